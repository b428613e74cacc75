-- Undoes 005_rbac_tenancy. Tenants, users, roles and who belongs where are lost.
--
-- Careful: without row level security every login that may read a table reads all of its rows. With
-- more than one tenant, take the application offline first.

BEGIN;

-- Policies first: has_permission() and the tables that they read cannot be dropped before them, and
-- CASCADE would drop policies of other files in silence.
DROP POLICY tenant_members_remove ON tenant_members;
DROP POLICY tenant_members_add ON tenant_members;
DROP POLICY tenant_members_read ON tenant_members;

DROP POLICY role_permissions_remove ON role_permissions;
DROP POLICY role_permissions_add ON role_permissions;
DROP POLICY role_permissions_read ON role_permissions;

DROP POLICY roles_remove ON roles;
DROP POLICY roles_change ON roles;
DROP POLICY roles_add ON roles;
DROP POLICY roles_read ON roles;

DROP POLICY schedules_tenant ON schedules;
ALTER TABLE schedules DISABLE ROW LEVEL SECURITY;

DROP POLICY jobs_tenant ON jobs;
ALTER TABLE jobs DISABLE ROW LEVEL SECURITY;

DROP POLICY robots_tenant ON robots;
ALTER TABLE robots DISABLE ROW LEVEL SECURITY;

DROP POLICY workflow_versions_tenant ON workflow_versions;
ALTER TABLE workflow_versions DISABLE ROW LEVEL SECURITY;

DROP POLICY workflows_tenant ON workflows;
ALTER TABLE workflows DISABLE ROW LEVEL SECURITY;

-- Index and foreign key go with their column.
ALTER TABLE robots DROP COLUMN tenant_id;
ALTER TABLE workflows DROP COLUMN tenant_id;

DROP FUNCTION has_permission(slug);

-- The constraint trigger goes with its table.
DROP TABLE tenant_members;
DROP FUNCTION keep_an_owner();

DROP TABLE role_permissions;
DROP TABLE roles;
DROP TABLE permissions;
DROP TABLE users;
DROP TABLE tenants;

DROP FUNCTION current_user_id();
DROP FUNCTION current_tenant_id();

COMMIT;
