import { handoverPointsText } from '../../src/contract/confirmation-texts.ts';
import { Employee } from '../../src/contract/employee.ts';
import { Order, OrderOptions } from '../../src/contract/order.ts';
import { Reveal } from '../../src/contract/secret.ts';
import { Session } from '../../src/contract/session.ts';

/** Parsed by the contract, so that a sample can never be something that no service would answer. */
export const session = Session.parse({
  administrator: { id: 'adm-karen', name: 'Karen Lund' },
  organisation: { name: 'Nordlys Energi A/S', cvr: '30808460' },
  roles: ['administrator'],
  expiresAt: '2026-11-22T12:00:00Z',
  policy: { codeLifetimeHours: { instant: 48, post: 504 }, maxAttempts: 3, deliveryEstimate: [3, 4] },
});

export const mette = Employee.parse({
  id: 'emp-mette',
  name: 'Mette Holm',
  initials: 'MHO',
  unit: 'Regnskab',
  rid: '62810708',
  email: 'mette.holm@nordlys.example',
  status: 'active',
  namesakes: 0,
  signatures: [{ id: 'sig-1', type: 'keycard', state: 'active', validTo: '2027-05-01T00:00:00Z' }],
  openOrders: [],
});

export const options = OrderOptions.parse({
  signatureTypes: [
    {
      type: 'keyfile',
      allowed: true,
      reasons: [],
      deliveries: [
        { kind: 'instant', allowed: true, reasons: [], estimate: null },
        {
          kind: 'post',
          allowed: true,
          reasons: [],
          estimate: { from: '2026-11-25', to: '2026-11-26', businessDays: [3, 4], skipped: [] },
        },
      ],
    },
  ],
});

type Change = Partial<Record<keyof Order, unknown>> & { readonly code?: Partial<Order['code']> };

/** An order whose code nobody has seen; of its code only what is given changes. */
export function order({ code, ...change }: Change = {}): Order {
  return Order.parse({
    id: 'ord-1',
    reference: 'UD-2026-00001',
    signatureType: 'keyfile',
    delivery: 'instant',
    state: 'awaiting_reveal',
    placedAt: '2026-11-22T09:00:00Z',
    employeeId: mette.id,
    employeeName: mette.name,
    email: mette.email,
    placedBy: 'Karen Lund',
    expiresAt: '2026-11-24T09:00:00Z',
    version: 1,
    code: {
      state: 'sealed',
      expiresAt: '2026-11-24T09:00:00Z',
      revealedAt: null,
      revealedBy: null,
      acknowledgedAt: null,
      ...code,
    },
    letterEstimate: null,
    ...change,
  });
}

/** The code of `reveal()`. */
export const CODE = '7KQ2-M4TX-K9RD';

/** A code just shown, by the system's own clock, that lives for `lifetime` milliseconds more; default 47.5 hours. */
export function reveal({ code = CODE, lifetime = 47.5 * 3_600_000 } = {}): Reveal {
  const serverTime = '2026-11-22T09:00:00Z';
  const after = (milliseconds: number) => new Date(Date.parse(serverTime) + milliseconds).toISOString();
  return Reveal.parse({
    revealId: 'rev-1',
    secret: {
      value: code,
      groups: code.split('-'),
      format: 'crockford32-4-4-4',
      expiresAt: after(lifetime),
    },
    replayUntil: after(60_000),
    serverTime,
    handoverPoints: handoverPointsText,
  });
}
