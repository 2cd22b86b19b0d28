import { startInNode } from '../../mocks/node.ts';
import { startServer } from '../../mocks/server.ts';
import { createSimulation } from '../../mocks/simulation.ts';
import { createHttpAdapter } from '../../src/adapters/http.ts';
import { describeFlows } from './flow-suite.ts';

describeFlows('the in-process adapter', (options) => {
  const simulation = createSimulation(options);
  return { simulation, adapter: simulation.adapter, stop: () => simulation.close() };
});

describeFlows('the local fetch', (options) => {
  const simulation = createSimulation(options);
  const adapter = createHttpAdapter({ baseUrl: '/api', fetch: simulation.fetch });
  return { simulation, adapter, stop: () => simulation.faults.release() };
});

describeFlows('MSW in Node', (options) => {
  const baseUrl = 'https://issuance.example/api';
  const simulation = createSimulation({ ...options, baseUrl });
  const host = startInNode(simulation);
  return { simulation, adapter: createHttpAdapter({ baseUrl }), stop: host.stop };
});

describeFlows('the HTTP server', async (options) => {
  const { url, simulation, stop } = await startServer(options);
  return { simulation, adapter: createHttpAdapter({ baseUrl: url }), stop };
});
