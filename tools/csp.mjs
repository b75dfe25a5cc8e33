/** `node tools/csp.mjs <app>`: writes dist/apps/<app>/csp.json, the sha256 of every inline script of every page, for the content security policy. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [app] = process.argv.slice(2);
const folder = join(import.meta.dirname, '../dist/apps', app);
const browser = join(folder, 'browser');

const INLINE_SCRIPT = /<script\b(?![^>]*\b(?:src=|type="application\/json"))[^>]*>([\s\S]*?)<\/script>/g;
const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const pages = globSync('**/*.html', { cwd: browser }).sort();
const forbidden = [/\son\w+="/, /\sstyle="/, /<style\b/];
const hashes = {};
for (const page of pages) {
  const html = readFileSync(join(browser, page), 'utf8');
  for (const form of forbidden) {
    if (form.test(html)) throw new Error(`${app}/${page} has what the content security policy refuses: ${form.exec(html)[0].trim()}`);
  }
  hashes[page] = [...html.matchAll(INLINE_SCRIPT)].map(([, text]) => hash(text));
}
writeFileSync(join(folder, 'csp.json'), JSON.stringify(hashes, null, 2) + '\n');
