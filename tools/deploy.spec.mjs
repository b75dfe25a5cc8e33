/** No container engine runs here: the files are read, and their commands must start what the build makes. */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const read = (file) => readFileSync(join(root, file), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true });
const stages = [...read('Dockerfile').matchAll(/^FROM \S+ AS (\w+)$/gm)].map(([, name]) => name);

/** The source that `dist/<project>/<name>.js` is built from, by the layout of the workspace. */
const sourceOf = (built) => ['', 'src/'].map((folder) => built.replace(/^dist\/(.*\/)?([^/]+)\.js$/, `$1${folder}$2.ts`)).find((file) => existsSync(join(root, file)));

test('the services are the parts of the architecture', () => {
  assert.deepEqual(Object.keys(compose.services).sort(), ['api', 'migrate', 'postgres', 'redis', 'web', 'worker']);
});

test('api, worker and migrate start the same files as npm start', () => {
  const started = ['api', 'worker', 'migrate'].map((name) => compose.services[name].command.at(-1));
  assert.deepEqual(started, ['dist/apps/api/main.js', 'dist/apps/worker/main.js', 'dist/migrations/migrate.js']);
  const starters = read('tools/lib/serve.mjs') + read('tools/lib/migrate.mjs');
  assert.match(starters, /dist\/apps\/\$\{name\}\/main\.js/);
  assert.match(starters, /dist\/migrations\/migrate\.js/);
  for (const file of started) assert.ok(sourceOf(file), `${file} has a source`);
});

test('only the migration is given the owner', () => {
  for (const [name, { environment = {} }] of Object.entries(compose.services))
    assert.equal(JSON.stringify(environment).includes('tendril_owner:'), name === 'migrate', name);
});

test('every build target is a stage of the Dockerfile, and every mounted file exists', () => {
  for (const { build, volumes = [] } of Object.values(compose.services)) {
    if (build) assert.ok(stages.includes(build.target), build.target);
    for (const file of volumes.map((volume) => volume.split(':')[0]).filter((path) => path.startsWith('./'))) assert.ok(existsSync(join(root, file)), file);
  }
});

test('whatever the Dockerfile copies from here exists', () => {
  const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files]) => files.split(' '));
  assert.ok(copied.includes('package-lock.json'));
  for (const file of copied) assert.ok(existsSync(join(root, file)), file);
});
