/** Jest for every browser-side project: ESM through the Angular compiler, zoneless, workspace names to their sources. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const presets = createRequire(import.meta.url)('jest-preset-angular/presets');
const { compilerOptions } = JSON.parse(readFileSync(new URL('./tsconfig.base.json', import.meta.url), 'utf8'));
const root = new URL('.', import.meta.url).pathname;
const names = Object.entries(compilerOptions.paths).map(([name, [path]]) => [
  `^${name.replace('*', '(.*)')}$`, root + path.replace('./', '').replace('*', '$1'),
]);

/**
 * @param {string} rootDir the project's folder
 * Beside its own tests a project runs the checks of `libs/web/ui/checks`, which read its templates, its styles and its texts.
 */
export const webProject = (rootDir) => ({
  ...presets.createEsmPreset({ tsconfig: root + 'libs/web/ui/tsconfig.spec.json' }),
  rootDir,
  roots: [rootDir + '/src', root + 'libs/web/ui/checks'],
  globals: { PROJECT_FOLDER: rootDir },
  setupFilesAfterEnv: [root + 'libs/web/ui/checks/setup.ts'],
  moduleNameMapper: { ...Object.fromEntries(names), '^tslib$': 'tslib/tslib.es6.js' },
  moduleFileExtensions: ['ts', 'html', 'js', 'mjs', 'json'],
  testMatch: ['**/*.spec.ts'],
});
