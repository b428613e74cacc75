/** Scripts for an empty database, which leave a schema behind. */
export const scripts: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'columns of every kind',
    sql: `CREATE TABLE t (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      s serial, b bigserial NOT NULL, small smallserial,
      a int4, c char, d char(3), e varchar, f varchar(10), g "char", h name, i text COLLATE "C",
      j numeric, k numeric(5), l decimal(5, 2), m float(3), n float(30), o real, p double precision,
      q timestamp(3), r timestamptz, u time(2) with time zone, v interval(3), w interval year to month,
      x bit(3), y bit varying(5), z varbit, aa int[], ab text[][], ac varchar(3)[], ad timestamp(2)[],
      ae jsonb DEFAULT '{}', af boolean DEFAULT NULL, ag uuid DEFAULT gen_random_uuid() NOT NULL,
      ah numeric GENERATED ALWAYS AS (k * 2) STORED, ai pg_catalog.int8, aj bpchar, ak interval second(2)
    )`,
  },
  {
    name: 'constraints that have no name',
    sql: `CREATE TABLE p (id int PRIMARY KEY, code text UNIQUE, UNIQUE (code, id));
      CREATE TABLE t (
        a int CHECK (a > 0) CHECK (a < 100) UNIQUE REFERENCES p,
        b int CONSTRAINT named CHECK (b > a) REFERENCES p (id),
        c text, d int,
        CHECK (c <> '' AND d > 0), CHECK (d > 0), CHECK (true),
        FOREIGN KEY (c, d) REFERENCES p (code, id),
        FOREIGN KEY (a) REFERENCES p,
        EXCLUDE USING btree (a WITH =) WHERE (b > 0),
        UNIQUE (a, b), UNIQUE (a, b, c)
      );
      ALTER TABLE t ADD CHECK (a <> 50), ADD FOREIGN KEY (d) REFERENCES p NOT VALID, ADD UNIQUE (b)`,
  },
  {
    name: 'names that are too long',
    sql: `CREATE TABLE a_table_with_a_name_that_is_very_long_and_goes_on_and_on_and_on_x (
        a_column_with_a_name_that_is_rather_long_too int UNIQUE CHECK (a_column_with_a_name_that_is_rather_long_too > 0),
        "größe_des_ärgers_über_öde_überlange_namen_für_spalten_in_tabellen_x" int,
        s serial, PRIMARY KEY ("größe_des_ärgers_über_öde_überlange_namen_für_spalten_in_tabellen_x"));
      CREATE INDEX ON a_table_with_a_name_that_is_very_long_and_goes_on_and_on_and_on_x (s, lower(s::text));
      ALTER TABLE a_table_with_a_name_that_is_very_long_and_goes_on_and_on_and_on_x
        ADD FOREIGN KEY (s) REFERENCES a_table_with_a_name_that_is_very_long_and_goes_on_and_on_and_on_x (a_column_with_a_name_that_is_rather_long_too);`,
  },
  {
    name: 'indexes',
    sql: `CREATE TABLE t (a int, b text, c jsonb);
      CREATE INDEX ON t (a); CREATE INDEX ON t (a); CREATE INDEX ON t (a, b DESC) WHERE b IS NOT NULL;
      CREATE INDEX ON t (lower(b)); CREATE INDEX ON t ((a + 1), (a + 2)); CREATE INDEX ON t (a) INCLUDE (b);
      CREATE UNIQUE INDEX named ON t (b); CREATE INDEX IF NOT EXISTS named ON t (a);
      CREATE INDEX ON t USING gin (c); CREATE INDEX gone ON t (a); DROP INDEX gone;
      CREATE UNIQUE INDEX to_be_key ON t (a); ALTER TABLE t ADD CONSTRAINT other_name UNIQUE USING INDEX to_be_key;
      CREATE UNIQUE INDEX to_be_pk ON t (b); ALTER TABLE t ADD PRIMARY KEY USING INDEX to_be_pk;
      ALTER INDEX named RENAME TO renamed;`,
  },
  {
    name: 'columns that change',
    sql: `CREATE TABLE t (a int, b int NOT NULL, c text DEFAULT 'x', d int, e int UNIQUE, f int CHECK (f > 0),
        g int GENERATED ALWAYS AS (a + 1) STORED);
      CREATE INDEX ON t (d); CREATE INDEX ON t (a) WHERE d > 0; CREATE INDEX ON t ((d + a));
      ALTER TABLE t ADD COLUMN h varchar(5) NOT NULL DEFAULT '', ADD COLUMN IF NOT EXISTS a bigint,
        DROP COLUMN d, ALTER a SET NOT NULL, ALTER b DROP NOT NULL, ALTER c DROP DEFAULT,
        ALTER f TYPE bigint, ALTER f SET DEFAULT 3, ALTER g DROP EXPRESSION, ADD COLUMN s serial;
      ALTER TABLE t ALTER a ADD GENERATED ALWAYS AS IDENTITY;
      ALTER TABLE t RENAME COLUMN e TO renamed; ALTER TABLE t RENAME CONSTRAINT t_f_check TO checked;
      ALTER TABLE t RENAME CONSTRAINT t_e_key TO key_of_e; ALTER TABLE IF EXISTS nowhere DROP COLUMN x;
      ALTER TABLE t DROP COLUMN IF EXISTS nothing;`,
  },
  {
    name: 'constraints that change',
    sql: `CREATE TABLE p (id int PRIMARY KEY, code int UNIQUE);
      CREATE TABLE t (a int REFERENCES p, b int REFERENCES p (code), c int);
      ALTER TABLE t ADD CONSTRAINT late CHECK (c IS NOT NULL) NOT VALID, ADD CONSTRAINT never CHECK (c > 0) NOT VALID;
      ALTER TABLE t VALIDATE CONSTRAINT late;
      ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (c) REFERENCES p NOT VALID;
      ALTER TABLE p DROP CONSTRAINT p_code_key CASCADE;
      ALTER TABLE t DROP CONSTRAINT t_a_fkey;
      CREATE TABLE q (id int, CHECK (id > 0) NOT VALID, FOREIGN KEY (id) REFERENCES p NOT VALID);`,
  },
  {
    name: 'schemas, the search path and renames',
    sql: `CREATE SCHEMA a; CREATE SCHEMA b CREATE TABLE inside (x int PRIMARY KEY);
      CREATE TABLE a.t (x int PRIMARY KEY); CREATE TABLE t (x int REFERENCES a.t);
      SET search_path = a, public;
      CREATE TABLE here (x int REFERENCES t); ALTER TABLE here ADD y int;
      BEGIN; SET LOCAL search_path TO b; CREATE TABLE there (x int); COMMIT;
      CREATE INDEX ON here (x);
      ALTER TABLE t RENAME TO renamed; ALTER TABLE public.t SET SCHEMA b;
      ALTER SCHEMA a RENAME TO c; SET search_path TO DEFAULT;
      SELECT pg_catalog.set_config('search_path', 'c', false); ALTER TABLE renamed ADD z int;
      ALTER TABLE b.inside RENAME TO "In Side"; ALTER INDEX b.inside_pkey RENAME TO pk;`,
  },
  {
    name: 'tables made of others',
    sql: `CREATE TABLE t (a int PRIMARY KEY, b text NOT NULL DEFAULT 'x' CHECK (b <> ''), c int UNIQUE,
        d int GENERATED ALWAYS AS IDENTITY, e int GENERATED ALWAYS AS (c + 1) STORED);
      CREATE INDEX by_b ON t (b); CREATE INDEX ON t (lower(b)) WHERE c > 0;
      CREATE TABLE bare (LIKE t);
      CREATE TABLE with_defaults (LIKE t INCLUDING DEFAULTS INCLUDING CONSTRAINTS, extra int);
      CREATE TABLE everything (LIKE t INCLUDING ALL);
      CREATE TABLE child (f int) INHERITS (t);
      ALTER TABLE t ADD COLUMN g int DEFAULT 1, ADD CONSTRAINT positive CHECK (c > 0), ALTER c SET NOT NULL;
      ALTER TABLE ONLY t ADD CONSTRAINT just_here CHECK (c > 1) NO INHERIT;
      ALTER TABLE t RENAME COLUMN g TO h; ALTER TABLE t DROP CONSTRAINT t_b_check;`,
  },
  {
    name: 'partitions',
    sql: `CREATE TABLE p (id int, at date NOT NULL, code text, PRIMARY KEY (id, at), CHECK (id > 0)) PARTITION BY RANGE (at);
      CREATE TABLE p_1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
      CREATE TABLE p_rest PARTITION OF p DEFAULT;
      CREATE INDEX ON p (code); CREATE INDEX by_id ON ONLY p (id);
      CREATE TABLE p_2 (LIKE p INCLUDING ALL); ALTER TABLE p ATTACH PARTITION p_2 FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
      CREATE TABLE p_3 PARTITION OF p FOR VALUES FROM ('2022-01-01') TO ('2023-01-01') PARTITION BY LIST (id);
      CREATE TABLE p_3_a PARTITION OF p_3 FOR VALUES IN (1);
      ALTER TABLE p ADD COLUMN extra int DEFAULT 1; ALTER TABLE p ADD CONSTRAINT more CHECK (extra > 0);
      ALTER TABLE p DETACH PARTITION p_1; ALTER TABLE p DETACH PARTITION p_rest;
      CREATE TABLE target (id int PRIMARY KEY); ALTER TABLE p ADD FOREIGN KEY (id) REFERENCES target;`,
  },
  {
    name: 'what is dropped, and what goes with it',
    sql: `CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id serial, a int REFERENCES a);
      CREATE VIEW on_a AS SELECT id FROM a; CREATE VIEW on_view AS SELECT id FROM on_a; CREATE MATERIALIZED VIEW on_b AS SELECT a FROM b;
      CREATE TABLE copied AS SELECT id FROM a; CREATE TABLE parent (x int); CREATE TABLE child () INHERITS (parent);
      CREATE TABLE part (x int) PARTITION BY LIST (x); CREATE TABLE part_1 PARTITION OF part DEFAULT;
      CREATE SCHEMA s; CREATE TABLE s.t (x int); CREATE TYPE mood AS ENUM ('a'); CREATE TABLE moody (m mood, n int, o mood[]);
      DROP TABLE a CASCADE; DROP TABLE part; DROP TABLE parent CASCADE; DROP SCHEMA s CASCADE; DROP TYPE mood CASCADE;
      DROP MATERIALIZED VIEW on_b; DROP TABLE b; DROP TABLE IF EXISTS nothing;
      CREATE SEQUENCE own; CREATE SEQUENCE gone; DROP SEQUENCE gone;`,
  },
  {
    name: 'queries that make relations',
    sql: `CREATE TABLE t (a int NOT NULL, b text);
      CREATE VIEW v AS SELECT a, b AS c FROM t; CREATE VIEW w (x, y) AS SELECT a, b FROM t;
      CREATE OR REPLACE VIEW v AS SELECT a, b AS c, 1 AS d FROM t;
      CREATE MATERIALIZED VIEW m AS SELECT a FROM t; CREATE UNIQUE INDEX ON m (a); ALTER VIEW w RENAME TO z;
      ALTER MATERIALIZED VIEW m RENAME TO mm; CREATE TEMP TABLE t (z int); ALTER TABLE t ADD y int; ALTER TABLE public.t ADD x int;`,
  },
  {
    name: 'types of its own',
    sql: `CREATE SCHEMA s; CREATE TYPE s.mood AS ENUM ('a'); CREATE DOMAIN positive AS int CHECK (VALUE > 0);
      CREATE TYPE pair AS (a int, b int); CREATE TABLE t (m s.mood, p positive, q pair, r s.mood[]);
      ALTER TABLE t ALTER p TYPE int; ALTER TYPE pair RENAME TO couple; ALTER TABLE t ADD c couple;`,
  },
];
