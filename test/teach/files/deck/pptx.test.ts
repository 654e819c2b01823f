// Decks open without an offer to repair: parts, kinds, relationships, ids and the order of elements are those that PowerPoint expects.
import type { XmlElement } from '@rgrove/parse-xml';
import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { chartNamed, guessNamed } from '../../../../src/charts/contract/registry.ts';
import { figureText } from '../../../../src/charts/figure/figure-text.ts';
import { letters } from '../../../../src/teach/files/deck/frames.ts';
import { lessonDeck } from '../../../../src/teach/files/deck/lesson-deck.ts';
import { pptxOf } from '../../../../src/teach/files/deck/pptx.ts';
import { lessons } from '../../../../src/teach/lessons/read-lessons.ts';
import { elements, named, packageFaults, partsOf, sampleLesson, textOf, xmlPart } from '../sample.ts';

const lesson = sampleLesson();
const deck = lessonDeck(lesson);
const file = pptxOf(deck);
const parts = partsOf(file);
const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
const notes = [...parts.keys()].filter((path) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(path));
const drawn = [...parts.keys()].filter((path) =>
  /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/\w+\.xml$/.test(path),
);
const children = (element: XmlElement | undefined): string[] =>
  (element?.children ?? []).flatMap((child) => ('name' in child ? [String(child.name)] : []));

describe('the package', () => {
  test('every part is well-formed and has its kind, and every relationship leads to a part', () => {
    expect(packageFaults(parts)).toEqual([]);
    for (const path of parts.keys())
      if (/\.(xml|rels)$/.test(path)) expect(() => xmlPart(parts, path), path).not.toThrow();
  });

  test('it holds a slide with notes for each slide of the lesson, and what all of them need', () => {
    expect(slides).toHaveLength(lesson.slides.length);
    expect(notes).toHaveLength(lesson.slides.length);
    for (const path of [
      'ppt/presentation.xml',
      'ppt/presProps.xml',
      'ppt/viewProps.xml',
      'ppt/tableStyles.xml',
      'ppt/slideMasters/slideMaster1.xml',
      'ppt/slideLayouts/slideLayout4.xml',
      'ppt/notesMasters/notesMaster1.xml',
      'ppt/theme/theme1.xml',
      'ppt/theme/theme2.xml',
      'docProps/core.xml',
      'docProps/app.xml',
    ])
      expect(parts.has(path), path).toBe(true);
  });

  test('the same lesson gives the same bytes', () => {
    expect(pptxOf(lessonDeck(sampleLesson()))).toEqual(file);
  });
});

describe('ids and order', () => {
  const presentation = xmlPart(parts, 'ppt/presentation.xml');

  test('the presentation lists masters, notes, slides and sizes in the order of the format', () => {
    expect(children(presentation[0])).toEqual([
      'p:sldMasterIdLst',
      'p:notesMasterIdLst',
      'p:sldIdLst',
      'p:sldSz',
      'p:notesSz',
      'p:defaultTextStyle',
    ]);
  });

  test('ids of slides begin at 256, those of masters and layouts at 2147483648, and none is given twice', () => {
    const ids = named(presentation, 'p:sldId').map(({ attributes }) => Number(attributes['id']));
    expect(Math.min(...ids)).toBeGreaterThanOrEqual(256);
    expect(new Set(ids).size).toBe(lesson.slides.length);
    const shared = [
      ...named(presentation, 'p:sldMasterId'),
      ...named(xmlPart(parts, 'ppt/slideMasters/slideMaster1.xml'), 'p:sldLayoutId'),
    ].map(({ attributes }) => Number(attributes['id']));
    expect(Math.min(...shared)).toBeGreaterThanOrEqual(2_147_483_648);
    expect(new Set(shared).size).toBe(5);
  });

  test('the master and its layouts keep the order of the format', () => {
    expect(children(xmlPart(parts, 'ppt/slideMasters/slideMaster1.xml')[0])).toEqual([
      'p:cSld',
      'p:clrMap',
      'p:sldLayoutIdLst',
      'p:txStyles',
    ]);
    for (const path of drawn.filter((each) => /slideLayout|slides\/|notesSlide/.test(each)))
      expect(children(xmlPart(parts, path)[0]), path).toEqual(['p:cSld', 'p:clrMapOvr']);
  });

  test.each(drawn)(
    'in %s each shape has an id of its own, and each but the image of a slide has text',
    (path) => {
      const all = xmlPart(parts, path);
      const ids = named(all, 'p:cNvPr').map(({ attributes }) => attributes['id']);
      expect(new Set(ids).size).toBe(ids.length);
      for (const shape of named(all, 'p:sp')) {
        const isImage = named(elements(shape), 'p:ph').some(
          ({ attributes }) => attributes['type'] === 'sldImg',
        );
        if (!isImage) expect(children(shape)).toEqual(['p:nvSpPr', 'p:spPr', 'p:txBody']);
      }
    },
  );

  test.each(slides)('each placeholder of %s is one of its layout', (path) => {
    const layout = named(
      xmlPart(parts, path.replace('slides/', 'slides/_rels/').concat('.rels')),
      'Relationship',
    )
      .map(({ attributes }) => attributes['Target'] ?? '')
      .find((target) => target.includes('slideLayout'));
    const key = ({ attributes }: XmlElement) => `${attributes['type']} ${attributes['idx'] ?? 0}`;
    const known = named(xmlPart(parts, `ppt/${layout?.slice(3)}`), 'p:ph').map(key);
    for (const holder of named(xmlPart(parts, path), 'p:ph')) expect(known).toContain(key(holder));
  });
});

describe('what a class sees', () => {
  test('text is text: the title of each slide, its lines, and its notes', () => {
    for (const [i, slide] of lesson.slides.entries()) {
      const all = xmlPart(parts, `ppt/slides/slide${i + 1}.xml`)
        .filter(({ name }) => name === 'a:t')
        .map(textOf)
        .join('');
      for (const words of [slide.title, ...slide.text]) expect(all).toContain(words);
      const told = named(xmlPart(parts, `ppt/notesSlides/notesSlide${i + 1}.xml`), 'a:t')
        .map(textOf)
        .join('');
      expect(told).toContain(slide.notes);
    }
  });

  test('no text is smaller than 18 points but the line at the foot', () => {
    const sizes = drawn
      .filter((path) => !path.includes('notes'))
      .flatMap((path) =>
        xmlPart(parts, path).flatMap(({ attributes }) =>
          attributes['sz'] === undefined ? [] : [Number(attributes['sz']) / 100],
        ),
      )
      .filter((size) => size < 18);
    expect(new Set(sizes)).toEqual(new Set([letters.foot]));
    const layouts = drawn.filter((path) => path.includes('slideLayouts/'));
    expect(sizes).toHaveLength(layouts.length);
  });

  test('each picture has words for those who do not see it, and a PNG beside it', () => {
    const pictures = slides.flatMap((path) => named(xmlPart(parts, path), 'p:pic'));
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) {
      const [about] = named(elements(picture), 'p:cNvPr');
      expect(about?.attributes['descr']?.length).toBeGreaterThan(10);
    }
    for (const [path, bytes] of parts)
      if (path.endsWith('.png')) expect([...bytes.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  });

  test('a slide with an open figure says at its foot what is measured, in three lines at most; one held back does not', () => {
    for (const each of [lesson, ...lessons()])
      for (const [i, { foot, picture }] of lessonDeck(each).slides.entries()) {
        const { kind, place } = each.slides[i] ?? {};
        const said = foot.map(({ text }) => text).join('');
        if (picture === null || place?.chart === undefined || place.chart === null || place.view === null)
          continue;
        const { subtitle } = figureText(chartNamed(place.chart), place.view);
        if (kind === 'picture') expect(said, `${each.id} ${i + 1}`).toContain(subtitle);
        else expect(said, `${each.id} ${i + 1}`).not.toContain(subtitle);
        // A line of 864 points has room for about 150 letters of 12 points.
        expect(said.length, `${each.id} ${i + 1}`).toBeLessThan(3 * 150);
      }
  });

  test('no slide leads to the page of the lesson, which leads to its answers', () => {
    for (const { foot, lines, picture } of deck.slides)
      for (const address of [...[foot, ...lines].flat(), picture ?? {}].map(
        (each) => (each as { address?: string | null }).address ?? '',
      ))
        expect(address).not.toContain('/teach/');
    expect(deck.slides.at(-1)?.foot.map(({ text }) => text)).toContain('example.org/');
  });

  test('a guess gives its answer away neither in words nor in names of files', () => {
    const at = lesson.slides.findIndex(({ kind }) => kind === 'guess');
    const all = xmlPart(parts, `ppt/slides/slide${at + 1}.xml`);
    const links = strFromU8(parts.get(`ppt/slides/_rels/slide${at + 1}.xml.rels`) ?? new Uint8Array());
    const said = [
      ...named(all, 'a:t').map(textOf),
      ...all.map(({ attributes }) => attributes['descr'] ?? ''),
    ].join(' ');
    const { answer, question } = guessNamed('mine-to-magnet');
    const figures = (answer.match(/\d+/g) ?? []).filter((figure) => !question.includes(figure));
    expect(figures.length).toBeGreaterThan(2);
    for (const figure of figures) expect(`${said} ${links}`).not.toMatch(new RegExp(`\\b${figure}\\b`));
    expect(links).toContain('guess-mine-to-magnet.png');
  });

  test('links lead to full addresses, and Japanese and Chinese are marked as such', () => {
    const links = slides.flatMap((path) =>
      named(xmlPart(parts, path.replace('slides/', 'slides/_rels/').concat('.rels')), 'Relationship').filter(
        ({ attributes }) => attributes['TargetMode'] === 'External',
      ),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const { attributes } of links) expect(attributes['Target']).toMatch(/^https:\/\/example\.org\//);
    const languages = xmlPart(parts, 'ppt/slides/slide2.xml').map(({ attributes }) => attributes['lang']);
    for (const language of ['en-GB', 'ja-JP', 'zh-CN']) expect(languages).toContain(language);
  });
});

test('a slide whose layout has no room for what it holds is refused by its number', () => {
  const [first] = deck.slides;
  if (first === undefined) throw new Error('the deck is empty');
  expect(() => pptxOf({ ...deck, slides: [{ ...first, layout: 'picture' }] })).toThrow(
    'slide 1: the layout "picture" needs a picture',
  );
});
