import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { startServer } from '../../mocks/server.ts';
import { describeRequest } from '../../src/adapters/http-request.ts';
import { commands, type Command } from '../../src/contract/commands.ts';
import { happy, monday } from './happy.ts';
import { description, operations, unlike } from './openapi.support.ts';

const stops: (() => Promise<void>)[] = [];
afterAll(async () => void (await Promise.all(stops.map((stop) => stop()))));

describe('the description of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(description))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('is written down as it is now (npm run openapi)', () => {
    const written = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8');
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(description)));
  });

  it('knows every command once, and nothing else', () => {
    expect(operations.map(({ command }) => command).toSorted()).toEqual(Object.keys(commands).toSorted());
  });

  it('is served beside what it describes', async () => {
    const { url, stop } = await startServer();
    stops.push(stop);
    expect(await (await fetch(`${url}/openapi.json`)).json()).toEqual(
      JSON.parse(JSON.stringify(description)),
    );
  });
});

describe('the server answers as described', () => {
  it.each(operations.map((operation) => [operation.command, operation] as const))(
    '%s',
    async (command, operation) => {
      const { options, input } = happy[command as Command];
      const { url, simulation, stop } = await startServer({ clock: monday, ...options });
      stops.push(stop);
      const request = describeRequest(url, command, (await input(simulation)) as never)!;
      const headers = new Headers({ 'Idempotency-Key': 'one' });
      if (request.init.body) headers.set('Content-Type', 'application/json');
      const response = await fetch(request.url, { ...request.init, headers });
      expect(response.status).toBeLessThan(300);
      expect(await unlike(operation, response)).toEqual([]);
    },
  );

  it.each(operations.map((operation) => [operation.command, operation] as const))(
    '%s, when it refuses',
    async (command, operation) => {
      const { url, simulation, stop } = await startServer({ clock: monday });
      stops.push(stop);
      const address = `${url}${operation.path.replace(/\{\w+\}/g, 'nobody')}`;
      const ask = async (body: string, headers: Record<string, string>) => {
        const init = operation.method === 'GET' ? {} : { body };
        return unlike(operation, await fetch(address, { method: operation.method, headers, ...init }));
      };
      const json = { 'Content-Type': 'application/json', 'Idempotency-Key': 'one', 'If-Match': '"9"' };
      const unknown = operation.method === 'GET' ? [] : await ask('{"unknown":1}', json);
      const found = [
        ...unknown,
        ...(await ask('{', json)),
        ...(await ask('{}', { 'Content-Type': 'text/plain' })),
      ];
      simulation.signOut();
      found.push(...(await ask('{}', json)));
      simulation.faults.add({ kind: 'problem', problem: 'provider-unavailable', command });
      found.push(...(await ask('{}', json)));
      expect(found).toEqual([]);
    },
  );
});
