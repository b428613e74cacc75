-- Undoes 011_robot_logs. All logs are lost, in all partitions, those that the scheduler made too.

DELETE FROM platform_settings WHERE key IN ('logs.keep-months', 'logs.months-ahead');
-- role_permissions follows by its foreign key.
DELETE FROM permissions WHERE slug = 'logs.read';

DROP VIEW robot_log_partitions;
DROP FUNCTION job_log(uuid, log_level);

DROP TRIGGER robot_logs_notify_fatal ON robot_logs;
DROP FUNCTION notify_fatal_logs();

DROP FUNCTION drop_robot_log_partitions(date);
DROP FUNCTION create_robot_log_partition(date);

-- Partitions, indexes and policies go with the table.
DROP TABLE robot_logs;

DROP TYPE log_level;
