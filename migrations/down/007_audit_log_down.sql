-- Undoes 007_audit_log. The audit log is lost: export it first.

-- role_permissions follows by its foreign key.
DELETE FROM permissions WHERE slug = 'audit.read';

DROP VIEW audit_trail;

DROP TRIGGER robots_audit ON robots;
DROP TRIGGER tenant_members_audit_truncate ON tenant_members;
DROP TRIGGER tenant_members_audit ON tenant_members;
DROP TRIGGER role_permissions_audit ON role_permissions;
DROP TRIGGER roles_audit ON roles;
DROP TRIGGER tenants_audit ON tenants;
DROP TRIGGER queues_audit ON queues;
DROP TRIGGER schedules_audit ON schedules;
DROP TRIGGER workflows_audit ON workflows;
DROP TRIGGER platform_settings_audit ON platform_settings;

DROP FUNCTION audit_row_change();
DROP FUNCTION jsonb_changes(jsonb, jsonb);

-- DROP fires no row trigger, so the table's own guard does not stand in the way.
DROP TABLE audit_log;
DROP TYPE audit_action;
