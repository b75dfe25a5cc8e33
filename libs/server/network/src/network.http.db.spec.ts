import { contactView, interviewView, listOf, myInterview, touchpointView } from '@tendril/contracts';
import { openHttp } from './testing/http';
import { type Actor, claudine, World } from './testing/world';

describe('the routes of the network', () => {
  let world: World;
  let http: Awaited<ReturnType<typeof openHttp>>;
  let student: Actor;
  beforeAll(async () => {
    world = await World.open();
    http = await openHttp(world);
    student = await world.student();
    await world.requireApproval(true);
  });
  afterAll(async () => {
    await http.close();
    await world.test.close();
  });

  it('answer by their contracts, from a contact to the thank-you', async () => {
    const added = await http.call(student, 'POST', '/my/contacts', claudine);
    expect(added.status).toBe(201);
    const contact = contactView.parse(added.body);
    const { introducedById: _, ...fields } = claudine;
    contactView.parse((await http.call(student, 'PUT', `/my/contacts/${contact.id}`, { ...fields, note: 'Met again.', version: 1 })).body);
    expect((await http.call(student, 'PUT', `/my/contacts/${contact.id}`, { ...fields, version: 1 })).body).toMatchObject({ status: 409, current: { note: 'Met again.', version: 2 } });
    contactView.parse((await http.call(student, 'POST', `/my/contacts/${contact.id}/touchpoints`, { kind: 'wrote', on: '2026-11-20', note: '' })).body);
    expect(listOf(touchpointView).parse((await http.call(student, 'GET', `/my/contacts/${contact.id}/touchpoints`)).body).items).toHaveLength(1);

    const planned = await http.call(student, 'POST', '/my/interviews', { contactId: contact.id, purpose: 'Choose.' });
    expect(planned.status).toBe(201);
    const { id } = myInterview.parse(planned.body);
    const my = `/my/interviews/${id}`;
    const change = { purpose: 'Choose.', questions: ['What is a normal day?'], notes: '', reflection: { surprised: '', interested: '', ruledOut: '' }, version: 1 };
    myInterview.parse((await http.call(student, 'PUT', my, change)).body);
    expect((await http.call(student, 'POST', `${my}/schedule`, { at: '2026-11-26T16:30', place: 'Careers room' })).body).toMatchObject({ status: 422, code: 'interview_needs_approval' });
    interviewView.parse((await http.call(world.counsellor, 'POST', `/interviews/${id}/approval`)).body);
    const steps = [
      ['request', undefined], ['schedule', { at: '2026-11-26T16:30', place: 'Careers room' }], ['holding', { heldOn: '2026-11-20', minutes: 25 }],
      ['reflection', { notes: 'She starts at seven.', reflection: { surprised: 'The checking.', interested: 'Yes.', ruledOut: '' } }], ['thanks', { thankedOn: '2026-11-21', how: 'wrote' }],
    ] as const;
    const states: string[] = [];
    for (const [step, body] of steps) states.push(myInterview.parse((await http.call(student, 'POST', `${my}/${step}`, body)).body).state);
    expect(states).toEqual(['requested', 'scheduled', 'held', 'reflected', 'thanked']);
    expect((await http.call(student, 'POST', `${my}/ending`, { reason: 'cancelled' })).body).toMatchObject({ status: 422, code: 'interview_already_held' });
    const seen = await http.call(world.counsellor, 'GET', `/interviews/${id}`);
    expect(interviewView.parse(seen.body)).toMatchObject({ encounter: true, occupation: 'Civil engineer' });
    expect(JSON.stringify(seen.body)).not.toContain('Claudine');
    listOf(interviewView).parse((await http.call(world.counsellor, 'GET', `/students/${student.membershipId}/interviews`)).body);
    expect((await http.call(student, 'DELETE', `/my/contacts/${contact.id}`)).body).toMatchObject({ code: 'contact_has_interview' });
    const spare = contactView.parse((await http.call(student, 'POST', '/my/contacts', claudine)).body);
    expect(await http.call(student, 'DELETE', `/my/contacts/${spare.id}`)).toEqual({ status: 204, body: null });
    expect(listOf(contactView).parse((await http.call(student, 'GET', '/my/contacts')).body).items.map(one => one.id)).toEqual([contact.id]);
  });

  it('are closed to staff where they are the student’s alone', async () => {
    const { id } = await world.addContact(student);
    for (const by of [world.counsellor, world.admin]) {
      for (const url of ['/my/contacts', `/my/contacts/${id}`, `/my/contacts/${id}/touchpoints`, '/my/interviews']) expect((await http.call(by, 'GET', url)).status).toBe(403);
    }
    expect((await http.call(student, 'GET', `/students/${student.membershipId}/interviews`)).status).toBe(403);
  });
});
