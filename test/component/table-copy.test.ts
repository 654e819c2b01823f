// A copied table has bare numbers beside its words, says what it holds, and goes to the clipboard as a table and as text.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { partOf } from '../../src/charts/live/page-parts.ts';
import { copiedOf, copiedWords, putOnClipboard } from '../../src/charts/table/table-copy.ts';

const page = `
  <figure id="figure-a" data-view="one" data-led="two"></figure>
  <div class="table-tools" data-table-tools="figure-a" data-holds="All 2 rows behind its 2 views." data-credit="Site, https://example.org/charts/a/"
    data-twins='[[],["Tonnes","How “Weight” is to be read"],[]]'>
  </div>
  <section><table>
    <thead><tr><th>To</th><th class="number">Weight</th><th>Note</th></tr></thead>
    <tbody>
      <tr data-sources="A | B" data-as-of="2026-05"><th>Japan</th><td class="number" data-behind="26.037|about">about\u00a026.037\u00a0t</td><td>a &amp; b &lt; c</td></tr>
      <tr data-sources="" data-as-of=""><th>Korea</th><td class="number" data-behind="-95|">−95%</td><td></td></tr>
      <tr><th>Event</th><td class="number"></td><td>none</td></tr>
    </tbody>
  </table></section>`;
const text = [
  'To\tWeight\tTonnes\tHow “Weight” is to be read\tNote\tSources\tEvidence as of',
  'Japan\tabout 26.037 t\t26.037\tabout\ta & b < c\tA | B\t2026-05',
  'Korea\t−95%\t-95\t\t\t\t',
  'Event\t\t\t\tnone\t\t',
  '',
  'All 2 rows behind its 2 views.',
  'Site, https://example.org/charts/a/',
].join('\n');

const write = vi.fn<(items: { parts: Record<string, Blob> }[]) => Promise<void>>();
const writeText = vi.fn<(text: string) => Promise<void>>();
const copied = () => copiedOf(partOf(document.body, '.table-tools'), partOf(document.body, 'table'));
beforeEach(() => {
  document.body.innerHTML = page;
  vi.stubGlobal(
    'ClipboardItem',
    class {
      readonly parts: Record<string, Blob>;
      constructor(parts: Record<string, Blob>) {
        this.parts = parts;
      }
    },
  );
  vi.stubGlobal('navigator', { clipboard: { write, writeText } });
  write.mockReset().mockResolvedValue();
  writeText.mockReset().mockResolvedValue();
});
afterEach(() => vi.unstubAllGlobals());

it('gives text with the numbers of the CSV beside the words, and a table with the same cells', async () => {
  await putOnClipboard(copied());
  const parts = write.mock.calls[0]?.[0][0]?.parts;
  expect(await parts?.['text/plain']?.text()).toBe(text);
  document.body.innerHTML = (await parts?.['text/html']?.text()) ?? '';
  const rows = [...document.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent).join('\t'),
  );
  expect(rows.join('\n')).toBe(text.split('\n\n')[0]);
  expect([...document.querySelectorAll('p')].map((line) => line.textContent)).toEqual(
    text.split('\n').slice(-2),
  );
  expect(writeText).not.toHaveBeenCalled();
});

it('says how many lines it copied, whatever view the figure shows', () => {
  expect(copiedWords(copied())).toContain(': all 3 lines.');
});

it.each(['refuses a table', 'knows no tables'])('gives text alone where the browser %s', async (why) => {
  if (why === 'knows no tables') Reflect.deleteProperty(globalThis, 'ClipboardItem');
  write.mockRejectedValue(new Error('no'));
  await putOnClipboard(copied());
  expect(writeText).toHaveBeenCalledExactlyOnceWith(text);
});
