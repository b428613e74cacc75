-- Undoes 008_dlq. Dead letters and the decisions on them are lost; the jobs stay failed.

BEGIN;

-- role_permissions follows by its foreign key.
DELETE FROM permissions WHERE slug = 'dead-letters.resolve';

DROP VIEW dead_letter_summary;

DROP FUNCTION requeue_dead_letters(slug, text, integer);
DROP FUNCTION discard_dead_letter(bigint, text);
DROP FUNCTION requeue_dead_letter(bigint, text);

DROP TRIGGER dead_letters_notify ON dead_letters;
DROP FUNCTION notify_dead_letters();

-- The body of 002_job_queue, to the letter.
CREATE OR REPLACE FUNCTION give_up_job(p_job_id uuid, p_error_code text, p_error_message text)
  RETURNS void
  LANGUAGE plpgsql
AS $give_up$
BEGIN
  DELETE FROM job_queue WHERE job_id = p_job_id;
  UPDATE jobs SET status = 'failed', error_code = p_error_code, error_message = p_error_message
   WHERE id = p_job_id;
END;
$give_up$;

-- Policies go with their table.
DROP TABLE dead_letters;

DROP TYPE dead_letter_resolution;
DROP TYPE dead_letter_reason;

COMMIT;
