#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { startServer } from '../server.ts';
import { type Arguments, BadArguments, readArguments, usage } from './arguments.ts';
import { isLoopback } from './who-may-ask.ts';

const say = (message: string) => void process.stdout.write(`${message}\n`);
const warn = (message: string) => void process.stderr.write(`udsted-mock: ${message}\n`);

function leave(code: number, message: string): never {
  warn(message);
  process.exit(code);
}

function wishes(): Arguments {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof BadArguments)) throw error;
    return leave(2, `${error.message}\nTry --help`);
  }
}

/** What the system says, in words. */
function explain(error: unknown, { port, host = '127.0.0.1', persist }: Arguments): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} is in use; choose another with --port, or 0 for any that is free`;
    case 'EACCES':
      return persist === undefined
        ? `port ${port} may not be used`
        : `${message}; --persist needs a place to write`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine`;
    case 'ENOENT':
      return `the folder of ${persist} does not exist`;
    default:
      return message;
  }
}

const { help, begins, ...options } = wishes();
if (help) {
  say(usage);
  process.exit(0);
}
const resumes = options.persist !== undefined && existsSync(options.persist);
const server = await startServer({ ...options, warn }).catch((error: unknown) =>
  leave(1, explain(error, { ...options, help, begins })),
);
if (resumes && begins.length > 0) {
  warn(
    `going on from ${options.persist}; ${begins.map((name) => `--${name}`).join(', ')} only count for a new one`,
  );
}
if (!isLoopback(options.host ?? '127.0.0.1')) {
  warn('other computers can reach this; it shows codes and key files to whoever asks');
}
const { scenario, seed } = server.simulation.origin;
say(`udsted-mock ready on ${server.url} (scenario ${scenario}, seed ${seed})`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    void server.stop().then(() => process.exit(0));
  });
}
