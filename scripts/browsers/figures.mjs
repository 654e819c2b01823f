// The journey through figures: steps turn them, links and buttons too, and words and drawing say the same.
import { hold, same } from './expect.mjs';

/** @typedef {import('./driver.mjs').Hand} Hand */

/** What is seen of a figure: its view, and whether headline and drawing are of one view. @param {Hand} hand @param {string} chart */
const seen = (hand, chart) =>
  hand.ask((id) => {
    const plain = (/** @type {string | null | undefined} */ words) =>
      (words ?? '').replaceAll('\u00a0', ' ').trim();
    const figure = document.getElementById(`figure-${id}`);
    const drawing = [...(figure?.querySelectorAll('.artboard') ?? [])].find(
      (board) => board.getClientRects().length > 0,
    );
    const headline = plain(figure?.querySelector('.finding[data-shown] .headline')?.textContent);
    return {
      asked: figure?.dataset['view'],
      shown: figure?.dataset['shown'],
      agrees: headline !== '' && headline === plain(drawing?.querySelector('title')?.textContent),
    };
  }, chart);

/** Waits until a figure shows a view, in words and drawing. @param {Hand} hand @param {string} chart @param {string} view */
async function showsView(hand, chart, view) {
  const right = await hand.until(async () => {
    const { asked, shown, agrees } = await seen(hand, chart);
    return asked === view && shown === view && agrees;
  });
  hold(right, `${chart} shows ${JSON.stringify(await seen(hand, chart))} for ${view}`);
}

/** Where a step counts as reached, as a part of the window's height. @param {Hand} hand @param {string} id */
const placeOf = (hand, id) =>
  hand.ask((step) => {
    const mark = document.querySelector(`#${step} > .turning`);
    return (mark?.getBoundingClientRect().top ?? -9e9) / innerHeight;
  }, id);

/** Every step of a chapter's figures, scrolled to in turn. @param {Hand} hand @param {string} origin @param {string} chapter */
export async function stepsTurn(hand, origin, chapter) {
  await hand.goto(`${origin}/chapters/${chapter}/`);
  const steps = await hand.ask(() => {
    /** @type {NodeListOf<HTMLElement>} */
    const all = document.querySelectorAll('[data-step]');
    return [...all].map(({ id, dataset }) => [id, dataset['figure'] ?? '', dataset['view'] ?? '']);
  });
  hold(steps.length > 2, `${chapter} has ${steps.length} steps`);
  for (const [id, figure = '', view = ''] of steps) {
    await hand.ask((step) => {
      document.getElementById(step)?.scrollIntoView({ block: 'start', behavior: 'instant' });
    }, id);
    await showsView(hand, figure.replace('figure-', ''), view);
  }
  return `${steps.length} steps`;
}

/** A link to a step leads to it, and its figure shows its view. @param {Hand} hand @param {string} origin */
export async function linksLead(hand, origin) {
  for (const page of ['/', '/chapters/mine-to-magnet/']) {
    await hand.goto(`${origin}${page}?way=scroll#at-separation`);
    await showsView(hand, 'mine-to-magnet', 'separation');
    const place = await placeOf(hand, 'at-separation');
    hold(place > 0 && place < 0.76, `${page}#at-separation stands at ${place} of the window`);
  }
}

/**
 * Buttons, arrow keys and address of a figure on its own page; a change of view by hand is announced to screen readers by its headline alone.
 * @param {Hand} hand @param {string} origin
 */
export async function buttonsTurn(hand, origin) {
  const chart = 'mine-to-magnet';
  await hand.goto(`${origin}/charts/${chart}/`);
  const [first = '', second = '', third = '', ...more] = await hand.ask((id) => {
    /** @type {NodeListOf<HTMLElement>} */
    const links = document.querySelectorAll(`#figure-${id} [data-view-link]`);
    return [...links].map(({ dataset }) => dataset['viewLink'] ?? '');
  }, chart);
  await showsView(hand, chart, first);
  await hand.click(`#figure-${chart} [data-turn="1"]`);
  await showsView(hand, chart, second);
  const told = () => hand.ask(() => document.querySelector('[data-turned]')?.textContent ?? '');
  const headline = () =>
    hand.ask(
      (id) => document.querySelector(`#figure-${id} .finding[data-shown] .headline`)?.textContent.trim(),
      chart,
    );
  hold(
    await hand.until(async () => (await told()) === (await headline())),
    `a turned figure is told as “${await told()}”`,
  );
  await hand.focus(`#figure-${chart} [data-view-link="${second}"]`);
  await hand.press('ArrowRight');
  await showsView(hand, chart, third);
  same(await hand.ask(() => new URLSearchParams(location.search).get('view')), third, 'the address');
  await hand.ask(() => void setTimeout(() => history.back()));
  await showsView(hand, chart, second);
  await hand.reload();
  await showsView(hand, chart, second);
  return `${3 + more.length} views`;
}

/**
 * After every change of the window's size the step that was read is still in view, and its figure shows its view.
 * @param {Hand} hand @param {string} origin
 */
export async function sizesKeepPlace(hand, origin) {
  const { width, height } = { ...hand.size };
  const sizes =
    width > 1000
      ? [
          [1200, height],
          [1000, height],
          [width, height - 200],
        ]
      : [
          [height, width],
          [width + 60, height],
        ];
  const seenAt = [];
  for (const page of ['/', '/chapters/mine-to-magnet/']) {
    await hand.resize(width, height);
    await hand.goto(`${origin}${page}?way=scroll#at-separation`);
    await showsView(hand, 'mine-to-magnet', 'separation');
    await new Promise((done) => setTimeout(done, 600));
    for (const [wide, high] of [...sizes, [width, height]]) {
      await hand.resize(wide ?? 0, high ?? 0);
      const stands = async () => {
        const place = await placeOf(hand, 'at-separation');
        return place > -0.3 && place < 0.76;
      };
      hold(
        await hand.until(stands, 4000),
        `${page} at ${hand.size.width} × ${hand.size.height}: the step is at ${await placeOf(hand, 'at-separation')} of the window`,
      );
      await new Promise((done) => setTimeout(done, 500));
      hold(await stands(), `${page} at ${hand.size.width} × ${hand.size.height}: the step did not stay`);
      seenAt.push(`${hand.size.width} × ${hand.size.height}`);
    }
  }
  return [...new Set(seenAt)].join(', ');
}
