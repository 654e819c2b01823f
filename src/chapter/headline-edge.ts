// How far down the headline of a pinned figure reaches, and how high each slip is: where slips that pass over the figure go under the one, and where they rest.

/**
 * Keeps `--findings` of each scroll as the distance from the top of its pinned figure to the end of the headline, and `--slip` of each
 * step as the height of its slip. No place in the page depends on either: the one clips, the other says where a link to a step leads.
 */
export function followHeadlines(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) {
      if (target.matches('.slip')) {
        const height = borderBoxSize[0]?.blockSize ?? 0;
        target.closest<HTMLElement>('.step')?.style.setProperty('--slip', `${Math.ceil(height)}px`);
        continue;
      }
      const pinned = target.closest('.pinned');
      const top = pinned?.getBoundingClientRect().top ?? 0;
      pinned
        ?.closest<HTMLElement>('.scrolly')
        ?.style.setProperty('--findings', `${target.getBoundingClientRect().bottom - top}px`);
    }
  });
  for (const measured of document.querySelectorAll('.pinned .findings, .steps .slip'))
    observer.observe(measured);
}
