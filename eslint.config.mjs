import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import ts from 'typescript-eslint';
import { depConstraints } from './tools/lint/boundaries.mjs';
import { tendril } from './tools/lint/plugin.mjs';

const nodeGlobals = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']));
const web = ['apps/console', 'apps/student', 'apps/mentor', 'libs/web'];
const within = (folders, pattern) => folders.map((folder) => `${folder}/${pattern}`);

const boundaries = {
  depConstraints,
  enforceBuildableLibDependency: false,
  banTransitiveDependencies: true,
  // The platform's test database is migrated, and the migrations are tested on it.
  ignoredCircularDependencies: [['migrations', 'platform']],
};

const contractsAsTypes = { name: '@tendril/contracts', allowTypeImports: true, message: 'Browser code imports types only from the contracts: "import type".' };
const noHttp = { name: '@angular/common/http', message: 'libs/web/ui holds looks only: no HTTP.' };

export default ts.config(
  { ignores: ['**/dist', '**/node_modules', '.nx', '.tendril', '.angular', 'tmp', 'coverage'] },
  { linterOptions: { noInlineConfig: true } },
  { plugins: { tendril, '@nx': nx }, languageOptions: { globals: nodeGlobals } },
  {
    files: ['**/*.{ts,mjs}'],
    extends: [js.configs.recommended],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 400],
      'no-control-regex': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo)$/]', message: 'Every test runs.' },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommended],
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true }],
      'tendril/route-has-access': 'error',
      'tendril/database-stays-in-platform': 'error',
      'tendril/installation-door': 'error',
    },
  },
  {
    // Tests may stand outside and call their project by its public name; jest brings its own globals package.
    files: ['**/*.spec.ts', '**/testing/**'],
    rules: { '@nx/enforce-module-boundaries': ['error', { ...boundaries, allowCircularSelfDependency: true, banTransitiveDependencies: false }] },
  },
  { files: ['**/*.config.{ts,mjs}'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  {
    files: ['libs/server/platform/**', 'migrations/**', 'tools/**'],
    rules: { 'tendril/database-stays-in-platform': 'off' },
  },
  {
    files: ['**/session/**', '**/account/**', '**/jobs/**', '**/testing/**', '**/schedule.ts', 'libs/server/platform/src/tenancy/**', 'libs/server/platform/src/index.ts', 'libs/server/platform/**/*.spec.ts', 'tools/**'],
    rules: { 'tendril/installation-door': 'off' },
  },
  {
    files: within(web, '**/*.ts'),
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [contractsAsTypes] }],
      'tendril/own-folder': 'error',
    },
  },
  {
    files: ['libs/web/ui/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [contractsAsTypes, noHttp] }] },
  },
  {
    files: within(web, '**/*.html'),
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: { 'max-lines': ['error', 400] },
  },
  {
    // Widgets: a list walked by aria-activedescendant and a dialog's veil take clicks without being focusable themselves.
    files: ['libs/web/ui/**/*.html'],
    rules: { '@angular-eslint/template/click-events-have-key-events': 'off', '@angular-eslint/template/interactive-supports-focus': 'off' },
  },
);
