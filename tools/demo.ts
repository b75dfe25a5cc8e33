import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { entities, InstallationModule } from '@tendril/installation';
import { Config, Database, MovableClock, NestLog } from '@tendril/platform';
import { makeSchool, PASSWORD, type SchoolPlan } from './demo/school';
import { Stage } from './demo/stage';
import { playTerm } from './demo/term';

const STREAMS = ['PCM', 'PCB', 'MCB', 'MEG', 'HGL'];

const PLANS: readonly SchoolPlan[] = [
  {
    slug: 'gs-urugano', name: 'GS Urugano, Kigali', timeZone: 'Africa/Kigali', languages: ['rw', 'en', 'fr'], defaultLanguage: 'en',
    admin: ['Jean Bosco', 'Nkurunziza', 'head@urugano.example'],
    counsellors: [
      ['Espérance', 'Mukamana', 'counsellor@urugano.example'], ['Innocent', 'Bizimana', 'innocent@urugano.example'], ['Claire', 'Uwimana', 'claire@urugano.example'], ['Thierry', 'Gasana', 'thierry@urugano.example'],
    ],
    cohorts: [...['S4', 'S5', 'S6'].flatMap(year => STREAMS.map(stream => `${year} ${stream}`)), 'S6 LFK'], students: 600, mentors: 60, seed: 2026,
  },
  {
    slug: 'riverside-high', name: 'Riverside High School', timeZone: 'America/Los_Angeles', languages: ['en'], defaultLanguage: 'en',
    admin: ['Morgan', 'Reyes', 'principal@riverside.example'], counsellors: [['Sam', 'Whitfield', 'sam@riverside.example'], ['Espérance', 'Mukamana', 'counsellor@urugano.example']],
    cohorts: ['Grade 11', 'Grade 12'], students: 40, mentors: 6, seed: 7,
  },
];

/** Fills an installation with two schools and a term of history, through the product's own rules. */
const config = Config.read(process.env);
const clock = new MovableClock(new Date());
const database = await Database.connect({ url: config.databaseUrl, entities, applicationName: 'tendril-demo' });
const app = await NestFactory.createApplicationContext(InstallationModule.forRoot({ config: withoutMail(process.env), database, clock }), { logger: new NestLog(), abortOnError: false });
const stage = new Stage(app, clock, new Date());
const accounts: { who: string; where: string; user: string; secret: string }[] = [];

for (const plan of PLANS) {
  const school = await makeSchool(stage, plan);
  await playTerm(stage, school);
  stage.at(0);
  for (const [index, [given, , email]] of plan.counsellors.entries()) {
    if (index === 0) accounts.push({ who: `Counsellor ${given}, ${plan.name}`, where: '/console/', user: email, secret: PASSWORD });
  }
  accounts.push({ who: `Admin, ${plan.name}`, where: '/console/', user: plan.admin[2], secret: PASSWORD });
  for (const [place, pin] of [[0, '482913'], [1, '730264'], [2, '915807']] as const) {
    const student = school.students[place];
    if (student) accounts.push({ who: `Student, ${plan.name}`, where: `/student/${plan.slug}`, user: await stage.pin(school.admin, student.membershipId, pin), secret: pin });
  }
  accounts.push({ who: `Mentor, ${plan.name}`, where: `/mentor/${plan.slug}`, user: school.mentorEmail, secret: 'by the link in the caught mail' });
}
if (process.env['TENDRIL_DEMO_ACCOUNTS']) writeFileSync(process.env['TENDRIL_DEMO_ACCOUNTS'], JSON.stringify(accounts, null, 2), { mode: 0o600 });
await app.close();
await database.onApplicationShutdown();

/** Nobody is written to from the past. */
function withoutMail(environment: Record<string, string | undefined>): Config {
  return Config.read({ ...environment, SMTP_URL: undefined });
}
