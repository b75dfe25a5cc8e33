import { invalidField } from '@tendril/platform';
import { QueryFailedError } from 'typeorm';

/**
 * Runs a write whose unique value somebody else may have; the loser reads it beside the field.
 *
 * @param fields the field's path by the name of the unique constraint
 * @throws ProblemError 400 `taken`
 */
export async function unlessTaken<T>(fields: Readonly<Record<string, string>>, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code, constraint } = error instanceof QueryFailedError ? (error.driverError as { code?: string; constraint?: string }) : {};
    const path = code === '23505' && constraint ? fields[constraint] : undefined;
    throw path ? invalidField(path, 'taken') : error;
  }
}
