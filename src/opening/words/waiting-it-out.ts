// The English on the tank.
import { percent } from '../../charts/look/format.ts';
import { dayAndMonth, dayInYear, shortDate } from '../../charts/look/month-words.ts';
import type { Rows } from '../rows/waiting-it-out.ts';

const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

/** The words on the tank; `says` is for readers who do not see the drawing. */
export const waitingItOutWords = ({ begins, dry, ends, cut, cutYear, maker }: Rows) =>
  ({
    says: 'A tank behind a valve that is nearly shut has run dry in a model, and its outlet runs on.',
    place: 'Japan',
    level: (date: string): string => plain(dayInYear(date)).replace(/^\D*1 /, ''),
    full: [`${plain(dayAndMonth(begins))}:`, 'full, we assume'],
    dry: [`${plain(dayAndMonth(dry))}: dry,`, 'in the model'],
    runs: [`${plain(dayAndMonth(ends))}: no stopped`, 'line on record'],
    cut: [`Cut by ${percent(cut)}, as one site`, `saw dysprosium in ${cutYear}`],
    secret: ['The real level is secret.', 'Dots: a model, no forecast'],
    sliver: ['Made from stock,', `one maker said in ${shortDate(maker)}`],
  }) as const;
