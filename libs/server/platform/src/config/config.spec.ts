import { Config, ConfigError } from './config';

describe('the configuration', () => {
  const right = { DATABASE_URL: 'postgres://tendril_app:x@host/tendril', REDIS_URL: 'redis://host', SECRET_KEY: 'k'.repeat(32) };

  it('is read with what is usual', () => {
    const config = Config.read(right);
    expect([config.port, config.host, config.trustedProxies, config.smtpUrl]).toEqual([4400, '127.0.0.1', 0, undefined]);
  });

  it.each([
    ['a missing setting', { ...right, SECRET_KEY: undefined }, /^SECRET_KEY is missing\.$/],
    ['no queue', { ...right, REDIS_URL: undefined }, /^QUEUE_DATABASE_URL or REDIS_URL is needed for the queue\.$/],
    ['an address of another kind', { ...right, SMTP_URL: 'https://host' }, /^SMTP_URL must begin with smtp:\/\/ or smtps:\/\/\.$/],
    ['production without a way out for mails', { ...right, NODE_ENV: 'production' }, /^SMTP_URL is missing: invitations and sign-in links go by mail, .+\.$/],
  ])('refuses %s in one sentence', (_what, environment, sentence) => {
    expect(() => Config.read(environment)).toThrow(ConfigError);
    expect(() => Config.read(environment)).toThrow(sentence);
  });

  it('names a wrong setting and never shows it', () => {
    expect(() => Config.read({ ...right, DATABASE_URL: 'mysql://root:hunter2@host' })).toThrow(/^(?!.*hunter2)DATABASE_URL must begin/s);
  });

  it('asks for a mail server in production alone', () => {
    expect(Config.read({ ...right, NODE_ENV: 'production', SMTP_URL: 'smtp://host' }).smtpUrl).toBe('smtp://host');
    expect(Config.read({ ...right, NODE_ENV: 'development' }).smtpUrl).toBeUndefined();
  });
});
