// The settings of a model as its table shows them: name and sign, range, what it starts from. Ranges and defaults are the model's own.
import { ContentError } from '../../data/reading/content-error.ts';
import { formatNumber } from '../../data/facts/format-number.ts';
import { stockRunwayRanges, type SettingRange } from '../../simulation/stock-runway.ts';
import { modelYears, weakestLinkRanges, type WeakestLinkSettings } from '../../simulation/weakest-link.ts';
import { pathOf, type ModelId } from '../page-files.ts';
import { withValues } from '../values.ts';
import { modelText, type ModelText } from './model-text.ts';

type Setting = ModelText['settings'][number];
export interface ShownSetting extends Setting {
  readonly range: string;
  readonly start: string;
}

const amount = (value: number, unit: SettingRange['unit']): string =>
  value === Infinity ? 'no end' : `${formatNumber(value)}${unit === 'days' ? '\u00a0days' : ''}`;

/** The range and the default of each setting of the stock model. */
const stock = Object.entries(stockRunwayRanges).map(
  ([name, { least, most, endless, default: standard, unit }]) => {
    const range =
      most === Infinity
        ? `${amount(least, unit)} or more`
        : `${formatNumber(least)} to ${amount(most, unit)}`;
    return [name, { range: endless ? `${range}, or no end` : range, start: amount(standard, unit) }] as const;
  },
);

const span = ({ least, most }: { least: number; most: number }): string =>
  `${formatNumber(least)} to ${formatNumber(most)}`;
const chainRanges: Readonly<Record<keyof WeakestLinkSettings, string>> = {
  on: 'any of the plants',
  include_announced: 'yes or no',
  slip_years: span(weakestLinkRanges.slip_years),
  slip_by_project: span(weakestLinkRanges.slip_by_project),
  ramp: `each ${span(weakestLinkRanges.ramp)}, never falling`,
  utilisation: span(weakestLinkRanges.utilisation),
  recipe: 'one of the recipes',
  not_limiting: 'any of the stages',
  demand: `${modelYears.first} to ${modelYears.last}, none left out`,
};
/** The range of each setting of the chain model, which has no defaults. */
const chain = Object.entries(chainRanges).map(
  ([name, range]) => [name, { range, start: undefined }] as const,
);

const known: Readonly<
  Record<ModelId, ReadonlyMap<string, { readonly range: string; readonly start: string | undefined }>>
> = {
  'stock-runway': new Map<string, { range: string; start: string | undefined }>(stock),
  'weakest-link': new Map<string, { range: string; start: string | undefined }>(chain),
};

/**
 * The settings of a model in the order of its text.
 * @throws ContentError for a setting that the text lacks, has twice or makes up, and for one without anything to start from
 */
export function settingsOf(id: ModelId): ShownSetting[] {
  const { settings } = modelText(id);
  const fail = (problem: string): never => {
    throw new ContentError(`${pathOf(id)}:1 settings: ${problem}`);
  };
  const names = settings.map(({ setting }) => setting);
  const missing = [...known[id].keys()].filter((name) => names.filter((each) => each === name).length !== 1);
  if (missing.length > 0) fail(`expected each of ${missing.join(', ')} once`);
  return settings.map((setting) => {
    const model = known[id].get(setting.setting);
    if (model === undefined)
      return fail(`"${setting.setting}" is no setting; they are ${[...known[id].keys()].join(', ')}`);
    const start =
      model.start ?? (setting.in_figure === undefined ? undefined : withValues(setting.in_figure));
    return start === undefined
      ? fail(`"${setting.setting}" needs in_figure`)
      : { ...setting, range: model.range, start };
  });
}
