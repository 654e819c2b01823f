import { chromium } from '@playwright/test';
import { findChromium } from './chromium.mjs';
import { serveFolder } from './bench/serve-folder.mjs';
const c = await findChromium();
const b = await chromium.launch({ executablePath: c.executablePath, args: c.args, env: { ...process.env, ...c.env } });
const s = await serveFolder('/work/main/node_modules/.cache/embeds');
for (const [id, w, q, n] of [['mine-to-magnet',640,'','a'],['mine-to-magnet',360,'','b'],['mine-production',640,'?view=china&theme=dark','c'],['magnet-content',360,'?view=nope&theme=x','d']]) {
  const p = await b.newPage({ viewport: { width: w, height: 300 } });
  p.on('console', m => console.log(id, m.text())); p.on('pageerror', e => console.log('ERR', e.message));
  await p.goto(`${s.origin}/embed/${id}/${q}`); await p.waitForTimeout(400);
  await p.screenshot({ path: `/tmp/look/e-${n}.png`, fullPage: true });
}
await b.close(); s.close();
