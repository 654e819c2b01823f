// Where less motion is asked for nothing glides: no running animation, no transition of place or size, no smooth scroll.
import type { Look } from './look.ts';

export const stillness: Look = {
  name: 'stillness',
  onlyReads: true,
  async troubles(page) {
    return page.evaluate(() => {
      const glides =
        /\b(all|transform|translate|rotate|scale|top|left|right|bottom|inset|width|height|margin|padding|d|x|y|cx|cy|r|stroke-dashoffset)\b/;
      const gliding = [...document.querySelectorAll('*')].filter((element) => {
        const { transitionProperty, transitionDuration, scrollBehavior } = getComputedStyle(element);
        const lasts = transitionDuration.split(',').some((time) => parseFloat(time) > 0.05);
        return (lasts && glides.test(transitionProperty)) || scrollBehavior === 'smooth';
      });
      return [
        ...gliding.map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`),
        ...document
          .getAnimations()
          // What is tied to the scroll moves with the reader's own hand alone.
          .filter(({ timeline }) => timeline instanceof DocumentTimeline)
          .filter(({ effect }) =>
            (effect as KeyframeEffect)
              .getKeyframes()
              .some((frame) => Object.keys(frame).some((name) => glides.test(name))),
          )
          .map((animation) => (animation as CSSAnimation).animationName),
      ];
    });
  },
};
