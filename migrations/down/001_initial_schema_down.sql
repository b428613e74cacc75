-- Undoes 001_initial_schema. Every workflow, robot, job and setting is lost.

BEGIN;

DROP VIEW workflow_catalog;

DROP TABLE jobs;
DROP FUNCTION guard_job_transition();

DROP TABLE robots;

-- The two tables refer to each other: the reference that was added last goes first.
ALTER TABLE workflows DROP CONSTRAINT workflows_current_version_fkey;
DROP TABLE workflow_versions;
DROP TABLE workflows;

DROP FUNCTION platform_setting(slug);
DROP TABLE platform_settings;

DROP FUNCTION reject_change();
DROP FUNCTION set_updated_at();

DROP TYPE job_status;
DROP TYPE robot_status;
DROP DOMAIN slug;

COMMIT;
