-- Undoes 002_job_queue. Jobs stay, but which of them wait, in which order and for whom is lost.
-- Stop the robots first: a job that is running keeps that status with nobody to finish it.

DROP VIEW queue_depth;

DROP FUNCTION release_expired_leases();
DROP FUNCTION cancel_job(uuid);
DROP FUNCTION fail_job(uuid, uuid, text, text);
DROP FUNCTION complete_job(uuid, uuid, jsonb);
DROP FUNCTION give_up_job(uuid, text, text);
DROP FUNCTION retry_delay(integer);

DROP FUNCTION renew_lease(uuid, uuid, interval);
DROP FUNCTION claim_job(uuid, slug, interval);

DROP TRIGGER job_queue_notify ON job_queue;
DROP FUNCTION notify_job_queue();
DROP FUNCTION enqueue_job(uuid, jsonb, slug, smallint, text[], timestamptz);

-- The ticket sequence belongs to its column and goes with the table.
DROP TABLE job_queue;
DROP TABLE queues;
