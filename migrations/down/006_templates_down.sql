-- Undoes 006_templates. Templates are lost; the workflows made from them stay and forget where they
-- came from.

-- role_permissions follows by its foreign key.
DELETE FROM permissions WHERE slug = 'templates.write';

DROP MATERIALIZED VIEW template_usage;

DROP FUNCTION search_templates(text, integer);
DROP FUNCTION instantiate_template(slug, slug, text, jsonb, text);

ALTER TABLE workflows DROP COLUMN template_id;

-- Policies and grants go with their tables.
DROP TABLE template_parameters;
DROP TABLE templates;

DROP TYPE parameter_type;
DROP TYPE template_category;
