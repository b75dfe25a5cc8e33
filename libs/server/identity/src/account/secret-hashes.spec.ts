import { SecretHashes } from './secret-hashes';

describe('SecretHashes', () => {
  const hashes = new SecretHashes();

  it('makes argon2id of the agreed cost, a new salt each time', async () => {
    const [one, two] = await Promise.all([hashes.make('secret'), hashes.make('secret')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await hashes.matches('secret', one)).toBe(true);
    expect(await hashes.matches('Secret', one)).toBe(false);
  });

  it('takes the same letters however they were typed', async () => {
    expect(await hashes.matches('cafe\u0301', await hashes.make('caf\u00e9'))).toBe(true);
  });

  it('takes as long for a stranger as for a member', async () => {
    const kept = await hashes.make('secret');
    const time = async (hash: string | null) => {
      const start = performance.now();
      for (let one = 0; one < 5; one += 1) expect(await hashes.matches('wrong', hash)).toBe(false);
      return performance.now() - start;
    };
    const [member, stranger] = [await time(kept), await time(null)];
    expect(stranger).toBeGreaterThan(member / 4);
  });
});
