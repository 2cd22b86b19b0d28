import { html, type TemplateResult } from 'lit';
import type { ConsoleContext } from '../console-context.ts';
import { field, tool } from './tool.ts';

/** Which company, which chance; and the way back to the beginning. */
export function scenario({ view, world, t, run }: ConsoleContext): TemplateResult {
  const reset = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const wish = { scenario: String(form.get('scenario')), seed: Number(form.get('seed')) };
    void run(world.reset(wish), t.scenario.done);
  };
  const body = html`
    <form class="fields" @submit=${reset}>
      ${field(
        t.scenario.scenario,
        html`<select class="input" id="scenario" name="scenario">
          ${view.scenarios.map(
            (name) => html`
              <option value=${name} ?selected=${name === view.scenario}>${t.scenario.names[name] ?? name}</option>
            `,
          )}
        </select>`,
        'scenario',
      )}
      ${field(
        t.scenario.seed,
        html`<input
          class="input"
          id="seed"
          name="seed"
          type="number"
          step="1"
          required
          aria-describedby="seed-hint"
          value=${view.seed}
        />`,
        'seed',
        { hint: t.scenario.seedHint },
      )}
      <div class="buttons wide"><button class="button" type="submit">${t.scenario.reset}</button></div>
    </form>
  `;
  return tool(t.scenario.heading, `${view.scenario}, ${view.seed}`, body);
}
