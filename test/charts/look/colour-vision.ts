// How far two colours are apart: by WCAG's contrast, by eye with and without each kind of cone, and on a grey print.
import { lab, rgb } from 'd3';

/** WCAG 2.2: relative luminance and contrast ratio. */
const linear = (channel: number): number => {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const luminance = (colour: string): number => {
  const { r, g, b } = rgb(colour);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
};
export const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/**
 * How a colour looks without one kind of cone: the matrices for severity 1.0 of Machado, Oliveira and Fernandes,
 * "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, on linear RGB.
 */
const matrices = {
  'full sight': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
export type Deficiency = keyof typeof matrices;
export const deficiencies = Object.keys(matrices) as Deficiency[];

export function seen(colour: string, deficiency: Deficiency) {
  const { r, g, b } = rgb(colour);
  const m = matrices[deficiency];
  const encoded = [0, 3, 6].map((row) => {
    const light = (m[row] ?? 0) * linear(r) + (m[row + 1] ?? 0) * linear(g) + (m[row + 2] ?? 0) * linear(b);
    const clipped = Math.min(1, Math.max(0, light));
    return 255 * (clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055);
  });
  return lab(rgb(encoded[0] ?? 0, encoded[1] ?? 0, encoded[2] ?? 0));
}
/** ΔE*ab. */
export const difference = (one: string, other: string, deficiency: Deficiency): number => {
  const [a, b] = [seen(one, deficiency), seen(other, deficiency)];
  return Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b);
};

/** The lightness L* that a grey print, or an eye without colour, has of a colour. */
export const lightness = (colour: string): number => {
  const y = luminance(colour);
  return y <= 216 / 24389 ? (y * 24389) / 27 : 116 * Math.cbrt(y) - 16;
};
