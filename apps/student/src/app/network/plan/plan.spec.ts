import { answer, studentView } from '../../../testing/student-view';
import { Plan } from './plan';

const contact = { id: 'c1', name: 'Claudine' };

describe('the plan of an interview', () => {
  it('has what the exercise was told about this person', async () => {
    const seen = await studentView(Plan, { id: 'c1', assignment: 'a1' });
    await answer(seen, 'GET', 'my/contacts/c1', contact);
    await answer(seen, 'GET', 'my/assignments/a1', { answers: { why: 'She chose building\nover nursing.' } });
    expect(seen.field('Why this person?').value).toBe('She chose building over nursing.');
    await seen.press('Plan this interview');
    expect(await answer(seen, 'POST', 'my/interviews', { id: 'i1' })).toEqual({ contactId: 'c1', purpose: 'She chose building over nursing.' });
  });

  it('asks when no exercise has asked before', async () => {
    const seen = await studentView(Plan, { id: 'c1' });
    await answer(seen, 'GET', 'my/contacts/c1', contact);
    await seen.press('Plan this interview');
    expect(seen.field('Why this person?').getAttribute('aria-invalid')).toBe('true');
  });
});
