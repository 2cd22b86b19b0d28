import type { EmployeeStatus } from '../../contract/employee.ts';
import { nouns } from './nouns.ts';

/** What is said when employees cannot be shown. The picker needs no more than these; the wizard explains refusals. */
export type PickerFailure = 'signed-out' | 'not-allowed' | 'not-connected' | 'failed';

export const picker = {
  nouns,
  label: 'Vælg medarbejder',
  hint: 'Søg på navn, e-mail eller ID-nummer (RID).',
  listLabel: 'Medarbejdere',
  clear: 'Ryd feltet',
  options: 'Medarbejdere, der passer til søgningen',

  loading: 'Henter medarbejdere …',
  loadingName: 'Henter navnet …',
  none: (query: string) =>
    query === ''
      ? 'Der er ingen medarbejdere at vise.'
      : `Ingen medarbejdere passer til »${query}«. Tjek stavningen, eller søg på e-mail eller RID.`,
  noneFiltered: 'Ingen medarbejdere passer til søgningen og den valgte status.',
  count: (total: string, one: boolean) => (one ? '1 medarbejder' : `${total} medarbejdere`),
  showing: (shown: string, total: string) => `Viser ${shown} af ${total}`,
  more: 'Vis flere',
  loadingMore: 'Henter flere …',
  selected: (name: string) => `${name} er valgt.`,
  cleared: 'Valget er ryddet.',

  required: 'Vælg en medarbejder.',
  notChosen: 'Vælg en medarbejder på listen, eller ryd feltet.',

  failure: {
    'signed-out': { title: 'Du er ikke logget på', help: 'Log på igen for at se medarbejderne.' },
    'not-allowed': {
      title: 'Du har ikke adgang til medarbejderne',
      help: 'Kun en administrator kan se dem. Tal med virksomhedens administrator.',
    },
    'not-connected': {
      title: 'Der er ikke forbindelse til systemet endnu',
      help: 'Vent et øjeblik, og prøv igen. Sker der stadig ikke noget, så tal med dem, der driver portalen.',
    },
    failed: { title: 'Medarbejderne kunne ikke hentes', help: 'Vent et øjeblik, og prøv igen.' },
  } as Record<PickerFailure, { readonly title: string; readonly help: string }>,
  nameFailed: 'Navnet på den valgte medarbejder kunne ikke hentes',
  retry: 'Prøv igen',

  statusFilter: 'Status',
  everyStatus: 'Alle',
  status: { active: 'Aktiv', suspended: 'Suspenderet', departed: 'Fratrådt' } as Record<
    EmployeeStatus,
    string
  >,
  statuses: { active: 'Aktive', suspended: 'Suspenderede', departed: 'Fratrådte' } as Record<
    EmployeeStatus,
    string
  >,
  noEmail: 'Ingen e-mail',
  rid: (rid: string) => `RID ${rid}`,
  namesakes: (n: number) =>
    n === 1
      ? 'En anden har samme navn – tjek afdeling og ID-nummer (RID)'
      : `${n} andre har samme navn – tjek afdeling og ID-nummer (RID)`,
  openOrder: 'Åben bestilling',
  nothing: 'Ingen',
  columns: { employee: 'Medarbejder', contact: 'E-mail og RID', status: 'Status', has: 'Signaturer' },
};

export type PickerTexts = typeof picker;
