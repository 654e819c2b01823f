// Every visible string of the magnet-in-a-product figure, in English.

/** What a reader calls each row; keys are ids of magnet_content.csv. */
export const rowNames: Readonly<Record<string, { readonly name: string; readonly per: string }>> = {
  'smartphone-magnet-mass': { name: 'Smartphone', per: 'a phone' },
  'hybrid-car-small-magnet-mass': { name: 'Small hybrid car', per: 'a car; vendor figure' },
  'electric-car-magnet-mass-2': { name: 'Electric car motor', per: 'a motor; U.S. Energy Department' },
  'electric-car-magnet-mass': { name: 'Electric car motor', per: 'a motor; IEA' },
  'humanoid-robot-magnet-mass': { name: 'Humanoid robot', per: 'a robot; industry estimate' },
  'large-offshore-direct-drive-magnet-mass': {
    name: 'Offshore wind turbine',
    per: 'a large direct-drive turbine',
  },
  'wind-turbine-magnet-mass-4': { name: 'From fast to slow designs', per: 'per MW; review of 2023' },
  'wind-turbine-magnet-mass-3': { name: 'Average for modelling', per: 'per MW; review of 2023' },
  'wind-turbine-magnet-mass-2': { name: 'Slow direct drive', per: 'per MW; study of 2013' },
  'f-35-fighter-ree-material-mass': { name: 'F-35 fighter', per: 'an aircraft' },
  'ddg-51-destroyer-ree-material-mass': { name: 'DDG-51 destroyer', per: 'a ship' },
  'virginia-class-submarine-ssn-ree-material-mass': { name: 'Virginia-class submarine', per: 'a boat' },
  'ndfeb-magnet-ree-share': { name: 'All rare earths', per: 'any NdFeB magnet' },
  'traction-motor-air-conditioner-dy-share': { name: 'Dysprosium, hot motors', per: 'level of 2012' },
  'wind-turbine-magnets-dy-share': { name: 'Dysprosium, wind', per: 'falling with better processes' },
};

/** Words that a row's note asks for in place of its number, and the number (kg) for which they are true. */
export const sayings: Readonly<Record<string, { readonly value: number; readonly words: string }>> = {
  'smartphone-magnet-mass': { value: 0.002, words: 'a couple of grams' },
};

export const words = {
  tenfold: 'Each line is ten times the one before',
  whole: 'The whole block is the magnet’s weight',
} as const;
export type Words = typeof words;
