import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';

/** The only fields that a log line may have. No name, note, address, e-mail or token is among them. */
export interface LogFields {
  readonly route?: string;
  readonly method?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly schoolId?: string;
  readonly memberId?: string;
  readonly eventId?: string;
  readonly eventType?: string;
  readonly handler?: string;
  readonly runId?: string;
  readonly attempt?: number;
  readonly count?: number;
  readonly reason?: string;
  readonly port?: number;
}

const FIELDS: readonly (keyof LogFields)[] = [
  'route', 'method', 'status', 'milliseconds', 'schoolId', 'memberId', 'eventId', 'eventType', 'handler', 'runId', 'attempt', 'count', 'reason', 'port',
];

const logger = pino({ level: process.env['LOG_LEVEL'] ?? 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: label => ({ level: label }) } });

/** Writes one line: a fixed event name and fields of the list; anything else is dropped even if a caller smuggles it in. */
export function log(level: 'debug' | 'info' | 'warn' | 'error', event: string, fields: LogFields = {}): void {
  logger[level](allowed(fields), event);
}

/** Writes an error without its message, which may quote a row: the class, the database's code and constraint, and the frames. */
export function logFailure(event: string, error: unknown, fields: LogFields = {}): void {
  logger.error({ ...allowed(fields), error: describe(error) }, event);
}

export const allowed = (fields: LogFields): LogFields =>
  Object.fromEntries(FIELDS.filter(field => fields[field] !== undefined).map(field => [field, fields[field]]));

function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, constraint, table } = error as Error & { code?: unknown; constraint?: unknown; table?: unknown };
  const frames = error.stack?.split('\n').filter(line => line.trimStart().startsWith('at ')).slice(0, 12);
  return { name: error.name, code, constraint, table, frames };
}

/** Nest's own lines: warnings and errors only, and of these the context. */
export class NestLog implements LoggerService {
  log(): void { /* Nest's start-up lines say nothing that an operator needs. */ }
  warn(message: unknown, context?: string): void { log('warn', 'nest.warning', { reason: `${context ?? ''}: ${String(message).slice(0, 200)}` }); }
  error(message: unknown, ...rest: unknown[]): void {
    logFailure('nest.error', message instanceof Error ? message : Object.assign(new Error(), { stack: String(rest[0] ?? '') }));
  }
}
