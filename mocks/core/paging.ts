import { fail, ok, type Result } from '../../src/contract/result.ts';

const defaultLimit = 20;

interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
  readonly total: number;
}

/** The page behind the one that ended with `cursor`: what comes or goes in between moves no page. */
export function afterCursor<T>(
  found: readonly T[],
  nameOf: (item: T) => string,
  {
    limit = defaultLimit,
    cursor,
  }: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): Result<Page<T>> {
  const shown = cursor === undefined ? -1 : found.findIndex((item) => nameOf(item) === cursor);
  if (cursor !== undefined && shown === -1) {
    const message = 'The cursor does not belong to this search';
    return fail('validation-failed', { errors: [{ pointer: '/cursor', code: 'invalid_value', message }] });
  }
  const items = found.slice(shown + 1, shown + 1 + limit);
  const last = items.at(-1);
  const isLast = last === undefined || shown + 1 + limit >= found.length;
  return ok({ items, nextCursor: isLast ? null : nameOf(last), total: found.length });
}
