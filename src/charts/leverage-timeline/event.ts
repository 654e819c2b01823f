// An event of the timeline, its type and its period: what the views choose by.
import type { Span } from '../kit/dates.ts';
import type { TimedEvent } from '../kit/timeline.ts';
import type { Words } from './words.ts';

export const groups = ['quotas', 'licences', 'bans', 'talks', 'answers', 'effects'] as const;
export type Group = (typeof groups)[number];
/** Years from and up to which events belong to a period. */
export const periods = {
  'before-2010': [-Infinity, 2010],
  'dispute-2010': [2010, 2011],
  'wto-case': [2011, 2016],
  'first-licences': [2016, 2025],
  'year-2025': [2025, 2026],
  'year-2026': [2026, Infinity],
} as const;
export type Period = keyof typeof periods;
const periodNames = [
  'before-2010',
  'dispute-2010',
  'wto-case',
  'first-licences',
  'year-2025',
  'year-2026',
] as const satisfies readonly Period[];
export const views = ['all', ...periodNames, ...groups] as const;
export type View = (typeof views)[number];
export const isPeriod = (view: View): view is Period => view in periods;

/** An event in words, with its date and who acted; `rank` is its importance, 0 the highest. */
export interface LeverageEvent {
  readonly id: string;
  readonly group: Group;
  readonly span: Span;
  /** Month and year, and the day where the year is said elsewhere. */
  readonly date: string;
  readonly day: string;
  readonly title: string;
  /** What happened, in a sentence or two: shown where there is room. */
  readonly summary: string;
  readonly tone: 'china' | 'japan' | 'others';
  readonly mark: TimedEvent['mark'];
  readonly rank: number;
}
export const toneOf = ({ tone, mark }: LeverageEvent): LeverageEvent['tone'] | 'policy' =>
  mark === 'scheduled' ? 'policy' : tone;
/** Whether an event belongs to a view. */
export function belongs(view: View, { group, span }: Pick<LeverageEvent, 'group' | 'span'>): boolean {
  if (view === 'all') return true;
  if (!isPeriod(view)) return group === view;
  const [from, to] = periods[view];
  return span.from >= from && span.from < to;
}

/** The shortest name of an event that has one, for the narrow artboard; empty where it has none. */
export function brief(words: Words, id: string): string {
  const short: Readonly<Record<string, string>> = words.brief;
  const named: Readonly<Record<string, readonly string[]>> = words.named;
  return short[id] ?? named[id]?.join(' ') ?? '';
}
