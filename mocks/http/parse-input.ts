import type * as z from 'zod/mini';
import { commands, type Command, type Input } from '../../src/contract/commands.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';

/** The input by the contract, or `validation-failed` with where and how each part is wrong. */
export function parseInput<C extends Command>(command: C, raw: unknown): Result<Input<C>> {
  return parseBy<Input<C>>(commands[command].input as unknown as z.ZodMiniType<Input<C>>, raw);
}

/** As `parseInput`, by any schema. */
export function parseBy<T>(schema: z.ZodMiniType<T>, raw: unknown): Result<T> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
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
  const written = numbersOf(command).filter((name) => /^-?\d{1,15}$/.test(String(raw[name])));
  const numbers = Object.fromEntries(written.map((name) => [name, Number(raw[name])]));
  return parseInput(command, { ...raw, ...numbers });
}

const known = new Map<Command, readonly string[]>();

/** The members of an input that are numbers: found out once, because a refused parse is slow. */
function numbersOf(command: Command): readonly string[] {
  const members = Object.entries(commands[command].input.shape);
  const found =
    known.get(command) ?? members.filter(([, { safeParse }]) => safeParse(1).success).map(([name]) => name);
  known.set(command, found);
  return found;
}

/** RFC 6901. */
function toPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
