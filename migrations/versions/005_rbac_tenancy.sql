-- 005_rbac_tenancy: several customers on one platform, and roles that say who may do what.
--
-- Why:    Until now everybody sees everything. Workflows and robots get an owner (a tenant), and
--         row level security makes the database keep tenants apart, whatever a query forgets.
-- Impact: workflows, workflow_versions, robots, jobs and schedules are locked (ACCESS EXCLUSIVE,
--         reads wait too) until this migration commits. That is milliseconds: the new columns need
--         no rewrite, since their default is a constant, and what is scanned for foreign keys and
--         indexes is workflows and robots, thousands of rows at most.
--         From now on a login that does not own the tables sees only the rows of the tenant that it
--         names with  SET app.tenant_id = '...';  and without that no rows at all. Deploy an
--         application that sets it before this migration.
-- Undo:   down/005_rbac_tenancy_down.sql. Tenants, users and roles are lost, and everybody sees
--         everything.

BEGIN;

-- Who is asking ----------------------------------------------------------------------------------

-- Two session variables, set by the application after it has authenticated its user. Missing and
-- empty both mean NULL, and NULL matches no row: forgetting to set them shows nothing.
CREATE FUNCTION current_tenant_id() RETURNS uuid
  LANGUAGE sql
  STABLE PARALLEL SAFE
  RETURN NULLIF(current_setting('app.tenant_id', true), '')::uuid;

CREATE FUNCTION current_user_id() RETURNS uuid
  LANGUAGE sql
  STABLE PARALLEL SAFE
  RETURN NULLIF(current_setting('app.user_id', true), '')::uuid;

-- Tenants and users ------------------------------------------------------------------------------

CREATE TABLE tenants (
  id           uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
  slug         slug        NOT NULL UNIQUE,
  display_name text        NOT NULL CHECK (btrim(display_name) <> ''),
  suspended_at timestamptz,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN tenants.display_name IS
  'As its people write it, in any script: "Müller & Söhne", "Société Générale; Paris", "株式会社オートメ".';

CREATE TRIGGER tenants_set_updated_at
  BEFORE UPDATE ON tenants
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TABLE users (
  id           uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
  email        text        NOT NULL CHECK (email LIKE '_%@_%'),
  display_name text        NOT NULL,
  disabled_at  timestamptz,
  created_at   timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE users IS 'People. No passwords here: the identity provider has them.';

CREATE UNIQUE INDEX idx_users_email ON users (lower(email));

-- Roles ------------------------------------------------------------------------------------------

CREATE TABLE permissions (
  slug        slug PRIMARY KEY,
  description text NOT NULL
);
COMMENT ON TABLE permissions IS
  'Everything that can be allowed. Later migrations add the permissions of what they bring.';

CREATE TABLE roles (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id   uuid REFERENCES tenants (id) ON DELETE CASCADE,
  slug        slug NOT NULL,
  description text NOT NULL DEFAULT ''
);
COMMENT ON COLUMN roles.tenant_id IS 'NULL: a system role, the same for every tenant.';

-- Two partial indexes, since a unique constraint takes two NULLs for different values.
CREATE UNIQUE INDEX idx_roles_system_slug ON roles (slug) WHERE tenant_id IS NULL;
CREATE UNIQUE INDEX idx_roles_tenant_slug ON roles (tenant_id, slug) WHERE tenant_id IS NOT NULL;

CREATE TABLE role_permissions (
  role_id    uuid NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  permission slug NOT NULL REFERENCES permissions (slug) ON UPDATE CASCADE ON DELETE CASCADE,
  PRIMARY KEY (role_id, permission)
);
CREATE INDEX idx_role_permissions_permission ON role_permissions (permission);

CREATE TABLE tenant_members (
  tenant_id uuid        NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
  user_id   uuid        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  role_id   uuid        NOT NULL REFERENCES roles (id),
  added_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, user_id, role_id)
);
CREATE INDEX idx_tenant_members_user ON tenant_members (user_id);
CREATE INDEX idx_tenant_members_role ON tenant_members (role_id);

CREATE FUNCTION has_permission(p_permission slug) RETURNS boolean
  LANGUAGE sql
  STABLE
BEGIN ATOMIC
  SELECT EXISTS (
    SELECT FROM tenant_members AS member
      JOIN users ON users.id = member.user_id AND users.disabled_at IS NULL
      JOIN role_permissions AS granted ON granted.role_id = member.role_id
     WHERE member.tenant_id = current_tenant_id()
       AND member.user_id = current_user_id()
       AND granted.permission = p_permission
  );
END;
COMMENT ON FUNCTION has_permission(slug) IS
  'Whether the current user holds the permission in the current tenant.';

-- A tenant never loses its last owner. Deferred to COMMIT, so that one transaction can remove the
-- old owner first and add the new one after.
CREATE FUNCTION keep_an_owner() RETURNS trigger
  LANGUAGE plpgsql
AS $owner$
DECLARE
  v_owner_role uuid := (SELECT id FROM roles WHERE tenant_id IS NULL AND slug = 'owner');
BEGIN
  IF OLD.role_id <> v_owner_role THEN
    RETURN NULL;
  END IF;

  -- Two owners who leave at the same moment take turns, and the second is the last one.
  PERFORM pg_advisory_xact_lock(hashtextextended('owners of ' || OLD.tenant_id, 0));
  IF EXISTS (SELECT FROM tenants WHERE id = OLD.tenant_id)
     AND NOT EXISTS (
       SELECT FROM tenant_members WHERE tenant_id = OLD.tenant_id AND role_id = v_owner_role
     )
  THEN
    RAISE EXCEPTION 'tenant % would be left without an owner', OLD.tenant_id
      USING ERRCODE = 'restrict_violation', HINT = 'Add the new owner in the same transaction.';
  END IF;
  RETURN NULL;
END;
$owner$;

CREATE CONSTRAINT TRIGGER tenant_members_keep_an_owner
  AFTER UPDATE OR DELETE ON tenant_members
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION keep_an_owner();

-- Seed -------------------------------------------------------------------------------------------

INSERT INTO tenants (id, slug, display_name) VALUES
  ('00000000-0000-0000-0000-000000000001', 'default', 'Default tenant');

INSERT INTO permissions (slug, description) VALUES
  ('workflows.read', 'See workflows and their versions.'),
  ('workflows.write', 'Create, publish and archive workflows.'),
  ('jobs.read', 'See jobs with their input and output.'),
  ('jobs.run', 'Start and cancel jobs.'),
  ('robots.read', 'See robots and whether they are alive.'),
  ('robots.manage', 'Register, drain and remove robots.'),
  ('schedules.manage', 'Create and switch schedules; declare freezes.'),
  ('tenant.manage', 'Invite people and give them roles.');

INSERT INTO roles (slug, description) VALUES
  ('owner', 'Everything, including who else may do what.'),
  ('developer', 'Builds workflows and tries them.'),
  ('operator', 'Keeps robots and schedules running.'),
  ('viewer', 'Looks, does not touch.');

INSERT INTO role_permissions (role_id, permission)
SELECT roles.id, permissions.slug
  FROM roles
  JOIN permissions
    ON roles.slug = 'owner'
    OR permissions.slug LIKE '%.read'
    OR (roles.slug, permissions.slug) IN (
         ('developer', 'workflows.write'), ('developer', 'jobs.run'),
         ('operator', 'jobs.run'), ('operator', 'robots.manage'), ('operator', 'schedules.manage')
       )
 WHERE roles.tenant_id IS NULL;

-- Tenants own workflows and robots ---------------------------------------------------------------

-- The default stays until every writer names its tenant; a later migration takes it away.
ALTER TABLE workflows
  ADD COLUMN tenant_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000001'
    REFERENCES tenants (id);
ALTER TABLE robots
  ADD COLUMN tenant_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000001'
    REFERENCES tenants (id);

CREATE INDEX idx_workflows_tenant ON workflows (tenant_id);
CREATE INDEX idx_robots_tenant ON robots (tenant_id);

-- Row level security -----------------------------------------------------------------------------

-- (SELECT current_tenant_id()) and not the bare call: evaluated once a query, not once a row.
-- What belongs to a workflow follows it by an uncorrelated IN: one hashed subplan, no copy of
-- tenant_id in the large tables. Owners of the tables (this migration, the scheduler) see all rows;
-- so do views, which run as their owner, and therefore none that shows tenant data is granted.
ALTER TABLE workflows ENABLE ROW LEVEL SECURITY;
CREATE POLICY workflows_tenant ON workflows
  USING (tenant_id = (SELECT current_tenant_id()));

ALTER TABLE workflow_versions ENABLE ROW LEVEL SECURITY;
CREATE POLICY workflow_versions_tenant ON workflow_versions
  USING (workflow_id IN (SELECT id FROM workflows WHERE tenant_id = current_tenant_id()));

ALTER TABLE robots ENABLE ROW LEVEL SECURITY;
CREATE POLICY robots_tenant ON robots
  USING (tenant_id = (SELECT current_tenant_id()));

ALTER TABLE jobs ENABLE ROW LEVEL SECURITY;
CREATE POLICY jobs_tenant ON jobs
  USING (workflow_id IN (SELECT id FROM workflows WHERE tenant_id = current_tenant_id()));

ALTER TABLE schedules ENABLE ROW LEVEL SECURITY;
CREATE POLICY schedules_tenant ON schedules
  USING (workflow_id IN (SELECT id FROM workflows WHERE tenant_id = current_tenant_id()));

-- Who may do what: read by every member, changed by who may manage the tenant. There is no policy
-- for UPDATE of the two link tables, so it is refused: their rows are added and removed.
ALTER TABLE roles ENABLE ROW LEVEL SECURITY;
CREATE POLICY roles_read ON roles FOR SELECT
  USING (tenant_id IS NULL OR tenant_id = (SELECT current_tenant_id()));
CREATE POLICY roles_add ON roles FOR INSERT
  WITH CHECK (tenant_id = (SELECT current_tenant_id())
              AND (SELECT has_permission('tenant.manage')));
CREATE POLICY roles_change ON roles FOR UPDATE
  USING (tenant_id = (SELECT current_tenant_id())
         AND (SELECT has_permission('tenant.manage')));
CREATE POLICY roles_remove ON roles FOR DELETE
  USING (tenant_id = (SELECT current_tenant_id())
         AND (SELECT has_permission('tenant.manage')));

ALTER TABLE role_permissions ENABLE ROW LEVEL SECURITY;
CREATE POLICY role_permissions_read ON role_permissions FOR SELECT
  USING (role_id IN (SELECT id FROM roles));
CREATE POLICY role_permissions_add ON role_permissions FOR INSERT
  WITH CHECK (role_id IN (SELECT id FROM roles WHERE tenant_id = current_tenant_id())
              AND (SELECT has_permission('tenant.manage')));
CREATE POLICY role_permissions_remove ON role_permissions FOR DELETE
  USING (role_id IN (SELECT id FROM roles WHERE tenant_id = current_tenant_id())
         AND (SELECT has_permission('tenant.manage')));

ALTER TABLE tenant_members ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant_members_read ON tenant_members FOR SELECT
  USING (tenant_id = (SELECT current_tenant_id()));
CREATE POLICY tenant_members_add ON tenant_members FOR INSERT
  WITH CHECK (tenant_id = (SELECT current_tenant_id())
              AND role_id IN (SELECT id FROM roles) -- not a role of another tenant
              AND (SELECT has_permission('tenant.manage')));
CREATE POLICY tenant_members_remove ON tenant_members FOR DELETE
  USING (tenant_id = (SELECT current_tenant_id())
         AND (SELECT has_permission('tenant.manage')));

-- What every login may read: the vocabulary, and how a tenant's handle becomes its id.
GRANT SELECT ON permissions TO PUBLIC;
GRANT SELECT (id, slug) ON tenants TO PUBLIC;

-- Proof of the seed: a role without permissions, or a permission that no role holds, is a typing
-- error above and must not be found by the first user.
DO $check$
DECLARE
  v_orphans text;
BEGIN
  SELECT string_agg(orphan, ', ' ORDER BY orphan) INTO v_orphans
    FROM (
      SELECT 'role ' || slug AS orphan FROM roles
       WHERE NOT EXISTS (SELECT FROM role_permissions WHERE role_id = roles.id)
      UNION ALL
      SELECT 'permission ' || slug FROM permissions
       WHERE NOT EXISTS (SELECT FROM role_permissions WHERE permission = permissions.slug)
    ) AS orphans;
  IF v_orphans IS NOT NULL THEN
    RAISE EXCEPTION 'the seed of roles and permissions has loose ends; %', v_orphans;
  END IF;
END;
$check$;

COMMIT;
