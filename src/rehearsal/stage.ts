import { connect } from '../engine/connect.ts';
import { MigrationError } from '../engine/errors.ts';
import type { MigrationFile, MigrationsFolder } from '../engine/folder.ts';
import { qualified } from '../engine/history.ts';
import { Migrator } from '../engine/migrator.ts';
import type { Database, MigratorSettings } from '../engine/options.ts';
import { DEFAULTS } from '../engine/options.ts';
import type { Connection } from '../postgres/connection.ts';
import { loadDump } from './base.ts';
import { supplyNeeds } from './needs.ts';
import { TemplateCopy } from './proof/template.ts';
import type { Shadow, ShadowDatabase } from './shadow.ts';

/** What a stage begins with. */
export interface StageBase {
  folder: MigrationsFolder;
  /** What is applied before anything else, in the order of the versions. */
  base: readonly MigrationFile[];
  /** A dump of pg_dump that stands in for the base. */
  dump: { path: string; text: string } | undefined;
  /** Every file that will run: the server needs the roles that they name. */
  texts: readonly string[];
  /** What the engine works with on the target. */
  settings: Pick<MigratorSettings, 'lockTimeoutMs' | 'statementTimeoutMs' | 'table' | 'signal'>;
}

/** The schema of the history on a shadow: the one that any search_path finds first there. */
const HISTORY_SCHEMA = 'public';

/** A shadow that has the base schema, and can be put back to it. */
export class Stage {
  readonly shadow: Shadow;
  /** What a reader must know of how the base came about. */
  notes: readonly string[] = [];
  readonly #base: StageBase;
  #current: { shadow: Shadow; opened: ShadowDatabase };
  #copy: TemplateCopy | undefined;
  #anew: (() => Promise<Shadow>) | undefined;

  private constructor(shadow: Shadow, opened: ShadowDatabase, base: StageBase) {
    this.shadow = shadow;
    this.#current = { shadow, opened };
    this.#base = base;
  }

  /** Takes the shadow over: it is closed with the stage, and when the base cannot be applied. */
  static async on(shadow: Shadow, base: StageBase): Promise<Stage> {
    try {
      const stage = new Stage(shadow, await shadow.database(), base);
      await stage.#applyBase();
      return stage;
    } catch (error) {
      await shadow.close();
      throw error;
    }
  }

  /** For an engine; to be asked for again after `restore`. */
  get database(): Database {
    return this.#current.opened.database;
  }

  /** The history on the shadow, `schema.table`, quoted. */
  get history(): string {
    return qualified({ schema: HISTORY_SCHEMA, table: this.#base.settings.table ?? DEFAULTS.table });
  }

  /** What an engine on the shadow is asked with. */
  get settings(): Omit<MigratorSettings, 'database'> {
    const { folder, settings } = this.#base;
    return {
      ...settings,
      migrationsDir: folder.dir,
      folder,
      schema: HISTORY_SCHEMA,
      // Nobody else is there: what waits for a lock waits for ever.
      lockAttempts: 1,
      lockWaitMs: 5_000,
    };
  }

  /** Lends the shadow to somebody who opens sessions there; the embedded server has one at a time. */
  async lend<T>(work: (shadow: Shadow) => Promise<T>): Promise<T> {
    const { shadow, opened } = this.#current;
    await opened.release();
    try {
      return await work(shadow);
    } finally {
      this.#current = { shadow, opened: await shadow.database() };
    }
  }

  /** Works on a session of the current database. */
  async with<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const { connection, closeServer } = await connect({ ...this.settings, database: this.database });
    try {
      return await work(connection);
    } finally {
      await connection.close();
      await closeServer();
    }
  }

  /** Remembers the database as it is now, so that `restore` can put it back. */
  async remember(): Promise<void> {
    const { database } = this;
    if (this.shadow.snapshot) {
      this.#anew = await this.lend((shadow) => shadow.snapshot?.() ?? Promise.resolve(undefined));
      return;
    }
    if (database.kind !== 'target') return;
    this.#copy = await this.#elsewhere((connection) =>
      TemplateCopy.of(connection, database.target.database, this.shadow.ofOurs),
    );
  }

  /** Puts the database back as it was when it was remembered. An embedded server is made anew. */
  async restore(): Promise<void> {
    this.#base.settings.signal?.throwIfAborted();
    const copy = this.#copy;
    if (copy) {
      await this.#elsewhere((connection) => copy.restore(connection));
      return;
    }
    if (!this.#anew) throw new Error('nothing was remembered');
    const { shadow, opened } = this.#current;
    await opened.release();
    await shadow.close();
    const anew = await this.#anew();
    this.#current = { shadow: anew, opened: await anew.database() };
  }

  async close(): Promise<void> {
    const { shadow, opened } = this.#current;
    const copy = this.#copy;
    const failures: unknown[] = [];
    // Each however the one before it ended: the server may be gone already, or its sessions cut off.
    for (const end of [
      () => copy && this.#elsewhere((connection) => copy.drop(connection)),
      () => opened.release(),
      () => shadow.close(),
    ]) {
      try {
        await end();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0] as Error;
  }

  /**
   * Works on a session of another database of the server. It ends with the work: a file that creates a database, or
   * somebody else who does, cannot while one is in template1.
   */
  async #elsewhere<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const { database, settings } = this;
    if (database.kind !== 'target') throw new Error('there is one database');
    const { connection } = await connect({
      ...settings,
      signal: undefined,
      database: { kind: 'target', target: { ...database.target, database: 'template1' } },
    });
    try {
      return await work(connection);
    } finally {
      await connection.close();
    }
  }

  async #applyBase(): Promise<void> {
    const { folder, base, dump, texts } = this.#base;
    const notes = await this.with((connection) => supplyNeeds(this.#current.shadow, connection, texts));
    if (dump) notes.push(...(await this.lend((shadow) => loadDump(shadow, dump.path, dump.text))));
    this.notes = notes;
    const { database, settings } = this;
    await new Migrator({ ...settings, database, folder: { ...folder, migrations: base } }).up();
  }
}

/** Why the base could not be applied, in words; undefined for what is no failure of the base's SQL. */
export function baseFailure(error: unknown): string | undefined {
  if (!(error instanceof MigrationError) || error.reason === 'cancelled') return undefined;
  const { message, file, line } = error.details;
  const place = file === null || message.includes(file) ? '' : ` (${file}${line === null ? '' : `:${line}`})`;
  return `${message}${place}`;
}
