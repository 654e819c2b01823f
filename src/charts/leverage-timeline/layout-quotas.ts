// The export quotas in the view of the case at the WTO: a band along the strip, closed on the day on which they ended.
import type { PlacedText, Shape } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { spanOf } from '../kit/time/dates.ts';
import { shape } from '../kit/shapes.ts';
import { columnAt, type Stretch } from './layout-stacks.ts';
import type { Rows, View } from './rows.ts';

/** How thick the plate is that closes the band. */
const plate = 5;

/** The column in which the quotas ended, counted from the start of a stretch; null in views without the band. */
export function quotasEndIn({ dates }: Rows, view: View, stretch: Stretch): number | null {
  return view === 'wto-case' ? columnAt(spanOf(dates.quotasEnd).from, stretch) : null;
}

/** The band up to its end, and the plate over that end; their keys are those of the event that ended the quotas. */
export function quotaBand({ quotasEndId }: Rows, box: Box, along: 'x' | 'y', name: PlacedText) {
  const [body, end]: readonly [Box, Box] =
    along === 'x'
      ? [
          { ...box, right: box.right - plate },
          { left: box.right - plate, right: box.right - 0.8, top: box.top - 6, bottom: box.bottom + 2 },
        ]
      : [
          { ...box, bottom: box.bottom - plate },
          { top: box.bottom - plate, bottom: box.bottom - 0.8, left: box.left - 2, right: box.right + 6 },
        ];
  const shapes: readonly Shape[] = [
    shape(`${quotasEndId}-band`, rectPath(body), 'china', 'fill'),
    shape(`${quotasEndId}-plate`, rectPath(end), 'ink', 'fill'),
  ];
  return { shapes, texts: [name] };
}
