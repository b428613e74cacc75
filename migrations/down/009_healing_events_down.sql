-- Undoes 009_healing_events. Rules and events are lost; jobs that were healed stay healed.
--
-- One transaction, unlike the way up: dropping an index or a constraint takes ACCESS EXCLUSIVE on
-- jobs, but only for an instant.

DROP TRIGGER jobs_finish_healing ON jobs;

-- role_permissions follows by its foreign key.
DELETE FROM permissions WHERE slug = 'healing.manage';

DROP VIEW healing_effect;

DROP FUNCTION finish_healing();
DROP FUNCTION start_healing(uuid);
DROP FUNCTION matching_healing_rule(uuid);

-- Policies and triggers go with their tables.
DROP TABLE healing_events;
DROP TABLE healing_rules;

DROP TYPE healing_outcome;
DROP TYPE healing_strategy;

ALTER TABLE jobs DROP CONSTRAINT jobs_error_code_check;
DROP INDEX idx_jobs_failed;
