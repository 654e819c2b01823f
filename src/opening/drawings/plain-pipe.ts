// A plain length of pipe with the magnet on it: the opening of a chapter that has no drawing of its own.
import { block, type BlockPlace } from '../kit/block.ts';
import { beyond, flange, inlet, pair, pipe } from '../kit/pipe.ts';
import { down } from '../kit/svg.ts';
import { main, mainFrom, sheets, type Opening } from '../opening.ts';
import { plainPipeWords } from '../words/plain-pipe.ts';

const { y, bore } = main.desk;

/** The main on the desk from the reducer to the right edge, with the joints of two lengths. */
export const deskMain = (): string =>
  pipe(mainFrom, sheets.desk.width + beyond, y, bore) + inlet(mainFrom, y, bore);

/** The main on a phone: down from its blind head, on which the magnet can stand, with the branch from the rail. */
export const phoneMain = (to: number = sheets.phone.height, head = 12): string =>
  down(pipe(head, to, main.phone.x, main.phone.bore)) +
  // The branch from the rail, at the left edge.
  pipe(-20, main.phone.x + 1, head + 18, 18) +
  flange(main.phone.x - 5, head + 18, 18, 8, 9) +
  down(flange(head, main.phone.x, main.phone.bore, 12, 10));

/** The magnet on the head of the main. */
export const onHead = (head: number, how: Pick<BlockPlace, 'sliver' | 'body'> = {}): string =>
  block({ ...how, x: main.phone.x + 2, y: head - 6, edge: 48 });

/** The drawing of a chapter that has none of its own. */
export const plainPipe = (): Opening => ({
  says: plainPipeWords.says,
  desk: deskMain() + pair(470, y, bore) + pair(1210, y, bore) + block({ x: 960, y: y - 1 }),
  phone:
    phoneMain() +
    down(pair(150, main.phone.x, main.phone.bore, 12) + pair(420, main.phone.x, main.phone.bore, 12)) +
    block({ x: 140, y: 330, edge: 96 }),
});
