// What openings draw and say follows from their rows.
import { describe, expect, it } from 'vitest';
import { ambitionAndCapacity } from '../../src/opening/drawings/ambition-and-capacity.ts';
import { anOldInstrument } from '../../src/opening/drawings/an-old-instrument.ts';
import { mineToMagnet } from '../../src/opening/drawings/mine-to-magnet.ts';
import { waitingItOut } from '../../src/opening/drawings/waiting-it-out.ts';
import { onRun, partsOf, type Run } from '../../src/opening/kit/plan.ts';
import { recorderScale } from '../../src/opening/kit/recorder.ts';
import { hundred } from '../../src/opening/kit/section.ts';
import { rows as plan } from '../../src/opening/rows/ambition-and-capacity.ts';
import { rows as instrument } from '../../src/opening/rows/an-old-instrument.ts';
import { rows as readings } from '../../src/opening/rows/between-the-lines.ts';
import { rows as chain } from '../../src/opening/rows/mine-to-magnet.ts';
import { rows as waiting } from '../../src/opening/rows/waiting-it-out.ts';
import { betweenTheLinesWords } from '../../src/opening/words/between-the-lines.ts';

const said = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)]
    .map(([, words = '']) => words.replaceAll('\u00a0', ' '))
    .join('|');

describe('the recorder of 2010', () => {
  it('writes four months and the average of those before, and says each', () => {
    expect(instrument.months.map(({ tonnes }) => tonnes)).toEqual([2246, 1278, 633, 4081]);
    // (23,310 − 8,238) / 8
    expect(instrument.earlier).toMatchObject({ count: 8, average: 1884 });
    const { desk, phone } = anOldInstrument(instrument);
    for (const amount of ['2,246 t', '1,278 t', '633 t', '4,081 t']) {
      expect(said(desk)).toContain(amount);
      expect(said(phone)).toContain(amount);
    }
    expect(said(desk)).toContain('1,884 t a month, our sum');
    expect(said(desk)).toContain('7 Sept: the');
  });
  it('stands on zero at the hub, and as far out as its amount', () => {
    const { zero, radius } = recorderScale({ cx: 0, cy: 0, r: 250, end: 180, step: 1000, most: 4000 });
    expect(radius(0)).toBe(zero);
    expect(radius(4000) - zero).toBeCloseTo(2 * (radius(2000) - zero));
  });
  it('follows its rows', () => {
    const more = { ...instrument, months: instrument.months.map((month) => ({ ...month, tonnes: 700 })) };
    expect(said(anOldInstrument(more).desk).match(/700 t/g)).toHaveLength(4);
  });
});

describe('the opened pipe', () => {
  it('colours whose the stones are, and says no share that its reader is asked', () => {
    const { desk, phone } = mineToMagnet(chain);
    for (const svg of [desk, phone]) {
      expect(said(svg)).toContain('everyone else');
      expect(said(svg)).not.toMatch(/\d+%/);
      expect(said(svg).match(/China’s share\?/g)).toHaveLength(2);
    }
    const stones = hundred('stones', { x: 0, y: 0, width: 1, height: 1 }, 40);
    const coloured = (svg: string) => svg.match(/class="f-others /g)?.length ?? 0;
    expect([coloured(desk), coloured(phone)]).toEqual([coloured(stones), coloured(stones)]);
    expect(chain.stages.filter(({ isSourced }) => !isSourced).map(({ stage }) => stage)).toEqual([
      'concentrate',
      'metal',
      'alloy',
      'motor_product',
    ]);
  });
  it.each([
    ['from-top', 9],
    ['from-right', 40],
    ['from-top', 0],
  ] as const)('draws as many of the others as they make, %s %d', (order, others) => {
    const svg = hundred('blocks', { x: 0, y: 0, width: 100, height: 100 }, others, order);
    const count = (hue: string) =>
      (new RegExp(`<path d="([^"]*)" class="f-${hue} `).exec(svg)?.[1]?.match(/M/g) ?? []).length;
    expect([count('china'), count('others')]).toEqual([100 - others, others]);
  });
  it('leaves a hundred blank of which it says nothing', () => {
    const svg = hundred('tanks', { x: 0, y: 0, width: 100, height: 100 }, null);
    expect(svg).toContain('class="f-paper ');
    expect(svg).not.toMatch(/f-(china|others)/);
  });
  it('refuses what is no part of a hundred', () => {
    expect(() => hundred('stones', { x: 0, y: 0, width: 1, height: 1 }, 101)).toThrow('101 of a hundred');
  });
});

describe('the tank', () => {
  it('is full on the day of the order and dry on the day that the model finds, month by month lower', () => {
    expect(waiting.begins).toBe('2026-01-06');
    expect(waiting.dry).toBe('2026-08-06');
    const parts = waiting.levels.map(({ part }) => part);
    expect(parts[0]).toBe(1);
    expect(parts.at(-1)).toBe(0);
    expect(parts).toEqual([...parts].sort((one, other) => other - one));
    expect(waiting.levels).toHaveLength(8);
  });
  it('says when, and that no line was known to stop', () => {
    const { desk, phone } = waitingItOut(waiting);
    for (const svg of [desk, phone]) {
      expect(said(svg)).toContain('6 Aug');
      expect(said(svg)).toContain('9 October: no stopped|line was found');
    }
    expect(said(desk)).toContain('Cut by 95%');
  });
});

describe('the two gauges', () => {
  it('name who was read and who was not, and what is on record for each', () => {
    const words = betweenTheLinesWords(readings);
    expect(words.press[1]).toBe('Dashed: Bloomberg, as retold');
    expect(words.article[1]).toBe('Rare Earth Exchanges, read');
    expect(words.forQuarrel.join(' ')).toContain('7 Nov 2025');
    expect(words.forContest.join(' ')).toContain('22 June 2026');
  });
});

describe('the plan', () => {
  const run: Run = { from: [0, 0], turn: [100, -60], bore: 10 };
  it('is as long as its tonnes, and what is made is a part of the first', () => {
    expect(plan.plants.reduce((sum, { tonnes }) => sum + tonnes, 0)).toBe(plan.promised.high);
    expect(plan.plants[0]?.name).toBe('Lynas Malaysia');
    expect(plan.plants.at(-1)).toMatchObject({ name: 'Pulawy', doubtful: true });
    const { desk, phone } = ambitionAndCapacity(plan);
    for (const svg of [desk, phone]) {
      // The chapter asks its reader for this one first.
      expect(said(svg)).not.toContain('62 t');
      expect(said(svg)).toContain('2,163–2,213 t');
      for (const { name } of plan.plants) expect(said(svg)).toContain(name);
    }
  });
  it('runs along, up and back', () => {
    expect(onRun(run, 40)).toEqual({ leg: 0, x: 40, y: 0 });
    expect(onRun(run, 130)).toEqual({ leg: 1, x: 100, y: -30 });
    expect(onRun(run, 170)).toEqual({ leg: 2, x: 90, y: -60 });
  });
  it('draws a length on each leg that it lies on, and nothing elsewhere', () => {
    expect(partsOf(run, 10, 50)).toEqual([[0, 'M10 -5H50V5H10Z']]);
    expect(partsOf(run, 90, 120).map(([leg]) => leg)).toEqual([0, 1]);
    expect(partsOf(run, 170, 180)).toEqual([[2, 'M80 -65H90V-55H80Z']]);
  });
});
