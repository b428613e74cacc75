-- 002_job_queue: jobs wait in named queues, and a robot leases the next one it is able to run.
--
-- Why:    Many robots ask for work at once. Each job must go to exactly one of them, in order of
--         priority, and must come back when its robot dies.
-- Impact: New objects only. The foreign keys hold SHARE ROW EXCLUSIVE on jobs and robots (writes
--         wait) until this migration commits, which is milliseconds: the new tables are empty.
-- Undo:   down/002_job_queue_down.sql. What waits stays in jobs, but its place in line is lost.

-- Queues -----------------------------------------------------------------------------------------

CREATE TABLE queues (
  slug        slug        PRIMARY KEY,
  description text        NOT NULL,
  paused_at   timestamptz,
  created_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN queues.paused_at IS 'Set: no job is handed out; running jobs finish.';

CREATE SEQUENCE job_queue_ticket_seq AS bigint;

CREATE TABLE job_queue (
  job_id           uuid        PRIMARY KEY REFERENCES jobs (id) ON DELETE CASCADE,
  queue            slug        NOT NULL DEFAULT 'default'
    REFERENCES queues (slug) ON UPDATE CASCADE,
  priority         smallint    NOT NULL DEFAULT 0 CHECK (priority BETWEEN -10 AND 10),
  ticket           bigint      NOT NULL DEFAULT nextval('job_queue_ticket_seq'),
  available_at     timestamptz NOT NULL DEFAULT now(),
  attempts         smallint    NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  max_attempts     smallint    NOT NULL DEFAULT 3 CHECK (max_attempts BETWEEN 1 AND 100),
  leased_by        uuid        REFERENCES robots (id),
  lease_expires_at timestamptz,
  CONSTRAINT job_queue_lease_check CHECK ((leased_by IS NULL) = (lease_expires_at IS NULL)),
  CONSTRAINT job_queue_attempts_max_check CHECK (attempts <= max_attempts)
) WITH (fillfactor = 70); -- room on the page: a lease is renewed far more often than a row is added
COMMENT ON TABLE job_queue IS 'Jobs that are waiting or running. A finished job has no row here.';
COMMENT ON COLUMN job_queue.ticket IS 'First come, first served within a priority.';

ALTER SEQUENCE job_queue_ticket_seq OWNED BY job_queue.ticket;

CREATE INDEX idx_job_queue_ready ON job_queue (queue, priority DESC, ticket) INCLUDE (available_at)
  WHERE leased_by IS NULL;
CREATE INDEX idx_job_queue_leases ON job_queue (lease_expires_at) WHERE leased_by IS NOT NULL;
CREATE INDEX idx_job_queue_leased_by ON job_queue (leased_by) WHERE leased_by IS NOT NULL;

-- Adding -----------------------------------------------------------------------------------------

CREATE FUNCTION enqueue_job(
  p_workflow_id  uuid,
  p_input        jsonb       DEFAULT '{}',
  p_queue        slug        DEFAULT 'default',
  p_priority     smallint    DEFAULT 0,
  p_requires     text[]      DEFAULT '{}',
  p_available_at timestamptz DEFAULT now()
) RETURNS uuid
  LANGUAGE plpgsql
AS $enqueue$
DECLARE
  v_job_id uuid;
BEGIN
  INSERT INTO jobs (workflow_id, workflow_version, input, requires)
  SELECT w.id, w.current_version, p_input, p_requires
    FROM workflows AS w
   WHERE w.id = p_workflow_id AND w.current_version IS NOT NULL AND w.archived_at IS NULL
  RETURNING id INTO v_job_id;

  IF v_job_id IS NULL THEN
    RAISE EXCEPTION 'workflow % cannot run; it is unknown, archived or not published', p_workflow_id
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;

  INSERT INTO job_queue (job_id, queue, priority, available_at)
  VALUES (v_job_id, p_queue, p_priority, p_available_at);
  RETURN v_job_id;
END;
$enqueue$;

-- Robots LISTEN on channel job_queue instead of polling. Once per statement and queue, not per row:
-- a bulk load of 10,000 jobs is one notification.
CREATE FUNCTION notify_job_queue() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM pg_notify('job_queue', added.queue) FROM added GROUP BY added.queue;
  RETURN NULL;
END;
$$;

CREATE TRIGGER job_queue_notify
  AFTER INSERT ON job_queue
  REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION notify_job_queue();

-- Leasing ----------------------------------------------------------------------------------------

CREATE FUNCTION claim_job(
  p_robot_id uuid,
  p_queue    slug     DEFAULT 'default',
  p_lease    interval DEFAULT '5 minutes'
) RETURNS SETOF jobs
  LANGUAGE plpgsql
AS $claim$
DECLARE
  v_robot  robots%ROWTYPE;
  v_job_id uuid;
BEGIN
  -- Two calls by one robot take turns here, so that max_parallel_jobs holds.
  SELECT * INTO v_robot FROM robots WHERE id = p_robot_id FOR NO KEY UPDATE;
  IF NOT FOUND
     OR v_robot.status NOT IN ('idle', 'busy')
     OR (SELECT count(*) FROM job_queue WHERE leased_by = p_robot_id) >= v_robot.max_parallel_jobs
  THEN
    RETURN;
  END IF;

  -- SKIP LOCKED: a job that another robot is claiming at this moment is as good as gone.
  SELECT waiting.job_id INTO v_job_id
    FROM job_queue AS waiting
    JOIN queues ON queues.slug = waiting.queue AND queues.paused_at IS NULL
    JOIN jobs ON jobs.id = waiting.job_id AND jobs.requires <@ v_robot.capabilities
   WHERE waiting.queue = p_queue AND waiting.leased_by IS NULL AND waiting.available_at <= now()
   ORDER BY waiting.priority DESC, waiting.ticket
   LIMIT 1
     FOR UPDATE OF waiting SKIP LOCKED;
  IF NOT FOUND THEN
    RETURN;
  END IF;

  UPDATE job_queue
     SET leased_by = p_robot_id, lease_expires_at = now() + p_lease, attempts = attempts + 1
   WHERE job_id = v_job_id;
  RETURN QUERY
    UPDATE jobs SET status = 'running', robot_id = p_robot_id WHERE id = v_job_id RETURNING *;
END;
$claim$;
COMMENT ON FUNCTION claim_job(uuid, slug, interval) IS
  'Leases the next job this robot can run and returns it; no row when there is none.';

CREATE FUNCTION renew_lease(p_job_id uuid, p_robot_id uuid, p_lease interval DEFAULT '5 minutes')
  RETURNS timestamptz
  LANGUAGE sql
BEGIN ATOMIC
  UPDATE job_queue SET lease_expires_at = now() + p_lease
   WHERE job_id = p_job_id AND leased_by = p_robot_id
  RETURNING lease_expires_at;
END;
COMMENT ON FUNCTION renew_lease(uuid, uuid, interval) IS
  'NULL means: the lease is lost; stop working on the job.';

-- Finishing --------------------------------------------------------------------------------------

CREATE FUNCTION retry_delay(p_attempt integer) RETURNS interval
  LANGUAGE sql
  IMMUTABLE STRICT PARALLEL SAFE
  RETURN LEAST(
    interval '10 seconds' * power(2, LEAST(GREATEST(p_attempt, 1), 10) - 1),
    interval '1 hour'
  );
COMMENT ON FUNCTION retry_delay(integer) IS '10 s, 20 s, 40 s, ... at most 1 h.';

CREATE FUNCTION give_up_job(p_job_id uuid, p_error_code text, p_error_message text)
  RETURNS void
  LANGUAGE plpgsql
AS $give_up$
BEGIN
  DELETE FROM job_queue WHERE job_id = p_job_id;
  UPDATE jobs SET status = 'failed', error_code = p_error_code, error_message = p_error_message
   WHERE id = p_job_id;
END;
$give_up$;
COMMENT ON FUNCTION give_up_job(uuid, text, text) IS 'The one place where the queue stops trying.';

CREATE FUNCTION complete_job(p_job_id uuid, p_robot_id uuid, p_output jsonb DEFAULT NULL)
  RETURNS void
  LANGUAGE plpgsql
AS $complete$
BEGIN
  DELETE FROM job_queue WHERE job_id = p_job_id AND leased_by = p_robot_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'robot % no longer holds job %', p_robot_id, p_job_id
      USING ERRCODE = 'object_not_in_prerequisite_state',
            HINT = 'The lease ran out; another robot may have the job. Discard this result.';
  END IF;
  UPDATE jobs SET status = 'succeeded', output = p_output WHERE id = p_job_id;
END;
$complete$;

CREATE FUNCTION fail_job(p_job_id uuid, p_robot_id uuid, p_error_code text, p_error_message text)
  RETURNS job_status
  LANGUAGE plpgsql
AS $fail$
DECLARE
  v_entry job_queue%ROWTYPE;
BEGIN
  SELECT * INTO v_entry FROM job_queue
   WHERE job_id = p_job_id AND leased_by = p_robot_id
     FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'robot % no longer holds job %', p_robot_id, p_job_id
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;

  IF v_entry.attempts >= v_entry.max_attempts THEN
    PERFORM give_up_job(p_job_id, p_error_code, p_error_message);
    RETURN 'failed';
  END IF;

  UPDATE job_queue
     SET leased_by = NULL, lease_expires_at = NULL,
         available_at = now() + retry_delay(v_entry.attempts)
   WHERE job_id = p_job_id;
  UPDATE jobs SET status = 'pending', error_code = p_error_code, error_message = p_error_message
   WHERE id = p_job_id;
  RETURN 'pending';
END;
$fail$;
COMMENT ON FUNCTION fail_job(uuid, uuid, text, text) IS
  'Returns pending when the job will be tried again, failed when not.';

CREATE FUNCTION cancel_job(p_job_id uuid) RETURNS void
  LANGUAGE sql
BEGIN ATOMIC
  DELETE FROM job_queue WHERE job_id = p_job_id;
  UPDATE jobs SET status = 'cancelled' WHERE id = p_job_id;
END;
COMMENT ON FUNCTION cancel_job(uuid) IS
  'A robot that runs the job learns it from its next renew_lease().';

CREATE FUNCTION release_expired_leases() RETURNS bigint
  LANGUAGE plpgsql
AS $release$
DECLARE
  v_lost     record;
  v_released bigint := 0;
BEGIN
  FOR v_lost IN
    SELECT job_id, leased_by FROM job_queue WHERE lease_expires_at < now() FOR UPDATE SKIP LOCKED
  LOOP
    PERFORM fail_job(
      v_lost.job_id, v_lost.leased_by,
      'LEASE_EXPIRED', 'The robot stopped answering; its lease ran out.'
    );
    v_released := v_released + 1;
  END LOOP;
  RETURN v_released;
END;
$release$;

-- Watching ---------------------------------------------------------------------------------------

CREATE VIEW queue_depth AS
SELECT queues.slug AS queue,
       queues.paused_at IS NOT NULL AS paused,
       count(*) FILTER (WHERE q.leased_by IS NULL AND q.available_at <= now()) AS ready,
       count(*) FILTER (WHERE q.leased_by IS NULL AND q.available_at > now()) AS delayed,
       count(q.leased_by) AS running,
       min(q.available_at) FILTER (WHERE q.leased_by IS NULL) AS oldest_waiting_at
  FROM queues
  LEFT JOIN job_queue AS q ON q.queue = queues.slug
 GROUP BY queues.slug, queues.paused_at;
COMMENT ON VIEW queue_depth IS
  'Counts only, no input or output of any job: safe for every monitoring login.';

GRANT SELECT ON queue_depth TO PUBLIC;

INSERT INTO queues (slug, description) VALUES
  ('default', 'Everything that names no other queue.'),
  ('urgent', 'A person is waiting for the result; keep it short.');
