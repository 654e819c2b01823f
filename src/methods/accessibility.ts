// What /accessibility/ says was tested, what is met and what is not. Every line is a statement of fact: change it with the tests.

/** A test that the project runs, and what it covers. */
export interface Tested {
  readonly what: string;
  readonly how: string;
  /** Packages whose versions the page prints, by their names in package.json. */
  readonly tools: readonly string[];
}

/** Run by `npm test`. The versions come from package.json. */
export const testedByMachine: readonly Tested[] = [
  {
    what: 'Known failures of WCAG',
    how: 'axe looks through every page at 360 and at 1,440 pixels, in the light and the dark theme, with its rules for WCAG 2.0 to 2.2, levels A and AA. At 360 pixels in the light theme it looks at each of the three ways of reading.',
    tools: ['@axe-core/playwright', '@playwright/test'],
  },
  {
    what: 'Valid HTML',
    how: 'Every page is checked against the rules of the language: names, roles, order of headings, labels.',
    tools: ['html-validate'],
  },
  {
    what: 'Contrast of the drawings',
    how: 'The colours of text and of the four hues are measured on both grounds by the formula of WCAG.',
    tools: ['vitest'],
  },
  {
    what: 'Colour vision',
    how: 'The four hues are put through simulations of three kinds of colour blindness and must stay apart.',
    tools: ['vitest'],
  },
  {
    what: 'Size of type in drawings',
    how: 'In the chapters no word in a drawing is smaller than 12 pixels on a phone of 360 pixels, and no two words overlap.',
    tools: ['vitest', '@playwright/test'],
  },
  {
    what: 'Without script',
    how: 'With JavaScript off, every step, drawing, table and source is still there to see.',
    tools: ['@playwright/test', '@sparticuz/chromium'],
  },
  {
    what: 'Reduced motion',
    how: 'Where the system asks for less motion, a figure changes its view, and the wheel of the cover turns, in one cut.',
    tools: ['@playwright/test'],
  },
  {
    what: 'Steadiness',
    how: 'Nothing on a page jumps while it loads, while it is scrolled, or when a figure changes its view.',
    tools: ['@playwright/test'],
  },
  {
    what: 'Small screens and wide spacing',
    how: 'At 320 pixels no page scrolls sideways and no word is cut, also with the wider spacing of text that WCAG asks for.',
    tools: ['@playwright/test'],
  },
  {
    what: 'Keyboard and targets',
    how: 'The focus is always in sight, Tab goes through a page in its order, and controls are large enough to hit.',
    tools: ['@playwright/test'],
  },
  {
    what: 'Colours of the system',
    how: 'Where the system sets the colours, text and marks can still be told from their ground.',
    tools: ['@playwright/test'],
  },
  {
    what: 'Languages',
    how: 'Every Japanese and Chinese word on every page is marked with its language.',
    tools: ['vitest'],
  },
  {
    what: 'Descriptions',
    how: 'Every view of every figure has a description, and it may say only numbers that are in the rows behind it.',
    tools: ['vitest'],
  },
];

/** What a person is asked to do; no more is claimed than the code can show. */
export const testedByHand: readonly string[] = [
  'Pictures of pages at 390 and 1,440 pixels, taken in one browser, Chromium, are kept with the code. Whoever changes the look is asked to look at each picture that changes.',
  'We have no record of any other test by hand.',
];

export type State = 'met' | 'partly';
export const stateWords: Readonly<Record<State, string>> = {
  met: 'Met',
  partly: 'Met in part',
};

/** One of the fourteen heuristics that Chartability calls critical, by its name there. */
export interface Heuristic {
  readonly name: string;
  readonly state: State;
  readonly how: string;
}

export const criticalHeuristics: readonly Heuristic[] = [
  {
    name: 'Low contrast',
    state: 'partly',
    how: 'On both grounds text has a contrast of 4.5 to 1 or more, and marks in the four hues 3 to 1 or more. Two things have less: gridlines, and a pale green that parts two layers named at their edge.',
  },
  {
    name: 'Content is only visual',
    state: 'partly',
    how: 'Each view has its finding, a description and a table in words. No screen reader was tried on a real device.',
  },
  {
    name: 'Small text size',
    state: 'met',
    how: 'On screens of 360 pixels and wider no text is smaller than 12 pixels, not even in the drawings of a chapter. Only the page of the kit, for those who build the site, shrinks its drawings on a phone.',
  },
  {
    name: 'Visual presents seizure risk',
    state: 'met',
    how: 'Nothing flashes, and nothing plays by itself. A drawing moves when a reader changes its view, once, for less than a second; the wheel of the cover turns as the page is scrolled.',
  },
  {
    name: 'Interaction modality only has one input type',
    state: 'met',
    how: 'A view is chosen by scrolling, by its button, by the arrow keys, or by the address of the page. Nothing needs hovering or dragging.',
  },
  {
    name: 'No interaction cues or instructions',
    state: 'partly',
    how: 'Buttons are named for what they show. That arrow keys turn views and steps is said only here.',
  },
  {
    name: 'Controls override AT controls',
    state: 'partly',
    how: 'By scrolling and in the article, arrow keys act only while the focus is on the buttons of a figure. Step by step, the left and right arrows, Page Up, Page Down, Home and End turn the steps of the page, except in controls that use them.',
  },
  {
    name: 'No explanation for purpose or for how to read',
    state: 'met',
    how: 'Under its finding each figure says what is measured, in which unit and for which years. A list says what it can’t show.',
  },
  {
    name: 'No title, summary, or caption',
    state: 'met',
    how: 'The title of each view is its finding, in a sentence.',
  },
  {
    name: 'Reading level inappropriate',
    state: 'partly',
    how: 'We aim at readers of about fifteen. The level was not measured. Terms of the trade open their meaning.',
  },
  {
    name: 'No table',
    state: 'met',
    how: 'Each figure has a table of the rows it draws, to read, and to take away as a file.',
  },
  {
    name: 'Data density inappropriate',
    state: 'partly',
    how: 'What would crowd one drawing is split into views. Whether that is enough is our own judgement; no readers were asked.',
  },
  {
    name: 'Navigation and interaction is tedious',
    state: 'partly',
    how: 'A link skips to the text, and a figure has no stop for the keyboard but its buttons. How long readers need was not measured.',
  },
  {
    name: 'User style change not respected',
    state: 'partly',
    how: 'Text follows the reader’s size. The words in drawings grow with zoom, but not with a larger size of text alone.',
  },
];

/** What fails or is not known. The list stays until it is empty. */
export const open: readonly string[] = [
  'No screen reader was tried on a real device: neither VoiceOver, nor TalkBack, NVDA or JAWS.',
  'Neither Firefox nor Safari was tried. All tests run in Chromium.',
  'Nobody who lives with a disability has tested the site.',
  'A drawing is one image for each view, with a description. Its bars and lines can’t be visited one by one; the table holds their values.',
  'PNG files of figures carry no description. Pages, embeds and SVG files do.',
  'Voice control, switches and screen magnifiers were not tried.',
  'Japanese and Chinese names appear in the fonts of the reader’s system. Without such a font they show as empty boxes.',
  'The sources are other people’s pages. Some may not be accessible.',
];
