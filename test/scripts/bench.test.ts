// What the bench reads and writes: the words of wrk, the charts and chapters of a project that has grown, bare pages, and sums.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bareStory } from '../../scripts/bench/bare-story.mjs';
import { blockingTime } from '../../scripts/bench/first.mjs';
import { grownChapter, grownId } from '../../scripts/bench/growth-copy.mjs';
import { readWrk } from '../../scripts/bench/load.mjs';
import { median } from '../../scripts/bench/median.mjs';
import { framesOnScreen } from '../../scripts/bench/screen-frames.mjs';
import { idProblem } from '../../scripts/new-chart/chart-names.mjs';

describe('what wrk says', () => {
  const said = `Running 5s test @ http://127.0.0.1:4840/
  1 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     2.50ms    1.10ms  21.00ms   80.00%
  Latency Distribution
     50%    2.31ms
     99%    6.52ms
  24531 requests in 5.00s, 3.00GB read
Requests/sec:   4906.20
Transfer/sec:    614.40MB
`;

  test('is read as answers, bytes, the slowest wait and no errors', () => {
    const read = readWrk(said);
    expect(read).toEqual({ answers: 4906.2, bytes: 614.4 * 1024 * 1024, slowest: '6.52ms', errors: 0 });
  });

  test('has its errors counted, of sockets and of answers', () => {
    const socket = '  Socket errors: connect 1, read 2, write 0, timeout 3\n';
    const refused = '  Non-2xx or 3xx responses: 40\n';
    expect(readWrk(said.replace('Requests', `${socket}${refused}Requests`)).errors).toBe(46);
  });

  test('is refused where it is something else', () => {
    expect(() => readWrk('unable to connect')).toThrow('wrk said something unknown:\nunable to connect');
  });
});

describe('a project that has grown', () => {
  test('has charts whose ids a chart may have', () => {
    for (const n of [1, 10, 1000]) expect(idProblem(grownId(n), () => false)).toBeUndefined();
  });

  test('has chapters as long as ours, each with steps of its own', () => {
    const model = readFileSync('content/chapters/en/02-an-old-instrument.mdx', 'utf8');
    const chapter = grownChapter(model, 7);
    const ids = [...chapter.matchAll(/<Step id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(6);
    expect(ids).not.toEqual([...grownChapter(model, 8).matchAll(/<Step id="([^"]+)"/g)].map(([, id]) => id));
    expect(chapter).toContain(`<Scrolly chart="${grownId(7)}"`);
    for (const [, text = ''] of chapter.matchAll(/<Step [^>]+>([^]+?)<\/Step>/g))
      expect(text.replace(/\{\/\*[^]*?\*\/\}/g, '').trim()).not.toBe('');
    const words = (text: string) => text.split(/\s+/).length;
    expect(words(chapter) / words(model)).toBeGreaterThan(0.7);
    expect(words(chapter) / words(model)).toBeLessThan(1.3);
  });
});

describe('a bare page', () => {
  const page = `<!doctype html><head><link rel="stylesheet" href="a.css"></head><body><header><p>Menu</p></header>
<main id="main"><script>code()</script><h1 class="big">A  <em>valve</em></h1>
<svg class="cover"><path d="M0 0"></path></svg>
<article><p data-x="1">One <button>source</button>.</p><button>Share</button><svg class="late"></svg></article><article><p>Two.</p></article></main></body>`;

  test('has the text of the first chapter around its drawing, and nothing else', () => {
    const bare = bareStory(page, /(?=<svg class="cover")/);
    expect(bare.slice(bare.indexOf('</style>') + '</style>'.length).trim()).toBe(
      '<h1>A valve</h1>\n<svg class="cover"><path d="M0 0"></path></svg>\n<p>One source.</p>',
    );
    expect(bare).not.toMatch(/<script|<link|@font-face/);
  });

  test('is made from no page without that drawing', () => {
    expect(() => bareStory(page, /(?=<svg class="opening")/)).toThrow(
      'the page has no drawing after (?=<svg class="opening")',
    );
    expect(() => bareStory(page, /<article>/)).toThrow('the page has no drawing after <article>');
  });
});

test('inputs wait for what tasks take beyond 50 ms each', () => {
  expect(blockingTime([])).toBe(0);
  expect(blockingTime([40, 50, 60, 120])).toBe(80);
});

test('the middle of an odd number of measurements is one of them, in any order', () => {
  expect(median([9, 100, 10])).toBe(10);
  expect(median([])).toBe(0);
});

describe('frames of a screen that scrolls', () => {
  const frame = (turn: number, state: string, from: number, to: number, also: object = {}) => {
    const id2 = { local: `${turn} ${state}` };
    const frame_reporter = { state, scroll_state: 'SCROLL_COMPOSITOR_THREAD', frame_sequence: turn };
    return [
      { name: 'PipelineReporter', ph: 'b', ts: 1000 * from, pid: 7, id2, args: { frame_reporter }, ...also },
      { name: 'PipelineReporter', ph: 'e', ts: 1000 * to, pid: 7, id2, args: {}, ...also },
    ];
  };

  test('are counted by turns: one frame late of the page is shown all the same, one dropped is none', () => {
    const events = [
      ...frame(1, 'STATE_PRESENTED_ALL', 0, 20),
      ...frame(2, 'STATE_PRESENTED_PARTIAL', 16, 36),
      ...frame(2, 'STATE_PRESENTED_ALL', 16, 53),
      ...frame(3, 'STATE_DROPPED', 33, 50),
      ...frame(4, 'STATE_NO_UPDATE_DESIRED', 50, 50),
      ...frame(5, 'STATE_PRESENTED_ALL', 66, 86),
      ...frame(6, 'STATE_PRESENTED_ALL', 83, 103, { pid: 8 }),
    ];
    expect(framesOnScreen(events)).toEqual({ turns: 4, dropped: 1, partial: 1, times: [16, 50] });
  });

  test('are refused where nothing scrolled', () => {
    expect(() => framesOnScreen([])).toThrow('the browser recorded no frame that scrolls');
  });
});
