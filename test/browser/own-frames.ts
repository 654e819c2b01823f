// Quicker stacks: Playwright takes one at each call, and looks up each of its frames in source maps, which packages don't bring.

/** Looks up only frames of our files; those of packages are named as they are. Called where source maps are read already. */
export function mapOwnFramesOnly(): void {
  const mapped = Error.prepareStackTrace;
  if (mapped === undefined) return;
  const isForeign = (frame: NodeJS.CallSite): boolean =>
    /^node:|[\\/]node_modules[\\/]/.test(frame.getFileName() ?? '');
  Error.prepareStackTrace = (error, frames) => {
    const head = String(mapped(error, []));
    const lines = frames.map((frame) =>
      // Playwright leaves out its own frames, and knows them without this word.
      isForeign(frame)
        ? `\n    at ${String(frame).replace(/^async /, '')}`
        : String(mapped(error, [frame])).slice(head.length),
    );
    return head + lines.join('');
  };
}
