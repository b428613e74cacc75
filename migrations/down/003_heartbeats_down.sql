-- Undoes 003_heartbeats. Heartbeats and the history of robot states are lost; robots keep the
-- status that they have now.

DELETE FROM platform_settings WHERE key IN ('heartbeats.silent-after', 'heartbeats.keep');

DROP VIEW robot_liveness;

DROP FUNCTION prune_heartbeats(integer);
DROP FUNCTION mark_silent_robots(interval);

DROP TRIGGER robots_record_status_change ON robots;
DROP FUNCTION record_status_change();
DROP TABLE robot_status_changes;

DROP FUNCTION record_heartbeat(uuid, smallint, real, integer, text, jsonb);
DROP TRIGGER robot_heartbeats_note_presence ON robot_heartbeats;
DROP FUNCTION note_presence();

DROP TABLE robot_presence;
DROP TABLE robot_heartbeats;
