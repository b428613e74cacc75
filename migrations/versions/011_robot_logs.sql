-- 011_robot_logs: what robots print, one partition a month, so that old months go in an instant.
--
-- Why:    Logs are nine tenths of all rows. Deleting them row by row would keep vacuum busy for
--         days; dropping a partition takes a moment and gives the disk back.
-- Impact: New objects only. The foreign key holds SHARE ROW EXCLUSIVE on robots (writes wait) until
--         this migration commits, which is milliseconds: all partitions are empty.
-- Undo:   down/011_robot_logs_down.sql. All logs are lost, in all partitions.

-- In order of weight, so that  level >= 'error'  means what it says.
CREATE TYPE log_level AS ENUM ('trace', 'debug', 'info', 'warning', 'error', 'fatal');

-- Table and partitions ---------------------------------------------------------------------------

CREATE TABLE robot_logs (
  id        bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
  logged_at timestamptz NOT NULL DEFAULT now(),
  robot_id  uuid        NOT NULL REFERENCES robots (id),
  job_id    uuid,
  level     log_level   NOT NULL DEFAULT 'info',
  message   text        NOT NULL CHECK (char_length(message) <= 65536),
  context   jsonb       NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(context) = 'object'),
  -- The partition key must be part of every unique key.
  PRIMARY KEY (logged_at, id)
) PARTITION BY RANGE (logged_at);
COMMENT ON TABLE robot_logs IS
  'Partitioned by month in UTC. See create_robot_log_partition() and drop_robot_log_partitions().';
COMMENT ON COLUMN robot_logs.job_id IS
  'No foreign key: jobs have their own rules of deletion; logs go by the month.';
COMMENT ON COLUMN robot_logs.context IS
  'Fields of the line, such as {"step": 4, "file": "Übersicht.xlsx"}; never a password.';

-- Catches what has no month yet, so that a forgotten partition never loses a line. It must be empty
-- when the month is created: PostgreSQL refuses a partition whose rows are in the default one.
CREATE TABLE robot_logs_default PARTITION OF robot_logs DEFAULT;

-- On the parent: every partition gets them, those of the future too.
CREATE INDEX idx_robot_logs_robot ON robot_logs (robot_id, logged_at DESC);
CREATE INDEX idx_robot_logs_job ON robot_logs (job_id, logged_at) WHERE job_id IS NOT NULL;
CREATE INDEX idx_robot_logs_errors ON robot_logs (logged_at DESC) INCLUDE (robot_id, level)
  WHERE level >= 'error';
CREATE INDEX idx_robot_logs_context ON robot_logs USING gin (context jsonb_path_ops);

CREATE FUNCTION create_robot_log_partition(p_month date) RETURNS text
  LANGUAGE plpgsql
AS $partition$
DECLARE
  v_first date := date_trunc('month', p_month::timestamp)::date;
  v_next  date := (v_first + interval '1 month')::date;
  v_name  text := 'robot_logs_' || to_char(v_first, 'YYYY_MM');
BEGIN
  -- The name and the bounds come from the argument alone, the bounds with their offset: the same
  -- call makes the same partition in every session, whatever its TimeZone and DateStyle.
  EXECUTE format(
    'CREATE TABLE %I PARTITION OF robot_logs FOR VALUES FROM (%L) TO (%L)',
    v_name,
    to_char(v_first, 'YYYY-MM-DD') || ' 00:00:00+00',
    to_char(v_next, 'YYYY-MM-DD') || ' 00:00:00+00'
  );
  RETURN v_name;
EXCEPTION
  WHEN duplicate_table THEN
    RETURN v_name; -- the scheduler asks every night; most nights the answer is "it is there"
END;
$partition$;
COMMENT ON FUNCTION create_robot_log_partition(date) IS
  'Makes the partition of the month that the day is in, unless it exists, and returns its name.';

CREATE FUNCTION drop_robot_log_partitions(p_before date) RETURNS SETOF text
  LANGUAGE plpgsql
AS $drop$
DECLARE
  v_name text;
BEGIN
  FOR v_name IN
    SELECT child.relname
      FROM pg_inherits
      JOIN pg_class AS child ON child.oid = pg_inherits.inhrelid
     WHERE pg_inherits.inhparent = 'robot_logs'::regclass
       AND child.relname ~ '^robot_logs_[0-9]{4}_[0-9]{2}$' -- never the default partition
       AND to_date(right(child.relname, 7), 'YYYY_MM') + interval '1 month' <= p_before
     ORDER BY child.relname
  LOOP
    EXECUTE format('DROP TABLE %I', v_name);
    RETURN NEXT v_name;
  END LOOP;
END;
$drop$;
COMMENT ON FUNCTION drop_robot_log_partitions(date) IS
  'Drops the months that ended on or before the day and returns their names. Their logs are gone.';

-- The months of 2026, fixed: a migration makes the same tables whenever it runs. From then on the
-- scheduler stays three months ahead.
DO $months$
BEGIN
  FOR v_month IN 1..12 LOOP
    PERFORM create_robot_log_partition(make_date(2026, v_month, 1));
  END LOOP;
END;
$months$;

-- Alarm ------------------------------------------------------------------------------------------

-- Once per statement and robot, though robots send hundreds of lines in one statement.
CREATE FUNCTION notify_fatal_logs() RETURNS trigger
  LANGUAGE plpgsql
AS $fatal$
BEGIN
  PERFORM pg_notify('robot_logs_fatal', added.robot_id::text)
     FROM added
    WHERE added.level = 'fatal'
    GROUP BY added.robot_id;
  RETURN NULL;
END;
$fatal$;

CREATE TRIGGER robot_logs_notify_fatal
  AFTER INSERT ON robot_logs
  REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION notify_fatal_logs();

-- Reading ----------------------------------------------------------------------------------------

-- Both sides of the time are in the WHERE clause, so that only one or two partitions are opened.
CREATE FUNCTION job_log(p_job_id uuid, p_level log_level DEFAULT 'info') RETURNS SETOF robot_logs
  LANGUAGE sql
  STABLE
AS $job_log$
  SELECT robot_logs.*
    FROM jobs
    JOIN robot_logs
      ON robot_logs.job_id = jobs.id
     AND robot_logs.logged_at >= jobs.created_at
     AND robot_logs.logged_at <= COALESCE(jobs.finished_at, now()) + interval '5 minutes'
   WHERE jobs.id = p_job_id
     AND robot_logs.level >= p_level
   ORDER BY robot_logs.logged_at, robot_logs.id;
$job_log$;
COMMENT ON FUNCTION job_log(uuid, log_level) IS
  'The lines of one job in order; those that came up to 5 minutes late too.';

CREATE VIEW robot_log_partitions AS
SELECT child.relname AS partition,
       pg_get_expr(child.relpartbound, child.oid) AS bounds,
       pg_total_relation_size(child.oid) AS bytes
  FROM pg_inherits
  JOIN pg_class AS child ON child.oid = pg_inherits.inhrelid
 WHERE pg_inherits.inhparent = 'robot_logs'::regclass;
COMMENT ON VIEW robot_log_partitions IS
  'If robot_logs_default grows, the scheduler no longer makes partitions.';

GRANT SELECT ON robot_log_partitions TO PUBLIC;

-- Who may ----------------------------------------------------------------------------------------

INSERT INTO permissions (slug, description) VALUES
  ('logs.read', 'Read the logs of the own robots.');
INSERT INTO role_permissions (role_id, permission)
SELECT id, 'logs.read' FROM roles
 WHERE tenant_id IS NULL AND slug IN ('owner', 'developer', 'operator');

-- Holds for queries on robot_logs. A partition has policies of its own, namely none: grant nothing
-- on partitions.
ALTER TABLE robot_logs ENABLE ROW LEVEL SECURITY;
CREATE POLICY robot_logs_read ON robot_logs FOR SELECT
  USING (robot_id IN (SELECT id FROM robots) AND (SELECT has_permission('logs.read')));
CREATE POLICY robot_logs_write ON robot_logs FOR INSERT
  WITH CHECK (robot_id IN (SELECT id FROM robots));

INSERT INTO platform_settings (key, value, description) VALUES
  ('logs.keep-months', '6', 'Full months of robot logs that are kept; older ones are dropped.'),
  ('logs.months-ahead', '3', 'Partitions that exist in advance.');
