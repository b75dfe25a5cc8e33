/** Jest for every server-side project: ESM through swc, decorators with metadata, workspace names to their sources. */
import { readFileSync } from 'node:fs';

const { compilerOptions } = JSON.parse(readFileSync(new URL('./tsconfig.base.json', import.meta.url), 'utf8'));
process.env.LOG_LEVEL ??= 'silent';

const root = new URL('.', import.meta.url).pathname;
const names = Object.entries(compilerOptions.paths).map(([name, [path]]) => [`^${name}$`, root + path.replace('./', '')]);

/** @param {string} rootDir the project's folder */
export const serverProject = (rootDir) => ({
  rootDir,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', {
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        target: 'es2024',
      },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    }],
  },
  moduleNameMapper: Object.fromEntries(names),
  testMatch: ['**/*.spec.ts'],
  // A bound on hanging, not a measure: the machines are noisy.
  testTimeout: 60_000,
  globalSetup: root + 'tools/jest-postgres.mjs',
  globalTeardown: root + 'tools/jest-postgres-stop.mjs',
});
