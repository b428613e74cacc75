import { describe, expect, it } from 'vitest';
import { evidenceOf, indexes, names, strongest } from './trace-kit.ts';

// What other tracers of locks get wrong, each with a statement of our own.

const SHOP = `
  CREATE TABLE shops (id bigint PRIMARY KEY, title varchar(40), region text);
  CREATE INDEX shops_region ON shops (region);
  CREATE TABLE visits (id bigint PRIMARY KEY, shop_id bigint REFERENCES shops, note text);
  CREATE VIEW titles AS SELECT id, title FROM shops;`;

describe('The locks on what is dropped', () => {
  it('are told with the name that it had, of a table, its indexes and what referred to it', async () => {
    const [drop] = await evidenceOf(SHOP, 'DROP TABLE shops CASCADE;');

    expect(strongest(drop!)).toMatchObject({
      shops: 'AccessExclusiveLock',
      shops_pkey: 'AccessExclusiveLock',
      shops_region: 'AccessExclusiveLock',
      titles: 'AccessExclusiveLock',
      visits: 'AccessExclusiveLock',
    });
    expect(drop!.locks.find(({ relation }) => relation.name === 'shops_region')?.relation.table).toBe(
      'shops',
    );
    expect(drop!.cascades.map(({ identity }) => identity)).toEqual(
      expect.arrayContaining(['public.titles', 'visits_shop_id_fkey on public.visits']),
    );
  });

  it('are told of a view that goes with a column, and of an index that is made anew', async () => {
    const [drop, type] = await evidenceOf(
      SHOP,
      'ALTER TABLE shops DROP COLUMN title CASCADE;\nALTER TABLE shops ALTER region TYPE text COLLATE "C";',
    );

    expect(strongest(drop!)).toMatchObject({ titles: 'AccessExclusiveLock' });
    expect(drop!.cascades).toContainEqual({ type: 'view', identity: 'public.titles' });
    expect(strongest(type!)).toMatchObject({ shops_region: 'AccessExclusiveLock' });
  });
});

describe('A failure that an empty table hides', () => {
  it('is told as one that needs rows, and the file is traced to its end all the same', async () => {
    const [notNull, column, index] = await evidenceOf(
      SHOP,
      `ALTER TABLE shops ALTER region SET NOT NULL;
       ALTER TABLE visits ADD COLUMN kind text NOT NULL;
       CREATE INDEX visits_kind ON visits (kind);`,
    );

    expect(notNull).toMatchObject({ outcome: 'failed', dataDependent: true });
    expect(notNull!.error).toMatchObject({ sqlstate: '23502', table: 'shops', column: 'region' });
    expect(strongest(notNull!)).toMatchObject({ shops: 'AccessExclusiveLock' });
    expect(column).toMatchObject({ outcome: 'failed', dataDependent: true });
    expect(column!.error).toMatchObject({ sqlstate: '23502', column: 'kind' });
    expect(index).toMatchObject({ outcome: 'done', dataDependent: false, error: null });
    expect(indexes(index!)).toEqual(['visits_kind']);
  });

  it('is not told of a statement that fails without rows, too', async () => {
    const [missing, behind] = await evidenceOf(SHOP, 'ALTER TABLE shops DROP COLUMN nothing;\nSELECT 1;');

    expect(missing).toMatchObject({ outcome: 'failed', dataDependent: false });
    expect(missing!.error).toMatchObject({ sqlstate: '42703' });
    expect(behind).toMatchObject({ outcome: 'not-run' });
  });

  it('is not told where the file itself sees to the rows', async () => {
    const evidence = await evidenceOf(
      SHOP,
      `UPDATE shops SET region = 'north' WHERE region IS NULL;
       ALTER TABLE shops ALTER region SET NOT NULL;`,
    );

    expect(evidence.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
  });

  it('can be that triggers of rows still wait', async () => {
    const [, add] = await evidenceOf(
      `${SHOP} ALTER TABLE visits ALTER CONSTRAINT visits_shop_id_fkey DEFERRABLE INITIALLY DEFERRED;`,
      'DELETE FROM shops; ALTER TABLE shops ADD COLUMN open boolean;',
    );

    expect(add).toMatchObject({ outcome: 'failed', dataDependent: true, error: { sqlstate: '55006' } });
  });
});

describe('A statement that cannot run in a transaction', () => {
  it('is looked at while it waits for a writer', async () => {
    const [build, rebuild, drop] = await evidenceOf(
      SHOP,
      `CREATE INDEX CONCURRENTLY shops_title ON shops (title);
       REINDEX INDEX CONCURRENTLY shops_title;
       DROP INDEX CONCURRENTLY shops_title;`,
    );

    for (const statement of [build!, rebuild!, drop!]) {
      expect(statement).toMatchObject({ outcome: 'done', transaction: null, locksSeen: true });
      expect(strongest(statement)).toMatchObject({ shops: 'ShareUpdateExclusiveLock' });
    }
    expect(indexes(build!)).toEqual(['shops_title']);
    expect(names(build!.scans)).toEqual(['shops']);
    expect(indexes(drop!)).toEqual([]);
  });

  it('shows which lock it asks for at last', async () => {
    const [full] = await evidenceOf(SHOP, 'VACUUM FULL shops;');

    expect(strongest(full!)).toMatchObject({ shops: 'AccessExclusiveLock' });
    expect(names(full!.rewrites)).toEqual(['shops']);
  });
});

describe('Reading a table from end to end', () => {
  it('is measured, also on a table without rows, and not concluded from the words', async () => {
    const [, , plain, proven] = await evidenceOf(
      `CREATE TABLE a (x int); CREATE TABLE b (x int CONSTRAINT filled CHECK (x IS NOT NULL));`,
      `SELECT 1; SELECT 2;
       ALTER TABLE a ALTER x SET NOT NULL;
       ALTER TABLE b ALTER x SET NOT NULL;`,
    );

    expect(names(plain!.scans)).toEqual(['a']);
    expect(proven!.scans).toEqual([]);
    expect(proven!.messages).toEqual([
      'existing constraints on column "b.x" are sufficient to prove that it does not contain nulls',
    ]);
  });

  it('is not told of a query, which says itself what it reads', async () => {
    const [update, select] = await evidenceOf(
      SHOP,
      'UPDATE visits SET note = 1; SELECT count(*) FROM shops;',
    );

    expect([update!.scans, select!.scans]).toEqual([[], []]);
  });
});

describe('A table that is written anew', () => {
  it.each([
    ['type', 'ALTER TABLE shops ALTER region TYPE int USING region::int'],
    ['default', 'ALTER TABLE shops ADD COLUMN luck float DEFAULT random()'],
    ['persistence', 'ALTER TABLE visits SET UNLOGGED'],
  ])('is told with its reason: %s', async (reason, sql) => {
    const [statement] = await evidenceOf(SHOP, sql);

    expect(statement!.rewrites.map((rewrite) => rewrite.reason)).toEqual([reason]);
  });

  it('is told of each partition, since the table above them has no file', async () => {
    const [statement] = await evidenceOf(
      `CREATE TABLE days (d date, n int) PARTITION BY RANGE (d);
       CREATE TABLE days_1 PARTITION OF days FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
       CREATE TABLE days_2 PARTITION OF days FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');`,
      'ALTER TABLE days ALTER n TYPE bigint;',
    );

    expect(names(statement!.rewrites)).toEqual(['days_1', 'days_2']);
  });

  it('is none when it is emptied', async () => {
    const [statement] = await evidenceOf(SHOP, 'TRUNCATE visits;');

    expect(statement).toMatchObject({ rewrites: [], builds: [] });
    expect(strongest(statement!)).toMatchObject({ visits: 'AccessExclusiveLock' });
  });
});

describe('A new index', () => {
  it('is told apart from a SHARE lock for another reason, and from one whose file is kept', async () => {
    const base = 'CREATE TABLE t (a int, b varchar(10)); CREATE INDEX t_b ON t (b);';
    const [rewrite] = await evidenceOf(base, 'ALTER TABLE t ALTER a TYPE bigint;');
    const [widen] = await evidenceOf(base, 'ALTER TABLE t ALTER b TYPE text;');

    expect(rewrite!.locks.map(({ mode }) => mode)).toContain('ShareLock');
    expect(names(rewrite!.rewrites)).toEqual(['t']);
    expect(strongest(widen!)).toMatchObject({ t_b: 'AccessExclusiveLock' });
    expect(widen).toMatchObject({ builds: [], rewrites: [], scans: [] });
  });

  it('is none when a constraint takes one that is there', async () => {
    const [statement] = await evidenceOf(
      'CREATE TABLE t (a int NOT NULL); CREATE UNIQUE INDEX t_a ON t (a);',
      'ALTER TABLE t ADD CONSTRAINT t_a PRIMARY KEY USING INDEX t_a;',
    );

    expect(statement).toMatchObject({ outcome: 'done', builds: [], scans: [] });
  });
});

it('Nothing of the system catalogs and nothing of the tracer is told', async () => {
  const [comment, check] = await evidenceOf(
    SHOP,
    `COMMENT ON TABLE shops IS 'where things are sold'; ALTER TABLE shops ADD CHECK (id > 0) NOT VALID;`,
  );

  expect(strongest(comment!)).toEqual({ shops: 'ShareUpdateExclusiveLock' });
  for (const { relation } of [...comment!.locks, ...check!.locks]) expect(relation.schema).toBe('public');
});

describe('What is left behind', () => {
  it('is told of an index that is not valid', async () => {
    const [build] = await evidenceOf(
      'CREATE TABLE t (a int); INSERT INTO t VALUES (1), (1);',
      'CREATE UNIQUE INDEX CONCURRENTLY t_a ON t (a);',
    );

    expect(build).toMatchObject({ outcome: 'failed', dataDependent: false });
    expect(build!.error?.sqlstate).toBe('23505');
    expect(build!.invalidIndexes).toMatchObject([{ name: 't_a', table: 't', kind: 'index' }]);
  });

  it('is told of a constraint that is not validated, until it is', async () => {
    const [add, validate] = await evidenceOf(
      SHOP,
      `ALTER TABLE shops ADD CONSTRAINT far CHECK (region <> '') NOT VALID;
       ALTER TABLE shops VALIDATE CONSTRAINT far;`,
    );

    expect(add!.notValidConstraints).toMatchObject([{ name: 'far', relation: { name: 'shops' } }]);
    expect(validate!.notValidConstraints).toEqual([]);
    expect(names(validate!.scans)).toEqual(['shops']);
  });

  it('is told of settings that outlive the file, and of no others', async () => {
    const evidence = await evidenceOf(
      SHOP,
      `SET LOCAL work_mem = '5MB'; SET search_path = public; SET lock_timeout = '3s'; SET LOCAL lock_timeout = '1s';`,
    );

    expect(evidence.map(({ settings }) => settings.map(({ name }) => name))).toEqual([
      [],
      ['search_path'],
      ['lock_timeout'],
      [],
    ]);
  });
});

it('The default partition is read when another is attached', async () => {
  const [attach] = await evidenceOf(
    `CREATE TABLE days (d date) PARTITION BY RANGE (d);
     CREATE TABLE others PARTITION OF days DEFAULT;
     CREATE TABLE next (d date);`,
    `ALTER TABLE days ATTACH PARTITION next FOR VALUES FROM ('2030-01-01') TO ('2031-01-01');`,
  );

  expect(names(attach!.scans)).toContain('others');
  expect(strongest(attach!)).toMatchObject({
    others: 'AccessExclusiveLock',
    days: 'ShareUpdateExclusiveLock',
  });
});

describe('What another session could not do', () => {
  it('is tried: an index that is locked stops the readers of its table, a SHARE lock the writers', async () => {
    const [build, rebuild] = await evidenceOf(
      SHOP,
      'CREATE INDEX visits_note ON visits (note);\nREINDEX TABLE shops;',
    );

    expect(build!.blocked).toMatchObject([{ relation: { name: 'visits' }, reads: false, writes: true }]);
    expect(rebuild!.blocked).toMatchObject([{ relation: { name: 'shops' }, reads: true, writes: true }]);
  });

  it('is nothing where only a schema change would wait', async () => {
    const [comment] = await evidenceOf(SHOP, `COMMENT ON TABLE shops IS 'x';`);

    expect(comment!.blocked).toEqual([]);
  });
});
