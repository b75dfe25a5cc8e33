import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document, made of the same zod contracts that check requests and answers. */
export function openApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder().setTitle('Tendril').setVersion('1').setOpenAPIVersion('3.1.0').build();
  return SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: (schema, { schemaType }) => (schema instanceof z.ZodType ? convert(schema, schemaType) : undefined),
  });
}

/** A contract with a name becomes a component, so that generated clients get its name. */
function convert(schema: z.ZodType, io: 'input' | 'output'): { schema: Json; components: Record<string, Json> } {
  const { $defs, $schema: _, ...root } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' }) as Json & { $defs?: Record<string, Json> };
  return { schema: root, components: { ...$defs } };
}
