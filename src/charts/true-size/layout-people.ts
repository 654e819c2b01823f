// A hand and a person in outline: their sizes come from rows, their shapes are drawn by eye.
import type { Shape } from '../contract/scene.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';

/** A line as pairs of numbers, in thousandths of a size. */
const points = (text: string): readonly (readonly [number, number])[] => {
  const numbers = text.trim().split(/\s+/).map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0]);
};

/** From the crease of the wrist towards the tip of the middle finger, in parts of the length; across, in parts of the breadth. */
const handOutline = points(`
  -119 -333 -43 -335 1 -348 40 -372 84 -416 110 -462 137 -503 223 -634 269 -698 312 -751 352 -795 422 -859
  482 -905 551 -947 561 -946 565 -945 583 -930 594 -902 599 -882 601 -859 602 -836 599 -803 595 -783
  583 -757 574 -745 492 -659 450 -608 432 -582 423 -559 424 -541 434 -527 494 -498 736 -556 859 -575
  875 -562 885 -543 892 -516 896 -472 894 -452 887 -419 881 -406 871 -393 809 -364 620 -285 564 -255
  565 -249 639 -241 965 -232 980 -221 989 -201 996 -174 1000 -135 999 -116 992 -81 982 -58 971 -43 810 -12
  615 12 574 21 574 24 608 38 814 96 900 125 915 133 923 145 935 180 938 197 938 224 935 255 930 279
  924 292 914 305 879 309 847 307 765 300 585 277 546 278 545 283 587 319 765 442 789 463 796 478 802 507
  804 523 803 544 800 568 797 581 786 602 775 611 721 595 654 566 531 502 474 468 456 455 428 456 372 472
  336 475 295 472 250 462 200 446 117 411 85 393 57 374 21 346 9 334 -25 320 -119 312
`);
const handCreases = [
  '455 -467 469 -336 469 -286 462 -208 446 -129 431 -82 412 -41 390 -5 366 25 326 59 298 73 253 83 189 76 76 29',
  '336 346 351 253 358 188 362 117 363 41 369 -39 377 -94 410 -291 433 -467',
  '411 429 480 49 495 -22 525 -137',
  '639 -537 630 -483 627 -446 628 -406 639 -327',
  '753 -556 743 -506 740 -472 742 -437 753 -372',
  '682 -231 673 -171 670 -130 671 -90 682 -15',
  '812 -233 803 -175 800 -137 801 -99 812 -30',
  '655 59 647 121 645 161 648 202 660 275',
  '774 92 765 149 762 187 764 225 774 293',
  '574 334 568 391 567 427 570 461 585 519',
  '669 389 663 440 662 473 666 505 682 560',
  '455 -861 433 -797 424 -755 423 -715 433 -645',
  '6 -302 -3 -145 -6 -37 -4 73 6 283',
].map(points);

/** Across and up from the middle of the feet, in parts of the height. */
const personOutlines = [
  `
  -172 -567 -170 -601 -167 -635 -163 -672 -156 -710 -134 -812 -130 -817 -122 -823 -104 -828 -47 -858
  -29 -861 -25 -864 -25 -866 -27 -868 -39 -869 -55 -873 -58 -879 -60 -890 -60 -906 -56 -944 -52 -965
  -48 -973 -39 -984 -28 -992 -17 -998 -10 -1000 6 -1000 15 -999 24 -995 34 -988 40 -983 48 -973 54 -960
  58 -936 61 -903 61 -889 59 -879 55 -873 39 -869 27 -868 25 -866 25 -864 29 -861 39 -860 57 -853 95 -833
  111 -826 122 -823 128 -819 144 -791 188 -706 202 -677 203 -671 200 -659 174 -618 136 -565 126 -556
  120 -554 113 -554 111 -551 111 -536 115 -502 113 -495 109 -490 107 -482 106 -401 104 -371 91 -266
  88 -222 82 -123 81 -57 82 -44 88 -42 92 -39 99 -26 104 -14 102 -7 100 -3 96 -1 51 0 29 -1 24 -2 18 -8
  18 -29 21 -44 22 -123 22 -175 20 -278 17 -328 9 -417 6 -442 2 -455 -2 -455 -6 -442 -9 -417 -17 -328
  -20 -278 -22 -175 -21 -57 -21 -44 -18 -21 -18 -7 -21 -4 -26 -1 -53 0 -94 0 -98 -2 -102 -7 -104 -14
  -101 -21 -90 -41 -82 -44 -81 -57 -82 -123 -88 -222 -96 -305 -104 -371 -106 -401 -107 -482 -109 -490
  -113 -495 -115 -502 -102 -591 -101 -612 -101 -630 -106 -655 -109 -659 -111 -657 -113 -649 -118 -616
  -129 -530 -133 -462 -134 -457 -138 -449 -143 -445 -151 -443 -161 -446 -167 -450 -169 -464 -173 -516
  -173 -542
  `,
  `
  99 -601 99 -597 103 -598 109 -606 129 -640 135 -658 136 -675 133 -690 125 -705 118 -712 114 -713
  111 -708 107 -667 99 -608
  `,
].map(points);
const personSeams = [
  '-42 -873 -44 -898 -44 -912 -42 -932 -39 -941 -34 -949 -26 -954 -17 -958 -2 -960 12 -959 22 -956 26 -954 34 -949 39 -941 42 -932 44 -912 44 -898 42 -873',
  '-29 -874 -19 -865 -14 -862 -9 -860 -1 -859 7 -859 14 -862 19 -865 29 -874',
  '0 -827 0 -505',
  '-35 -830 0 -789 35 -830',
  '-92 -585 0 -577 82 -585',
  '-110 -505 0 -499 110 -505',
  '-72 -714 -25 -714',
  '-80 -57 -21 -57',
  '21 -57 80 -57',
].map(points);

interface Place {
  readonly x: number;
  readonly y: number;
  /** Inks of the outline and of what lies within it. */
  readonly inks: readonly [Shape['ink'], Shape['ink']];
}
type Line = readonly (readonly [number, number])[];
const path = (line: Line, place: (along: number, across: number) => string, end = ''): string =>
  `M${line.map(([a, b]) => place(a, b)).join('L')}${end}`;

/** An open hand, palm up, that comes in from the left: the crease of the wrist at `x`, the middle of the palm at `y`. */
export function hand({ x, y, inks }: Place, length: number, breadth: number): Shape[] {
  const place = (along: number, across: number): string =>
    `${tenth(x + (along * length) / 1000)} ${tenth(y + (across * breadth) / 1000)}`;
  return [
    shape('hand', path(handOutline, place), 'ink', inks[0]),
    shape('hand-creases', handCreases.map((line) => path(line, place)).join(''), 'ink', inks[1]),
  ];
}

/** Someone who stands at `x` on the ground at `y`. */
export function person({ x, y, inks }: Place, height: number): Shape[] {
  const place = (across: number, up: number): string =>
    `${tenth(x + (across * height) / 1000)} ${tenth(y + (up * height) / 1000)}`;
  return [
    shape('person', personOutlines.map((line) => path(line, place, 'Z')).join(''), 'ink', inks[0]),
    shape('person-seams', personSeams.map((line) => path(line, place)).join(''), 'ink', inks[1]),
  ];
}
