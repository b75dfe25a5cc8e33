/** Writes one illegal line for each boundary and sees lint refuse it; beside each a legal one, so that no refusal is an accident. */
import { strict as assert } from 'node:assert';
import { before, test } from 'node:test';
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { depConstraints } from './lint/boundaries.mjs';

process.env.NX_DAEMON = 'false';
const TAGS = 'onlyTagsConstraintViolation';
const ACROSS = 'noRelativeOrAbsoluteImportsAcrossLibraries';
const TYPES = '@typescript-eslint/no-restricted-imports';
const decorated = (decorators) => `export class Routes {\n  ${decorators}\n  list() {\n    return [];\n  }\n}\n`;

/** [what is refused, the file that breaks it, illegal line, the rule or the boundary's message that must refuse, legal line in the same file] */
const cases = [
  ['a web app imports server code', 'apps/student/src/app/shell/probe.ts', `import '@tendril/identity';`, TAGS, `import '@tendril/session';`],
  ['the server imports browser code', 'apps/api/src/probe.ts', `import '@tendril/ui';`, TAGS, `import '@tendril/contracts';`],
  ['code for any platform imports server code', 'libs/matching/src/probe.ts', `import '@tendril/platform';`, TAGS, `export const one = 1;`],
  ['a domain imports another domain', 'libs/server/network/src/contact/probe.ts', `import '@tendril/exercises';`, TAGS, `import '@tendril/identity';`],
  ['identity imports a domain', 'libs/server/identity/src/school/probe.ts', `import '@tendril/mentoring';`, TAGS, `import '@tendril/platform';`],
  ['the solver imports a domain', 'libs/matching/src/probe.ts', `import '@tendril/mentoring';`, TAGS, `export const one = 1;`],
  ['a domain imports notifications', 'libs/server/mentoring/src/mentor/probe.ts', `import '@tendril/notifications';`, TAGS, `import '@tendril/matching';`],
  ['notifications import a domain', 'libs/server/notifications/src/mail/probe.ts', `import '@tendril/network';`, TAGS, `import '@tendril/identity';`],
  ['the platform imports a domain', 'libs/server/platform/src/jobs/probe.ts', `import '@tendril/identity';`, TAGS, `import '@tendril/contracts';`],
  ['a domain imports the composition', 'libs/server/network/src/contact/probe.ts', `import '@tendril/installation';`, TAGS, `import '@tendril/identity';`],
  ['a library imports an app', 'libs/server/mentoring/src/mentor/probe.ts', `import '../../../../../apps/api/src/main';`, ACROSS, `import './mentor';`],
  ['an app imports another app', 'apps/worker/src/probe.ts', `import '../../api/src/main';`, ACROSS, `import './schedule';`],
  ['contracts import a domain', 'libs/contracts/src/mentoring/probe.ts', `import '@tendril/matching';`, TAGS, `import 'zod';`],
  ['a client imports looks', 'libs/web/api-client/src/probe.ts', `import '@tendril/ui';`, TAGS, `import '@angular/core';`],
  ['looks call the api', 'libs/web/ui/src/icon/probe.ts', `import '@tendril/api-client';`, TAGS, `import './icon';`],
  ['looks speak HTTP', 'libs/web/ui/src/icon/probe.ts', `import { HttpClient } from '@angular/common/http';\nexport const http = HttpClient;`, TYPES, `import './icon';`],
  ['a browser takes values from the contracts', 'libs/web/api-client/src/probe.ts', `import { Role } from '@tendril/contracts';\nexport const role = Role;`, TYPES, `import type { Role } from '@tendril/contracts';\nexport type Same = Role;`],
  ['a screen imports another domain of its app', 'apps/console/src/app/students/list/probe.ts', `import '../../matching/proposals/proposals';`, 'tendril/own-folder', `import '../detail/detail';`],
  ['a repository comes from the container', 'libs/server/exercises/src/review/probe.ts', `import { InjectRepository } from 'typeorm';\nexport const inject = InjectRepository;`, 'tendril/database-stays-in-platform', `import 'typeorm';`],
  ['a domain holds the data source', 'libs/server/exercises/src/review/probe.ts', `export const read = (dataSource: { query(sql: string): unknown }) => dataSource.query('SELECT 1');`, 'tendril/database-stays-in-platform', `export const one = 1;`],
  ['a domain leaves the school', 'libs/server/network/src/contact/probe.ts', `import { asInstallation } from '@tendril/platform';\nexport const door = asInstallation;`, 'tendril/installation-door', `import { inSchool } from '@tendril/platform';\nexport const door = inSchool;`],
  ['a route says not who may', 'libs/server/network/src/contact/probe.ts', decorated('@Get()'), 'tendril/route-has-access', decorated(`@Get() @Access('contact:read')`)],
  ['a file is too long', 'libs/server/network/src/contact/probe.ts', 'export {};\n'.repeat(401), 'max-lines', 'export {};\n'.repeat(400)],
  ['a test is left out', 'libs/server/network/src/contact/probe.spec.ts', `it.skip('x', () => undefined);`, 'no-restricted-syntax', `it('x', () => undefined);`],
  ['lint is switched off by a comment', 'libs/matching/src/probe.ts', `// eslint-disable-next-line\nexport const x = (y: any) => y;`, '@typescript-eslint/no-explicit-any', `export const x = (y: unknown) => y;`],
];

let eslint;
before(async () => {
  await createProjectGraphAsync();
  // An inner project that imports an outer one also closes a circle, which Nx would name first: here we ask for the tags alone.
  const options = { depConstraints, enforceBuildableLibDependency: false, ignoredCircularDependencies: [['*', '*']] };
  eslint = new ESLint({ overrideConfig: { files: ['**/*.ts'], rules: { '@nx/enforce-module-boundaries': ['error', options] } } });
});

test('the constraints hold in every room that is probed', async () => {
  for (const file of new Set(cases.map(([, path]) => path))) {
    const { rules } = await new ESLint().calculateConfigForFile(file);
    const [severity, options] = rules['@nx/enforce-module-boundaries'];
    assert.deepEqual([severity, options.depConstraints], [2, depConstraints], file);
  }
});

const rulesBroken = async (filePath, code) => {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).flatMap(({ ruleId, messageId, message }) => [ruleId ?? message, messageId]);
};

for (const [what, file, illegal, rule, legal] of cases)
  test(`lint refuses: ${what}`, async () => {
    assert.ok((await rulesBroken(file, illegal)).includes(rule), `${rule} let "${illegal}" pass in ${file}`);
    assert.deepEqual((await rulesBroken(file, legal)).filter((broken) => broken === rule), [], `${rule} refused the legal "${legal}" in ${file}`);
  });
