// Finds figures typed by hand in the texts of a lesson: each must come from a row. Counts of class work are allowed: minutes, pairs, lines.
import { isPair, isScalar, parseDocument, visit } from 'yaml';
import { figuresInProse, type Allowance } from '../../outline/prose/prose-check.ts';
import { blanked } from '../../data/text/shown-prose.ts';
import { typedByHand } from './bound-text.ts';

/** Keys whose values are ids, places and counts, or name a published curriculum. */
const noProse = new Set([
  'id',
  'order',
  'chapter',
  'ages',
  'terms',
  'kind',
  'minutes',
  'place',
  'places',
  'page',
  'part',
  'lines',
  'misreading',
  'level',
  'claim',
  'claims',
  'slip',
  'curriculum',
  'figures_allowed',
]);

const count = '\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty-five';
/** Units of class work, which say nothing of rare earths. */
const inClass =
  'minutes?|seconds?|pairs?|groups?|pupils?|hands?|students?|people|sheets?|slides?|stops?|lines?|words?|sentences?|questions?|reasons?|points?|sides?|answers?|numbers?|claims?|columns?|rows?|terms?|rounds?|turns?|lessons?|verdicts?';
/** Words that are allowed in lessons: "90 seconds", "two short sentences", "half the class", and zero, which a lesson must be able to tell from unknown. */
const classForms: readonly RegExp[] = [
  // Before the counts, or “one on claim 20” would lose its claim.
  /\b(?:slide|minutes?)\s\d+(?:–\d+)?\b|\b(?:part|row|question|claim|sentence)\s[A-Z]?\d+\b/gi,
  new RegExp(
    `\\b(?:${count})(?:\\s(?:or|to|and)\\s(?:${count}))?[\\s-](?:[a-z]+\\s)?(?:${inClass})\\b`,
    'gi',
  ),
  /\bhalf\s(?:of\s)?the\s(?:class|pupils|group)\b/gi,
  /\bzero\b/gi,
];

const instead =
  'print it with {fact-id}, test it with {fact-id|above 90|words}, or list a count in words under figures_allowed';

/** Each figure typed by hand in a YAML text, as `file:line "snippet": what to do`; empty when there is none. */
export function typedFigures(yamlText: string, file: string): string[] {
  const spans: { readonly from: number; readonly to: number }[] = [];
  const allowances: Allowance[] = [];
  visit(parseDocument(yamlText, { schema: 'failsafe' }), {
    Scalar(key, { value, range }, path) {
      if (key === 'key' || typeof value !== 'string' || !range) return;
      const pair = path.findLast((node) => isPair(node));
      const name = pair !== undefined && isScalar(pair.key) ? String(pair.key.value) : '';
      if (name === 'figures_allowed') allowances.push({ phrase: value, at: range[0] });
      if (!noProse.has(name)) spans.push({ from: range[0], to: range[1] });
    },
  });
  let at = 0;
  const pieces = spans.map(({ from, to }) => {
    const piece = blanked(yamlText.slice(at, from), /[\s\S]+/) + yamlText.slice(from, to);
    at = to;
    return piece;
  });
  let prose = typedByHand([...pieces, blanked(yamlText.slice(at), /[\s\S]+/)].join(''));
  for (const form of classForms) prose = blanked(prose, form);
  return figuresInProse(prose, allowances, instead).map(
    ({ at: place, snippet, what }) =>
      `${file}:${yamlText.slice(0, place).split('\n').length} "${snippet.trim().replace(/\s+/g, ' ')}": ${what}`,
  );
}
