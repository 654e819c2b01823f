// No violation that axe knows of: WCAG 2.2 A and AA, and best practice.
import { violationsOf } from '../axe.ts';
import type { Look } from './look.ts';

export const axe: Look = { name: 'axe', troubles: (page) => violationsOf(page) };
