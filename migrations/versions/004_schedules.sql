-- 004_schedules: workflows start by the clock, once for each planned time and never in a freeze.
--
-- Why:    Two scheduler processes run for availability. Whichever comes first fires; the other must
--         find that it is done, also when the clock is set back in autumn.
-- Impact: New objects only. The foreign keys hold SHARE ROW EXCLUSIVE on workflows, queues and jobs
--         (writes wait) until this migration commits, which is milliseconds.
-- Undo:   down/004_schedules_down.sql. Schedules, freezes and the record of what fired are lost;
--         the jobs that were started stay.

CREATE TYPE schedule_kind AS ENUM ('cron', 'every', 'once');
CREATE TYPE missed_run_policy AS ENUM ('skip', 'run_once', 'run_all');
CREATE TYPE schedule_outcome AS ENUM ('fired', 'frozen', 'missed');

-- Shape only: five fields of *, numbers, names, ranges, lists and steps. The scheduler service is
-- the one that knows that there is no 31 February; here a typing error is caught where it is made.
CREATE FUNCTION is_cron_expression(p_expression text) RETURNS boolean
  LANGUAGE sql
  IMMUTABLE STRICT PARALLEL SAFE
AS $cron$
  SELECT p_expression ~ format('^%1$s(,%1$s)*( %1$s(,%1$s)*){4}$', field.item)
    FROM (VALUES (
      '([*]|([0-9]{1,2}|[A-Z]{3})(-([0-9]{1,2}|[A-Z]{3}))?)(/[0-9]{1,2})?'
    )) AS field (item);
$cron$;
COMMENT ON FUNCTION is_cron_expression(text) IS
  'True for "0 6 * * MON-FRI"; false for "6am; daily" and for six fields.';

-- Schedules --------------------------------------------------------------------------------------

CREATE TABLE schedules (
  id              uuid              PRIMARY KEY DEFAULT gen_random_uuid(),
  slug            slug              NOT NULL UNIQUE,
  workflow_id     uuid              NOT NULL REFERENCES workflows (id) ON DELETE CASCADE,
  kind            schedule_kind     NOT NULL,
  cron_expression text              CHECK (is_cron_expression(cron_expression)),
  every           interval          CHECK (every >= interval '1 minute'),
  run_at          timestamptz,
  timezone        text              NOT NULL DEFAULT 'UTC',
  input           jsonb             NOT NULL DEFAULT '{}',
  queue           slug              NOT NULL DEFAULT 'default'
    REFERENCES queues (slug) ON UPDATE CASCADE,
  priority        smallint          NOT NULL DEFAULT 0 CHECK (priority BETWEEN -10 AND 10),
  missed_runs     missed_run_policy NOT NULL DEFAULT 'run_once',
  enabled         boolean           NOT NULL DEFAULT true,
  next_run_at     timestamptz,
  created_at      timestamptz       NOT NULL DEFAULT now(),
  updated_at      timestamptz       NOT NULL DEFAULT now(),
  CONSTRAINT schedules_kind_check CHECK (
    num_nonnulls(cron_expression, every, run_at) = 1
    AND CASE kind
          WHEN 'cron' THEN cron_expression IS NOT NULL
          WHEN 'every' THEN every IS NOT NULL
          WHEN 'once' THEN run_at IS NOT NULL
        END
  )
);
COMMENT ON COLUMN schedules.timezone IS
  'Where "six in the morning" is meant, such as Europe/Vienna. Cron only.';
COMMENT ON COLUMN schedules.next_run_at IS
  'Set by whoever fires or edits the schedule; NULL when there is no next time.';

CREATE INDEX idx_schedules_workflow ON schedules (workflow_id);
CREATE INDEX idx_schedules_queue ON schedules (queue);
CREATE INDEX idx_schedules_due ON schedules (next_run_at) WHERE enabled AND next_run_at IS NOT NULL;

CREATE TRIGGER schedules_set_updated_at
  BEFORE UPDATE ON schedules
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();

-- A trigger and not a CHECK: the list of time zones comes with the server and may change.
CREATE FUNCTION check_timezone() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM now() AT TIME ZONE NEW.timezone;
  RETURN NEW;
EXCEPTION
  WHEN invalid_parameter_value THEN
    RAISE EXCEPTION 'time zone "%" is not known to this server', NEW.timezone
      USING ERRCODE = 'invalid_parameter_value', HINT = 'Names are listed in pg_timezone_names.';
END;
$$;

CREATE TRIGGER schedules_check_timezone
  BEFORE INSERT OR UPDATE OF timezone ON schedules
  FOR EACH ROW EXECUTE FUNCTION check_timezone();

-- Freezes: month end, audits, the release weekend ------------------------------------------------

CREATE TABLE schedule_freezes (
  id           bigint    GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  during       tstzrange NOT NULL CHECK (
    NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)
  ),
  reason       text      NOT NULL CHECK (btrim(reason) <> ''),
  cancelled_at timestamptz,
  -- No two at a time: "which freeze holds now?" has one answer. Cancelled ones do not count.
  EXCLUDE USING gist (during WITH &&) WHERE (cancelled_at IS NULL)
);
COMMENT ON COLUMN schedule_freezes.during IS
  'Lower bound inside, upper bound outside: ''[2026-01-01, 2026-01-02)''.';

CREATE FUNCTION schedule_freeze_at(p_at timestamptz) RETURNS bigint
  LANGUAGE sql
  STABLE
BEGIN ATOMIC
  SELECT id FROM schedule_freezes WHERE during @> p_at AND cancelled_at IS NULL;
END;

-- What fired -------------------------------------------------------------------------------------

CREATE TABLE schedule_runs (
  schedule_id uuid             NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
  planned_at  timestamptz      NOT NULL,
  outcome     schedule_outcome NOT NULL,
  job_id      uuid             UNIQUE REFERENCES jobs (id) ON DELETE SET NULL,
  decided_at  timestamptz      NOT NULL DEFAULT now(),
  PRIMARY KEY (schedule_id, planned_at),
  CHECK (job_id IS NULL OR outcome = 'fired')
);
COMMENT ON TABLE schedule_runs IS
  'The primary key is what makes a schedule fire once: the second scheduler finds the row.';

CREATE FUNCTION fire_schedule(
  p_schedule_id uuid,
  p_planned_at  timestamptz,
  p_next_run_at timestamptz
) RETURNS uuid
  LANGUAGE plpgsql
AS $fire$
DECLARE
  v_schedule schedules%ROWTYPE;
  v_outcome  schedule_outcome := 'fired';
  v_job_id   uuid;
BEGIN
  SELECT * INTO v_schedule FROM schedules WHERE id = p_schedule_id AND enabled FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NULL; -- switched off or deleted since the scheduler looked; not an error
  END IF;

  IF schedule_freeze_at(p_planned_at) IS NOT NULL THEN
    v_outcome := 'frozen';
  END IF;
  INSERT INTO schedule_runs (schedule_id, planned_at, outcome)
  VALUES (p_schedule_id, p_planned_at, v_outcome)
  ON CONFLICT (schedule_id, planned_at) DO NOTHING;
  IF NOT FOUND THEN
    RETURN NULL; -- the other scheduler was here first
  END IF;

  UPDATE schedules SET next_run_at = p_next_run_at WHERE id = p_schedule_id;
  IF v_outcome = 'frozen' THEN
    RETURN NULL;
  END IF;

  v_job_id := enqueue_job(
    v_schedule.workflow_id, v_schedule.input, v_schedule.queue, v_schedule.priority
  );
  UPDATE schedule_runs SET job_id = v_job_id
   WHERE schedule_id = p_schedule_id AND planned_at = p_planned_at;
  RETURN v_job_id;
END;
$fire$;
COMMENT ON FUNCTION fire_schedule(uuid, timestamptz, timestamptz) IS
  'Starts the job of one planned time. NULL: nothing to start (done, frozen or switched off).';

-- Watching ---------------------------------------------------------------------------------------

CREATE VIEW due_schedules AS
SELECT schedules.id, schedules.slug, schedules.kind, schedules.next_run_at,
       now() - schedules.next_run_at AS late_by,
       schedules.missed_runs,
       schedule_freeze_at(schedules.next_run_at) AS freeze_id
  FROM schedules
 WHERE schedules.enabled AND schedules.next_run_at <= now();
COMMENT ON VIEW due_schedules IS
  'What the scheduler fires now, with the freeze (if any) that will hold it.';
