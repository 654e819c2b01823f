// A lesson for tests of files, and what stands in files of office programs: parts by path, as text and as XML.
import { posix } from 'node:path';
import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { parseLesson } from '../../../src/teach/lessons/parse-lesson.ts';
import type { Lesson } from '../../../src/teach/lessons/lesson.ts';
import { exampleFile, exampleLesson } from '../lessons/example-lesson.ts';

export const sampleLesson = (): Lesson => parseLesson(exampleLesson, exampleFile);

/** The parts of a file by their paths. */
export const partsOf = (file: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(file)));

/** Every element below a node, itself included. */
export function elements(node: XmlNode): XmlElement[] {
  const below = 'children' in node ? (node.children as XmlNode[]).flatMap(elements) : [];
  return node instanceof XmlElement ? [node, ...below] : below;
}

/** A part as XML. Throws where it is not well-formed. */
export function xmlPart(parts: ReadonlyMap<string, Uint8Array>, path: string): XmlElement[] {
  const bytes = parts.get(path);
  if (bytes === undefined) throw new Error(`no part "${path}"`);
  return elements(parseXml(strFromU8(bytes)));
}

export const named = (all: readonly XmlElement[], name: string): XmlElement[] =>
  all.filter((each) => each.name === name);

/** The text of an element and of all below it. */
export const textOf = (element: XmlElement): string => element.text;

/** What is wrong with a package: parts without a kind, kinds without a part, relationships to nothing, ids that no relationship has. */
export function packageFaults(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const types = xmlPart(parts, '[Content_Types].xml');
  const overrides = named(types, 'Override').map(({ attributes }) => attributes['PartName']?.slice(1) ?? '');
  const defaults = named(types, 'Default').map(({ attributes }) => attributes['Extension']);
  const paths = [...parts.keys()].filter((path) => path !== '[Content_Types].xml');
  const faults = [
    ...overrides.filter((path) => !parts.has(path)).map((path) => `${path} has a kind and is not there`),
    ...paths
      .filter(
        (path) =>
          !overrides.includes(path) &&
          (!defaults.includes(path.split('.').at(-1) ?? '') || path.endsWith('.xml')),
      )
      .map((path) => `${path} has no kind`),
    ...overrides.filter((path, i) => overrides.indexOf(path) !== i).map((path) => `${path} has two kinds`),
  ];
  const reached = new Set<string>();
  for (const path of paths.filter((each) => each.endsWith('.rels'))) {
    const folder = posix.dirname(posix.dirname(path));
    const owner = posix.join(folder, posix.basename(path, '.rels'));
    const links = named(xmlPart(parts, path), 'Relationship').map(({ attributes }) => attributes);
    const ids = links.map(({ Id }) => Id);
    if (path !== '_rels/.rels' && !parts.has(owner)) faults.push(`${path} belongs to no part`);
    if (new Set(ids).size !== ids.length) faults.push(`${path} uses an id twice`);
    for (const { Target = '', TargetMode } of links) {
      if (TargetMode === 'External') {
        if (!URL.canParse(Target)) faults.push(`${path} leads to "${Target}"`);
        continue;
      }
      const target = posix.join(folder, Target);
      reached.add(target);
      if (!parts.has(target)) faults.push(`${path} leads to ${target}, which is not there`);
    }
    if (path === '_rels/.rels') continue;
    const asked = xmlPart(parts, owner).flatMap(({ attributes }) =>
      Object.entries(attributes).flatMap(([name, value]) =>
        /^r:(id|embed|link)$/.test(name) ? [value] : [],
      ),
    );
    for (const id of asked.filter((each) => !ids.includes(each)))
      faults.push(`${owner} names ${id}, which ${path} does not have`);
  }
  for (const path of paths.filter((each) => !each.endsWith('.rels') && !reached.has(each)))
    faults.push(`nothing leads to ${path}`);
  return faults;
}
