import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

const cli = new URL('../../mocks/server/cli.ts', import.meta.url).pathname;

export interface MockProcess {
  readonly url: string;
  readonly readyLine: string;
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Resolves with the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | string | null>;
}

function start(args: readonly string[]) {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (text.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text.err += chunk.toString()));
  return { child, text };
}

/** `udsted-mock` as a process of its own, once it says that it is ready. */
export async function startProcess(...args: string[]): Promise<MockProcess> {
  const { child, text } = start(['--port', '0', ...args]);
  while (!text.out.includes('\n')) {
    const [event] = await Promise.race([
      once(child.stdout, 'data').then(() => ['data']),
      once(child, 'exit').then(() => ['exit']),
    ]);
    if (event === 'exit') throw new Error(`udsted-mock did not start: ${text.err}`);
  }
  const readyLine = text.out.trim();
  return {
    url: /http:\/\/\S+/.exec(readyLine)![0],
    readyLine,
    child,
    said: () => text.err,
    end: async (signal) => {
      const ended = once(child, 'exit');
      child.kill(signal);
      const [code, by] = await ended;
      return (code ?? by) as number | string | null;
    },
  };
}

/** `udsted-mock` where it is expected to give up by itself. */
export async function runProcess(...args: string[]) {
  const { child, text } = start(args);
  const [code] = await once(child, 'close');
  return { code: code as number, ...text };
}

export const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
