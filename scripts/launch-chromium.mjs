// Starts the project's Chromium for measuring: embeds, bytes, frames.
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.mjs';

export async function launchChromium() {
  const { executablePath, args, ignoreDefaultArgs, env } = await findChromium();
  return chromium.launch({
    executablePath,
    args,
    ignoreDefaultArgs,
    env: { .../** @type {Record<string, string>} */ (process.env), ...env },
  });
}
