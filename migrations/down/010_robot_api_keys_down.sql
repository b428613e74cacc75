-- Undoes 010_robot_api_keys. All keys are lost and cannot be brought back: robots that sign in with
-- one must get the shared secret again before this runs.

-- role_permissions follows by its foreign key.
DELETE FROM permissions WHERE slug = 'api-keys.manage';

DROP VIEW expiring_robot_api_keys;

DROP FUNCTION verify_robot_api_key(text, text);
DROP FUNCTION revoke_robot_api_key(uuid);
DROP FUNCTION rotate_robot_api_key(uuid, interval);
DROP FUNCTION issue_robot_api_key(uuid, text, text[], timestamptz);

DROP TRIGGER robot_api_keys_record_event ON robot_api_keys;
DROP FUNCTION record_api_key_event();

-- Policies go with their tables.
DROP TABLE robot_api_key_events;
DROP TABLE robot_api_keys;

DROP TYPE robot_api_key_event;
