import type { ReportChange } from '../engine/report-rehearsal.ts';
import type { Connection } from '../postgres/connection.ts';
import { directionOf, itemOf } from './diff/item-change.ts';
import type { ItemChange } from './diff/item-change.ts';
import { reportChange } from './diff/report-change.ts';
import { itemChanges } from './inventory-diff.ts';
import { unquoted } from './identity.ts';
import { readInventory } from './inventory.ts';
import type { Inventory, InventoryItem } from './inventory.ts';

export interface DriftOptions {
  /** Whether it matters who owns an object. Not by default: the shadow's roles are not the target's. */
  readonly owners?: boolean;
  /** Tables to pass over, such as the history: `schema.table`, quoted as SQL wants it. */
  readonly tables?: readonly string[];
  /** How long reading the target may take, in milliseconds. */
  readonly timeoutMs?: number;
}

export interface Drift {
  /** `before` is what the applied files make, `after` what the target has. Null when the two cannot be compared. */
  readonly changes: ReportChange[] | null;
  /** What was not compared, and why: a sentence each. */
  readonly notes: string[];
}

/**
 * Where the schema of the target is not what a replay of its applied files makes: what someone changed by hand. What
 * comes about without a hand is told in notes: partitions that a job makes, schemas and extensions of the platform.
 * It reads the target and changes nothing there.
 */
export async function readDrift(
  target: Connection,
  replay: Inventory,
  options: DriftOptions = {},
): Promise<Drift> {
  const { tables = [], timeoutMs } = options;
  const reading = { tables, ...(timeoutMs !== undefined && { timeoutMs }) };
  const found = await readInventory(target, reading);
  const foreign = found.major === replay.major ? foreignSchemas(replay, found) : [];
  if (foreign.length === 0) return drift(replay, found, options);
  // A schema that no file makes is somebody else's: the platform's, another application's.
  const ours = await readInventory(target, { ...reading, schemas: foreign.map(({ name }) => name) });
  const { changes, notes } = drift(replay, ours, options);
  return {
    changes,
    notes: [
      ...notes,
      sentence(
        'Schemas that no applied file makes were not compared',
        foreign.map(({ identity }) => identity),
      ),
    ],
  };
}

/** The same of two inventories, all of which are compared. */
export function drift(replay: Inventory, target: Inventory, options: DriftOptions = {}): Drift {
  if (replay.major !== target.major) {
    const note = `The schema was not compared with that of the target: the shadow is PostgreSQL ${replay.major} and the target ${target.major}, and their catalogs differ of themselves.`;
    return { changes: null, notes: [note] };
  }
  const owners = options.owners ?? false;
  const notes = new Notes();
  const [made, found] = [replay, target].map((side) => settled(owners ? side : withoutRoles(side))) as [
    Inventory,
    Inventory,
  ];
  const partitioned = new Set(
    [...made.items, ...found.items]
      .filter(({ kind }) => kind === 'partitioned table')
      .map(({ identity }) => identity),
  );
  const kept = itemChanges(made, found, { owners, parts: false }).filter(
    (change) => !isEnvironment(change, notes) && !isPartition(change, partitioned, notes),
  );
  return { changes: kept.map((change) => reportChange(change, { owners })), notes: notes.sentences() };
}

function foreignSchemas(replay: Inventory, target: Inventory): { identity: string; name: string }[] {
  const known = new Set(replay.items.filter(isSchema).map(({ identity }) => identity));
  return target.items
    .filter((item) => isSchema(item) && !known.has(item.identity))
    .map(({ identity }) => ({ identity, name: unquoted(identity) }));
}

function isSchema({ kind }: InventoryItem): boolean {
  return kind === 'schema';
}

function sentence(what: string, names: readonly string[]): string {
  const listed = [...names].sort();
  const shown = listed.slice(0, 10).join(', ');
  return `${what}: ${shown}${listed.length > 10 ? ` and ${listed.length - 10} more` : ''}.`;
}

class Notes {
  readonly #found = new Map<string, Set<string>>();

  take(what: string, name: string): true {
    this.#found.set(what, (this.#found.get(what) ?? new Set()).add(name));
    return true;
  }

  sentences(): string[] {
    return [...this.#found].map(([what, names]) => sentence(what, [...names]));
  }
}

/** What belongs to a database and its platform rather than to its schema. */
const ENVIRONMENT = new Set(['database', 'database setting', 'subscription', 'user mapping']);

function isEnvironment(change: ItemChange, notes: Notes): boolean {
  const { kind, identity } = itemOf(change);
  if (ENVIRONMENT.has(kind) || (kind === 'grant' && identity.startsWith('on database '))) return true;
  const direction = directionOf(change);
  if (kind === 'publication' && direction === 'added')
    return notes.take('The target has publications that no applied file makes', identity);
  if (kind !== 'extension') return kind === 'comment' && identity.startsWith('on extension ');
  switch (direction) {
    case 'added':
      return notes.take('The target has extensions that no applied file makes', identity);
    case 'changed':
      return notes.take('The target has extensions in another version or schema than the shadow', identity);
    case 'removed':
      return false;
  }
}

/** Jobs make partitions by the calendar, and remove old ones. */
function isPartition(change: ItemChange, partitioned: ReadonlySet<string>, notes: Notes): boolean {
  const { partition, inherits } = itemOf(change).properties;
  if (directionOf(change) === 'changed' || partition === undefined || inherits === undefined) return false;
  if (!partitioned.has(inherits)) return false;
  return notes.take('Partitions that only one side has were not compared, of', inherits);
}

/** Constants of `now` that were frozen when a file ran, and what waits for the partitions of jobs. */
function settled({ major, items }: Inventory): Inventory {
  return { major, items: items.map(settledItem) };
}

const FROZEN = /'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+(?:[+-]\d\d(?::\d\d)*)?'::/g;

function settledItem(item: InventoryItem): InventoryItem {
  const properties = Object.fromEntries(
    Object.entries(item.properties).map(([name, value]) => [name, value.replace(FROZEN, "'now'::")]),
  );
  if (item.kind === 'index' && properties['partitioned'] === 'yes') delete properties['invalid'];
  return { ...item, properties };
}

/** Default privileges are those of a role, which is another on the shadow. */
function withoutRoles({ major, items }: Inventory): Inventory {
  const seen = new Set<string>();
  const kept = items
    .map((item) =>
      item.kind === 'default privileges'
        ? { ...item, identity: item.identity.replace(/^of (?:"(?:[^"]|"")*"|\S+) /, '') }
        : item,
    )
    .filter(({ kind, identity }) => {
      if (kind !== 'default privileges') return true;
      if (seen.has(identity)) return false;
      seen.add(identity);
      return true;
    });
  return { major, items: kept };
}
