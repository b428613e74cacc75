-- 009_healing_events: rules that repair failed jobs, and a record of each attempt and its outcome.
--
-- Why:    Most failures have one of a few known causes: a button that moved, a session that ended.
--         Rules try again in a fitting way, and the record shows which rule really helps.
-- Impact: jobs is large and busy by now, so its index is built CONCURRENTLY and its new check is
--         validated apart from being added: reads and writes go on. That cannot be done inside a
--         transaction, so this file runs statement by statement. Its last part is a transaction of
--         its own and holds SHARE ROW EXCLUSIVE on jobs (writes wait) for milliseconds.
-- Rerun:  Safe after a failure. What an earlier run may have left on jobs is cleared away first;
--         everything else is that last transaction, and when it has committed the file is done.
-- Undo:   down/009_healing_events_down.sql. Rules and events are lost; healed jobs stay healed.

-- On jobs, online --------------------------------------------------------------------------------

-- An index build that was cut off leaves an invalid index under its name.
DROP INDEX CONCURRENTLY IF EXISTS idx_jobs_failed;
CREATE INDEX CONCURRENTLY idx_jobs_failed ON jobs (error_code, finished_at DESC)
  INCLUDE (workflow_id, robot_id)
  WHERE status = 'failed';

-- Rules look at error_code, so a failed job must have one. NOT VALID: new rows only, an instant of
-- ACCESS EXCLUSIVE. VALIDATE then reads the old rows under a lock that lets others write. Should it
-- find an old failed job without a code, give those 'UNKNOWN' and run this file again.
ALTER TABLE jobs DROP CONSTRAINT IF EXISTS jobs_error_code_check;
ALTER TABLE jobs ADD CONSTRAINT jobs_error_code_check
  CHECK (status <> 'failed' OR error_code IS NOT NULL) NOT VALID;
ALTER TABLE jobs VALIDATE CONSTRAINT jobs_error_code_check;

-- Everything new, all or nothing -----------------------------------------------------------------

BEGIN;

CREATE TYPE healing_strategy AS ENUM (
  'retry', 'other_robot', 'new_session', 'other_selector', 'ask_person'
);
CREATE TYPE healing_outcome AS ENUM ('started', 'healed', 'not_healed', 'abandoned');

CREATE TABLE healing_rules (
  id            bigint           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug          slug             NOT NULL UNIQUE,
  workflow_id   uuid             REFERENCES workflows (id) ON DELETE CASCADE,
  error_pattern text             NOT NULL CHECK (error_pattern <> ''),
  strategy      healing_strategy NOT NULL,
  position      smallint         NOT NULL,
  max_attempts  smallint         NOT NULL DEFAULT 1 CHECK (max_attempts BETWEEN 1 AND 10),
  enabled       boolean          NOT NULL DEFAULT true,
  created_at    timestamptz      NOT NULL DEFAULT now(),
  updated_at    timestamptz      NOT NULL DEFAULT now(),
  -- Deferred, so that two rules can swap places.
  UNIQUE (position) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON COLUMN healing_rules.workflow_id IS
  'NULL: for every workflow. A rule of the workflow itself comes first.';
COMMENT ON COLUMN healing_rules.error_pattern IS
  'LIKE pattern for jobs.error_code, such as SELECTOR_%; not a regular expression.';
COMMENT ON COLUMN healing_rules.position IS
  'Of the rules that match, the lowest position is tried first.';

CREATE INDEX idx_healing_rules_workflow ON healing_rules (workflow_id);

CREATE TRIGGER healing_rules_set_updated_at
  BEFORE UPDATE ON healing_rules
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();
CREATE TRIGGER healing_rules_audit
  AFTER INSERT OR UPDATE OR DELETE ON healing_rules
  FOR EACH ROW EXECUTE FUNCTION audit_row_change('id');

CREATE TABLE healing_events (
  id          bigint           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job_id      uuid             NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  rule_id     bigint           REFERENCES healing_rules (id) ON DELETE SET NULL,
  strategy    healing_strategy NOT NULL,
  error_code  text             NOT NULL,
  outcome     healing_outcome  NOT NULL DEFAULT 'started',
  details     jsonb            NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(details) = 'object'),
  started_at  timestamptz      NOT NULL DEFAULT now(),
  finished_at timestamptz,
  CONSTRAINT healing_events_finished_check CHECK ((outcome = 'started') = (finished_at IS NULL))
);
COMMENT ON TABLE healing_events IS 'One row each time a rule took up a failed job.';
COMMENT ON COLUMN healing_events.strategy IS
  'As the rule had it then: rules change, events do not.';
COMMENT ON COLUMN healing_events.details IS
  'What was tried, such as {"selector": {"from": "#ok", "to": "button; text=OK"}}.';

CREATE UNIQUE INDEX idx_healing_events_open ON healing_events (job_id) WHERE outcome = 'started';
CREATE INDEX idx_healing_events_job ON healing_events (job_id, started_at DESC);
CREATE INDEX idx_healing_events_rule ON healing_events (rule_id, started_at DESC) INCLUDE (outcome);
CREATE INDEX idx_healing_events_details ON healing_events USING gin (details jsonb_path_ops);

-- Choosing and recording -------------------------------------------------------------------------

CREATE FUNCTION matching_healing_rule(p_job_id uuid) RETURNS SETOF healing_rules
  LANGUAGE sql
  STABLE
AS $match$
  SELECT healing_rules.*
    FROM jobs
    JOIN healing_rules
      ON healing_rules.enabled
     AND jobs.error_code LIKE healing_rules.error_pattern
     AND (healing_rules.workflow_id IS NULL OR healing_rules.workflow_id = jobs.workflow_id)
   WHERE jobs.id = p_job_id
     AND jobs.status = 'failed'
     AND healing_rules.max_attempts > (
       SELECT count(*) FROM healing_events AS earlier
        WHERE earlier.job_id = jobs.id AND earlier.rule_id = healing_rules.id
     )
   ORDER BY healing_rules.workflow_id IS NULL, healing_rules.position
   LIMIT 1;
$match$;
COMMENT ON FUNCTION matching_healing_rule(uuid) IS
  'The rule to try next, or no row: not failed, nothing fits, or all tried.';

CREATE FUNCTION start_healing(p_job_id uuid) RETURNS bigint
  LANGUAGE plpgsql
AS $start$
DECLARE
  v_rule     healing_rules%ROWTYPE;
  v_event_id bigint;
BEGIN
  SELECT * INTO v_rule FROM matching_healing_rule(p_job_id);
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;

  -- The unique index on open events decides between two healers that come at the same time.
  INSERT INTO healing_events (job_id, rule_id, strategy, error_code)
  SELECT jobs.id, v_rule.id, v_rule.strategy, jobs.error_code FROM jobs WHERE jobs.id = p_job_id
  ON CONFLICT (job_id) WHERE outcome = 'started' DO NOTHING
  RETURNING id INTO v_event_id;

  IF v_event_id IS NOT NULL AND v_rule.strategy <> 'ask_person' THEN
    PERFORM requeue_dead_letter(letter.id, format('healing rule "%s"', v_rule.slug))
       FROM dead_letters AS letter
      WHERE letter.job_id = p_job_id AND letter.resolution IS NULL;
  END IF;
  RETURN v_event_id;
END;
$start$;
COMMENT ON FUNCTION start_healing(uuid) IS
  'Id of the new event; NULL when there is nothing to try or somebody else is trying.';

-- The job itself says how it ended: no healer needs to stay alive until then.
CREATE FUNCTION finish_healing() RETURNS trigger
  LANGUAGE plpgsql
AS $finish$
BEGIN
  UPDATE healing_events
     SET outcome = CASE NEW.status
                     WHEN 'succeeded' THEN 'healed'
                     WHEN 'failed' THEN 'not_healed'
                     ELSE 'abandoned'
                   END::healing_outcome,
         finished_at = now()
   WHERE job_id = NEW.id AND outcome = 'started';
  RETURN NULL;
END;
$finish$;

CREATE TRIGGER jobs_finish_healing
  AFTER UPDATE OF status ON jobs
  FOR EACH ROW
  WHEN (NEW.status IN ('succeeded', 'failed', 'cancelled') AND OLD.status <> NEW.status)
  EXECUTE FUNCTION finish_healing();

-- Which rule helps -------------------------------------------------------------------------------

CREATE VIEW healing_effect AS
SELECT rules.slug, rules.strategy, rules.enabled,
       count(events.id) AS attempts,
       count(*) FILTER (WHERE events.outcome = 'healed') AS healed,
       round(
         100.0 * count(*) FILTER (WHERE events.outcome = 'healed')
         / NULLIF(count(*) FILTER (WHERE events.outcome IN ('healed', 'not_healed')), 0), 1
       ) AS healed_percent,
       max(events.started_at) AS last_used_at
  FROM healing_rules AS rules
  LEFT JOIN healing_events AS events ON events.rule_id = rules.id
 GROUP BY rules.id;
COMMENT ON VIEW healing_effect IS
  'healed_percent counts finished attempts only; NULL while there is none.';

-- Who may ----------------------------------------------------------------------------------------

INSERT INTO permissions (slug, description) VALUES
  ('healing.manage', 'Write the rules that repair failed jobs.');
INSERT INTO role_permissions (role_id, permission)
SELECT id, 'healing.manage' FROM roles WHERE tenant_id IS NULL AND slug IN ('owner', 'operator');

ALTER TABLE healing_rules ENABLE ROW LEVEL SECURITY;
CREATE POLICY healing_rules_read ON healing_rules FOR SELECT
  USING (workflow_id IS NULL OR workflow_id IN (SELECT id FROM workflows));
CREATE POLICY healing_rules_add ON healing_rules FOR INSERT
  WITH CHECK (workflow_id IN (SELECT id FROM workflows)
              AND (SELECT has_permission('healing.manage')));
CREATE POLICY healing_rules_change ON healing_rules FOR UPDATE
  USING (workflow_id IN (SELECT id FROM workflows)
         AND (SELECT has_permission('healing.manage')));

ALTER TABLE healing_events ENABLE ROW LEVEL SECURITY;
CREATE POLICY healing_events_tenant ON healing_events
  USING (EXISTS (SELECT FROM jobs WHERE jobs.id = healing_events.job_id));

INSERT INTO healing_rules (slug, error_pattern, strategy, position, max_attempts) VALUES
  ('session-ended', 'SESSION\_%', 'new_session', 10, 2),
  ('element-moved', 'SELECTOR\_%', 'other_selector', 20, 1),
  ('robot-vanished', 'LEASE\_EXPIRED', 'other_robot', 30, 1),
  ('network-hiccup', 'NETWORK\_%', 'retry', 40, 3),
  ('last-resort', '%', 'ask_person', 1000, 1);

COMMIT;
