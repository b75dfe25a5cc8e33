import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** The answer's schema: it goes into the OpenAPI document, and whatever it does not name never leaves the server. */
export const Answers = (schema: z.ZodType, status = 200) =>
  applyDecorators(HttpCode(status), SerializeOptions({ schema }), ApiResponse({ status, description: 'Success', standardSchema: schema } as never));
