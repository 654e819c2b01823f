// How long a page may still move after something has changed it, in milliseconds: until then a place is kept.

/** After a link, and after the page and its fonts have loaded where a link led to the page: the browser lays out the chapters that it jumps over, and late parts come. */
export const linkSettles = 1000;
/** After a change of size, or after the page and its fonts have loaded: new measures and late parts may still move it. */
export const pageSettles = 1500;
