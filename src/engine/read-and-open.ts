import { readMigrationsFolder, readMigrationsFolderBeside } from './folder.ts';
import type { MigrationsFolder } from './folder.ts';
import type { EngineEvent, MigratorSettings } from './options.ts';
import { Session } from './session.ts';

/** A folder that can be read, and the session that was begun beside. */
export interface ReadAndOpen {
  folder: MigrationsFolder;
  /** Undefined when a session is yet to be opened. */
  opening: Promise<Session> | undefined;
}

/**
 * Reads the migrations folder while a server is connected to and the history read, so that the two take the time of
 * one. What is wrong with the folder is told whatever the server says, and nothing of the connection then. The
 * embedded server is not started for a folder that may be none, and a caller's own connection is there already.
 */
export async function readAndOpen(settings: MigratorSettings): Promise<ReadAndOpen> {
  const { database, migrationsDir, onEvent } = settings;
  if (settings.folder) return { folder: settings.folder, opening: undefined };
  if (database.kind !== 'target') return { folder: readMigrationsFolder(migrationsDir), opening: undefined };
  const giveUp = new AbortController();
  const signal = settings.signal ? AbortSignal.any([settings.signal, giveUp.signal]) : giveUp.signal;
  let held: EngineEvent[] | undefined = [];
  const hold =
    onEvent &&
    ((event: EngineEvent): void => {
      if (held) held.push(event);
      else onEvent(event);
    });
  const opening = Session.open({ ...settings, signal, onEvent: hold });
  // Whoever waits for it later is told.
  opening.catch(() => undefined);
  try {
    const folder = await readMigrationsFolderBeside(migrationsDir);
    for (const event of held) onEvent?.(event);
    held = undefined;
    return { folder, opening };
  } catch (error) {
    giveUp.abort();
    await opening.then((session) => session.close()).catch(() => undefined);
    throw error;
  }
}
