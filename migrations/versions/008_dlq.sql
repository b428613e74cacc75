-- 008_dlq: a job that the queue gave up on becomes a dead letter that waits for a decision.
--
-- Why:    A failed job is easy to overlook in a list of thousands. The dead-letter queue holds what
--         nobody has looked at yet, with everything needed to try again or to let it go.
-- Impact: New objects, and a new body for give_up_job(): callers need no change. The foreign keys
--         hold SHARE ROW EXCLUSIVE on jobs, queues and users (writes wait) until this migration
--         commits. Jobs that failed before this migration are not brought in.
-- Undo:   down/008_dlq_down.sql. Dead letters and the decisions on them are lost; jobs stay failed.

BEGIN;

CREATE TYPE dead_letter_reason AS ENUM ('attempts_exhausted', 'lease_expired', 'rejected');
CREATE TYPE dead_letter_resolution AS ENUM ('requeued', 'discarded');

CREATE TABLE dead_letters (
  id            bigint             GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job_id        uuid               NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  queue         slug               NOT NULL REFERENCES queues (slug) ON UPDATE CASCADE,
  priority      smallint           NOT NULL,
  attempts      smallint           NOT NULL CHECK (attempts > 0),
  reason        dead_letter_reason NOT NULL,
  error_code    text               NOT NULL,
  error_message text               NOT NULL DEFAULT '',
  died_at       timestamptz        NOT NULL DEFAULT now(),
  resolution    dead_letter_resolution,
  resolved_at   timestamptz,
  resolved_by   uuid               REFERENCES users (id) ON DELETE SET NULL,
  note          text,
  CONSTRAINT dead_letters_resolution_check CHECK ((resolution IS NULL) = (resolved_at IS NULL)),
  CONSTRAINT dead_letters_resolved_by_check CHECK (resolved_by IS NULL OR resolution IS NOT NULL),
  CONSTRAINT dead_letters_note_check
    CHECK (resolution IS DISTINCT FROM 'discarded' OR COALESCE(btrim(note), '') <> '')
);
COMMENT ON TABLE dead_letters IS
  'One row each time the queue gave up on a job. Open while resolution is NULL.';
COMMENT ON COLUMN dead_letters.note IS
  'Why it was let go. A discarded job needs a reason that others can follow; "ok" is none.';

-- One open dead letter a job: whoever decides, decides once.
CREATE UNIQUE INDEX idx_dead_letters_open ON dead_letters (job_id) WHERE resolution IS NULL;
CREATE INDEX idx_dead_letters_job ON dead_letters (job_id);
CREATE INDEX idx_dead_letters_inbox ON dead_letters (queue, died_at) INCLUDE (reason, error_code)
  WHERE resolution IS NULL;
CREATE INDEX idx_dead_letters_queue ON dead_letters (queue);
CREATE INDEX idx_dead_letters_resolved_by ON dead_letters (resolved_by)
  WHERE resolved_by IS NOT NULL;
-- "TIMEOUT-4711" and "timeout-12" are one trouble: what is before the first digit, in lower case.
CREATE INDEX idx_dead_letters_family ON dead_letters (lower(substring(error_code FROM '^[^0-9]*')));

-- Only these columns: when a user is deleted, the foreign key still clears resolved_by.
CREATE TRIGGER dead_letters_reject_update
  BEFORE UPDATE OF resolution, resolved_at, note ON dead_letters
  FOR EACH ROW WHEN (OLD.resolution IS NOT NULL)
  EXECUTE FUNCTION reject_change('It is resolved; a job that fails again gets a new dead letter.');

-- How jobs get here ------------------------------------------------------------------------------

-- Replaces the body of 002_job_queue; its down script puts that body back.
CREATE OR REPLACE FUNCTION give_up_job(p_job_id uuid, p_error_code text, p_error_message text)
  RETURNS void
  LANGUAGE plpgsql
AS $give_up$
DECLARE
  v_entry job_queue%ROWTYPE;
BEGIN
  DELETE FROM job_queue WHERE job_id = p_job_id RETURNING * INTO v_entry;
  UPDATE jobs SET status = 'failed', error_code = p_error_code, error_message = p_error_message
   WHERE id = p_job_id;

  IF v_entry.attempts > 0 THEN
    INSERT INTO dead_letters (job_id, queue, priority, attempts, reason, error_code, error_message)
    VALUES (
      p_job_id, v_entry.queue, v_entry.priority, v_entry.attempts,
      CASE
        WHEN p_error_code = 'LEASE_EXPIRED' THEN 'lease_expired'
        WHEN v_entry.attempts < v_entry.max_attempts THEN 'rejected'
        ELSE 'attempts_exhausted'
      END::dead_letter_reason,
      COALESCE(p_error_code, 'UNKNOWN'), COALESCE(p_error_message, '')
    );
  END IF;
END;
$give_up$;

-- A statement trigger with its rows: one notification tells the console how many came in.
CREATE FUNCTION notify_dead_letters() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM pg_notify('dead_letters', json_build_object('queue', queue, 'count', count(*))::text)
     FROM added
    GROUP BY queue;
  RETURN NULL;
END;
$$;

CREATE TRIGGER dead_letters_notify
  AFTER INSERT ON dead_letters
  REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION notify_dead_letters();

-- How they leave ---------------------------------------------------------------------------------

CREATE FUNCTION requeue_dead_letter(p_id bigint, p_note text DEFAULT NULL) RETURNS uuid
  LANGUAGE plpgsql
AS $requeue$
DECLARE
  v_letter dead_letters%ROWTYPE;
BEGIN
  UPDATE dead_letters
     SET resolution = 'requeued', resolved_at = now(), resolved_by = current_user_id(),
         note = p_note
   WHERE id = p_id AND resolution IS NULL
  RETURNING * INTO v_letter;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'dead letter % is unknown or already resolved', p_id
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;

  UPDATE jobs SET status = 'pending' WHERE id = v_letter.job_id;
  INSERT INTO job_queue (job_id, queue, priority)
  VALUES (v_letter.job_id, v_letter.queue, v_letter.priority);
  RETURN v_letter.job_id;
END;
$requeue$;
COMMENT ON FUNCTION requeue_dead_letter(bigint, text) IS
  'Puts the job back in its queue with all its attempts; it runs the version that it ran before.';

CREATE FUNCTION discard_dead_letter(p_id bigint, p_note text) RETURNS boolean
  LANGUAGE sql
BEGIN ATOMIC
  UPDATE dead_letters
     SET resolution = 'discarded', resolved_at = now(), resolved_by = current_user_id(),
         note = p_note
   WHERE id = p_id AND resolution IS NULL
  RETURNING true;
END;
COMMENT ON FUNCTION discard_dead_letter(bigint, text) IS
  'True when it was open; NULL when unknown or already resolved.';

CREATE FUNCTION requeue_dead_letters(p_queue slug, p_error_code text, p_limit integer DEFAULT 100)
  RETURNS bigint
  LANGUAGE plpgsql
AS $requeue_many$
DECLARE
  v_id    bigint;
  v_count bigint := 0;
BEGIN
  FOR v_id IN
    SELECT id FROM dead_letters
     WHERE queue = p_queue AND error_code = p_error_code AND resolution IS NULL
     ORDER BY died_at
     LIMIT p_limit
       FOR UPDATE SKIP LOCKED
  LOOP
    PERFORM requeue_dead_letter(v_id, format('together with others of %s', p_error_code));
    v_count := v_count + 1;
  END LOOP;
  RETURN v_count;
END;
$requeue_many$;

-- Watching ---------------------------------------------------------------------------------------

CREATE VIEW dead_letter_summary AS
SELECT queue,
       lower(substring(error_code FROM '^[^0-9]*')) AS error_family,
       count(*) AS open,
       count(DISTINCT error_code) AS error_codes,
       min(died_at) AS oldest_at,
       max(died_at) AS newest_at
  FROM dead_letters
 WHERE resolution IS NULL
 GROUP BY queue, lower(substring(error_code FROM '^[^0-9]*'));
COMMENT ON VIEW dead_letter_summary IS 'The inbox by trouble: fix one cause, requeue them all.';

-- Who may ----------------------------------------------------------------------------------------

INSERT INTO permissions (slug, description) VALUES
  ('dead-letters.resolve', 'Requeue or discard jobs that the queue gave up on.');
INSERT INTO role_permissions (role_id, permission)
SELECT id, 'dead-letters.resolve' FROM roles
 WHERE tenant_id IS NULL AND slug IN ('owner', 'operator');

ALTER TABLE dead_letters ENABLE ROW LEVEL SECURITY;
-- The subquery is under the policy of jobs itself. EXISTS and not IN: few letters, very many jobs.
CREATE POLICY dead_letters_read ON dead_letters FOR SELECT
  USING (EXISTS (SELECT FROM jobs WHERE jobs.id = dead_letters.job_id));
CREATE POLICY dead_letters_resolve ON dead_letters FOR UPDATE
  USING (EXISTS (SELECT FROM jobs WHERE jobs.id = dead_letters.job_id)
         AND (SELECT has_permission('dead-letters.resolve')));

COMMIT;
