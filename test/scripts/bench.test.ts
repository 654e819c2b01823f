// What the bench reads and writes: the words of wrk, and the charts and chapters of a project that has grown.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { grownChapter, grownId } from '../../scripts/bench/growth-copy.mjs';
import { readWrk } from '../../scripts/bench/load.mjs';
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
