// The theme of our decks: the four hues and ink on paper, and letters that every machine has.
import { paper, textColour } from '../../../charts/look/palette.ts';
import { xmlHead } from '../office/package.ts';

const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

/** Slots of a theme, in the order of the format. Links have the colour of ink: they are underlined, and red means China. */
const colours: readonly (readonly [slot: string, colour: string])[] = [
  ['dk1', paper.ink],
  ['lt1', paper.paper],
  ['dk2', textColour('ink-2')],
  ['lt2', paper['paper-2']],
  ['accent1', paper.china],
  ['accent2', paper.japan],
  ['accent3', paper.others],
  ['accent4', paper.policy],
  ['accent5', paper['others-2']],
  ['accent6', paper.rule],
  ['hlink', paper.ink],
  ['folHlink', textColour('ink-2')],
];

/** The fonts of the site are not on other people's machines; these are, and look most like them. */
const fonts = { major: 'Georgia', minor: 'Arial' } as const;
const eastern = [
  ['Jpan', 'Yu Gothic'],
  ['Hans', 'Microsoft YaHei'],
] as const;

const font = (kind: 'major' | 'minor'): string =>
  `<a:${kind}Font><a:latin typeface="${fonts[kind]}"/><a:ea typeface=""/><a:cs typeface=""/>${eastern
    .map(([script, typeface]) => `<a:font script="${script}" typeface="${typeface}"/>`)
    .join('')}</a:${kind}Font>`;

const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number): string =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
const noEffect = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** The theme as a part. The format asks for three fills, lines, effects and grounds each; ours are plain. */
export const themeXml = (name: string): string =>
  `${xmlHead}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>` +
  `<a:clrScheme name="${name}">${colours.map(([slot, colour]) => `<a:${slot}><a:srgbClr val="${hex(colour)}"/></a:${slot}>`).join('')}</a:clrScheme>` +
  `<a:fontScheme name="${name}">${font('major')}${font('minor')}</a:fontScheme>` +
  `<a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${[6350, 12_700, 19_050].map(line).join('')}</a:lnStyleLst>` +
  `<a:effectStyleLst>${noEffect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
  '</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>';
