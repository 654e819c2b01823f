// What scripts/fonts.mjs and src/export/picture/svg-file/picture-fonts.ts use of the package subset-font, which ships no types.
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff' | 'woff2' | 'truetype';
      noHinting?: boolean;
      keepFeatures?: string[];
      dropTables?: string[];
      variationAxes?: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Buffer>;
}
