import { inventoryQuery, inventorySettings } from '../../src/rehearsal/inventory/query.ts';

/** A connected `pg.Client`, or anything that sends several statements in one message as it does. */
export interface InventoryClient {
  query: (sql: string) => Promise<unknown>;
  getTransactionStatus?: () => string | null;
}

export interface InventoryOptions {
  /** Tables to leave out, with all that belongs to them: `schema.table`, quoted as SQL wants it. */
  without?: string[];
  /** Schemas to leave out, by their names. */
  withoutSchemas?: string[];
}

/**
 * The inventory of the current database (see `readInventory`) as the tests of all layers compare it: one text a
 * line of the catalogs, kind, identity and properties, sorted.
 *
 * Works inside a transaction, where it shows what that transaction sees, and leaves the session as it was.
 */
export async function schemaInventory(
  client: InventoryClient,
  { without = [], withoutSchemas = [] }: InventoryOptions = {},
): Promise<string[]> {
  const [version] = rowsOf(await client.query("SELECT current_setting('server_version_num') AS number"));
  const major = Math.floor(Number(version!['number']) / 10_000);
  // Undone with the implicit transaction that one message is, or else with the savepoint.
  const settings = inventorySettings(undefined);
  const query = inventoryQuery(major, { tables: without, schemas: withoutSchemas });
  const inTransaction = client.getTransactionStatus?.() === 'T';
  const message = inTransaction
    ? ['SAVEPOINT inventory', ...settings, query, 'ROLLBACK TO SAVEPOINT inventory']
    : [...settings, query];
  const results = (await client.query(message.join(';\n'))) as unknown[];
  return rowsOf(results[message.indexOf(query)]).map(
    ({ kind, identity, properties }) =>
      `${String(kind)} ${String(identity)}: ${propertiesText(String(properties))}`,
  );
}

function propertiesText(json: string): string {
  const properties = Object.entries(JSON.parse(json) as Record<string, string>);
  return properties.map(([name, value]) => `${name}=${value}`).join(' | ');
}

function rowsOf(result: unknown): Record<string, unknown>[] {
  const last: unknown = Array.isArray(result) ? result.at(-1) : result;
  return (last as { rows: Record<string, unknown>[] }).rows;
}
