import { startInBrowser } from '../../mocks/browser.ts';
import { createSimulation } from '../../mocks/simulation.ts';
import { createHttpAdapter } from '../../src/adapters/http.ts';
import { describeFlows } from '../mocks/flow-suite.ts';

describeFlows('MSW in the browser', async (options) => {
  const simulation = createSimulation({ ...options, baseUrl: '/api' });
  const host = await startInBrowser(simulation);
  return { simulation, adapter: createHttpAdapter({ baseUrl: '/api' }), stop: host.stop };
});
