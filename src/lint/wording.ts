import type { ObjectName } from '../sql/names.ts';
import { nameText } from '../sql/names.ts';
import type { Catalog } from './catalog.ts';

/** A name that the catalog has, without its schema where a statement would find it without. */
export function shortName(name: ObjectName, catalog: Catalog): string {
  const found = catalog.relation({ name: name.name });
  return found !== undefined && found.schema === name.schema ? name.name : nameText(name);
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  const last = items.at(-1);
  if (items.length < 2) return last ?? '';
  return `${items.slice(0, -1).join(', ')} and ${last ?? ''}`;
}

/** PostgreSQL's major version as people say it. */
export function majorVersion(serverVersionNum: number): number {
  return Math.floor(serverVersionNum / 10000);
}
