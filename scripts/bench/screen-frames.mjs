// What a screen showed while a page was scrolled: the browser's own record of its frames. A page may be late with its part of a frame while
// the scroll itself goes on, and times between animation frames of the page don't show the difference.

/**
 * The browser's record of one frame, once it is shown or dropped.
 * @typedef {object} Reporter
 * @property {string} state STATE_PRESENTED_ALL, STATE_PRESENTED_PARTIAL (the page's own part came later), STATE_DROPPED or STATE_NO_UPDATE_DESIRED
 * @property {string} scroll_state SCROLL_NONE where nothing is scrolled
 * @property {number} frame_sequence the turn of the screen that it is for
 *
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {string} ph b where it begins and e where it ends
 * @property {number} ts in microseconds
 * @property {number} pid
 * @property {{ local?: string }} [id2]
 * @property {{ frame_reporter?: Reporter }} [args]
 */

/** Notes down each frame of the browser until it is asked for them. @param {import('@playwright/test').Browser} browser @returns {Promise<() => Promise<TraceEvent[]>>} */
export async function recordFrames(browser) {
  const devtools = await browser.newBrowserCDPSession();
  /** @type {TraceEvent[]} */
  const events = [];
  devtools.on('Tracing.dataCollected', ({ value }) =>
    events.push(.../** @type {TraceEvent[]} */ (/** @type {unknown} */ (value))),
  );
  await devtools.send('Tracing.start', {
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline.frame'] },
    transferMode: 'ReportEvents',
  });
  return async () => {
    const complete = new Promise((done) => devtools.once('Tracing.tracingComplete', done));
    await devtools.send('Tracing.end');
    await complete;
    await devtools.detach();
    return events;
  };
}

/** When each frame was begun and ended. @param {readonly TraceEvent[]} events @returns {(Reporter & { pid: number, from: number, to: number })[]} */
function reportsIn(events) {
  const own = events.filter(({ name }) => name === 'PipelineReporter').sort((a, b) => a.ts - b.ts);
  /** @type {Map<string, Reporter & { pid: number, from: number, to: number }>} */
  const open = new Map();
  const reports = [];
  for (const { ph, ts, pid, id2, args } of own) {
    const key = `${pid} ${id2?.local ?? ''}`;
    const reporter = open.get(key);
    if (ph === 'b' && args?.frame_reporter) open.set(key, { ...args.frame_reporter, pid, from: ts, to: ts });
    else if (ph === 'e' && reporter !== undefined) {
      open.delete(key);
      reports.push({ ...reporter, to: ts });
    }
  }
  return reports;
}

const isShown = (/** @type {{ state: string }} */ { state }) => state.startsWith('STATE_PRESENTED');

/**
 * The frames of the process that scrolled, from its first scroll to its last.
 * @param {readonly TraceEvent[]} events
 * @returns {{ turns: number, dropped: number, partial: number, times: number[] }} turns of the screen that a frame was wanted for; how many of
 * them had none; how many had one in which the page's own part was not ready; milliseconds between two frames that were shown
 */
export function framesOnScreen(events) {
  const reports = reportsIn(events);
  const scrolled = reports.filter(({ scroll_state }) => scroll_state !== 'SCROLL_NONE');
  const [first] = scrolled;
  if (first === undefined) throw new Error('the browser recorded no frame that scrolls: nothing to measure');
  const last = Math.max(...scrolled.map(({ from }) => from));
  const within = reports.filter(({ pid, from }) => pid === first.pid && from >= first.from && from <= last);
  const turns = [...Map.groupBy(within, ({ frame_sequence }) => frame_sequence).values()].filter((all) =>
    all.some(({ state }) => state !== 'STATE_NO_UPDATE_DESIRED'),
  );
  const shown = turns.map((all) => all.filter(isShown)).filter((all) => all.length > 0);
  const moments = shown.map((all) => Math.min(...all.map(({ to }) => to))).sort((a, b) => a - b);
  return {
    turns: turns.length,
    dropped: turns.length - shown.length,
    partial: shown.filter((all) => all.some(({ state }) => state === 'STATE_PRESENTED_PARTIAL')).length,
    times: moments.slice(1).map((moment, before) => (moment - (moments[before] ?? moment)) / 1000),
  };
}
