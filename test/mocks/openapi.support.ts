import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describeApi } from '../../mocks/openapi/describe-api.ts';
import type { Command } from '../../src/contract/commands.ts';

export interface Operation {
  readonly command: Command;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: object }[];
  readonly body: object | null;
  readonly responses: Readonly<
    Record<
      string,
      {
        headers?: Record<string, { required?: boolean; schema: object }>;
        content?: Record<string, { schema: object }>;
      }
    >
  >;
}

type Described = Record<
  string,
  Record<
    string,
    {
      operationId: Command;
      parameters: Operation['parameters'];
      requestBody?: { content: Record<string, { schema: object }> };
      responses: Operation['responses'];
    }
  >
>;

export const description = describeApi();

export const operations: readonly Operation[] = Object.entries(description['paths'] as Described).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters, requestBody, responses }]) => ({
      command: operationId,
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content['application/json']?.schema ?? null,
      responses,
    })),
);

/** An object may have no member that is not described: what the description leaves open, a test wants to know. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const members = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  const isShape =
    members['type'] === 'object' && 'properties' in members && !('additionalProperties' in members);
  return isShape ? { ...members, additionalProperties: false } : members;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const { Problem, ...answers } = (description['components'] as { schemas: Record<string, unknown> }).schemas;
const components = { schemas: { ...(closed(answers) as object), Problem } };
ajv.addSchema({ $id: 'api', components });

const validators = new Map<object, ValidateFunction>();

/** What is wrong with a value by a schema of the description; empty where nothing is. */
export function mistakes(schema: object, value: unknown): readonly string[] {
  let validate = validators.get(schema);
  if (!validate) {
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/');
    validate = ajv.compile(JSON.parse(text) as object);
    validators.set(schema, validate);
  }
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What of an answer the description does not know: its status, a header, the type or shape of its body. */
export async function unlike(operation: Operation, response: Response): Promise<readonly string[]> {
  const described = operation.responses[response.status];
  const text = await response.text();
  if (!described) return [`status ${response.status} ${text.slice(0, 200)}`];
  const headers = Object.entries(described.headers ?? {}).flatMap(([name, { required, schema }]) => {
    const value = response.headers.get(name);
    if (value === null) return required ? [`no ${name}`] : [];
    return mistakes(schema, /^\d+$/.test(value) ? Number(value) : value).map((what) => `${name} ${what}`);
  });
  const type = response.headers.get('Content-Type')?.split(';')[0] ?? '';
  if (!described.content) return text === '' ? headers : [...headers, 'a body'];
  const schema = described.content[type]?.schema;
  if (!schema) return [...headers, `content type ${type}`];
  return [...headers, ...mistakes(schema, JSON.parse(text))];
}
