-- 001_initial_schema: workflows, the robots that run them, and one job for every run.
--
-- Why:    Queue, schedules, tenants, audit and logs of the later files all refer to these tables.
-- Impact: New objects only; nothing that exists is touched.
-- Undo:   down/001_initial_schema_down.sql. Every workflow, robot and job is lost.
--
-- Conventions in this folder:
--   * ids are uuid where the outside world sees them, bigint identity where only we do
--   * points in time are timestamptz; a length of time is an interval
--   * indexes are idx_<table>_<what>; constraints are named as PostgreSQL would name them
--   * no IF NOT EXISTS: the history knows what ran, so a name that is already taken is an error
--   * a BEGIN ATOMIC body is bound to its tables when created, whatever the caller's search_path

BEGIN;

-- Types ------------------------------------------------------------------------------------------

-- COLLATE "C": slugs are identifiers, so they sort and compare alike on every server.
CREATE DOMAIN slug AS text COLLATE "C"
  CONSTRAINT slug_format CHECK (VALUE ~ '^[a-z0-9]+([._/-][a-z0-9]+)*$')
  CONSTRAINT slug_length CHECK (char_length(VALUE) <= 100);
COMMENT ON DOMAIN slug IS
  'Stable handle for people and URLs: lower case, digits, and . _ / - between them.';

CREATE TYPE robot_status AS ENUM ('offline', 'idle', 'busy', 'draining');
CREATE TYPE job_status AS ENUM ('pending', 'running', 'succeeded', 'failed', 'cancelled');

-- Trigger functions that later files use too -----------------------------------------------------

CREATE FUNCTION set_updated_at() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END;
$$;
COMMENT ON FUNCTION set_updated_at() IS
  'BEFORE UPDATE trigger for tables with an updated_at column.';

CREATE FUNCTION reject_change() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION '% on table % is not allowed; what is written stays', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', HINT = TG_ARGV[0];
END;
$$;
COMMENT ON FUNCTION reject_change() IS
  'Trigger that refuses the statement. Argument: a hint that says what to do instead.';

-- Settings ---------------------------------------------------------------------------------------

CREATE TABLE platform_settings (
  key         slug        PRIMARY KEY,
  value       jsonb       NOT NULL,
  description text        NOT NULL,
  updated_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE platform_settings IS
  'Operator settings. Each migration adds the keys that its own functions read.';

CREATE TRIGGER platform_settings_set_updated_at
  BEFORE UPDATE ON platform_settings
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE FUNCTION platform_setting(p_key slug) RETURNS text
  LANGUAGE sql
  STABLE
BEGIN ATOMIC
  SELECT value #>> '{}' FROM platform_settings WHERE key = p_key;
END;
COMMENT ON FUNCTION platform_setting(slug) IS
  'Value of a setting as text; NULL when the key is unknown.';

-- Workflows --------------------------------------------------------------------------------------

CREATE TABLE workflows (
  id              uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
  slug            slug        NOT NULL UNIQUE,
  name            text        NOT NULL CHECK (btrim(name) <> ''),
  description     text        NOT NULL DEFAULT '',
  tags            text[]      NOT NULL DEFAULT '{}',
  current_version integer,
  archived_at     timestamptz,
  created_at      timestamptz NOT NULL DEFAULT now(),
  updated_at      timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN workflows.current_version IS
  'Version that new jobs run; NULL until one is published.';

CREATE TABLE workflow_versions (
  workflow_id  uuid        NOT NULL REFERENCES workflows (id) ON DELETE CASCADE,
  version      integer     NOT NULL CHECK (version > 0),
  -- COALESCE: a missing key gives NULL, and a CHECK that yields NULL passes.
  definition   jsonb       NOT NULL CONSTRAINT workflow_versions_steps_check
    CHECK (COALESCE(jsonb_typeof(definition -> 'steps') = 'array', false)),
  -- CASE: this is computed before checks are made, and the check above has the better message.
  step_count   integer     GENERATED ALWAYS AS (
    CASE jsonb_typeof(definition -> 'steps')
      WHEN 'array' THEN jsonb_array_length(definition -> 'steps')
    END
  ) STORED,
  published_by text        NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workflow_id, version)
);
COMMENT ON TABLE workflow_versions IS
  'Published definitions. Jobs point here, so a version never changes.';

-- A workflow and its first version refer to each other: checked at COMMIT, so that one transaction
-- can insert both in either order.
ALTER TABLE workflows
  ADD CONSTRAINT workflows_current_version_fkey
  FOREIGN KEY (id, current_version) REFERENCES workflow_versions (workflow_id, version)
  DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX idx_workflows_tags ON workflows USING gin (tags);
CREATE INDEX idx_workflows_name ON workflows (lower(name)) WHERE archived_at IS NULL;

CREATE TRIGGER workflows_set_updated_at
  BEFORE UPDATE ON workflows
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER workflow_versions_reject_update
  BEFORE UPDATE ON workflow_versions
  FOR EACH ROW EXECUTE FUNCTION reject_change('Publish a new version; old ones stay as they ran.');

-- Robots -----------------------------------------------------------------------------------------

CREATE TABLE robots (
  id                uuid         PRIMARY KEY DEFAULT gen_random_uuid(),
  slug              slug         NOT NULL UNIQUE,
  name              text         NOT NULL CHECK (btrim(name) <> ''),
  status            robot_status NOT NULL DEFAULT 'offline',
  capabilities      text[]       NOT NULL DEFAULT '{}',
  max_parallel_jobs smallint     NOT NULL DEFAULT 1 CHECK (max_parallel_jobs BETWEEN 1 AND 64),
  agent_version     text,
  registered_at     timestamptz  NOT NULL DEFAULT now(),
  updated_at        timestamptz  NOT NULL DEFAULT now()
);
COMMENT ON COLUMN robots.capabilities IS
  'What the machine offers, such as {excel,sap}. A job runs where jobs.requires is a subset.';

CREATE INDEX idx_robots_capabilities ON robots USING gin (capabilities);

CREATE TRIGGER robots_set_updated_at
  BEFORE UPDATE ON robots
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();

-- Jobs -------------------------------------------------------------------------------------------

CREATE TABLE jobs (
  id               uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
  number           bigint      NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
  workflow_id      uuid        NOT NULL,
  workflow_version integer     NOT NULL,
  robot_id         uuid        REFERENCES robots (id) ON DELETE SET NULL,
  status           job_status  NOT NULL DEFAULT 'pending',
  requires         text[]      NOT NULL DEFAULT '{}',
  input            jsonb       NOT NULL DEFAULT '{}',
  output           jsonb,
  error_code       text,
  error_message    text,
  created_at       timestamptz NOT NULL DEFAULT now(),
  started_at       timestamptz,
  finished_at      timestamptz,
  duration         interval    GENERATED ALWAYS AS (finished_at - started_at) STORED,
  FOREIGN KEY (workflow_id, workflow_version) REFERENCES workflow_versions (workflow_id, version),
  CONSTRAINT jobs_running_check
    CHECK (status <> 'running' OR (robot_id IS NOT NULL AND started_at IS NOT NULL)),
  CONSTRAINT jobs_finished_check
    CHECK ((finished_at IS NOT NULL) = (status IN ('succeeded', 'failed', 'cancelled'))),
  CONSTRAINT jobs_duration_check
    CHECK (finished_at >= started_at)
);
COMMENT ON TABLE jobs IS 'One row per run of a workflow, kept after the run.';
COMMENT ON COLUMN jobs.number IS 'For people: "job 4711". Has gaps; say id in URLs.';

CREATE INDEX idx_jobs_workflow ON jobs (workflow_id, workflow_version, created_at DESC);
CREATE INDEX idx_jobs_robot ON jobs (robot_id, created_at DESC) WHERE robot_id IS NOT NULL;
CREATE INDEX idx_jobs_open ON jobs (created_at) INCLUDE (workflow_id, status)
  WHERE status IN ('pending', 'running');
CREATE INDEX idx_jobs_input ON jobs USING gin (input jsonb_path_ops);

CREATE FUNCTION guard_job_transition() RETURNS trigger
  LANGUAGE plpgsql
AS $guard$
BEGIN
  -- running -> pending: the lease ran out or the attempt is repeated; failed -> pending: a person
  -- or a healing rule tries again. Succeeded and cancelled are final.
  IF (OLD.status, NEW.status) NOT IN (
    ('pending', 'running'), ('pending', 'cancelled'),
    ('running', 'succeeded'), ('running', 'failed'), ('running', 'cancelled'),
    ('running', 'pending'), ('failed', 'pending')
  ) THEN
    RAISE EXCEPTION 'job % cannot go from % to %', OLD.number, OLD.status, NEW.status
      USING ERRCODE = 'check_violation';
  END IF;

  CASE NEW.status
    WHEN 'pending' THEN
      NEW.robot_id := NULL;
      NEW.started_at := NULL;
      NEW.finished_at := NULL;
    WHEN 'running' THEN
      NEW.started_at := now();
    ELSE
      NEW.finished_at := now();
  END CASE;
  RETURN NEW;
END;
$guard$;
COMMENT ON FUNCTION guard_job_transition() IS
  'Allows only real transitions of jobs.status and sets the times that belong to them.';

CREATE TRIGGER jobs_guard_transition
  BEFORE UPDATE OF status ON jobs
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status)
  EXECUTE FUNCTION guard_job_transition();

-- What the console lists -------------------------------------------------------------------------

CREATE VIEW workflow_catalog AS
SELECT w.id, w.slug, w.name, w.tags, w.current_version, v.step_count, v.published_at,
       last_job.number AS last_job_number, last_job.status AS last_job_status
  FROM workflows AS w
  LEFT JOIN workflow_versions AS v ON v.workflow_id = w.id AND v.version = w.current_version
  LEFT JOIN LATERAL (
    SELECT j.number, j.status FROM jobs AS j
     WHERE j.workflow_id = w.id
     ORDER BY j.created_at DESC, j.number DESC
     LIMIT 1
  ) AS last_job ON true
 WHERE w.archived_at IS NULL;
COMMENT ON VIEW workflow_catalog IS
  'Live workflows with their current version and most recent job.';

INSERT INTO platform_settings (key, value, description) VALUES
  ('platform.name', '"Robotic process automation"', 'Shown in the console and in mails.'),
  ('jobs.keep-days', '365', 'Finished jobs older than this may be deleted; 0 keeps them for ever.');

COMMIT;
