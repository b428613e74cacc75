import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDatabase } from './database.ts';
import { schemaInventory } from './inventory.ts';
import { migrationsFolder, smallMigrations } from './migrations.ts';

describe('migrationsFolder', () => {
  let earlier: string | undefined;

  test('writes text as UTF-8 and bytes as they are', async () => {
    earlier = await migrationsFolder({
      'versions/001_a.sql': "SELECT 'é';\r\n",
      'versions/deeper/x.sql': new Uint8Array([0xff, 0x00]),
    });
    expect(await readFile(join(earlier, 'versions/001_a.sql'))).toEqual(Buffer.from("SELECT 'é';\r\n"));
    expect(await readFile(join(earlier, 'versions/deeper/x.sql'))).toEqual(Buffer.from([0xff, 0x00]));
  });

  test('removes the folder after the test', () => {
    expect(existsSync(earlier!)).toBe(false);
  });

  test('makes both folders when there are no files', async () => {
    expect((await readdir(await migrationsFolder())).sort()).toEqual(['down', 'versions']);
  });
});

describe('smallMigrations', () => {
  const files = smallMigrations(7);
  const of = (folder: string): string[] =>
    Object.keys(files)
      .filter((path) => path.startsWith(folder))
      .sort();

  test('makes so many migrations, each with its rollback script', () => {
    expect(of('versions')).toHaveLength(7);
    expect(of('versions')[0]).toBe('versions/001_add_step_1.sql');
    expect(of('down')).toHaveLength(7);
    expect(of('down')[6]).toBe('down/007_add_step_7_down.sql');
  });

  test('makes migrations that apply and roll back without a trace', async () => {
    const client = await (await createDatabase()).client();
    const before = await schemaInventory(client);
    for (const path of of('versions')) await client.query(files[path]!);
    const applied = await schemaInventory(client);
    expect(applied.length).toBeGreaterThan(before.length);
    for (const path of of('down').reverse()) await client.query(files[path]!);
    expect(await schemaInventory(client)).toEqual(before);
    for (const path of of('versions')) await client.query(files[path]!);
    expect(await schemaInventory(client)).toEqual(applied);
  });
});
