--
-- PostgreSQL database dump
--

\restrict ltzwf5aZFJI3HcAawWm45yF7Z5uZiBXNIp0IzCgtK2rBo6NNCcfZkTvvtitilkN

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: audit_action; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.audit_action AS ENUM (
    'INSERT',
    'UPDATE',
    'DELETE',
    'TRUNCATE'
);


--
-- Name: dead_letter_reason; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.dead_letter_reason AS ENUM (
    'attempts_exhausted',
    'lease_expired',
    'rejected'
);


--
-- Name: dead_letter_resolution; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.dead_letter_resolution AS ENUM (
    'requeued',
    'discarded'
);


--
-- Name: healing_outcome; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.healing_outcome AS ENUM (
    'started',
    'healed',
    'not_healed',
    'abandoned'
);


--
-- Name: healing_strategy; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.healing_strategy AS ENUM (
    'retry',
    'other_robot',
    'new_session',
    'other_selector',
    'ask_person'
);


--
-- Name: job_status; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.job_status AS ENUM (
    'pending',
    'running',
    'succeeded',
    'failed',
    'cancelled'
);


--
-- Name: log_level; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.log_level AS ENUM (
    'trace',
    'debug',
    'info',
    'warning',
    'error',
    'fatal'
);


--
-- Name: missed_run_policy; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.missed_run_policy AS ENUM (
    'skip',
    'run_once',
    'run_all'
);


--
-- Name: parameter_type; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.parameter_type AS ENUM (
    'text',
    'number',
    'boolean',
    'secret',
    'date'
);


--
-- Name: robot_api_key_event; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.robot_api_key_event AS ENUM (
    'issued',
    'rotated',
    'revoked'
);


--
-- Name: robot_status; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.robot_status AS ENUM (
    'offline',
    'idle',
    'busy',
    'draining'
);


--
-- Name: schedule_kind; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.schedule_kind AS ENUM (
    'cron',
    'every',
    'once'
);


--
-- Name: schedule_outcome; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.schedule_outcome AS ENUM (
    'fired',
    'frozen',
    'missed'
);


--
-- Name: slug; Type: DOMAIN; Schema: public; Owner: -
--

CREATE DOMAIN public.slug AS text COLLATE pg_catalog."C"
	CONSTRAINT slug_format CHECK ((VALUE ~ '^[a-z0-9]+([._/-][a-z0-9]+)*$'::text))
	CONSTRAINT slug_length CHECK ((char_length(VALUE) <= 100));


--
-- Name: DOMAIN slug; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON DOMAIN public.slug IS 'Stable handle for people and URLs: lower case, digits, and . _ / - between them.';


--
-- Name: template_category; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.template_category AS ENUM (
    'finance',
    'hr',
    'it',
    'sales',
    'other'
);


--
-- Name: audit_row_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audit_row_change() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
$$;


--
-- Name: FUNCTION audit_row_change(); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.audit_row_change() IS 'AFTER trigger that writes audit_log. Arguments: the columns of the primary key.';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: job_queue; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.job_queue (
    job_id uuid NOT NULL,
    queue public.slug DEFAULT 'default'::text NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    ticket bigint NOT NULL,
    available_at timestamp with time zone DEFAULT now() NOT NULL,
    attempts smallint DEFAULT 0 NOT NULL,
    max_attempts smallint DEFAULT 3 NOT NULL,
    leased_by uuid,
    lease_expires_at timestamp with time zone,
    CONSTRAINT job_queue_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT job_queue_attempts_max_check CHECK ((attempts <= max_attempts)),
    CONSTRAINT job_queue_lease_check CHECK (((leased_by IS NULL) = (lease_expires_at IS NULL))),
    CONSTRAINT job_queue_max_attempts_check CHECK (((max_attempts >= 1) AND (max_attempts <= 100))),
    CONSTRAINT job_queue_priority_check CHECK (((priority >= '-10'::integer) AND (priority <= 10)))
)
WITH (fillfactor='70');


--
-- Name: TABLE job_queue; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.job_queue IS 'Jobs that are waiting or running. A finished job has no row here.';


--
-- Name: COLUMN job_queue.ticket; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.job_queue.ticket IS 'First come, first served within a priority.';


--
-- Name: jobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.jobs (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    number bigint NOT NULL,
    workflow_id uuid NOT NULL,
    workflow_version integer NOT NULL,
    robot_id uuid,
    status public.job_status DEFAULT 'pending'::public.job_status NOT NULL,
    requires text[] DEFAULT '{}'::text[] NOT NULL,
    input jsonb DEFAULT '{}'::jsonb NOT NULL,
    output jsonb,
    error_code text,
    error_message text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    duration interval GENERATED ALWAYS AS ((finished_at - started_at)) STORED,
    CONSTRAINT jobs_duration_check CHECK ((finished_at >= started_at)),
    CONSTRAINT jobs_error_code_check CHECK (((status <> 'failed'::public.job_status) OR (error_code IS NOT NULL))),
    CONSTRAINT jobs_finished_check CHECK (((finished_at IS NOT NULL) = (status = ANY (ARRAY['succeeded'::public.job_status, 'failed'::public.job_status, 'cancelled'::public.job_status])))),
    CONSTRAINT jobs_running_check CHECK (((status <> 'running'::public.job_status) OR ((robot_id IS NOT NULL) AND (started_at IS NOT NULL))))
);


--
-- Name: TABLE jobs; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.jobs IS 'One row per run of a workflow, kept after the run.';


--
-- Name: COLUMN jobs.number; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.jobs.number IS 'For people: "job 4711". Has gaps; say id in URLs.';


--
-- Name: cancel_job(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.cancel_job(p_job_id uuid) RETURNS void
    LANGUAGE sql
    BEGIN ATOMIC
 DELETE FROM public.job_queue
   WHERE (job_queue.job_id = cancel_job.p_job_id);
 UPDATE public.jobs SET status = 'cancelled'::public.job_status
   WHERE (jobs.id = cancel_job.p_job_id);
END;


--
-- Name: FUNCTION cancel_job(p_job_id uuid); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.cancel_job(p_job_id uuid) IS 'A robot that runs the job learns it from its next renew_lease().';


--
-- Name: check_timezone(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.check_timezone() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM now() AT TIME ZONE NEW.timezone;
  RETURN NEW;
EXCEPTION
  WHEN invalid_parameter_value THEN
    RAISE EXCEPTION 'time zone "%" is not known to this server', NEW.timezone
      USING ERRCODE = 'invalid_parameter_value', HINT = 'Names are listed in pg_timezone_names.';
END;
$$;


--
-- Name: claim_job(uuid, public.slug, interval); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.claim_job(p_robot_id uuid, p_queue public.slug DEFAULT 'default'::text, p_lease interval DEFAULT '00:05:00'::interval) RETURNS SETOF public.jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_robot  robots%ROWTYPE;
  v_job_id uuid;
BEGIN
  -- Two calls by one robot take turns here, so that max_parallel_jobs holds.
  SELECT * INTO v_robot FROM robots WHERE id = p_robot_id FOR NO KEY UPDATE;
  IF NOT FOUND
     OR v_robot.status NOT IN ('idle', 'busy')
     OR (SELECT count(*) FROM job_queue WHERE leased_by = p_robot_id) >= v_robot.max_parallel_jobs
  THEN
    RETURN;
  END IF;

  -- SKIP LOCKED: a job that another robot is claiming at this moment is as good as gone.
  SELECT waiting.job_id INTO v_job_id
    FROM job_queue AS waiting
    JOIN queues ON queues.slug = waiting.queue AND queues.paused_at IS NULL
    JOIN jobs ON jobs.id = waiting.job_id AND jobs.requires <@ v_robot.capabilities
   WHERE waiting.queue = p_queue AND waiting.leased_by IS NULL AND waiting.available_at <= now()
   ORDER BY waiting.priority DESC, waiting.ticket
   LIMIT 1
     FOR UPDATE OF waiting SKIP LOCKED;
  IF NOT FOUND THEN
    RETURN;
  END IF;

  UPDATE job_queue
     SET leased_by = p_robot_id, lease_expires_at = now() + p_lease, attempts = attempts + 1
   WHERE job_id = v_job_id;
  RETURN QUERY
    UPDATE jobs SET status = 'running', robot_id = p_robot_id WHERE id = v_job_id RETURNING *;
END;
$$;


--
-- Name: FUNCTION claim_job(p_robot_id uuid, p_queue public.slug, p_lease interval); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.claim_job(p_robot_id uuid, p_queue public.slug, p_lease interval) IS 'Leases the next job this robot can run and returns it; no row when there is none.';


--
-- Name: complete_job(uuid, uuid, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.complete_job(p_job_id uuid, p_robot_id uuid, p_output jsonb DEFAULT NULL::jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  DELETE FROM job_queue WHERE job_id = p_job_id AND leased_by = p_robot_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'robot % no longer holds job %', p_robot_id, p_job_id
      USING ERRCODE = 'object_not_in_prerequisite_state',
            HINT = 'The lease ran out; another robot may have the job. Discard this result.';
  END IF;
  UPDATE jobs SET status = 'succeeded', output = p_output WHERE id = p_job_id;
END;
$$;


--
-- Name: create_robot_log_partition(date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.create_robot_log_partition(p_month date) RETURNS text
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_first date := date_trunc('month', p_month::timestamp)::date;
  v_next  date := (v_first + interval '1 month')::date;
  v_name  text := 'robot_logs_' || to_char(v_first, 'YYYY_MM');
BEGIN
  -- The name and the bounds come from the argument alone, the bounds with their offset: the same
  -- call makes the same partition in every session, whatever its TimeZone and DateStyle.
  EXECUTE format(
    'CREATE TABLE %I PARTITION OF robot_logs FOR VALUES FROM (%L) TO (%L)',
    v_name,
    to_char(v_first, 'YYYY-MM-DD') || ' 00:00:00+00',
    to_char(v_next, 'YYYY-MM-DD') || ' 00:00:00+00'
  );
  RETURN v_name;
EXCEPTION
  WHEN duplicate_table THEN
    RETURN v_name; -- the scheduler asks every night; most nights the answer is "it is there"
END;
$$;


--
-- Name: FUNCTION create_robot_log_partition(p_month date); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.create_robot_log_partition(p_month date) IS 'Makes the partition of the month that the day is in, unless it exists, and returns its name.';


--
-- Name: current_tenant_id(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.current_tenant_id() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid;


--
-- Name: current_user_id(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.current_user_id() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid;


--
-- Name: dead_letters; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dead_letters (
    id bigint NOT NULL,
    job_id uuid NOT NULL,
    queue public.slug NOT NULL,
    priority smallint NOT NULL,
    attempts smallint NOT NULL,
    reason public.dead_letter_reason NOT NULL,
    error_code text NOT NULL,
    error_message text DEFAULT ''::text NOT NULL,
    died_at timestamp with time zone DEFAULT now() NOT NULL,
    resolution public.dead_letter_resolution,
    resolved_at timestamp with time zone,
    resolved_by uuid,
    note text,
    CONSTRAINT dead_letters_attempts_check CHECK ((attempts > 0)),
    CONSTRAINT dead_letters_note_check CHECK (((resolution IS DISTINCT FROM 'discarded'::public.dead_letter_resolution) OR (COALESCE(btrim(note), ''::text) <> ''::text))),
    CONSTRAINT dead_letters_resolution_check CHECK (((resolution IS NULL) = (resolved_at IS NULL))),
    CONSTRAINT dead_letters_resolved_by_check CHECK (((resolved_by IS NULL) OR (resolution IS NOT NULL)))
);


--
-- Name: TABLE dead_letters; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.dead_letters IS 'One row each time the queue gave up on a job. Open while resolution is NULL.';


--
-- Name: COLUMN dead_letters.note; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.dead_letters.note IS 'Why it was let go. A discarded job needs a reason that others can follow; "ok" is none.';


--
-- Name: discard_dead_letter(bigint, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.discard_dead_letter(p_id bigint, p_note text) RETURNS boolean
    LANGUAGE sql
    BEGIN ATOMIC
 UPDATE public.dead_letters SET resolution = 'discarded'::public.dead_letter_resolution, resolved_at = now(), resolved_by = public.current_user_id(), note = discard_dead_letter.p_note
   WHERE ((dead_letters.id = discard_dead_letter.p_id) AND (dead_letters.resolution IS NULL))
   RETURNING true;
END;


--
-- Name: FUNCTION discard_dead_letter(p_id bigint, p_note text); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.discard_dead_letter(p_id bigint, p_note text) IS 'True when it was open; NULL when unknown or already resolved.';


--
-- Name: drop_robot_log_partitions(date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.drop_robot_log_partitions(p_before date) RETURNS SETOF text
    LANGUAGE plpgsql
    AS $_$
DECLARE
  v_name text;
BEGIN
  FOR v_name IN
    SELECT child.relname
      FROM pg_inherits
      JOIN pg_class AS child ON child.oid = pg_inherits.inhrelid
     WHERE pg_inherits.inhparent = 'robot_logs'::regclass
       AND child.relname ~ '^robot_logs_[0-9]{4}_[0-9]{2}$' -- never the default partition
       AND to_date(right(child.relname, 7), 'YYYY_MM') + interval '1 month' <= p_before
     ORDER BY child.relname
  LOOP
    EXECUTE format('DROP TABLE %I', v_name);
    RETURN NEXT v_name;
  END LOOP;
END;
$_$;


--
-- Name: FUNCTION drop_robot_log_partitions(p_before date); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.drop_robot_log_partitions(p_before date) IS 'Drops the months that ended on or before the day and returns their names. Their logs are gone.';


--
-- Name: enqueue_job(uuid, jsonb, public.slug, smallint, text[], timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.enqueue_job(p_workflow_id uuid, p_input jsonb DEFAULT '{}'::jsonb, p_queue public.slug DEFAULT 'default'::text, p_priority smallint DEFAULT 0, p_requires text[] DEFAULT '{}'::text[], p_available_at timestamp with time zone DEFAULT now()) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_job_id uuid;
BEGIN
  INSERT INTO jobs (workflow_id, workflow_version, input, requires)
  SELECT w.id, w.current_version, p_input, p_requires
    FROM workflows AS w
   WHERE w.id = p_workflow_id AND w.current_version IS NOT NULL AND w.archived_at IS NULL
  RETURNING id INTO v_job_id;

  IF v_job_id IS NULL THEN
    RAISE EXCEPTION 'workflow % cannot run; it is unknown, archived or not published', p_workflow_id
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;

  INSERT INTO job_queue (job_id, queue, priority, available_at)
  VALUES (v_job_id, p_queue, p_priority, p_available_at);
  RETURN v_job_id;
END;
$$;


--
-- Name: fail_job(uuid, uuid, text, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.fail_job(p_job_id uuid, p_robot_id uuid, p_error_code text, p_error_message text) RETURNS public.job_status
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_entry job_queue%ROWTYPE;
BEGIN
  SELECT * INTO v_entry FROM job_queue
   WHERE job_id = p_job_id AND leased_by = p_robot_id
     FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'robot % no longer holds job %', p_robot_id, p_job_id
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;

  IF v_entry.attempts >= v_entry.max_attempts THEN
    PERFORM give_up_job(p_job_id, p_error_code, p_error_message);
    RETURN 'failed';
  END IF;

  UPDATE job_queue
     SET leased_by = NULL, lease_expires_at = NULL,
         available_at = now() + retry_delay(v_entry.attempts)
   WHERE job_id = p_job_id;
  UPDATE jobs SET status = 'pending', error_code = p_error_code, error_message = p_error_message
   WHERE id = p_job_id;
  RETURN 'pending';
END;
$$;


--
-- Name: FUNCTION fail_job(p_job_id uuid, p_robot_id uuid, p_error_code text, p_error_message text); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.fail_job(p_job_id uuid, p_robot_id uuid, p_error_code text, p_error_message text) IS 'Returns pending when the job will be tried again, failed when not.';


--
-- Name: finish_healing(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.finish_healing() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE healing_events
     SET outcome = CASE NEW.status
                     WHEN 'succeeded' THEN 'healed'
                     WHEN 'failed' THEN 'not_healed'
                     ELSE 'abandoned'
                   END::healing_outcome,
         finished_at = now()
   WHERE job_id = NEW.id AND outcome = 'started';
  RETURN NULL;
END;
$$;


--
-- Name: fire_schedule(uuid, timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.fire_schedule(p_schedule_id uuid, p_planned_at timestamp with time zone, p_next_run_at timestamp with time zone) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_schedule schedules%ROWTYPE;
  v_outcome  schedule_outcome := 'fired';
  v_job_id   uuid;
BEGIN
  SELECT * INTO v_schedule FROM schedules WHERE id = p_schedule_id AND enabled FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NULL; -- switched off or deleted since the scheduler looked; not an error
  END IF;

  IF schedule_freeze_at(p_planned_at) IS NOT NULL THEN
    v_outcome := 'frozen';
  END IF;
  INSERT INTO schedule_runs (schedule_id, planned_at, outcome)
  VALUES (p_schedule_id, p_planned_at, v_outcome)
  ON CONFLICT (schedule_id, planned_at) DO NOTHING;
  IF NOT FOUND THEN
    RETURN NULL; -- the other scheduler was here first
  END IF;

  UPDATE schedules SET next_run_at = p_next_run_at WHERE id = p_schedule_id;
  IF v_outcome = 'frozen' THEN
    RETURN NULL;
  END IF;

  v_job_id := enqueue_job(
    v_schedule.workflow_id, v_schedule.input, v_schedule.queue, v_schedule.priority
  );
  UPDATE schedule_runs SET job_id = v_job_id
   WHERE schedule_id = p_schedule_id AND planned_at = p_planned_at;
  RETURN v_job_id;
END;
$$;


--
-- Name: FUNCTION fire_schedule(p_schedule_id uuid, p_planned_at timestamp with time zone, p_next_run_at timestamp with time zone); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.fire_schedule(p_schedule_id uuid, p_planned_at timestamp with time zone, p_next_run_at timestamp with time zone) IS 'Starts the job of one planned time. NULL: nothing to start (done, frozen or switched off).';


--
-- Name: give_up_job(uuid, text, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.give_up_job(p_job_id uuid, p_error_code text, p_error_message text) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_entry job_queue%ROWTYPE;
BEGIN
  DELETE FROM job_queue WHERE job_id = p_job_id RETURNING * INTO v_entry;
  UPDATE jobs SET status = 'failed', error_code = p_error_code, error_message = p_error_message
   WHERE id = p_job_id;

  IF v_entry.attempts > 0 THEN
    INSERT INTO dead_letters (job_id, queue, priority, attempts, reason, error_code, error_message)
    VALUES (
      p_job_id, v_entry.queue, v_entry.priority, v_entry.attempts,
      CASE
        WHEN p_error_code = 'LEASE_EXPIRED' THEN 'lease_expired'
        WHEN v_entry.attempts < v_entry.max_attempts THEN 'rejected'
        ELSE 'attempts_exhausted'
      END::dead_letter_reason,
      COALESCE(p_error_code, 'UNKNOWN'), COALESCE(p_error_message, '')
    );
  END IF;
END;
$$;


--
-- Name: FUNCTION give_up_job(p_job_id uuid, p_error_code text, p_error_message text); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.give_up_job(p_job_id uuid, p_error_code text, p_error_message text) IS 'The one place where the queue stops trying.';


--
-- Name: guard_job_transition(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.guard_job_transition() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  -- running -> pending: the lease ran out or the attempt is repeated; failed -> pending: a person
  -- or a healing rule tries again. Succeeded and cancelled are final.
  IF (OLD.status, NEW.status) NOT IN (
    ('pending', 'running'), ('pending', 'cancelled'),
    ('running', 'succeeded'), ('running', 'failed'), ('running', 'cancelled'),
    ('running', 'pending'), ('failed', 'pending')
  ) THEN
    RAISE EXCEPTION 'job % cannot go from % to %', OLD.number, OLD.status, NEW.status
      USING ERRCODE = 'check_violation';
  END IF;

  CASE NEW.status
    WHEN 'pending' THEN
      NEW.robot_id := NULL;
      NEW.started_at := NULL;
      NEW.finished_at := NULL;
    WHEN 'running' THEN
      NEW.started_at := now();
    ELSE
      NEW.finished_at := now();
  END CASE;
  RETURN NEW;
END;
$$;


--
-- Name: FUNCTION guard_job_transition(); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.guard_job_transition() IS 'Allows only real transitions of jobs.status and sets the times that belong to them.';


--
-- Name: role_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.role_permissions (
    role_id uuid NOT NULL,
    permission public.slug NOT NULL
);


--
-- Name: tenant_members; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tenant_members (
    tenant_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role_id uuid NOT NULL,
    added_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: users; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.users (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    email text NOT NULL,
    display_name text NOT NULL,
    disabled_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT users_email_check CHECK ((email ~~ '_%@_%'::text))
);


--
-- Name: TABLE users; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.users IS 'People. No passwords here: the identity provider has them.';


--
-- Name: has_permission(public.slug); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.has_permission(p_permission public.slug) RETURNS boolean
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM ((public.tenant_members member
              JOIN public.users ON (((users.id = member.user_id) AND (users.disabled_at IS NULL))))
              JOIN public.role_permissions granted ON ((granted.role_id = member.role_id)))
           WHERE ((member.tenant_id = public.current_tenant_id()) AND (member.user_id = public.current_user_id()) AND ((granted.permission)::text = (has_permission.p_permission)::text)))) AS "exists";
END;


--
-- Name: FUNCTION has_permission(p_permission public.slug); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.has_permission(p_permission public.slug) IS 'Whether the current user holds the permission in the current tenant.';


--
-- Name: instantiate_template(public.slug, public.slug, text, jsonb, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.instantiate_template(p_template public.slug, p_slug public.slug, p_name text, p_parameters jsonb, p_by text) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
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
$$;


--
-- Name: FUNCTION instantiate_template(p_template public.slug, p_slug public.slug, p_name text, p_parameters jsonb, p_by text); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.instantiate_template(p_template public.slug, p_slug public.slug, p_name text, p_parameters jsonb, p_by text) IS 'Makes a published workflow from a published template and returns its id.';


--
-- Name: is_cron_expression(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.is_cron_expression(p_expression text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
  SELECT p_expression ~ format('^%1$s(,%1$s)*( %1$s(,%1$s)*){4}$', field.item)
    FROM (VALUES (
      '([*]|([0-9]{1,2}|[A-Z]{3})(-([0-9]{1,2}|[A-Z]{3}))?)(/[0-9]{1,2})?'
    )) AS field (item);
$_$;


--
-- Name: FUNCTION is_cron_expression(p_expression text); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.is_cron_expression(p_expression text) IS 'True for "0 6 * * MON-FRI"; false for "6am; daily" and for six fields.';


--
-- Name: issue_robot_api_key(uuid, text, text[], timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.issue_robot_api_key(p_robot_id uuid, p_name text, p_scopes text[] DEFAULT '{jobs,heartbeats,logs}'::text[], p_expires_at timestamp with time zone DEFAULT NULL::timestamp with time zone, OUT key_id uuid, OUT api_key text) RETURNS record
    LANGUAGE plpgsql
    AS $$
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
$$;


--
-- Name: FUNCTION issue_robot_api_key(p_robot_id uuid, p_name text, p_scopes text[], p_expires_at timestamp with time zone, OUT key_id uuid, OUT api_key text); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.issue_robot_api_key(p_robot_id uuid, p_name text, p_scopes text[], p_expires_at timestamp with time zone, OUT key_id uuid, OUT api_key text) IS 'Returns the key in clear, this once. Do not log the statement''s result.';


--
-- Name: robot_logs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_logs (
    id bigint NOT NULL,
    logged_at timestamp with time zone DEFAULT now() NOT NULL,
    robot_id uuid NOT NULL,
    job_id uuid,
    level public.log_level DEFAULT 'info'::public.log_level NOT NULL,
    message text NOT NULL,
    context jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT robot_logs_context_check CHECK ((jsonb_typeof(context) = 'object'::text)),
    CONSTRAINT robot_logs_message_check CHECK ((char_length(message) <= 65536))
)
PARTITION BY RANGE (logged_at);


--
-- Name: TABLE robot_logs; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.robot_logs IS 'Partitioned by month in UTC. See create_robot_log_partition() and drop_robot_log_partitions().';


--
-- Name: COLUMN robot_logs.job_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.robot_logs.job_id IS 'No foreign key: jobs have their own rules of deletion; logs go by the month.';


--
-- Name: COLUMN robot_logs.context; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.robot_logs.context IS 'Fields of the line, such as {"step": 4, "file": "Übersicht.xlsx"}; never a password.';


--
-- Name: job_log(uuid, public.log_level); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.job_log(p_job_id uuid, p_level public.log_level DEFAULT 'info'::public.log_level) RETURNS SETOF public.robot_logs
    LANGUAGE sql STABLE
    AS $$
  SELECT robot_logs.*
    FROM jobs
    JOIN robot_logs
      ON robot_logs.job_id = jobs.id
     AND robot_logs.logged_at >= jobs.created_at
     AND robot_logs.logged_at <= COALESCE(jobs.finished_at, now()) + interval '5 minutes'
   WHERE jobs.id = p_job_id
     AND robot_logs.level >= p_level
   ORDER BY robot_logs.logged_at, robot_logs.id;
$$;


--
-- Name: FUNCTION job_log(p_job_id uuid, p_level public.log_level); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.job_log(p_job_id uuid, p_level public.log_level) IS 'The lines of one job in order; those that came up to 5 minutes late too.';


--
-- Name: jsonb_changes(jsonb, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.jsonb_changes(p_before jsonb, p_after jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
  SELECT COALESCE(jsonb_object_agg(key, value), '{}')
    FROM jsonb_each(p_after)
   WHERE p_before -> key IS DISTINCT FROM value;
$$;


--
-- Name: FUNCTION jsonb_changes(p_before jsonb, p_after jsonb); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.jsonb_changes(p_before jsonb, p_after jsonb) IS 'The keys of the second object whose value is new or differs in the first.';


--
-- Name: keep_an_owner(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.keep_an_owner() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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
$$;


--
-- Name: mark_silent_robots(interval); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.mark_silent_robots(p_silence interval DEFAULT NULL::interval) RETURNS SETOF uuid
    LANGUAGE sql
    AS $$
  UPDATE robots
     SET status = 'offline'
    FROM robot_presence
   WHERE robot_presence.robot_id = robots.id
     AND robots.status <> 'offline'
     AND robot_presence.last_seen_at
         < now() - COALESCE(p_silence, platform_setting('heartbeats.silent-after')::interval)
  RETURNING robots.id; -- the caller logs them; their leases run out on their own
$$;


--
-- Name: FUNCTION mark_silent_robots(p_silence interval); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.mark_silent_robots(p_silence interval) IS 'Sets silent robots offline and returns their ids. NULL: setting heartbeats.silent-after.';


--
-- Name: healing_rules; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.healing_rules (
    id bigint NOT NULL,
    slug public.slug NOT NULL,
    workflow_id uuid,
    error_pattern text NOT NULL,
    strategy public.healing_strategy NOT NULL,
    "position" smallint NOT NULL,
    max_attempts smallint DEFAULT 1 NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT healing_rules_error_pattern_check CHECK ((error_pattern <> ''::text)),
    CONSTRAINT healing_rules_max_attempts_check CHECK (((max_attempts >= 1) AND (max_attempts <= 10)))
);


--
-- Name: COLUMN healing_rules.workflow_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.healing_rules.workflow_id IS 'NULL: for every workflow. A rule of the workflow itself comes first.';


--
-- Name: COLUMN healing_rules.error_pattern; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.healing_rules.error_pattern IS 'LIKE pattern for jobs.error_code, such as SELECTOR_%; not a regular expression.';


--
-- Name: COLUMN healing_rules."position"; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.healing_rules."position" IS 'Of the rules that match, the lowest position is tried first.';


--
-- Name: matching_healing_rule(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.matching_healing_rule(p_job_id uuid) RETURNS SETOF public.healing_rules
    LANGUAGE sql STABLE
    AS $$
  SELECT healing_rules.*
    FROM jobs
    JOIN healing_rules
      ON healing_rules.enabled
     AND jobs.error_code LIKE healing_rules.error_pattern
     AND (healing_rules.workflow_id IS NULL OR healing_rules.workflow_id = jobs.workflow_id)
   WHERE jobs.id = p_job_id
     AND jobs.status = 'failed'
     AND healing_rules.max_attempts > (
       SELECT count(*) FROM healing_events AS earlier
        WHERE earlier.job_id = jobs.id AND earlier.rule_id = healing_rules.id
     )
   ORDER BY healing_rules.workflow_id IS NULL, healing_rules.position
   LIMIT 1;
$$;


--
-- Name: FUNCTION matching_healing_rule(p_job_id uuid); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.matching_healing_rule(p_job_id uuid) IS 'The rule to try next, or no row: not failed, nothing fits, or all tried.';


--
-- Name: note_presence(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.note_presence() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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
$$;


--
-- Name: FUNCTION note_presence(); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.note_presence() IS 'Keeps robot_presence and writes to robots only when something changed.';


--
-- Name: notify_dead_letters(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.notify_dead_letters() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM pg_notify('dead_letters', json_build_object('queue', queue, 'count', count(*))::text)
     FROM added
    GROUP BY queue;
  RETURN NULL;
END;
$$;


--
-- Name: notify_fatal_logs(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.notify_fatal_logs() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM pg_notify('robot_logs_fatal', added.robot_id::text)
     FROM added
    WHERE added.level = 'fatal'
    GROUP BY added.robot_id;
  RETURN NULL;
END;
$$;


--
-- Name: notify_job_queue(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.notify_job_queue() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM pg_notify('job_queue', added.queue) FROM added GROUP BY added.queue;
  RETURN NULL;
END;
$$;


--
-- Name: platform_settings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.platform_settings (
    key public.slug NOT NULL,
    value jsonb NOT NULL,
    description text NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: TABLE platform_settings; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.platform_settings IS 'Operator settings. Each migration adds the keys that its own functions read.';


--
-- Name: platform_setting(public.slug); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.platform_setting(p_key public.slug) RETURNS text
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT (platform_settings.value #>> '{}'::text[])
    FROM public.platform_settings
   WHERE ((platform_settings.key)::text = (platform_setting.p_key)::text);
END;


--
-- Name: FUNCTION platform_setting(p_key public.slug); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.platform_setting(p_key public.slug) IS 'Value of a setting as text; NULL when the key is unknown.';


--
-- Name: prune_heartbeats(integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.prune_heartbeats(p_batch integer DEFAULT 10000) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
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
$$;


--
-- Name: record_api_key_event(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.record_api_key_event() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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
$$;


--
-- Name: robot_heartbeats; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_heartbeats (
    id bigint NOT NULL,
    robot_id uuid NOT NULL,
    received_at timestamp with time zone DEFAULT now() NOT NULL,
    running_jobs smallint NOT NULL,
    cpu_percent real,
    memory_mb integer,
    agent_version text,
    details jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT robot_heartbeats_cpu_percent_check CHECK (((cpu_percent >= (0)::double precision) AND (cpu_percent <= (100)::double precision))),
    CONSTRAINT robot_heartbeats_details_check CHECK ((jsonb_typeof(details) = 'object'::text)),
    CONSTRAINT robot_heartbeats_memory_mb_check CHECK ((memory_mb >= 0)),
    CONSTRAINT robot_heartbeats_running_jobs_check CHECK ((running_jobs >= 0))
);


--
-- Name: TABLE robot_heartbeats; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.robot_heartbeats IS 'One row per report, two a minute and robot. Pruned by prune_heartbeats().';


--
-- Name: COLUMN robot_heartbeats.received_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.robot_heartbeats.received_at IS 'Clock of the server; the clocks of robots are not to be trusted.';


--
-- Name: record_heartbeat(uuid, smallint, real, integer, text, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.record_heartbeat(p_robot_id uuid, p_running_jobs smallint, p_cpu_percent real DEFAULT NULL::real, p_memory_mb integer DEFAULT NULL::integer, p_agent_version text DEFAULT NULL::text, p_details jsonb DEFAULT '{}'::jsonb) RETURNS void
    LANGUAGE sql
    BEGIN ATOMIC
 INSERT INTO public.robot_heartbeats (robot_id, running_jobs, cpu_percent, memory_mb, agent_version, details)
   VALUES (record_heartbeat.p_robot_id, record_heartbeat.p_running_jobs, record_heartbeat.p_cpu_percent, record_heartbeat.p_memory_mb, record_heartbeat.p_agent_version, record_heartbeat.p_details);
END;


--
-- Name: record_status_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.record_status_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  INSERT INTO robot_status_changes (robot_id, old_status, new_status)
  VALUES (NEW.id, OLD.status, NEW.status);
  RETURN NULL;
END;
$$;


--
-- Name: reject_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.reject_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION '% on table % is not allowed; what is written stays', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', HINT = TG_ARGV[0];
END;
$$;


--
-- Name: FUNCTION reject_change(); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.reject_change() IS 'Trigger that refuses the statement. Argument: a hint that says what to do instead.';


--
-- Name: release_expired_leases(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.release_expired_leases() RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_lost     record;
  v_released bigint := 0;
BEGIN
  FOR v_lost IN
    SELECT job_id, leased_by FROM job_queue WHERE lease_expires_at < now() FOR UPDATE SKIP LOCKED
  LOOP
    PERFORM fail_job(
      v_lost.job_id, v_lost.leased_by,
      'LEASE_EXPIRED', 'The robot stopped answering; its lease ran out.'
    );
    v_released := v_released + 1;
  END LOOP;
  RETURN v_released;
END;
$$;


--
-- Name: renew_lease(uuid, uuid, interval); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.renew_lease(p_job_id uuid, p_robot_id uuid, p_lease interval DEFAULT '00:05:00'::interval) RETURNS timestamp with time zone
    LANGUAGE sql
    BEGIN ATOMIC
 UPDATE public.job_queue SET lease_expires_at = (now() + renew_lease.p_lease)
   WHERE ((job_queue.job_id = renew_lease.p_job_id) AND (job_queue.leased_by = renew_lease.p_robot_id))
   RETURNING job_queue.lease_expires_at;
END;


--
-- Name: FUNCTION renew_lease(p_job_id uuid, p_robot_id uuid, p_lease interval); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.renew_lease(p_job_id uuid, p_robot_id uuid, p_lease interval) IS 'NULL means: the lease is lost; stop working on the job.';


--
-- Name: requeue_dead_letter(bigint, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.requeue_dead_letter(p_id bigint, p_note text DEFAULT NULL::text) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_letter dead_letters%ROWTYPE;
BEGIN
  UPDATE dead_letters
     SET resolution = 'requeued', resolved_at = now(), resolved_by = current_user_id(),
         note = p_note
   WHERE id = p_id AND resolution IS NULL
  RETURNING * INTO v_letter;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'dead letter % is unknown or already resolved', p_id
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;

  UPDATE jobs SET status = 'pending' WHERE id = v_letter.job_id;
  INSERT INTO job_queue (job_id, queue, priority)
  VALUES (v_letter.job_id, v_letter.queue, v_letter.priority);
  RETURN v_letter.job_id;
END;
$$;


--
-- Name: FUNCTION requeue_dead_letter(p_id bigint, p_note text); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.requeue_dead_letter(p_id bigint, p_note text) IS 'Puts the job back in its queue with all its attempts; it runs the version that it ran before.';


--
-- Name: requeue_dead_letters(public.slug, text, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.requeue_dead_letters(p_queue public.slug, p_error_code text, p_limit integer DEFAULT 100) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_id    bigint;
  v_count bigint := 0;
BEGIN
  FOR v_id IN
    SELECT id FROM dead_letters
     WHERE queue = p_queue AND error_code = p_error_code AND resolution IS NULL
     ORDER BY died_at
     LIMIT p_limit
       FOR UPDATE SKIP LOCKED
  LOOP
    PERFORM requeue_dead_letter(v_id, format('together with others of %s', p_error_code));
    v_count := v_count + 1;
  END LOOP;
  RETURN v_count;
END;
$$;


--
-- Name: retry_delay(integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.retry_delay(p_attempt integer) RETURNS interval
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN LEAST(('00:00:10'::interval * power((2)::double precision, ((LEAST(GREATEST(p_attempt, 1), 10) - 1))::double precision)), '01:00:00'::interval);


--
-- Name: FUNCTION retry_delay(p_attempt integer); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.retry_delay(p_attempt integer) IS '10 s, 20 s, 40 s, ... at most 1 h.';


--
-- Name: robot_api_keys; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_api_keys (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    robot_id uuid NOT NULL,
    name text NOT NULL,
    prefix text NOT NULL,
    key_hash bytea NOT NULL,
    scopes text[] DEFAULT '{jobs,heartbeats,logs}'::text[] NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    replaced_by uuid,
    CONSTRAINT robot_api_keys_expires_check CHECK ((expires_at > created_at)),
    CONSTRAINT robot_api_keys_key_hash_check CHECK ((octet_length(key_hash) = 32)),
    CONSTRAINT robot_api_keys_name_check CHECK ((btrim(name) <> ''::text)),
    CONSTRAINT robot_api_keys_prefix_check CHECK ((prefix ~ '^rk_[0-9a-f]{8}$'::text)),
    CONSTRAINT robot_api_keys_replaced_check CHECK ((replaced_by <> id)),
    CONSTRAINT robot_api_keys_scopes_check CHECK (((scopes <@ '{jobs,heartbeats,logs,admin}'::text[]) AND (cardinality(scopes) > 0)))
);


--
-- Name: COLUMN robot_api_keys.prefix; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.robot_api_keys.prefix IS 'First characters of the key, for people: logs and lists show rk_1a2b3c4d…';


--
-- Name: COLUMN robot_api_keys.key_hash; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.robot_api_keys.key_hash IS 'SHA-256 of the key. The key itself is shown once and kept nowhere.';


--
-- Name: COLUMN robot_api_keys.replaced_by; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.robot_api_keys.replaced_by IS 'Set by rotation: both keys work until this one expires.';


--
-- Name: revoke_robot_api_key(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.revoke_robot_api_key(p_key_id uuid) RETURNS boolean
    LANGUAGE sql
    BEGIN ATOMIC
 UPDATE public.robot_api_keys SET revoked_at = now()
   WHERE ((robot_api_keys.id = revoke_robot_api_key.p_key_id) AND (robot_api_keys.revoked_at IS NULL))
   RETURNING true;
END;


--
-- Name: rotate_robot_api_key(uuid, interval); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.rotate_robot_api_key(p_key_id uuid, p_grace interval DEFAULT '24:00:00'::interval, OUT key_id uuid, OUT api_key text) RETURNS record
    LANGUAGE plpgsql
    AS $$
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
$$;


--
-- Name: FUNCTION rotate_robot_api_key(p_key_id uuid, p_grace interval, OUT key_id uuid, OUT api_key text); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.rotate_robot_api_key(p_key_id uuid, p_grace interval, OUT key_id uuid, OUT api_key text) IS 'Issues the successor; the old key works until the grace is over.';


--
-- Name: schedule_freezes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schedule_freezes (
    id bigint NOT NULL,
    during tstzrange NOT NULL,
    reason text NOT NULL,
    cancelled_at timestamp with time zone,
    CONSTRAINT schedule_freezes_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during)))),
    CONSTRAINT schedule_freezes_reason_check CHECK ((btrim(reason) <> ''::text))
);


--
-- Name: COLUMN schedule_freezes.during; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.schedule_freezes.during IS 'Lower bound inside, upper bound outside: ''[2026-01-01, 2026-01-02)''.';


--
-- Name: schedule_freeze_at(timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.schedule_freeze_at(p_at timestamp with time zone) RETURNS bigint
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT schedule_freezes.id
    FROM public.schedule_freezes
   WHERE ((schedule_freezes.during @> schedule_freeze_at.p_at) AND (schedule_freezes.cancelled_at IS NULL));
END;


--
-- Name: templates; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.templates (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    tenant_id uuid,
    slug public.slug NOT NULL,
    category public.template_category DEFAULT 'other'::public.template_category NOT NULL,
    icon text DEFAULT '🤖'::text NOT NULL,
    title text NOT NULL,
    summary text DEFAULT ''::text NOT NULL,
    definition jsonb NOT NULL,
    published_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search tsvector GENERATED ALWAYS AS ((setweight(to_tsvector('simple'::regconfig, title), 'A'::"char") || setweight(to_tsvector('simple'::regconfig, summary), 'B'::"char"))) STORED NOT NULL,
    CONSTRAINT templates_icon_check CHECK (((char_length(icon) >= 1) AND (char_length(icon) <= 8))),
    CONSTRAINT templates_steps_check CHECK (COALESCE((jsonb_typeof((definition -> 'steps'::text)) = 'array'::text), false)),
    CONSTRAINT templates_title_check CHECK ((btrim(title) <> ''::text))
);


--
-- Name: TABLE templates; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.templates IS 'Blueprints of workflows. A workflow made from one is a copy and does not follow its changes.';


--
-- Name: COLUMN templates.tenant_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.templates.tenant_id IS 'NULL: offered to every tenant.';


--
-- Name: COLUMN templates.icon; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.templates.icon IS 'One emoji for the catalogue page, such as 🧾; a letter will do.';


--
-- Name: search_templates(text, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.search_templates(p_query text, p_limit integer DEFAULT 20) RETURNS SETOF public.templates
    LANGUAGE sql STABLE
    AS $$
  SELECT templates.*
    FROM templates, websearch_to_tsquery('simple'::regconfig, p_query) AS query
   WHERE templates.published_at IS NOT NULL AND templates.search @@ query
   ORDER BY ts_rank(templates.search, query) DESC, templates.title
   LIMIT p_limit;
$$;


--
-- Name: set_updated_at(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.set_updated_at() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END;
$$;


--
-- Name: FUNCTION set_updated_at(); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.set_updated_at() IS 'BEFORE UPDATE trigger for tables with an updated_at column.';


--
-- Name: start_healing(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.start_healing(p_job_id uuid) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_rule     healing_rules%ROWTYPE;
  v_event_id bigint;
BEGIN
  SELECT * INTO v_rule FROM matching_healing_rule(p_job_id);
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;

  -- The unique index on open events decides between two healers that come at the same time.
  INSERT INTO healing_events (job_id, rule_id, strategy, error_code)
  SELECT jobs.id, v_rule.id, v_rule.strategy, jobs.error_code FROM jobs WHERE jobs.id = p_job_id
  ON CONFLICT (job_id) WHERE outcome = 'started' DO NOTHING
  RETURNING id INTO v_event_id;

  IF v_event_id IS NOT NULL AND v_rule.strategy <> 'ask_person' THEN
    PERFORM requeue_dead_letter(letter.id, format('healing rule "%s"', v_rule.slug))
       FROM dead_letters AS letter
      WHERE letter.job_id = p_job_id AND letter.resolution IS NULL;
  END IF;
  RETURN v_event_id;
END;
$$;


--
-- Name: FUNCTION start_healing(p_job_id uuid); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.start_healing(p_job_id uuid) IS 'Id of the new event; NULL when there is nothing to try or somebody else is trying.';


--
-- Name: verify_robot_api_key(text, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.verify_robot_api_key(p_key text, p_scope text) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 UPDATE public.robot_api_keys SET last_used_at = now()
   WHERE ((robot_api_keys.key_hash = sha256(convert_to(verify_robot_api_key.p_key, 'UTF8'::name))) AND (robot_api_keys.revoked_at IS NULL) AND COALESCE((robot_api_keys.last_used_at < (now() - '00:01:00'::interval)), true));
 SELECT robot_api_keys.robot_id
    FROM public.robot_api_keys
   WHERE ((robot_api_keys.key_hash = sha256(convert_to(verify_robot_api_key.p_key, 'UTF8'::name))) AND (robot_api_keys.revoked_at IS NULL) AND COALESCE((robot_api_keys.expires_at > now()), true) AND (verify_robot_api_key.p_scope = ANY (robot_api_keys.scopes)));
END;


--
-- Name: FUNCTION verify_robot_api_key(p_key text, p_scope text); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.verify_robot_api_key(p_key text, p_scope text) IS 'The robot that the key belongs to; NULL: refuse, and do not say why.';


--
-- Name: audit_log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_log (
    id bigint NOT NULL,
    occurred_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    tenant_id uuid,
    user_id uuid,
    login text DEFAULT SESSION_USER NOT NULL,
    table_name text NOT NULL,
    action public.audit_action NOT NULL,
    row_key jsonb,
    old_values jsonb,
    new_values jsonb,
    xact_id xid8 DEFAULT pg_current_xact_id() NOT NULL,
    CONSTRAINT audit_log_values_check CHECK (
CASE action
    WHEN 'INSERT'::public.audit_action THEN ((old_values IS NULL) AND (new_values IS NOT NULL))
    WHEN 'UPDATE'::public.audit_action THEN ((old_values IS NOT NULL) AND (new_values IS NOT NULL))
    WHEN 'DELETE'::public.audit_action THEN ((old_values IS NOT NULL) AND (new_values IS NULL))
    WHEN 'TRUNCATE'::public.audit_action THEN (num_nonnulls(row_key, old_values, new_values) = 0)
    ELSE NULL::boolean
END)
);


--
-- Name: TABLE audit_log; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.audit_log IS 'Append only. No foreign keys: a line outlives the tenant, the user and the row it speaks of.';


--
-- Name: COLUMN audit_log.tenant_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.audit_log.tenant_id IS 'Tenant of the row; when the row has none, the tenant of the session.';


--
-- Name: COLUMN audit_log.user_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.audit_log.user_id IS 'app.user_id of the session; NULL when somebody used the database directly.';


--
-- Name: COLUMN audit_log.old_values; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.audit_log.old_values IS 'UPDATE: only the columns that changed; DELETE: the whole row.';


--
-- Name: COLUMN audit_log.xact_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.audit_log.xact_id IS 'Lines with the same value were one transaction.';


--
-- Name: audit_log_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.audit_log ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.audit_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: audit_trail; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.audit_trail WITH (security_barrier='true') AS
 SELECT entry.id,
    entry.occurred_at,
    COALESCE(users.display_name, entry.login) AS who,
    ((lower((entry.action)::text) || ' '::text) || entry.table_name) AS what,
    entry.row_key,
    entry.old_values,
    entry.new_values
   FROM (public.audit_log entry
     LEFT JOIN public.users ON ((users.id = entry.user_id)))
  WHERE ((entry.tenant_id = public.current_tenant_id()) AND public.has_permission(('audit.read'::text)::public.slug));


--
-- Name: VIEW audit_trail; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON VIEW public.audit_trail IS 'The log of the current tenant, for people. The view itself checks tenant and permission.';


--
-- Name: dead_letter_summary; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.dead_letter_summary AS
 SELECT dead_letters.queue,
    lower("substring"(dead_letters.error_code, '^[^0-9]*'::text)) AS error_family,
    count(*) AS open,
    count(DISTINCT dead_letters.error_code) AS error_codes,
    min(dead_letters.died_at) AS oldest_at,
    max(dead_letters.died_at) AS newest_at
   FROM public.dead_letters
  WHERE (dead_letters.resolution IS NULL)
  GROUP BY dead_letters.queue, (lower("substring"(dead_letters.error_code, '^[^0-9]*'::text)));


--
-- Name: VIEW dead_letter_summary; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON VIEW public.dead_letter_summary IS 'The inbox by trouble: fix one cause, requeue them all.';


--
-- Name: dead_letters_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.dead_letters ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.dead_letters_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: schedules; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schedules (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    slug public.slug NOT NULL,
    workflow_id uuid NOT NULL,
    kind public.schedule_kind NOT NULL,
    cron_expression text,
    every interval,
    run_at timestamp with time zone,
    timezone text DEFAULT 'UTC'::text NOT NULL,
    input jsonb DEFAULT '{}'::jsonb NOT NULL,
    queue public.slug DEFAULT 'default'::text NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    missed_runs public.missed_run_policy DEFAULT 'run_once'::public.missed_run_policy NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    next_run_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT schedules_cron_expression_check CHECK (public.is_cron_expression(cron_expression)),
    CONSTRAINT schedules_every_check CHECK ((every >= '00:01:00'::interval)),
    CONSTRAINT schedules_kind_check CHECK (((num_nonnulls(cron_expression, every, run_at) = 1) AND
CASE kind
    WHEN 'cron'::public.schedule_kind THEN (cron_expression IS NOT NULL)
    WHEN 'every'::public.schedule_kind THEN (every IS NOT NULL)
    WHEN 'once'::public.schedule_kind THEN (run_at IS NOT NULL)
    ELSE NULL::boolean
END)),
    CONSTRAINT schedules_priority_check CHECK (((priority >= '-10'::integer) AND (priority <= 10)))
);


--
-- Name: COLUMN schedules.timezone; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.schedules.timezone IS 'Where "six in the morning" is meant, such as Europe/Vienna. Cron only.';


--
-- Name: COLUMN schedules.next_run_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.schedules.next_run_at IS 'Set by whoever fires or edits the schedule; NULL when there is no next time.';


--
-- Name: due_schedules; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.due_schedules AS
 SELECT schedules.id,
    schedules.slug,
    schedules.kind,
    schedules.next_run_at,
    (now() - schedules.next_run_at) AS late_by,
    schedules.missed_runs,
    public.schedule_freeze_at(schedules.next_run_at) AS freeze_id
   FROM public.schedules
  WHERE (schedules.enabled AND (schedules.next_run_at <= now()));


--
-- Name: VIEW due_schedules; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON VIEW public.due_schedules IS 'What the scheduler fires now, with the freeze (if any) that will hold it.';


--
-- Name: robots; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robots (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    slug public.slug NOT NULL,
    name text NOT NULL,
    status public.robot_status DEFAULT 'offline'::public.robot_status NOT NULL,
    capabilities text[] DEFAULT '{}'::text[] NOT NULL,
    max_parallel_jobs smallint DEFAULT 1 NOT NULL,
    agent_version text,
    registered_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    tenant_id uuid DEFAULT '00000000-0000-0000-0000-000000000001'::uuid NOT NULL,
    CONSTRAINT robots_max_parallel_jobs_check CHECK (((max_parallel_jobs >= 1) AND (max_parallel_jobs <= 64))),
    CONSTRAINT robots_name_check CHECK ((btrim(name) <> ''::text))
);


--
-- Name: COLUMN robots.capabilities; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.robots.capabilities IS 'What the machine offers, such as {excel,sap}. A job runs where jobs.requires is a subset.';


--
-- Name: expiring_robot_api_keys; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.expiring_robot_api_keys AS
 SELECT robots.slug AS robot,
    keys.name,
    keys.prefix,
    keys.expires_at,
    keys.last_used_at
   FROM (public.robot_api_keys keys
     JOIN public.robots ON ((robots.id = keys.robot_id)))
  WHERE ((keys.revoked_at IS NULL) AND (keys.replaced_by IS NULL) AND ((keys.expires_at >= now()) AND (keys.expires_at <= (now() + '14 days'::interval))));


--
-- Name: VIEW expiring_robot_api_keys; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON VIEW public.expiring_robot_api_keys IS 'Rotate these; a key that ran out is no longer listed.';


--
-- Name: healing_effect; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.healing_effect AS
SELECT
    NULL::public.slug AS slug,
    NULL::public.healing_strategy AS strategy,
    NULL::boolean AS enabled,
    NULL::bigint AS attempts,
    NULL::bigint AS healed,
    NULL::numeric AS healed_percent,
    NULL::timestamp with time zone AS last_used_at;


--
-- Name: VIEW healing_effect; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON VIEW public.healing_effect IS 'healed_percent counts finished attempts only; NULL while there is none.';


--
-- Name: healing_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.healing_events (
    id bigint NOT NULL,
    job_id uuid NOT NULL,
    rule_id bigint,
    strategy public.healing_strategy NOT NULL,
    error_code text NOT NULL,
    outcome public.healing_outcome DEFAULT 'started'::public.healing_outcome NOT NULL,
    details jsonb DEFAULT '{}'::jsonb NOT NULL,
    started_at timestamp with time zone DEFAULT now() NOT NULL,
    finished_at timestamp with time zone,
    CONSTRAINT healing_events_details_check CHECK ((jsonb_typeof(details) = 'object'::text)),
    CONSTRAINT healing_events_finished_check CHECK (((outcome = 'started'::public.healing_outcome) = (finished_at IS NULL)))
);


--
-- Name: TABLE healing_events; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.healing_events IS 'One row each time a rule took up a failed job.';


--
-- Name: COLUMN healing_events.strategy; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.healing_events.strategy IS 'As the rule had it then: rules change, events do not.';


--
-- Name: COLUMN healing_events.details; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.healing_events.details IS 'What was tried, such as {"selector": {"from": "#ok", "to": "button; text=OK"}}.';


--
-- Name: healing_events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.healing_events ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.healing_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: healing_rules_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.healing_rules ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.healing_rules_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: job_queue_ticket_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.job_queue_ticket_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: job_queue_ticket_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.job_queue_ticket_seq OWNED BY public.job_queue.ticket;


--
-- Name: jobs_number_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.jobs ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.jobs_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.permissions (
    slug public.slug NOT NULL,
    description text NOT NULL
);


--
-- Name: TABLE permissions; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.permissions IS 'Everything that can be allowed. Later migrations add the permissions of what they bring.';


--
-- Name: queues; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.queues (
    slug public.slug NOT NULL,
    description text NOT NULL,
    paused_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: COLUMN queues.paused_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.queues.paused_at IS 'Set: no job is handed out; running jobs finish.';


--
-- Name: queue_depth; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.queue_depth AS
 SELECT queues.slug AS queue,
    (queues.paused_at IS NOT NULL) AS paused,
    count(*) FILTER (WHERE ((q.leased_by IS NULL) AND (q.available_at <= now()))) AS ready,
    count(*) FILTER (WHERE ((q.leased_by IS NULL) AND (q.available_at > now()))) AS delayed,
    count(q.leased_by) AS running,
    min(q.available_at) FILTER (WHERE (q.leased_by IS NULL)) AS oldest_waiting_at
   FROM (public.queues
     LEFT JOIN public.job_queue q ON (((q.queue)::text = (queues.slug)::text)))
  GROUP BY queues.slug, queues.paused_at;


--
-- Name: VIEW queue_depth; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON VIEW public.queue_depth IS 'Counts only, no input or output of any job: safe for every monitoring login.';


--
-- Name: robot_api_key_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_api_key_events (
    id bigint NOT NULL,
    key_id uuid NOT NULL,
    event public.robot_api_key_event NOT NULL,
    occurred_at timestamp with time zone DEFAULT now() NOT NULL,
    user_id uuid DEFAULT public.current_user_id()
);


--
-- Name: TABLE robot_api_key_events; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.robot_api_key_events IS 'Each thing happens to a key at most once. Use is not an event; see last_used_at.';


--
-- Name: robot_api_key_events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.robot_api_key_events ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.robot_api_key_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: robot_heartbeats_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.robot_heartbeats ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.robot_heartbeats_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: robot_presence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_presence (
    robot_id uuid NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    running_jobs smallint NOT NULL,
    agent_version text
)
WITH (fillfactor='50');


--
-- Name: TABLE robot_presence; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.robot_presence IS 'Newest heartbeat of each robot, kept by trigger robot_heartbeats_note_presence.';


--
-- Name: robot_liveness; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.robot_liveness AS
 SELECT robots.id,
    robots.slug,
    robots.name,
    robots.status,
    presence.last_seen_at,
    (now() - presence.last_seen_at) AS silent_for,
    COALESCE((presence.last_seen_at >= (now() - (public.platform_setting(('heartbeats.silent-after'::text)::public.slug))::interval)), false) AS alive,
    presence.running_jobs,
    robots.max_parallel_jobs
   FROM (public.robots
     LEFT JOIN public.robot_presence presence ON ((presence.robot_id = robots.id)));


--
-- Name: VIEW robot_liveness; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON VIEW public.robot_liveness IS 'alive is the clock''s opinion, status the platform''s, until mark_silent_robots() runs.';


--
-- Name: robot_log_partitions; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.robot_log_partitions AS
 SELECT child.relname AS partition,
    pg_get_expr(child.relpartbound, child.oid) AS bounds,
    pg_total_relation_size((child.oid)::regclass) AS bytes
   FROM (pg_inherits
     JOIN pg_class child ON ((child.oid = pg_inherits.inhrelid)))
  WHERE (pg_inherits.inhparent = ('public.robot_logs'::regclass)::oid);


--
-- Name: VIEW robot_log_partitions; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON VIEW public.robot_log_partitions IS 'If robot_logs_default grows, the scheduler no longer makes partitions.';


--
-- Name: robot_logs_2026_01; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_logs_2026_01 (
    id bigint NOT NULL,
    logged_at timestamp with time zone DEFAULT now() NOT NULL,
    robot_id uuid NOT NULL,
    job_id uuid,
    level public.log_level DEFAULT 'info'::public.log_level NOT NULL,
    message text NOT NULL,
    context jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT robot_logs_context_check CHECK ((jsonb_typeof(context) = 'object'::text)),
    CONSTRAINT robot_logs_message_check CHECK ((char_length(message) <= 65536))
);


--
-- Name: robot_logs_2026_02; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_logs_2026_02 (
    id bigint NOT NULL,
    logged_at timestamp with time zone DEFAULT now() NOT NULL,
    robot_id uuid NOT NULL,
    job_id uuid,
    level public.log_level DEFAULT 'info'::public.log_level NOT NULL,
    message text NOT NULL,
    context jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT robot_logs_context_check CHECK ((jsonb_typeof(context) = 'object'::text)),
    CONSTRAINT robot_logs_message_check CHECK ((char_length(message) <= 65536))
);


--
-- Name: robot_logs_2026_03; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_logs_2026_03 (
    id bigint NOT NULL,
    logged_at timestamp with time zone DEFAULT now() NOT NULL,
    robot_id uuid NOT NULL,
    job_id uuid,
    level public.log_level DEFAULT 'info'::public.log_level NOT NULL,
    message text NOT NULL,
    context jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT robot_logs_context_check CHECK ((jsonb_typeof(context) = 'object'::text)),
    CONSTRAINT robot_logs_message_check CHECK ((char_length(message) <= 65536))
);


--
-- Name: robot_logs_2026_04; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_logs_2026_04 (
    id bigint NOT NULL,
    logged_at timestamp with time zone DEFAULT now() NOT NULL,
    robot_id uuid NOT NULL,
    job_id uuid,
    level public.log_level DEFAULT 'info'::public.log_level NOT NULL,
    message text NOT NULL,
    context jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT robot_logs_context_check CHECK ((jsonb_typeof(context) = 'object'::text)),
    CONSTRAINT robot_logs_message_check CHECK ((char_length(message) <= 65536))
);


--
-- Name: robot_logs_2026_05; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_logs_2026_05 (
    id bigint NOT NULL,
    logged_at timestamp with time zone DEFAULT now() NOT NULL,
    robot_id uuid NOT NULL,
    job_id uuid,
    level public.log_level DEFAULT 'info'::public.log_level NOT NULL,
    message text NOT NULL,
    context jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT robot_logs_context_check CHECK ((jsonb_typeof(context) = 'object'::text)),
    CONSTRAINT robot_logs_message_check CHECK ((char_length(message) <= 65536))
);


--
-- Name: robot_logs_2026_06; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_logs_2026_06 (
    id bigint NOT NULL,
    logged_at timestamp with time zone DEFAULT now() NOT NULL,
    robot_id uuid NOT NULL,
    job_id uuid,
    level public.log_level DEFAULT 'info'::public.log_level NOT NULL,
    message text NOT NULL,
    context jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT robot_logs_context_check CHECK ((jsonb_typeof(context) = 'object'::text)),
    CONSTRAINT robot_logs_message_check CHECK ((char_length(message) <= 65536))
);


--
-- Name: robot_logs_2026_07; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_logs_2026_07 (
    id bigint NOT NULL,
    logged_at timestamp with time zone DEFAULT now() NOT NULL,
    robot_id uuid NOT NULL,
    job_id uuid,
    level public.log_level DEFAULT 'info'::public.log_level NOT NULL,
    message text NOT NULL,
    context jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT robot_logs_context_check CHECK ((jsonb_typeof(context) = 'object'::text)),
    CONSTRAINT robot_logs_message_check CHECK ((char_length(message) <= 65536))
);


--
-- Name: robot_logs_2026_08; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_logs_2026_08 (
    id bigint NOT NULL,
    logged_at timestamp with time zone DEFAULT now() NOT NULL,
    robot_id uuid NOT NULL,
    job_id uuid,
    level public.log_level DEFAULT 'info'::public.log_level NOT NULL,
    message text NOT NULL,
    context jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT robot_logs_context_check CHECK ((jsonb_typeof(context) = 'object'::text)),
    CONSTRAINT robot_logs_message_check CHECK ((char_length(message) <= 65536))
);


--
-- Name: robot_logs_2026_09; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_logs_2026_09 (
    id bigint NOT NULL,
    logged_at timestamp with time zone DEFAULT now() NOT NULL,
    robot_id uuid NOT NULL,
    job_id uuid,
    level public.log_level DEFAULT 'info'::public.log_level NOT NULL,
    message text NOT NULL,
    context jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT robot_logs_context_check CHECK ((jsonb_typeof(context) = 'object'::text)),
    CONSTRAINT robot_logs_message_check CHECK ((char_length(message) <= 65536))
);


--
-- Name: robot_logs_2026_10; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_logs_2026_10 (
    id bigint NOT NULL,
    logged_at timestamp with time zone DEFAULT now() NOT NULL,
    robot_id uuid NOT NULL,
    job_id uuid,
    level public.log_level DEFAULT 'info'::public.log_level NOT NULL,
    message text NOT NULL,
    context jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT robot_logs_context_check CHECK ((jsonb_typeof(context) = 'object'::text)),
    CONSTRAINT robot_logs_message_check CHECK ((char_length(message) <= 65536))
);


--
-- Name: robot_logs_2026_11; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_logs_2026_11 (
    id bigint NOT NULL,
    logged_at timestamp with time zone DEFAULT now() NOT NULL,
    robot_id uuid NOT NULL,
    job_id uuid,
    level public.log_level DEFAULT 'info'::public.log_level NOT NULL,
    message text NOT NULL,
    context jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT robot_logs_context_check CHECK ((jsonb_typeof(context) = 'object'::text)),
    CONSTRAINT robot_logs_message_check CHECK ((char_length(message) <= 65536))
);


--
-- Name: robot_logs_2026_12; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_logs_2026_12 (
    id bigint NOT NULL,
    logged_at timestamp with time zone DEFAULT now() NOT NULL,
    robot_id uuid NOT NULL,
    job_id uuid,
    level public.log_level DEFAULT 'info'::public.log_level NOT NULL,
    message text NOT NULL,
    context jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT robot_logs_context_check CHECK ((jsonb_typeof(context) = 'object'::text)),
    CONSTRAINT robot_logs_message_check CHECK ((char_length(message) <= 65536))
);


--
-- Name: robot_logs_default; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_logs_default (
    id bigint NOT NULL,
    logged_at timestamp with time zone DEFAULT now() NOT NULL,
    robot_id uuid NOT NULL,
    job_id uuid,
    level public.log_level DEFAULT 'info'::public.log_level NOT NULL,
    message text NOT NULL,
    context jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT robot_logs_context_check CHECK ((jsonb_typeof(context) = 'object'::text)),
    CONSTRAINT robot_logs_message_check CHECK ((char_length(message) <= 65536))
);


--
-- Name: robot_logs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.robot_logs ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.robot_logs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: robot_status_changes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.robot_status_changes (
    id bigint NOT NULL,
    robot_id uuid NOT NULL,
    old_status public.robot_status NOT NULL,
    new_status public.robot_status NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT robot_status_changes_check CHECK ((old_status <> new_status))
);


--
-- Name: robot_status_changes_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.robot_status_changes ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.robot_status_changes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: roles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.roles (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    tenant_id uuid,
    slug public.slug NOT NULL,
    description text DEFAULT ''::text NOT NULL
);


--
-- Name: COLUMN roles.tenant_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.roles.tenant_id IS 'NULL: a system role, the same for every tenant.';


--
-- Name: schedule_freezes_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.schedule_freezes ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.schedule_freezes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: schedule_runs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schedule_runs (
    schedule_id uuid NOT NULL,
    planned_at timestamp with time zone NOT NULL,
    outcome public.schedule_outcome NOT NULL,
    job_id uuid,
    decided_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT schedule_runs_check CHECK (((job_id IS NULL) OR (outcome = 'fired'::public.schedule_outcome)))
);


--
-- Name: TABLE schedule_runs; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.schedule_runs IS 'The primary key is what makes a schedule fire once: the second scheduler finds the row.';


--
-- Name: template_parameters; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.template_parameters (
    template_id uuid NOT NULL,
    name public.slug NOT NULL,
    "position" smallint NOT NULL,
    type public.parameter_type DEFAULT 'text'::public.parameter_type NOT NULL,
    label text NOT NULL,
    required boolean DEFAULT true NOT NULL,
    default_value jsonb,
    CONSTRAINT template_parameters_position_check CHECK (("position" > 0)),
    CONSTRAINT template_parameters_secret_check CHECK (((type <> 'secret'::public.parameter_type) OR (default_value IS NULL)))
);


--
-- Name: workflows; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.workflows (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    slug public.slug NOT NULL,
    name text NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    current_version integer,
    archived_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    tenant_id uuid DEFAULT '00000000-0000-0000-0000-000000000001'::uuid NOT NULL,
    template_id uuid,
    CONSTRAINT workflows_name_check CHECK ((btrim(name) <> ''::text))
);


--
-- Name: COLUMN workflows.current_version; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.workflows.current_version IS 'Version that new jobs run; NULL until one is published.';


--
-- Name: template_usage; Type: MATERIALIZED VIEW; Schema: public; Owner: -
--

CREATE MATERIALIZED VIEW public.template_usage AS
 SELECT templates.id AS template_id,
    templates.slug,
    count(DISTINCT workflows.id) AS workflows,
    count(jobs.id) AS jobs,
    count(jobs.id) FILTER (WHERE (jobs.status = 'failed'::public.job_status)) AS failed_jobs,
    max(jobs.created_at) AS last_job_at
   FROM ((public.templates
     LEFT JOIN public.workflows ON ((workflows.template_id = templates.id)))
     LEFT JOIN public.jobs ON ((jobs.workflow_id = workflows.id)))
  GROUP BY templates.id, templates.slug
  WITH NO DATA;


--
-- Name: MATERIALIZED VIEW template_usage; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON MATERIALIZED VIEW public.template_usage IS 'As of the last REFRESH MATERIALIZED VIEW; from the second on, CONCURRENTLY lets readers go on.';


--
-- Name: tenants; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tenants (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    slug public.slug NOT NULL,
    display_name text NOT NULL,
    suspended_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT tenants_display_name_check CHECK ((btrim(display_name) <> ''::text))
);


--
-- Name: COLUMN tenants.display_name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.tenants.display_name IS 'As its people write it, in any script: "Müller & Söhne", "Société Générale; Paris", "株式会社オートメ".';


--
-- Name: workflow_versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.workflow_versions (
    workflow_id uuid NOT NULL,
    version integer NOT NULL,
    definition jsonb NOT NULL,
    step_count integer GENERATED ALWAYS AS (
CASE jsonb_typeof((definition -> 'steps'::text))
    WHEN 'array'::text THEN jsonb_array_length((definition -> 'steps'::text))
    ELSE NULL::integer
END) STORED,
    published_by text NOT NULL,
    published_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT workflow_versions_steps_check CHECK (COALESCE((jsonb_typeof((definition -> 'steps'::text)) = 'array'::text), false)),
    CONSTRAINT workflow_versions_version_check CHECK ((version > 0))
);


--
-- Name: TABLE workflow_versions; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.workflow_versions IS 'Published definitions. Jobs point here, so a version never changes.';


--
-- Name: workflow_catalog; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.workflow_catalog AS
 SELECT w.id,
    w.slug,
    w.name,
    w.tags,
    w.current_version,
    v.step_count,
    v.published_at,
    last_job.number AS last_job_number,
    last_job.status AS last_job_status
   FROM ((public.workflows w
     LEFT JOIN public.workflow_versions v ON (((v.workflow_id = w.id) AND (v.version = w.current_version))))
     LEFT JOIN LATERAL ( SELECT j.number,
            j.status
           FROM public.jobs j
          WHERE (j.workflow_id = w.id)
          ORDER BY j.created_at DESC, j.number DESC
         LIMIT 1) last_job ON (true))
  WHERE (w.archived_at IS NULL);


--
-- Name: VIEW workflow_catalog; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON VIEW public.workflow_catalog IS 'Live workflows with their current version and most recent job.';


--
-- Name: robot_logs_2026_01; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs ATTACH PARTITION public.robot_logs_2026_01 FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-02-01 00:00:00+00');


--
-- Name: robot_logs_2026_02; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs ATTACH PARTITION public.robot_logs_2026_02 FOR VALUES FROM ('2026-02-01 00:00:00+00') TO ('2026-03-01 00:00:00+00');


--
-- Name: robot_logs_2026_03; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs ATTACH PARTITION public.robot_logs_2026_03 FOR VALUES FROM ('2026-03-01 00:00:00+00') TO ('2026-04-01 00:00:00+00');


--
-- Name: robot_logs_2026_04; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs ATTACH PARTITION public.robot_logs_2026_04 FOR VALUES FROM ('2026-04-01 00:00:00+00') TO ('2026-05-01 00:00:00+00');


--
-- Name: robot_logs_2026_05; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs ATTACH PARTITION public.robot_logs_2026_05 FOR VALUES FROM ('2026-05-01 00:00:00+00') TO ('2026-06-01 00:00:00+00');


--
-- Name: robot_logs_2026_06; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs ATTACH PARTITION public.robot_logs_2026_06 FOR VALUES FROM ('2026-06-01 00:00:00+00') TO ('2026-07-01 00:00:00+00');


--
-- Name: robot_logs_2026_07; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs ATTACH PARTITION public.robot_logs_2026_07 FOR VALUES FROM ('2026-07-01 00:00:00+00') TO ('2026-08-01 00:00:00+00');


--
-- Name: robot_logs_2026_08; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs ATTACH PARTITION public.robot_logs_2026_08 FOR VALUES FROM ('2026-08-01 00:00:00+00') TO ('2026-09-01 00:00:00+00');


--
-- Name: robot_logs_2026_09; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs ATTACH PARTITION public.robot_logs_2026_09 FOR VALUES FROM ('2026-09-01 00:00:00+00') TO ('2026-10-01 00:00:00+00');


--
-- Name: robot_logs_2026_10; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs ATTACH PARTITION public.robot_logs_2026_10 FOR VALUES FROM ('2026-10-01 00:00:00+00') TO ('2026-11-01 00:00:00+00');


--
-- Name: robot_logs_2026_11; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs ATTACH PARTITION public.robot_logs_2026_11 FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00');


--
-- Name: robot_logs_2026_12; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs ATTACH PARTITION public.robot_logs_2026_12 FOR VALUES FROM ('2026-12-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');


--
-- Name: robot_logs_default; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs ATTACH PARTITION public.robot_logs_default DEFAULT;


--
-- Name: job_queue ticket; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job_queue ALTER COLUMN ticket SET DEFAULT nextval('public.job_queue_ticket_seq'::regclass);


--
-- Data for Name: audit_log; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.audit_log (id, occurred_at, tenant_id, user_id, login, table_name, action, row_key, old_values, new_values, xact_id) FROM stdin;
1	2026-11-28 17:14:35.975802+00	\N	\N	postgres	role_permissions	INSERT	{"role_id": "a89f6d48-3c07-41e1-94b9-b7e3e712faa3", "permission": "audit.read"}	\N	{"role_id": "a89f6d48-3c07-41e1-94b9-b7e3e712faa3", "permission": "audit.read"}	735
2	2026-11-28 17:14:35.987272+00	\N	\N	postgres	role_permissions	INSERT	{"role_id": "9d7fc43c-efc5-4a06-b102-178a5262234f", "permission": "dead-letters.resolve"}	\N	{"role_id": "9d7fc43c-efc5-4a06-b102-178a5262234f", "permission": "dead-letters.resolve"}	736
3	2026-11-28 17:14:35.987591+00	\N	\N	postgres	role_permissions	INSERT	{"role_id": "a89f6d48-3c07-41e1-94b9-b7e3e712faa3", "permission": "dead-letters.resolve"}	\N	{"role_id": "a89f6d48-3c07-41e1-94b9-b7e3e712faa3", "permission": "dead-letters.resolve"}	736
4	2026-11-28 17:14:36.013503+00	\N	\N	postgres	role_permissions	INSERT	{"role_id": "9d7fc43c-efc5-4a06-b102-178a5262234f", "permission": "healing.manage"}	\N	{"role_id": "9d7fc43c-efc5-4a06-b102-178a5262234f", "permission": "healing.manage"}	749
5	2026-11-28 17:14:36.01371+00	\N	\N	postgres	role_permissions	INSERT	{"role_id": "a89f6d48-3c07-41e1-94b9-b7e3e712faa3", "permission": "healing.manage"}	\N	{"role_id": "a89f6d48-3c07-41e1-94b9-b7e3e712faa3", "permission": "healing.manage"}	749
6	2026-11-28 17:14:36.015208+00	\N	\N	postgres	healing_rules	INSERT	{"id": 1}	\N	{"id": 1, "slug": "session-ended", "enabled": true, "position": 10, "strategy": "new_session", "created_at": "2026-11-28T17:14:36.002911+00:00", "workflow_id": null, "max_attempts": 2, "error_pattern": "SESSION\\\\_%"}	749
7	2026-11-28 17:14:36.015385+00	\N	\N	postgres	healing_rules	INSERT	{"id": 2}	\N	{"id": 2, "slug": "element-moved", "enabled": true, "position": 20, "strategy": "other_selector", "created_at": "2026-11-28T17:14:36.002911+00:00", "workflow_id": null, "max_attempts": 1, "error_pattern": "SELECTOR\\\\_%"}	749
8	2026-11-28 17:14:36.01549+00	\N	\N	postgres	healing_rules	INSERT	{"id": 3}	\N	{"id": 3, "slug": "robot-vanished", "enabled": true, "position": 30, "strategy": "other_robot", "created_at": "2026-11-28T17:14:36.002911+00:00", "workflow_id": null, "max_attempts": 1, "error_pattern": "LEASE\\\\_EXPIRED"}	749
9	2026-11-28 17:14:36.015574+00	\N	\N	postgres	healing_rules	INSERT	{"id": 4}	\N	{"id": 4, "slug": "network-hiccup", "enabled": true, "position": 40, "strategy": "retry", "created_at": "2026-11-28T17:14:36.002911+00:00", "workflow_id": null, "max_attempts": 3, "error_pattern": "NETWORK\\\\_%"}	749
10	2026-11-28 17:14:36.015673+00	\N	\N	postgres	healing_rules	INSERT	{"id": 5}	\N	{"id": 5, "slug": "last-resort", "enabled": true, "position": 1000, "strategy": "ask_person", "created_at": "2026-11-28T17:14:36.002911+00:00", "workflow_id": null, "max_attempts": 1, "error_pattern": "%"}	749
11	2026-11-28 17:14:36.032+00	\N	\N	postgres	role_permissions	INSERT	{"role_id": "9d7fc43c-efc5-4a06-b102-178a5262234f", "permission": "api-keys.manage"}	\N	{"role_id": "9d7fc43c-efc5-4a06-b102-178a5262234f", "permission": "api-keys.manage"}	751
12	2026-11-28 17:14:36.03219+00	\N	\N	postgres	role_permissions	INSERT	{"role_id": "a89f6d48-3c07-41e1-94b9-b7e3e712faa3", "permission": "api-keys.manage"}	\N	{"role_id": "a89f6d48-3c07-41e1-94b9-b7e3e712faa3", "permission": "api-keys.manage"}	751
13	2026-11-28 17:14:36.134281+00	\N	\N	postgres	role_permissions	INSERT	{"role_id": "257aa80b-2ce2-4691-9e93-0cf437c42bf6", "permission": "logs.read"}	\N	{"role_id": "257aa80b-2ce2-4691-9e93-0cf437c42bf6", "permission": "logs.read"}	752
14	2026-11-28 17:14:36.134449+00	\N	\N	postgres	role_permissions	INSERT	{"role_id": "9d7fc43c-efc5-4a06-b102-178a5262234f", "permission": "logs.read"}	\N	{"role_id": "9d7fc43c-efc5-4a06-b102-178a5262234f", "permission": "logs.read"}	752
15	2026-11-28 17:14:36.134551+00	\N	\N	postgres	role_permissions	INSERT	{"role_id": "a89f6d48-3c07-41e1-94b9-b7e3e712faa3", "permission": "logs.read"}	\N	{"role_id": "a89f6d48-3c07-41e1-94b9-b7e3e712faa3", "permission": "logs.read"}	752
16	2026-11-28 17:14:36.13549+00	\N	\N	postgres	platform_settings	INSERT	{"key": "logs.keep-months"}	\N	{"key": "logs.keep-months", "value": 6, "description": "Full months of robot logs that are kept; older ones are dropped."}	752
17	2026-11-28 17:14:36.135617+00	\N	\N	postgres	platform_settings	INSERT	{"key": "logs.months-ahead"}	\N	{"key": "logs.months-ahead", "value": 3, "description": "Partitions that exist in advance."}	752
\.


--
-- Data for Name: dead_letters; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.dead_letters (id, job_id, queue, priority, attempts, reason, error_code, error_message, died_at, resolution, resolved_at, resolved_by, note) FROM stdin;
\.


--
-- Data for Name: healing_events; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.healing_events (id, job_id, rule_id, strategy, error_code, outcome, details, started_at, finished_at) FROM stdin;
\.


--
-- Data for Name: healing_rules; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.healing_rules (id, slug, workflow_id, error_pattern, strategy, "position", max_attempts, enabled, created_at, updated_at) FROM stdin;
1	session-ended	\N	SESSION\\_%	new_session	10	2	t	2026-11-28 17:14:36.002911+00	2026-11-28 17:14:36.002911+00
2	element-moved	\N	SELECTOR\\_%	other_selector	20	1	t	2026-11-28 17:14:36.002911+00	2026-11-28 17:14:36.002911+00
3	robot-vanished	\N	LEASE\\_EXPIRED	other_robot	30	1	t	2026-11-28 17:14:36.002911+00	2026-11-28 17:14:36.002911+00
4	network-hiccup	\N	NETWORK\\_%	retry	40	3	t	2026-11-28 17:14:36.002911+00	2026-11-28 17:14:36.002911+00
5	last-resort	\N	%	ask_person	1000	1	t	2026-11-28 17:14:36.002911+00	2026-11-28 17:14:36.002911+00
\.


--
-- Data for Name: job_queue; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.job_queue (job_id, queue, priority, ticket, available_at, attempts, max_attempts, leased_by, lease_expires_at) FROM stdin;
\.


--
-- Data for Name: jobs; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.jobs (id, number, workflow_id, workflow_version, robot_id, status, requires, input, output, error_code, error_message, created_at, started_at, finished_at) FROM stdin;
\.


--
-- Data for Name: permissions; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.permissions (slug, description) FROM stdin;
workflows.read	See workflows and their versions.
workflows.write	Create, publish and archive workflows.
jobs.read	See jobs with their input and output.
jobs.run	Start and cancel jobs.
robots.read	See robots and whether they are alive.
robots.manage	Register, drain and remove robots.
schedules.manage	Create and switch schedules; declare freezes.
tenant.manage	Invite people and give them roles.
templates.write	Create, change and publish templates of the own tenant.
audit.read	Read the audit log of the own tenant.
dead-letters.resolve	Requeue or discard jobs that the queue gave up on.
healing.manage	Write the rules that repair failed jobs.
api-keys.manage	Issue, rotate and revoke keys of robots.
logs.read	Read the logs of the own robots.
\.


--
-- Data for Name: platform_settings; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.platform_settings (key, value, description, updated_at) FROM stdin;
platform.name	"Robotic process automation"	Shown in the console and in mails.	2026-11-28 17:14:35.786554+00
jobs.keep-days	365	Finished jobs older than this may be deleted; 0 keeps them for ever.	2026-11-28 17:14:35.786554+00
heartbeats.silent-after	"90 seconds"	Three missed heartbeats: the robot is offline.	2026-11-28 17:14:35.860127+00
heartbeats.keep	"14 days"	How long single heartbeats are kept for charts.	2026-11-28 17:14:35.860127+00
logs.keep-months	6	Full months of robot logs that are kept; older ones are dropped.	2026-11-28 17:14:36.038784+00
logs.months-ahead	3	Partitions that exist in advance.	2026-11-28 17:14:36.038784+00
\.


--
-- Data for Name: queues; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.queues (slug, description, paused_at, created_at) FROM stdin;
default	Everything that names no other queue.	\N	2026-11-28 17:14:35.840177+00
urgent	A person is waiting for the result; keep it short.	\N	2026-11-28 17:14:35.840177+00
\.


--
-- Data for Name: robot_api_key_events; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_api_key_events (id, key_id, event, occurred_at, user_id) FROM stdin;
\.


--
-- Data for Name: robot_api_keys; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_api_keys (id, robot_id, name, prefix, key_hash, scopes, created_at, expires_at, last_used_at, revoked_at, replaced_by) FROM stdin;
\.


--
-- Data for Name: robot_heartbeats; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_heartbeats (id, robot_id, received_at, running_jobs, cpu_percent, memory_mb, agent_version, details) FROM stdin;
\.


--
-- Data for Name: robot_logs_2026_01; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_logs_2026_01 (id, logged_at, robot_id, job_id, level, message, context) FROM stdin;
\.


--
-- Data for Name: robot_logs_2026_02; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_logs_2026_02 (id, logged_at, robot_id, job_id, level, message, context) FROM stdin;
\.


--
-- Data for Name: robot_logs_2026_03; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_logs_2026_03 (id, logged_at, robot_id, job_id, level, message, context) FROM stdin;
\.


--
-- Data for Name: robot_logs_2026_04; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_logs_2026_04 (id, logged_at, robot_id, job_id, level, message, context) FROM stdin;
\.


--
-- Data for Name: robot_logs_2026_05; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_logs_2026_05 (id, logged_at, robot_id, job_id, level, message, context) FROM stdin;
\.


--
-- Data for Name: robot_logs_2026_06; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_logs_2026_06 (id, logged_at, robot_id, job_id, level, message, context) FROM stdin;
\.


--
-- Data for Name: robot_logs_2026_07; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_logs_2026_07 (id, logged_at, robot_id, job_id, level, message, context) FROM stdin;
\.


--
-- Data for Name: robot_logs_2026_08; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_logs_2026_08 (id, logged_at, robot_id, job_id, level, message, context) FROM stdin;
\.


--
-- Data for Name: robot_logs_2026_09; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_logs_2026_09 (id, logged_at, robot_id, job_id, level, message, context) FROM stdin;
\.


--
-- Data for Name: robot_logs_2026_10; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_logs_2026_10 (id, logged_at, robot_id, job_id, level, message, context) FROM stdin;
\.


--
-- Data for Name: robot_logs_2026_11; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_logs_2026_11 (id, logged_at, robot_id, job_id, level, message, context) FROM stdin;
\.


--
-- Data for Name: robot_logs_2026_12; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_logs_2026_12 (id, logged_at, robot_id, job_id, level, message, context) FROM stdin;
\.


--
-- Data for Name: robot_logs_default; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_logs_default (id, logged_at, robot_id, job_id, level, message, context) FROM stdin;
\.


--
-- Data for Name: robot_presence; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_presence (robot_id, last_seen_at, running_jobs, agent_version) FROM stdin;
\.


--
-- Data for Name: robot_status_changes; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robot_status_changes (id, robot_id, old_status, new_status, changed_at) FROM stdin;
\.


--
-- Data for Name: robots; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.robots (id, slug, name, status, capabilities, max_parallel_jobs, agent_version, registered_at, updated_at, tenant_id) FROM stdin;
\.


--
-- Data for Name: role_permissions; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.role_permissions (role_id, permission) FROM stdin;
a89f6d48-3c07-41e1-94b9-b7e3e712faa3	workflows.read
257aa80b-2ce2-4691-9e93-0cf437c42bf6	workflows.read
9d7fc43c-efc5-4a06-b102-178a5262234f	workflows.read
86cb1215-0622-4a34-a1ea-6fbfca0617df	workflows.read
a89f6d48-3c07-41e1-94b9-b7e3e712faa3	workflows.write
257aa80b-2ce2-4691-9e93-0cf437c42bf6	workflows.write
a89f6d48-3c07-41e1-94b9-b7e3e712faa3	jobs.read
257aa80b-2ce2-4691-9e93-0cf437c42bf6	jobs.read
9d7fc43c-efc5-4a06-b102-178a5262234f	jobs.read
86cb1215-0622-4a34-a1ea-6fbfca0617df	jobs.read
a89f6d48-3c07-41e1-94b9-b7e3e712faa3	jobs.run
257aa80b-2ce2-4691-9e93-0cf437c42bf6	jobs.run
9d7fc43c-efc5-4a06-b102-178a5262234f	jobs.run
a89f6d48-3c07-41e1-94b9-b7e3e712faa3	robots.read
257aa80b-2ce2-4691-9e93-0cf437c42bf6	robots.read
9d7fc43c-efc5-4a06-b102-178a5262234f	robots.read
86cb1215-0622-4a34-a1ea-6fbfca0617df	robots.read
a89f6d48-3c07-41e1-94b9-b7e3e712faa3	robots.manage
9d7fc43c-efc5-4a06-b102-178a5262234f	robots.manage
a89f6d48-3c07-41e1-94b9-b7e3e712faa3	schedules.manage
9d7fc43c-efc5-4a06-b102-178a5262234f	schedules.manage
a89f6d48-3c07-41e1-94b9-b7e3e712faa3	tenant.manage
257aa80b-2ce2-4691-9e93-0cf437c42bf6	templates.write
a89f6d48-3c07-41e1-94b9-b7e3e712faa3	templates.write
a89f6d48-3c07-41e1-94b9-b7e3e712faa3	audit.read
9d7fc43c-efc5-4a06-b102-178a5262234f	dead-letters.resolve
a89f6d48-3c07-41e1-94b9-b7e3e712faa3	dead-letters.resolve
9d7fc43c-efc5-4a06-b102-178a5262234f	healing.manage
a89f6d48-3c07-41e1-94b9-b7e3e712faa3	healing.manage
9d7fc43c-efc5-4a06-b102-178a5262234f	api-keys.manage
a89f6d48-3c07-41e1-94b9-b7e3e712faa3	api-keys.manage
257aa80b-2ce2-4691-9e93-0cf437c42bf6	logs.read
9d7fc43c-efc5-4a06-b102-178a5262234f	logs.read
a89f6d48-3c07-41e1-94b9-b7e3e712faa3	logs.read
\.


--
-- Data for Name: roles; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.roles (id, tenant_id, slug, description) FROM stdin;
a89f6d48-3c07-41e1-94b9-b7e3e712faa3	\N	owner	Everything, including who else may do what.
257aa80b-2ce2-4691-9e93-0cf437c42bf6	\N	developer	Builds workflows and tries them.
9d7fc43c-efc5-4a06-b102-178a5262234f	\N	operator	Keeps robots and schedules running.
86cb1215-0622-4a34-a1ea-6fbfca0617df	\N	viewer	Looks, does not touch.
\.


--
-- Data for Name: schedule_freezes; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.schedule_freezes (id, during, reason, cancelled_at) FROM stdin;
\.


--
-- Data for Name: schedule_runs; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.schedule_runs (schedule_id, planned_at, outcome, job_id, decided_at) FROM stdin;
\.


--
-- Data for Name: schedules; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.schedules (id, slug, workflow_id, kind, cron_expression, every, run_at, timezone, input, queue, priority, missed_runs, enabled, next_run_at, created_at, updated_at) FROM stdin;
\.


--
-- Data for Name: template_parameters; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.template_parameters (template_id, name, "position", type, label, required, default_value) FROM stdin;
ec4b1b74-103a-49c2-8fd2-7e137d031322	ask-above	3	number	Ask a person above (€)	f	5000
ec4b1b74-103a-49c2-8fd2-7e137d031322	mailbox-password	2	secret	Its password	t	\N
ec4b1b74-103a-49c2-8fd2-7e137d031322	mailbox	1	text	Mailbox to read	t	\N
0ccf09b3-c852-490f-9f9b-7efbce0a13c0	start-date	1	date	Erster Arbeitstag	t	\N
\.


--
-- Data for Name: templates; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.templates (id, tenant_id, slug, category, icon, title, summary, definition, published_at, created_at, updated_at) FROM stdin;
ec4b1b74-103a-49c2-8fd2-7e137d031322	\N	finance/invoice-intake	finance	🧾	Invoice intake	Reads invoices from a mailbox; checks amount and supplier; books them; asks when in doubt.	{"steps": [{"do": "mail.fetch"}, {"do": "invoice.extract"}, {"do": "erp.book"}]}	2026-11-28 17:14:35.939626+00	2026-11-28 17:14:35.939626+00	2026-11-28 17:14:35.939626+00
0ccf09b3-c852-490f-9f9b-7efbce0a13c0	\N	hr/onboarding	hr	🪪	Eintritt / Onboarding	Legt Konten für neue Mitarbeitende an: Verzeichnis, E-Mail, Zutritt.	{"steps": [{"do": "directory.create"}, {"do": "mail.create"}, {"do": "badge.order"}]}	2026-11-28 17:14:35.939626+00	2026-11-28 17:14:35.939626+00	2026-11-28 17:14:35.939626+00
2877ada0-9cb1-456f-ad33-fb6894deced7	\N	it/password-reset	it	🔑	Password reset	Resets a password on request and closes the ticket; it doesn't touch administrators.	{"steps": [{"do": "ticket.read"}, {"do": "directory.reset"}, {"do": "ticket.close"}]}	\N	2026-11-28 17:14:35.939626+00	2026-11-28 17:14:35.939626+00
\.


--
-- Data for Name: tenant_members; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.tenant_members (tenant_id, user_id, role_id, added_at) FROM stdin;
\.


--
-- Data for Name: tenants; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.tenants (id, slug, display_name, suspended_at, created_at, updated_at) FROM stdin;
00000000-0000-0000-0000-000000000001	default	Default tenant	\N	2026-11-28 17:14:35.901295+00	2026-11-28 17:14:35.901295+00
\.


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.users (id, email, display_name, disabled_at, created_at) FROM stdin;
\.


--
-- Data for Name: workflow_versions; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.workflow_versions (workflow_id, version, definition, published_by, published_at) FROM stdin;
\.


--
-- Data for Name: workflows; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.workflows (id, slug, name, description, tags, current_version, archived_at, created_at, updated_at, tenant_id, template_id) FROM stdin;
\.


--
-- Name: audit_log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.audit_log_id_seq', 17, true);


--
-- Name: dead_letters_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.dead_letters_id_seq', 1, false);


--
-- Name: healing_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.healing_events_id_seq', 1, false);


--
-- Name: healing_rules_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.healing_rules_id_seq', 5, true);


--
-- Name: job_queue_ticket_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.job_queue_ticket_seq', 1, false);


--
-- Name: jobs_number_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.jobs_number_seq', 1, false);


--
-- Name: robot_api_key_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.robot_api_key_events_id_seq', 1, false);


--
-- Name: robot_heartbeats_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.robot_heartbeats_id_seq', 1, false);


--
-- Name: robot_logs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.robot_logs_id_seq', 1, false);


--
-- Name: robot_status_changes_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.robot_status_changes_id_seq', 1, false);


--
-- Name: schedule_freezes_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.schedule_freezes_id_seq', 1, false);


--
-- Name: audit_log audit_log_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_log
    ADD CONSTRAINT audit_log_pkey PRIMARY KEY (id);


--
-- Name: dead_letters dead_letters_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dead_letters
    ADD CONSTRAINT dead_letters_pkey PRIMARY KEY (id);


--
-- Name: healing_events healing_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.healing_events
    ADD CONSTRAINT healing_events_pkey PRIMARY KEY (id);


--
-- Name: healing_rules healing_rules_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.healing_rules
    ADD CONSTRAINT healing_rules_pkey PRIMARY KEY (id);


--
-- Name: healing_rules healing_rules_position_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.healing_rules
    ADD CONSTRAINT healing_rules_position_key UNIQUE ("position") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: healing_rules healing_rules_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.healing_rules
    ADD CONSTRAINT healing_rules_slug_key UNIQUE (slug);


--
-- Name: job_queue job_queue_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job_queue
    ADD CONSTRAINT job_queue_pkey PRIMARY KEY (job_id);


--
-- Name: jobs jobs_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_number_key UNIQUE (number);


--
-- Name: jobs jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_pkey PRIMARY KEY (id);


--
-- Name: permissions permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.permissions
    ADD CONSTRAINT permissions_pkey PRIMARY KEY (slug);


--
-- Name: platform_settings platform_settings_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.platform_settings
    ADD CONSTRAINT platform_settings_pkey PRIMARY KEY (key);


--
-- Name: queues queues_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queues
    ADD CONSTRAINT queues_pkey PRIMARY KEY (slug);


--
-- Name: robot_api_key_events robot_api_key_events_key_id_event_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_api_key_events
    ADD CONSTRAINT robot_api_key_events_key_id_event_key UNIQUE (key_id, event);


--
-- Name: robot_api_key_events robot_api_key_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_api_key_events
    ADD CONSTRAINT robot_api_key_events_pkey PRIMARY KEY (id);


--
-- Name: robot_api_keys robot_api_keys_key_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_api_keys
    ADD CONSTRAINT robot_api_keys_key_hash_key UNIQUE (key_hash);


--
-- Name: robot_api_keys robot_api_keys_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_api_keys
    ADD CONSTRAINT robot_api_keys_pkey PRIMARY KEY (id);


--
-- Name: robot_api_keys robot_api_keys_replaced_by_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_api_keys
    ADD CONSTRAINT robot_api_keys_replaced_by_key UNIQUE (replaced_by);


--
-- Name: robot_heartbeats robot_heartbeats_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_heartbeats
    ADD CONSTRAINT robot_heartbeats_pkey PRIMARY KEY (id);


--
-- Name: robot_logs robot_logs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs
    ADD CONSTRAINT robot_logs_pkey PRIMARY KEY (logged_at, id);


--
-- Name: robot_logs_2026_01 robot_logs_2026_01_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs_2026_01
    ADD CONSTRAINT robot_logs_2026_01_pkey PRIMARY KEY (logged_at, id);


--
-- Name: robot_logs_2026_02 robot_logs_2026_02_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs_2026_02
    ADD CONSTRAINT robot_logs_2026_02_pkey PRIMARY KEY (logged_at, id);


--
-- Name: robot_logs_2026_03 robot_logs_2026_03_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs_2026_03
    ADD CONSTRAINT robot_logs_2026_03_pkey PRIMARY KEY (logged_at, id);


--
-- Name: robot_logs_2026_04 robot_logs_2026_04_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs_2026_04
    ADD CONSTRAINT robot_logs_2026_04_pkey PRIMARY KEY (logged_at, id);


--
-- Name: robot_logs_2026_05 robot_logs_2026_05_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs_2026_05
    ADD CONSTRAINT robot_logs_2026_05_pkey PRIMARY KEY (logged_at, id);


--
-- Name: robot_logs_2026_06 robot_logs_2026_06_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs_2026_06
    ADD CONSTRAINT robot_logs_2026_06_pkey PRIMARY KEY (logged_at, id);


--
-- Name: robot_logs_2026_07 robot_logs_2026_07_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs_2026_07
    ADD CONSTRAINT robot_logs_2026_07_pkey PRIMARY KEY (logged_at, id);


--
-- Name: robot_logs_2026_08 robot_logs_2026_08_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs_2026_08
    ADD CONSTRAINT robot_logs_2026_08_pkey PRIMARY KEY (logged_at, id);


--
-- Name: robot_logs_2026_09 robot_logs_2026_09_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs_2026_09
    ADD CONSTRAINT robot_logs_2026_09_pkey PRIMARY KEY (logged_at, id);


--
-- Name: robot_logs_2026_10 robot_logs_2026_10_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs_2026_10
    ADD CONSTRAINT robot_logs_2026_10_pkey PRIMARY KEY (logged_at, id);


--
-- Name: robot_logs_2026_11 robot_logs_2026_11_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs_2026_11
    ADD CONSTRAINT robot_logs_2026_11_pkey PRIMARY KEY (logged_at, id);


--
-- Name: robot_logs_2026_12 robot_logs_2026_12_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs_2026_12
    ADD CONSTRAINT robot_logs_2026_12_pkey PRIMARY KEY (logged_at, id);


--
-- Name: robot_logs_default robot_logs_default_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_logs_default
    ADD CONSTRAINT robot_logs_default_pkey PRIMARY KEY (logged_at, id);


--
-- Name: robot_presence robot_presence_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_presence
    ADD CONSTRAINT robot_presence_pkey PRIMARY KEY (robot_id);


--
-- Name: robot_status_changes robot_status_changes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_status_changes
    ADD CONSTRAINT robot_status_changes_pkey PRIMARY KEY (id);


--
-- Name: robots robots_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robots
    ADD CONSTRAINT robots_pkey PRIMARY KEY (id);


--
-- Name: robots robots_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robots
    ADD CONSTRAINT robots_slug_key UNIQUE (slug);


--
-- Name: role_permissions role_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.role_permissions
    ADD CONSTRAINT role_permissions_pkey PRIMARY KEY (role_id, permission);


--
-- Name: roles roles_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.roles
    ADD CONSTRAINT roles_pkey PRIMARY KEY (id);


--
-- Name: schedule_freezes schedule_freezes_during_excl; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schedule_freezes
    ADD CONSTRAINT schedule_freezes_during_excl EXCLUDE USING gist (during WITH &&) WHERE ((cancelled_at IS NULL));


--
-- Name: schedule_freezes schedule_freezes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schedule_freezes
    ADD CONSTRAINT schedule_freezes_pkey PRIMARY KEY (id);


--
-- Name: schedule_runs schedule_runs_job_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schedule_runs
    ADD CONSTRAINT schedule_runs_job_id_key UNIQUE (job_id);


--
-- Name: schedule_runs schedule_runs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schedule_runs
    ADD CONSTRAINT schedule_runs_pkey PRIMARY KEY (schedule_id, planned_at);


--
-- Name: schedules schedules_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schedules
    ADD CONSTRAINT schedules_pkey PRIMARY KEY (id);


--
-- Name: schedules schedules_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schedules
    ADD CONSTRAINT schedules_slug_key UNIQUE (slug);


--
-- Name: template_parameters template_parameters_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.template_parameters
    ADD CONSTRAINT template_parameters_pkey PRIMARY KEY (template_id, name);


--
-- Name: template_parameters template_parameters_template_id_position_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.template_parameters
    ADD CONSTRAINT template_parameters_template_id_position_key UNIQUE (template_id, "position") DEFERRABLE;


--
-- Name: templates templates_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.templates
    ADD CONSTRAINT templates_pkey PRIMARY KEY (id);


--
-- Name: templates templates_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.templates
    ADD CONSTRAINT templates_slug_key UNIQUE (slug);


--
-- Name: tenant_members tenant_members_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tenant_members
    ADD CONSTRAINT tenant_members_pkey PRIMARY KEY (tenant_id, user_id, role_id);


--
-- Name: tenants tenants_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tenants
    ADD CONSTRAINT tenants_pkey PRIMARY KEY (id);


--
-- Name: tenants tenants_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tenants
    ADD CONSTRAINT tenants_slug_key UNIQUE (slug);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: workflow_versions workflow_versions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workflow_versions
    ADD CONSTRAINT workflow_versions_pkey PRIMARY KEY (workflow_id, version);


--
-- Name: workflows workflows_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workflows
    ADD CONSTRAINT workflows_pkey PRIMARY KEY (id);


--
-- Name: workflows workflows_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workflows
    ADD CONSTRAINT workflows_slug_key UNIQUE (slug);


--
-- Name: idx_audit_log_occurred_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_audit_log_occurred_at ON public.audit_log USING brin (occurred_at);


--
-- Name: idx_audit_log_row; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_audit_log_row ON public.audit_log USING gin (row_key jsonb_path_ops);


--
-- Name: idx_audit_log_tenant; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_audit_log_tenant ON public.audit_log USING btree (tenant_id, occurred_at DESC);


--
-- Name: idx_audit_log_user; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_audit_log_user ON public.audit_log USING btree (user_id, occurred_at DESC) WHERE (user_id IS NOT NULL);


--
-- Name: idx_dead_letters_family; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_dead_letters_family ON public.dead_letters USING btree (lower("substring"(error_code, '^[^0-9]*'::text)));


--
-- Name: idx_dead_letters_inbox; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_dead_letters_inbox ON public.dead_letters USING btree (queue, died_at) INCLUDE (reason, error_code) WHERE (resolution IS NULL);


--
-- Name: idx_dead_letters_job; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_dead_letters_job ON public.dead_letters USING btree (job_id);


--
-- Name: idx_dead_letters_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX idx_dead_letters_open ON public.dead_letters USING btree (job_id) WHERE (resolution IS NULL);


--
-- Name: idx_dead_letters_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_dead_letters_queue ON public.dead_letters USING btree (queue);


--
-- Name: idx_dead_letters_resolved_by; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_dead_letters_resolved_by ON public.dead_letters USING btree (resolved_by) WHERE (resolved_by IS NOT NULL);


--
-- Name: idx_healing_events_details; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_healing_events_details ON public.healing_events USING gin (details jsonb_path_ops);


--
-- Name: idx_healing_events_job; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_healing_events_job ON public.healing_events USING btree (job_id, started_at DESC);


--
-- Name: idx_healing_events_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX idx_healing_events_open ON public.healing_events USING btree (job_id) WHERE (outcome = 'started'::public.healing_outcome);


--
-- Name: idx_healing_events_rule; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_healing_events_rule ON public.healing_events USING btree (rule_id, started_at DESC) INCLUDE (outcome);


--
-- Name: idx_healing_rules_workflow; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_healing_rules_workflow ON public.healing_rules USING btree (workflow_id);


--
-- Name: idx_job_queue_leased_by; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_job_queue_leased_by ON public.job_queue USING btree (leased_by) WHERE (leased_by IS NOT NULL);


--
-- Name: idx_job_queue_leases; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_job_queue_leases ON public.job_queue USING btree (lease_expires_at) WHERE (leased_by IS NOT NULL);


--
-- Name: idx_job_queue_ready; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_job_queue_ready ON public.job_queue USING btree (queue, priority DESC, ticket) INCLUDE (available_at) WHERE (leased_by IS NULL);


--
-- Name: idx_jobs_failed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_jobs_failed ON public.jobs USING btree (error_code, finished_at DESC) INCLUDE (workflow_id, robot_id) WHERE (status = 'failed'::public.job_status);


--
-- Name: idx_jobs_input; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_jobs_input ON public.jobs USING gin (input jsonb_path_ops);


--
-- Name: idx_jobs_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_jobs_open ON public.jobs USING btree (created_at) INCLUDE (workflow_id, status) WHERE (status = ANY (ARRAY['pending'::public.job_status, 'running'::public.job_status]));


--
-- Name: idx_jobs_robot; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_jobs_robot ON public.jobs USING btree (robot_id, created_at DESC) WHERE (robot_id IS NOT NULL);


--
-- Name: idx_jobs_workflow; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_jobs_workflow ON public.jobs USING btree (workflow_id, workflow_version, created_at DESC);


--
-- Name: idx_robot_api_key_events_user; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_robot_api_key_events_user ON public.robot_api_key_events USING btree (user_id) WHERE (user_id IS NOT NULL);


--
-- Name: idx_robot_api_keys_expiring; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_robot_api_keys_expiring ON public.robot_api_keys USING btree (expires_at) INCLUDE (robot_id, name) WHERE ((revoked_at IS NULL) AND (replaced_by IS NULL) AND (expires_at IS NOT NULL));


--
-- Name: idx_robot_api_keys_name; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX idx_robot_api_keys_name ON public.robot_api_keys USING btree (robot_id, lower(name)) WHERE ((revoked_at IS NULL) AND (replaced_by IS NULL));


--
-- Name: idx_robot_api_keys_robot; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_robot_api_keys_robot ON public.robot_api_keys USING btree (robot_id);


--
-- Name: idx_robot_heartbeats_received_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_robot_heartbeats_received_at ON public.robot_heartbeats USING brin (received_at);


--
-- Name: idx_robot_heartbeats_robot; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_robot_heartbeats_robot ON public.robot_heartbeats USING btree (robot_id, received_at DESC) INCLUDE (running_jobs, cpu_percent, memory_mb);


--
-- Name: idx_robot_logs_context; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_robot_logs_context ON ONLY public.robot_logs USING gin (context jsonb_path_ops);


--
-- Name: idx_robot_logs_errors; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_robot_logs_errors ON ONLY public.robot_logs USING btree (logged_at DESC) INCLUDE (robot_id, level) WHERE (level >= 'error'::public.log_level);


--
-- Name: idx_robot_logs_job; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_robot_logs_job ON ONLY public.robot_logs USING btree (job_id, logged_at) WHERE (job_id IS NOT NULL);


--
-- Name: idx_robot_logs_robot; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_robot_logs_robot ON ONLY public.robot_logs USING btree (robot_id, logged_at DESC);


--
-- Name: idx_robot_status_changes_outages; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_robot_status_changes_outages ON public.robot_status_changes USING btree (changed_at) WHERE (new_status = 'offline'::public.robot_status);


--
-- Name: idx_robot_status_changes_robot; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_robot_status_changes_robot ON public.robot_status_changes USING btree (robot_id, changed_at DESC);


--
-- Name: idx_robots_capabilities; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_robots_capabilities ON public.robots USING gin (capabilities);


--
-- Name: idx_robots_tenant; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_robots_tenant ON public.robots USING btree (tenant_id);


--
-- Name: idx_role_permissions_permission; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_role_permissions_permission ON public.role_permissions USING btree (permission);


--
-- Name: idx_roles_system_slug; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX idx_roles_system_slug ON public.roles USING btree (slug) WHERE (tenant_id IS NULL);


--
-- Name: idx_roles_tenant_slug; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX idx_roles_tenant_slug ON public.roles USING btree (tenant_id, slug) WHERE (tenant_id IS NOT NULL);


--
-- Name: idx_schedules_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_schedules_due ON public.schedules USING btree (next_run_at) WHERE (enabled AND (next_run_at IS NOT NULL));


--
-- Name: idx_schedules_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_schedules_queue ON public.schedules USING btree (queue);


--
-- Name: idx_schedules_workflow; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_schedules_workflow ON public.schedules USING btree (workflow_id);


--
-- Name: idx_template_usage_template; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX idx_template_usage_template ON public.template_usage USING btree (template_id);


--
-- Name: idx_templates_published; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_templates_published ON public.templates USING btree (category, title) INCLUDE (slug, icon) WHERE (published_at IS NOT NULL);


--
-- Name: idx_templates_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_templates_search ON public.templates USING gin (search);


--
-- Name: idx_templates_tenant; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_templates_tenant ON public.templates USING btree (tenant_id) WHERE (tenant_id IS NOT NULL);


--
-- Name: idx_tenant_members_role; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_tenant_members_role ON public.tenant_members USING btree (role_id);


--
-- Name: idx_tenant_members_user; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_tenant_members_user ON public.tenant_members USING btree (user_id);


--
-- Name: idx_users_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX idx_users_email ON public.users USING btree (lower(email));


--
-- Name: idx_workflows_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_workflows_name ON public.workflows USING btree (lower(name)) WHERE (archived_at IS NULL);


--
-- Name: idx_workflows_tags; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_workflows_tags ON public.workflows USING gin (tags);


--
-- Name: idx_workflows_template; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_workflows_template ON public.workflows USING btree (template_id) WHERE (template_id IS NOT NULL);


--
-- Name: idx_workflows_tenant; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_workflows_tenant ON public.workflows USING btree (tenant_id);


--
-- Name: robot_logs_2026_01_context_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_01_context_idx ON public.robot_logs_2026_01 USING gin (context jsonb_path_ops);


--
-- Name: robot_logs_2026_01_job_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_01_job_id_logged_at_idx ON public.robot_logs_2026_01 USING btree (job_id, logged_at) WHERE (job_id IS NOT NULL);


--
-- Name: robot_logs_2026_01_logged_at_robot_id_level_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_01_logged_at_robot_id_level_idx ON public.robot_logs_2026_01 USING btree (logged_at DESC) INCLUDE (robot_id, level) WHERE (level >= 'error'::public.log_level);


--
-- Name: robot_logs_2026_01_robot_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_01_robot_id_logged_at_idx ON public.robot_logs_2026_01 USING btree (robot_id, logged_at DESC);


--
-- Name: robot_logs_2026_02_context_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_02_context_idx ON public.robot_logs_2026_02 USING gin (context jsonb_path_ops);


--
-- Name: robot_logs_2026_02_job_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_02_job_id_logged_at_idx ON public.robot_logs_2026_02 USING btree (job_id, logged_at) WHERE (job_id IS NOT NULL);


--
-- Name: robot_logs_2026_02_logged_at_robot_id_level_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_02_logged_at_robot_id_level_idx ON public.robot_logs_2026_02 USING btree (logged_at DESC) INCLUDE (robot_id, level) WHERE (level >= 'error'::public.log_level);


--
-- Name: robot_logs_2026_02_robot_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_02_robot_id_logged_at_idx ON public.robot_logs_2026_02 USING btree (robot_id, logged_at DESC);


--
-- Name: robot_logs_2026_03_context_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_03_context_idx ON public.robot_logs_2026_03 USING gin (context jsonb_path_ops);


--
-- Name: robot_logs_2026_03_job_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_03_job_id_logged_at_idx ON public.robot_logs_2026_03 USING btree (job_id, logged_at) WHERE (job_id IS NOT NULL);


--
-- Name: robot_logs_2026_03_logged_at_robot_id_level_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_03_logged_at_robot_id_level_idx ON public.robot_logs_2026_03 USING btree (logged_at DESC) INCLUDE (robot_id, level) WHERE (level >= 'error'::public.log_level);


--
-- Name: robot_logs_2026_03_robot_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_03_robot_id_logged_at_idx ON public.robot_logs_2026_03 USING btree (robot_id, logged_at DESC);


--
-- Name: robot_logs_2026_04_context_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_04_context_idx ON public.robot_logs_2026_04 USING gin (context jsonb_path_ops);


--
-- Name: robot_logs_2026_04_job_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_04_job_id_logged_at_idx ON public.robot_logs_2026_04 USING btree (job_id, logged_at) WHERE (job_id IS NOT NULL);


--
-- Name: robot_logs_2026_04_logged_at_robot_id_level_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_04_logged_at_robot_id_level_idx ON public.robot_logs_2026_04 USING btree (logged_at DESC) INCLUDE (robot_id, level) WHERE (level >= 'error'::public.log_level);


--
-- Name: robot_logs_2026_04_robot_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_04_robot_id_logged_at_idx ON public.robot_logs_2026_04 USING btree (robot_id, logged_at DESC);


--
-- Name: robot_logs_2026_05_context_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_05_context_idx ON public.robot_logs_2026_05 USING gin (context jsonb_path_ops);


--
-- Name: robot_logs_2026_05_job_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_05_job_id_logged_at_idx ON public.robot_logs_2026_05 USING btree (job_id, logged_at) WHERE (job_id IS NOT NULL);


--
-- Name: robot_logs_2026_05_logged_at_robot_id_level_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_05_logged_at_robot_id_level_idx ON public.robot_logs_2026_05 USING btree (logged_at DESC) INCLUDE (robot_id, level) WHERE (level >= 'error'::public.log_level);


--
-- Name: robot_logs_2026_05_robot_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_05_robot_id_logged_at_idx ON public.robot_logs_2026_05 USING btree (robot_id, logged_at DESC);


--
-- Name: robot_logs_2026_06_context_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_06_context_idx ON public.robot_logs_2026_06 USING gin (context jsonb_path_ops);


--
-- Name: robot_logs_2026_06_job_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_06_job_id_logged_at_idx ON public.robot_logs_2026_06 USING btree (job_id, logged_at) WHERE (job_id IS NOT NULL);


--
-- Name: robot_logs_2026_06_logged_at_robot_id_level_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_06_logged_at_robot_id_level_idx ON public.robot_logs_2026_06 USING btree (logged_at DESC) INCLUDE (robot_id, level) WHERE (level >= 'error'::public.log_level);


--
-- Name: robot_logs_2026_06_robot_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_06_robot_id_logged_at_idx ON public.robot_logs_2026_06 USING btree (robot_id, logged_at DESC);


--
-- Name: robot_logs_2026_07_context_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_07_context_idx ON public.robot_logs_2026_07 USING gin (context jsonb_path_ops);


--
-- Name: robot_logs_2026_07_job_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_07_job_id_logged_at_idx ON public.robot_logs_2026_07 USING btree (job_id, logged_at) WHERE (job_id IS NOT NULL);


--
-- Name: robot_logs_2026_07_logged_at_robot_id_level_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_07_logged_at_robot_id_level_idx ON public.robot_logs_2026_07 USING btree (logged_at DESC) INCLUDE (robot_id, level) WHERE (level >= 'error'::public.log_level);


--
-- Name: robot_logs_2026_07_robot_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_07_robot_id_logged_at_idx ON public.robot_logs_2026_07 USING btree (robot_id, logged_at DESC);


--
-- Name: robot_logs_2026_08_context_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_08_context_idx ON public.robot_logs_2026_08 USING gin (context jsonb_path_ops);


--
-- Name: robot_logs_2026_08_job_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_08_job_id_logged_at_idx ON public.robot_logs_2026_08 USING btree (job_id, logged_at) WHERE (job_id IS NOT NULL);


--
-- Name: robot_logs_2026_08_logged_at_robot_id_level_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_08_logged_at_robot_id_level_idx ON public.robot_logs_2026_08 USING btree (logged_at DESC) INCLUDE (robot_id, level) WHERE (level >= 'error'::public.log_level);


--
-- Name: robot_logs_2026_08_robot_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_08_robot_id_logged_at_idx ON public.robot_logs_2026_08 USING btree (robot_id, logged_at DESC);


--
-- Name: robot_logs_2026_09_context_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_09_context_idx ON public.robot_logs_2026_09 USING gin (context jsonb_path_ops);


--
-- Name: robot_logs_2026_09_job_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_09_job_id_logged_at_idx ON public.robot_logs_2026_09 USING btree (job_id, logged_at) WHERE (job_id IS NOT NULL);


--
-- Name: robot_logs_2026_09_logged_at_robot_id_level_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_09_logged_at_robot_id_level_idx ON public.robot_logs_2026_09 USING btree (logged_at DESC) INCLUDE (robot_id, level) WHERE (level >= 'error'::public.log_level);


--
-- Name: robot_logs_2026_09_robot_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_09_robot_id_logged_at_idx ON public.robot_logs_2026_09 USING btree (robot_id, logged_at DESC);


--
-- Name: robot_logs_2026_10_context_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_10_context_idx ON public.robot_logs_2026_10 USING gin (context jsonb_path_ops);


--
-- Name: robot_logs_2026_10_job_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_10_job_id_logged_at_idx ON public.robot_logs_2026_10 USING btree (job_id, logged_at) WHERE (job_id IS NOT NULL);


--
-- Name: robot_logs_2026_10_logged_at_robot_id_level_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_10_logged_at_robot_id_level_idx ON public.robot_logs_2026_10 USING btree (logged_at DESC) INCLUDE (robot_id, level) WHERE (level >= 'error'::public.log_level);


--
-- Name: robot_logs_2026_10_robot_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_10_robot_id_logged_at_idx ON public.robot_logs_2026_10 USING btree (robot_id, logged_at DESC);


--
-- Name: robot_logs_2026_11_context_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_11_context_idx ON public.robot_logs_2026_11 USING gin (context jsonb_path_ops);


--
-- Name: robot_logs_2026_11_job_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_11_job_id_logged_at_idx ON public.robot_logs_2026_11 USING btree (job_id, logged_at) WHERE (job_id IS NOT NULL);


--
-- Name: robot_logs_2026_11_logged_at_robot_id_level_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_11_logged_at_robot_id_level_idx ON public.robot_logs_2026_11 USING btree (logged_at DESC) INCLUDE (robot_id, level) WHERE (level >= 'error'::public.log_level);


--
-- Name: robot_logs_2026_11_robot_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_11_robot_id_logged_at_idx ON public.robot_logs_2026_11 USING btree (robot_id, logged_at DESC);


--
-- Name: robot_logs_2026_12_context_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_12_context_idx ON public.robot_logs_2026_12 USING gin (context jsonb_path_ops);


--
-- Name: robot_logs_2026_12_job_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_12_job_id_logged_at_idx ON public.robot_logs_2026_12 USING btree (job_id, logged_at) WHERE (job_id IS NOT NULL);


--
-- Name: robot_logs_2026_12_logged_at_robot_id_level_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_12_logged_at_robot_id_level_idx ON public.robot_logs_2026_12 USING btree (logged_at DESC) INCLUDE (robot_id, level) WHERE (level >= 'error'::public.log_level);


--
-- Name: robot_logs_2026_12_robot_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_2026_12_robot_id_logged_at_idx ON public.robot_logs_2026_12 USING btree (robot_id, logged_at DESC);


--
-- Name: robot_logs_default_context_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_default_context_idx ON public.robot_logs_default USING gin (context jsonb_path_ops);


--
-- Name: robot_logs_default_job_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_default_job_id_logged_at_idx ON public.robot_logs_default USING btree (job_id, logged_at) WHERE (job_id IS NOT NULL);


--
-- Name: robot_logs_default_logged_at_robot_id_level_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_default_logged_at_robot_id_level_idx ON public.robot_logs_default USING btree (logged_at DESC) INCLUDE (robot_id, level) WHERE (level >= 'error'::public.log_level);


--
-- Name: robot_logs_default_robot_id_logged_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX robot_logs_default_robot_id_logged_at_idx ON public.robot_logs_default USING btree (robot_id, logged_at DESC);


--
-- Name: robot_logs_2026_01_context_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_context ATTACH PARTITION public.robot_logs_2026_01_context_idx;


--
-- Name: robot_logs_2026_01_job_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_job ATTACH PARTITION public.robot_logs_2026_01_job_id_logged_at_idx;


--
-- Name: robot_logs_2026_01_logged_at_robot_id_level_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_errors ATTACH PARTITION public.robot_logs_2026_01_logged_at_robot_id_level_idx;


--
-- Name: robot_logs_2026_01_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.robot_logs_pkey ATTACH PARTITION public.robot_logs_2026_01_pkey;


--
-- Name: robot_logs_2026_01_robot_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_robot ATTACH PARTITION public.robot_logs_2026_01_robot_id_logged_at_idx;


--
-- Name: robot_logs_2026_02_context_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_context ATTACH PARTITION public.robot_logs_2026_02_context_idx;


--
-- Name: robot_logs_2026_02_job_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_job ATTACH PARTITION public.robot_logs_2026_02_job_id_logged_at_idx;


--
-- Name: robot_logs_2026_02_logged_at_robot_id_level_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_errors ATTACH PARTITION public.robot_logs_2026_02_logged_at_robot_id_level_idx;


--
-- Name: robot_logs_2026_02_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.robot_logs_pkey ATTACH PARTITION public.robot_logs_2026_02_pkey;


--
-- Name: robot_logs_2026_02_robot_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_robot ATTACH PARTITION public.robot_logs_2026_02_robot_id_logged_at_idx;


--
-- Name: robot_logs_2026_03_context_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_context ATTACH PARTITION public.robot_logs_2026_03_context_idx;


--
-- Name: robot_logs_2026_03_job_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_job ATTACH PARTITION public.robot_logs_2026_03_job_id_logged_at_idx;


--
-- Name: robot_logs_2026_03_logged_at_robot_id_level_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_errors ATTACH PARTITION public.robot_logs_2026_03_logged_at_robot_id_level_idx;


--
-- Name: robot_logs_2026_03_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.robot_logs_pkey ATTACH PARTITION public.robot_logs_2026_03_pkey;


--
-- Name: robot_logs_2026_03_robot_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_robot ATTACH PARTITION public.robot_logs_2026_03_robot_id_logged_at_idx;


--
-- Name: robot_logs_2026_04_context_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_context ATTACH PARTITION public.robot_logs_2026_04_context_idx;


--
-- Name: robot_logs_2026_04_job_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_job ATTACH PARTITION public.robot_logs_2026_04_job_id_logged_at_idx;


--
-- Name: robot_logs_2026_04_logged_at_robot_id_level_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_errors ATTACH PARTITION public.robot_logs_2026_04_logged_at_robot_id_level_idx;


--
-- Name: robot_logs_2026_04_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.robot_logs_pkey ATTACH PARTITION public.robot_logs_2026_04_pkey;


--
-- Name: robot_logs_2026_04_robot_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_robot ATTACH PARTITION public.robot_logs_2026_04_robot_id_logged_at_idx;


--
-- Name: robot_logs_2026_05_context_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_context ATTACH PARTITION public.robot_logs_2026_05_context_idx;


--
-- Name: robot_logs_2026_05_job_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_job ATTACH PARTITION public.robot_logs_2026_05_job_id_logged_at_idx;


--
-- Name: robot_logs_2026_05_logged_at_robot_id_level_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_errors ATTACH PARTITION public.robot_logs_2026_05_logged_at_robot_id_level_idx;


--
-- Name: robot_logs_2026_05_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.robot_logs_pkey ATTACH PARTITION public.robot_logs_2026_05_pkey;


--
-- Name: robot_logs_2026_05_robot_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_robot ATTACH PARTITION public.robot_logs_2026_05_robot_id_logged_at_idx;


--
-- Name: robot_logs_2026_06_context_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_context ATTACH PARTITION public.robot_logs_2026_06_context_idx;


--
-- Name: robot_logs_2026_06_job_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_job ATTACH PARTITION public.robot_logs_2026_06_job_id_logged_at_idx;


--
-- Name: robot_logs_2026_06_logged_at_robot_id_level_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_errors ATTACH PARTITION public.robot_logs_2026_06_logged_at_robot_id_level_idx;


--
-- Name: robot_logs_2026_06_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.robot_logs_pkey ATTACH PARTITION public.robot_logs_2026_06_pkey;


--
-- Name: robot_logs_2026_06_robot_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_robot ATTACH PARTITION public.robot_logs_2026_06_robot_id_logged_at_idx;


--
-- Name: robot_logs_2026_07_context_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_context ATTACH PARTITION public.robot_logs_2026_07_context_idx;


--
-- Name: robot_logs_2026_07_job_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_job ATTACH PARTITION public.robot_logs_2026_07_job_id_logged_at_idx;


--
-- Name: robot_logs_2026_07_logged_at_robot_id_level_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_errors ATTACH PARTITION public.robot_logs_2026_07_logged_at_robot_id_level_idx;


--
-- Name: robot_logs_2026_07_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.robot_logs_pkey ATTACH PARTITION public.robot_logs_2026_07_pkey;


--
-- Name: robot_logs_2026_07_robot_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_robot ATTACH PARTITION public.robot_logs_2026_07_robot_id_logged_at_idx;


--
-- Name: robot_logs_2026_08_context_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_context ATTACH PARTITION public.robot_logs_2026_08_context_idx;


--
-- Name: robot_logs_2026_08_job_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_job ATTACH PARTITION public.robot_logs_2026_08_job_id_logged_at_idx;


--
-- Name: robot_logs_2026_08_logged_at_robot_id_level_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_errors ATTACH PARTITION public.robot_logs_2026_08_logged_at_robot_id_level_idx;


--
-- Name: robot_logs_2026_08_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.robot_logs_pkey ATTACH PARTITION public.robot_logs_2026_08_pkey;


--
-- Name: robot_logs_2026_08_robot_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_robot ATTACH PARTITION public.robot_logs_2026_08_robot_id_logged_at_idx;


--
-- Name: robot_logs_2026_09_context_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_context ATTACH PARTITION public.robot_logs_2026_09_context_idx;


--
-- Name: robot_logs_2026_09_job_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_job ATTACH PARTITION public.robot_logs_2026_09_job_id_logged_at_idx;


--
-- Name: robot_logs_2026_09_logged_at_robot_id_level_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_errors ATTACH PARTITION public.robot_logs_2026_09_logged_at_robot_id_level_idx;


--
-- Name: robot_logs_2026_09_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.robot_logs_pkey ATTACH PARTITION public.robot_logs_2026_09_pkey;


--
-- Name: robot_logs_2026_09_robot_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_robot ATTACH PARTITION public.robot_logs_2026_09_robot_id_logged_at_idx;


--
-- Name: robot_logs_2026_10_context_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_context ATTACH PARTITION public.robot_logs_2026_10_context_idx;


--
-- Name: robot_logs_2026_10_job_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_job ATTACH PARTITION public.robot_logs_2026_10_job_id_logged_at_idx;


--
-- Name: robot_logs_2026_10_logged_at_robot_id_level_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_errors ATTACH PARTITION public.robot_logs_2026_10_logged_at_robot_id_level_idx;


--
-- Name: robot_logs_2026_10_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.robot_logs_pkey ATTACH PARTITION public.robot_logs_2026_10_pkey;


--
-- Name: robot_logs_2026_10_robot_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_robot ATTACH PARTITION public.robot_logs_2026_10_robot_id_logged_at_idx;


--
-- Name: robot_logs_2026_11_context_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_context ATTACH PARTITION public.robot_logs_2026_11_context_idx;


--
-- Name: robot_logs_2026_11_job_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_job ATTACH PARTITION public.robot_logs_2026_11_job_id_logged_at_idx;


--
-- Name: robot_logs_2026_11_logged_at_robot_id_level_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_errors ATTACH PARTITION public.robot_logs_2026_11_logged_at_robot_id_level_idx;


--
-- Name: robot_logs_2026_11_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.robot_logs_pkey ATTACH PARTITION public.robot_logs_2026_11_pkey;


--
-- Name: robot_logs_2026_11_robot_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_robot ATTACH PARTITION public.robot_logs_2026_11_robot_id_logged_at_idx;


--
-- Name: robot_logs_2026_12_context_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_context ATTACH PARTITION public.robot_logs_2026_12_context_idx;


--
-- Name: robot_logs_2026_12_job_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_job ATTACH PARTITION public.robot_logs_2026_12_job_id_logged_at_idx;


--
-- Name: robot_logs_2026_12_logged_at_robot_id_level_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_errors ATTACH PARTITION public.robot_logs_2026_12_logged_at_robot_id_level_idx;


--
-- Name: robot_logs_2026_12_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.robot_logs_pkey ATTACH PARTITION public.robot_logs_2026_12_pkey;


--
-- Name: robot_logs_2026_12_robot_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_robot ATTACH PARTITION public.robot_logs_2026_12_robot_id_logged_at_idx;


--
-- Name: robot_logs_default_context_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_context ATTACH PARTITION public.robot_logs_default_context_idx;


--
-- Name: robot_logs_default_job_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_job ATTACH PARTITION public.robot_logs_default_job_id_logged_at_idx;


--
-- Name: robot_logs_default_logged_at_robot_id_level_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_errors ATTACH PARTITION public.robot_logs_default_logged_at_robot_id_level_idx;


--
-- Name: robot_logs_default_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.robot_logs_pkey ATTACH PARTITION public.robot_logs_default_pkey;


--
-- Name: robot_logs_default_robot_id_logged_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.idx_robot_logs_robot ATTACH PARTITION public.robot_logs_default_robot_id_logged_at_idx;


--
-- Name: healing_effect _RETURN; Type: RULE; Schema: public; Owner: -
--

CREATE OR REPLACE VIEW public.healing_effect AS
 SELECT rules.slug,
    rules.strategy,
    rules.enabled,
    count(events.id) AS attempts,
    count(*) FILTER (WHERE (events.outcome = 'healed'::public.healing_outcome)) AS healed,
    round(((100.0 * (count(*) FILTER (WHERE (events.outcome = 'healed'::public.healing_outcome)))::numeric) / (NULLIF(count(*) FILTER (WHERE (events.outcome = ANY (ARRAY['healed'::public.healing_outcome, 'not_healed'::public.healing_outcome]))), 0))::numeric), 1) AS healed_percent,
    max(events.started_at) AS last_used_at
   FROM (public.healing_rules rules
     LEFT JOIN public.healing_events events ON ((events.rule_id = rules.id)))
  GROUP BY rules.id;


--
-- Name: audit_log audit_log_reject_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_log_reject_change BEFORE DELETE OR UPDATE ON public.audit_log FOR EACH ROW EXECUTE FUNCTION public.reject_change('Correct a mistake with a new change.');


--
-- Name: audit_log audit_log_reject_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_log_reject_truncate BEFORE TRUNCATE ON public.audit_log FOR EACH STATEMENT EXECUTE FUNCTION public.reject_change('Export the log, then drop the table.');


--
-- Name: dead_letters dead_letters_notify; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER dead_letters_notify AFTER INSERT ON public.dead_letters REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.notify_dead_letters();


--
-- Name: dead_letters dead_letters_reject_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER dead_letters_reject_update BEFORE UPDATE OF resolution, resolved_at, note ON public.dead_letters FOR EACH ROW WHEN ((old.resolution IS NOT NULL)) EXECUTE FUNCTION public.reject_change('It is resolved; a job that fails again gets a new dead letter.');


--
-- Name: healing_rules healing_rules_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER healing_rules_audit AFTER INSERT OR DELETE OR UPDATE ON public.healing_rules FOR EACH ROW EXECUTE FUNCTION public.audit_row_change('id');


--
-- Name: healing_rules healing_rules_set_updated_at; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER healing_rules_set_updated_at BEFORE UPDATE ON public.healing_rules FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();


--
-- Name: job_queue job_queue_notify; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER job_queue_notify AFTER INSERT ON public.job_queue REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.notify_job_queue();


--
-- Name: jobs jobs_finish_healing; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER jobs_finish_healing AFTER UPDATE OF status ON public.jobs FOR EACH ROW WHEN (((new.status = ANY (ARRAY['succeeded'::public.job_status, 'failed'::public.job_status, 'cancelled'::public.job_status])) AND (old.status <> new.status))) EXECUTE FUNCTION public.finish_healing();


--
-- Name: jobs jobs_guard_transition; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER jobs_guard_transition BEFORE UPDATE OF status ON public.jobs FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION public.guard_job_transition();


--
-- Name: platform_settings platform_settings_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER platform_settings_audit AFTER INSERT OR DELETE OR UPDATE ON public.platform_settings FOR EACH ROW EXECUTE FUNCTION public.audit_row_change('key');


--
-- Name: platform_settings platform_settings_set_updated_at; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER platform_settings_set_updated_at BEFORE UPDATE ON public.platform_settings FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();


--
-- Name: queues queues_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER queues_audit AFTER INSERT OR DELETE OR UPDATE ON public.queues FOR EACH ROW EXECUTE FUNCTION public.audit_row_change('slug');


--
-- Name: robot_api_keys robot_api_keys_record_event; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER robot_api_keys_record_event AFTER INSERT OR UPDATE OF replaced_by, revoked_at ON public.robot_api_keys FOR EACH ROW EXECUTE FUNCTION public.record_api_key_event();


--
-- Name: robot_api_keys robot_api_keys_reject_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER robot_api_keys_reject_update BEFORE UPDATE OF id, robot_id, prefix, key_hash, scopes, created_at ON public.robot_api_keys FOR EACH ROW EXECUTE FUNCTION public.reject_change('Issue a new key, then revoke this one.');


--
-- Name: robot_heartbeats robot_heartbeats_note_presence; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER robot_heartbeats_note_presence AFTER INSERT ON public.robot_heartbeats FOR EACH ROW EXECUTE FUNCTION public.note_presence();


--
-- Name: robot_logs robot_logs_notify_fatal; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER robot_logs_notify_fatal AFTER INSERT ON public.robot_logs REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.notify_fatal_logs();


--
-- Name: robot_status_changes robot_status_changes_reject_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER robot_status_changes_reject_update BEFORE UPDATE ON public.robot_status_changes FOR EACH ROW EXECUTE FUNCTION public.reject_change('Change robots.status; its history follows.');


--
-- Name: robots robots_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER robots_audit AFTER INSERT OR DELETE OR UPDATE OF slug, name, capabilities, max_parallel_jobs, tenant_id ON public.robots FOR EACH ROW EXECUTE FUNCTION public.audit_row_change('id');


--
-- Name: robots robots_record_status_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER robots_record_status_change AFTER UPDATE OF status ON public.robots FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION public.record_status_change();


--
-- Name: robots robots_set_updated_at; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER robots_set_updated_at BEFORE UPDATE ON public.robots FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();


--
-- Name: role_permissions role_permissions_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER role_permissions_audit AFTER INSERT OR DELETE ON public.role_permissions FOR EACH ROW EXECUTE FUNCTION public.audit_row_change('role_id', 'permission');


--
-- Name: roles roles_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER roles_audit AFTER INSERT OR DELETE OR UPDATE ON public.roles FOR EACH ROW EXECUTE FUNCTION public.audit_row_change('id');


--
-- Name: schedules schedules_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER schedules_audit AFTER INSERT OR DELETE OR UPDATE ON public.schedules FOR EACH ROW EXECUTE FUNCTION public.audit_row_change('id');


--
-- Name: schedules schedules_check_timezone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER schedules_check_timezone BEFORE INSERT OR UPDATE OF timezone ON public.schedules FOR EACH ROW EXECUTE FUNCTION public.check_timezone();


--
-- Name: schedules schedules_set_updated_at; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER schedules_set_updated_at BEFORE UPDATE ON public.schedules FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();


--
-- Name: templates templates_set_updated_at; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER templates_set_updated_at BEFORE UPDATE ON public.templates FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();


--
-- Name: tenant_members tenant_members_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER tenant_members_audit AFTER INSERT OR DELETE OR UPDATE ON public.tenant_members FOR EACH ROW EXECUTE FUNCTION public.audit_row_change('tenant_id', 'user_id', 'role_id');


--
-- Name: tenant_members tenant_members_audit_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER tenant_members_audit_truncate AFTER TRUNCATE ON public.tenant_members FOR EACH STATEMENT EXECUTE FUNCTION public.audit_row_change();


--
-- Name: tenant_members tenant_members_keep_an_owner; Type: TRIGGER; Schema: public; Owner: -
--

CREATE CONSTRAINT TRIGGER tenant_members_keep_an_owner AFTER DELETE OR UPDATE ON public.tenant_members DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.keep_an_owner();


--
-- Name: tenants tenants_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER tenants_audit AFTER INSERT OR DELETE OR UPDATE ON public.tenants FOR EACH ROW EXECUTE FUNCTION public.audit_row_change('id');


--
-- Name: tenants tenants_set_updated_at; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER tenants_set_updated_at BEFORE UPDATE ON public.tenants FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();


--
-- Name: workflow_versions workflow_versions_reject_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER workflow_versions_reject_update BEFORE UPDATE ON public.workflow_versions FOR EACH ROW EXECUTE FUNCTION public.reject_change('Publish a new version; old ones stay as they ran.');


--
-- Name: workflows workflows_audit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER workflows_audit AFTER INSERT OR DELETE OR UPDATE ON public.workflows FOR EACH ROW EXECUTE FUNCTION public.audit_row_change('id');


--
-- Name: workflows workflows_set_updated_at; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER workflows_set_updated_at BEFORE UPDATE ON public.workflows FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();


--
-- Name: dead_letters dead_letters_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dead_letters
    ADD CONSTRAINT dead_letters_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.jobs(id) ON DELETE CASCADE;


--
-- Name: dead_letters dead_letters_queue_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dead_letters
    ADD CONSTRAINT dead_letters_queue_fkey FOREIGN KEY (queue) REFERENCES public.queues(slug) ON UPDATE CASCADE;


--
-- Name: dead_letters dead_letters_resolved_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dead_letters
    ADD CONSTRAINT dead_letters_resolved_by_fkey FOREIGN KEY (resolved_by) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: healing_events healing_events_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.healing_events
    ADD CONSTRAINT healing_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.jobs(id) ON DELETE CASCADE;


--
-- Name: healing_events healing_events_rule_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.healing_events
    ADD CONSTRAINT healing_events_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES public.healing_rules(id) ON DELETE SET NULL;


--
-- Name: healing_rules healing_rules_workflow_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.healing_rules
    ADD CONSTRAINT healing_rules_workflow_id_fkey FOREIGN KEY (workflow_id) REFERENCES public.workflows(id) ON DELETE CASCADE;


--
-- Name: job_queue job_queue_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job_queue
    ADD CONSTRAINT job_queue_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.jobs(id) ON DELETE CASCADE;


--
-- Name: job_queue job_queue_leased_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job_queue
    ADD CONSTRAINT job_queue_leased_by_fkey FOREIGN KEY (leased_by) REFERENCES public.robots(id);


--
-- Name: job_queue job_queue_queue_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job_queue
    ADD CONSTRAINT job_queue_queue_fkey FOREIGN KEY (queue) REFERENCES public.queues(slug) ON UPDATE CASCADE;


--
-- Name: jobs jobs_robot_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_robot_id_fkey FOREIGN KEY (robot_id) REFERENCES public.robots(id) ON DELETE SET NULL;


--
-- Name: jobs jobs_workflow_id_workflow_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_workflow_id_workflow_version_fkey FOREIGN KEY (workflow_id, workflow_version) REFERENCES public.workflow_versions(workflow_id, version);


--
-- Name: robot_api_key_events robot_api_key_events_key_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_api_key_events
    ADD CONSTRAINT robot_api_key_events_key_id_fkey FOREIGN KEY (key_id) REFERENCES public.robot_api_keys(id) ON DELETE CASCADE;


--
-- Name: robot_api_key_events robot_api_key_events_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_api_key_events
    ADD CONSTRAINT robot_api_key_events_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: robot_api_keys robot_api_keys_replaced_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_api_keys
    ADD CONSTRAINT robot_api_keys_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES public.robot_api_keys(id) ON DELETE SET NULL;


--
-- Name: robot_api_keys robot_api_keys_robot_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_api_keys
    ADD CONSTRAINT robot_api_keys_robot_id_fkey FOREIGN KEY (robot_id) REFERENCES public.robots(id) ON DELETE CASCADE;


--
-- Name: robot_heartbeats robot_heartbeats_robot_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_heartbeats
    ADD CONSTRAINT robot_heartbeats_robot_id_fkey FOREIGN KEY (robot_id) REFERENCES public.robots(id) ON DELETE CASCADE;


--
-- Name: robot_logs robot_logs_robot_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE public.robot_logs
    ADD CONSTRAINT robot_logs_robot_id_fkey FOREIGN KEY (robot_id) REFERENCES public.robots(id);


--
-- Name: robot_presence robot_presence_robot_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_presence
    ADD CONSTRAINT robot_presence_robot_id_fkey FOREIGN KEY (robot_id) REFERENCES public.robots(id) ON DELETE CASCADE;


--
-- Name: robot_status_changes robot_status_changes_robot_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robot_status_changes
    ADD CONSTRAINT robot_status_changes_robot_id_fkey FOREIGN KEY (robot_id) REFERENCES public.robots(id) ON DELETE CASCADE;


--
-- Name: robots robots_tenant_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.robots
    ADD CONSTRAINT robots_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);


--
-- Name: role_permissions role_permissions_permission_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.role_permissions
    ADD CONSTRAINT role_permissions_permission_fkey FOREIGN KEY (permission) REFERENCES public.permissions(slug) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: role_permissions role_permissions_role_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.role_permissions
    ADD CONSTRAINT role_permissions_role_id_fkey FOREIGN KEY (role_id) REFERENCES public.roles(id) ON DELETE CASCADE;


--
-- Name: roles roles_tenant_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.roles
    ADD CONSTRAINT roles_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;


--
-- Name: schedule_runs schedule_runs_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schedule_runs
    ADD CONSTRAINT schedule_runs_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.jobs(id) ON DELETE SET NULL;


--
-- Name: schedule_runs schedule_runs_schedule_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schedule_runs
    ADD CONSTRAINT schedule_runs_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES public.schedules(id) ON DELETE CASCADE;


--
-- Name: schedules schedules_queue_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schedules
    ADD CONSTRAINT schedules_queue_fkey FOREIGN KEY (queue) REFERENCES public.queues(slug) ON UPDATE CASCADE;


--
-- Name: schedules schedules_workflow_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schedules
    ADD CONSTRAINT schedules_workflow_id_fkey FOREIGN KEY (workflow_id) REFERENCES public.workflows(id) ON DELETE CASCADE;


--
-- Name: template_parameters template_parameters_template_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.template_parameters
    ADD CONSTRAINT template_parameters_template_id_fkey FOREIGN KEY (template_id) REFERENCES public.templates(id) ON DELETE CASCADE;


--
-- Name: templates templates_tenant_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.templates
    ADD CONSTRAINT templates_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;


--
-- Name: tenant_members tenant_members_role_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tenant_members
    ADD CONSTRAINT tenant_members_role_id_fkey FOREIGN KEY (role_id) REFERENCES public.roles(id);


--
-- Name: tenant_members tenant_members_tenant_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tenant_members
    ADD CONSTRAINT tenant_members_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;


--
-- Name: tenant_members tenant_members_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tenant_members
    ADD CONSTRAINT tenant_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: workflow_versions workflow_versions_workflow_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workflow_versions
    ADD CONSTRAINT workflow_versions_workflow_id_fkey FOREIGN KEY (workflow_id) REFERENCES public.workflows(id) ON DELETE CASCADE;


--
-- Name: workflows workflows_current_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workflows
    ADD CONSTRAINT workflows_current_version_fkey FOREIGN KEY (id, current_version) REFERENCES public.workflow_versions(workflow_id, version) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: workflows workflows_template_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workflows
    ADD CONSTRAINT workflows_template_id_fkey FOREIGN KEY (template_id) REFERENCES public.templates(id) ON DELETE SET NULL;


--
-- Name: workflows workflows_tenant_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workflows
    ADD CONSTRAINT workflows_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);


--
-- Name: audit_log; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.audit_log ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_log audit_log_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY audit_log_read ON public.audit_log FOR SELECT USING (((tenant_id = ( SELECT public.current_tenant_id() AS current_tenant_id)) AND ( SELECT public.has_permission(('audit.read'::text)::public.slug) AS has_permission)));


--
-- Name: dead_letters; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.dead_letters ENABLE ROW LEVEL SECURITY;

--
-- Name: dead_letters dead_letters_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY dead_letters_read ON public.dead_letters FOR SELECT USING ((EXISTS ( SELECT
   FROM public.jobs
  WHERE (jobs.id = dead_letters.job_id))));


--
-- Name: dead_letters dead_letters_resolve; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY dead_letters_resolve ON public.dead_letters FOR UPDATE USING (((EXISTS ( SELECT
   FROM public.jobs
  WHERE (jobs.id = dead_letters.job_id))) AND ( SELECT public.has_permission(('dead-letters.resolve'::text)::public.slug) AS has_permission)));


--
-- Name: healing_events; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.healing_events ENABLE ROW LEVEL SECURITY;

--
-- Name: healing_events healing_events_tenant; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY healing_events_tenant ON public.healing_events USING ((EXISTS ( SELECT
   FROM public.jobs
  WHERE (jobs.id = healing_events.job_id))));


--
-- Name: healing_rules; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.healing_rules ENABLE ROW LEVEL SECURITY;

--
-- Name: healing_rules healing_rules_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY healing_rules_add ON public.healing_rules FOR INSERT WITH CHECK (((workflow_id IN ( SELECT workflows.id
   FROM public.workflows)) AND ( SELECT public.has_permission(('healing.manage'::text)::public.slug) AS has_permission)));


--
-- Name: healing_rules healing_rules_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY healing_rules_change ON public.healing_rules FOR UPDATE USING (((workflow_id IN ( SELECT workflows.id
   FROM public.workflows)) AND ( SELECT public.has_permission(('healing.manage'::text)::public.slug) AS has_permission)));


--
-- Name: healing_rules healing_rules_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY healing_rules_read ON public.healing_rules FOR SELECT USING (((workflow_id IS NULL) OR (workflow_id IN ( SELECT workflows.id
   FROM public.workflows))));


--
-- Name: jobs; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.jobs ENABLE ROW LEVEL SECURITY;

--
-- Name: jobs jobs_tenant; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY jobs_tenant ON public.jobs USING ((workflow_id IN ( SELECT workflows.id
   FROM public.workflows
  WHERE (workflows.tenant_id = public.current_tenant_id()))));


--
-- Name: robot_api_key_events; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.robot_api_key_events ENABLE ROW LEVEL SECURITY;

--
-- Name: robot_api_key_events robot_api_key_events_manage; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY robot_api_key_events_manage ON public.robot_api_key_events USING ((key_id IN ( SELECT robot_api_keys.id
   FROM public.robot_api_keys)));


--
-- Name: robot_api_keys; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.robot_api_keys ENABLE ROW LEVEL SECURITY;

--
-- Name: robot_api_keys robot_api_keys_manage; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY robot_api_keys_manage ON public.robot_api_keys USING (((robot_id IN ( SELECT robots.id
   FROM public.robots)) AND ( SELECT public.has_permission(('api-keys.manage'::text)::public.slug) AS has_permission)));


--
-- Name: robot_logs; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.robot_logs ENABLE ROW LEVEL SECURITY;

--
-- Name: robot_logs robot_logs_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY robot_logs_read ON public.robot_logs FOR SELECT USING (((robot_id IN ( SELECT robots.id
   FROM public.robots)) AND ( SELECT public.has_permission(('logs.read'::text)::public.slug) AS has_permission)));


--
-- Name: robot_logs robot_logs_write; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY robot_logs_write ON public.robot_logs FOR INSERT WITH CHECK ((robot_id IN ( SELECT robots.id
   FROM public.robots)));


--
-- Name: robots; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.robots ENABLE ROW LEVEL SECURITY;

--
-- Name: robots robots_tenant; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY robots_tenant ON public.robots USING ((tenant_id = ( SELECT public.current_tenant_id() AS current_tenant_id)));


--
-- Name: role_permissions; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.role_permissions ENABLE ROW LEVEL SECURITY;

--
-- Name: role_permissions role_permissions_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY role_permissions_add ON public.role_permissions FOR INSERT WITH CHECK (((role_id IN ( SELECT roles.id
   FROM public.roles
  WHERE (roles.tenant_id = public.current_tenant_id()))) AND ( SELECT public.has_permission(('tenant.manage'::text)::public.slug) AS has_permission)));


--
-- Name: role_permissions role_permissions_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY role_permissions_read ON public.role_permissions FOR SELECT USING ((role_id IN ( SELECT roles.id
   FROM public.roles)));


--
-- Name: role_permissions role_permissions_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY role_permissions_remove ON public.role_permissions FOR DELETE USING (((role_id IN ( SELECT roles.id
   FROM public.roles
  WHERE (roles.tenant_id = public.current_tenant_id()))) AND ( SELECT public.has_permission(('tenant.manage'::text)::public.slug) AS has_permission)));


--
-- Name: roles; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.roles ENABLE ROW LEVEL SECURITY;

--
-- Name: roles roles_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY roles_add ON public.roles FOR INSERT WITH CHECK (((tenant_id = ( SELECT public.current_tenant_id() AS current_tenant_id)) AND ( SELECT public.has_permission(('tenant.manage'::text)::public.slug) AS has_permission)));


--
-- Name: roles roles_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY roles_change ON public.roles FOR UPDATE USING (((tenant_id = ( SELECT public.current_tenant_id() AS current_tenant_id)) AND ( SELECT public.has_permission(('tenant.manage'::text)::public.slug) AS has_permission)));


--
-- Name: roles roles_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY roles_read ON public.roles FOR SELECT USING (((tenant_id IS NULL) OR (tenant_id = ( SELECT public.current_tenant_id() AS current_tenant_id))));


--
-- Name: roles roles_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY roles_remove ON public.roles FOR DELETE USING (((tenant_id = ( SELECT public.current_tenant_id() AS current_tenant_id)) AND ( SELECT public.has_permission(('tenant.manage'::text)::public.slug) AS has_permission)));


--
-- Name: schedules; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.schedules ENABLE ROW LEVEL SECURITY;

--
-- Name: schedules schedules_tenant; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY schedules_tenant ON public.schedules USING ((workflow_id IN ( SELECT workflows.id
   FROM public.workflows
  WHERE (workflows.tenant_id = public.current_tenant_id()))));


--
-- Name: template_parameters; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.template_parameters ENABLE ROW LEVEL SECURITY;

--
-- Name: template_parameters template_parameters_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY template_parameters_add ON public.template_parameters FOR INSERT WITH CHECK (((template_id IN ( SELECT templates.id
   FROM public.templates
  WHERE (templates.tenant_id = public.current_tenant_id()))) AND ( SELECT public.has_permission(('templates.write'::text)::public.slug) AS has_permission)));


--
-- Name: template_parameters template_parameters_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY template_parameters_change ON public.template_parameters FOR UPDATE USING (((template_id IN ( SELECT templates.id
   FROM public.templates
  WHERE (templates.tenant_id = public.current_tenant_id()))) AND ( SELECT public.has_permission(('templates.write'::text)::public.slug) AS has_permission)));


--
-- Name: template_parameters template_parameters_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY template_parameters_read ON public.template_parameters FOR SELECT USING ((template_id IN ( SELECT templates.id
   FROM public.templates)));


--
-- Name: template_parameters template_parameters_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY template_parameters_remove ON public.template_parameters FOR DELETE USING (((template_id IN ( SELECT templates.id
   FROM public.templates
  WHERE (templates.tenant_id = public.current_tenant_id()))) AND ( SELECT public.has_permission(('templates.write'::text)::public.slug) AS has_permission)));


--
-- Name: templates; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.templates ENABLE ROW LEVEL SECURITY;

--
-- Name: templates templates_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY templates_add ON public.templates FOR INSERT WITH CHECK (((tenant_id = ( SELECT public.current_tenant_id() AS current_tenant_id)) AND ( SELECT public.has_permission(('templates.write'::text)::public.slug) AS has_permission)));


--
-- Name: templates templates_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY templates_change ON public.templates FOR UPDATE USING (((tenant_id = ( SELECT public.current_tenant_id() AS current_tenant_id)) AND ( SELECT public.has_permission(('templates.write'::text)::public.slug) AS has_permission)));


--
-- Name: templates templates_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY templates_read ON public.templates FOR SELECT USING (((tenant_id IS NULL) OR (tenant_id = ( SELECT public.current_tenant_id() AS current_tenant_id))));


--
-- Name: templates templates_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY templates_remove ON public.templates FOR DELETE USING (((tenant_id = ( SELECT public.current_tenant_id() AS current_tenant_id)) AND ( SELECT public.has_permission(('templates.write'::text)::public.slug) AS has_permission)));


--
-- Name: tenant_members; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.tenant_members ENABLE ROW LEVEL SECURITY;

--
-- Name: tenant_members tenant_members_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY tenant_members_add ON public.tenant_members FOR INSERT WITH CHECK (((tenant_id = ( SELECT public.current_tenant_id() AS current_tenant_id)) AND (role_id IN ( SELECT roles.id
   FROM public.roles)) AND ( SELECT public.has_permission(('tenant.manage'::text)::public.slug) AS has_permission)));


--
-- Name: tenant_members tenant_members_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY tenant_members_read ON public.tenant_members FOR SELECT USING ((tenant_id = ( SELECT public.current_tenant_id() AS current_tenant_id)));


--
-- Name: tenant_members tenant_members_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY tenant_members_remove ON public.tenant_members FOR DELETE USING (((tenant_id = ( SELECT public.current_tenant_id() AS current_tenant_id)) AND ( SELECT public.has_permission(('tenant.manage'::text)::public.slug) AS has_permission)));


--
-- Name: workflow_versions; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.workflow_versions ENABLE ROW LEVEL SECURITY;

--
-- Name: workflow_versions workflow_versions_tenant; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY workflow_versions_tenant ON public.workflow_versions USING ((workflow_id IN ( SELECT workflows.id
   FROM public.workflows
  WHERE (workflows.tenant_id = public.current_tenant_id()))));


--
-- Name: workflows; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.workflows ENABLE ROW LEVEL SECURITY;

--
-- Name: workflows workflows_tenant; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY workflows_tenant ON public.workflows USING ((tenant_id = ( SELECT public.current_tenant_id() AS current_tenant_id)));


--
-- Name: FUNCTION audit_row_change(); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.audit_row_change() FROM PUBLIC;


--
-- Name: FUNCTION issue_robot_api_key(p_robot_id uuid, p_name text, p_scopes text[], p_expires_at timestamp with time zone, OUT key_id uuid, OUT api_key text); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.issue_robot_api_key(p_robot_id uuid, p_name text, p_scopes text[], p_expires_at timestamp with time zone, OUT key_id uuid, OUT api_key text) FROM PUBLIC;


--
-- Name: FUNCTION rotate_robot_api_key(p_key_id uuid, p_grace interval, OUT key_id uuid, OUT api_key text); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.rotate_robot_api_key(p_key_id uuid, p_grace interval, OUT key_id uuid, OUT api_key text) FROM PUBLIC;


--
-- Name: TABLE templates; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.templates TO PUBLIC;


--
-- Name: FUNCTION verify_robot_api_key(p_key text, p_scope text); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.verify_robot_api_key(p_key text, p_scope text) FROM PUBLIC;


--
-- Name: TABLE permissions; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.permissions TO PUBLIC;


--
-- Name: TABLE queue_depth; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.queue_depth TO PUBLIC;


--
-- Name: TABLE robot_log_partitions; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.robot_log_partitions TO PUBLIC;


--
-- Name: TABLE template_parameters; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.template_parameters TO PUBLIC;


--
-- Name: COLUMN tenants.id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(id) ON TABLE public.tenants TO PUBLIC;


--
-- Name: COLUMN tenants.slug; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(slug) ON TABLE public.tenants TO PUBLIC;


--
-- PostgreSQL database dump complete
--

\unrestrict ltzwf5aZFJI3HcAawWm45yF7Z5uZiBXNIp0IzCgtK2rBo6NNCcfZkTvvtitilkN

