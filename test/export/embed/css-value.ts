// The value of a code's height, for tests without a browser.
/** What a browser makes of a formula at a width of the container, in pixels. */
export function cssValue(formula: string, width: number): number {
  const script = formula.replaceAll('100cqw', String(width)).replaceAll('px', '');
  const clamp = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));
  return new Function('max', 'min', 'clamp', `return ${script}`)(Math.max, Math.min, clamp) as number;
}
