// The article as one line: its sections end to end, each as long as its words, the claims of a view in their places, and a frame on them.
import type { Shape } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { readings } from './layout-column.ts';
import { pageMeasure, setPage } from './layout-page.ts';
import { stroke } from './layout-strokes.ts';
import type { JudgedClaim, Rows } from './rows.ts';

/** From where to where something goes. */
interface Stretch {
  from: number;
  to: number;
}

/** Where each section and each claim begins and ends in the article, in ems. */
function stretchesIn(paragraphs: Rows['paragraphs']) {
  const sections: Stretch[] = [];
  const claims = new Map<string, Stretch>();
  let at = 0;
  for (const { section, words } of setPage(paragraphs, pageMeasure)) {
    const start = at;
    for (const { claim, x, width } of words) {
      at = start + x + width;
      if (claim === null) continue;
      const own = claims.get(claim) ?? { from: start + x, to: at };
      own.to = at;
      claims.set(claim, own);
    }
    const own = (sections[section] ??= { from: start, to: at });
    own.to = at;
  }
  return { sections, claims, ems: at };
}

/**
 * The line, with gaps of `parts` between sections and strokes up to `thick`, and where the frame stands.
 * @throws RangeError where none of the claims is in the article
 */
export function articleLine(
  claims: readonly JudgedClaim[],
  paragraphs: Rows['paragraphs'],
  { thick, parts, ...box }: Box & { readonly thick: number; readonly parts: number },
): { readonly shapes: readonly Shape[]; readonly part: Pick<Box, 'left' | 'right'> } {
  const { sections, claims: stretches, ems } = stretchesIn(paragraphs);
  const unit = (box.right - box.left - parts * (sections.length - 1)) / ems;
  const place = (at: number, section: number): number => tenth(box.left + at * unit + section * parts);
  const middle = tenth((box.top + box.bottom) / 2);
  const own = claims.flatMap(({ id, assessment, section }) => {
    const stretch = stretches.get(id);
    if (stretch === undefined) return [];
    return [{ id, assessment, from: place(stretch.from, section), to: place(stretch.to, section) }];
  });
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined)
    throw new RangeError('no claim of the view is in the article');
  const around = 3;
  const part = {
    left: tenth(Math.max(box.left, first.from - around)),
    right: tenth(Math.min(box.right, last.to + around)),
  };
  const bores = sections.map(({ from, to }, section) =>
    rectPath({ left: place(from, section), right: place(to, section), top: box.top, bottom: box.bottom }),
  );
  return {
    part,
    shapes: [
      shape('article', bores.join(''), 'rule', 'fill'),
      shape('frame', rectPath({ ...box, ...part }), 'ink', 'fitting'),
      ...own.flatMap(({ id, assessment, from, to }) =>
        stroke(`${id}-page`, readings[assessment], [{ x: from, y: middle, width: tenth(to - from) }], thick),
      ),
    ],
  };
}
