import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { WorldStore } from '../engine.ts';

const MARK = 'udsted-mock 1';

/**
 * Keeps a world in a file. Each state is written beside the file, forced to disk and put in its place in one step, so
 * whenever the process or the machine dies the file holds a whole state: the last one that was answered for. The state
 * before it stays as `FILE.previous`, for the case that the disk itself damages the file.
 *
 * @throws Error with a message for people where the file cannot be read or written.
 */
export function createFileStore(file: string, warn: (message: string) => void): WorldStore {
  lock(file);
  const kept = readNewest(file, warn);
  let known = kept;
  let isRead = false;
  return {
    load: () => {
      if (isRead) return null;
      isRead = true;
      return kept;
    },
    save: (snapshot) => {
      if (snapshot === known) return;
      replaceFile(file, `${MARK} ${digestOf(snapshot)}\n${snapshot}`);
      known = snapshot;
    },
  };
}

/** Two processes on one file would each lose what the other has answered for. A lock of a process that died is taken over. */
function lock(file: string): void {
  const path = `${file}.lock`;
  const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isRunning(holder)) {
    throw new Error(`${file} is in use by another udsted-mock (process ${holder}).`);
  }
  writeFileSync(path, String(process.pid), { mode: 0o600 });
  process.once('exit', () => {
    if (existsSync(path) && readFileSync(path, 'utf8') === String(process.pid)) rmSync(path, { force: true });
  });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readNewest(file: string, warn: (message: string) => void): string | null {
  if (!existsSync(file) && !existsSync(previousOf(file))) return null;
  const newest = readWhole(file);
  if (newest !== null) return newest;
  const before = readWhole(previousOf(file));
  if (before === null) {
    throw new Error(`${file} is damaged, or no state of udsted-mock. Move it away to begin anew.`);
  }
  warn(`${file} is damaged or missing; going on from the state before it, ${previousOf(file)}`);
  return before;
}

/** The snapshot in a file; null where any of it is missing or changed. */
function readWhole(file: string): string | null {
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  const end = text.indexOf('\n');
  const snapshot = text.slice(end + 1);
  return text.slice(0, end) === `${MARK} ${digestOf(snapshot)}` ? snapshot : null;
}

function previousOf(file: string): string {
  return `${file}.previous`;
}

function replaceFile(file: string, text: string): void {
  const next = `${file}.next`;
  // Codes stand in it: nobody else on the machine needs to read them.
  const handle = openSync(next, 'w', 0o600);
  try {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (existsSync(file)) {
    rmSync(previousOf(file), { force: true });
    linkSync(file, previousOf(file));
  }
  renameSync(next, file);
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
