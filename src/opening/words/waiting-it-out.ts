// The English on the tank.
import { percent } from '../../charts/look/format.ts';
import { dayAndMonth, dayInYear, shortDate } from '../../charts/look/month-words.ts';
import { plainSpaces } from '../../names/plain-spaces.ts';
import type { Rows } from '../rows/waiting-it-out.ts';

/** The words on the tank; `says` is for readers who do not see the drawing. */
export const waitingItOutWords = ({ begins, dry, ends, cut, cutYear, maker }: Rows) =>
  ({
    says: 'A tank behind a valve that is nearly shut has run dry in a model, and its outlet runs on.',
    place: 'Japan',
    level: (date: string): string => dayInYear(date).replace(/^\D*1 /, ''),
    full: [`${plainSpaces(dayAndMonth(begins))}:`, 'full, we assume'],
    dry: [`${plainSpaces(dayAndMonth(dry))}: dry,`, 'in the model'],
    runs: [`${plainSpaces(dayAndMonth(ends))}: no stopped`, 'line was found'],
    cut: [`Cut by ${percent(cut)}, as one site saw`, `Japan’s dysprosium in ${cutYear}`],
    secret: ['The real level is secret.', 'Dots: a model, no forecast'],
    sliver: ['Made from stock,', `one maker said in ${shortDate(maker)}`],
  }) as const;
