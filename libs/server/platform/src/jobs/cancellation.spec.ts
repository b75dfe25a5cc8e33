import { Cancellation, LocalMessages } from '@tendril/platform';

describe('cancelling', () => {
  it('tells the work that was asked to stop, and no other', async () => {
    const messages = new LocalMessages();
    const cancellation = new Cancellation(messages);
    const [asked, other] = await Promise.all(['run-1', 'run-2'].map(id => cancellation.during(id, async signal => {
      new Cancellation(messages).request('run-1');
      return signal.aborted;
    })));
    expect([asked, other]).toEqual([true, false]);
  });

  it('hears nothing once the work has ended', async () => {
    const cancellation = new Cancellation(new LocalMessages());
    const signal = await cancellation.during('run-1', async one => one);
    cancellation.request('run-1');
    expect(signal.aborted).toBe(false);
  });
});
