import { Bound } from './bound';

describe('Bound', () => {
  it('runs no more at once than it says, all of them in the end, and goes on after a failure', async () => {
    const bound = new Bound(3);
    let now = 0;
    let most = 0;
    const work = async (index: number) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise(resolve => setTimeout(resolve, index % 3));
      now -= 1;
      if (index === 4) throw new Error('thrown in');
      return index;
    };
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => bound.run(() => work(index))));
    expect(most).toBe(3);
    expect(results.filter(one => one.status === 'fulfilled')).toHaveLength(19);
    expect(await bound.run(() => work(0))).toBe(0);
  });
});
