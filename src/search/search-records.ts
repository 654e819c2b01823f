// The entries of the glossary and of the sources for the search index, which reads this file at the end of a build and removes it.
import { howReadSentence, sourceName } from '../data/facts/source-name.ts';
import { source } from '../data/facts/sources.ts';
import { sourcesInUse } from '../outline/places/source-uses.ts';
import { terms } from '../data/text/terms.ts';
import { printed } from '../names/typography.ts';

/** The entries as JSON: address, title, kind and text of each. */
export const searchRecords = (): string =>
  JSON.stringify([
    ...terms().map(({ id, term, japanese, chinese, definition }) => ({
      url: `/glossary/#${id}`,
      title: term,
      kind: 'Glossary',
      content: `${term}. ${definition} ${japanese} ${chinese}`,
    })),
    ...sourcesInUse()
      .map((id) => source(id))
      .map((item) => ({
        url: `/sources/#${item.source_id}`,
        title: printed(item.title),
        kind: 'Source',
        content: `${sourceName(item)}. ${item.title}. ${item.published ?? ''} ${howReadSentence(item)} ${item.note ?? ''}`,
      })),
  ]);
