// The colours of an opening's classes as attributes too: a page that loses its sheets keeps its drawings. With sheets, inks.css has the last word.
import { paper, textColour } from '../../charts/look/palette.ts';

/** What a class sets: an area, a line, the letters. */
const attributes: Readonly<Record<string, string>> = {
  'f-china': `fill="${paper.china}"`,
  'f-china-dark': 'fill="#9B2F1B"',
  'f-japan': `fill="${paper.japan}"`,
  'f-others': `fill="${paper.others}"`,
  'f-ink': `fill="${paper.ink}"`,
  'f-paper': `fill="${paper.paper}"`,
  'f-paper-2': `fill="${paper['paper-2']}"`,
  's-china': `stroke="${paper.china}"`,
  's-japan': `stroke="${paper.japan}"`,
  's-others': `stroke="${paper.others}"`,
  's-policy': `stroke="${paper.policy}"`,
  's-rule': `stroke="${paper.rule}"`,
  's-paper': `stroke="${paper.paper}"`,
  'h-promise': `stroke="${paper.policy}" stroke-width="5.2"`,
  bare: 'stroke="none"',
  't-ink-2': `fill="${textColour('ink-2')}"`,
  't-china': `fill="${textColour('china')}"`,
  't-japan': `fill="${textColour('japan')}"`,
  't-others': `fill="${textColour('others')}"`,
  't-policy': `fill="${textColour('policy')}"`,
  't-on-fill': `fill="${paper.paper}"`,
};

/** What the root of a drawing carries: lines in ink, areas empty. */
export const plainGround = `fill="none" stroke="${paper.ink}"`;

/** The inside of a drawing, each element with the colours that its classes name. */
export const withPlainInks = (inner: string): string =>
  inner.replace(/<(\w+)\b([^>]*?) class="([^"]*)"/g, (tag, name: string, before: string, names: string) => {
    const classes = names.split(' ');
    const said = classes.flatMap((each) => attributes[each] ?? []);
    // Letters have no outline; those without a hue are ink.
    if (name === 'text') {
      said.push('stroke="none"');
      if (!said.some((each) => each.startsWith('fill'))) said.push(`fill="${paper.ink}"`);
    }
    return said.length === 0 ? tag : `<${name}${before} ${said.join(' ')} class="${names}"`;
  });
