import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

interface Parameter {
  name: string;
  in: 'path' | 'query';
  required?: boolean;
  schema: object;
  'x-multi-segment'?: boolean;
}

interface Body {
  content?: Record<string, { schema: { properties?: object } }>;
}

interface DescribedOperation {
  operationId: string;
  externalDocs: { url: string };
  parameters: (Parameter | Reference)[];
  requestBody?: Body;
  responses: Record<string, Body | Reference>;
}

interface Reference {
  $ref: string;
}

interface Description {
  paths: Record<string, Record<string, DescribedOperation>>;
}

/** One operation of GitHub's REST API, as its description has it. */
export interface Operation {
  id: string;
  method: string;
  /** `/repos/{owner}/{repo}` */
  template: string;
  /** Its page in GitHub's documentation. */
  documentation: string;
  pattern: RegExp;
  parameters: Parameter[];
  /** JSON pointer to it. */
  pointer: string;
  described: DescribedOperation;
}

export interface Called {
  operation: Operation;
  /** By name, numbers as numbers. */
  path: Record<string, string | number>;
  query: Record<string, string | number>;
}

/** Statuses that any operation can have, whether its part of the description says so or not. */
const OF_THE_PLATFORM = [400, 401, 403, 404, 422];
const LARGEST_PAGE = 100;

const description = JSON.parse(
  readFileSync(join(import.meta.dirname, 'openapi.json'), 'utf8'),
) as Description;
const operations = Object.entries(description.paths)
  .flatMap(([template, item]) =>
    Object.entries(item).map(([method, described]) => operationOf(template, method, described)),
  )
  // `…/commits/{sha}/pulls` before `…/commits/{ref}`, whose parameter may have slashes.
  .sort((a, b) => b.template.length - a.template.length);

const checker = new Ajv({ strict: false, validateSchema: false, allErrors: true, inlineRefs: false });
const readers = new Ajv({ strict: false, validateSchema: false, allErrors: true, coerceTypes: true });
const compiled = new Map<string, ValidateFunction>();
for (const ajv of [checker, readers]) {
  addFormats.default(ajv);
  ajv.addFormat('repo.nwo', /^[\w.-]+\/[\w.-]+$/);
  ajv.addFormat('timestamp', true);
}
checker.addSchema(inJsonSchema(description) as AnySchemaObject, 'openapi');

/** The operation that a path belongs to, with its raw parameters, or undefined. */
export function findOperation(
  method: string,
  path: string,
): { operation: Operation; raw: Record<string, string> } | undefined {
  for (const operation of operations) {
    const match = operation.method === method ? operation.pattern.exec(path) : null;
    if (!match) continue;
    const raw = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
    return { operation, raw: Object.fromEntries(raw) as Record<string, string> };
  }
  return undefined;
}

/** Reads the parameters by their types, and says where they break the description. */
export function readParameters(
  operation: Operation,
  raw: Record<string, string>,
  search: URLSearchParams,
): Pick<Called, 'path' | 'query'> & { breaches: string[] } {
  const path: Called['path'] = { ...raw };
  const query: Called['query'] = Object.fromEntries(search);
  const breaches = [
    ...parameterBreaches(operation, 'path', path),
    ...parameterBreaches(operation, 'query', query),
  ];
  const size = query['per_page'];
  if (typeof size === 'number' && (size < 1 || size > LARGEST_PAGE)) {
    breaches.push(`query parameter per_page: must be 1 to ${LARGEST_PAGE}`);
  }
  return { path, query, breaches: breaches.map((breach) => `${nameOf(operation)}: ${breach}`) };
}

/** Where the body of a request breaks the description, fields that it does not know included. */
export function checkRequestBody(operation: Operation, body: unknown): string[] {
  const schema = operation.described.requestBody?.content?.['application/json']?.schema;
  if (!schema) return body === undefined ? [] : [`${nameOf(operation)}: request: must have no body`];
  const known = Object.keys(schema.properties ?? {});
  const unknown = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  return [
    ...problems(`${operation.pointer}/requestBody/content/application~1json/schema`, body),
    ...unknown.filter((name) => !known.includes(name)).map((name) => `/${name} is not described`),
  ].map((problem) => `${nameOf(operation)}: request: ${problem}`);
}

/** Where an answer breaks the description. */
export function checkResponse(operation: Operation, status: number, body: unknown): string[] {
  const pointer = responsePointer(operation, status);
  if (pointer === null) return [`${nameOf(operation)}: answer ${status}: is not described`];
  const found =
    pointer === undefined
      ? body === undefined
        ? []
        : ['must have no body']
      : problems(pointer, body).slice(0, 5);
  return found.map((problem) => `${nameOf(operation)}: answer ${status}: ${problem}`);
}

/** The schema of an answer; undefined when it has no body, null when nothing describes it. */
function responsePointer(operation: Operation, status: number): string | undefined | null {
  const response = operation.described.responses[status];
  if (!response) return OF_THE_PLATFORM.includes(status) ? '/components/schemas/basic-error' : null;
  const pointer = '$ref' in response ? response.$ref.slice(1) : `${operation.pointer}/responses/${status}`;
  const { content } = '$ref' in response ? (resolved(response) as Body) : response;
  return content && `${pointer}/content/application~1json/schema`;
}

function problems(pointer: string, value: unknown): string[] {
  const check = compiled.get(pointer) ?? checker.compile({ $ref: `openapi#${encodeURI(pointer)}` });
  compiled.set(pointer, check);
  return check(value) ? [] : (check.errors ?? []).map(problemOf);
}

function parameterBreaches(operation: Operation, place: 'path' | 'query', values: Called['query']): string[] {
  const key = `${nameOf(operation)} ${place}`;
  const here = operation.parameters.filter((parameter) => parameter.in === place);
  const check =
    compiled.get(key) ??
    readers.compile({
      type: 'object',
      properties: Object.fromEntries(here.map(({ name, schema }) => [name, schema])),
      required: here.filter(({ required }) => required).map(({ name }) => name),
      additionalProperties: false,
    });
  compiled.set(key, check);
  return check(values) ? [] : (check.errors ?? []).map((error) => `${place} parameter ${problemOf(error)}`);
}

function problemOf({ instancePath, message = 'is wrong', params }: ErrorObject): string {
  const unknown = (params as { additionalProperty?: string }).additionalProperty;
  return unknown === undefined
    ? `${instancePath} ${message}`.trim()
    : `${instancePath}/${unknown} is not described`;
}

function operationOf(template: string, method: string, described: DescribedOperation): Operation {
  const parameters = described.parameters.map((parameter) =>
    '$ref' in parameter ? (resolved(parameter) as Parameter) : parameter,
  );
  const pattern = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const several = parameters.find((parameter) => parameter.name === name)?.['x-multi-segment'];
    return `(?<${name}>${several ? '.+' : '[^/]+'})`;
  });
  return {
    id: described.operationId,
    method: method.toUpperCase(),
    template,
    documentation: described.externalDocs.url,
    pattern: new RegExp(`^${pattern}$`),
    parameters,
    pointer: `/paths/${template.replaceAll('/', '~1')}/${method}`,
    described,
  };
}

function nameOf({ method, template }: Operation): string {
  return `${method} ${template}`;
}

function resolved({ $ref }: Reference): unknown {
  return $ref
    .slice(2)
    .split('/')
    .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], description);
}

/** OpenAPI 3.0 has its own words for null and for "one of these, as that field says". */
function inJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inJsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, discriminator, oneOf, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, inJsonSchema(inner)]),
  );
  const schema: Record<string, unknown> = { ...rest };
  if (oneOf !== undefined) schema[discriminator === undefined ? 'oneOf' : 'anyOf'] = oneOf;
  if (nullable !== true) return schema;
  return { anyOf: [schema, { type: 'null' }] };
}
