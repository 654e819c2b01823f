// A code to embed takes the address and the title of a reader's state, whatever stands in them.
import { expect, it } from 'vitest';
import { chartNamed } from '../../src/charts/registry.ts';
import { embedCode } from '../../src/export/embed-code.ts';
import { codeWith } from '../../src/export/own-embed-code.ts';

it('puts address and title in place of its own, and leaves the rest as it is', () => {
  const code = embedCode(chartNamed('stock-runway'));
  const turned = codeWith(code, 'https://example.org/embed/x/?a=1&b=$&2', 'A “title” with "quotes" & $1');
  expect(turned).toContain(' src="https://example.org/embed/x/?a=1&amp;b=$&amp;2" ');
  expect(turned).toContain(' title="A “title” with &quot;quotes&quot; &amp; $1" ');
  const bare = (text: string) => text.replace(/ (src|title)="[^"]*"/g, '');
  expect(bare(turned)).toBe(bare(code));
});
