// A lesson's quiz in QTI 1.2 as Common Cartridge takes it: multiple choice, each answer with its feedback, each wrong one with its misreading.
import type { Lesson, QuizItem } from '../../lessons/lesson.ts';
import { schemaPlaces } from '../cartridge/manifest.ts';
import { xmlHead, xmlText } from '../office/package.ts';
import { placeAddress } from '../place-address.ts';
import { quizAnswers, type QuizAnswer } from './quiz-order.ts';

const questions = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';
/** What a right answer scores: the profile counts in parts of a hundred. */
const full = 100;
const response = 'response';
/** The feedback that stands under every answer. */
const whatever = 'feedback-place';

const fields = (all: Readonly<Record<string, string>>): string =>
  `<qtimetadata>${Object.entries(all)
    .map(
      ([label, entry]) =>
        `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`,
    )
    .join('')}</qtimetadata>`;

const material = (text: string): string =>
  `<material><mattext texttype="text/plain">${xmlText(text)}</mattext></material>`;

const answerId = (at: number): string => `answer-${at + 1}`;
const feedbackId = (at: number): string => `feedback-${at + 1}`;

const condition = (when: string, feedback: string, more: 'Yes' | 'No', score = ''): string =>
  `<respcondition continue="${more}"><conditionvar>${when}</conditionvar>${score}<displayfeedback feedbacktype="Response" linkrefid="${feedback}"/></respcondition>`;

const answerCondition = ({ isRight }: QuizAnswer, at: number): string =>
  condition(
    `<varequal respident="${response}">${answerId(at)}</varequal>`,
    feedbackId(at),
    'No',
    isRight ? `<setvar varname="SCORE" action="Set">${full}</setvar>` : '',
  );

const feedback = (id: string, text: string): string =>
  `<itemfeedback ident="${id}"><flow_mat>${material(text)}</flow_mat></itemfeedback>`;

function itemXml(item: QuizItem, at: number, lesson: Lesson): string {
  const answers = quizAnswers(item, at, lesson);
  const labels = answers.map(
    ({ says }, i) => `<response_label ident="${answerId(i)}">${material(says)}</response_label>`,
  );
  const feedbacks = answers.map(({ feedback: says, misreading }, i) =>
    feedback(feedbackId(i), misreading === null ? says : `${says} (${misreading})`),
  );
  return (
    `<item ident="${lesson.id}-q${at + 1}" title="${xmlText(`${lesson.title} ${at + 1}`)}">` +
    `<itemmetadata>${fields({ cc_profile: 'cc.multiple_choice.v0p1', qmd_scoringpermitted: 'Yes', qmd_computerscored: 'Yes' })}</itemmetadata>` +
    `<presentation>${material(item.ask)}<response_lid ident="${response}" rcardinality="Single"><render_choice shuffle="Yes">${labels.join('')}</render_choice></response_lid></presentation>` +
    `<resprocessing><outcomes><decvar varname="SCORE" vartype="Decimal" minvalue="0" maxvalue="${full}"/></outcomes>` +
    `${condition('<other/>', whatever, 'Yes')}${answers.map(answerCondition).join('')}</resprocessing>` +
    `${feedback(whatever, `See ${placeAddress(item.place)}`)}${feedbacks.join('')}</item>`
  );
}

/** The text of the assessment. A pupil may try as often as they like, and is told after each answer what it rests on. */
export const qtiOf = (lesson: Lesson): string =>
  `${xmlHead}<questestinterop xmlns="${questions}" ${schemaPlaces({ [questions]: 'http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd' })}>` +
  `<assessment ident="${lesson.id}-quiz" title="${xmlText(`Quiz: ${lesson.title}`)}" xml:lang="en-GB">` +
  fields({
    cc_profile: 'cc.exam.v0p1',
    qmd_assessmenttype: 'Examination',
    qmd_scoretype: 'Percentage',
    qmd_feedbackpermitted: 'Yes',
    qmd_hintspermitted: 'No',
    qmd_solutionspermitted: 'No',
    cc_maxattempts: 'unlimited',
  }) +
  `<section ident="${lesson.id}-section">${lesson.quiz.map((item, at) => itemXml(item, at, lesson)).join('')}</section></assessment></questestinterop>\n`;
