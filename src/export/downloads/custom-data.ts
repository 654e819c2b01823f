// The data of a state of a model, set by a reader or a preset, as files: its settings with where each comes from, and what the model gives. Runs anywhere.
import { csvFormatRows } from 'd3';
import { cellIn } from '../../charts/contract/data-lines.ts';
import type { CustomState } from '../../charts/contract/model/custom-state.ts';
import type { ResultColumn } from '../../charts/contract/model/model.ts';
import {
  changedIn,
  keptNumber,
  listOf,
  numbersOf,
  type Control,
  type Value,
} from '../../charts/contract/model/settings.ts';

/** One setting as files have it: a number to a hundredth, as in addresses; lists are joined by ";", and "open" has its own word. */
export interface CustomSetting {
  readonly setting: string;
  readonly label: string;
  readonly value: string | number;
  readonly unit: string;
  readonly origin: string;
}

function plain(control: Control, value: Value): string | number {
  switch (control.kind) {
    case 'number':
      return value === Infinity ? (control.open?.word ?? '') : keptNumber(Number(value));
    case 'choice':
      return String(value);
    case 'set':
      return listOf(value).join(';');
    case 'numbers':
      return Object.entries(numbersOf(value))
        .filter(([, amount]) => amount !== 0)
        .map(([key, amount]) => `${key}=${amount}`)
        .join(';');
  }
}

/** All settings of a state in the model's order. */
export const settingsOf = ({ model, state, origins }: CustomState): CustomSetting[] =>
  model.controls.map((control) => ({
    setting: control.name,
    label: control.label,
    value: plain(control, state.values[control.name] ?? ''),
    unit: control.kind === 'number' || control.kind === 'numbers' ? control.unit : '',
    origin: origins[control.name] ?? '',
  }));

/** How tables of this project end the name of a column with a unit. */
const endings: Readonly<Record<ResultColumn['unit'], string>> = {
  '': '',
  '%': '_pct',
  t: '_t',
  days: '_days',
};
const fileName = ({ name, unit }: ResultColumn): string => name + endings[unit];

/** What the model gives in a state: the lines that its table shows, numbers without unit, null where nothing limits. */
const resultOf = ({ model, result }: CustomState): Record<string, string | number | null>[] =>
  result.rows.map((row, i) =>
    Object.fromEntries(
      model.columns.map((column) => {
        const number = result.numbers[i]?.[column.name];
        return [fileName(column), number === undefined ? cellIn(row, column) : number];
      }),
    ),
  );

/** CSV of the settings: one header line, LF, an empty cell where a setting has no unit. */
export function settingsCsv(custom: CustomState): string {
  const rows = settingsOf(custom).map(({ setting, label, value, unit, origin }) => [
    ...[setting, label, String(value), unit, origin],
  ]);
  return `${csvFormatRows([['setting', 'label', 'value', 'unit', 'origin'], ...rows])}\n`;
}

/** CSV of what the model gives: an empty cell where nothing limits. */
export function resultCsv(custom: CustomState): string {
  const rows = resultOf(custom).map((row) => Object.values(row).map((cell) => String(cell ?? '')));
  return `${csvFormatRows([custom.model.columns.map(fileName), ...rows])}\n`;
}

/** Whether a reader has set anything. */
const isOwn = ({ model, state }: CustomState): boolean => changedIn(model, state).length > 0;

/** Both in one JSON document, with the words of the result and the address that opens the same state. */
export function customJson(chart: string, custom: CustomState): string {
  const { result, state, credit, page, sources } = custom;
  const document = {
    chart,
    preset: state.view,
    finding: result.finding,
    subtitle: result.subtitle,
    result: result.sentence,
    remark: result.remark,
    kind: isOwn(custom)
      ? 'a model with settings chosen by a reader; not a forecast'
      : 'a model with the settings of a preset; not a forecast',
    settings: settingsOf(custom),
    columns: custom.model.columns.map((column) => {
      const { label, unit, meaning } = column;
      return { name: fileName(column), label, unit, meaning };
    }),
    rows: resultOf(custom),
    sources,
    credit,
    page,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
