import type { PickerTexts } from '../da/picker.ts';
import { nouns } from './nouns.ts';

export const picker: PickerTexts = {
  nouns,
  label: 'Choose an employee',
  hint: 'Search by name, e-mail or ID number (RID).',
  listLabel: 'Employees',
  clear: 'Clear the field',
  options: 'Employees that match the search',

  loading: 'Loading employees …',
  loadingName: 'Loading the name …',
  none: (query) =>
    query === ''
      ? 'There are no employees to show.'
      : `No employees match “${query}”. Check the spelling, or search by e-mail or RID.`,
  noneFiltered: 'No employees match the search and the chosen status.',
  count: (total, one) => (one ? '1 employee' : `${total} employees`),
  showing: (shown, total) => `Showing ${shown} of ${total}`,
  more: 'Show more',
  loadingMore: 'Loading more …',
  selected: (name) => `${name} is chosen.`,
  cleared: 'The choice is cleared.',

  required: 'Choose an employee.',
  notChosen: 'Choose an employee from the list, or clear the field.',

  failure: {
    'signed-out': { title: 'You are not signed in', help: 'Sign in again to see the employees.' },
    'not-allowed': {
      title: 'You do not have access to the employees',
      help: 'Only an administrator can see them. Talk to your company’s administrator.',
    },
    'not-connected': {
      title: 'There is no connection to the system yet',
      help: 'Wait a moment and try again. If nothing happens, talk to those who run the portal.',
    },
    failed: { title: 'The employees could not be loaded', help: 'Wait a moment and try again.' },
  },
  nameFailed: 'The name of the chosen employee could not be loaded',
  retry: 'Try again',

  statusFilter: 'Status',
  everyStatus: 'All',
  status: { active: 'Active', suspended: 'Suspended', departed: 'No longer employed' },
  statuses: { active: 'Active', suspended: 'Suspended', departed: 'No longer employed' },
  noEmail: 'No e-mail',
  rid: (rid) => `RID ${rid}`,
  namesakes: (n) =>
    n === 1
      ? 'Another person has the same name – check the unit and ID number (RID)'
      : `${n} others have the same name – check the unit and ID number (RID)`,
  openOrder: 'Open order',
  nothing: 'None',
  columns: { employee: 'Employee', contact: 'E-mail and RID', status: 'Status', has: 'Signatures' },
};
