import type { LetterState, MailState, OrderState } from '../../contract/order.ts';
import type { SecretState } from '../../contract/secret.ts';
import type { SignatureState } from '../../contract/signature.ts';

/** How far an order and its two halves have come, and what may be done to it. */
export const orders = {
  signatureStates: {
    ordered: 'bestilt',
    awaiting_activation: 'venter på aktivering',
    active: 'aktiv',
    renewal_due: 'skal snart fornys',
    suspended: 'suspenderet',
    expired: 'udløbet',
    revoked: 'spærret',
  } as Record<SignatureState, string>,
  orderStates: {
    awaiting_approval: 'venter på godkendelse',
    placed: 'modtaget',
    awaiting_reveal: 'koden er ikke vist endnu',
    awaiting_handover: 'koden er vist, men ikke givet videre',
    awaiting_letter: 'brevet er på vej',
    awaiting_activation: 'venter på, at medarbejderen installerer',
    completed: 'installeret',
    rejected: 'afvist',
    cancelled: 'annulleret',
    expired: 'udløbet',
    failed: 'mislykket',
  } as Record<OrderState, string>,
  reference: 'Bestilling',
  placed: 'Bestilt',
  next: 'Det sker der nu',
  nextHandedOver: (name: string) =>
    `${name} åbner aktiveringsmailen, indtaster koden og installerer signaturen. Her på siden kan du se, hvor langt det er.`,
  nextReveal: (name: string) => `Vis koden, når du er klar til at give den til ${name}.`,
  nextHandover: (name: string) =>
    `Har ${name} ikke fået koden, eller er den set af andre, så udsted en ny; den gamle holder op med at virke.`,
  nextPost: (name: string, from: string, to: string) =>
    `Brevet ventes mellem ${from} og ${to}. Når ${name} har både brevet og mailen, kan signaturen installeres.`,
  nextNewCode: (name: string) => `Koden virker ikke længere. Udsted en ny kode, og giv den til ${name}.`,
  nextMail: (name: string, email: string) =>
    `Aktiveringsmailen til ${email} kan ikke bruges. Tjek adressen hos ${name}, få den rettet, og send mailen igen.`,
  nextPlaced:
    'Bestillingen er modtaget, men udstederen svarer ikke lige nu. Den går videre af sig selv, når udstederen er tilbage.',
  nextDead: 'Denne bestilling kan ikke bruges længere. Bestil igen fra medarbejderen.',
  nextDone: 'Signaturen er installeret. Du skal ikke gøre mere.',
  halves: 'Kode og mail',
  code: 'Koden',
  mail: 'Aktiveringsmailen',
  letter: 'Brevet',
  codeStates: {
    sealed: 'ikke vist endnu',
    printed: 'trykt i brevet',
    revealed: 'vist',
    consumed: 'brugt',
    expired: 'udløbet',
    locked: 'spærret efter for mange forkerte forsøg',
    superseded: 'erstattet af en ny',
    destroyed: 'slettet',
  } as Record<SecretState, string>,
  handedOver: 'givet videre',
  codeNotYet: 'findes ikke endnu',
  codeInLetter: 'ligger i brevet; den vises ikke her',
  codeLives: (how: string, until: string) => `${how}; gælder til ${until}`,
  mailStates: {
    queued: (to) => `sendes snart til ${to}`,
    sent: (to) => `sendt til ${to}`,
    delivered: (to) => `leveret til ${to}`,
    opened_link: () => 'linket er åbnet',
    used: () => 'brugt',
    bounced: (to) => `kom retur fra ${to}`,
    deferred: (to) => `forsinket på vej til ${to}`,
    cancelled: () => 'annulleret; linket virker ikke',
    superseded: () => 'erstattet af en ny',
    expired: () => 'linket er udløbet',
  } as Record<MailState, (to: string) => string>,
  unknown: 'ukendt lige nu',
  refreshed: 'Status er opdateret.',
  mailNotSent: 'sendes, når brevet er afsendt',
  letterStates: {
    queued: 'afventer tryk',
    printed: 'trykt',
    posted: 'sendt',
    presumed_delivered: 'formodes leveret',
    cancelled: 'annulleret',
    returned: 'kom retur',
    reported_missing: 'meldt forsvundet',
  } as Record<LetterState, string>,
  showCode: 'Vis koden',
  refresh: 'Opdatér status',
  acts: { resend: 'Send mailen igen', reissue: 'Udsted en ny kode', cancel: 'Annullér bestillingen' },
  questions: {
    resend: {
      question: 'Send en ny aktiveringsmail?',
      consequence: (email: string) =>
        `Den sendes til ${email}. Linket i den gamle mail holder op med at virke.`,
      yes: 'Ja, send ny mail',
    },
    reissue: {
      question: 'Udsted en ny kode?',
      consequence: (_email: string, byPost: boolean) =>
        `Den gamle kode holder op med at virke, og der sendes ${byPost ? 'et nyt brev og ' : ''}en ny aktiveringsmail. Det kan ikke fortrydes.`,
      yes: 'Ja, udsted ny kode',
    },
    cancel: {
      question: 'Annullér bestillingen?',
      consequence: () => 'Både kode og mail holder op med at virke. Det kan ikke fortrydes.',
      yes: 'Ja, annullér bestillingen',
    },
  },
  no: 'Nej, behold det, som det er',
  done: {
    resend: 'Der er sendt en ny aktiveringsmail.',
    reissue: 'Der er udstedt en ny kode.',
    cancel: 'Bestillingen er annulleret.',
  },
  cancelReason: 'Annulleret af administrator',
};

export type Orders = typeof orders;
