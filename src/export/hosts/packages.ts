// The scripts of other makers that host pages run, as they stand in node_modules; a file that is missing stops the build.
import iframeResizer5 from '@iframe-resizer/parent/index.umd.js?raw';
import datawrapper from '@datawrapper/chart-core/dist/embed.js?raw';
import iframeResizer4 from 'iframe-resizer-4/js/iframeResizer.min.js?raw';
import pym from 'pym.js/dist/pym.v1.min.js?raw';
import sidechain from '@nprapps/sidechain/dist/sidechain.js?raw';
import project from '../../../package.json' with { type: 'json' };
// This package names only one file for import, and that one is no classic script.
import frames from '../../../node_modules/@newswire/frames/dist/frames.umd.js?raw';

/** A script of another maker. */
export interface HostPackage {
  /** The file it is served as: embeds/test/packages/NAME.js. */
  readonly name: string;
  readonly dependency: keyof typeof project.dependencies;
  readonly licence: string;
  readonly text: string;
}

export const hostPackages: readonly HostPackage[] = [
  { name: 'pym', dependency: 'pym.js', licence: 'MIT', text: pym },
  { name: 'frames', dependency: '@newswire/frames', licence: 'MIT', text: frames },
  { name: 'sidechain', dependency: '@nprapps/sidechain', licence: 'MIT', text: sidechain },
  { name: 'datawrapper', dependency: '@datawrapper/chart-core', licence: 'MIT', text: datawrapper },
  { name: 'iframe-resizer-4', dependency: 'iframe-resizer-4', licence: 'MIT', text: iframeResizer4 },
  {
    name: 'iframe-resizer-5',
    dependency: '@iframe-resizer/parent',
    licence: 'GPL-3.0',
    text: iframeResizer5,
  },
];

/** Where a package's script is served, below the base. Throws RangeError for one that is not served. */
export function packagePath(name: string): string {
  if (!hostPackages.some((each) => each.name === name))
    throw new RangeError(
      `no script "${name}" is served: ${hostPackages.map((each) => each.name).join(', ')}`,
    );
  return `embeds/test/packages/${name}.js`;
}

/** "pym.js 1.3.2" */
export const packageVersion = ({ dependency }: HostPackage): string =>
  `${dependency.replace(/-\d$/, '')} ${project.dependencies[dependency].replace(/^npm:.*@/, '')}`;
