import { unquoted } from './identity.ts';
import type { InventoryItem, Inventory } from './inventory.ts';
import { itemChanges } from './inventory-diff.ts';

/** Tables drawn with their columns, at most. */
const MOST_TABLES = 20;
/** Columns drawn of a table, at most. */
const MOST_COLUMNS = 30;
/** Tables drawn beside them, by name alone. */
const MOST_NEIGHBOURS = 20;

const TABLES = new Set(['table', 'partitioned table', 'foreign table']);

/**
 * A Mermaid diagram of the tables that differ, as they are on the second side: columns, keys, and the tables that a
 * foreign key ties them to. Null when there is nothing to draw. Names are made harmless: what is no letter, digit or
 * underscore of a name is drawn as an underscore.
 */
export function erDiagram(before: Inventory, after: Inventory): string | null {
  const drawing = new Drawing(after);
  const touched = new Set(
    itemChanges(before, after).flatMap(({ before: was, after: is }) => {
      const item = is ?? was;
      return item ? [item.parent ?? item.identity] : [];
    }),
  );
  const tables = [...touched].filter((identity) => drawing.isTable(identity)).sort();
  return tables.length === 0 ? null : drawing.draw(tables);
}

interface ForeignKey {
  from: string;
  to: string;
  columns: readonly string[];
}

class Drawing {
  readonly #tables: ReadonlySet<string>;
  readonly #columns = new Map<string, InventoryItem[]>();
  readonly #keys = new Map<string, InventoryItem[]>();
  readonly #foreignKeys: readonly ForeignKey[];
  readonly #ids = new Map<string, string>();

  constructor({ items }: Inventory) {
    this.#tables = new Set(items.filter(({ kind }) => TABLES.has(kind)).map(({ identity }) => identity));
    for (const item of items) {
      if (item.parent === null) continue;
      if (item.kind === 'column') append(this.#columns, item.parent, item);
      if (item.kind === 'constraint' && item.properties['kind'] !== undefined)
        append(this.#keys, item.parent, item);
    }
    this.#foreignKeys = [...this.#keys.values()].flat().flatMap((item) => {
      const to = item.properties['references'];
      return to === undefined || item.parent === null
        ? []
        : [{ from: item.parent, to, columns: columnsOf(item) }];
    });
  }

  isTable(identity: string): boolean {
    return this.#tables.has(identity);
  }

  draw(touched: readonly string[]): string {
    const tables = touched.slice(0, MOST_TABLES);
    const drawn = new Set(tables);
    const neighbours = new Set(
      this.#foreignKeys
        .filter(({ from, to }) => drawn.has(from) !== drawn.has(to))
        .map(({ from, to }) => (drawn.has(from) ? to : from)),
    );
    const beside = [...neighbours].sort().slice(0, MOST_NEIGHBOURS);
    for (const identity of [...tables, ...beside]) this.#ids.set(identity, `t${this.#ids.size + 1}`);
    const ties = this.#foreignKeys.filter(
      ({ from, to }) => this.#ids.has(from) && this.#ids.has(to) && (drawn.has(from) || drawn.has(to)),
    );
    return [
      'erDiagram',
      ...tables.flatMap((identity) => this.#entity(identity)),
      ...beside.map((identity) => `  ${this.#named(identity)}`),
      ...ties.map((tie) => this.#tie(tie)),
      ...(touched.length > tables.length ? [`  %% ${touched.length - tables.length} more tables`] : []),
    ].join('\n');
  }

  #named(identity: string): string {
    return `${this.#ids.get(identity) ?? ''}["${label(identity)}"]`;
  }

  #entity(identity: string): string[] {
    const columns = [...(this.#columns.get(identity) ?? [])].sort(
      (a, b) => Number(a.properties['position']) - Number(b.properties['position']),
    );
    if (columns.length === 0) return [`  ${this.#named(identity)}`];
    const shown = columns.slice(0, MOST_COLUMNS).map((column) => `    ${this.#attribute(identity, column)}`);
    const rest = columns.length - shown.length;
    if (rest > 0) shown.push(`    and _${rest}_more`);
    return [`  ${this.#named(identity)} {`, ...shown, '  }'];
  }

  #attribute(table: string, { identity, properties }: InventoryItem): string {
    const quoted = identity.slice(table.length + 1);
    const name = unquoted(quoted);
    const marks = new Set(
      (this.#keys.get(table) ?? []).filter((key) => columnsOf(key).includes(name)).map((key) => markOf(key)),
    );
    const keys = ['PK', 'FK', 'UK'].filter((mark) => marks.has(mark)).join(', ');
    const comment = properties['not null'] === 'yes' ? ' "not null"' : '';
    return `${word(properties['type'] ?? 'unknown')} ${word(name)}${keys && ` ${keys}`}${comment}`;
  }

  /** At the referenced side it is one, or none where a column may be null; at the other one where it is unique. */
  #tie({ from, to, columns }: ForeignKey): string {
    const nullable = (this.#columns.get(from) ?? []).some(
      ({ identity, properties }) =>
        columns.includes(unquoted(identity.slice(from.length + 1))) && properties['not null'] !== 'yes',
    );
    const single = (this.#keys.get(from) ?? []).some(
      (key) => markOf(key) !== 'FK' && columnsOf(key).every((column) => columns.includes(column)),
    );
    const [many, one] = [single ? '|o' : '}o', nullable ? 'o|' : '||'];
    const ids = [this.#ids.get(from) ?? '', this.#ids.get(to) ?? ''] as const;
    return `  ${ids[0]} ${many}--${one} ${ids[1]} : "${label(columns.join(', '))}"`;
  }
}

function append(map: Map<string, InventoryItem[]>, key: string, item: InventoryItem): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}

function columnsOf({ properties }: InventoryItem): string[] {
  return JSON.parse(properties['columns'] ?? '[]') as string[];
}

function markOf({ properties }: InventoryItem): string {
  return { 'primary key': 'PK', 'foreign key': 'FK' }[properties['kind'] ?? ''] ?? 'UK';
}

/** Longer words make the diagram wide and nothing clearer. */
const LONGEST_WORD = 40;

/** What Mermaid takes for the type or the name of an attribute. */
function word(text: string): string {
  const safe = text.replace(/[^\w()[\]\u00c0-\uffff]|[^\p{L}\p{N}_()[\]]/gu, '_').slice(0, LONGEST_WORD);
  return /^[A-Za-z_\u00c0-\uffff]/.test(safe) && !/^[PFU]K$/i.test(safe) ? safe : `_${safe}`;
}

/** What may stand between quotes: no quote, no backslash, nothing of Markdown, HTML or Mermaid's own escapes. */
function label(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N}_., $-]/gu, '_').trim();
  return safe === '' ? '_' : safe.slice(0, 2 * LONGEST_WORD);
}
