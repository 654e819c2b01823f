// Words as the search compares them: ends, marks and case of English; Chinese and Japanese without spaces; what means one.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { terms } from '../../src/data/text/terms.ts';
import { inSigns, meaningsOf, partEastern, signsIn } from '../../src/gallery/search/meanings.ts';
import { wordsOf } from '../../src/gallery/search/tokens.ts';

describe('wordsOf', () => {
  it.each([
    ['Licences licence', 'licenc licenc'],
    ['refining, refined', 'refin refin'],
    ['China’s chinas', 'china china'],
    ['bus status analysis press', 'bus status analysis press'],
    ['supplies boxes', 'supply box'],
    ['U.S. and the E.U.', 'us and the eu'],
    ['1,238 t, 98.4%', '1238 t 984'],
    ['Šefčovič Café', 'sefcovic cafe'],
    ['ｼﾞｽﾌﾟﾛｼｳﾑ ジスプロシウム', 'ジスプロシウム ジスプロシウム'],
    ['WTO紛争処理（希土類）', 'wto 紛争処理 希土類'],
    ['<b>"\u0000', 'b'],
  ])('%s: %s', (text, words) => {
    expect(wordsOf(text).join(' ')).toBe(words);
  });
});

const meanings = meaningsOf(
  [
    ['dysprosium', 'Dy', '镝'],
    ['rare earth', '稀土'],
    ['heavy rare earth', '重稀土'],
    ['Japan', '日本'],
    ['稀土', 'REE'],
  ].map((list) => list.map((each) => wordsOf(each))),
);
const asked = (text: string) => inSigns(meanings)(wordsOf(text).flatMap(partEastern(meanings)));

describe('meanings', () => {
  it('are one for all words of a list, and for lists that share a word', () => {
    expect(asked('Dy')).toEqual(asked('dysprosium'));
    expect(asked('REE')).toEqual(asked('rare earths'));
    expect(asked('Dy')).not.toEqual(asked('REE'));
  });

  it('of words in a row go before those of its parts where something is asked, and stand beside them in a text', () => {
    expect(asked('heavy rare earths abroad')).toEqual([...asked('重稀土'), 'abroad']);
    expect(signsIn(meanings)(wordsOf('heavy rare earths'))).toEqual([...asked('重稀土'), ...asked('REE')]);
  });

  it('part what is written without spaces, and leave what they do not know', () => {
    expect(asked('日本重稀土')).toEqual([...asked('Japan'), ...asked('重稀土')]);
    expect(asked('日本の镝')).toEqual([...asked('Japan'), ...asked('Dy')]);
    expect(asked('未知')).toEqual(['未知']);
  });
});

it('content/search.yaml lists nothing that is found without it: an end of a listed word, or a name of the glossary', () => {
  const { alike } = parse(readFileSync('content/search.yaml', 'utf8')) as { alike: string[][] };
  const same = (text: string): string => wordsOf(text).join(' ');
  const glossary = new Map(
    terms().map(({ term, japanese, chinese }) => [same(term), [japanese, chinese].map(same)]),
  );
  const needless = alike.flatMap((list) => {
    const said = list.map(same);
    const named = said.flatMap((each) => glossary.get(each) ?? []);
    return list.filter((_, i) => said.indexOf(said[i] ?? '') < i || named.includes(said[i] ?? ''));
  });
  expect(needless).toEqual([]);
});
