import { commands, type Command, type Input } from '../../src/contract/commands.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';

/** The input by the contract, or `validation-failed` with where and how each part is wrong. */
export function parseInput<C extends Command>(command: C, raw: unknown): Result<Input<C>> {
  const parsed = commands[command].input.safeParse(raw);
  if (parsed.success) return ok(parsed.data as Input<C>);
  const errors = parsed.error.issues.map(({ path, code, message }) => ({
    pointer: toPointer(path),
    code,
    message,
  }));
  return fail('validation-failed', { errors });
}

/** As `parseInput`, for a query string, in which a number is written as text. */
export function parseQuery<C extends Command>(
  command: C,
  raw: Readonly<Record<string, unknown>>,
): Result<Input<C>> {
  const first = commands[command].input.safeParse(raw);
  if (first.success) return ok(first.data as Input<C>);
  const numbers = first.error.issues
    .filter((issue) => issue.code === 'invalid_type' && issue.expected === 'number')
    .map(({ path }) => String(path[0]))
    .filter((name) => /^-?\d{1,15}$/.test(String(raw[name])));
  return parseInput(command, {
    ...raw,
    ...Object.fromEntries(numbers.map((name) => [name, Number(raw[name])])),
  });
}

/** RFC 6901. */
function toPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
