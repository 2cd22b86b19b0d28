import { expect as accessibility } from '@open-wc/testing';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { problem } from '../../src/contract/result.ts';
import { plug } from '../../src/protocol/plug.ts';
import { facts, type parts, paste, picker, textOf } from './picker/harness.ts';
import { mette, staffAdapter } from './picker/staff.ts';

type Presentation = 'combobox' | 'list';

/** Begins to search, as each presentation does. */
async function start(presentation: Presentation, { input }: ReturnType<typeof parts>) {
  if (presentation === 'combobox') await userEvent.click(input());
}

const people = (presentation: Presentation, { options, rows }: ReturnType<typeof parts>) =>
  presentation === 'combobox' ? options().length : rows().length;

describe.each(['combobox', 'list'] as const)('when employees cannot be fetched (%s)', (presentation) => {
  it.each([
    ['provider-unavailable', 'Medarbejderne kunne ikke hentes'],
    ['network-failed', 'Medarbejderne kunne ikke hentes'],
    ['forbidden', 'Du har ikke adgang til medarbejderne'],
    ['unauthenticated', 'Du er ikke logget på'],
    ['session-expired', 'Du er ikke logget på'],
  ] as const)('explains %s calmly and lets the person try again', async (slug, title) => {
    let broken = true;
    const good = staffAdapter();
    const it_ = await picker(
      { presentation },
      {
        searchEmployees: (query, context) => (broken ? problem(slug) : good.searchEmployees(query, context)),
      },
    );
    await start(presentation, it_);
    await expect
      .poll(() => it_.find('[part=failure]') && textOf(it_.find('[part=failure]')!))
      .toContain(title);
    await expect.poll(it_.status).toContain(title);
    await accessibility(it_.el).to.be.accessible();
    broken = false;
    await userEvent.click(it_.find('[part=retry]')!);
    await expect.poll(() => people(presentation, it_)).toBe(20);
    expect(it_.find('[part=failure]')).toBe(null);
    expect(it_.el.shadowRoot!.activeElement).toBe(it_.input());
  });

  it('shows a failure instead of an answer that is nonsense', async () => {
    const it_ = await picker({ presentation }, null);
    it_.page.addEventListener('issuance-request', (event) =>
      event.respondWith({ items: [{}], total: 'many' } as never),
    );
    await start(presentation, it_);
    await expect
      .poll(() => it_.find('[part=failure]') && textOf(it_.find('[part=failure]')!))
      .toContain('kunne ikke hentes');
    await accessibility(it_.el).to.be.accessible();
  });

  it('asks again by itself when an adapter is plugged later', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const it_ = await picker({ presentation }, null);
    await start(presentation, it_);
    await expect
      .poll(() => it_.find('[part=failure]') && textOf(it_.find('[part=failure]')!))
      .toContain('ikke forbindelse til systemet');
    await accessibility(it_.el).to.be.accessible();
    plug(staffAdapter(), it_.page);
    await expect.poll(() => people(presentation, it_)).toBe(20);
    warn.mockRestore();
  });

  it('asks the page for a sign-in, and goes on when it resumes', async () => {
    let signedIn = false;
    const good = staffAdapter();
    const it_ = await picker(
      { presentation },
      {
        searchEmployees: (query, context) =>
          signedIn ? good.searchEmployees(query, context) : problem('session-expired'),
      },
    );
    const told = facts(it_.page, 'session-required');
    if (presentation === 'combobox') {
      it_.input().focus();
      paste(it_.input(), 'mette holm');
    } else {
      paste(it_.input(), 'mette holm');
    }
    await expect.poll(() => told.at(-1)).toEqual({ reason: 'session-expired' });
    signedIn = true;
    it_.el.resume();
    await expect.poll(() => people(presentation, it_)).toBe(1);
    expect(it_.input().value).toBe('mette holm');
  });
});

describe('when the name of a preset employee cannot be fetched', () => {
  it('says so, keeps the value and tries again', async () => {
    let broken = true;
    const good = staffAdapter();
    const { el, find, input } = await picker(
      { value: mette.id },
      {
        ...good,
        getEmployee: (input_, context) =>
          broken ? problem('network-failed') : good.getEmployee(input_, context),
      },
    );
    await expect
      .poll(() => find('[part=failure]') && textOf(find('[part=failure]')!))
      .toContain('Navnet på den valgte');
    expect(el.value).toBe(mette.id);
    expect(input().value).toBe(mette.id);
    await accessibility(el).to.be.accessible();
    broken = false;
    await userEvent.click(find('[part=retry]')!);
    await expect.poll(() => input().value).toBe('Mette Holm');
    expect(find('[part=failure]')).toBe(null);
  });

  it('fails on a nonsense answer as on any other', async () => {
    const { el, page, find } = await picker({}, null);
    page.addEventListener('issuance-request', (event) => event.respondWith(null as never));
    el.value = mette.id;
    await expect
      .poll(() => find('[part=failure]') && textOf(find('[part=failure]')!))
      .toContain('Navnet på den valgte');
  });
});

describe('when the element comes and goes', () => {
  it('stops asking when it leaves the page, and asks again when it is back', async () => {
    const signals: AbortSignal[] = [];
    const { el, page, input } = await picker(
      {},
      {
        searchEmployees: (_, { signal }) => {
          signals.push(signal);
          return new Promise(() => {});
        },
      },
    );
    await userEvent.click(input());
    await expect.poll(() => signals.length).toBe(1);
    el.remove();
    await expect.poll(() => signals[0]!.aborted).toBe(true);
    page.append(el);
    await expect.poll(() => signals.length).toBe(2);
  });

  it('tells a choice once, also where the page takes the element away and puts it back', async () => {
    const { el, page, search, options } = await picker();
    const told = facts(page, 'employee-selected');
    page.addEventListener('employee-selected', () => el.remove());
    await search('mette holm');
    await userEvent.click(options()[0]!);
    await expect.poll(() => el.isConnected).toBe(false);
    page.append(el);
    await el.updateComplete;
    expect(el.value).toBe(mette.id);
    expect(told).toEqual([{ employeeId: mette.id, name: 'Mette Holm' }]);
  });
});
