// The English on the plan of a pipe.
import { tonnes, whole } from '../../charts/look/format.ts';
import { countWord } from '../../charts/look/number-words.ts';
import { dateWords } from '../../names/date-words.ts';
import { plainSpaces } from '../../names/plain-spaces.ts';
import type { Rows } from '../rows/ambition-and-capacity.ts';

/** The words on the plan; `says` is for readers who do not see the drawing. */
export const ambitionAndCapacityWords = ({ second_hand, period, promised, plants }: Rows) =>
  ({
    says: 'A blueprint: one short length of pipe is built, and all the rest of the long run is drawn as plan.',
    /** The chapter asks its reader how much that was before it says it. */
    made: 'Made',
    madeBy: [`by Lynas, ${plainSpaces(dateWords(period))}`, second_hand ? 'read second-hand' : ''],
    madeShort: 'by Lynas',
    promised: `${whole(promised.low)}–${tonnes(promised.high)}`,
    promisedBy: [`a year promised by ${promised.year}:`, 'nameplate, our own sum'],
    promisedShort: ['a year promised', `by ${promised.year}, nameplate`],
    plant: (plant: Rows['plants'][number]): readonly [string, string] => [plant.name, tonnes(plant.tonnes)],
    doubtful: 'dropped from its newest study',
    key: ['made', 'promised', 'doubtful'],
    scale: 'Length: tonnes of dysprosium and terbium oxide a year',
    sliver: ['Its sliver: promised', `by ${countWord(plants.length)} plants`],
  }) as const;
