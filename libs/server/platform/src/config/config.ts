import { z } from 'zod';

const url = (schemes: readonly string[]) => z.string().refine(value => schemes.some(scheme => value.startsWith(`${scheme}://`)), { error: `must begin with ${schemes.map(one => `${one}://`).join(' or ')}` });

const schema = z.object({
  NODE_ENV: z.string().optional(),
  DATABASE_URL: url(['postgres', 'postgresql']),
  QUEUE_DATABASE_URL: url(['postgres', 'postgresql']).optional(),
  REDIS_URL: url(['redis', 'rediss']).optional(),
  HOST: z.string().default('127.0.0.1'),
  /** How many proxies in front may be believed about the caller's address. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  PORT: z.coerce.number().int().min(1).max(65535).default(4400),
  PUBLIC_URL: url(['http', 'https']).default('http://localhost:4400'),
  SMTP_URL: url(['smtp', 'smtps']).optional(),
  MAIL_FROM: z.string().default('Tendril <no-reply@tendril.invalid>'),
  FILES_DIR: z.string().default('.tendril/files'),
  WEB_DIR: z.string().default('dist/apps'),
  SECRET_KEY: z.string().min(32),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
}).refine(config => config.QUEUE_DATABASE_URL || config.REDIS_URL, { path: ['QUEUE_DATABASE_URL'], error: 'or REDIS_URL is needed for the queue' })
  .refine(config => config.SMTP_URL || config.NODE_ENV !== 'production', {
    path: ['SMTP_URL'], error: 'is missing: invitations and sign-in links go by mail, give the mail server as smtp://user:password@host:587' });

/** The configuration of api and worker, read and checked once. */
export class Config {
  constructor(private readonly values: z.infer<typeof schema>) {}

  /** @throws ConfigError with one sentence for each wrong setting, naming it and never showing its value */
  static read(environment: Record<string, string | undefined>): Config {
    const result = schema.safeParse(environment);
    if (result.success) return new Config(result.data);
    throw new ConfigError(result.error.issues.map(issue => `${issue.path.join('.')} ${issue.code === 'invalid_type' ? 'is missing' : issue.message}.`).join('\n'));
  }

  get databaseUrl() { return this.values.DATABASE_URL; }
  get queueDatabaseUrl() { return this.values.QUEUE_DATABASE_URL; }
  get redisUrl() { return this.values.REDIS_URL; }
  get host() { return this.values.HOST; }
  get trustedProxies() { return this.values.TRUSTED_PROXIES; }
  get port() { return this.values.PORT; }
  get publicUrl() { return this.values.PUBLIC_URL.replace(/\/$/, ''); }
  get smtpUrl() { return this.values.SMTP_URL; }
  get mailFrom() { return this.values.MAIL_FROM; }
  get filesDir() { return this.values.FILES_DIR; }
  get webDir() { return this.values.WEB_DIR; }
  get secretKey() { return this.values.SECRET_KEY; }
  get logLevel() { return this.values.LOG_LEVEL; }
}

/** A setting is missing or wrong: the process says which and stops. */
export class ConfigError extends Error {}
