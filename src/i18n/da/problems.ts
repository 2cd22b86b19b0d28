import type { ProblemSlug } from '../../contract/problem.ts';
import type { SignatureNoun } from './nouns.ts';

/** What happened, and what the person can do about it. */
export interface ProblemText {
  readonly title: string;
  readonly help: string;
}

/** Whom and what the sentence is about. */
export interface About {
  readonly name: string;
  readonly noun: SignatureNoun;
  /** What was refused: a look, the order itself, or something done to it. After the last two the outcome may be unknown. */
  readonly met: 'reading' | 'ordering' | 'acting';
}

/** What only the employee's side or a programmer can meet; an administrator is shown the text of `internal`. */
type Elsewhere =
  | 'activation-link-invalid'
  | 'activation-link-expired'
  | 'activation-already-used'
  | 'wrong-code'
  | 'code-checksum'
  | 'malformed-request'
  | 'method-not-allowed'
  | 'unsupported-media-type'
  | 'idempotency-key-missing'
  | 'precondition-required';

export type ShownProblem = Exclude<ProblemSlug, Elsewhere>;
export type Problems = Readonly<Record<ShownProblem, (about: About) => ProblemText>>;

const again = ({ met }: About): string =>
  ({
    reading: 'Prøv igen om lidt. Det, du har valgt, er ikke gået tabt.',
    ordering: 'Prøv igen. Du får ikke to bestillinger: systemet kan se, at det er den samme.',
    acting: 'Prøv igen. Det bliver ikke gjort to gange: systemet kan se, at det er det samme.',
  })[met];

const outcomeUnknown = (about: About): ProblemText => ({
  title: about.met === 'reading' ? 'Systemet svarer ikke' : 'Vi ved endnu ikke, om det lykkedes',
  help: again(about),
});

export const problems: Problems = {
  'validation-failed': () => ({
    title: 'Noget i oplysningerne passer ikke',
    help: 'Gå tilbage, ret oplysningerne, og prøv igen.',
  }),
  unauthenticated: () => ({
    title: 'Du er ikke logget på',
    help: 'Log på selvbetjeningen som administrator for at fortsætte.',
  }),
  'session-expired': () => ({
    title: 'Du er blevet logget af',
    help: 'Log på igen, så fortsætter du, hvor du slap. Det, du har valgt, er ikke gået tabt.',
  }),
  'step-up-required': () => ({
    title: 'Bekræft, at det er dig',
    help: 'Log på igen, før koden kan vises.',
  }),
  forbidden: () => ({
    title: 'Det har du ikke adgang til',
    help: 'Kun en administrator kan bestille medarbejdersignaturer. Tal med virksomhedens administrator.',
  }),
  'not-found': () => ({
    title: 'Vi kan ikke finde det, du leder efter',
    help: 'Det kan være slettet eller høre til en anden virksomhed. Vælg medarbejderen igen.',
  }),
  'idempotency-key-reused': () => ({
    title: 'Bestillingen er ændret undervejs',
    help: 'Gå tilbage, tjek bestillingen, og bekræft den igen.',
  }),
  'request-in-progress': (about) => ({ title: 'Bestillingen er ved at blive behandlet', help: again(about) }),
  'stale-version': () => ({
    title: 'En anden har ændret det imens',
    help: 'Gå tilbage, og se, hvordan det ser ud nu.',
  }),
  'confirmation-required': () => ({
    title: 'Bekræftelsen mangler',
    help: 'Gå tilbage, tjek oplysningerne, og bekræft igen.',
  }),
  'confirmation-outdated': () => ({
    title: 'Teksten, du bekræftede, er ændret',
    help: 'Genindlæs siden, læs den nye tekst, og bekræft igen.',
  }),
  'employee-not-active': ({ name }) => ({
    title: `${name} er ikke aktiv`,
    help: 'Kun aktive medarbejdere kan få en signatur. Se under Status på medarbejderen.',
  }),
  'employee-email-missing': ({ name }) => ({
    title: `${name} mangler en e-mailadresse`,
    help: 'Aktiveringsmailen kan ikke sendes. Tilføj en e-mailadresse til medarbejderen, før du bestiller.',
  }),
  'employee-email-invalid': ({ name }) => ({
    title: `Mail til ${name} kommer retur`,
    help: 'En tidligere mail kunne ikke leveres. Ret e-mailadressen, før du bestiller.',
  }),
  'prerequisite-signature-missing': ({ name, noun }) => ({
    title: `${name} har ikke et nøglekort`,
    help: `Man skal have et nøglekort for at få ${noun.a}. Bestil først et nøglekort til medarbejderen.`,
  }),
  'signature-already-exists': ({ name, noun }) => ({
    title: `${name} har allerede ${noun.a}`,
    help: `Man kan kun have ${noun.a} ad gangen. Er ${noun.the} gået tabt, så spær ${noun.the}, før du bestiller igen.`,
  }),
  'open-order-exists': ({ name }) => ({
    title: `Der er allerede en åben bestilling til ${name}`,
    help: 'Fortsæt den bestilling, der er i gang, eller annullér den, før du bestiller igen.',
  }),
  'self-order-not-allowed': () => ({
    title: 'Du kan ikke få vist en kode til dig selv',
    help: 'Både kode og mail ville ende hos samme person. Bed en anden administrator om at bestille, eller vælg post.',
  }),
  'delivery-not-available': () => ({
    title: 'Den levering kan ikke vælges lige nu',
    help: 'Gå tilbage, og vælg en anden måde at levere koden på.',
  }),
  'letter-address-invalid': () => ({
    title: 'Adressen til brevet er ikke gyldig',
    help: 'Ret adressen, og prøv igen.',
  }),
  'contact-recently-changed': ({ name }) => ({
    title: `${name} har for nylig fået ny e-mailadresse`,
    help: 'Derfor kan koden ikke vises på skærmen endnu. Send den med posten, eller vent nogle dage.',
  }),
  'quota-exceeded': () => ({
    title: 'Virksomheden kan ikke bestille flere lige nu',
    help: 'Aftalens grænse er nået. Tal med den, der er ansvarlig for aftalen.',
  }),
  'approval-required': () => ({
    title: 'En anden administrator skal godkende',
    help: 'Bestillingen venter på godkendelse. Du kan fortsætte fra medarbejderen, når den er godkendt.',
  }),
  'approval-by-same-person': () => ({
    title: 'Du kan ikke godkende din egen bestilling',
    help: 'Bed en anden administrator om at godkende den.',
  }),
  'order-not-in-state': () => ({
    title: 'Bestillingen er kommet videre imens',
    help: 'Gå til medarbejderen, og se, hvor langt den er.',
  }),
  'order-expired': () => ({
    title: 'Bestillingen er udløbet',
    help: 'Gå til medarbejderen, og bestil igen.',
  }),
  'order-cancelled': () => ({
    title: 'Bestillingen er annulleret',
    help: 'Koden virker ikke. Gå til medarbejderen, hvis du vil bestille igen.',
  }),
  'secret-not-revealable': () => ({
    title: 'Koden kan ikke vises',
    help: 'Den sendes med posten og findes kun i brevet.',
  }),
  'secret-already-revealed': () => ({
    title: 'Koden er allerede vist',
    help: 'Den vises kun én gang. Er den gået tabt, så udsted en ny kode.',
  }),
  'secret-expired': () => ({ title: 'Koden er udløbet', help: 'Udsted en ny kode.' }),
  'secret-locked': () => ({
    title: 'Koden er spærret efter for mange forkerte forsøg',
    help: 'Udsted en ny kode.',
  }),
  'secret-superseded': () => ({ title: 'Der er udstedt en nyere kode', help: 'Brug den nyeste kode.' }),
  'reissue-limit-reached': () => ({
    title: 'Der kan ikke udstedes flere koder i dag',
    help: 'Af sikkerhedshensyn er antallet begrænset. Prøv igen i morgen, eller annullér bestillingen.',
  }),
  'mail-undeliverable': ({ name }) => ({
    title: 'Aktiveringsmailen kunne ikke leveres',
    help: `Ret e-mailadressen på ${name}, og send mailen igen.`,
  }),
  'resend-limit-reached': () => ({
    title: 'Mailen kan ikke sendes flere gange i dag',
    help: 'Bed medarbejderen se efter i uønsket post. Prøv igen i morgen.',
  }),
  'letter-already-posted': () => ({
    title: 'Brevet er allerede sendt',
    help: 'Det kan ikke kaldes tilbage. Annullér bestillingen, så koden i brevet ikke virker.',
  }),
  'letter-not-yet-due': () => ({
    title: 'Brevet kan stadig nå frem',
    help: 'Vent til den sidste forventede dag, før du melder det forsvundet.',
  }),
  'revocation-reason-required': () => ({ title: 'Der mangler en begrundelse', help: 'Vælg en begrundelse.' }),
  'last-administrator': () => ({
    title: 'Virksomheden skal have mindst én administrator',
    help: 'Udpeg en anden administrator først.',
  }),
  'capability-not-supported': () => ({
    title: 'Det kan denne portal ikke',
    help: 'Tal med dem, der driver portalen.',
  }),
  'rate-limited': (about) => ({ title: 'Systemet er overbelastet', help: again(about) }),
  'provider-rejected': () => ({
    title: 'Udstederen afviste bestillingen',
    help: 'Der er ikke bestilt noget. Tal med dem, der driver portalen.',
  }),
  'provider-unavailable': (about) => ({ title: 'Systemet svarer ikke', help: again(about) }),
  'provider-timeout': outcomeUnknown,
  internal: (about) => ({ title: 'Der er sket en fejl hos os', help: again(about) }),
  'adapter-missing': () => ({
    title: 'Der er ikke forbindelse til selvbetjeningen',
    help: 'Siden er ikke koblet til et system endnu. Tal med dem, der driver portalen.',
  }),
  'adapter-failed': outcomeUnknown,
  'answer-invalid': (about) => ({ title: 'Vi fik et svar, vi ikke forstår', help: again(about) }),
  'no-answer': outcomeUnknown,
  'network-failed': (about) => ({ title: 'Forbindelsen blev afbrudt', help: again(about) }),
  'request-vetoed': () => ({
    title: 'Portalen stoppede handlingen',
    help: 'Der er ikke sket noget. Prøv igen.',
  }),
};
