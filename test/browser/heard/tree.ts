// What a listener is given of a page, in reading order: the accessibility tree of the browser, without what says nothing.
import type { CDPSession, Page } from '@playwright/test';

/** A part that is read or stepped to. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
}

interface TreeNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** Their text is said by what holds them, or has no words of its own. */
const silent = new Set(['none', 'generic', 'InlineTextBox', 'RootWebArea', 'LineBreak', 'ListMarker']);
/** Said with their name: what stands inside them is that name again. */
const named = new Set(['link', 'button', 'heading', 'StaticText', 'LabelText']);

/** What a part of a node says, in one line and without word joiners. */
const text = (part: { readonly value?: unknown } | undefined): string =>
  String(part?.value ?? '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replaceAll('\u2060', '')
    .trim();

async function nodeOf(session: CDPSession, selector: string): Promise<number> {
  const expression = `document.querySelector(${JSON.stringify(selector)})`;
  const { result } = await session.send('Runtime.evaluate', { expression });
  if (result.objectId === undefined) throw new Error(`nothing at ${selector}`);
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId });
  return node.backendNodeId;
}

/** How the browser names and describes each element of a selector, in the order of the page, and the text that stands in it. */
export async function exposedIn(
  page: Page,
  selector: string,
): Promise<(Heard & { readonly text: string })[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const expression = `[...document.querySelectorAll(${JSON.stringify(selector)})]`;
  const { result } = await session.send('Runtime.evaluate', { expression });
  if (result.objectId === undefined) throw new Error(`nothing can be asked of ${selector}`);
  const { result: all } = await session.send('Runtime.getProperties', {
    objectId: result.objectId,
    ownProperties: true,
  });
  const exposed: (Heard & { readonly text: string })[] = [];
  for (const { name: place, value } of all) {
    if (!/^\d+$/.test(place) || value?.objectId === undefined) continue;
    const { objectId } = value;
    const [{ nodes }, { result: said }] = await Promise.all([
      session.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false }),
      session.send('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: 'function () { return this.innerText; }',
        returnByValue: true,
      }),
    ]);
    const [node] = nodes as unknown as readonly TreeNode[];
    exposed.push({
      role: text(node?.role),
      name: text(node?.name),
      description: text(node?.description),
      text: text(said),
    });
  }
  await session.detach();
  return exposed;
}

/** What is heard of the first element of a selector and all inside it, in order. */
export async function heardIn(page: Page, selector: string): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
    readonly nodes: readonly TreeNode[];
  };
  const wanted = await nodeOf(session, selector);
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: Heard[] = [];
  const visit = (node: TreeNode | undefined): void => {
    if (node === undefined) return;
    const role = text(node.role);
    const name = text(node.name);
    const isSaid = !node.ignored && !silent.has(role) && !(role === 'StaticText' && name === '');
    if (isSaid) heard.push({ role, name, description: text(node.description) });
    if (!isSaid || !named.has(role)) for (const id of node.childIds ?? []) visit(byId.get(id));
  };
  visit(nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === wanted));
  return heard;
}

/** The parts as lines, to read and to compare: "button Next view". */
export const linesOf = (heard: readonly Heard[]): string[] =>
  heard.map(({ role, name }) => `${role} ${name}`);

/** Holds that parts come in this order, whatever stands between them; returns the first that does not, or null. */
export function missingInOrder(
  lines: readonly string[],
  wanted: readonly (string | RegExp)[],
): string | null {
  let from = 0;
  for (const each of wanted) {
    const at = lines.findIndex(
      (line, i) => i >= from && (typeof each === 'string' ? line === each : each.test(line)),
    );
    if (at < 0) return String(each);
    from = at + 1;
  }
  return null;
}
