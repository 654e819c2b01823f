// What the build fills into _headers: hashes as a browser computes them, within what Cloudflare takes.
import { expect, test } from 'vitest';
import { headersWithHashes, inlineHashes } from '../../../scripts/build/hosting-headers.mjs';

test('inline scripts and styles are hashed, scripts with an address and blocks of data are not', () => {
  // The hash of alert('Hello, world.'); is the example of the CSP specification.
  const { scripts, styles } = inlineHashes(
    `<style id="a">p{}</style><script data-x="1">alert('Hello, world.');</script><script src="/a.js"></script>
     <script type="application/ld+json">{}</script><script type="module">1</script>`,
  );
  expect(scripts).toHaveLength(2);
  expect(scripts[0]).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
  expect(styles).toHaveLength(1);
});

test('tokens become hashes, and comments stay', () => {
  const text = "# 'hashes-of-x'\n/\n  Content-Security-Policy: script-src 'hashes-of-page-scripts';";
  expect(headersWithHashes(text, { 'page-scripts': ["'sha256-a'", "'sha256-b'"] })).toBe(
    "# 'hashes-of-x'\n/\n  Content-Security-Policy: script-src 'sha256-a' 'sha256-b';",
  );
});

test('an unknown token, a long line and too many rules stop the build', () => {
  expect(() => headersWithHashes("/\n  A: 'hashes-of-page-script'", { 'page-scripts': [] })).toThrow(
    "public/_headers:2 'hashes-of-page-script': expected one of page-scripts",
  );
  expect(() => headersWithHashes(`/\n  A: ${'x'.repeat(2000)}`, {})).toThrow(
    'public/_headers:2 has 2005 characters',
  );
  expect(() => headersWithHashes('/a\n'.repeat(101), {})).toThrow('101 rules; Cloudflare takes 100');
});
