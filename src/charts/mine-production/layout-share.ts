// China's share of all that was mined: its area, and over it what was mined elsewhere.
import type { PlotScene, Shape, Size } from '../contract/scene.ts';
import { valueTicks } from '../kit/axes.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { percent } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import {
  edgeAt,
  frames,
  largeNumber,
  lineBetween,
  placeOfWords,
  plotOf,
  stackOf,
  yearsBetween,
  yearsUnder,
  type AreaPlot,
  type Note,
  type Remark,
} from './layout-areas.ts';
import type { Rows, YearOutput } from './rows.ts';
import type { Labels } from './words.ts';

/** Paper between China's share and the rest. */
const parting = 3.5;

export function shareOfChina(rows: Rows, labels: Labels, size: Size): PlotScene {
  const frame = frames[size];
  const plot = plotOf(rows, size, {
    names: ['China'],
    value: (year) => year.china_share_pct,
    // China's share is named in its area, so that its plot has the whole width.
    left: frame.left,
    right: frame.width - frame.edge,
    whole: 100,
  });
  const { left, right, y } = plot;
  const named = nameInShare(rows.last, plot, labels);
  const low = noteInShare(rows, labels, plot);
  const peak = peakOfShare(rows.peak, plot);
  return {
    width: frame.width,
    height: frame.height,
    ground: [...stackOf(rows, plot).map((layer) => layer.shape), elsewhere(rows, plot)],
    ticks: [
      ...valueTicks(y.ticks(2), { y, left, right, text: (at) => (at === 0 ? '0' : percent(at)) }),
      ...yearsUnder(rows, plot),
    ],
    shapes: [
      ...named.leads,
      ...[low, peak].flatMap(({ stem, edge }) => [stem, edge]),
      shape('wall-of-all', `M${left} ${tenth(y(100))}H${right}`, 'ink', 'wall'),
    ],
    spots: [],
    texts: [
      ...named.texts,
      low.text,
      ...largeNumber(
        'peak',
        [Math.min(plot.x(rows.peak.year), (frame.left + right) / 2 + frame.figures.aside), peakBase(plot)],
        [percent(rows.peak.china_share_pct), labels.whose.peak(rows.peak)],
        { size: frame.figures.peak, anchor: 'middle', tone: 'on-fill' },
      ),
    ],
  };
}

/** The baseline of the peak's figure: over the scale line in the middle. */
const peakBase = ({ y }: AreaPlot): number => y(50) - 34;

/** What was mined elsewhere: what China's share leaves of all, under the wall of the whole, which {@link shareOfChina} draws over the scale. */
function elsewhere({ history }: Rows, { left, right, x, y }: AreaPlot): Shape {
  const wall = tenth(y(100));
  const edge = history.map(
    ({ year, china_share_pct }) =>
      `L${Math.round(x(year))} ${tenth(Math.max(y(china_share_pct) - parting, wall))}`,
  );
  return shape('elsewhere', `M${left} ${wall}${edge.join('')}L${right} ${wall}Z`, 'others', 'fill');
}

/** A stem from the edge of the area to the figure of the peak, which stands under it. */
function peakOfShare({ year, china_share_pct }: YearOutput, plot: AreaPlot): Remark {
  const [at, edge] = [tenth(plot.x(year)), tenth(plot.y(china_share_pct))];
  const end = peakBase(plot) - plot.frame.figures.peak * 0.74 - 8;
  return {
    stem: shape(`stem-${year}`, `M${at} ${edge}V${tenth(end)}`, 'ink', 'lead'),
    edge: edgeAt(`spot-${year}`, at, edge),
  };
}

/** Words about the first year in the area, under its edge and clear of the scale lines, tied to it by a stem. */
function noteInShare(rows: Rows, labels: Labels, plot: AreaPlot): Note {
  const { first } = rows;
  const { x, y } = plot;
  const line = labels.beside(first);
  const [at, own] = [x(first.year), y(first.china_share_pct)];
  const { left, end } = placeOfWords(line, at, plot, 14);
  const over = yearsBetween(rows, plot, left, end).map((year) => y(year.china_share_pct));
  const wanted = Math.max(...over, own) + 24;
  const crossed = lineBetween(plot, wanted - 16, wanted + 6);
  const baseline = crossed === undefined ? wanted : crossed + 18;
  const beside = at < left ? `V${tenth(baseline - 4.5)}H${tenth(left - 4)}` : `V${tenth(baseline - 13)}`;
  return {
    stem: shape(`stem-${first.year}`, `M${tenth(at)} ${tenth(own)}${beside}`, 'ink', 'lead'),
    edge: edgeAt(`spot-${first.year}`, at, own),
    text: placed(`note-${first.year}`, left, baseline, line, { tone: 'on-fill', weight: 600 }),
  };
}

/** China's name and its share in the last year, in the area under its end, and whose the part over it is. */
function nameInShare(last: YearOutput, { frame, right, y }: AreaPlot, labels: Labels) {
  const base = y(last.china_share_pct) + frame.figures.under;
  const style = { anchor: 'end', tone: 'on-fill' } as const;
  const lead = `M${right - 5} ${tenth(y(last.china_share_pct) + 2)}V${tenth(base - 4.5)}H${right - 8}`;
  const others = frame.width < 400 ? labels.elsewhere : labels.elsewhere.join(' ');
  return {
    leads: [
      shape('lead-China', lead, 'ink', 'lead'),
      edgeAt(`spot-${last.year}`, right - 6, y(last.china_share_pct)),
    ],
    texts: [
      placed('name-China', right - 12, base, labels.producer('China'), { ...style, weight: 600 }),
      placed('amount-China', right - 12, base + 15, labels.lastShare(last), style),
      placed('name-others', right - 12, y(100) + 20, others, {
        anchor: 'end',
        weight: 600,
        tone: 'on-pale',
      }),
    ],
  };
}
