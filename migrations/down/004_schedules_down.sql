-- Undoes 004_schedules. Schedules, freezes and the record of what fired are lost; the jobs that
-- were started stay.

DROP VIEW due_schedules;

DROP FUNCTION fire_schedule(uuid, timestamptz, timestamptz);
DROP TABLE schedule_runs;

DROP FUNCTION schedule_freeze_at(timestamptz);
DROP TABLE schedule_freezes;

DROP TABLE schedules;
DROP FUNCTION check_timezone();
DROP FUNCTION is_cron_expression(text);

DROP TYPE schedule_outcome;
DROP TYPE missed_run_policy;
DROP TYPE schedule_kind;
