import { permissions, type Noun, type Permission, type Role } from '@tendril/contracts';

type Json = Record<string, unknown>;

/** Where an id stands in a request: in the path, the query or the body, by its JSON path. */
export interface IdPlace {
  readonly where: 'path' | 'query' | 'body';
  readonly path: readonly (string | number)[];
  readonly noun: Noun;
  readonly state: string | undefined;
  /** A list of ids: the walker puts one in it. */
  readonly required: boolean;
}

export interface Route {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly access: Permission | 'public';
  readonly roles: readonly Role[] | 'public' | 'signed-in';
  readonly ids: readonly IdPlace[];
  readonly example: Json | undefined;
  readonly hasBody: boolean;
  /** The names of the body's fields. */
  readonly fields: readonly string[];
  /** A body that is a file: its media type and the contract's example. */
  readonly file: { readonly type: string; readonly example: string } | undefined;
}

interface Operation {
  'x-access'?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: Json }[];
  requestBody?: { content: Record<string, { schema: Json }> };
}

/** Every route of the running application, read from the document that it makes of itself. */
export function routesOf(document: { paths: Record<string, Record<string, Operation>>; components?: { schemas?: Record<string, Json> } }): Route[] {
  const schemas = document.components?.schemas ?? {};
  return Object.entries(document.paths).flatMap(([path, operations]) => Object.entries(operations).map(([method, operation]) => {
    const access = operation['x-access'] as Permission | 'public';
    const body = operation.requestBody?.content['application/json']?.schema;
    const parameters = (operation.parameters ?? []).flatMap(parameter => idPlaces(parameter.schema ?? {}, schemas, parameter.in as 'path' | 'query', [parameter.name], parameter.required ?? false));
    return {
      name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase() as Route['method'], path, access,
      roles: access === 'public' ? 'public' as const : permissions[access],
      ids: [...parameters, ...(body ? idPlaces(body, schemas, 'body', [], true) : [])],
      example: body ? resolve(body, schemas)['example'] as Json | undefined : undefined,
      hasBody: body !== undefined,
      fields: body ? Object.keys(resolve(body, schemas)['properties'] ?? {}) : [],
      file: fileOf(operation),
    };
  }));
}

function fileOf({ requestBody }: Operation): Route['file'] {
  const [type, media] = Object.entries(requestBody?.content ?? {}).find(([, { schema }]) => schema['format'] === 'binary') ?? [];
  return type && media ? { type, example: String(media.schema['example']) } : undefined;
}

function resolve(schema: Json, schemas: Record<string, Json>): Json {
  const name = (schema['$ref'] as string | undefined)?.split('/').pop();
  if (!name) return schema;
  // A refined contract keeps its own example beside the reference to what it refines.
  const { $ref: _, ...own } = schema;
  return { ...resolve(schemas[name] ?? {}, schemas), ...own };
}

function idPlaces(schema: Json, schemas: Record<string, Json>, where: IdPlace['where'], path: readonly (string | number)[], required: boolean): IdPlace[] {
  const whole = resolve(schema, schemas);
  if (whole['idOf']) return [{ where, path, noun: whole['idOf'] as Noun, state: whole['idState'] as string | undefined, required }];
  if (whole['format'] === 'uuid') throw new Error(`${where} ${path.join('.')} is an id, and its contract does not say of what (idOf)`);
  const parts = [...(whole['anyOf'] as Json[] ?? []), ...(whole['oneOf'] as Json[] ?? []), ...(whole['allOf'] as Json[] ?? [])];
  const own = Object.entries(whole['properties'] as Record<string, Json> ?? {});
  const needed = whole['required'] as string[] | undefined;
  return [
    ...parts.flatMap(part => idPlaces(part, schemas, where, path, required && parts.every(one => one['type'] !== 'null'))),
    ...own.flatMap(([key, part]) => idPlaces(part, schemas, where, [...path, key], needed?.includes(key) ?? false)),
    ...(whole['items'] ? idPlaces(whole['items'] as Json, schemas, where, [...path, 0], required) : []),
  ];
}
