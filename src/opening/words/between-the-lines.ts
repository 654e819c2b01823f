// The English on the two gauges.
import { shortDay } from '../../charts/look/month-words.ts';
import type { Rows } from '../rows/between-the-lines.ts';

/** The words on the two gauges; `says` is for readers who do not see the drawing. */
export const betweenTheLinesWords = ({ report, article, quarrel, contest }: Rows) =>
  ({
    says: 'Two gauges on one pipe point opposite ways, one to a quarrel, one to a contest, each with its reader.',
    scale: ['quarrel', 'contest'],
    press: ['The business press', `Dashed: ${report}, as retold`],
    article: ['The article tested here', `${article}, read`],
    forQuarrel: [
      `On record: Takaichi, ${shortDay(quarrel.spoken)};`,
      `China’s ministry, ${shortDay(quarrel.named)}`,
    ],
    forContest: [
      `On record: rules for all, ${shortDay(contest.everyone)};`,
      `American makers listed, ${shortDay(contest.makers)}`,
    ],
    sliver: ['Its sliver: two readings,', 'one of them read'],
  }) as const;
