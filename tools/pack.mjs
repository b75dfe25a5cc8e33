/** `node tools/pack.mjs <app>`: writes `.br` and `.gz` beside every script and style of dist/apps/<app>, so that the server packs nothing while it serves. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [app] = process.argv.slice(2);
const browser = join(import.meta.dirname, '../dist/apps', app, 'browser');

for (const file of globSync('**/*.{js,css,svg}', { cwd: browser })) {
  const text = readFileSync(join(browser, file));
  writeFileSync(join(browser, file + '.br'), brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }));
  writeFileSync(join(browser, file + '.gz'), gzipSync(text, { level: 9 }));
}
