import type pg from 'pg';

/** What there is in a database, in the form that a catalog is described in. */
export async function whatPostgresHas(client: pg.Client): Promise<{ relation: string }[]> {
  await client.query('RESET search_path');
  const { rows } = await client.query<{ described: { relation: string } }>(query);
  return rows.map(({ described }) => described);
}

const query = `
SELECT json_build_object(
  'relation', n.nspname || '.' || c.relname,
  'kind', c.relkind,
  'columns', CASE WHEN c.relkind = 'S' THEN '[]'::json ELSE coalesce((
    SELECT json_agg(CASE WHEN c.relkind IN ('r', 'p') THEN json_build_array(
      a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
      a.atthasdef AND a.attgenerated = '', a.attidentity <> '',
      CASE a.attgenerated WHEN 's' THEN 'stored' ELSE '' END)
      ELSE json_build_array(a.attname) END ORDER BY a.attnum)
    FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '[]') END,
  'constraints', coalesce((
    SELECT json_agg(o.described ORDER BY o.described::text COLLATE "C") FROM (
      SELECT json_build_array(
        k.conname,
        CASE k.contype WHEN 'c' THEN 'check' WHEN 'f' THEN 'foreign key' WHEN 'p' THEN 'primary key'
          WHEN 'u' THEN 'unique' WHEN 'x' THEN 'exclusion' END,
        coalesce((SELECT json_agg(a.attname ORDER BY CASE WHEN k.contype = 'c' THEN 0 ELSE u.place END,
            a.attname COLLATE "C")
          FROM unnest(k.conkey) WITH ORDINALITY u (number, place)
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.number), '[]'),
        k.convalidated,
        coalesce((SELECT rn.nspname || '.' || r.relname FROM pg_class r JOIN pg_namespace rn
          ON rn.oid = r.relnamespace WHERE r.oid = k.confrelid), ''),
        coalesce((SELECT json_agg(a.attname ORDER BY u.place)
          FROM unnest(k.confkey) WITH ORDINALITY u (number, place)
          JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number), '[]')) AS described
      FROM pg_constraint k
      WHERE k.conrelid = c.oid AND k.contype IN ('c', 'f', 'p', 'u', 'x')
        -- Of a foreign key to a partitioned table, PostgreSQL keeps one more for each of its partitions.
        AND NOT (k.contype = 'f' AND k.conparentid <> 0 AND EXISTS (
          SELECT FROM pg_constraint p WHERE p.oid = k.conparentid AND p.conrelid = k.conrelid))) o), '[]'),
  'indexes', coalesce((
    SELECT json_agg(o.described ORDER BY o.described::text COLLATE "C") FROM (
      SELECT json_build_array(
        i.relname,
        (SELECT json_agg(a.attname ORDER BY u.place)
          FROM unnest(x.indkey[0:x.indnkeyatts - 1]) WITH ORDINALITY u (number, place)
          LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.number),
        x.indisunique, x.indpred IS NOT NULL, x.indisvalid,
        (SELECT k.conname FROM pg_constraint k WHERE k.conindid = i.oid AND k.conrelid = c.oid
          AND k.contype IN ('p', 'u', 'x')),
        m.amname) AS described
      FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_am m ON m.oid = i.relam
      WHERE x.indrelid = c.oid) o), '[]'),
  'parent', CASE WHEN c.relispartition THEN (SELECT pn.nspname || '.' || p.relname FROM pg_inherits h
    JOIN pg_class p ON p.oid = h.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace
    WHERE h.inhrelid = c.oid) END,
  'defaultPartition', (SELECT dn.nspname || '.' || d.relname FROM pg_partitioned_table t
    JOIN pg_class d ON d.oid = t.partdefid JOIN pg_namespace dn ON dn.oid = d.relnamespace
    WHERE t.partrelid = c.oid)
) AS described
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname !~ '^(pg_|information_schema)' AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
ORDER BY to_json(n.nspname || '.' || c.relname)::text COLLATE "C"`;
