import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { entities, InstallationModule } from '@tendril/installation';
import { Config, Database, NestLog } from '@tendril/platform';
import { accountsOf, type DemoAccount } from './demo/accounts';
import { playTerm } from './demo/history';
import { PLANS } from './demo/plans';
import { PlayedClock, Stage } from './demo/stage';
import { steadyIds } from './demo/steady-ids';

/**
 * Fills an installation with schools and a term of history, through the product's own rules. Two fills that end at the same moment hold the same rows.
 * `--now` is that moment (the present when left out), `--only` the slug of one school.
 */
const { values: { now, only } } = parseArgs({ options: { now: { type: 'string' }, only: { type: 'string' } } });
const clock = new PlayedClock(now ? new Date(now) : new Date());
steadyIds(() => clock.now());
const config = Config.read(process.env);
const database = await Database.connect({ url: config.databaseUrl, entities, applicationName: 'tendril-demo' });
const app = await NestFactory.createApplicationContext(InstallationModule.forRoot({ config, database, clock }), { logger: new NestLog(), abortOnError: false });
const accounts: DemoAccount[] = [];

for (const plan of PLANS.filter(({ slug }) => !only || slug === only)) {
  const stage = new Stage(app, clock, plan.timeZone);
  accounts.push(...await accountsOf(stage, await playTerm(stage, plan, part => console.log(`${plan.name}: ${part}`))));
}
if (process.env['TENDRIL_DEMO_ACCOUNTS']) writeFileSync(process.env['TENDRIL_DEMO_ACCOUNTS'], JSON.stringify(accounts, null, 2), { mode: 0o600 });
await app.close();
