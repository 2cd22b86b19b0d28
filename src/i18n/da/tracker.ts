import type { RevocationReason } from '../../contract/signature.ts';
import { nouns, type SignatureNoun } from './nouns.ts';
import { orders } from './orders.ts';
import { problems } from './problems.ts';

export const tracker = {
  nouns,
  problems,
  orders,

  working: 'Et øjeblik …',
  slow: 'Det tager længere tid end ventet. Du kan blive stående; der sker ikke noget dobbelt.',
  tryAgain: 'Prøv igen',
  signIn: 'Log på',
  error: 'Fejl:',

  heading: (name: string) => `Signaturer og bestillinger for ${name}`,
  nobody: 'Vælg en medarbejder for at se bestillinger og signaturer.',
  empty: 'Ingen bestillinger eller signaturer',
  emptyHelp: (name: string) => `Der er ikke bestilt noget til ${name} endnu.`,
  orderList: 'Bestillinger',
  signatureList: 'Signaturer',
  refresh: 'Opdatér status',
  older: (shown: number, of: number) => `Vis ældre bestillinger (${shown} af ${of} vises)`,

  order: {
    title: (noun: SignatureNoun, reference: string) => `Bestilling ${reference}: ${noun.bare}`,
    state: 'Status',
    placed: 'Bestilt',
    placedBy: (when: string, who: string) => `${when} af ${who}`,
    expires: 'Bestillingen udløber',
    since: (what: string, when: string) => `${what} (${when})`,
    linkLives: (what: string, until: string) => `${what}; linket gælder til ${until}`,
    letterExpected: (what: string, from: string, to: string) => `${what}; ventes mellem ${from} og ${to}`,
    nextApproval: 'En anden administrator skal godkende bestillingen. Indtil da er der ingen kode.',
    nextLetter: (name: string) =>
      `Brevet er ikke nået frem. Udsted en ny kode; så sendes et nyt brev til ${name}.`,
  },

  signature: {
    title: (noun: SignatureNoun) => `Signatur: ${noun.bare}`,
    state: 'Status',
    valid: 'Gyldig',
    between: (from: string, to: string) => `fra ${from} til ${to}`,
    until: (to: string) => `til ${to}`,
    serial: 'Serienummer',
    revoked: 'Spærret',
    revokedBy: (when: string, who: string) => `${when} af ${who}`,
    reason: 'Begrundelse',
    next: {
      ordered: 'Den kan bruges, når medarbejderen har installeret den. Følg bestillingen.',
      awaiting_activation: 'Den kan bruges, når medarbejderen har installeret den. Følg bestillingen.',
      active: (until: string | null) => (until ? `Den virker til ${until}.` : 'Den virker.'),
      renewal_due: (until: string | null) =>
        until ? `Den holder op med at virke ${until}. Forny den inden da.` : 'Forny den snart.',
      renewing: (until: string | null) =>
        until
          ? `Fornyelsen er i gang. Den gamle virker, indtil den nye er installeret, dog højst til ${until}.`
          : 'Fornyelsen er i gang. Den gamle virker, indtil den nye er installeret.',
      suspended: 'Den er sat på pause og virker ikke.',
      expired: 'Den virker ikke længere. Bestil en ny, hvis medarbejderen stadig skal have en.',
      revoked: 'Den virker ikke længere og kan ikke tages i brug igen.',
    },
  },

  acts: {
    ...orders.acts,
    'report-missing': 'Meld brevet forsvundet',
    revoke: 'Spær signaturen',
    renew: 'Forny signaturen',
  },
  questions: {
    ...orders.questions,
    'report-missing': {
      question: 'Meld brevet forsvundet?',
      consequence: (latest: string | null) =>
        latest
          ? `Brevet ventes senest ${latest}; det kan først meldes efter den dag. Koden i brevet virker, til du udsteder en ny. Det kan ikke fortrydes.`
          : 'Koden i brevet virker, til du udsteder en ny. Det kan ikke fortrydes.',
      yes: 'Ja, meld det forsvundet',
    },
    revoke: {
      question: (noun: SignatureNoun, name: string) => `Spær ${noun.the} for ${name}?`,
      consequence: 'Signaturen holder op med at virke med det samme. Det kan ikke fortrydes.',
      yes: 'Ja, spær signaturen',
    },
    renew: {
      question: (noun: SignatureNoun, name: string) => `Forny ${noun.the} for ${name}?`,
      consequence: (email: string) =>
        `Der oprettes en bestilling med en ny kode og en aktiveringsmail til ${email}. Den gamle virker, indtil den nye er installeret. Du kan annullere bestillingen igen.`,
      yes: 'Ja, forny signaturen',
    },
  },
  no: orders.no,
  reason: 'Hvorfor spærres signaturen?',
  reasonHint: 'Begrundelsen gemmes sammen med dit navn.',
  chooseReason: 'Vælg en begrundelse',
  reasonMissing: 'Vælg, hvorfor signaturen spærres',
  reasons: {
    key_compromise: 'Adgangskoden eller nøglen er kendt af andre',
    device_lost: 'Computeren eller kortet er tabt eller stjålet',
    employee_departed: 'Medarbejderen er fratrådt',
    data_incorrect: 'Oplysningerne i signaturen er forkerte',
    superseded: 'Den er erstattet af en ny',
    organisation_closed: 'Virksomheden er lukket',
    misuse: 'Den er misbrugt',
    other: 'Andet',
  } as Record<RevocationReason, string>,
  done: {
    ...orders.done,
    'report-missing': 'Brevet er meldt forsvundet. Udsted en ny kode, så sendes et nyt brev.',
    revoke: 'Signaturen er spærret.',
    renew: 'Fornyelsen er bestilt. Du finder bestillingen øverst.',
  },
  letterDue: (latest: string) => `Brevet ventes senest ${latest}. Fra dagen efter kan det meldes forsvundet.`,
  availableAt: (when: string) => `Det kan gøres igen ${when}.`,
};

export type Tracker = typeof tracker;
