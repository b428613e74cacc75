import { close, constants, openSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedServerError } from './embedded-error.ts';

/** Says who holds the folder. It is not the lock: a killed process leaves it behind and it means nothing then. */
export const HOLDER_FILE = 'migrate-action.lock';

interface Holder {
  pid: number;
  host: string;
  since: string;
}

/**
 * Takes a folder for this process, since PGlite lets two processes overwrite each other's database. The
 * operating system holds the lock and frees it with the process, however that ends. It reaches as far as
 * that: on Linux, containers with networks of their own do not see each other's.
 *
 * Returns the function that frees it. Fails with `EmbeddedServerError` when it is taken, by this process or another.
 */
export async function lockFolder(path: string): Promise<() => Promise<void>> {
  const free = ['linux', 'android', 'win32'].includes(process.platform)
    ? await holdAddress(path)
    : holdFile(join(path, HOLDER_FILE));
  if (!free) throw await inUse(path);
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  try {
    await writeFile(join(path, HOLDER_FILE), `${JSON.stringify(holder)}\n`);
  } catch (error) {
    await free();
    throw error;
  }
  return async () => {
    await rm(join(path, HOLDER_FILE), { force: true });
    await free();
  };
}

/** An abstract socket of Linux or a pipe of Windows: both have one owner and go with it. Undefined when it is taken. */
async function holdAddress(path: string): Promise<(() => Promise<void>) | undefined> {
  const { dev, ino } = await stat(path, { bigint: true });
  const name = `migrate-action-embedded-${dev}-${ino}`;
  const server = createServer((socket) => socket.destroy());
  const held = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    // Exclusive, because the workers of a cluster would share it.
    server.listen(
      { path: process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`, exclusive: true },
      () => {
        resolve(true);
      },
    );
  });
  if (!held) return undefined;
  server.unref();
  return () =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
    });
}

/** O_EXLOCK of macOS and the BSDs, which Node.js passes on and has no name for: open(2) takes a lock of flock(2). */
const O_EXLOCK = 0x20;

/** Undefined when the lock is taken. */
function holdFile(file: string): (() => Promise<void>) | undefined {
  try {
    const fd = openSync(file, constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK, 0o600);
    return () => promisify(close)(fd);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return undefined;
    throw error;
  }
}

async function inUse(path: string): Promise<EmbeddedServerError> {
  // The holder may be just writing or removing it.
  const holder = await readFile(join(path, HOLDER_FILE), 'utf8')
    .then((text) => JSON.parse(text) as Holder)
    .catch(() => undefined);
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'another process';
  return new EmbeddedServerError(
    `The embedded database in ${path} is in use by ${who}.`,
    'It serves one process at a time: wait until that one ends, or end it, then run the command again.',
  );
}
