import { Scanner } from '../../sql/scanner.ts';
import type { Rule } from '../rule.ts';

/** NAMEDATALEN less the byte that ends a name. */
const longest = 63;

export const rule: Rule = {
  id: 'identifier-truncated',
  severity: 'warning',
  family: 'schema',
  summary: 'A name of more than 63 bytes is cut off.',
  why: `PostgreSQL keeps 63 bytes of a name (NAMEDATALEN) and cuts off the rest, with no more than a NOTICE. It counts bytes:
an é has two, a 日 three. The object then has another name than the file says. A later file that uses the full name
works, since it is cut in the same way; a tool that looks in the catalogs finds nothing, and two names that differ only
behind the 63rd byte are one: "already exists", or the wrong one is dropped.`,
  unsafe: `CREATE INDEX orders_by_customer_and_status_and_created_at_for_the_monthly_report_idx ON orders (customer_id);`,
  safe: `CREATE INDEX CONCURRENTLY orders_monthly_report_idx ON orders (customer_id);`,
  *check(statement) {
    const { sql } = statement;
    const seen = new Set<string>();
    const scanner = new Scanner(sql);
    while (scanner.next() !== 'end') {
      const name = identifier(scanner);
      if (name === undefined || Buffer.byteLength(name) <= longest || seen.has(name)) continue;
      seen.add(name);
      yield {
        statement,
        location: Buffer.byteLength(sql.slice(0, scanner.start)),
        message: `${name} has ${Buffer.byteLength(name)} bytes: PostgreSQL cuts it to ${cut(name)}`,
        remedy: 'Choose a name of at most 63 bytes.',
      };
    }
  },
};

function identifier(token: Scanner): string | undefined {
  if (token.kind === 'word') return token.raw();
  if (token.kind !== 'quoted identifier') return undefined;
  const raw = token.raw();
  return raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : undefined;
}

function cut(name: string): string {
  let short = '';
  for (const character of name) {
    if (Buffer.byteLength(short + character) > longest) break;
    short += character;
  }
  return short;
}
