import type { DeliveryEstimate, LocalDate } from '../../src/contract/calendar.ts';
import type { InstallationCode } from '../../src/contract/secret.ts';
import type { SignatureType } from '../../src/contract/signature.ts';
import type { Instant } from './world.ts';

const dateOnly = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' });
const withTime = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Copenhagen',
});
const dayOf = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' });

const noun: Readonly<Record<SignatureType, { readonly a: string; readonly your: string }>> = {
  keyfile: { a: 'en nøglefil', your: 'din nøglefil' },
  keycard: { a: 'et nøglekort', your: 'dit nøglekort' },
};

function formatDay(date: LocalDate): string {
  return dateOnly.format(Date.parse(date));
}

function formatEstimate({ from, to }: DeliveryEstimate): string {
  return from === to ? formatDay(from) : `mellem ${formatDay(from)} og ${formatDay(to)}`;
}

/** Stands where the name of somebody stood whose data were erased. */
export const erasedName = 'Slettet medarbejder';

export interface MailFacts {
  readonly name: string;
  readonly organisation: string;
  readonly administrator: string;
  readonly signatureType: SignatureType;
  readonly reference: string;
  readonly orderedAt: Instant;
  readonly link: string;
  readonly linkExpiresAt: Instant;
  readonly codeExpiresAt: Instant;
  /** Null where the administrator passes the code on. */
  readonly letterEstimate: DeliveryEstimate | null;
}

export interface Text {
  readonly subject: string;
  readonly body: string;
}

/** The activation mail: one of the two halves, so it holds the link and never the code, a CPR number or a RID. */
export function activationMail(facts: MailFacts): Text {
  const { a, your } = noun[facts.signatureType];
  const source = facts.letterEstimate
    ? `som du får med posten. Brevet ventes fremme ${formatEstimate(facts.letterEstimate)}.`
    : 'som du får direkte af din administrator.';
  return {
    subject: `Aktivér ${your} hos ${facts.organisation}`,
    body: [
      `Hej ${facts.name.split(' ')[0]}.`,
      `${facts.administrator} har bestilt ${a} til dig den ${dayOf.format(facts.orderedAt)}.`,
      'Du skal bruge to ting:',
      `1. Linket her, som gælder til ${withTime.format(facts.linkExpiresAt)}:\n${facts.link}`,
      `2. Installationskoden, ${source} Koden gælder til ${withTime.format(facts.codeExpiresAt)}.`,
      `Ordrenummer: ${facts.reference}`,
      'Vi beder dig aldrig om at sende koden.',
      `Har du ikke ventet denne mail, så brug ikke linket. Kontakt ${facts.administrator} hos ${facts.organisation}.`,
    ].join('\n\n'),
  };
}

export interface LetterFacts {
  readonly name: string;
  readonly unit: string;
  readonly organisation: string;
  readonly reference: string;
  readonly code: InstallationCode;
  readonly codeExpiresAt: Instant;
}

/** The code letter: the other half. It holds the code and never the link; nothing on it names the CVR or RID. */
export function codeLetter(facts: LetterFacts): string {
  return [
    `${facts.organisation}\n${facts.unit}\nAtt. ${facts.name}`,
    'Din installationskode',
    facts.code.split('-').join('   '),
    `Ordrenummer: ${facts.reference}\nKoden gælder til ${withTime.format(facts.codeExpiresAt)}.`,
    'Du har også fået en aktiveringsmail på din arbejdsmail. Åbn linket i mailen, og skriv koden dér.',
    'Del ikke koden med nogen, og gem den ikke. Vi beder dig aldrig om at sende den.',
  ].join('\n\n');
}
