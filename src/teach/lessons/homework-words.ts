// When a class does the questions and the quiz of a lesson, and the instructions for pupils: the same on page and paper.

/** Minutes that questions take, and a quiz of six or seven items. */
const minutes = 10;

/** For teachers: "Homework, about 10 minutes, after reading Chapter 3. Answers in whole sentences." */
export const questionsWhen = (chapter: number): string =>
  `Homework, about ${minutes} minutes, after reading Chapter ${chapter}. Pupils answer each in a sentence or two, and name the step that says so.`;
export const quizWhen = (chapter: number): string =>
  `Homework after reading Chapter ${chapter}, or the beginning of the next lesson: about ${minutes} minutes, alone.`;

/** For pupils, above the quiz. */
export const quizHow = `One answer of each four is right. Mark its letter. About ${minutes} minutes.`;
