// The words of the loop of magnets on a desk: each number stands in its own pipe, and beside it whether it comes or goes.
import type { PlacedText } from '../contract/scene.ts';
import { placed } from '../kit/labels/placed.ts';
import type { Site } from './layout-site.ts';
import { loopLevels } from './layout-systems.ts';
import type { LabelId, Labels } from './words.ts';

const ids: readonly LabelId[] = ['sold', 'vietnam', 'philippines'];
/** Whether a label stands on its pipes, and not beside a vessel. */
export const isOnPipes = ({ size, view }: Pick<Site, 'size' | 'view'>, id: LabelId): boolean =>
  size === 'wide' && view === 'magnet-loop' && ids.includes(id);

/** From the middle of a pipe to its last words, clear of arrows and of where the lead of a step ends. */
const inset = 12;

/** In print China’s areas are dark, and those of others pale. */
const onChina = { anchor: 'middle', tone: 'on-fill' } as const;
const onOthers = { anchor: 'end', tone: 'on-pale' } as const;

export function loopLabels(site: Site, { said }: Labels): PlacedText[] {
  const { at, of, japan, bore, mouths, philippines: there, rows } = site;
  const { flows } = rows;
  const { low, high } = loopLevels(site);
  const [name, sent, isSent, back, isBack] = said.philippines.own;
  const [sold, isSold] = said.sold.own;
  const [vietnam, made] = said.vietnam.own;
  /** A number in the middle of a pipe, or ending before its corner. */
  const number = (key: string, text = '', x: number, y: number, width: number) => {
    const size = Math.round(Math.min(27, width * 0.82));
    const style = key === 'sold' ? onChina : onOthers;
    return placed(key, x, Math.round(y + size * 0.34), text, { size, face: 'display', ...style });
  };
  const words = (key: string, text = '', x: number, y: number, anchor: 'start' | 'middle' | 'end') =>
    placed(key, x, y, text, { anchor, tone: 'ink-2', halo: true });
  const named = (key: string, text: string | undefined, x: number, y: number) =>
    placed(key, x, y, text ?? '', { anchor: 'middle', weight: 600, tone: 'others', halo: true });
  const [out, returned, viet, china] = [flows.back, flows.philippines, flows.vietnam, flows.china].map(
    ({ tonnes }) => bore(tonnes),
  ) as [number, number, number, number];
  const [works, mouth] = [at.yunsheng.x + of.works.w / 2, japan.x - of.japan.w / 2];
  const along = at.yunsheng.y - Math.round(of.works.h / 2);
  const haiphong = at.haiphong.y - Math.round(of.works.h / 2);
  const [sentEnd, backEnd] = [mouths.out - out / 2 - inset, mouths.back - returned / 2 - inset];
  // Short of the head of its arrow.
  const lengthwise = (works + mouth) / 2 - 10;
  return [
    number('sold', sold, lengthwise, along, china),
    words('sold-1', isSold, lengthwise, along - china / 2 - 8, 'middle'),
    named('vietnam', vietnam, at.haiphong.x, haiphong - of.works.h / 2 - 7),
    number('vietnam-1', made, mouths.vietnam - viet / 2 - inset, haiphong, viet),
    named('philippines', name, there.x, low + out / 2 + 24),
    number('philippines-1', sent, sentEnd, low, out),
    words('philippines-2', isSent, sentEnd, low + out / 2 + 17, 'end'),
    number('philippines-3', back, backEnd, high, returned),
    words('philippines-4', isBack, backEnd, high - returned / 2 - 7, 'end'),
  ];
}
