// Chapter 8: a blueprint. One short length is built; the rest of the run is plan, plant by plant, as long as its tonnes.
import { textWidth } from '../../charts/look/text-width.ts';
import { block } from '../kit/block.ts';
import { flange, inlet, pipe } from '../kit/pipe.ts';
import { field, onRun, partsOf, plannedJoint, walls, type Run } from '../kit/plan.ts';
import { box, down, letters, line, lines, moving, path } from '../kit/svg.ts';
import { main, mainFrom, type Opening } from '../opening.ts';
import type { Rows } from '../rows/ambition-and-capacity.ts';
import { ambitionAndCapacityWords } from '../words/ambition-and-capacity.ts';
import { onHead } from './plain-pipe.ts';

const { y, bore, axis } = main.desk;
interface Sheet {
  readonly run: Run;
  /** Units of length for a tonne. */
  readonly perTonne: number;
  readonly over: number;
}
type Plant = Rows['plants'][number];

/** Each plant with the distances between which its length lies; what is built is cut off the first. */
function lengthsOf(
  { made, plants }: Rows,
  perTonne: number,
): readonly { plant: Plant; from: number; to: number }[] {
  let reached = 0;
  return plants.map((plant, i) => {
    const from = i === 0 ? made * perTonne : reached;
    reached += plant.tonnes * perTonne;
    return { plant, from, to: reached };
  });
}

/** The plan behind what is built: areas leg by leg, walls, joints. */
function planned(record: Rows, { run, perTonne, over }: Sheet): string {
  // Each leg comes from where the run comes.
  const reveals = ['fill', run.turn[1] < run.from[1] ? 'climb' : 'fall', 'back'] as const;
  const lengths = lengthsOf(record, perTonne);
  const areas: [string, string, string] = ['', '', ''];
  for (const { plant, from, to } of lengths)
    for (const [leg, d] of partsOf(run, from, to))
      areas[leg] += plant.doubtful ? path(d, 'none', 'gap', 'policy') : path(d, 'promise', 'bare');
  const end = lengths.at(-1)?.to ?? 0;
  const sure = lengths.filter(({ plant }) => !plant.doubtful).at(-1)?.to ?? 0;
  return (
    areas.map((drawn, i) => moving(reveals[i] ?? 'fill', drawn, i * 2)).join('') +
    walls(run, sure, end) +
    lengths.map(({ to }) => plannedJoint(run, to, over)).join('')
  );
}

/** The length that is built. */
const built = (x: number, length: number, top: number, width: number, over: number, plate: number): string =>
  box(x, top, length, width, 'others') +
  flange(x, top, width, over, plate) +
  flange(x + length, top, width, over, plate);

/** The title block of the sheet: what the inks say, and what a length is. */
function titleBlock(record: Rows, x: number, top: number): string {
  const words = ambitionAndCapacityWords(record);
  const places = [x + 18, x + 156, x + 324] as const;
  return (
    box(x, top, 480, 104, 'paper') +
    line(x, top + 60, x + 480, top + 60, 'inner') +
    box(places[0], top + 18, 42, 24, 'others') +
    box(places[1], top + 18, 42, 24, 'promise', 'edge', 'policy') +
    box(places[2], top + 18, 42, 24, 'none', 'gap', 'policy') +
    places.map((left, i) => letters(left + 54, top + 36, words.key[i] ?? '')).join('') +
    letters(x + 18, top + 88, words.scale, { hue: 'ink-2' })
  );
}

/** Names in fields cleared of the hatch; where a length is too short for that, beside it. */
function deskNames(record: Rows, { run, perTonne, over }: Sheet): string {
  const words = ambitionAndCapacityWords(record);
  const size = 17;
  return lengthsOf(record, perTonne)
    .map(({ plant, from, to }) => {
      const { leg, x, y: middle } = onRun(run, (from + to) / 2);
      const said = words.plant(plant);
      const wide = Math.max(...said.map((word) => textWidth(word, size, 600))) + 16;
      if (leg === 1 ? wide <= bore : to - from > wide + 12) return field([x, middle], said, size, wide);
      const note = plant.doubtful ? [said.join(' '), words.doubtful] : said;
      return leg === 1
        ? lines(x - bore / 2 - over - 12, Math.max(middle, run.turn[1] + bore + over) + 4, note, {
            anchor: 'end',
          })
        : lines(x, middle + bore / 2 + over + 26, note, { anchor: 'middle' });
    })
    .join('');
}

function desk(record: Rows): string {
  const words = ambitionAndCapacityWords(record);
  const run: Run = { from: [mainFrom + 12, axis], turn: [1352, 118], bore };
  const sheet: Sheet = { run, perTonne: 0.9, over: 14 };
  const left = run.from[0] - 12;
  return (
    inlet(mainFrom, y, bore, 'empty') +
    planned(record, sheet) +
    deskNames(record, sheet) +
    built(run.from[0], record.made * sheet.perTonne, y, bore, 19, 12) +
    letters(left, 436, words.made, { size: 46, bold: true, hue: 'others' }) +
    lines(left, 466, words.madeBy) +
    letters(1272, 380, words.promised, { size: 46, bold: true, hue: 'policy', anchor: 'end' }) +
    lines(1272, 410, words.promisedBy, { anchor: 'end' }) +
    block({ x: 760, y: y - 2, sliver: 'hatched' }) +
    lines(860, 484, words.sliver, { bold: true }) +
    titleBlock(record, 872, 692)
  );
}

function phone(record: Rows): string {
  const words = ambitionAndCapacityWords(record);
  const { x, bore: width, axis: middle } = main.phone;
  const head = 64;
  // Along x, then laid to run down: the run goes down, to the right and up again.
  const run: Run = { from: [114, middle], turn: [455, 330], bore: width };
  const sheet: Sheet = { run, perTonne: 0.43, over: 10 };
  const names = lengthsOf(record, sheet.perTonne)
    .map(({ plant, from, to }) => {
      const place = onRun(run, (from + to) / 2);
      const said = words.plant(plant);
      const short = to - from < 40;
      const inLine = short ? [said.join(' ')] : said;
      if (place.leg === 1) return field([place.y, place.x], said, 15, textWidth(said[0], 15, 600) + 14);
      return place.leg === 0
        ? lines(x + width + 22, run.from[0] + from + Math.min((to - from) * 0.35, 60), inLine, { size: 15 })
        : lines(run.turn[1] - width / 2 - 16, place.x, inLine, { size: 15, anchor: 'end' });
    })
    .join('');
  return (
    down(pipe(head, run.from[0], x, width, 'empty')) +
    pipe(-20, x + 1, head + 16, 18, 'empty') +
    flange(x - 5, head + 16, 18, 8, 9) +
    down(
      flange(head, x, width, 12, 10) +
        planned(record, sheet) +
        built(run.from[0], record.made * sheet.perTonne, x, width, 12, 10),
    ) +
    names +
    letters(126, 112, words.made, { size: 30, bold: true, hue: 'others' }) +
    letters(126, 133, words.madeShort, { size: 15 }) +
    letters(126, 362, words.promised, { size: 24, bold: true, hue: 'policy' }) +
    lines(126, 384, words.promisedShort, { size: 15 }) +
    onHead(head, { sliver: 'hatched' }) +
    lines(126, 26, words.sliver, { size: 15, bold: true })
  );
}

/** The drawing of chapter 8, the blueprint. */
export const ambitionAndCapacity = (record: Rows): Opening => ({
  says: ambitionAndCapacityWords(record).says,
  desk: desk(record),
  phone: phone(record),
});
