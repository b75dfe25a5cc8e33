import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';

const pictures = resolve(import.meta.dirname, '../../../tmp/journeys');

/** A real browser: the one in the npm package on Linux, else CHROME_PATH. */
export async function startBrowser(): Promise<Browser> {
  const given = process.env['CHROME_PATH'];
  return chromium.launch({ executablePath: given && existsSync(given) ? given : await sparticuz.executablePath(), args: ['--no-sandbox'] });
}

/** Keeps pictures of a page at the two widths that count. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    // Playwright hides the caret by a style element of its own, which the policy refuses.
    await page.screenshot({ path: join(pictures, `${name}-${width}.png`), caret: 'initial' });
  }
}
