-- 003_heartbeats: robots report that they are alive; silence turns them offline.
--
-- Why:    A robot that lost its network still looks idle. The queue must not wait for it, and the
--         console must show since when it has been quiet.
-- Impact: New tables. One trigger is added to robots: SHARE ROW EXCLUSIVE for an instant, writes to
--         robots wait until this migration commits.
-- Undo:   down/003_heartbeats_down.sql. Heartbeats and the history of robot states are lost.

-- Every report, for charts -----------------------------------------------------------------------

CREATE TABLE robot_heartbeats (
  id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  robot_id      uuid        NOT NULL REFERENCES robots (id) ON DELETE CASCADE,
  received_at   timestamptz NOT NULL DEFAULT now(),
  running_jobs  smallint    NOT NULL CHECK (running_jobs >= 0),
  cpu_percent   real        CHECK (cpu_percent BETWEEN 0 AND 100),
  memory_mb     integer     CHECK (memory_mb >= 0),
  agent_version text,
  details       jsonb       NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(details) = 'object')
);
COMMENT ON TABLE robot_heartbeats IS
  'One row per report, two a minute and robot. Pruned by prune_heartbeats().';
COMMENT ON COLUMN robot_heartbeats.received_at IS
  'Clock of the server; the clocks of robots are not to be trusted.';

-- The charts of one robot are answered from this index alone.
CREATE INDEX idx_robot_heartbeats_robot ON robot_heartbeats (robot_id, received_at DESC)
  INCLUDE (running_jobs, cpu_percent, memory_mb);
-- Rows arrive in order of time, so a BRIN index of a few pages is enough for pruning.
CREATE INDEX idx_robot_heartbeats_received_at ON robot_heartbeats USING brin (received_at);

-- The last report, for decisions -----------------------------------------------------------------

-- Not columns of robots: two updates a minute would bloat that table and touch updated_at.
CREATE TABLE robot_presence (
  robot_id      uuid        PRIMARY KEY REFERENCES robots (id) ON DELETE CASCADE,
  last_seen_at  timestamptz NOT NULL,
  running_jobs  smallint    NOT NULL,
  agent_version text
) WITH (fillfactor = 50); -- every update stays on its page (HOT)
COMMENT ON TABLE robot_presence IS
  'Newest heartbeat of each robot, kept by trigger robot_heartbeats_note_presence.';

-- Not indexed: last_seen_at changes with every heartbeat, and an index on it would end HOT updates.

CREATE FUNCTION note_presence() RETURNS trigger
  LANGUAGE plpgsql
AS $presence$
DECLARE
  v_status robot_status := CASE WHEN NEW.running_jobs > 0 THEN 'busy' ELSE 'idle' END;
BEGIN
  INSERT INTO robot_presence AS known (robot_id, last_seen_at, running_jobs, agent_version)
  VALUES (NEW.robot_id, NEW.received_at, NEW.running_jobs, NEW.agent_version)
  ON CONFLICT (robot_id) DO UPDATE
     SET last_seen_at = EXCLUDED.last_seen_at,
         running_jobs = EXCLUDED.running_jobs,
         agent_version = COALESCE(EXCLUDED.agent_version, known.agent_version)
   WHERE known.last_seen_at <= EXCLUDED.last_seen_at; -- a late report must not turn back the clock

  -- Draining is an order from a person; only a person ends it.
  UPDATE robots
     SET status = v_status, agent_version = COALESCE(NEW.agent_version, agent_version)
   WHERE id = NEW.robot_id
     AND status <> 'draining'
     AND (status <> v_status
          OR agent_version IS DISTINCT FROM COALESCE(NEW.agent_version, agent_version));
  RETURN NULL;
END;
$presence$;
COMMENT ON FUNCTION note_presence() IS
  'Keeps robot_presence and writes to robots only when something changed.';

CREATE TRIGGER robot_heartbeats_note_presence
  AFTER INSERT ON robot_heartbeats
  FOR EACH ROW EXECUTE FUNCTION note_presence();

CREATE FUNCTION record_heartbeat(
  p_robot_id      uuid,
  p_running_jobs  smallint,
  p_cpu_percent   real    DEFAULT NULL,
  p_memory_mb     integer DEFAULT NULL,
  p_agent_version text    DEFAULT NULL,
  p_details       jsonb   DEFAULT '{}'
) RETURNS void
  LANGUAGE sql
BEGIN ATOMIC
  INSERT INTO robot_heartbeats (
    robot_id, running_jobs, cpu_percent, memory_mb, agent_version, details
  ) VALUES (
    p_robot_id, p_running_jobs, p_cpu_percent, p_memory_mb, p_agent_version, p_details
  );
END;

-- History of robot states ------------------------------------------------------------------------

CREATE TABLE robot_status_changes (
  id         bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  robot_id   uuid         NOT NULL REFERENCES robots (id) ON DELETE CASCADE,
  old_status robot_status NOT NULL,
  new_status robot_status NOT NULL,
  changed_at timestamptz  NOT NULL DEFAULT now(),
  CHECK (old_status <> new_status)
);

CREATE INDEX idx_robot_status_changes_robot ON robot_status_changes (robot_id, changed_at DESC);
CREATE INDEX idx_robot_status_changes_outages ON robot_status_changes (changed_at)
  WHERE new_status = 'offline';

CREATE FUNCTION record_status_change() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO robot_status_changes (robot_id, old_status, new_status)
  VALUES (NEW.id, OLD.status, NEW.status);
  RETURN NULL;
END;
$$;

CREATE TRIGGER robots_record_status_change
  AFTER UPDATE OF status ON robots
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status)
  EXECUTE FUNCTION record_status_change();

CREATE TRIGGER robot_status_changes_reject_update
  BEFORE UPDATE ON robot_status_changes
  FOR EACH ROW EXECUTE FUNCTION reject_change('Change robots.status; its history follows.');

-- Upkeep: the scheduler calls these every minute and every night ---------------------------------

CREATE FUNCTION mark_silent_robots(p_silence interval DEFAULT NULL) RETURNS SETOF uuid
  LANGUAGE sql
AS $silent$
  UPDATE robots
     SET status = 'offline'
    FROM robot_presence
   WHERE robot_presence.robot_id = robots.id
     AND robots.status <> 'offline'
     AND robot_presence.last_seen_at
         < now() - COALESCE(p_silence, platform_setting('heartbeats.silent-after')::interval)
  RETURNING robots.id; -- the caller logs them; their leases run out on their own
$silent$;
COMMENT ON FUNCTION mark_silent_robots(interval) IS
  'Sets silent robots offline and returns their ids. NULL: setting heartbeats.silent-after.';

CREATE FUNCTION prune_heartbeats(p_batch integer DEFAULT 10000) RETURNS bigint
  LANGUAGE plpgsql
AS $prune$
DECLARE
  v_deleted bigint;
BEGIN
  -- In batches, so that one call is a short transaction: call it again while it returns p_batch.
  DELETE FROM robot_heartbeats
   WHERE id IN (
     SELECT id FROM robot_heartbeats
      WHERE received_at < now() - platform_setting('heartbeats.keep')::interval
      ORDER BY received_at
      LIMIT p_batch
   );
  GET DIAGNOSTICS v_deleted = ROW_COUNT;
  RETURN v_deleted;
END;
$prune$;

-- Watching ---------------------------------------------------------------------------------------

CREATE VIEW robot_liveness AS
SELECT robots.id, robots.slug, robots.name, robots.status,
       presence.last_seen_at,
       now() - presence.last_seen_at AS silent_for,
       COALESCE(presence.last_seen_at
                >= now() - platform_setting('heartbeats.silent-after')::interval, false) AS alive,
       presence.running_jobs,
       robots.max_parallel_jobs
  FROM robots
  LEFT JOIN robot_presence AS presence ON presence.robot_id = robots.id;
COMMENT ON VIEW robot_liveness IS
  'alive is the clock''s opinion, status the platform''s, until mark_silent_robots() runs.';

INSERT INTO platform_settings (key, value, description) VALUES
  ('heartbeats.silent-after', '"90 seconds"', 'Three missed heartbeats: the robot is offline.'),
  ('heartbeats.keep', '"14 days"', 'How long single heartbeats are kept for charts.');
