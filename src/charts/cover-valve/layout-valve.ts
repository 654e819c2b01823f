// The one scale of wheel, pipe and valve: the share of the fullest month sets the turn, the bore of the throat and the flow behind it.
import { tenth } from '../look/tenth.ts';

/** Where a valve stands: its centre on the pipe, half its length, half its height, and the bore of the pipe. */
export interface ValveFrame {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  readonly half: number;
  readonly bore: number;
}

/** The valve at an opening from 0 (shut) to 1 (the fullest month): turn, throat and flow are all proportional to it. */
export function valveShape({ x, y, reach, half, bore }: ValveFrame, opening: number) {
  const throat = (bore * opening) / 2;
  const left = x - reach;
  const right = x + reach;
  const over = tenth(y - throat);
  const under = tenth(y + throat);
  return {
    /** Degrees that the wheel has turned clockwise from shut. */
    turn: tenth(opening * 360),
    /** Two funnels that meet in the throat. */
    body: `M${left} ${y - half}L${x} ${over}L${right} ${y - half}V${y + half}L${x} ${under}L${left} ${y + half}Z`,
    /** What fills the funnel before the throat. */
    upstream: `M${left} ${y - half}L${x} ${over}V${under}L${left} ${y + half}Z`,
    flowY: over,
    flowHeight: tenth(2 * throat),
  };
}
export type ValveShape = Readonly<ReturnType<typeof valveShape>>;

/** Dashes that draw a circle's outline only as far as the wheel has turned. */
export function dialDash(radius: number, turn: number): string {
  const length = 2 * Math.PI * radius;
  return `${tenth((length * turn) / 360)} ${tenth(length)}`;
}

/** Marks around a dial, one each `step` of the amount that makes a full turn; in units from the dial's centre. */
export function dialTicks(radius: number, size: number, step: number, fullTurn: number): string {
  const ticks: string[] = [];
  for (let amount = 0; amount < fullTurn; amount += step) {
    const angle = (amount / fullTurn) * 2 * Math.PI;
    const at = (r: number) => `${tenth(r * Math.sin(angle))} ${tenth(-r * Math.cos(angle))}`;
    ticks.push(`M${at(radius)}L${at(radius + size)}`);
  }
  return ticks.join('');
}

/** The five spokes of a handwheel around its hub, in units from its centre. */
export function spokes(inner: number, outer: number): string {
  return [36, 108, 180, 252, 324]
    .map((degrees) => {
      const angle = (degrees * Math.PI) / 180;
      const at = (r: number, off: number) =>
        `${tenth(r * Math.sin(angle) + off * Math.cos(angle))} ${tenth(-r * Math.cos(angle) + off * Math.sin(angle))}`;
      const wide = inner * 0.42;
      const slim = wide * 0.6;
      return `M${at(inner, -slim)}L${at(outer, -wide)}M${at(inner, slim)}L${at(outer, wide)}`;
    })
    .join('');
}
