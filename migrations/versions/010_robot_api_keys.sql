-- 010_robot_api_keys: every robot proves who it is with a key of its own.
--
-- Why:    All robots shared one secret, so none could be locked out alone. A key belongs to one
--         robot, allows named things, can be rotated without a gap and revoked at once.
-- Impact: New objects only. The foreign keys hold SHARE ROW EXCLUSIVE on robots and users (writes
--         wait) until this migration commits, which is milliseconds.
-- Undo:   down/010_robot_api_keys_down.sql. All keys are lost: robots that use one cannot sign in.

CREATE TYPE robot_api_key_event AS ENUM ('issued', 'rotated', 'revoked');

-- Keys -------------------------------------------------------------------------------------------

CREATE TABLE robot_api_keys (
  id           uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
  robot_id     uuid        NOT NULL REFERENCES robots (id) ON DELETE CASCADE,
  name         text        NOT NULL CHECK (btrim(name) <> ''),
  prefix       text        NOT NULL CHECK (prefix ~ '^rk_[0-9a-f]{8}$'),
  key_hash     bytea       NOT NULL UNIQUE CHECK (octet_length(key_hash) = 32),
  scopes       text[]      NOT NULL DEFAULT '{jobs,heartbeats,logs}'
    CHECK (scopes <@ '{jobs,heartbeats,logs,admin}' AND cardinality(scopes) > 0),
  created_at   timestamptz NOT NULL DEFAULT now(),
  expires_at   timestamptz,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  replaced_by  uuid        UNIQUE REFERENCES robot_api_keys (id) ON DELETE SET NULL,
  CONSTRAINT robot_api_keys_expires_check CHECK (expires_at > created_at),
  CONSTRAINT robot_api_keys_replaced_check CHECK (replaced_by <> id)
);
COMMENT ON COLUMN robot_api_keys.prefix IS
  'First characters of the key, for people: logs and lists show rk_1a2b3c4d…';
-- Not bcrypt: that is for what people choose. The key is 244 random bits; nobody guesses it.
COMMENT ON COLUMN robot_api_keys.key_hash IS
  'SHA-256 of the key. The key itself is shown once and kept nowhere.';
COMMENT ON COLUMN robot_api_keys.replaced_by IS
  'Set by rotation: both keys work until this one expires.';

CREATE INDEX idx_robot_api_keys_robot ON robot_api_keys (robot_id);
-- One key in force for each name; the one that is being replaced does not count.
CREATE UNIQUE INDEX idx_robot_api_keys_name ON robot_api_keys (robot_id, lower(name))
  WHERE revoked_at IS NULL AND replaced_by IS NULL;
CREATE INDEX idx_robot_api_keys_expiring ON robot_api_keys (expires_at) INCLUDE (robot_id, name)
  WHERE revoked_at IS NULL AND replaced_by IS NULL AND expires_at IS NOT NULL;

-- A key is what it was when it was issued: its use and its end change, nothing else.
CREATE TRIGGER robot_api_keys_reject_update
  BEFORE UPDATE OF id, robot_id, prefix, key_hash, scopes, created_at ON robot_api_keys
  FOR EACH ROW EXECUTE FUNCTION reject_change('Issue a new key, then revoke this one.');

-- What happened to keys --------------------------------------------------------------------------

CREATE TABLE robot_api_key_events (
  id          bigint              GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key_id      uuid                NOT NULL REFERENCES robot_api_keys (id) ON DELETE CASCADE,
  event       robot_api_key_event NOT NULL,
  occurred_at timestamptz         NOT NULL DEFAULT now(),
  user_id     uuid                DEFAULT current_user_id()
    REFERENCES users (id) ON DELETE SET NULL,
  UNIQUE (key_id, event)
);
COMMENT ON TABLE robot_api_key_events IS
  'Each thing happens to a key at most once. Use is not an event; see last_used_at.';

CREATE INDEX idx_robot_api_key_events_user ON robot_api_key_events (user_id)
  WHERE user_id IS NOT NULL;

CREATE FUNCTION record_api_key_event() RETURNS trigger
  LANGUAGE plpgsql
AS $event$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO robot_api_key_events (key_id, event) VALUES (NEW.id, 'issued');
  ELSIF OLD.replaced_by IS NULL AND NEW.replaced_by IS NOT NULL THEN
    INSERT INTO robot_api_key_events (key_id, event) VALUES (NEW.id, 'rotated');
  ELSIF OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL THEN
    INSERT INTO robot_api_key_events (key_id, event) VALUES (NEW.id, 'revoked');
  END IF;
  RETURN NULL;
END;
$event$;

CREATE TRIGGER robot_api_keys_record_event
  AFTER INSERT OR UPDATE OF replaced_by, revoked_at ON robot_api_keys
  FOR EACH ROW EXECUTE FUNCTION record_api_key_event();

-- Issuing, rotating, revoking --------------------------------------------------------------------

CREATE FUNCTION issue_robot_api_key(
  p_robot_id   uuid,
  p_name       text,
  p_scopes     text[]      DEFAULT '{jobs,heartbeats,logs}',
  p_expires_at timestamptz DEFAULT NULL,
  OUT key_id   uuid,
  OUT api_key  text
)
  LANGUAGE plpgsql
AS $issue$
BEGIN
  -- Two random UUIDs: 2 x 122 bits from the server's strong random source, without an extension.
  api_key := 'rk_' || encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'hex');
  INSERT INTO robot_api_keys (robot_id, name, prefix, key_hash, scopes, expires_at)
  VALUES (
    p_robot_id, p_name, left(api_key, 11), sha256(convert_to(api_key, 'UTF8')),
    p_scopes, p_expires_at
  )
  RETURNING id INTO key_id;
END;
$issue$;
COMMENT ON FUNCTION issue_robot_api_key(uuid, text, text[], timestamptz) IS
  'Returns the key in clear, this once. Do not log the statement''s result.';

CREATE FUNCTION rotate_robot_api_key(
  p_key_id    uuid,
  p_grace     interval DEFAULT '24 hours',
  OUT key_id  uuid,
  OUT api_key text
)
  LANGUAGE plpgsql
AS $rotate$
DECLARE
  v_old robot_api_keys%ROWTYPE;
BEGIN
  SELECT * INTO v_old FROM robot_api_keys
   WHERE id = p_key_id AND revoked_at IS NULL AND replaced_by IS NULL
     FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'key % is unknown, revoked or already rotated', p_key_id
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;

  -- Under a name of its own until the old key has stepped aside; then it takes the old name.
  SELECT issued.key_id, issued.api_key INTO key_id, api_key
    FROM issue_robot_api_key(
      v_old.robot_id, format('%s (for %s)', v_old.name, v_old.id), v_old.scopes
    ) AS issued;
  UPDATE robot_api_keys
     SET replaced_by = rotate_robot_api_key.key_id, expires_at = LEAST(expires_at, now() + p_grace)
   WHERE id = v_old.id;
  UPDATE robot_api_keys SET name = v_old.name WHERE id = rotate_robot_api_key.key_id;
END;
$rotate$;
COMMENT ON FUNCTION rotate_robot_api_key(uuid, interval) IS
  'Issues the successor; the old key works until the grace is over.';

CREATE FUNCTION revoke_robot_api_key(p_key_id uuid) RETURNS boolean
  LANGUAGE sql
BEGIN ATOMIC
  UPDATE robot_api_keys SET revoked_at = now()
   WHERE id = p_key_id AND revoked_at IS NULL
  RETURNING true;
END;

-- Signing in -------------------------------------------------------------------------------------

-- SECURITY DEFINER: the gateway that checks keys may call this and cannot read the table. The body
-- is bound to its tables, so no search_path can lead it elsewhere.
CREATE FUNCTION verify_robot_api_key(p_key text, p_scope text) RETURNS uuid
  LANGUAGE sql
  SECURITY DEFINER
BEGIN ATOMIC
  -- Once a minute is enough to see that a key is in use, and spares a write for each request.
  UPDATE robot_api_keys SET last_used_at = now()
   WHERE key_hash = sha256(convert_to(p_key, 'UTF8'))
     AND revoked_at IS NULL
     AND COALESCE(last_used_at < now() - interval '1 minute', true);
  SELECT robot_id FROM robot_api_keys
   WHERE key_hash = sha256(convert_to(p_key, 'UTF8'))
     AND revoked_at IS NULL
     AND COALESCE(expires_at > now(), true)
     AND p_scope = ANY (scopes);
END;
COMMENT ON FUNCTION verify_robot_api_key(text, text) IS
  'The robot that the key belongs to; NULL: refuse, and do not say why.';

REVOKE EXECUTE ON FUNCTION verify_robot_api_key(text, text) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION issue_robot_api_key(uuid, text, text[], timestamptz) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION rotate_robot_api_key(uuid, interval) FROM PUBLIC;

CREATE VIEW expiring_robot_api_keys AS
SELECT robots.slug AS robot, keys.name, keys.prefix, keys.expires_at, keys.last_used_at
  FROM robot_api_keys AS keys
  JOIN robots ON robots.id = keys.robot_id
 WHERE keys.revoked_at IS NULL AND keys.replaced_by IS NULL
   AND keys.expires_at BETWEEN now() AND now() + interval '14 days';
COMMENT ON VIEW expiring_robot_api_keys IS 'Rotate these; a key that ran out is no longer listed.';

INSERT INTO permissions (slug, description) VALUES
  ('api-keys.manage', 'Issue, rotate and revoke keys of robots.');
INSERT INTO role_permissions (role_id, permission)
SELECT id, 'api-keys.manage' FROM roles WHERE tenant_id IS NULL AND slug IN ('owner', 'operator');

ALTER TABLE robot_api_keys ENABLE ROW LEVEL SECURITY;
CREATE POLICY robot_api_keys_manage ON robot_api_keys
  USING (robot_id IN (SELECT id FROM robots) AND (SELECT has_permission('api-keys.manage')));

ALTER TABLE robot_api_key_events ENABLE ROW LEVEL SECURITY;
CREATE POLICY robot_api_key_events_manage ON robot_api_key_events
  USING (key_id IN (SELECT id FROM robot_api_keys));
