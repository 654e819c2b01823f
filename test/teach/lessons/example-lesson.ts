// A small sound lesson as YAML, which tests break in one place each.
const item = (n: number, misreading: string): string => `
  - ask: Question ${'ABCDEFGH'[n - 1]} of the quiz?
    right: Yes, it is.
    why: Since it is.
    wrong:
      - { says: No and never again., misreading: ${misreading}, feedback: Look again. }
      - { says: Perhaps not at all., misreading: M1, feedback: Look again. }
      - { says: Nobody knows of it., misreading: M2, feedback: Look again. }
    place: step/at-separation`;

const slide = (kind: string, title: string, rest = ''): string => `
  - { kind: ${kind}, title: ${title}, notes: Ask the class.${rest} }`;

export const exampleFile = 'content/teach/en/example.yaml';

export const exampleLesson = `id: example
order: 9
chapter: mine-to-magnet
title: An example
question: Is it so?
description: A lesson for tests.
ages: 15–19
subjects: [geography]
aims: [Read a share with its base.]
needs: [projector]
terms: [separation, reo]
misreadings:
  - { id: M1, says: output read as reserves, right: Output is a flow. }
  - { id: M2, says: dashed read as zero, right: No source is not zero. }
plans:
  - minutes: 45
    parts:
      - { minutes: 15, title: Guess, teacher: Ask., pupils: Write., place: guess/mine-to-magnet }
      - { minutes: 30, title: Look, teacher: Ask again., pupils: Write again., places: [step/at-the-mine, step/at-separation] }
  - minutes: 20
    parts:
      - { minutes: 20, title: Guess, teacher: Ask., pupils: Write. }
sheet:
  - { kind: pipe, page: 1, part: A, title: The pipe, task: Shade it., place: guess/mine-to-magnet }
  - { kind: questions, page: 2, part: B, title: Questions, task: Answer., questions: [Q1], lines: 2 }
  - kind: table
    page: 1
    part: T
    title: Stops
    task: Fill it.
    columns: [Stop, My guess, Part]
    rows: [[Mine, "", ""]]
    key: [{ cells: ["", "{china-mine-share-2024|said}"], place: step/at-the-mine }]
  - { kind: starters, page: 2, part: S, title: Exit slip, slip: yes, task: Finish., starters: [My claim is …, My number counts …], lines: 2 }
questions:
  - id: Q1
    kind: read
    ask: How much did China separate in 2024?
    answer: It made {china-refining-share-2024|said}.
    place: step/at-separation
sentences:
  - says: China controls rare earths.
    verdict: needs words
    missing: of what
    place: claim/C12
quiz:${['M1', 'M2', 'M1', 'M2', 'M1', 'M2'].map((misreading, i) => item(i + 1, misreading)).join('')}
controversy:
  motion: Build a separation plant first.
  minutes: 7
  steps: [Two pairs take sides by lot.]
  rule: Name governments and firms, not peoples.
  for: [{ says: The pipe narrows there., place: step/at-separation }]
  against: [{ says: Magnets are missing too., place: step/at-the-magnet }]
rubric:
  criteria:
    - { name: Number, levels: [a number, with a year, with its base] }
  samples:
    - { level: 1, text: China has most. }
    - { level: 2, text: In that year China had most. }
    - { level: 3, text: Of the magnet metals China had most. }
extension:
  - { subject: chemistry, text: Read on., place: step/at-separation }
dispute: Pupils are not spokespersons.
slides:${slide('text', 'Begin')}${slide('words', 'Words')}${slide('guess', 'Guess', ', place: guess/mine-to-magnet')}${slide('picture', 'Chain', ', place: step/at-separation')}${slide('text', 'Metal')}${slide('text', 'Magnet')}${slide('sentences', 'Sentences')}${slide('exit', 'Exit')}
homework: { text: Read on., place: step/others-return, answer: Both surveys. }
curriculum: [Trade and resources]
`;
