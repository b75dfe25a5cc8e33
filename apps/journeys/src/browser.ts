import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';

const pictures = resolve(import.meta.dirname, '../../../tmp/journeys');
const SIZES = [{ width: 360, height: 740 }, { width: 1280, height: 800 }] as const;
/** A panel or a dialog that covers a narrow screen begins with a heading of the second level. */
const COVERED = 'page-has-heading-one';
/** WCAG 2.2 AA and axe's own good habits. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A real browser: the one in the npm package on Linux, else CHROME_PATH. */
export async function startBrowser(): Promise<Browser> {
  const given = process.env['CHROME_PATH'];
  return chromium.launch({ executablePath: given && existsSync(given) ? given : await sparticuz.executablePath(), args: ['--no-sandbox'] });
}

/** Looks at a screen at the two sizes that count: keeps a picture of each, and returns what axe finds in light and dark and what is cut off. */
export async function look(page: Page, name: string): Promise<string[]> {
  const before = page.viewportSize();
  const findings: string[] = [];
  for (const size of SIZES) {
    const where = `${name} at ${size.width}`;
    await page.setViewportSize(size);
    await picture(page, `${name}-${size.width}`);
    const wide = await page.locator('html').evaluate(html => html.scrollWidth - html.clientWidth);
    if (wide > 0) findings.push(`${where}: ${wide} px wider than the window`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await asking(page, colorScheme).analyze();
      findings.push(...violations.flatMap(({ id, nodes }) => nodes.map(node => `${where}, ${colorScheme}: ${id} in ${node.target.join(' ')}: ${node.failureSummary ?? ''}`)));
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  }
  if (before) await page.setViewportSize(before);
  return findings;
}

/** The light screen is asked everything, the dark one what its colours change. */
function asking(page: Page, colorScheme: 'light' | 'dark'): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  return colorScheme === 'light' ? axe.withTags(RULES).disableRules(COVERED) : axe.withRules('color-contrast');
}

/** Keeps a picture of what a page shows now. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), caret: 'initial' });
}
