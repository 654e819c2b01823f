// One screen for programs that run side by side: the first one's output is shown as it comes, that of the others after it.

/** @typedef {{ text: string, ended: boolean }} Waiting */

export class Screen {
  #write;
  /** The pages that are not shown whole yet; the first is the one on the screen. @type {Waiting[]} */
  #pages = [];

  /** @param {(text: string) => void} write */
  constructor(write) {
    this.#write = write;
  }

  /** A page for one program: `show` takes its output, `end` says that there is no more. */
  page() {
    /** @type {Waiting} */
    const page = { text: '', ended: false };
    this.#pages.push(page);
    return {
      /** @param {string} text */
      show: (text) => {
        page.text += text;
        this.#print();
      },
      end: () => {
        page.ended = true;
        this.#print();
      },
    };
  }

  #print() {
    for (let first = this.#pages[0]; first !== undefined; first = this.#pages[0]) {
      if (first.text !== '') this.#write(first.text);
      first.text = '';
      if (!first.ended) return;
      this.#pages.shift();
      // What has ended meanwhile is shown before what still runs.
      this.#pages.sort((a, b) => Number(b.ended) - Number(a.ended));
    }
  }
}
