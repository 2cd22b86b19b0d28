import { nouns, type SignatureNoun } from './nouns.ts';
import { orders } from './orders.ts';
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
    signatureStates: orders.signatureStates,
    validTo: (date: string) => `gyldig til ${date}`,
    openOrders: 'Åbne bestillinger',
    order: (noun: SignatureNoun, reference: string) => `${noun.title}, bestilling ${reference}`,
    orderStates: orders.orderStates,
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
    ...orders,
    heading: (noun: SignatureNoun) => `${capital(noun.the)} er bestilt`,
    opened: (noun: SignatureNoun, reference: string) => `Bestilling af ${noun.bare}, ${reference}`,
    employee: 'Medarbejder',
    toEmployee: 'Til medarbejderen',
    another: 'Bestil til en anden',
  },
};

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
}

export type Wizard = typeof wizard;
