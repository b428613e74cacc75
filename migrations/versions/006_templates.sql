-- 006_templates: ready-made workflows that a tenant takes, fills in and owns.
--
-- Why:    Most new workflows begin as a copy of another one. A template has a catalogue page, a
--         search and declared parameters, and we can see which ones are used.
-- Impact: New objects, and a nullable column on workflows: ACCESS EXCLUSIVE (reads wait too) until
--         this migration commits. No rewrite; only the new index reads that table, which is small.
-- Undo:   down/006_templates_down.sql. Templates are lost; workflows made from them stay.

CREATE TYPE template_category AS ENUM ('finance', 'hr', 'it', 'sales', 'other');
CREATE TYPE parameter_type AS ENUM ('text', 'number', 'boolean', 'secret', 'date');

-- Templates --------------------------------------------------------------------------------------

CREATE TABLE templates (
  id           uuid              PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id    uuid              REFERENCES tenants (id) ON DELETE CASCADE,
  slug         slug              NOT NULL UNIQUE,
  category     template_category NOT NULL DEFAULT 'other',
  icon         text              NOT NULL DEFAULT '🤖' CHECK (char_length(icon) BETWEEN 1 AND 8),
  title        text              NOT NULL CHECK (btrim(title) <> ''),
  summary      text              NOT NULL DEFAULT '',
  definition   jsonb             NOT NULL CONSTRAINT templates_steps_check
    CHECK (COALESCE(jsonb_typeof(definition -> 'steps') = 'array', false)),
  published_at timestamptz,
  created_at   timestamptz       NOT NULL DEFAULT now(),
  updated_at   timestamptz       NOT NULL DEFAULT now(),
  -- 'simple': titles come in many languages, so there is no stemming and no list of stop words.
  -- The configuration is named, because the one-argument form depends on a setting of the session.
  search       tsvector          NOT NULL GENERATED ALWAYS AS (
    setweight(to_tsvector('simple'::regconfig, title), 'A')
    || setweight(to_tsvector('simple'::regconfig, summary), 'B')
  ) STORED
);
COMMENT ON TABLE templates IS
  'Blueprints of workflows. A workflow made from one is a copy and does not follow its changes.';
COMMENT ON COLUMN templates.tenant_id IS 'NULL: offered to every tenant.';
COMMENT ON COLUMN templates.icon IS
  'One emoji for the catalogue page, such as 🧾; a letter will do.';

CREATE INDEX idx_templates_search ON templates USING gin (search);
CREATE INDEX idx_templates_tenant ON templates (tenant_id) WHERE tenant_id IS NOT NULL;
CREATE INDEX idx_templates_published ON templates (category, title) INCLUDE (slug, icon)
  WHERE published_at IS NOT NULL;

CREATE TRIGGER templates_set_updated_at
  BEFORE UPDATE ON templates
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TABLE template_parameters (
  template_id   uuid           NOT NULL REFERENCES templates (id) ON DELETE CASCADE,
  name          slug           NOT NULL,
  position      smallint       NOT NULL CHECK (position > 0),
  type          parameter_type NOT NULL DEFAULT 'text',
  label         text           NOT NULL,
  required      boolean        NOT NULL DEFAULT true,
  default_value jsonb,
  PRIMARY KEY (template_id, name),
  -- Deferrable: UPDATE ... SET position = position + 1 passes through duplicates on its way.
  UNIQUE (template_id, position) DEFERRABLE INITIALLY IMMEDIATE,
  CONSTRAINT template_parameters_secret_check CHECK (type <> 'secret' OR default_value IS NULL)
);

-- Where a workflow came from ---------------------------------------------------------------------

ALTER TABLE workflows
  ADD COLUMN template_id uuid REFERENCES templates (id) ON DELETE SET NULL;
CREATE INDEX idx_workflows_template ON workflows (template_id) WHERE template_id IS NOT NULL;

-- Using one --------------------------------------------------------------------------------------

CREATE FUNCTION instantiate_template(
  p_template   slug,
  p_slug       slug,
  p_name       text,
  p_parameters jsonb,
  p_by         text
) RETURNS uuid
  LANGUAGE plpgsql
AS $instantiate$
DECLARE
  v_template   templates%ROWTYPE;
  v_parameters jsonb;
  v_problems   text;
  v_id         uuid := gen_random_uuid();
BEGIN
  SELECT * INTO v_template FROM templates WHERE slug = p_template AND published_at IS NOT NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no published template "%"', p_template USING ERRCODE = 'no_data_found';
  END IF;

  -- All problems at once: whoever fills in the form wants to come back only once.
  SELECT string_agg(problem, '; ' ORDER BY problem) INTO v_problems
    FROM (
      SELECT format('%s is required', name) AS problem FROM template_parameters
       WHERE template_id = v_template.id AND required AND default_value IS NULL
         AND COALESCE(p_parameters -> name, 'null') = 'null'
      UNION ALL
      SELECT format('%s is not a parameter', given.name)
        FROM jsonb_object_keys(p_parameters) AS given (name)
       WHERE NOT EXISTS (
         SELECT FROM template_parameters AS known
          WHERE known.template_id = v_template.id AND known.name = given.name
       )
    ) AS problems;
  IF v_problems IS NOT NULL THEN
    RAISE EXCEPTION 'template "%" cannot be used with these parameters', p_template
      USING ERRCODE = 'invalid_parameter_value', DETAIL = v_problems;
  END IF;

  SELECT COALESCE(jsonb_object_agg(name, default_value), '{}') || p_parameters INTO v_parameters
    FROM template_parameters
   WHERE template_id = v_template.id AND default_value IS NOT NULL;

  -- The workflow names a version that does not exist yet: its foreign key is checked at COMMIT.
  INSERT INTO workflows (id, tenant_id, slug, name, description, current_version, template_id)
  VALUES (
    v_id,
    COALESCE(current_tenant_id(), v_template.tenant_id, '00000000-0000-0000-0000-000000000001'),
    p_slug, p_name, v_template.summary, 1, v_template.id
  );
  INSERT INTO workflow_versions (workflow_id, version, definition, published_by)
  VALUES (v_id, 1, v_template.definition || jsonb_build_object('parameters', v_parameters), p_by);
  RETURN v_id;
END;
$instantiate$;
COMMENT ON FUNCTION instantiate_template(slug, slug, text, jsonb, text) IS
  'Makes a published workflow from a published template and returns its id.';

CREATE FUNCTION search_templates(p_query text, p_limit integer DEFAULT 20) RETURNS SETOF templates
  LANGUAGE sql
  STABLE
AS $search$
  SELECT templates.*
    FROM templates, websearch_to_tsquery('simple'::regconfig, p_query) AS query
   WHERE templates.published_at IS NOT NULL AND templates.search @@ query
   ORDER BY ts_rank(templates.search, query) DESC, templates.title
   LIMIT p_limit;
$search$;

-- How much they are used -------------------------------------------------------------------------

-- WITH NO DATA: counting reads all jobs. That is work for the night, not for a migration that holds
-- a lock on workflows.
CREATE MATERIALIZED VIEW template_usage AS
SELECT templates.id AS template_id,
       templates.slug,
       count(DISTINCT workflows.id) AS workflows,
       count(jobs.id) AS jobs,
       count(jobs.id) FILTER (WHERE jobs.status = 'failed') AS failed_jobs,
       max(jobs.created_at) AS last_job_at
  FROM templates
  LEFT JOIN workflows ON workflows.template_id = templates.id
  LEFT JOIN jobs ON jobs.workflow_id = workflows.id
 GROUP BY templates.id, templates.slug
  WITH NO DATA;
COMMENT ON MATERIALIZED VIEW template_usage IS
  'As of the last REFRESH MATERIALIZED VIEW; from the second on, CONCURRENTLY lets readers go on.';

-- REFRESH ... CONCURRENTLY needs a unique index.
CREATE UNIQUE INDEX idx_template_usage_template ON template_usage (template_id);

-- Who sees and changes them ----------------------------------------------------------------------

INSERT INTO permissions (slug, description) VALUES
  ('templates.write', 'Create, change and publish templates of the own tenant.');
INSERT INTO role_permissions (role_id, permission)
SELECT id, 'templates.write' FROM roles WHERE tenant_id IS NULL AND slug IN ('owner', 'developer');

ALTER TABLE templates ENABLE ROW LEVEL SECURITY;
CREATE POLICY templates_read ON templates FOR SELECT
  USING (tenant_id IS NULL OR tenant_id = (SELECT current_tenant_id()));
CREATE POLICY templates_add ON templates FOR INSERT
  WITH CHECK (tenant_id = (SELECT current_tenant_id())
              AND (SELECT has_permission('templates.write')));
CREATE POLICY templates_change ON templates FOR UPDATE
  USING (tenant_id = (SELECT current_tenant_id())
         AND (SELECT has_permission('templates.write')));
CREATE POLICY templates_remove ON templates FOR DELETE
  USING (tenant_id = (SELECT current_tenant_id())
         AND (SELECT has_permission('templates.write')));

ALTER TABLE template_parameters ENABLE ROW LEVEL SECURITY;
CREATE POLICY template_parameters_read ON template_parameters FOR SELECT
  USING (template_id IN (SELECT id FROM templates));
CREATE POLICY template_parameters_add ON template_parameters FOR INSERT
  WITH CHECK (template_id IN (SELECT id FROM templates WHERE tenant_id = current_tenant_id())
              AND (SELECT has_permission('templates.write')));
CREATE POLICY template_parameters_change ON template_parameters FOR UPDATE
  USING (template_id IN (SELECT id FROM templates WHERE tenant_id = current_tenant_id())
         AND (SELECT has_permission('templates.write')));
CREATE POLICY template_parameters_remove ON template_parameters FOR DELETE
  USING (template_id IN (SELECT id FROM templates WHERE tenant_id = current_tenant_id())
         AND (SELECT has_permission('templates.write')));

GRANT SELECT ON templates, template_parameters TO PUBLIC;

-- Seed -------------------------------------------------------------------------------------------

INSERT INTO templates (slug, category, icon, title, summary, definition, published_at) VALUES
  ('finance/invoice-intake', 'finance', '🧾', 'Invoice intake',
   'Reads invoices from a mailbox; checks amount and supplier; books them; asks when in doubt.',
   '{"steps": [{"do": "mail.fetch"}, {"do": "invoice.extract"}, {"do": "erp.book"}]}', now()),
  ('hr/onboarding', 'hr', '🪪', 'Eintritt / Onboarding',
   'Legt Konten für neue Mitarbeitende an: Verzeichnis, E-Mail, Zutritt.',
   '{"steps": [{"do": "directory.create"}, {"do": "mail.create"}, {"do": "badge.order"}]}', now()),
  ('it/password-reset', 'it', '🔑', 'Password reset',
   'Resets a password on request and closes the ticket; it doesn''t touch administrators.',
   '{"steps": [{"do": "ticket.read"}, {"do": "directory.reset"}, {"do": "ticket.close"}]}', NULL);

INSERT INTO template_parameters (template_id, name, position, type, label, required, default_value)
SELECT templates.id, p.name, p.position, p.type::parameter_type, p.label, p.required,
       p.default_value::jsonb
  FROM templates
  JOIN (VALUES
    ('finance/invoice-intake', 'mailbox', 1, 'text', 'Mailbox to read', true, NULL),
    ('finance/invoice-intake', 'mailbox-password', 2, 'secret', 'Its password', true, NULL),
    ('finance/invoice-intake', 'ask-above', 3, 'number', 'Ask a person above (€)', false, '5000'),
    ('hr/onboarding', 'start-date', 1, 'date', 'Erster Arbeitstag', true, NULL)
  ) AS p (template, name, position, type, label, required, default_value)
    ON p.template = templates.slug;
