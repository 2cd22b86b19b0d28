import type { HandoverPointId } from '../../contract/confirmation.ts';
import type { SignatureType } from '../../contract/signature.ts';
import { nouns } from './nouns.ts';

interface Point {
  readonly title: string;
  readonly text: string;
}

/** What happened, and what the person can do about it. */
export interface RevealRefusal {
  readonly title: string;
  readonly help: string;
}

export const reveal = {
  order: (reference: string) => `Bestilling ${reference}`,

  loading: 'Henter bestillingen …',
  revealing: 'Henter koden …',
  reissuing: 'Udsteder en ny kode …',

  slow: 'Det tager længere tid end ventet. Du kan blive stående; koden går ikke tabt.',

  asking: {
    title: 'Er du klar til at se koden?',
    what: (name: string) => `Det er installationskoden (midlertidig adgangskode) til ${name}.`,
    once: (name: string) =>
      `Koden vises kun én gang. Sørg for, at ingen andre kan se din skærm, og at du kan få fat i ${name}.`,
    again:
      'Koden er måske allerede vist. Er det kun et øjeblik siden, kan du se den igen. Ellers udsteder du en ny.',
    show: 'Vis koden',
    notNow: 'Ikke nu',
  },

  shown: {
    title: (name: string) => `Installationskode til ${name}`,
    validUntil: 'Gælder til',
    maskedCode: 'Koden er skjult.',
    spelled: (groups: readonly (readonly string[])[]) =>
      `Koden, tegn for tegn: ${groups.map((group) => group.join(', ')).join('. Bindestreg. ')}.`,
    maskedWhy: {
      'by-hand': 'Koden er skjult på skærmen. Den er ikke gået tabt.',
      'left-tab': 'Koden blev skjult på skærmen, da du forlod fanen. Den er ikke gået tabt.',
      idle: 'Koden blev skjult på skærmen, fordi du ikke har været aktiv et stykke tid. Den er ikke gået tabt.',
    },
    maskAfter: (seconds: number) =>
      `Koden skjules på skærmen efter ${seconds} sekunder uden aktivitet. Du kan vise den igen.`,
    keptVisible: 'Koden skjules ikke af sig selv, kun når du forlader fanen.',
    keepVisible: 'Hold koden synlig',
    notPrinted: 'Koden udskrives ikke.',
    mask: 'Skjul på skærmen',
    unmask: 'Vis igen',
    copy: 'Kopiér koden',
    copied: 'Kopieret. Koden ligger i udklipsholderen, indtil du kopierer noget andet.',
    copyFailed: 'Koden kunne ikke kopieres. Den er markeret, så du kan kopiere den med Ctrl+C (Mac: ⌘C).',
    copyFailedMasked: 'Koden kunne ikke kopieres. Vis den igen, og prøv en gang til.',
    mail: (name: string, email: string) => `${name} får også en aktiveringsmail på ${email}.`,
    bothNeeded: (type: SignatureType) =>
      `Begge dele skal bruges for at installere ${nouns.signature[type].the}.`,
  },

  spelling: {
    toggle: 'Læs koden op i telefonen',
    hint: 'Læs en gruppe ad gangen, og lad medarbejderen læse den tilbage.',
    masked: 'Vis koden igen for at læse den op.',
    group: (number: number, of: number) => `Gruppe ${number} af ${of}`,
    readBack: (number: number) => `Gruppe ${number} er læst rigtigt tilbage`,
    words: {
      '0': 'nul',
      '1': 'et',
      '2': 'to',
      '3': 'tre',
      '4': 'fire',
      '5': 'fem',
      '6': 'seks',
      '7': 'syv',
      '8': 'otte',
      '9': 'ni',
      A: 'Anna',
      B: 'Bernhard',
      C: 'Cecilie',
      D: 'David',
      E: 'Erik',
      F: 'Frederik',
      G: 'Georg',
      H: 'Hans',
      J: 'Johan',
      K: 'Karen',
      M: 'Marie',
      N: 'Nikolaj',
      P: 'Peter',
      Q: 'Quintus',
      R: 'Rasmus',
      S: 'Søren',
      T: 'Theodor',
      V: 'Viggo',
      W: 'William',
      X: 'Xerxes',
      Y: 'Yrsa',
      Z: 'Zackarias',
    } as Readonly<Record<string, string>>,
  },

  points: {
    title: 'Når du giver koden videre',
    intro: 'Læs de tre punkter, og sæt kryds ved hvert af dem.',
    text: {
      'give-directly': (name: string) => ({
        title: `Giv koden direkte til ${name}`,
        text: 'Ansigt til ansigt, eller ring på et nummer, du kender i forvejen. Vær sikker på, at det er den rigtige person.',
      }),
      'not-by-mail': () => ({
        title: 'Send ikke koden til den mailadresse, der får aktiveringsmailen',
        text: 'Og heller ikke i chat eller et delt dokument. Den, der har både kode og mail, kan installere signaturen.',
      }),
      'do-not-keep': () => ({
        title: 'Gem ikke koden',
        text: 'Ingen skærmbilleder, ingen kopi. Er den mistet eller set af andre, så udsted en ny kode; den gamle holder op med at virke.',
      }),
    } satisfies Record<HandoverPointId, (name: string) => Point> as Record<
      HandoverPointId,
      (name: string) => Point
    >,
    read: (number: number) => `Jeg har læst punkt ${number}`,
  },

  closing: {
    title: 'Skjul koden',
    handedOver: 'Jeg har givet koden videre',
    close: 'Koden er givet videre – skjul den',
    errorsTitle: 'Koden er ikke skjult endnu',
    missingPoint: (number: number) => `Læs punkt ${number}, og sæt kryds ved det`,
    missingHandover: 'Sæt kryds ved, at du har givet koden videre',
    error: 'Fejl:',
    hide: 'Skjul uden at videregive',
    doubtTitle: 'Vil du skjule koden uden at give den videre?',
    doubt: (name: string) =>
      `Koden kan ikke vises igen. Skal ${name} have en kode, må du udstede en ny, og så virker denne ikke længere.`,
    stay: 'Behold koden på skærmen',
    hideNow: 'Skjul koden',
  },

  closed: {
    handedOver: { title: 'Koden er skjult', help: (name: string) => `Du har givet den videre til ${name}.` },
    hidden: {
      title: 'Koden er skjult',
      help: (name: string) =>
        `Den er ikke givet videre. ${name} kan først komme i gang, når du har udstedt en ny kode.`,
    },
    notNow: { title: 'Koden vises ikke nu', help: 'Du kan vende tilbage til den, når du er klar.' },
    reopen: 'Jeg er klar nu',
  },

  spent: {
    'already-revealed': {
      title: 'Koden er allerede vist',
      help: 'En kode vises kun én gang. Er den ikke nået frem til medarbejderen, så udsted en ny.',
    },
    expired: { title: 'Koden er udløbet', help: 'Den virker ikke længere. Udsted en ny kode.' },
    locked: {
      title: 'Koden er spærret',
      help: 'Den er tastet forkert for mange gange. Udsted en ny kode.',
    },
  },
  revealedBy: (by: string, when: string) => `${by} fik koden vist ${when}.`,
  revealedAt: (when: string) => `Koden blev vist ${when}.`,
  reissue: 'Udsted en ny kode',
  reissueConsequence: (name: string) =>
    `Den gamle kode holder op med at virke, og ${name} får en ny aktiveringsmail.`,

  interrupted: {
    load: { title: 'Vi kunne ikke hente bestillingen', help: 'Der er ikke vist nogen kode. Prøv igen.' },
    reveal: {
      title: 'Vi fik ikke koden',
      help: 'Svaret kom ikke frem. Prøv igen med det samme: det tæller stadig som den samme visning.',
    },
    reissue: {
      title: 'Vi ved ikke, om den nye kode er udstedt',
      help: 'Svaret kom ikke frem. Prøv igen: der bliver ikke udstedt mere end én kode.',
    },
    busy: 'Systemet er overbelastet. Vent et øjeblik, og prøv igen.',
    down: 'Systemet svarer ikke lige nu. Vent et øjeblik, og prøv igen.',
    inProgress: 'Systemet er ikke færdigt endnu. Vent et øjeblik, og prøv igen.',
    unplugged: 'Der er ikke forbindelse til systemet. Prøv igen, eller tal med dem, der driver portalen.',
    vetoed: 'Systemet stoppede handlingen. Prøv igen, eller tal med dem, der driver portalen.',
    again: 'Prøv igen',
  },

  signedOut: {
    title: 'Log på igen',
    help: {
      unauthenticated: 'Du skal være logget på for at se koden. Intet er gået tabt.',
      'session-expired': 'Du er blevet logget af. Log på igen, så fortsætter vi her. Intet er gået tabt.',
      'step-up-required': 'Du skal bekræfte, hvem du er, før koden vises. Intet er gået tabt.',
    },
    resume: 'Jeg er logget på – fortsæt',
  },

  refused: {
    'provider-unavailable': {
      title: 'Bestillingen venter på udstederen',
      help: 'Udstederen svarer ikke lige nu, så der er ingen kode endnu. Bestillingen går videre af sig selv.',
    },
    'provider-rejected': {
      title: 'Bestillingen mislykkedes',
      help: 'Der er ingen kode at vise. Bestil igen.',
    },
    'order-cancelled': {
      title: 'Bestillingen er annulleret',
      help: 'Der er ingen kode at vise. Bestil igen, hvis der er brug for det.',
    },
    'order-expired': { title: 'Bestillingen er udløbet', help: 'Der er ingen kode at vise. Bestil igen.' },
    'not-found': {
      title: 'Bestillingen findes ikke',
      help: 'Find medarbejderen igen, og se de åbne bestillinger der.',
    },
    'secret-not-revealable': {
      title: 'Koden kan ikke vises her',
      help: 'Den sendes med posten direkte til medarbejderen.',
    },
    'approval-required': {
      title: 'Bestillingen mangler godkendelse',
      help: 'Koden kan vises, når en anden har godkendt bestillingen.',
    },
    'order-not-in-state': {
      title: 'Bestillingen har ændret sig',
      help: 'Hent den igen for at se, hvad du kan gøre nu.',
    },
    consumed: { title: 'Koden er brugt', help: 'Signaturen er installeret. Der er ikke mere at gøre.' },
    'reissue-limit-reached': {
      title: 'Der kan ikke udstedes flere koder lige nu',
      help: 'Grænsen for nye koder på denne bestilling er nået. Prøv igen i morgen.',
    },
    forbidden: {
      title: 'Du har ikke adgang til koden',
      help: 'Det kræver, at du er administrator. Bed en administrator om at vise den.',
    },
    'capability-not-supported': {
      title: 'Koden kan ikke vises her',
      help: 'Den skal hentes i det system, der udsteder signaturen.',
    },
    'employee-not-active': {
      title: 'Medarbejderen er ikke aktiv',
      help: 'Koden kan vises igen, når medarbejderen er aktiv.',
    },
    'self-order-not-allowed': {
      title: 'Du kan ikke vise din egen kode',
      help: 'Kode og aktiveringsmail må ikke ende hos samme person. Bed en anden administrator om at vise den.',
    },
    fallback: {
      title: 'Koden kan ikke vises',
      help: 'Systemet afviste det. Prøv igen senere, eller tal med dem, der driver portalen.',
    },
  } satisfies Record<string, RevealRefusal>,
  reload: 'Hent bestillingen igen',
  close: 'Luk',
};

export type RevealTexts = typeof reveal;
