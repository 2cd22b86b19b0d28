import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { largeCompany } from '../../../mocks/scenarios/large-company.ts';
import { pageSize } from './workload.ts';

// Started by the benchmark: one server, which tells its port.
const [kind, size] = process.argv.slice(2);
const employees = largeCompany(Number(size)).map(({ id, name, email, unit }) => ({ id, name, email, unit }));

if (kind === 'json-server') {
  const jsonServer = createRequire(new URL('../peers/package.json', import.meta.url))('json-server');
  const app = jsonServer.create();
  app.use(jsonServer.router({ employees }));
  const server = app.listen(0, '127.0.0.1', () => console.log(`PORT ${server.address().port}`));
} else {
  const body = JSON.stringify(employees.slice(0, pageSize));
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'X-Total-Count': '0' });
    response.end(body);
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    console.log(`PORT ${typeof address === 'object' ? address?.port : ''}`);
  });
}
