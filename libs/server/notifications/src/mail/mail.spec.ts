import { Mail, type MailState } from './mail';

const mail = (state: MailState, sentAnew = false) => Object.assign(new Mail(), { state, tries: 0, sentAnew });

describe('a mail', () => {
  it('goes when it is queued, and again when the server would not take it', () => {
    const one = mail('queued');
    expect(one.begin()).toBe(true);
    one.state = 'queued';
    expect(one.begin()).toBe(true);
    expect(one).toMatchObject({ state: 'sending', tries: 2, sentAnew: false });
  });

  it('goes once more when nobody knows whether it went, and no third time', () => {
    const one = mail('sending');
    expect(one.begin()).toBe(true);
    expect(one).toMatchObject({ state: 'sending', sentAnew: true });
    expect(one.begin()).toBe(false);
    expect(one.state).toBe('failed');
  });

  it.each(['sent', 'failed'] as const)('does not go again once it is %s', state => {
    expect(mail(state).begin()).toBe(false);
  });
});
