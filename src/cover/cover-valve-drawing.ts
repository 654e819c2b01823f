// Draws the cover's valve and wheel at an opening, in the SVG that the page has.
import { dialDash, valveShape } from '../charts/cover-valve/layout-valve.ts';
import { partOf } from '../charts/live/page-parts.ts';
import { coverDial, coverValveFrame, coverWheel } from './cover-drawing.ts';

/** Turns wheel and dial, and opens the valve: from 0, shut, to 1, full bore. */
export function drawValve(drawing: SVGElement, opening: number): void {
  const { turn, body, upstream, flowY, flowHeight } = valveShape(coverValveFrame, opening);
  const set = (name: string, attributes: Readonly<Record<string, string>>) => {
    const part = partOf<SVGElement>(drawing, `[data-part="${name}"]`);
    for (const [attribute, value] of Object.entries(attributes)) part.setAttribute(attribute, value);
  };
  set('wheel', { transform: `translate(${coverWheel.x} ${coverWheel.y}) rotate(${turn})` });
  set('dial', { 'stroke-dasharray': dialDash(coverDial, turn) });
  set('body', { d: body });
  set('upstream', { d: upstream });
  set('flow', { y: String(flowY), height: String(flowHeight) });
  set('stem', { height: String(flowY - coverWheel.y) });
}
