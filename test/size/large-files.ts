import { closeSync, mkdirSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export const megabyte = 1_000_000;

/** Writes `versions/001_large.sql` into a folder, with at least so many bytes; returns its size. */
export type WriteLargeFile = (dir: string, bytes: number) => number;

const table = 'CREATE TABLE large (id integer, code text, note text);\n';
const words = 'the quick brown fox jumps over the lazy dog and runs away from it before it can bark at all';
const scripts = 'naïve, Straße, 中文, العربية, ไทย, हिन्दी, 👩‍💻, e\u0301; the fox runs';

/** Large migrations of every kind that takes another way through the program. */
export const largeFiles: Record<string, WriteLargeFile> = {
  'INSERTs in ASCII': (dir, bytes) => writeLarge(dir, bytes, table, insert(words)),
  'INSERTs in many scripts': (dir, bytes) => writeLarge(dir, bytes, table, insert(scripts)),
  'INSERTs with words of transactions': (dir, bytes) =>
    writeLarge(dir, bytes, table, insert(`${words}, begin and end, start of a database`)),
  'INSERTs between BEGIN and COMMIT': (dir, bytes) =>
    writeLarge(dir, bytes, `BEGIN;\n${table}`, insert(words), 'COMMIT;\n'),
  'COPY data': (dir, bytes) =>
    writeLarge(dir, bytes, `${table}COPY large FROM stdin;\n`, copyRow(words), '\\.\n'),
  'COPY data in many scripts': (dir, bytes) =>
    writeLarge(dir, bytes, `${table}COPY large FROM stdin;\n`, copyRow(scripts), '\\.\n'),
  'statement by statement': (dir, bytes) =>
    writeLarge(dir, bytes, `-- migrate: no-transaction\n${table}`, manyRows(words, 500)),
  'statement by statement in many scripts': (dir, bytes) =>
    writeLarge(dir, bytes, `-- migrate: no-transaction\n${table}`, manyRows(scripts, 500)),
};

/** A folder of small migrations; returns their size together. */
export function manyFiles(dir: string, count: number): number {
  mkdirSync(join(dir, 'versions'), { recursive: true });
  let total = 0;
  for (let version = 1; version <= count; version++) {
    const sql = `CREATE TABLE t${version} (id bigint PRIMARY KEY, note text NOT NULL DEFAULT '');\nCREATE INDEX ON t${version} (note);\n`;
    writeFileSync(join(dir, 'versions', `${String(version).padStart(5, '0')}_table_${version}.sql`), sql);
    total += sql.length;
  }
  return total;
}

export function writeLarge(
  dir: string,
  bytes: number,
  head: string,
  row: (number: number) => string,
  tail = '',
): number {
  mkdirSync(join(dir, 'versions'), { recursive: true });
  const path = join(dir, 'versions', '001_large.sql');
  const file = openSync(path, 'w');
  writeSync(file, head);
  let written = 0;
  for (let number = 1; written < bytes;) {
    const rows: string[] = [];
    for (let length = 0; length < 1 << 20; number++) length += rows[rows.push(row(number)) - 1]?.length ?? 0;
    written += writeSync(file, rows.join(''));
  }
  writeSync(file, tail);
  closeSync(file);
  return statSync(path).size;
}

function insert(note: string): (number: number) => string {
  return (number) => `INSERT INTO large VALUES (${number}, 'code ${number}', '${note}');\n`;
}

function copyRow(note: string): (number: number) => string {
  return (number) => `${number}\tcode ${number}\t${note}\n`;
}

function manyRows(note: string, rows: number): (number: number) => string {
  return (number) => {
    const values = Array.from({ length: rows }, (_, row) => `(${number * rows + row}, 'code', '${note}')`);
    return `INSERT INTO large VALUES\n${values.join(',\n')};\n`;
  };
}
