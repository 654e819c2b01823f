// Lines with fewer corners; scripts/coast.ts draws the map's coasts with it, coarse-coasts.ts those of its embed. Runs anywhere.
export type Point = readonly [x: number, y: number];

/** The area of the triangle of three corners. */
const triangle = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

/**
 * Visvalingam: leaves out the corner that makes the smallest triangle with its neighbours until none is smaller than `area`, in square
 * units. The ends stay.
 */
export function thinned<Corner>(
  corners: readonly Corner[],
  area: number,
  at: (corner: Corner) => Point,
): Corner[] {
  const left = [...corners];
  for (;;) {
    const points = left.map(at);
    const sizes = points
      .slice(1, -1)
      .map((point, i) => triangle(points[i] ?? point, point, points[i + 2] ?? point));
    const smallest = Math.min(...sizes);
    if (smallest >= area) return left;
    left.splice(sizes.indexOf(smallest) + 1, 1);
  }
}
