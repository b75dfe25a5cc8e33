import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { invalidFields, notFound, ProblemError } from '../errors/problem-error';
import { fieldProblems } from './field-problems';

/** Checks path, query and body by their zod schema. A malformed id in the path is a 404 like any other id that leads nowhere. */
@Injectable()
export class ContractPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: issues => invalidFields(fieldProblems(issues as never)) });
  }

  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (metadata.type === 'param' && error instanceof ProblemError) throw notFound();
      throw error;
    }
  }
}
