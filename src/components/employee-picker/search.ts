import type { EmployeePage, EmployeeStatus, EmployeeSummary } from '../../contract/employee.ts';
import type { Problem } from '../../contract/problem.ts';

/** Milliseconds of quiet before what is being typed is asked for. */
export const DEBOUNCE_MS = 150;

export interface Asked {
  readonly q: string;
  readonly status: EmployeeStatus | null;
}

export interface Results {
  readonly asked: Asked;
  readonly items: readonly EmployeeSummary[];
  /** How many match in all, not how many have been fetched. */
  readonly total: number;
  readonly nextCursor: string | null;
}

/** What happens when the next page has come: nothing, the active option moves on, or its first row takes focus. */
export type AfterMore = 'stay' | 'move-on' | 'focus-row';

export type Search =
  | { readonly at: 'idle' }
  | { readonly at: 'loading'; readonly asked: Asked; readonly kept: Results | null }
  | { readonly at: 'loading-more'; readonly results: Results; readonly after: AfterMore }
  | { readonly at: 'found'; readonly results: Results }
  /** With `results` only the next page is missing. */
  | {
      readonly at: 'failed';
      readonly asked: Asked;
      readonly results: Results | null;
      readonly problem: Problem;
    };

/** The rows to show: while a new search loads, still those of the one before. */
export function resultsOf(search: Search): Results | null {
  switch (search.at) {
    case 'idle':
      return null;
    case 'loading':
      return search.kept;
    case 'loading-more':
    case 'found':
    case 'failed':
      return search.results;
  }
}

export function rowsOf(search: Search): readonly EmployeeSummary[] {
  return resultsOf(search)?.items ?? [];
}

export function askedOf(search: Search): Asked | null {
  switch (search.at) {
    case 'idle':
      return null;
    case 'loading':
    case 'failed':
      return search.asked;
    case 'loading-more':
    case 'found':
      return search.results.asked;
  }
}

/** The list may have changed between two pages: nobody is shown twice. */
export function join(results: Results, page: EmployeePage): Results {
  const known = new Set(results.items.map(({ id }) => id));
  const items = [...results.items, ...page.items.filter(({ id }) => !known.has(id))];
  return { asked: results.asked, items, total: page.total, nextCursor: page.nextCursor };
}
