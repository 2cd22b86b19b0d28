import * as z from 'zod/mini';
import * as contract from '../../src/contract/index.ts';
import { serviceProblems } from '../../src/contract/problem.ts';

export type JsonSchema = { [member: string]: unknown };

/** Every shape that the contract gives a name, and the name. */
const names = new Map<z.core.$ZodType, string>(
  Object.entries(contract).flatMap(([name, value]) => (isSchema(value) ? [[value, name] as const] : [])),
);

function isSchema(value: unknown): value is z.core.$ZodType {
  return typeof value === 'object' && value !== null && '_zod' in value;
}

/** Answers may gain members that older clients do not know; and what a format says needs no pattern beside it. */
const tidy = ({ jsonSchema }: { jsonSchema: JsonSchema }) => {
  if (jsonSchema['additionalProperties'] === false) delete jsonSchema['additionalProperties'];
  if ('format' in jsonSchema) delete jsonSchema['pattern'];
};

/** What the service answers, under `components/schemas`. */
export function answerSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of names) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    io: 'output',
    uri: (id) => `#/components/schemas/${id}`,
    override: tidy,
  });
  const found = Object.entries(schemas as Record<string, JsonSchema>).map(
    ([id, schema]) => [id, withoutIdentity(schema)] as const,
  );
  return { ...Object.fromEntries(found), Problem: problemSchema() };
}

/** By its name where it has one. */
export function answerSchema(schema: z.core.$ZodType): JsonSchema {
  const name = names.get(schema);
  if (name === undefined) throw new Error('Every answer of the contract has a name that it is exported by');
  return { $ref: `#/components/schemas/${name}` };
}

/** What may be asked with, written out: the names are those of answers. */
export function inputSchema(schema: z.core.$ZodType): JsonSchema {
  const options = { target: 'draft-2020-12', io: 'input', reused: 'inline', override: tidy } as const;
  return withoutIdentity(z.toJSONSchema(schema, options) as JsonSchema);
}

/** In a description a schema is known by its place. */
function withoutIdentity(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema' && name !== '$id'));
}

/** RFC 9457, as far as all problems share it; those of the seam never come over a wire. */
function problemSchema(): JsonSchema {
  const text = { type: 'string' };
  return {
    type: 'object',
    description: 'A refusal (RFC 9457). Each type has members of its own beside these.',
    required: ['type', 'title', 'status', 'retryable'],
    properties: {
      type: { type: 'string', enum: serviceProblems.map((slug) => `urn:problem:issuance:${slug}`) },
      title: text,
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: text,
      instance: text,
      retryable: { type: 'boolean', description: 'The same request with the same key may succeed.' },
      errors: {
        type: 'array',
        description: 'Of `validation-failed`: where and how each part is wrong.',
        items: {
          type: 'object',
          required: ['pointer', 'code', 'message'],
          properties: { pointer: { type: 'string', description: 'RFC 6901' }, code: text, message: text },
        },
      },
      availableAt: { type: 'string', format: 'date-time', description: 'From when on it may be done.' },
      retryAfter: { type: 'number', description: 'Seconds, as in the header Retry-After.' },
    },
  };
}
