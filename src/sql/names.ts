import { Scanner } from './scanner.ts';

/** The name of an object as the catalogs spell it; without a schema where the text gives none. */
export interface ObjectName {
  readonly schema?: string;
  readonly name: string;
}

/** Could the two be one object? Names without a schema match in any schema: the search path is not known. */
export function mayBeSame(one: ObjectName, other: ObjectName): boolean {
  if (one.name !== other.name) return false;
  return one.schema === undefined || other.schema === undefined || one.schema === other.schema;
}

/** `name` or `schema.name`. */
export function nameText({ schema, name }: ObjectName): string {
  return schema === undefined ? name : `${schema}.${name}`;
}

/** Reads what `nameText` wrote. */
export function parseNameText(text: string): ObjectName {
  const dot = text.indexOf('.');
  return dot < 0 ? { name: text } : { schema: text.slice(0, dot), name: text.slice(dot + 1) };
}

/** The possibly qualified name that follows the first `keyword` in a statement. */
export function nameAfter(sql: string, keyword: string): ObjectName | undefined {
  const scanner = new Scanner(sql);
  do scanner.next();
  while (scanner.kind !== 'end' && !(scanner.kind === 'word' && scanner.raw().toUpperCase() === keyword));
  const parts: string[] = [];
  do {
    const part = identifier(nextToken(scanner));
    if (part === undefined) return undefined;
    parts.push(part);
  } while (nextToken(scanner).is('.'));
  const name = parts.at(-1);
  const schema = parts.at(-2);
  if (name === undefined) return undefined;
  return schema === undefined ? { name } : { schema, name };
}

/** The next token that is no comment. */
function nextToken(scanner: Scanner): Scanner {
  do scanner.next();
  while (scanner.kind === 'line comment' || scanner.kind === 'block comment');
  return scanner;
}

function identifier(token: Scanner): string | undefined {
  const raw = token.raw();
  if (token.kind === 'word') return raw.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  if (token.kind === 'quoted identifier' && raw.startsWith('"')) {
    return raw.slice(1, -1).replaceAll('""', '"');
  }
  return undefined;
}
