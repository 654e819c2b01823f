// Tags what is drawn on the one page of a PDF, so that speech synthesis and programs that convert it know headline, text and figure apart.
import type { jsPDF } from 'jspdf';

/** What jsPDF lets its own plugins do; its types leave it out. */
interface Internal {
  write(line: string): void;
  newObject(): number;
  readonly events: { subscribe(topic: string, callback: (data: { readonly objId: number }) => void): void };
}

/** A headline or a paragraph, whose lines are one text; or a drawing, with what it shows. */
export interface Tag {
  readonly role: 'H1' | 'P' | 'Figure';
  readonly words: string;
}

/** A text as PDF takes any characters: UTF-16 in hexadecimal digits. */
const textString = (text: string): string =>
  `<FEFF${Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase()}>`;
/** UTF-8 as the library writes bytes: a character each. */
const asBytes = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

export class TaggedPage {
  readonly #internal: Internal;
  readonly #tags: Tag[] = [];
  #page = 0;
  #tree = 0;
  #metadata = 0;

  /** @param xmp what the document says of itself, as an XMP packet */
  constructor(pdf: jsPDF, xmp: string) {
    this.#internal = pdf.internal as unknown as Internal;
    const { events, write } = this.#internal;
    events.subscribe('putPage', ({ objId }) => {
      this.#page = objId;
      write('/StructParents 0 /Tabs /S');
    });
    events.subscribe('postPutResources', () => {
      this.#writeTree();
      const bytes = asBytes(xmp);
      this.#metadata = this.#object(
        `<< /Type /Metadata /Subtype /XML /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`,
      );
    });
    events.subscribe('putCatalog', () => {
      write(`/MarkInfo << /Marked true >> /Lang (en) /StructTreeRoot ${this.#tree} 0 R`);
      write(`/Metadata ${this.#metadata} 0 R`);
    });
  }

  /** Draws what is a part of the document. Parts are read in the order in which they are drawn. */
  async tagged(tag: Tag, draw: () => Promise<unknown>): Promise<void> {
    const place = this.#tags.push(tag) - 1;
    await this.#marked(`/${tag.role} << /MCID ${place} >> BDC`, draw);
  }
  /** Draws what says nothing: a ground, a rule. */
  artifact(draw: () => Promise<unknown>): Promise<void> {
    return this.#marked('/Artifact BMC', draw);
  }
  async #marked(open: string, draw: () => Promise<unknown>): Promise<void> {
    this.#internal.write(open);
    await draw();
    this.#internal.write('EMC');
  }

  #object(content: string): number {
    const id = this.#internal.newObject();
    this.#internal.write(content);
    this.#internal.write('endobj');
    return id;
  }
  /** The tree: its root, a document, a part each. Objects are numbered one after the other, so that each can name the next. */
  #writeTree(): void {
    // An empty object, for its number: the next ones follow from it.
    const root = this.#object('<< >>') + 1;
    const [whole, first] = [root + 1, root + 2];
    const parts = this.#tags.map((_, place) => `${first + place} 0 R`).join(' ');
    const numbers = first + this.#tags.length;
    this.#tree = this.#object(
      `<< /Type /StructTreeRoot /K ${whole} 0 R /ParentTree ${numbers} 0 R /ParentTreeNextKey 1 >>`,
    );
    this.#object(`<< /Type /StructElem /S /Document /P ${root} 0 R /K [${parts}] >>`);
    this.#tags.forEach(({ role, words }, place) => {
      const name = role === 'Figure' ? 'Alt' : 'ActualText';
      this.#object(
        `<< /Type /StructElem /S /${role} /P ${whole} 0 R /Pg ${this.#page} 0 R /K ${place} /${name} ${textString(words)} >>`,
      );
    });
    this.#object(`<< /Nums [0 [${parts}]] >>`);
  }
}
