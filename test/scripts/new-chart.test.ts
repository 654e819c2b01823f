// What `npm run new-chart` refuses, the names it makes of an id, and where the registry lists the chart.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filled, idProblem, listed, namesOf } from '../../scripts/new-chart/chart-names.mjs';

const nothing = () => false;
const registry = readFileSync('src/charts/contract/registry.ts', 'utf8');

describe('an id', () => {
  test.each(['mine-reserves', 'top-10-mines'])('%s is fine', (id) => {
    expect(idProblem(id, nothing)).toBeUndefined();
  });

  test.each([
    'Mine-reserves',
    'mine_reserves',
    'reserves',
    'mine--reserves',
    '-mine',
    'mine-',
    '10-mines',
    '../mine-x',
    '',
  ])('"%s" is refused with what an id looks like', (id) => {
    expect(idProblem(id, nothing)).toMatch(/^an id is kebab-case, two words or more/);
  });

  test('that a chart has, or had when it was released, is refused with the folder that holds it', () => {
    const holding = (folder: string) => (path: string) => path === folder;
    expect(idProblem('mine-reserves', holding('src/charts/mine-reserves'))).toBe(
      'taken: src/charts/mine-reserves is there',
    );
    expect(idProblem('mine-reserves', holding('generated/releases/mine-reserves'))).toMatch(
      /^taken: generated\/releases\/mine-reserves holds releases/,
    );
  });

  test('that would give its function the name of something beside it is refused', () => {
    for (const name of ['layout', 'chart']) {
      const template = readFileSync(`scripts/new-chart/${name}.ts.txt`, 'utf8');
      const imported = [...template.matchAll(/import (?:type )?\{([^}]+)\}/g)].flatMap(([, names = '']) =>
        names.split(',').map((each) => each.replace(/^\s*type\s|.* as /, '').trim()),
      );
      // Names of one word can't be made of an id of two, and types begin with a capital.
      const ids = imported
        .filter((each) => /^[a-z]+[A-Z]/.test(each))
        .map((each) => each.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
      for (const id of ids) expect(idProblem(id, nothing), id).toMatch(/^a name that the files/);
    }
  });
});

test('its names: as words, as a title, as a function', () => {
  const names = namesOf('top-10-mines');
  expect(names).toEqual({
    ID: 'top-10-mines',
    NAME: 'Top 10 mines',
    WORDS: 'top 10 mines',
    FUNCTION: 'top10Mines',
  });
  expect(filled("// NAME\nexport const FUNCTIONChart = { id: 'ID' }; // WORDS, IDEA", names)).toBe(
    "// Top 10 mines\nexport const top10MinesChart = { id: 'top-10-mines' }; // top 10 mines, IDEA",
  );
});

describe('the registry', () => {
  test('gets the import in the order of ids and the chart last, and keeps the rest', () => {
    const after = listed(registry, namesOf('example-chart'));
    const added = after.split('\n').filter((line) => !registry.split('\n').includes(line));
    expect(added).toEqual([
      "import { exampleChartChart } from '../example-chart/chart.ts';",
      '  exampleChartChart,',
    ]);
    const imports = [...after.matchAll(/from '\.\.\/([a-z0-9-]+)\/chart\.ts'/g)].map(([, id]) => id);
    expect(imports).toEqual([...imports].sort());
    expect(after).toMatch(/ {2}exampleChartChart,\n\];/);
  });

  test('takes a chart whose id comes after all others', () => {
    expect(listed(registry, namesOf('zinc-mines'))).toContain(
      "import { zincMinesChart } from '../zinc-mines/chart.ts';\n\n",
    );
  });

  test('without a list of charts is refused', () => {
    expect(() => listed('// nothing', namesOf('example-chart'))).toThrow('imports no chart.ts');
  });
});
