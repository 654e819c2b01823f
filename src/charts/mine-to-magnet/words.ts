// Every visible string of the chain drawing, in English.

/** Stages of the chain in order, as chain_stage_info.csv names them. */
export const stages = [
  'mine',
  'concentrate',
  'separation_refining',
  'metal',
  'alloy',
  'sintered_magnet',
  'motor_product',
] as const;
export type Stage = (typeof stages)[number];

export interface StageWords {
  readonly name: string;
  /** Two or three short sentences: what happens here. */
  readonly does: string;
}

export const stageWords: Readonly<Record<Stage, StageWords>> = {
  mine: {
    name: 'Mine',
    does: 'Ore that holds all the rare earths together is dug or leached. Hard rock is rich in light elements. Ion-adsorption clay is poor, but rich in dysprosium and terbium.',
  },
  concentrate: {
    name: 'Concentrate',
    does: 'Crushing, flotation and leaching turn ore into a mineral concentrate. The rare earths are still mixed. No sourced share by country found.',
  },
  separation_refining: {
    name: 'Separation',
    does: 'Long rows of solvent tanks split near-identical elements into single oxides. Light and heavy elements need separate circuits.',
  },
  metal: {
    name: 'Metal',
    does: 'Oxide becomes metal in a bath of molten salt, or by reduction with another metal. No sourced share by country found.',
  },
  alloy: {
    name: 'Alloy',
    does: 'The metal is melted with iron and boron and cast into thin flakes. No sourced share by country found.',
  },
  sintered_magnet: {
    name: 'Magnet',
    does: 'Flakes are milled to powder, pressed in a magnetic field, sintered, cut and coated. Dysprosium or terbium is often added at the grain edges.',
  },
  motor_product: {
    name: 'Motor',
    does: 'Magnets go into traction motors, generators, drives and speakers. No sourced share by country found.',
  },
};

export const words = {
  noShare: 'no sourced share',
  china: 'China',
  others: 'everyone else',
  yours: 'your guess',
  chainNote:
    'The red part of each length is China’s share of world output. Dashed, empty lengths: no source gives a share by country.',
  heavyNote:
    'Dysprosium and terbium only. In 2023 the press reported that they were separated nowhere but in China. That ended in May 2025, when Lynas made dysprosium oxide in Malaysia. No share was found since.',
} as const;
export type Words = typeof words;
