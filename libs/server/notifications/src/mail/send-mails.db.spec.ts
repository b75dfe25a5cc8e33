import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { AddMembership, CreateSchool, identityEntities, IdentityModule, OneTimeTokens, StudentActivity } from '@tendril/identity';
import { notificationsEntities, NotificationsModule } from '@tendril/notifications';
import { Config, currentManager, deliverDue, Handlers, MovableClock, Outbox, platformEntities, PlatformModule, Tenancy } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { SmtpCatcher } from '../testing/smtp-catcher';

@Global()
@Module({ providers: [{ provide: StudentActivity, useValue: { studentsWithWork: async () => [] } }], exports: [StudentActivity] })
class NoActivity {}

describe('mails that events ask for', () => {
  const clock = new MovableClock();
  let test: TestDatabase;
  let smtp: SmtpCatcher;
  let app: TestingModule;
  let tenancy: Tenancy;
  let schoolId: string;
  let slug: string;

  beforeAll(async () => {
    test = await createTestDatabase([...platformEntities, ...identityEntities, ...notificationsEntities]);
    smtp = await SmtpCatcher.listen();
    app = await start(smtp.url);
    tenancy = app.get(Tenancy);
  });

  afterAll(async () => {
    await app.close();
    await smtp.close();
    await test.close();
  });

  beforeEach(async () => {
    smtp.taken.length = 0;
    smtp.answers = [];
    slug = `school-${randomUUID().slice(0, 8)}`;
    ({ schoolId } = await app.get(CreateSchool).run({
      name: 'Groupe scolaire', slug, timeZone: 'Africa/Kigali', languages: ['fr', 'en'], admin: { email: `admin@${slug}.example`, givenName: 'Solange', familyName: 'Uwera' },
    }));
    await deliver();
    smtp.taken.length = 0;
  });

  const start = async (smtpUrl?: string) => {
    const config = Config.read({
      DATABASE_URL: test.appUrl, QUEUE_DATABASE_URL: test.queueUrl, SECRET_KEY: 'k'.repeat(32), PUBLIC_URL: 'https://t.example', ...(smtpUrl && { SMTP_URL: smtpUrl }),
    });
    const module = await Test.createTestingModule({ imports: [PlatformModule.forRoot({ config, database: test.database, clock }), NoActivity, IdentityModule, NotificationsModule] }).compile();
    await module.init();
    return module;
  };
  const inSchool = <T>(work: () => Promise<T>) => tenancy.inSchool({ schoolId, actor: null }, work);
  const deliver = (from = app) => deliverDue({ tenancy, clock, handlers: from.get(Handlers) });
  const ask = (purpose: 'invitation' | 'sign-in' | 'confirm-application') => inSchool(() => app.get(OneTimeTokens).issue(purpose, randomUUID(), 'reader@example.org', 24));
  const rows = () => inSchool(() => currentManager().query<{ template: string; state: string; tries: number }[]>('SELECT template, state, tries FROM mail ORDER BY created_at, id'));
  /** Soft line breaks and `=3D` of quoted-printable undone. */
  const text = (index: number) => smtp.taken[index]?.source.replaceAll('=\r\n', '').replaceAll('=3D', '=') ?? '';

  it.each([
    ['invitation', 'console/invitation', ''], ['sign-in', 'mentor', '/enter'], ['confirm-application', 'mentor', '/confirm'],
  ] as const)('lead by a link of the school: %s', async (purpose, before, after) => {
    const token = await ask(purpose);
    await deliver();
    expect(smtp.taken.map(mail => mail.to)).toEqual(['reader@example.org']);
    expect(text(0)).toContain(`https://t.example/${before}/${slug}${after}/${token}`);
    expect(text(0)).toContain('<html lang="fr">');
    expect((await rows()).at(-1)).toEqual({ template: purpose, state: 'sent', tries: 1 });
  });

  it('tell a mentor of a decision and of a match, and name no student', async () => {
    const { membershipId } = await inSchool(() => app.get(AddMembership).run({ role: 'mentor', email: 'mentor@example.org', givenName: 'Aline', familyName: 'Ingabire' }));
    await inSchool(async () => {
      await app.get(Outbox).emit('mentor-application.decided', { applicationId: randomUUID(), decision: 'approved', mentorId: membershipId });
      await app.get(Outbox).emit('mentor-application.decided', { applicationId: randomUUID(), decision: 'declined' });
      await app.get(Outbox).emit('mentorship.published', { mentorshipId: randomUUID(), mentorId: membershipId, studentId: randomUUID() });
    });
    await deliver();
    expect(smtp.taken.map(mail => mail.to)).toEqual(['mentor@example.org', 'mentor@example.org']);
    for (const index of [0, 1]) expect(text(index)).toContain(`https://t.example/mentor/${slug}`);
  });

  it('tell a mentor that a match was taken back, and nothing of two records that became one', async () => {
    const { membershipId } = await inSchool(() => app.get(AddMembership).run({ role: 'mentor', email: 'mentor@example.org', givenName: 'Aline', familyName: 'Ingabire' }));
    for (const closure of ['merged', 'rolled-back']) await inSchool(() => app.get(Outbox).emit('mentorship.closed', { mentorshipId: randomUUID(), mentorId: membershipId, closure }));
    await deliver();
    expect((await rows()).filter(row => row.template === 'mentorship-closed')).toEqual([{ template: 'mentorship-closed', state: 'sent', tries: 1 }]);
    expect(smtp.taken.map(mail => mail.to)).toEqual(['mentor@example.org']);
    expect(text(0)).toContain(`https://t.example/mentor/${slug}`);
  });

  it('lead a mentor who is asked for an answer to the student, by a link that signs her in', async () => {
    const { membershipId } = await inSchool(() => app.get(AddMembership).run({ role: 'mentor', email: 'mentor@example.org', givenName: 'Aline', familyName: 'Ingabire' }));
    const mentorshipId = randomUUID();
    await inSchool(async () => {
      await app.get(Outbox).emit('mentorship.published', { mentorshipId, mentorId: membershipId, studentId: randomUUID() });
      await app.get(Outbox).emit('mentorship.reminded', { mentorshipId, mentorId: membershipId });
    });
    await deliver();
    expect(smtp.taken).toHaveLength(2);
    for (const index of [0, 1]) {
      const [, token = ''] = new RegExp(`https://t\\.example/mentor/${slug}/enter/([\\w-]{43})\\?then=/${slug}/students/${mentorshipId}`).exec(text(index)) ?? [];
      expect(await inSchool(() => app.get(OneTimeTokens).peek('sign-in', token))).toMatchObject({ subjectId: membershipId, email: 'mentor@example.org' });
    }
  });

  it('are sent when the server takes them at last, once', async () => {
    smtp.answers = ['451 later', '451 later'];
    await ask('sign-in');
    for (let one = 0; one < 2; one += 1) {
      await expect(deliver()).rejects.toMatchObject({ responseCode: 451 });
      expect((await rows()).at(-1)).toMatchObject({ state: 'queued' });
    }
    await deliver();
    await deliver();
    expect(smtp.taken).toHaveLength(1);
    expect((await rows()).at(-1)).toEqual({ template: 'sign-in', state: 'sent', tries: 3 });
  });

  it('are given up when the server will never take them', async () => {
    smtp.answers = ['554 never'];
    await ask('sign-in');
    await deliver();
    await deliver();
    expect(smtp.taken).toHaveLength(0);
    expect((await rows()).at(-1)).toEqual({ template: 'sign-in', state: 'failed', tries: 1 });
  });

  it('go once more, and no third time, when a process dies before it noted that they went', async () => {
    await ask('sign-in');
    const died = () => inSchool(() => currentManager().query(`UPDATE mail SET state = 'sending' WHERE template = 'sign-in'`));
    const again = () => inSchool(async () => {
      const [event] = await currentManager().query<{ id: string }[]>(`SELECT id FROM outbox WHERE type = 'one-time-token.issued' ORDER BY created_at DESC, id DESC LIMIT 1`);
      await currentManager().query(`DELETE FROM handled_event WHERE event_id = $1`, [event?.id]);
      await currentManager().query(`INSERT INTO outbox_due (school_id, event_id, not_before) VALUES ($1, $2, $3)`, [schoolId, event?.id, clock.now()]);
    });
    await deliver();
    for (let one = 0; one < 3; one += 1) {
      await died();
      await again();
      await deliver();
    }
    expect(smtp.taken).toHaveLength(2);
    expect((await rows()).at(-1)).toMatchObject({ state: 'failed' });
  });

  it('are not sent once the link opens nothing any more', async () => {
    await ask('sign-in');
    clock.advance(25 * 3600);
    await deliver();
    expect(smtp.taken).toEqual([]);
  });

  it('stay queued where no mail server is named', async () => {
    const mute = await start();
    await ask('sign-in');
    await deliver(mute);
    expect((await rows()).at(-1)).toEqual({ template: 'sign-in', state: 'queued', tries: 0 });
  });
});
