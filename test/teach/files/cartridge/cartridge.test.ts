// Courses as learning systems read them: what the schemas of Common Cartridge 1.1 and of its QTI 1.2 ask, checked apart from the code under test.
import { beforeAll, describe, expect, test } from 'vitest';
import type { XmlElement } from '@rgrove/parse-xml';
import { cartridgeOf } from '../../../../src/teach/files/cartridge/cartridge.ts';
import type { Cartridge, Resource } from '../../../../src/teach/files/cartridge/manifest.ts';
import { chartNamed, guessNamed } from '../../../../src/charts/contract/registry.ts';
import { figureText } from '../../../../src/charts/figure/figure-text.ts';
import { assessmentWords } from '../../../../src/charts/claims-ledger/words.ts';
import { claim } from '../../../../src/data/facts/claim.ts';
import { printed } from '../../../../src/names/typography.ts';
import { courseFilesOf } from '../../../../src/teach/files/cartridge/lesson-cartridge.ts';
import { teachingFiles } from '../../../../src/teach/files/lesson-files.ts';
import { lessonPlaces } from '../../../../src/teach/files/lesson-places.ts';
import { placeAddress } from '../../../../src/teach/files/place-address.ts';
import { lessonPaths } from '../../../../src/teach/lessons/lesson-paths.ts';
import { lessons } from '../../../../src/teach/lessons/read-lessons.ts';
import { bareDrawing } from '../../../../src/teach/held/bare-drawing.ts';
import { evidenceAlone } from '../../../../src/teach/held/evidence.ts';
import type { Place } from '../../../../src/teach/places/place.ts';
import { pageWords } from '../sheet/printed-words.ts';
import { elements as elementsOf, named, partsOf, textOf, xmlPart } from '../sample.ts';

const children = (element: XmlElement | undefined): XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => 'name' in child);
const namesIn = (element: XmlElement | undefined): string[] => children(element).map(({ name }) => name);
const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  children(element).find((child) => child.name === name);
const attribute = (elements: readonly XmlElement[], name: string): string[] =>
  elements.flatMap(({ attributes }) => attributes[name] ?? []);
const only = (element: XmlElement | undefined, path: string): XmlElement | undefined =>
  path.split('/').reduce<XmlElement | undefined>(childNamed, element);

/** What each kind of resource may be, and whether it names the file where it begins. */
const kinds: Readonly<Record<string, { readonly href: boolean; readonly path: RegExp }>> = {
  webcontent: { href: true, path: /^files\/[a-z0-9-]+\.(?:pdf|docx)$/ },
  imswl_xmlv1p1: { href: false, path: /^links\/[A-Za-z0-9-]+\.xml$/ },
  'imsqti_xmlv1p2/imscc_xmlv1p1/assessment': { href: false, path: /^quiz\/assessment\.xml$/ },
};

/** The one pattern of children that an element may have, as a row of names. */
const orders: Readonly<Record<string, RegExp>> = {
  manifest: /^metadata organizations resources$/,
  metadata: /^(?:schema schemaversion lomm:lom|lomr:lom)$/,
  organizations: /^organization$/,
  organization: /^item$/,
  resources: /^resource(?: resource)*$/,
  resource: /^metadata file$/,
  'lomm:lom': /^lomm:general lomm:lifeCycle lomm:educational lomm:rights$/,
  'lomm:educational': /^lomm:learningResourceType lomm:context$/,
  'lomr:educational': /^lomr:intendedEndUserRole$/,
  'lomr:intendedEndUserRole': /^lomr:source lomr:value$/,
  webLink: /^title url$/,
  questestinterop: /^assessment$/,
  assessment: /^qtimetadata section$/,
  section: /^item(?: item)*$/,
  qtimetadatafield: /^fieldlabel fieldentry$/,
  presentation: /^material response_lid$/,
  response_lid: /^render_choice$/,
  render_choice: /^response_label(?: response_label){3}$/,
  response_label: /^material$/,
  resprocessing: /^outcomes(?: respcondition)+$/,
  respcondition: /^conditionvar(?: setvar)? displayfeedback$/,
  itemfeedback: /^flow_mat$/,
  flow_mat: /^material$/,
  material: /^mattext$/,
};
const outOfOrder = (elements: readonly XmlElement[]): string[] =>
  elements.flatMap((element) => {
    const found = namesIn(element).join(' ');
    return orders[element.name]?.test(found) === false ? [`${element.name}: ${found}`] : [];
  });

/** Numbers in a text that are no years. */
const numbersIn = (text: string): string[] =>
  (text.match(/\d[\d,.]*\d|\d/g) ?? []).filter((number) => !/^(?:19|20)\d\d$/.test(number));
/** The words of a page that holds its answer back: of a claim with its evidence, of a guess its question, of a drawing its texts. */
function shownAt({ claim: id, chart, view }: Place): string {
  if (id !== null) {
    const row = claim(id);
    return [row.quote, evidenceAlone(row, 'evidence_for'), evidenceAlone(row, 'evidence_against')].join(' ');
  }
  if (view === null) return guessNamed(chart ?? '').question;
  return bareDrawing(chart ?? '', view, 'wide').replace(/<[^>]*>/g, ' ');
}
/** The words that such a page holds back, which are numbers in the answer of a guess and in a headline. */
function answerOf({ claim: id, chart, view }: Place): string {
  if (id !== null) return claim(id).reasoning;
  if (view !== null) return figureText(chartNamed(chart ?? ''), view).finding;
  const { answer, question } = guessNamed(chart ?? '');
  return numbersIn(answer)
    .filter((number) => !question.includes(number))
    .join(' ');
}

describe.each(lessons().map((lesson) => ({ lesson, id: lesson.id })))('the course of $id', ({ lesson }) => {
  let parts: ReadonlyMap<string, Uint8Array> = new Map();
  let manifest: XmlElement[] = [];
  let quiz: XmlElement[] = [];
  let bytes = new Uint8Array();
  const made = new Map<string, string | Uint8Array>();
  beforeAll(async () => {
    for (const { path, make } of teachingFiles())
      if (path.startsWith(`teach/${lesson.id}/`)) made.set(path, await make());
    bytes = made.get(lessonPaths(lesson.id).files.cartridge) as Uint8Array<ArrayBuffer>;
    parts = partsOf(bytes);
    manifest = xmlPart(parts, 'imsmanifest.xml');
    quiz = xmlPart(parts, 'quiz/assessment.xml');
  });

  test('the manifest has its namespaces, its version and its elements in their order', () => {
    const [root] = manifest;
    expect(root?.name).toBe('manifest');
    expect(root?.attributes['xmlns']).toBe('http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1');
    expect(root?.attributes['xmlns:lomm']).toBe('http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest');
    expect(root?.attributes['xmlns:lomr']).toBe('http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource');
    expect(named(manifest, 'schema').map(textOf)).toEqual(['IMS Common Cartridge']);
    expect(named(manifest, 'schemaversion').map(textOf)).toEqual(['1.1.0']);
    expect(attribute(named(manifest, 'organization'), 'structure')).toEqual(['rooted-hierarchy']);
    expect(outOfOrder(manifest)).toEqual([]);
    for (const item of named(manifest, 'item').slice(1)) expect(namesIn(item)[0]).toBe('title');
  });

  test('every identifier is a name as XML wants it and stands once, and every reference has its resource', () => {
    const ids = attribute(manifest, 'identifier');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][A-Za-z0-9.-]*$/);
    const resources = attribute(named(manifest, 'resource'), 'identifier');
    expect(attribute(named(manifest, 'item'), 'identifierref').toSorted()).toEqual(resources.toSorted());
  });

  test('every file of the zip is named once, and every name has its file', () => {
    const files = attribute(named(manifest, 'file'), 'href');
    expect(files.toSorted()).toEqual(
      [...parts.keys()].filter((path) => path !== 'imsmanifest.xml').toSorted(),
    );
    for (const resource of named(manifest, 'resource')) {
      const kind = kinds[resource.attributes['type'] ?? ''];
      const file = childNamed(resource, 'file')?.attributes['href'] ?? '';
      expect(file).toMatch(kind?.path ?? /never/);
      expect(resource.attributes['href']).toBe(kind?.href === true ? file : undefined);
    }
  });

  test('its sheets and keys are those that the page offers, and it stays under a megabyte', () => {
    const own = [...parts].filter(([path]) => path.startsWith('files/'));
    expect(own).toHaveLength(courseFilesOf(lesson).length);
    for (const [path, content] of own)
      expect(content).toEqual(made.get(`teach/${lesson.id}/${path.slice('files/'.length)}`));
    expect(bytes.length).toBeLessThan(1_000_000);
  });

  test('it links to every place of the lesson and to where answers stand, each address once', () => {
    const links = [...parts.keys()].filter((path) => path.startsWith('links/'));
    const all = links.map((path) => xmlPart(parts, path));
    for (const link of all) {
      expect(link[0]?.attributes['xmlns']).toBe('http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1');
      expect(outOfOrder(link)).toEqual([]);
    }
    const addresses = all.flatMap((link) => attribute(named(link, 'url'), 'href'));
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const place of lessonPlaces(lesson)) expect(addresses).toContain(placeAddress(place));
    for (const address of addresses) expect(address).toMatch(/^https:\/\/example\.org\//);
  });

  test('keys, plan and slides are for the teacher; no link for pupils leads to the key', () => {
    const readers = new Map(
      named(manifest, 'resource').map((resource) => [
        resource.attributes['identifier'],
        textOf(
          only(resource, 'metadata/lomr:lom/lomr:educational/lomr:intendedEndUserRole/lomr:value') ??
            resource,
        ),
      ]),
    );
    const forTeacher = [...readers].filter(([, reader]) => reader === 'Instructor').map(([id]) => id);
    expect(forTeacher.toSorted()).toEqual([
      'file-key-a4-pdf',
      'file-key-docx',
      'file-key-letter-pdf',
      'file-sheet-docx',
      'link-deck',
      'link-key',
      'link-plan',
    ]);
  });

  /** The resources of a folder of the course: their ids, and their files. */
  const inFolder = (id: string): { readonly id: string; readonly path: string }[] => {
    const folder = named(manifest, 'item').find(({ attributes }) => attributes['identifier'] === id);
    const paths = new Map(
      named(manifest, 'resource').map((resource) => [
        resource.attributes['identifier'] ?? '',
        childNamed(resource, 'file')?.attributes['href'] ?? '',
      ]),
    );
    return attribute(named(elementsOf(folder as XmlElement), 'item'), 'identifierref').map((each) => ({
      id: each,
      path: paths.get(each) ?? '',
    }));
  };

  test('the first folder has its title in two parts', () => {
    const folder = named(manifest, 'item').find(({ attributes }) => attributes['identifier'] === 'class');
    const title = textOf(childNamed(folder, 'title') as XmlElement);
    expect(title).toMatch(/^.+[:?!] First, with answers held back$/);
  });

  test('the first folder leads to places alone that hold their answer back, and holds neither quiz nor second side', () => {
    const first = inFolder('class');
    expect(first.map(({ id }) => id)).toContain('file-side-1-a4-pdf');
    for (const { id, path } of first) {
      expect(path, id).toMatch(/^(?:links\/|files\/(?:side-1|claims)-)/);
      if (!path.startsWith('links/')) continue;
      const [address = ''] = attribute(named(xmlPart(parts, path), 'url'), 'href');
      const place = lessonPlaces(lesson).find((each) => placeAddress(each) === address);
      expect(place?.held, `${id}: ${address}`).toBe(true);
    }
    const later = inFolder('afterwards').map(({ id }) => id);
    for (const id of ['quiz', 'file-sheet-a4-pdf', 'file-sheet-letter-pdf']) expect(later).toContain(id);
  });

  test('no page of the first folder prints a number that answers another question of the lesson', () => {
    const held = lessonPlaces(lesson).filter((place) => place.held);
    const first = inFolder('class').flatMap(({ path }) => {
      if (!path.startsWith('links/')) return [];
      const [address] = attribute(named(xmlPart(parts, path), 'url'), 'href');
      return held.filter((place) => placeAddress(place) === address);
    });
    expect(first.length).toBeGreaterThan(0);
    for (const place of first)
      for (const other of held.filter(({ reference }) => reference !== place.reference)) {
        const shown = numbersIn(shownAt(place));
        const told = numbersIn(answerOf(other)).filter((number) => shown.includes(number));
        expect(told, `${place.reference} and ${other.reference}`).toEqual([]);
      }
  });

  test('no paper of the first folder holds an answer', () => {
    const letters = (text: string): string => text.replace(/\s+/g, '').toLowerCase();
    const filled = lesson.sheet.flatMap((block) =>
      block.kind === 'table' ? (block.key ?? []).map((row, i) => ({ row, asked: block.rows[i] ?? [] })) : [],
    );
    const claims = lesson.sheet.flatMap((block) => (block.kind === 'claims' ? block.claims : []));
    /** What is asked stands on paper itself, and a year or a word of it is no answer. */
    const secrets = [
      ...filled.flatMap(({ row, asked }) => row.cells.filter((cell) => !asked.includes(cell))),
      ...filled.flatMap(({ row }) => row.facts.map(({ text }) => text.replace(/^[a-z ]+(?=\d)/, ''))),
      ...lesson.questions.map(({ answer }) => answer),
      ...lesson.sentences.flatMap(({ says, missing }) => [says, missing]),
      ...lesson.quiz.flatMap(({ right, why }) => [right, why]),
      ...lesson.controversy.for.map(({ says }) => says),
      ...claims.flatMap(({ claim: id }) => {
        const { assessment, reasoning, note } = claim(id ?? '');
        return [
          `${assessmentWords[assessment]}. ${printed(reasoning)}`,
          printed(reasoning),
          printed(note ?? ''),
        ];
      }),
    ].filter((secret) => secret.length > 2 && !/^(?:\d{4}|no year)$/i.test(secret));
    expect(secrets.length).toBeGreaterThan(20);
    const papers = inFolder('class').filter(({ path }) => path.startsWith('files/'));
    expect(papers.length).toBeGreaterThanOrEqual(2);
    for (const { path } of papers) {
      const words = letters(pageWords(parts.get(path) ?? new Uint8Array()).join(''));
      expect(words.length, path).toBeGreaterThan(300);
      expect(
        secrets.filter((secret) => words.includes(letters(secret))),
        path,
      ).toEqual([]);
    }
  });

  test('the quiz is an exam of the profile, its elements in their order', () => {
    expect(quiz[0]?.attributes['xmlns']).toBe('http://www.imsglobal.org/xsd/ims_qtiasiv1p2');
    expect(outOfOrder(quiz.filter(({ name }) => name !== 'item'))).toEqual([]);
    for (const item of named(quiz, 'item'))
      expect(namesIn(item).join(' ')).toMatch(
        /^itemmetadata presentation resprocessing(?: itemfeedback){5}$/,
      );
    const fields = named(quiz, 'qtimetadatafield').map((field) => children(field).map(textOf).join('='));
    expect(fields.filter((field) => field === 'cc_profile=cc.exam.v0p1')).toHaveLength(1);
    expect(fields.filter((field) => field === 'cc_profile=cc.multiple_choice.v0p1')).toHaveLength(
      lesson.quiz.length,
    );
    const ids = attribute(named(quiz, 'item'), 'ident');
    expect(new Set(ids).size).toBe(lesson.quiz.length);
  });

  test('each item has one right answer that scores 100, and each answer leads to its own feedback', () => {
    for (const [at, item] of named(quiz, 'item').entries()) {
      const asked = lesson.quiz[at];
      const within = (name: string) => named(elementsOf(item), name);
      expect(textOf(only(item, 'presentation/material') ?? item)).toBe(asked?.ask);
      const [response = ''] = attribute(within('response_lid'), 'ident');
      expect(attribute(within('response_lid'), 'rcardinality')).toEqual(['Single']);
      const says = new Map(
        within('response_label').map((label) => [label.attributes['ident'], textOf(label)]),
      );
      const told = new Map(within('itemfeedback').map((each) => [each.attributes['ident'], textOf(each)]));
      const conditions = within('respcondition').map((condition) => ({
        equal: only(condition, 'conditionvar/varequal'),
        score: childNamed(condition, 'setvar'),
        feedback: told.get(childNamed(condition, 'displayfeedback')?.attributes['linkrefid'] ?? ''),
      }));
      const judged = conditions.flatMap(({ equal, score, feedback }) =>
        equal === undefined ? [] : [{ equal, score, feedback }],
      );
      expect(judged.map(({ equal }) => textOf(equal)).toSorted()).toEqual([...says.keys()].toSorted());
      for (const { equal } of judged) expect(equal.attributes['respident']).toBe(response);
      const outcome = Object.fromEntries(
        judged.map(({ equal, score, feedback }) => [
          says.get(textOf(equal)),
          [score === undefined ? null : textOf(score), feedback],
        ]),
      );
      expect(outcome).toEqual({
        [asked?.right ?? '']: ['100', asked?.why],
        ...Object.fromEntries(
          (asked?.wrong ?? []).map(({ says: wrong, feedback, misreading }) => [
            wrong,
            [null, `${feedback} (${misreading.id} ${misreading.says})`],
          ]),
        ),
      });
      const always = conditions.filter(({ equal }) => equal === undefined);
      expect(always.map(({ feedback }) => feedback)).toEqual([asked && `See ${placeAddress(asked.place)}`]);
    }
  });
});

const one: Resource = {
  id: 'link-one',
  kind: 'link',
  title: 'One & two',
  reader: 'Learner',
  path: 'links/one.xml',
  content: '',
};
const course = (resources: readonly Resource[]): Cartridge => ({
  id: 'course',
  title: 'A course',
  description: 'About <one> thing.',
  keywords: [],
  publisher: 'The Strategic Valve',
  date: '2026-10-09',
  folders: [{ id: 'folder', title: 'All', resources }],
});

test('marks of XML stay words, and the same course gives the same bytes', () => {
  const file = cartridgeOf(course([one]));
  expect(textOf(named(xmlPart(partsOf(file), 'imsmanifest.xml'), 'item').at(-1) as XmlElement)).toBe(
    'One & two',
  );
  expect(cartridgeOf(course([one]))).toEqual(file);
});

test('an id or a file that stands in a course twice is refused', () => {
  expect(() => cartridgeOf(course([one, { ...one, path: 'links/two.xml' }]))).toThrow('"link-one"');
  expect(() => cartridgeOf(course([one, { ...one, id: 'link-two' }]))).toThrow('"links/one.xml"');
});
