// A value for each view of a chart.

/** A record with what `value` gives for each view, in the order of the views. */
export const byView = <View extends string, T>(
  views: readonly View[],
  value: (view: View) => T,
): Readonly<Record<View, T>> =>
  Object.fromEntries(views.map((view) => [view, value(view)])) as Readonly<Record<View, T>>;
