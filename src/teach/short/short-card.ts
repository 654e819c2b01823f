// The pictures of shared short links: a step with its drawing, a claim with how it stands; held back, the question over an empty drawing,
// and the same for a model, whose drawing is its result.
import { readings } from '../../charts/claims-ledger/layout-column.ts';
import { assessmentWords } from '../../charts/claims-ledger/words.ts';
import { chartNamed } from '../../charts/contract/registry.ts';
import { paper, textColour } from '../../charts/look/palette.ts';
import { claim } from '../../data/facts/claim.ts';
import { cardOf, cardWith } from '../../export/picture/card.ts';
import { escapeXml } from '../../names/escapes.ts';
import type { ShortAddress } from './short-address.ts';

/** How wide the words of a card without a figure run, and where what stands beside them begins. */
const wide = 640;
const left = 776;

const text = (x: number, y: number, size: number, words: string, fill: string = paper.ink): string =>
  `<text x="${x}" y="${y}" font-family="Newsreader, Georgia, serif" font-size="${size}" font-weight="300" text-anchor="middle" fill="${fill}">${escapeXml(words)}</text>`;
const line = (d: string, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${paper.ink}" stroke-width="2"${more}/>`;
const dashed = ` stroke-dasharray="9 8"`;
const sheet = (y: number, height: number): string =>
  `<rect x="${left}" y="${y}" width="352" height="${height}" fill="${paper['paper-2']}" stroke="${paper.ink}" stroke-width="2"/>`;

/** Empty drawings, without a figure or a share. */
const empty = {
  /** A pipe without filling, and a gauge without hand. */
  guess:
    `<rect x="${left - 40}" y="372" width="464" height="92" fill="${paper['paper-2']}"/>` +
    line(`M${left - 40} 372H1200M${left - 40} 464H1200`) +
    line(`M${left - 40} 418H1200`, dashed) +
    `<rect x="${left + 40}" y="352" width="16" height="132" fill="${paper.paper}" stroke="${paper.ink}" stroke-width="2"/>` +
    `<rect x="${left + 296}" y="352" width="16" height="132" fill="${paper.paper}" stroke="${paper.ink}" stroke-width="2"/>` +
    line(`M${left + 176} 372V304`) +
    `<circle cx="${left + 176}" cy="208" r="96" fill="${paper.paper}" stroke="${paper.ink}" stroke-width="2"/>` +
    text(left + 176, 256, 140, '?', textColour('china')),
  /** A sheet with an empty line for the headline over an empty frame. */
  headline:
    sheet(88, 454) +
    line(`M${left + 32} 156H${left + 320}M${left + 32} 204H${left + 224}`, dashed) +
    line(`M${left + 32} 252V500H${left + 320}`) +
    text(left + 176, 424, 140, '?', textColour('china')),
  /** A sheet of two sides, and an empty seal. */
  verdict:
    sheet(88, 454) +
    line(`M${left + 176} 128V328`) +
    line(
      [0, 1, 2, 3, 4]
        .map(
          (i) =>
            `M${left + 32} ${148 + i * 40}h${i === 4 ? 72 : 112}M${left + 208} ${148 + i * 40}h${i === 3 ? 88 : 112}`,
        )
        .join(''),
      dashed,
    ) +
    `<circle cx="${left + 176}" cy="436" r="76" fill="${paper.paper}" stroke="${paper.ink}" stroke-width="2"/>` +
    text(left + 176, 472, 104, '?', textColour('china')),
};

/** How a claim stands, in words over the stroke that the marked page has under it. */
function standing(id: string): string {
  const { assessment } = claim(id);
  const [from, to, y] = [left, left + 352, 352];
  const middle = (from + to) / 2;
  const stroke = {
    whole: `<rect x="${from}" y="${y - 5}" width="${to - from}" height="10" fill="${paper.ink}"/>`,
    part: `<rect x="${from}" y="${y - 5}" width="${to - from}" height="5" fill="${paper.ink}"/>${line(`M${from} ${y - 5}H${to}V${y + 5}H${from}Z`)}`,
    split: line(`M${from} ${y - 5}H${to}M${from} ${y + 5}H${to}`),
    open: line(`M${from} ${y - 6}H${to}V${y + 6}H${from}Z`),
  }[readings[assessment]];
  return text(middle, 316, 50, assessmentWords[assessment]) + stroke;
}

/**
 * The card of a short address, 1200 by 630, as SVG for pngOf.
 * Throws RangeError for words of more than six lines.
 */
export function shortCard({ place, asks: finding, kicker, waits }: ShortAddress): string {
  if (place.claim !== null && !place.held)
    return cardWith({ finding, kicker, drawing: standing(place.claim), width: wide });
  if (waits) return cardWith({ finding, kicker, drawing: empty.guess, width: wide });
  if (place.kind === 'guess' || place.kind === 'headline' || place.kind === 'verdict')
    return cardWith({ finding, kicker, drawing: empty[place.kind], width: wide });
  if (place.chart === null || place.view === null) throw new RangeError(`${place.reference} has no figure`);
  return cardOf(chartNamed(place.chart), place.view, finding, kicker);
}
