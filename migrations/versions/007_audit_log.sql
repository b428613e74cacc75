-- 007_audit_log: who changed what, when, from what to what; and nobody can edit the answer.
--
-- Why:    Customers in regulated trades must show who changed a workflow or a role. Triggers write
--         the log, so that no path past the application stays unseen.
-- Impact: Triggers on nine tables: SHARE ROW EXCLUSIVE on them (writes wait) until this
--         migration commits, no scan. From now on each write to them also inserts one row here.
--         Jobs, heartbeats and the queue are not audited: they are a log themselves.
-- Undo:   down/007_audit_log_down.sql. The audit log is lost: export it first.

CREATE TYPE audit_action AS ENUM ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE');

CREATE TABLE audit_log (
  id          bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  occurred_at timestamptz  NOT NULL DEFAULT clock_timestamp(),
  tenant_id   uuid,
  user_id     uuid,
  login       text         NOT NULL DEFAULT session_user,
  table_name  text         NOT NULL,
  action      audit_action NOT NULL,
  row_key     jsonb,
  old_values  jsonb,
  new_values  jsonb,
  xact_id     xid8         NOT NULL DEFAULT pg_current_xact_id(),
  CONSTRAINT audit_log_values_check CHECK (
    CASE action
      WHEN 'INSERT' THEN old_values IS NULL AND new_values IS NOT NULL
      WHEN 'UPDATE' THEN old_values IS NOT NULL AND new_values IS NOT NULL
      WHEN 'DELETE' THEN old_values IS NOT NULL AND new_values IS NULL
      WHEN 'TRUNCATE' THEN num_nonnulls(row_key, old_values, new_values) = 0
    END
  )
);
COMMENT ON TABLE audit_log IS
  'Append only. No foreign keys: a line outlives the tenant, the user and the row it speaks of.';
COMMENT ON COLUMN audit_log.tenant_id IS
  'Tenant of the row; when the row has none, the tenant of the session.';
COMMENT ON COLUMN audit_log.user_id IS
  'app.user_id of the session; NULL when somebody used the database directly.';
COMMENT ON COLUMN audit_log.old_values IS
  'UPDATE: only the columns that changed; DELETE: the whole row.';
COMMENT ON COLUMN audit_log.xact_id IS 'Lines with the same value were one transaction.';

-- Time order is insert order, so BRIN costs next to nothing on a table that only grows.
CREATE INDEX idx_audit_log_occurred_at ON audit_log USING brin (occurred_at);
CREATE INDEX idx_audit_log_tenant ON audit_log (tenant_id, occurred_at DESC);
CREATE INDEX idx_audit_log_user ON audit_log (user_id, occurred_at DESC) WHERE user_id IS NOT NULL;
-- "What happened to this row?":  WHERE table_name = 'robots' AND row_key @> '{"id": "..."}'
CREATE INDEX idx_audit_log_row ON audit_log USING gin (row_key jsonb_path_ops);

CREATE TRIGGER audit_log_reject_change
  BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION reject_change('Correct a mistake with a new change.');
CREATE TRIGGER audit_log_reject_truncate
  BEFORE TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION reject_change('Export the log, then drop the table.');

-- Writing ----------------------------------------------------------------------------------------

CREATE FUNCTION jsonb_changes(p_before jsonb, p_after jsonb) RETURNS jsonb
  LANGUAGE sql
  IMMUTABLE STRICT PARALLEL SAFE
AS $$
  SELECT COALESCE(jsonb_object_agg(key, value), '{}')
    FROM jsonb_each(p_after)
   WHERE p_before -> key IS DISTINCT FROM value;
$$;
COMMENT ON FUNCTION jsonb_changes(jsonb, jsonb) IS
  'The keys of the second object whose value is new or differs in the first.';

-- SECURITY DEFINER: whoever changes a row adds a line, and nobody needs the right to add lines.
CREATE FUNCTION audit_row_change() RETURNS trigger
  LANGUAGE plpgsql
  SECURITY DEFINER
AS $audit$
DECLARE
  v_ignored constant text[] := ARRAY['updated_at', 'next_run_at']; -- they change by themselves
  v_old     jsonb;
  v_new     jsonb;
  v_row     jsonb;
  v_key     jsonb;
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    INSERT INTO audit_log (tenant_id, user_id, table_name, action)
    VALUES (current_tenant_id(), current_user_id(), TG_TABLE_NAME, 'TRUNCATE');
    RETURN NULL;
  END IF;

  IF TG_OP IN ('UPDATE', 'DELETE') THEN
    v_old := to_jsonb(OLD) - v_ignored;
  END IF;
  IF TG_OP IN ('INSERT', 'UPDATE') THEN
    v_new := to_jsonb(NEW) - v_ignored;
  END IF;
  IF v_old = v_new THEN
    RETURN NULL; -- nothing that anybody did
  END IF;

  -- The arguments of the trigger are the columns of the primary key.
  v_row := COALESCE(v_new, v_old);
  SELECT jsonb_object_agg(key_column, v_row -> key_column) INTO v_key
    FROM unnest(TG_ARGV) AS key_column;

  INSERT INTO audit_log (tenant_id, user_id, table_name, action, row_key, old_values, new_values)
  VALUES (
    COALESCE((v_row ->> 'tenant_id')::uuid, current_tenant_id()),
    current_user_id(),
    TG_TABLE_NAME,
    TG_OP::audit_action,
    v_key,
    CASE TG_OP WHEN 'UPDATE' THEN jsonb_changes(v_new, v_old) ELSE v_old END,
    CASE TG_OP WHEN 'UPDATE' THEN jsonb_changes(v_old, v_new) ELSE v_new END
  );
  RETURN NULL;
END;
$audit$;
COMMENT ON FUNCTION audit_row_change() IS
  'AFTER trigger that writes audit_log. Arguments: the columns of the primary key.';

-- A function with its owner's rights must not be led to somebody else's audit_log. Its search_path
-- is pinned to the schema that this migration runs in; pg_temp is named last, else it comes first.
DO $pin$
BEGIN
  EXECUTE format(
    'ALTER FUNCTION audit_row_change() SET search_path = %I, pg_temp', current_schema()
  );
END;
$pin$;

REVOKE EXECUTE ON FUNCTION audit_row_change() FROM PUBLIC;

-- What is audited --------------------------------------------------------------------------------

CREATE TRIGGER platform_settings_audit AFTER INSERT OR UPDATE OR DELETE ON platform_settings
  FOR EACH ROW EXECUTE FUNCTION audit_row_change('key');
CREATE TRIGGER workflows_audit AFTER INSERT OR UPDATE OR DELETE ON workflows
  FOR EACH ROW EXECUTE FUNCTION audit_row_change('id');
CREATE TRIGGER schedules_audit AFTER INSERT OR UPDATE OR DELETE ON schedules
  FOR EACH ROW EXECUTE FUNCTION audit_row_change('id');
CREATE TRIGGER queues_audit AFTER INSERT OR UPDATE OR DELETE ON queues
  FOR EACH ROW EXECUTE FUNCTION audit_row_change('slug');
CREATE TRIGGER tenants_audit AFTER INSERT OR UPDATE OR DELETE ON tenants
  FOR EACH ROW EXECUTE FUNCTION audit_row_change('id');
CREATE TRIGGER roles_audit AFTER INSERT OR UPDATE OR DELETE ON roles
  FOR EACH ROW EXECUTE FUNCTION audit_row_change('id');
CREATE TRIGGER role_permissions_audit AFTER INSERT OR DELETE ON role_permissions
  FOR EACH ROW EXECUTE FUNCTION audit_row_change('role_id', 'permission');
CREATE TRIGGER tenant_members_audit AFTER INSERT OR UPDATE OR DELETE ON tenant_members
  FOR EACH ROW EXECUTE FUNCTION audit_row_change('tenant_id', 'user_id', 'role_id');
CREATE TRIGGER tenant_members_audit_truncate AFTER TRUNCATE ON tenant_members
  FOR EACH STATEMENT EXECUTE FUNCTION audit_row_change();

-- Robots report their state all day, so only what a person decides about them is written.
CREATE TRIGGER robots_audit
  AFTER INSERT OR DELETE
     OR UPDATE OF slug, name, capabilities, max_parallel_jobs, tenant_id ON robots
  FOR EACH ROW EXECUTE FUNCTION audit_row_change('id');

-- Reading ----------------------------------------------------------------------------------------

INSERT INTO permissions (slug, description) VALUES
  ('audit.read', 'Read the audit log of the own tenant.');
INSERT INTO role_permissions (role_id, permission)
SELECT id, 'audit.read' FROM roles WHERE tenant_id IS NULL AND slug = 'owner';

ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_log_read ON audit_log FOR SELECT
  USING (tenant_id = (SELECT current_tenant_id()) AND (SELECT has_permission('audit.read')));

-- security_barrier: no condition of the reader is evaluated on rows that the view leaves out.
CREATE VIEW audit_trail WITH (security_barrier) AS
SELECT entry.id, entry.occurred_at,
       COALESCE(users.display_name, entry.login) AS who,
       lower(entry.action::text) || ' ' || entry.table_name AS what,
       entry.row_key, entry.old_values, entry.new_values
  FROM audit_log AS entry
  LEFT JOIN users ON users.id = entry.user_id
 WHERE entry.tenant_id = current_tenant_id() AND has_permission('audit.read');
COMMENT ON VIEW audit_trail IS
  'The log of the current tenant, for people. The view itself checks tenant and permission.';
