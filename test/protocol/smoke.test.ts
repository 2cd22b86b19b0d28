import { expect, fixture, html } from '@open-wc/testing';
import { it } from 'vitest';

it('renders a fixture', async () => {
  const el = await fixture(html`<p lang="da">Hej</p>`);
  await expect(el).to.be.accessible();
});
