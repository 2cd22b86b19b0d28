import type { LetterState, MailState, OrderState } from '../../contract/order.ts';
import type { SecretState } from '../../contract/secret.ts';
import type { SignatureState } from '../../contract/signature.ts';
import { nouns, type SignatureNoun } from './nouns.ts';
import { picker } from './picker.ts';
import { problems } from './problems.ts';

export const wizard = {
  nouns,
  problems,

  step: (number: number, of: number) => `Trin ${number} af ${of}`,
  working: 'Et øjeblik …',
  slow: 'Det tager længere tid end ventet. Du kan blive stående; der sker ikke noget dobbelt.',
  tryAgain: 'Prøv igen',
  back: 'Tilbage',
  cancel: 'Afbryd',
  continue: 'Fortsæt',
  change: 'Ret',
  signIn: 'Log på',
  errorSummary: 'Der mangler noget',
  error: 'Fejl:',

  notAdministrator: {
    heading: 'Du skal være administrator',
    body: (name: string) =>
      `Du er logget på som ${name}, men kun en administrator kan bestille medarbejdersignaturer.`,
    help: 'Bed virksomhedens administrator om at bestille, eller log på som administrator.',
    checkAgain: 'Tjek igen',
  },

  overview: {
    heading: 'Administrér medarbejdere',
    lead: (org: string) =>
      `Her ser du medarbejderne i ${org} og deres signaturer. Vælg den, der skal have en ny.`,
    prerequisite: 'Tjek, at medarbejderens e-mailadresse er rigtig, før du bestiller.',
    pick: 'Søg efter medarbejder',
  },

  employee: {
    hasKeycard: (name: string) => `${name} har nøglekort.`,
    unit: 'Afdeling',
    email: 'E-mail',
    noEmail: 'Mangler',
    rid: 'ID-nummer (RID)',
    status: 'Status',
    statuses: picker.status,
    namesakes: (n: number) =>
      n === 1
        ? 'En anden medarbejder har samme navn. Tjek afdeling og ID-nummer (RID).'
        : `${n} andre medarbejdere har samme navn. Tjek afdeling og ID-nummer (RID).`,
    signatures: 'Signaturer',
    noSignatures: 'Ingen signaturer endnu.',
    signature: (noun: SignatureNoun, state: string) => `${noun.title}: ${state}`,
    signatureStates: {
      ordered: 'bestilt',
      awaiting_activation: 'venter på aktivering',
      active: 'aktiv',
      renewal_due: 'skal snart fornys',
      suspended: 'suspenderet',
      expired: 'udløbet',
      revoked: 'spærret',
    } as Record<SignatureState, string>,
    validTo: (date: string) => `gyldig til ${date}`,
    openOrders: 'Åbne bestillinger',
    order: (noun: SignatureNoun, reference: string) => `${noun.title}, bestilling ${reference}`,
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
    resume: 'Fortsæt: vis koden',
    open: 'Se bestillingen',
    add: 'Tilføj ny medarbejdersignatur',
    notPossible: 'Der kan ikke bestilles en signatur lige nu',
    another: 'Vælg en anden medarbejder',
  },

  delivery: {
    heading: 'Type og levering',
    type: 'Hvilken signatur skal bestilles?',
    typeHints: {
      keyfile: 'En fil, som medarbejderen installerer på sin computer og bruger ud over nøglekortet.',
      keycard: 'Et kort med engangskoder.',
    },
    question: 'Hvordan skal koden leveres?',
    instant: 'Vis koden nu (straksudstedelse)',
    instantHint: 'Du ser installationskoden (midlertidig adgangskode) på skærmen og giver den selv videre.',
    post: 'Send koden med posten',
    postHint: (from: string, to: string) => `Brevet ventes fremme mellem ${from} og ${to}.`,
    postHintUndated: (from: number, to: number) => `Brevet ventes fremme efter ${from}-${to} hverdage.`,
    missing: 'Vælg, hvordan koden skal leveres',
  },

  review: {
    heading: 'Tjek bestillingen',
    lead: (name: string, noun: SignatureNoun, besideKeycard: boolean) =>
      besideKeycard ? `${name} får ${noun.a} ud over sit nøglekort.` : `${name} får ${noun.a}.`,
    employee: 'Medarbejder',
    unit: 'Afdeling og RID',
    type: 'Signatur',
    delivery: 'Levering',
    email: 'Aktiveringsmail til',
    expected: 'Brevet ventes',
    between: (from: string, to: string) => `mellem ${from} og ${to}`,
    changeEmployee: 'medarbejder',
    changeType: 'signatur',
    changeDelivery: 'levering',
    sure: (name: string, noun: SignatureNoun) =>
      `Er du sikker på, at ${name} skal have ${noun.a}? Når du bestiller, kan medarbejderen handle på virksomhedens vegne.`,
    order: (name: string, noun: SignatureNoun) => `Bestil ${noun.bare} til ${name}`,
    ordering: (name: string, noun: SignatureNoun) => `Bestiller ${noun.bare} til ${name} …`,
  },

  letter: {
    heading: 'Koden er på vej med posten',
    expected: (from: string, to: string) => `Brevet ventes fremme mellem ${from} og ${to}.`,
    addressed: (name: string) => `Brevet med installationskoden sendes til ${name}. Du får ikke koden at se.`,
    mail: (email: string) =>
      `Aktiveringsmailen sendes til ${email}, når brevet er afsendt, så de to dele når frem nogenlunde samtidig.`,
    both: 'Medarbejderen skal bruge både koden og mailen for at installere signaturen.',
    toReceipt: 'Se kvittering',
  },

  receipt: {
    heading: (noun: SignatureNoun) => `${capital(noun.the)} er bestilt`,
    opened: (noun: SignatureNoun, reference: string) => `Bestilling af ${noun.bare}, ${reference}`,
    reference: 'Bestilling',
    employee: 'Medarbejder',
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
    toEmployee: 'Til medarbejderen',
    another: 'Bestil til en anden',
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
  },
};

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
}

export type Wizard = typeof wizard;
