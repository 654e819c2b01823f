// Text in pieces that are set alike: strong, in another language, or leading to an address.
import { byLanguage } from '../../../names/typography.ts';

export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  /** Points, where it is not as large as the text around it. */
  readonly size?: number;
  /** The language of words that can't be told from their letters alone. */
  readonly language?: 'ja' | 'zh';
  /** A full address that it leads to. */
  readonly address?: string;
  /** A full address whose QR code stands in place of the text, on paper alone. */
  readonly code?: string;
}

/** Languages of the words of our files, as office programs name them. */
export const languageTags = { en: 'en-GB', ja: 'ja-JP', zh: 'zh-CN' } as const;

/** A text as one run. */
export const plain = (text: string): readonly Run[] => [{ text }];

/** A remark after a text, with its strong lead; nothing where there is none to make. */
export const remark = (lead: string, text: string | null): readonly Run[] =>
  text === null ? [] : [{ text: lead, strong: true }, { text }];

/** The pieces of a run, each with the tag of its language. */
export const inLanguages = (run: Run): readonly { readonly text: string; readonly tag: string }[] =>
  run.language === undefined
    ? byLanguage(run.text).map(({ words, lang }) => ({ text: words, tag: languageTags[lang ?? 'en'] }))
    : [{ text: run.text, tag: languageTags[run.language] }];
