// The four named hues and the ink of the piping drawing, for attributes in SVG files and for the contrast tests.

/** What a colour stands for; a mark names its tone, never a hex value. */
export type Tone =
  'china' | 'japan' | 'others' | 'others-2' | 'policy' | 'ink' | 'ink-2' | 'rule' | 'paper' | 'paper-2';

type Ground = Readonly<Record<Tone, string>>;

/** Paper ground: the default, and the only one that files for download carry. */
export const paper: Ground = {
  china: '#C23B22',
  japan: '#24477F',
  others: '#3F746D',
  'others-2': '#7FA59D',
  policy: '#A77902',
  ink: '#1A1B1E',
  'ink-2': '#5B584F',
  rule: '#CFC6B2',
  paper: '#F5F0E6',
  'paper-2': '#ECE5D6',
};

/** Blueprint ground: the dark theme, and the ground on which promises are drawn. */
export const blueprint: Ground = {
  china: '#F0735A',
  japan: '#78ABEB',
  others: '#7DB5AB',
  'others-2': '#4F8379',
  policy: '#DDB457',
  ink: '#E8EDF5',
  'ink-2': '#A9B7CD',
  rule: '#34496C',
  paper: '#12294A',
  'paper-2': '#1A345A',
};

/** China's red where it is see-through, on both grounds: the lifted red of blueprint would turn plum on navy. */
export const chinaTint = paper.china;

/** Darker steps of the hues for text on each ground, where the hue itself is too light to read. */
const textTones: Readonly<Record<'paper' | 'blueprint', Readonly<Partial<Record<Tone, string>>>>> = {
  paper: { china: '#B03018', others: '#37655E', 'others-2': '#37655E', policy: '#7A5910' },
  blueprint: { china: '#F58A74', others: '#8FC4BA', 'others-2': '#8FC4BA' },
};

/** The colour of text in a tone on a ground. */
export const textColour = (tone: Tone, ground: 'paper' | 'blueprint' = 'paper'): string =>
  textTones[ground][tone] ?? (ground === 'paper' ? paper : blueprint)[tone];
