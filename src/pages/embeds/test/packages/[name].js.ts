// The scripts of other makers that the host pages run, unchanged.
import type { APIRoute, GetStaticPaths } from 'astro';
import { hostPackages } from '../../../../export/hosts/packages.ts';

export const getStaticPaths = (() =>
  hostPackages.map(({ name, text }) => ({ params: { name }, props: { text } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
