// How a row's figure is known, as its column says.
import { capital } from '../../names/capital.ts';
import { knownBys, type KnownBy } from '../../data/tables/evidence-columns.ts';
import { howReadWords } from '../../data/facts/source-name.ts';

/** How a figure is known, in the words of a table cell. */
export const knownWords = Object.fromEntries(
  knownBys.map((way) => [way, capital(howReadWords[way])]),
) as Readonly<Record<KnownBy, string>>;
