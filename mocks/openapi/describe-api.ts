import { commands, type Command } from '../../src/contract/commands.ts';
import type { ServiceProblem } from '../../src/contract/problem.ts';
import { statusOfProblem, statusOfSuccess } from '../http/status.ts';
import { problemsOf } from './problems-of.ts';
import { answerSchema, answerSchemas, inputSchema, type JsonSchema } from './schemas.ts';
import { sentences } from './sentences.ts';

const header = (description: string, schema: JsonSchema = { type: 'string' }) => ({ description, schema });

/** The contract as OpenAPI 3.1, made from the table of commands and the shapes that parse what goes in and out. */
export function describeApi(): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const command of Object.keys(commands) as Command[]) {
    const { method, path } = commands[command];
    const address = path.replace(/:(\w+)/g, '{$1}');
    paths[address] = { ...paths[address], [method.toLowerCase()]: describe(command) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Issuance of employee signatures',
      version: '1.0.0',
      description:
        'The organisation follows from the session, never from a path. Times are UTC (RFC 3339); ids are opaque. ' +
        'No answer may be cached.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Wherever the service lies; `/v1` begins there.' }],
    tags: [
      { name: 'administrator', description: 'What a signed-in administrator asks.' },
      { name: 'employee', description: 'What the employee asks, with the link of the activation mail.' },
    ],
    paths,
    components: {
      schemas: answerSchemas(),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'udsted_session',
          description: 'The sign-in of the host portal; how it comes about is its own affair.',
        },
      },
    },
    security: [{ session: [] }],
  };
}

function describe(command: Command): JsonSchema {
  const { method, input } = commands[command];
  const described = inputSchema(input);
  const properties = described['properties'] as Record<string, JsonSchema>;
  const required = (described['required'] ?? []) as string[];
  const inPath = [...commands[command].path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  const rest = Object.keys(properties).filter(
    (name) => !inPath.includes(name) && !(name === 'version' && 'precondition' in commands[command]),
  );
  const isEmployeeSide = 'employeeSide' in commands[command];
  return {
    operationId: command,
    summary: sentences[command],
    tags: [isEmployeeSide ? 'employee' : 'administrator'],
    ...(isEmployeeSide ? { security: [] } : {}),
    parameters: [
      ...inPath.map((name) => ({ name, in: 'path', required: true, schema: properties[name] })),
      ...(method === 'GET'
        ? rest.map((name) => ({
            name,
            in: 'query',
            required: required.includes(name),
            schema: properties[name],
          }))
        : []),
      ...headersOf(command),
    ],
    ...(method === 'GET'
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: Object.fromEntries(rest.map((name) => [name, properties[name]])),
                  required: rest.filter((name) => required.includes(name)),
                },
              },
            },
          },
        }),
    responses: { ...success(command), ...refusals(command) },
  };
}

function headersOf(command: Command): JsonSchema[] {
  const given: JsonSchema[] = [];
  if (commands[command].changes) {
    given.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: 'The same key means the same intent, however often it is sent. Kept for 24 hours.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    });
  }
  if ('precondition' in commands[command]) {
    given.push({
      name: 'If-Match',
      in: 'header',
      required: false,
      description: 'The entity tag that was seen. Required where the policy of the organisation asks for it.',
      schema: { type: 'string', examples: ['"3"'] },
    });
  }
  if (command === 'listChanges') {
    given.push({
      name: 'Last-Event-ID',
      in: 'header',
      required: false,
      description: 'As `since`, for a stream that is taken up again.',
      schema: { type: 'string', pattern: '^[0-9]{1,15}$' },
    });
  }
  return given;
}

/** Whose answer carries the version that `If-Match` speaks of. */
const versioned: readonly unknown[] = [commands.getOrder.output, commands.getSignature.output];

function success(command: Command): JsonSchema {
  const { output } = commands[command];
  const headers: JsonSchema = {
    'Cache-Control': { ...header('Nothing may keep an answer.', { const: 'no-store' }), required: true },
    ...(versioned.includes(output)
      ? { ETag: { ...header('Its version, for `If-Match`.'), required: true } }
      : {}),
    ...(command === 'placeOrder' || command === 'placeBulkOrder'
      ? { Location: { ...header('Where it can be asked for from now on.'), required: true } }
      : {}),
  };
  if (command === 'acknowledgeReveal') return { 204: { description: 'Done.', headers } };
  const content = {
    'application/json': { schema: answerSchema(output) },
    ...(command === 'listChanges'
      ? {
          'text/event-stream': {
            schema: {
              type: 'string',
              description: 'One `Change` as JSON in each message, its `seq` as the id.',
            },
          },
        }
      : {}),
  };
  return { [statusOfSuccess[command] ?? 200]: { description: 'Done.', headers, content } };
}

/** One response for each status, naming the problems that come with it. */
function refusals(command: Command): JsonSchema {
  const slugs = problemsOf(command);
  const statuses = [...new Set(slugs.map((slug) => statusOfProblem[slug]))];
  return Object.fromEntries(
    statuses.map((status) => [status, refusalOf(slugs.filter((slug) => statusOfProblem[slug] === status))]),
  );
}

const mayBeRetried: readonly ServiceProblem[] = [
  'rate-limited',
  'provider-unavailable',
  'request-in-progress',
  'reissue-limit-reached',
  'resend-limit-reached',
  'contact-recently-changed',
];

function refusalOf(slugs: readonly ServiceProblem[]): JsonSchema {
  const types = {
    type: 'object',
    properties: { type: { enum: slugs.map((slug) => `urn:problem:issuance:${slug}`) } },
  };
  return {
    description: slugs.map((slug) => `\`${slug}\``).join(', '),
    ...(slugs.some((slug) => mayBeRetried.includes(slug))
      ? { headers: { 'Retry-After': header('Seconds.', { type: 'integer', minimum: 0 }) } }
      : {}),
    content: {
      'application/problem+json': { schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, types] } },
    },
  };
}
