import type { EmployeeStatus } from '../../src/contract/employee.ts';
import type { LetterState, MailState, OrderState } from '../../src/contract/order.ts';
import type { ProblemSlug } from '../../src/contract/problem.ts';
import type { SecretState } from '../../src/contract/secret.ts';
import type { SignatureState } from '../../src/contract/signature.ts';

/** What the console calls the states of the world and the refusals that one who steers it can meet. */
export interface States {
  readonly order: Readonly<Record<OrderState, string>>;
  readonly code: Readonly<Record<SecretState, string>>;
  readonly mail: Readonly<Record<MailState, string>>;
  readonly letter: Readonly<Record<LetterState, string>>;
  readonly signature: Readonly<Record<SignatureState, string>>;
  readonly employee: Readonly<Record<EmployeeStatus, string>>;
  readonly refusal: Readonly<Partial<Record<ProblemSlug, string>>>;
  readonly wrongCode: (attemptsLeft: number) => string;
  readonly otherRefusal: (slug: string) => string;
}

export const states: States = {
  order: {
    awaiting_approval: 'Venter på godkendelse',
    placed: 'Bestilt',
    awaiting_reveal: 'Venter på, at koden vises',
    awaiting_handover: 'Venter på, at koden gives videre',
    awaiting_letter: 'Venter på brevet',
    awaiting_activation: 'Venter på medarbejderen',
    completed: 'Installeret',
    rejected: 'Afvist',
    cancelled: 'Annulleret',
    expired: 'Udløbet',
    failed: 'Mislykket',
  },
  code: {
    sealed: 'Forseglet, ikke vist',
    printed: 'Printet i brevet',
    revealed: 'Vist',
    consumed: 'Brugt',
    expired: 'Udløbet',
    locked: 'Spærret',
    superseded: 'Erstattet af en ny',
    destroyed: 'Slettet',
  },
  mail: {
    queued: 'I kø',
    sent: 'Sendt',
    delivered: 'Leveret',
    opened_link: 'Link åbnet',
    used: 'Brugt',
    bounced: 'Kom retur',
    deferred: 'Udskudt',
    cancelled: 'Trukket tilbage',
    superseded: 'Erstattet af en ny',
    expired: 'Udløbet',
  },
  letter: {
    queued: 'I kø til print',
    printed: 'Printet',
    posted: 'I posten',
    presumed_delivered: 'Leveret',
    cancelled: 'Trukket tilbage',
    returned: 'Kom retur',
    reported_missing: 'Meldt forsvundet',
  },
  signature: {
    ordered: 'Bestilt',
    awaiting_activation: 'Ikke installeret endnu',
    active: 'Aktiv',
    renewal_due: 'Skal snart fornyes',
    suspended: 'Suspenderet',
    expired: 'Udløbet',
    revoked: 'Spærret',
  },
  employee: { active: 'Aktiv', suspended: 'Suspenderet', departed: 'Fratrådt' },
  refusal: {
    'validation-failed': 'Noget af det indtastede kan ikke bruges.',
    'code-checksum': 'Koden er tastet forkert. Det har ikke kostet et forsøg.',
    'secret-locked': 'Koden er spærret efter for mange forkerte forsøg. Administratoren må udstede en ny.',
    'secret-expired': 'Koden er udløbet. Administratoren må udstede en ny.',
    'secret-superseded': 'Der er udstedt en nyere kode. Brug den.',
    'activation-link-invalid': 'Linket virker ikke. Brug linket i den nyeste mail.',
    'activation-link-expired': 'Linket er udløbet. Administratoren må sende en ny mail.',
    'activation-already-used': 'Linket er allerede brugt. Nøglefilen er installeret.',
    'order-cancelled': 'Bestillingen er annulleret.',
    'order-expired': 'Bestillingen er udløbet.',
    'order-not-in-state': 'Det kan ikke lade sig gøre, så langt som den er kommet.',
    'approval-required': 'En anden administrator skal godkende først.',
    'letter-already-posted': 'Brevet er allerede i posten.',
    'employee-not-active': 'Medarbejderen er ikke aktiv.',
    'capability-not-supported':
      'Browseren kan ikke lave nøgler her. Åbn siden på 127.0.0.1 eller over https.',
    'not-found': 'Det findes ikke længere.',
    'network-failed': 'Forbindelsen blev afbrudt.',
    'no-answer': 'Der kom intet svar.',
    'answer-invalid': 'Svaret gav ingen mening.',
    'rate-limited': 'Der er travlt. Prøv igen om lidt.',
    internal: 'Der skete en fejl i tjenesten.',
  },
  wrongCode: (left) =>
    left === 1
      ? 'Koden er forkert. Der er 1 forsøg tilbage.'
      : `Koden er forkert. Der er ${left} forsøg tilbage.`,
  otherRefusal: (slug) => `Tjenesten siger nej: ${slug}.`,
};
