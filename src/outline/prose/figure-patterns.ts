// What counts as a figure in prose, and the few forms (years, dates, chapters, names) that pass by rule.
import { monthNames } from '../../names/date-words.ts';

const months = monthNames.join('|');
const small = 'two|three|four|five|six|seven|eight|nine';
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const large = 'hundred|thousand|million|billion|trillion|dozen';
const part =
  'third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth|thousandth|millionth';
const unit =
  'per\\s?cent|percent|percentage|tonnes?|tons?|kilograms?|kilos?|kg|grams?|kt|g|t|megawatts?|MW|dollars?|USD|yen|euros?|yuan';
const word = `zero|${small}|${teens}|${tens}|(?:${large})s?`;
/** "one" alone is a pronoun and passes; in front of these it is a figure. */
const one = `one(?=[\\s-]+(?:(?:${large})|(?:${part})|(?:${unit})|(?:in|out\\sof)\\s+(?:${word}))\\b)`;
const year = '(?:19|20)\\d\\d';

/**
 * Forms that pass, blanked before the search. Names of things pass only by these patterns; any other name with a number
 * goes into <Name>…</Name>.
 */
export const passingForms: readonly RegExp[] = [
  new RegExp(
    `\\b(?:\\d{1,2}\\s?(?:[–-]|to|and)\\s?)?(?:[1-9]|[12]\\d|3[01])\\s(?:${months})\\b(?:,?\\s${year}\\b)?`,
    'g',
  ), // 6 January 2026, 6–8 May
  new RegExp(`\\b${year}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?\\b(?![\\d-])`, 'g'), // 2026-05-26
  new RegExp(
    `(?<![\\d.,$€£¥])\\b${year}(?:[/–-]\\d\\d)?s?\\b(?![.,]?\\d)(?!\\s?%)(?!\\s(?:${unit})\\b)`,
    'g',
  ), // 2010, the 1990s, 2010–11
  /\bchapters?\s(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?:(?:\s?(?:,|–|-|and|to)\s?)(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten))*\b/gi, // chapter 3
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s(?:chapter|quarter)\b/gi, // third chapter, third quarter
  /\b(?:first|second)[\s-]half\b(?=\sof\s(?:19|20)?\d*\s|\sof\sthe\syear)|\bhalf-years?(?:ly)?\b/gi, // the first half of 2026
  /\bNos?\.\s?\d+(?:(?:,\s?|\sand\s|,\sand\s)\d+)*\b/g, // Announcement No. 1, No. 11 and 12
  /\b[Ss]ections?\s\d+\b|\bArticles?\s\d+\b/g, // section 232
  /\b(?!(?:USD|EUR|JPY|CNY|RMB|AUD|GBP|CAD|US)-?\d)[A-Z][A-Za-z]*(?:-\d+[A-Z]?s?\b|\d+[A-Za-z\d]*(?:-\d+)?)/g, // F-35, DDG-51, G7, Nd2Fe14B
  /\b\d{1,3}X\b/g, // MP 10X
  /\bHS\s(?:code\s)?\d{4,8}\b/g, // HS 85051110
];

/** Figures, longest form first: digits with their sign and unit, then numbers in words, then words of change and of share. */
export const figureForms: readonly RegExp[] = [
  new RegExp(
    `(?:[$€£¥]\\s?|[−-](?=\\d))?\\d(?:[\\d,.]*\\d)?(?:\\s?[–-]\\s?\\d[\\d,.]*)?(?:\\s?(?:%|‰))?(?:st|nd|rd|th)?(?:\\s(?:${unit}|${large})\\b)?`,
    'g',
  ),
  /[½⅓⅔¼¾⅕⅛]/g,
  new RegExp(
    `\\b(?:${one}|(?:${word})\\b)(?:(?:[\\s-]+(?:and\\s+)?(?:${word}|one|(?:${part})s?)\\b)|\\s+in\\s+(?:${word})\\b|\\s+out\\s+of\\s+(?:${word})\\b)*(?:[\\s-]+(?:${unit}|(?:${part})s)\\b)?`,
    'gi',
  ),
  new RegExp(`\\b(?:${part})s\\b`, 'gi'),
  new RegExp(
    `\\b(?:an?|one)\\s+(?:${part})\\b(?=\\s+(?:of|as|more|less|than|the|to)\\b|[.,;:)]|\\s*$)`,
    'gim',
  ),
  /\b(?:a\s+)?half\b(?!-(?:hearted|way))/gi,
  /\b(?:halv(?:e|es|ed|ing)|doubl(?:es|ed|ing)|tripl(?:es|ed|ing)|quadrupl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing))\b/gi,
  /\b(?:double|triple|twice|thrice)\s+(?:the|that|as|its|their|what|in)\b/gi,
  new RegExp(`\\b(?:${small}|${teens}|${tens}|hundred|thousand|many)fold\\b`, 'gi'),
  /\ba\s+couple\s+of\b/gi,
  /\b(?:almost|nearly|virtually|practically)\s+(?:all|every|none|no)\b|\bhardly\s+any\b/gi,
  /\bmost\s+of\b|\b(?:(?:a|the)\s+)?(?:(?:vast|large|great)\s+)?majority\b|\bthe\s+bulk\s+of\b/gi,
];

/** Only number words may be allowed by an author's comment: anything with a digit or a unit belongs to a row. */
export const neverAllowed = new RegExp(
  `\\d|%|\\b(?:${unit}|hundred|thousand|million|billion|trillion)s?\\b|\\b(?:${part})s\\b|\\bhal(?:f|ve)`,
  'i',
);
