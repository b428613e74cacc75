import { randomBytes } from 'node:crypto';
import type { Connection } from '../postgres/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.ts';
import type { ServerErrorFields } from '../postgres/server-error-fields.ts';

/** What the event triggers told of one statement. */
export interface Told {
  /** Bits of `pg_event_trigger_table_rewrite_reason()`, by the table's OID. */
  rewrites: Map<string, number>;
  /** What was dropped, in order; `original` is what the statement named itself. */
  dropped: { type: string; identity: string; original: boolean }[];
}

/**
 * Event triggers that tell what a statement does, in messages: a table to write into would be rolled back with the
 * statement, and would have locks and a place in the schema of its own. They live in a schema of their own, whose
 * name no file can know; where we may not create them, what they tell is missing.
 */
export class Hooks {
  readonly schema = `migrate_shadow_${randomBytes(6).toString('hex')}`;
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async install(): Promise<void> {
    const schema = quoteIdentifier(this.schema);
    const raise = (what: string, values: string): string =>
      `RAISE DEBUG USING MESSAGE = ${quoteLiteral(`${this.schema} ${what} `)} OPERATOR(pg_catalog.||) ${values}::pg_catalog.text;`;
    const rewrite = raise(
      'rewrite',
      'pg_catalog.json_build_array(pg_catalog.pg_event_trigger_table_rewrite_oid()::pg_catalog.text, pg_catalog.pg_event_trigger_table_rewrite_reason())',
    );
    const drop = `FOR o IN SELECT * FROM pg_catalog.pg_event_trigger_dropped_objects() LOOP
      ${raise('drop', 'pg_catalog.json_build_array(o.object_type, o.object_identity, o.original)')} END LOOP;`;
    await this.#connection.send(
      [
        `CREATE SCHEMA ${schema}`,
        ...trigger(schema, this.schema, 'table_rewrite', `BEGIN ${rewrite} END`),
        ...trigger(schema, this.schema, 'sql_drop', `DECLARE o record; BEGIN ${drop} END`),
      ].join(';\n'),
      { onNotice: () => undefined },
    );
  }

  async remove(): Promise<void> {
    await this.#connection.send(`DROP SCHEMA IF EXISTS ${quoteIdentifier(this.schema)} CASCADE`, {
      onNotice: () => undefined,
    });
  }

  /** Takes the triggers' own messages out of what the server said. */
  read(notices: readonly ServerErrorFields[]): { told: Told; messages: ServerErrorFields[] } {
    const told: Told = { rewrites: new Map(), dropped: [] };
    const messages: ServerErrorFields[] = [];
    for (const notice of notices) {
      if (!notice.message.startsWith(this.schema)) {
        messages.push(notice);
        continue;
      }
      const [, what, json = '[]'] = /^\S+ (\S+) (.*)$/s.exec(notice.message) ?? [];
      const values = JSON.parse(json) as [string, string | number | null, boolean];
      if (what === 'rewrite') told.rewrites.set(values[0], Number(values[1]));
      else if (what === 'drop')
        told.dropped.push({ type: values[0], identity: String(values[1] ?? ''), original: values[2] });
    }
    return { told, messages };
  }
}

function trigger(schema: string, name: string, event: string, body: string): string[] {
  const routine = `${schema}.${event}`;
  return [
    `CREATE FUNCTION ${routine}() RETURNS event_trigger LANGUAGE plpgsql AS ${quoteLiteral(body)}`,
    `CREATE EVENT TRIGGER ${quoteIdentifier(`${name}_${event}`)} ON ${event} EXECUTE FUNCTION ${routine}()`,
  ];
}
