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
CREATE FUNCTION hashar_0022.a_changed_event_is_armed_anew() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    update shift set armed = false where event_id = new.event_id;
    return null;
end $$;
CREATE FUNCTION hashar_0022.a_moved_shift_is_armed_anew() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    update shift set armed = false where shift_id = new.shift_id;
    return null;
end $$;
CREATE FUNCTION hashar_0022.a_new_member_can_be_reached() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    update organization set to_look_at = true where organization_id = new.organization_id;
    return null;
end $$;
CREATE FUNCTION hashar_0022.a_volunteer_is_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    update person set forgotten_at = null where person_id = new.person_id;
    return null;
end $$;
CREATE FUNCTION hashar_0022.an_event_has_a_secret() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    new.secret = left(replace(gen_random_uuid()::text, '-', ''), 12) || right(gen_random_uuid()::text, 8);
    return new;
end $$;
CREATE FUNCTION hashar_0022.audit_rows_stay() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'DELETE' then
        raise exception 'audit rows are never deleted';
    end if;
    if new.at is distinct from old.at or new.action is distinct from old.action
        or new.organization_id is distinct from old.organization_id
        or new.role is distinct from old.role or new.shift_id is distinct from old.shift_id
        or (new.actor_id is not null and new.actor_id is distinct from old.actor_id)
        or (new.subject_id is not null and new.subject_id is distinct from old.subject_id)
    then
        raise exception 'audit rows are never changed';
    end if;
    return new;
end $$;
CREATE FUNCTION hashar_0022.date(instant bigint, unit text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ select to_char(to_timestamp(instant) at time zone 'UTC', 'YYYY-MM-DD') $$;
CREATE FUNCTION hashar_0022.date(day text, later text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ select to_char(day::timestamp + later::interval, 'YYYY-MM-DD') $$;
CREATE FUNCTION hashar_0022.datetime(instant bigint, unit text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ select to_char(to_timestamp(instant) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') $$;
CREATE FUNCTION hashar_0022.iif(condition boolean, yes boolean, no boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$select case when condition then yes else no end$$;
CREATE FUNCTION hashar_0022.iif(condition boolean, yes bigint, no bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    AS $$select case when condition then yes else no end$$;
CREATE FUNCTION hashar_0022.iif(condition boolean, yes text, no text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$select case when condition then yes else no end$$;
CREATE FUNCTION hashar_0022.instr(whole text, part text) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    AS $$select strpos(whole, part)::bigint$$;
CREATE FUNCTION hashar_0022.json(document text) RETURNS json
    LANGUAGE sql IMMUTABLE
    AS $$select document::json$$;
CREATE FUNCTION hashar_0022.json_each(list text, OUT key bigint, OUT value text) RETURNS SETOF record
    LANGUAGE sql IMMUTABLE ROWS 20
    AS $$ select place - 1, element from json_array_elements_text(list::json) with ordinality as elements (element, place) $$;
CREATE FUNCTION hashar_0022.json_extract(document text, path text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ select jsonb_path_query_first(document::jsonb, path::jsonpath) #>> '{}' $$;
CREATE FUNCTION hashar_0022.json_fields_closed(fields text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ select '{' || fields || '}' $$;
CREATE FUNCTION hashar_0022.json_fields_grown(fields text, name text, element json) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ select json_grown(fields, to_json(name)::text || ':' || coalesce(element::text, 'null')) $$;
CREATE FUNCTION hashar_0022.json_grown(list text, element text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ select case when list = '' then element else list || ',' || element end $$;
CREATE FUNCTION hashar_0022.json_list_closed(list text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ select '[' || list || ']' $$;
CREATE FUNCTION hashar_0022.json_list_grown(list text, element anyelement) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ select json_grown(list, coalesce(to_json(element)::text, 'null')) $$;
CREATE FUNCTION hashar_0022.json_quote(words text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$select to_json(words)::text$$;
CREATE FUNCTION hashar_0022.max(a bigint, b bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    AS $$select greatest(a, b)$$;
CREATE FUNCTION hashar_0022.min(a bigint, b bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    AS $$select least(a, b)$$;
CREATE FUNCTION hashar_0022.nobody_is_dropped_silently() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if (select count(*) from sign_up
        where shift_id = new.shift_id and state in ('confirmed', 'offered') and not shared) > new.max_places
    then
        raise exception 'more people have a place';
    end if;
    return new;
end $$;
CREATE FUNCTION hashar_0022.own_reminders_are_armed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    update shift set armed = false
    where shift_id in (select shift_id from sign_up where person_id = new.person_id and state = 'confirmed');
    return null;
end $$;
CREATE FUNCTION hashar_0022.places_are_counted() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    places bigint;
begin
    select max_places into places from shift where shift_id = new.shift_id for no key update;
    if (select count(*) from sign_up
        where shift_id = new.shift_id and state in ('confirmed', 'offered') and not shared) >= places
    then
        raise exception 'no place is left';
    end if;
    return new;
end $$;
CREATE FUNCTION hashar_0022.ring() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    perform pg_notify('hashar_' || tg_table_schema, tg_argv[0]);
    return null;
end $$;
CREATE FUNCTION hashar_0022.who_comes_brings_their_own_reminders() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    update shift set armed = false
    where shift_id = new.shift_id
      and (select reminders is not null or quiet_hours is not null from volunteer where person_id = new.person_id);
    return null;
end $$;
CREATE FUNCTION hashar_0022.who_leaves_a_team_is_missed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    update organization set to_look_at = true where organization_id = old.organization_id;
    return null;
end $$;
CREATE FUNCTION hashar_0022.who_moves_has_another_evening() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    new.digest_at = 0;
    return new;
end $$;
CREATE FUNCTION hashar_0022.who_of_a_team_can_be_reached() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    update organization set to_look_at = true
    where organization_id in (select organization_id from member where member.person_id = new.person_id);
    return null;
end $$;
CREATE AGGREGATE hashar_0022.json_group_array(anyelement) (
    SFUNC = hashar_0022.json_list_grown,
    STYPE = text,
    INITCOND = '',
    FINALFUNC = hashar_0022.json_list_closed
);
CREATE AGGREGATE hashar_0022.json_group_object(text, json) (
    SFUNC = hashar_0022.json_fields_grown,
    STYPE = text,
    INITCOND = '',
    FINALFUNC = hashar_0022.json_fields_closed
);
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE hashar_0022._sqlx_migrations (
    version bigint NOT NULL,
    description text NOT NULL,
    installed_on timestamp with time zone DEFAULT now() NOT NULL,
    success boolean NOT NULL,
    checksum bytea NOT NULL,
    execution_time bigint NOT NULL
);
CREATE TABLE hashar_0022.alarm (
    alarm_id bigint NOT NULL,
    shift_id bigint NOT NULL,
    rule text NOT NULL COLLATE pg_catalog."C",
    starts_at bigint NOT NULL,
    fires_at bigint NOT NULL,
    state text DEFAULT 'armed'::text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT alarm_state_check CHECK ((state = ANY (ARRAY['armed'::text, 'fired'::text, 'late'::text, 'void'::text])))
);
ALTER TABLE hashar_0022.alarm ALTER COLUMN alarm_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME hashar_0022.alarm_alarm_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE hashar_0022.announcement (
    announcement_id bigint NOT NULL,
    organization_id bigint NOT NULL,
    created_by bigint,
    audience text NOT NULL COLLATE pg_catalog."C",
    urgent boolean NOT NULL,
    state text DEFAULT 'sending'::text NOT NULL COLLATE pg_catalog."C",
    refusal text COLLATE pg_catalog."C",
    refusals bigint DEFAULT 0 NOT NULL,
    card_delivery bigint,
    shown_at bigint DEFAULT 0 NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT announcement_state_check CHECK ((state = ANY (ARRAY['sending'::text, 'paused'::text, 'cancelled'::text, 'done'::text])))
);
ALTER TABLE hashar_0022.announcement ALTER COLUMN announcement_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME hashar_0022.announcement_announcement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE hashar_0022.announcement_count (
    announcement_id bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL COLLATE pg_catalog."C",
    people bigint NOT NULL,
    groups bigint DEFAULT 0 NOT NULL,
    CONSTRAINT announcement_count_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'failed'::text, 'skipped'::text, 'unknown'::text])))
);
CREATE TABLE hashar_0022.announcement_part (
    part_id bigint NOT NULL,
    announcement_id bigint NOT NULL,
    organization_id bigint NOT NULL,
    country text COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    "time" text NOT NULL COLLATE pg_catalog."C",
    decided_by bigint,
    filled_to bigint DEFAULT 0 NOT NULL,
    people bigint DEFAULT 0 NOT NULL,
    shown bigint DEFAULT 0 NOT NULL,
    hash text COLLATE pg_catalog."C",
    approved text COLLATE pg_catalog."C",
    is_filled boolean DEFAULT false NOT NULL,
    CONSTRAINT announcement_part_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'accepted'::text, 'filled'::text, 'declined'::text])))
);
ALTER TABLE hashar_0022.announcement_part ALTER COLUMN part_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME hashar_0022.announcement_part_part_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE hashar_0022.announcement_reader (
    announcement_id bigint NOT NULL,
    language text NOT NULL COLLATE pg_catalog."C",
    text_language text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE hashar_0022.announcement_text (
    announcement_id bigint NOT NULL,
    language text NOT NULL COLLATE pg_catalog."C",
    content text NOT NULL COLLATE pg_catalog."C",
    revision bigint DEFAULT 0 NOT NULL,
    hash text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    written_by bigint,
    edited boolean DEFAULT false NOT NULL,
    CONSTRAINT announcement_text_language_check CHECK ((language = ANY (ARRAY['az'::text, 'tr'::text, 'kk'::text, 'uz'::text, 'ky'::text, 'tg'::text, 'en'::text])))
);
CREATE TABLE hashar_0022.asked (
    part_id bigint NOT NULL,
    correction_id bigint,
    person_id bigint NOT NULL
);
CREATE TABLE hashar_0022.audit (
    audit_id bigint NOT NULL,
    at bigint NOT NULL,
    actor_id bigint,
    action text NOT NULL COLLATE pg_catalog."C",
    organization_id bigint NOT NULL,
    subject_id bigint,
    role text COLLATE pg_catalog."C",
    shift_id bigint,
    CONSTRAINT audit_action_check CHECK ((action <> ''::text))
);
ALTER TABLE hashar_0022.audit ALTER COLUMN audit_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME hashar_0022.audit_audit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE hashar_0022.consent (
    person_id bigint NOT NULL,
    version bigint NOT NULL,
    given_at bigint NOT NULL
);
CREATE TABLE hashar_0022.conversation (
    person_id bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    question_delivery bigint,
    changed_at bigint NOT NULL
);
CREATE TABLE hashar_0022.correction (
    correction_id bigint NOT NULL,
    part_id bigint NOT NULL,
    language text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    state text DEFAULT 'asked'::text NOT NULL COLLATE pg_catalog."C",
    written_by bigint,
    decided_by bigint,
    created_at bigint NOT NULL,
    CONSTRAINT correction_language_check CHECK ((language = ANY (ARRAY['az'::text, 'tr'::text, 'kk'::text, 'uz'::text, 'ky'::text, 'tg'::text, 'en'::text]))),
    CONSTRAINT correction_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'accepted'::text, 'declined'::text])))
);
ALTER TABLE hashar_0022.correction ALTER COLUMN correction_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME hashar_0022.correction_correction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE hashar_0022.delivery (
    delivery_id bigint NOT NULL,
    chat_id bigint NOT NULL,
    priority bigint NOT NULL,
    content text COLLATE pg_catalog."C",
    target_message bigint,
    target_delivery bigint,
    due_at bigint NOT NULL,
    useful_until bigint,
    state text DEFAULT 'queued'::text NOT NULL COLLATE pg_catalog."C",
    doubts bigint DEFAULT 0 NOT NULL,
    message_id bigint,
    reason text COLLATE pg_catalog."C",
    changed_at bigint NOT NULL,
    announcement_id bigint,
    text_language text COLLATE pg_catalog."C",
    digest text COLLATE pg_catalog."C",
    part_id bigint,
    revision bigint,
    album text COLLATE pg_catalog."C",
    afterwards text COLLATE pg_catalog."C",
    notice_id bigint,
    kind text COLLATE pg_catalog."C",
    CONSTRAINT delivery_check CHECK (((text_language IS NULL) = (announcement_id IS NULL))),
    CONSTRAINT delivery_check1 CHECK (((digest IS NULL) OR (announcement_id IS NULL))),
    CONSTRAINT delivery_priority_check CHECK (((priority >= 0) AND (priority <= 3))),
    CONSTRAINT delivery_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'skipped'::text, 'unknown'::text])))
);
ALTER TABLE hashar_0022.delivery ALTER COLUMN delivery_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME hashar_0022.delivery_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE hashar_0022.departure (
    month text NOT NULL COLLATE pg_catalog."C",
    country text NOT NULL COLLATE pg_catalog."C",
    people bigint NOT NULL
);
CREATE TABLE hashar_0022.event (
    event_id bigint NOT NULL,
    organization_id bigint NOT NULL,
    topic text NOT NULL COLLATE pg_catalog."C",
    country text NOT NULL COLLATE pg_catalog."C",
    region text COLLATE pg_catalog."C",
    time_zone text NOT NULL COLLATE pg_catalog."C",
    language text NOT NULL COLLATE pg_catalog."C",
    minimum_age bigint NOT NULL,
    created_by bigint,
    published_at bigint NOT NULL,
    latitude double precision,
    longitude double precision,
    photo text COLLATE pg_catalog."C",
    visibility text DEFAULT 'everyone'::text NOT NULL COLLATE pg_catalog."C",
    opens_before bigint,
    closes_before bigint DEFAULT 0 NOT NULL,
    needs_approval boolean DEFAULT false NOT NULL,
    cutoff bigint DEFAULT 0 NOT NULL,
    reminders text COLLATE pg_catalog."C",
    least_in_all bigint DEFAULT 0 NOT NULL,
    creator_lost boolean DEFAULT false NOT NULL,
    secret text COLLATE pg_catalog."C",
    CONSTRAINT event_check CHECK (((longitude IS NULL) = (latitude IS NULL))),
    CONSTRAINT event_closes_before_check CHECK ((closes_before >= 0)),
    CONSTRAINT event_cutoff_check CHECK ((cutoff >= 0)),
    CONSTRAINT event_language_check CHECK ((language = ANY (ARRAY['az'::text, 'tr'::text, 'kk'::text, 'uz'::text, 'ky'::text, 'tg'::text, 'en'::text]))),
    CONSTRAINT event_least_in_all_check CHECK ((least_in_all >= 0)),
    CONSTRAINT event_minimum_age_check CHECK (((minimum_age >= 0) AND (minimum_age <= 99))),
    CONSTRAINT event_opens_before_check CHECK ((opens_before > 0)),
    CONSTRAINT event_visibility_check CHECK ((visibility = ANY (ARRAY['everyone'::text, 'country'::text, 'link'::text])))
);
CREATE TABLE hashar_0022.event_change (
    event_id bigint NOT NULL,
    shifts text NOT NULL COLLATE pg_catalog."C",
    changed_at bigint NOT NULL,
    due_at bigint NOT NULL
);
ALTER TABLE hashar_0022.event ALTER COLUMN event_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME hashar_0022.event_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE hashar_0022.event_text (
    event_id bigint NOT NULL,
    language text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."C",
    description text NOT NULL COLLATE pg_catalog."C",
    place text NOT NULL COLLATE pg_catalog."C",
    folded text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT event_text_language_check CHECK ((language = ANY (ARRAY['az'::text, 'tr'::text, 'kk'::text, 'uz'::text, 'ky'::text, 'tg'::text, 'en'::text])))
);
CREATE TABLE hashar_0022.group_link (
    secret_hash bytea NOT NULL,
    organization_id bigint NOT NULL,
    made_by bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_for bigint,
    CONSTRAINT group_link_used_for_check CHECK ((used_for < 0))
);
CREATE TABLE hashar_0022.handled_update (
    update_id bigint NOT NULL,
    handled_at bigint NOT NULL
);
CREATE TABLE hashar_0022.held_chat (
    chat_id bigint NOT NULL,
    until_at bigint NOT NULL
);
CREATE TABLE hashar_0022.invitation (
    invitation_id bigint NOT NULL,
    secret_hash bytea NOT NULL,
    organization_id bigint NOT NULL,
    role text NOT NULL COLLATE pg_catalog."C",
    invited_by bigint,
    expires_at bigint NOT NULL,
    state text DEFAULT 'open'::text NOT NULL COLLATE pg_catalog."C",
    expiry_told boolean DEFAULT false NOT NULL,
    CONSTRAINT invitation_role_check CHECK ((role = ANY (ARRAY['organizer'::text, 'coordinator'::text, 'federation-admin'::text]))),
    CONSTRAINT invitation_state_check CHECK ((state = ANY (ARRAY['open'::text, 'used'::text, 'withdrawn'::text])))
);
ALTER TABLE hashar_0022.invitation ALTER COLUMN invitation_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME hashar_0022.invitation_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE hashar_0022.lease (
    only_one boolean DEFAULT true NOT NULL,
    holder text NOT NULL COLLATE pg_catalog."C",
    until_at bigint NOT NULL,
    CONSTRAINT lease_only_one_check CHECK (only_one)
);
CREATE TABLE hashar_0022.linked_group (
    chat_id bigint NOT NULL,
    organization_id bigint NOT NULL,
    title text NOT NULL COLLATE pg_catalog."C",
    language text NOT NULL COLLATE pg_catalog."C",
    state text DEFAULT 'linked'::text NOT NULL COLLATE pg_catalog."C",
    linked_by bigint,
    changed_at bigint NOT NULL,
    refusal text COLLATE pg_catalog."C",
    refusal_told boolean DEFAULT false NOT NULL,
    hidden_told_at bigint,
    CONSTRAINT linked_group_chat_id_check CHECK ((chat_id < 0)),
    CONSTRAINT linked_group_language_check CHECK ((language = ANY (ARRAY['az'::text, 'tr'::text, 'kk'::text, 'uz'::text, 'ky'::text, 'tg'::text, 'en'::text]))),
    CONSTRAINT linked_group_refusal_check CHECK ((refusal = ANY (ARRAY['topic-closed'::text, 'topic-gone'::text, 'no-media'::text, 'no-right'::text]))),
    CONSTRAINT linked_group_state_check CHECK ((state = ANY (ARRAY['linked'::text, 'stopped'::text, 'removed'::text])))
);
CREATE TABLE hashar_0022.member (
    organization_id bigint NOT NULL,
    person_id bigint NOT NULL,
    role text NOT NULL COLLATE pg_catalog."C",
    granted_at bigint NOT NULL,
    CONSTRAINT member_role_check CHECK ((role = ANY (ARRAY['organizer'::text, 'coordinator'::text, 'federation-admin'::text])))
);
CREATE TABLE hashar_0022.named_in_conversation (
    reader_id bigint NOT NULL,
    person_id bigint NOT NULL
);
CREATE TABLE hashar_0022.named_in_delivery (
    delivery_id bigint NOT NULL,
    person_id bigint NOT NULL
);
CREATE TABLE hashar_0022.notice (
    notice_id bigint NOT NULL,
    shift_id bigint NOT NULL,
    person_id bigint,
    concern text NOT NULL COLLATE pg_catalog."C",
    kept boolean DEFAULT false NOT NULL,
    useful_until bigint NOT NULL
);
ALTER TABLE hashar_0022.notice ALTER COLUMN notice_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME hashar_0022.notice_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE hashar_0022.occurrence (
    schedule_id bigint NOT NULL,
    wall text NOT NULL COLLATE pg_catalog."C",
    outcome text NOT NULL COLLATE pg_catalog."C",
    announcement_id bigint,
    at bigint NOT NULL,
    CONSTRAINT occurrence_check CHECK (((outcome = 'announced'::text) = (announcement_id IS NOT NULL))),
    CONSTRAINT occurrence_outcome_check CHECK ((outcome = ANY (ARRAY['announced'::text, 'late'::text, 'nobody'::text, 'no-right'::text])))
);
CREATE TABLE hashar_0022.organization (
    organization_id bigint NOT NULL,
    parent_id bigint,
    code text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    country text COLLATE pg_catalog."C",
    language text COLLATE pg_catalog."C",
    time_zone text COLLATE pg_catalog."C",
    minimum_age bigint,
    quiet_hours text COLLATE pg_catalog."C",
    approval_above bigint,
    reminders text COLLATE pg_catalog."C",
    attended boolean,
    alarmed_at bigint,
    to_look_at boolean DEFAULT false NOT NULL,
    CONSTRAINT organization_approval_above_check CHECK ((approval_above >= 0)),
    CONSTRAINT organization_language_check CHECK ((language = ANY (ARRAY['az'::text, 'tr'::text, 'kk'::text, 'uz'::text, 'ky'::text, 'tg'::text, 'en'::text]))),
    CONSTRAINT organization_minimum_age_check CHECK (((minimum_age >= 0) AND (minimum_age <= 99)))
);
ALTER TABLE hashar_0022.organization ALTER COLUMN organization_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME hashar_0022.organization_organization_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE hashar_0022.part_text (
    part_id bigint NOT NULL,
    language text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    CONSTRAINT part_text_language_check CHECK ((language = ANY (ARRAY['az'::text, 'tr'::text, 'kk'::text, 'uz'::text, 'ky'::text, 'tg'::text, 'en'::text])))
);
CREATE TABLE hashar_0022.person (
    person_id bigint NOT NULL,
    language text COLLATE pg_catalog."C",
    reachable boolean DEFAULT true NOT NULL,
    start_payload text COLLATE pg_catalog."C",
    questions_asked bigint NOT NULL,
    met_at bigint NOT NULL,
    heard_at bigint NOT NULL,
    invitation_id bigint,
    event_id bigint,
    organization_id bigint,
    acting_for bigint,
    forgotten_at bigint,
    CONSTRAINT person_language_check CHECK ((language = ANY (ARRAY['az'::text, 'tr'::text, 'kk'::text, 'uz'::text, 'ky'::text, 'tg'::text, 'en'::text])))
);
CREATE TABLE hashar_0022.preview (
    delivery_id bigint NOT NULL,
    person_id bigint NOT NULL,
    language text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT preview_language_check CHECK ((language = ANY (ARRAY['az'::text, 'tr'::text, 'kk'::text, 'uz'::text, 'ky'::text, 'tg'::text, 'en'::text])))
);
CREATE TABLE hashar_0022.rating (
    sign_up_id bigint NOT NULL,
    stars bigint NOT NULL,
    words text COLLATE pg_catalog."C",
    at bigint NOT NULL,
    CONSTRAINT rating_stars_check CHECK (((stars >= 1) AND (stars <= 5)))
);
CREATE TABLE hashar_0022.reminder (
    reminder_id bigint NOT NULL,
    sign_up_id bigint NOT NULL,
    rule text NOT NULL COLLATE pg_catalog."C",
    starts_at bigint NOT NULL,
    delivery_id bigint
);
ALTER TABLE hashar_0022.reminder ALTER COLUMN reminder_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME hashar_0022.reminder_reminder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE hashar_0022.removal (
    event_id bigint NOT NULL,
    person_id bigint NOT NULL,
    shift_id bigint NOT NULL,
    reason text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE hashar_0022.schedule (
    schedule_id bigint NOT NULL,
    organization_id bigint NOT NULL,
    created_by bigint,
    audience text NOT NULL COLLATE pg_catalog."C",
    urgent boolean NOT NULL,
    crontab text NOT NULL COLLATE pg_catalog."C",
    time_zone text COLLATE pg_catalog."C",
    state text DEFAULT 'active'::text NOT NULL COLLATE pg_catalog."C",
    next_wall text COLLATE pg_catalog."C",
    next_at bigint,
    created_at bigint NOT NULL,
    CONSTRAINT schedule_check CHECK (((next_at IS NULL) = (next_wall IS NULL))),
    CONSTRAINT schedule_state_check CHECK ((state = ANY (ARRAY['active'::text, 'paused'::text, 'deleted'::text])))
);
CREATE TABLE hashar_0022.schedule_reader (
    schedule_id bigint NOT NULL,
    language text NOT NULL COLLATE pg_catalog."C",
    text_language text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE hashar_0022.schedule ALTER COLUMN schedule_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME hashar_0022.schedule_schedule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE hashar_0022.schedule_text (
    schedule_id bigint NOT NULL,
    language text NOT NULL COLLATE pg_catalog."C",
    content text NOT NULL COLLATE pg_catalog."C",
    written_by bigint,
    CONSTRAINT schedule_text_language_check CHECK ((language = ANY (ARRAY['az'::text, 'tr'::text, 'kk'::text, 'uz'::text, 'ky'::text, 'tg'::text, 'en'::text])))
);
CREATE TABLE hashar_0022.shift (
    shift_id bigint NOT NULL,
    event_id bigint NOT NULL,
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    min_places bigint NOT NULL,
    max_places bigint NOT NULL,
    role text COLLATE pg_catalog."C",
    closed boolean DEFAULT false NOT NULL,
    armed boolean DEFAULT false NOT NULL,
    cancel_reason text COLLATE pg_catalog."C",
    line_stopped boolean DEFAULT false NOT NULL,
    arm_again_at bigint,
    CONSTRAINT shift_check CHECK ((ends_at > starts_at)),
    CONSTRAINT shift_check1 CHECK ((min_places <= max_places)),
    CONSTRAINT shift_max_places_check CHECK (((max_places >= 1) AND (max_places <= 1000))),
    CONSTRAINT shift_min_places_check CHECK ((min_places >= 0))
);
CREATE TABLE hashar_0022.shift_place (
    shift_id bigint NOT NULL,
    region text COLLATE pg_catalog."C",
    time_zone text NOT NULL COLLATE pg_catalog."C",
    latitude double precision,
    longitude double precision,
    CONSTRAINT shift_place_check CHECK (((longitude IS NULL) = (latitude IS NULL)))
);
ALTER TABLE hashar_0022.shift ALTER COLUMN shift_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME hashar_0022.shift_shift_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE hashar_0022.shift_text (
    shift_id bigint NOT NULL,
    language text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."C",
    description text NOT NULL COLLATE pg_catalog."C",
    place text NOT NULL COLLATE pg_catalog."C",
    folded text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT shift_text_language_check CHECK ((language = ANY (ARRAY['az'::text, 'tr'::text, 'kk'::text, 'uz'::text, 'ky'::text, 'tg'::text, 'en'::text])))
);
CREATE TABLE hashar_0022.sign_up (
    sign_up_id bigint NOT NULL,
    shift_id bigint NOT NULL,
    person_id bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    since bigint NOT NULL,
    offer_ends_at bigint,
    passed boolean DEFAULT false NOT NULL,
    reason text COLLATE pg_catalog."C",
    coming boolean DEFAULT false NOT NULL,
    came boolean,
    shared boolean DEFAULT false NOT NULL,
    offer_delivery bigint,
    CONSTRAINT sign_up_check CHECK (((offer_ends_at IS NOT NULL) = (state = 'offered'::text))),
    CONSTRAINT sign_up_check1 CHECK (((reason IS NOT NULL) = (state = 'declined'::text))),
    CONSTRAINT sign_up_check2 CHECK (((NOT shared) OR (state = 'offered'::text))),
    CONSTRAINT sign_up_state_check CHECK ((state = ANY (ARRAY['confirmed'::text, 'waiting'::text, 'offered'::text, 'applied'::text, 'given up'::text, 'removed'::text, 'declined'::text])))
);
ALTER TABLE hashar_0022.sign_up ALTER COLUMN sign_up_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME hashar_0022.sign_up_sign_up_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE hashar_0022.spoken_language (
    person_id bigint NOT NULL,
    language text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE hashar_0022.subscription (
    person_id bigint NOT NULL,
    topic text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE hashar_0022.visit (
    visit_id bigint NOT NULL,
    person_id bigint,
    organization_id bigint NOT NULL,
    event_id bigint,
    source text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    by_secret boolean DEFAULT false NOT NULL
);
ALTER TABLE hashar_0022.visit ALTER COLUMN visit_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME hashar_0022.visit_visit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE hashar_0022.volunteer (
    person_id bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    birth_date text NOT NULL COLLATE pg_catalog."C",
    country text COLLATE pg_catalog."C",
    region text COLLATE pg_catalog."C",
    phone text COLLATE pg_catalog."C",
    time_zone text COLLATE pg_catalog."C",
    quiet_hours text COLLATE pg_catalog."C",
    paused_until text COLLATE pg_catalog."C",
    optional_messages boolean DEFAULT true NOT NULL,
    registered_at bigint NOT NULL,
    reminders text COLLATE pg_catalog."C",
    digest_at bigint DEFAULT 0,
    digested_at bigint,
    night_reminders boolean DEFAULT false NOT NULL
);
INSERT INTO hashar_0022._sqlx_migrations VALUES (11, 'words of SQLite', '2026-11-30 18:43:54.959027+00', true, '\xf2a5964e0be98805ada85e81fad2accd7783b3205518d1a55438c5dcb46624d7b7c52435d5c3c4f7760ebe5bf51fd887', 5180508);
INSERT INTO hashar_0022._sqlx_migrations VALUES (12, 'everything so far', '2026-11-30 18:43:54.964784+00', true, '\x204408f21f0e38175b6ac74667c77e08bab08c793837fcaec815290f079307e336139b0f590f006ffca5532d31297eec', 138466423);
INSERT INTO hashar_0022._sqlx_migrations VALUES (13, 'approved words', '2026-11-30 18:43:55.104673+00', true, '\x9b5dcac9111309a889506b00a8d491b8724708bf6c057d6d0a226d67241b3866176776b4b4aad4a364cdd6debe068ff2', 19091290);
INSERT INTO hashar_0022._sqlx_migrations VALUES (14, 'answers', '2026-11-30 18:43:55.124205+00', true, '\x5f2d78846b65890bee935864bf771fd04a7f03e2cea2c29e5b51b4ece9977e457d79ce096f712f758998736312578083', 10237982);
INSERT INTO hashar_0022._sqlx_migrations VALUES (15, 'one date', '2026-11-30 18:43:55.134841+00', true, '\x8ab56773f56586cd7950118b99a0eeaaf82210fb611237dbf80d65280d773cb178e15695b9eaa955e676bb8b9ffe78a1', 11277014);
INSERT INTO hashar_0022._sqlx_migrations VALUES (16, 'offers awake', '2026-11-30 18:43:55.146506+00', true, '\x710ffb2f82c14e5d61af8408889f26c25bf44882c6b185c628da6e7f266d2a31bf6fd97eab87e68efe92002b8bcd1de1', 4337506);
INSERT INTO hashar_0022._sqlx_migrations VALUES (17, 'receivers', '2026-11-30 18:43:55.151113+00', true, '\x3d9d1ea28bbbe33d20c61e64405af58901f5c02fd4b29f4e3335b96d861f8dc6caba5b75b6a97737a5fda783e119ad3d', 13972875);
INSERT INTO hashar_0022._sqlx_migrations VALUES (18, 'removals', '2026-11-30 18:43:55.165398+00', true, '\x68b9e2bbff8b0c3d9191b45f73fdf4a2bd33b055909aded8c91872bea795137eb48fb330dc53cc49001a56d6e46d0f53', 8850784);
INSERT INTO hashar_0022._sqlx_migrations VALUES (19, 'who sees whom', '2026-11-30 18:43:55.174501+00', true, '\x072be411f4f2609dd030914b917ce29270c7ac13b0d35eb403478884a98ef9faf074ea4ab266d12922916feb4cfc4119', 6041635);
INSERT INTO hashar_0022._sqlx_migrations VALUES (21, 'armed again', '2026-11-30 18:43:55.180793+00', true, '\x3010745cb85f776e716f28fc23ef6ad0167a57677b474dc49a101928bbbd50ad77a83328f154ee768af6fc286542cfea', 628663);
INSERT INTO hashar_0022._sqlx_migrations VALUES (22, 'who was asked', '2026-11-30 18:43:55.183648+00', true, '\xea67b570197990ee756f004bf653f5d81a7a59cb78bc6a1746689e9277071ca6e75ad4c3b6a433e3a948df05c364b85d', 2885872);
INSERT INTO hashar_0022.alarm VALUES (1, 6, '1d18:00', 10000, 5000, 'fired');
INSERT INTO hashar_0022.alarm VALUES (2, 10, 'roster', 30000, 29000, 'armed');
INSERT INTO hashar_0022.announcement VALUES (1, 12, 7, '{}', true, 'paused', 'Bad Request', 3, 2, 2100, 2000);
INSERT INTO hashar_0022.announcement_count VALUES (1, 'skipped', 'not reachable', 2, 1);
INSERT INTO hashar_0022.announcement_part VALUES (1, 1, 12, 'AZ', 'filled', '"at-once"', 7, 8, 2, 1, 'aa', 'aa', true);
INSERT INTO hashar_0022.announcement_reader VALUES (1, 'az', 'az');
INSERT INTO hashar_0022.announcement_reader VALUES (1, 'tr', 'az');
INSERT INTO hashar_0022.announcement_text VALUES (1, 'az', '{"kind":"message","html":"Gəlin"}', 0, 'aa', 7, true);
INSERT INTO hashar_0022.announcement_text VALUES (1, 'az', '{"kind":"message","html":"Gəlin!"}', 1, 'bb', 7, false);
INSERT INTO hashar_0022.asked VALUES (1, NULL, 7);
INSERT INTO hashar_0022.asked VALUES (1, 1, 7);
INSERT INTO hashar_0022.audit VALUES (1, 1300, NULL, 'joined', 12, 7, 'coordinator', NULL);
INSERT INTO hashar_0022.audit VALUES (2, 1400, 7, 'event published', 12, NULL, NULL, 6);
INSERT INTO hashar_0022.consent VALUES (7, 1, 1100);
INSERT INTO hashar_0022.consent VALUES (8, 1, 1200);
INSERT INTO hashar_0022.conversation VALUES (7, '{"dialogue":"settings"}', 1, 3, 2000);
INSERT INTO hashar_0022.correction VALUES (1, 1, 'az', 1, 'accepted', 7, 7, 2200);
INSERT INTO hashar_0022.delivery VALUES (1, 7, 2, NULL, NULL, NULL, 1000, 2000, 'sent', 0, 77, NULL, 1000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'message');
INSERT INTO hashar_0022.delivery VALUES (2, 7, 3, NULL, NULL, NULL, 1000, NULL, 'sending', 1, NULL, NULL, 1000, 1, 'az', NULL, 1, 1, '[78]', '{"kind":"delete","more":0,"others":[]}', NULL, NULL);
INSERT INTO hashar_0022.delivery VALUES (3, 8, 3, NULL, NULL, NULL, 1000, NULL, 'unknown', 0, NULL, NULL, 1000, 1, 'az', NULL, 1, 0, NULL, '{"kind":"edit","html":"x"}', NULL, NULL);
INSERT INTO hashar_0022.delivery VALUES (5, 7, 0, '{"kind":"message","html":"İ ə"}', 70, NULL, 1000, NULL, 'queued', 0, NULL, NULL, 1000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'message');
INSERT INTO hashar_0022.departure VALUES ('2026-11', 'AZ', 2);
INSERT INTO hashar_0022.event VALUES (4, 12, 'environment', 'AZ', 'AZ-BA', 'Asia/Baku', 'az', 14, 7, 1400, 40.37, 49.89, 'file', 'link', 48, 2, true, 12, '[]', 3, false, 'a1b2c3d4e5f6a7b8c9d0');
INSERT INTO hashar_0022.event VALUES (5, 2, 'sport', 'AZ', NULL, 'Asia/Baku', 'tr', 14, NULL, 1500, NULL, NULL, NULL, 'everyone', NULL, 0, false, 0, NULL, 0, true, 'b1b2c3d4e5f6a7b8c9d0');
INSERT INTO hashar_0022.event_change VALUES (5, '[]', 2500, 3500);
INSERT INTO hashar_0022.event_text VALUES (4, 'az', 'Sahil təmizliyi', '', 'Körpüdə', 'sahil temizliyi korpude');
INSERT INTO hashar_0022.event_text VALUES (4, 'en', 'Clean-up', 'By boat', 'By the bridge', 'clean-up by the bridge');
INSERT INTO hashar_0022.event_text VALUES (5, 'tr', 'Koşu', '', 'Parkta', 'kosu parkta');
INSERT INTO hashar_0022.group_link VALUES ('\x00ff11', 12, 7, 9000, -100);
INSERT INTO hashar_0022.handled_update VALUES (500, 2000);
INSERT INTO hashar_0022.held_chat VALUES (8, 9000);
INSERT INTO hashar_0022.invitation VALUES (1, '\x00ff10', 12, 'organizer', 7, 9000, 'used', true);
INSERT INTO hashar_0022.lease VALUES (true, '', 0);
INSERT INTO hashar_0022.linked_group VALUES (-100, 12, 'Gəncə könüllüləri', 'az', 'linked', 7, 2000, 'no-media', true, 2100);
INSERT INTO hashar_0022.member VALUES (12, 7, 'coordinator', 1300);
INSERT INTO hashar_0022.named_in_conversation VALUES (7, 8);
INSERT INTO hashar_0022.named_in_delivery VALUES (5, 8);
INSERT INTO hashar_0022.notice VALUES (1, 6, 8, '{"kind":"question"}', true, 9000);
INSERT INTO hashar_0022.occurrence VALUES (1, '2026-11-30T09:00:00', 'announced', 1, 2000);
INSERT INTO hashar_0022.occurrence VALUES (1, '2026-11-23T09:00:00', 'late', NULL, 1000);
INSERT INTO hashar_0022.organization VALUES (1, NULL, 'federation', 'Hashar', NULL, 'en', 'Etc/UTC', 14, '22:00-08:00', 1000, NULL, NULL, NULL, false);
INSERT INTO hashar_0022.organization VALUES (2, 1, 'az', 'Azərbaycan könüllüləri', 'AZ', 'az', 'Asia/Baku', 14, '22:00-08:00', NULL, NULL, NULL, NULL, false);
INSERT INTO hashar_0022.organization VALUES (3, 1, 'tr', 'Türkiye gönüllüleri', 'TR', 'tr', 'Europe/Istanbul', 14, '22:00-08:00', NULL, NULL, NULL, NULL, false);
INSERT INTO hashar_0022.organization VALUES (4, 1, 'kz', 'Қазақстан еріктілері', 'KZ', 'kk', 'Asia/Almaty', 14, '22:00-08:00', NULL, NULL, NULL, NULL, false);
INSERT INTO hashar_0022.organization VALUES (5, 1, 'uz', 'Oʻzbekiston koʻngillilari', 'UZ', 'uz', 'Asia/Tashkent', 14, '22:00-08:00', NULL, NULL, NULL, NULL, false);
INSERT INTO hashar_0022.organization VALUES (6, 1, 'kg', 'Кыргызстан ыктыярчылары', 'KG', 'ky', 'Asia/Bishkek', 14, '22:00-08:00', NULL, NULL, NULL, NULL, false);
INSERT INTO hashar_0022.organization VALUES (7, 1, 'tj', 'Волонтёрони Тоҷикистон', 'TJ', 'tg', 'Asia/Dushanbe', 14, '22:00-08:00', NULL, NULL, NULL, NULL, false);
INSERT INTO hashar_0022.organization VALUES (13, 12, 'az-ganja-1', 'Gəncə, 1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, true);
INSERT INTO hashar_0022.organization VALUES (12, 2, 'az-ganja', 'Gəncə', NULL, NULL, NULL, 16, NULL, 50, '["120m"]', true, 3000, false);
INSERT INTO hashar_0022.part_text VALUES (1, 'az', 1);
INSERT INTO hashar_0022.person VALUES (9, NULL, true, NULL, 0, 1500, 1500, NULL, NULL, NULL, NULL, 2593501500);
INSERT INTO hashar_0022.person VALUES (8, 'tr', false, NULL, 1, 1000, 2000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO hashar_0022.person VALUES (7, 'az', true, 'event-1', 3, 1000, 2000, 1, 4, 12, 12, NULL);
INSERT INTO hashar_0022.preview VALUES (5, 7, 'az');
INSERT INTO hashar_0022.rating VALUES (3, 5, 'Gözəl', 2600);
INSERT INTO hashar_0022.reminder VALUES (1, 3, '1d18:00', 10000, 1);
INSERT INTO hashar_0022.removal VALUES (5, 8, 10, 'rude');
INSERT INTO hashar_0022.schedule VALUES (1, 12, 7, '{}', false, '0 9 * * 1', NULL, 'active', '2026-12-07T09:00:00', 9000, 2000);
INSERT INTO hashar_0022.schedule_reader VALUES (1, 'az', 'az');
INSERT INTO hashar_0022.schedule_text VALUES (1, 'az', '{"kind":"message","html":"Bazar ertəsi"}', 7);
INSERT INTO hashar_0022.shift VALUES (10, 5, 30000, 40000, 0, 5, NULL, false, true, 'Storm', false, 31000);
INSERT INTO hashar_0022.shift VALUES (6, 4, 10000, 20000, 1, 1, 'Rowing', true, true, NULL, true, NULL);
INSERT INTO hashar_0022.shift_place VALUES (10, 'AZ-GA', 'Asia/Baku', 40.68, 46.36);
INSERT INTO hashar_0022.shift_text VALUES (10, 'tr', 'Koşu', '', 'Salonda', 'kosu salonda');
INSERT INTO hashar_0022.sign_up VALUES (3, 6, 7, 'confirmed', 1600, NULL, false, NULL, true, true, false, NULL);
INSERT INTO hashar_0022.sign_up VALUES (4, 6, 8, 'waiting', 1700, NULL, true, NULL, false, NULL, false, NULL);
INSERT INTO hashar_0022.sign_up VALUES (5, 10, 7, 'offered', 1800, 9000, false, NULL, false, NULL, true, 2);
INSERT INTO hashar_0022.sign_up VALUES (6, 10, 8, 'declined', 1900, NULL, false, 'too far', false, false, false, NULL);
INSERT INTO hashar_0022.spoken_language VALUES (7, 'az');
INSERT INTO hashar_0022.spoken_language VALUES (7, 'ru');
INSERT INTO hashar_0022.subscription VALUES (7, 'environment');
INSERT INTO hashar_0022.subscription VALUES (7, 'sport');
INSERT INTO hashar_0022.visit VALUES (1, 7, 12, 4, 'poster', 1350, true);
INSERT INTO hashar_0022.visit VALUES (2, NULL, 2, NULL, '', 1360, false);
INSERT INTO hashar_0022.volunteer VALUES (7, 'Aygün O''Neil', '2001-02-03', 'AZ', 'AZ-BA', '+994501112233', 'Asia/Baku', '22:00-08:00', '2026-12-24', true, 1100, '["1d18:00"]', NULL, 5, true);
INSERT INTO hashar_0022.volunteer VALUES (8, 'Deniz', '1990-12-31', NULL, NULL, NULL, NULL, NULL, NULL, false, 1200, NULL, 0, NULL, false);
SELECT pg_catalog.setval('hashar_0022.alarm_alarm_id_seq', 1, false);
SELECT pg_catalog.setval('hashar_0022.announcement_announcement_id_seq', 1, false);
SELECT pg_catalog.setval('hashar_0022.announcement_part_part_id_seq', 1, false);
SELECT pg_catalog.setval('hashar_0022.audit_audit_id_seq', 1, false);
SELECT pg_catalog.setval('hashar_0022.correction_correction_id_seq', 1, false);
SELECT pg_catalog.setval('hashar_0022.delivery_delivery_id_seq', 900, true);
SELECT pg_catalog.setval('hashar_0022.event_event_id_seq', 1, false);
SELECT pg_catalog.setval('hashar_0022.invitation_invitation_id_seq', 1, false);
SELECT pg_catalog.setval('hashar_0022.notice_notice_id_seq', 1, false);
SELECT pg_catalog.setval('hashar_0022.organization_organization_id_seq', 7, true);
SELECT pg_catalog.setval('hashar_0022.reminder_reminder_id_seq', 1, false);
SELECT pg_catalog.setval('hashar_0022.schedule_schedule_id_seq', 1, false);
SELECT pg_catalog.setval('hashar_0022.shift_shift_id_seq', 1, false);
SELECT pg_catalog.setval('hashar_0022.sign_up_sign_up_id_seq', 1, false);
SELECT pg_catalog.setval('hashar_0022.visit_visit_id_seq', 1, false);
ALTER TABLE ONLY hashar_0022._sqlx_migrations
    ADD CONSTRAINT _sqlx_migrations_pkey PRIMARY KEY (version);
ALTER TABLE ONLY hashar_0022.alarm
    ADD CONSTRAINT alarm_pkey PRIMARY KEY (alarm_id);
ALTER TABLE ONLY hashar_0022.alarm
    ADD CONSTRAINT alarm_shift_id_rule_starts_at_key UNIQUE (shift_id, rule, starts_at);
ALTER TABLE ONLY hashar_0022.announcement_count
    ADD CONSTRAINT announcement_count_pkey PRIMARY KEY (announcement_id, state, reason);
ALTER TABLE ONLY hashar_0022.announcement_part
    ADD CONSTRAINT announcement_part_pkey PRIMARY KEY (part_id);
ALTER TABLE ONLY hashar_0022.announcement
    ADD CONSTRAINT announcement_pkey PRIMARY KEY (announcement_id);
ALTER TABLE ONLY hashar_0022.announcement_reader
    ADD CONSTRAINT announcement_reader_pkey PRIMARY KEY (announcement_id, language);
ALTER TABLE ONLY hashar_0022.announcement_text
    ADD CONSTRAINT announcement_text_pkey PRIMARY KEY (announcement_id, language, revision);
ALTER TABLE ONLY hashar_0022.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (audit_id);
ALTER TABLE ONLY hashar_0022.consent
    ADD CONSTRAINT consent_pkey PRIMARY KEY (person_id, given_at);
ALTER TABLE ONLY hashar_0022.conversation
    ADD CONSTRAINT conversation_pkey PRIMARY KEY (person_id);
ALTER TABLE ONLY hashar_0022.correction
    ADD CONSTRAINT correction_pkey PRIMARY KEY (correction_id);
ALTER TABLE ONLY hashar_0022.delivery
    ADD CONSTRAINT delivery_pkey PRIMARY KEY (delivery_id);
ALTER TABLE ONLY hashar_0022.departure
    ADD CONSTRAINT departure_pkey PRIMARY KEY (month, country);
ALTER TABLE ONLY hashar_0022.event_change
    ADD CONSTRAINT event_change_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY hashar_0022.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY hashar_0022.event_text
    ADD CONSTRAINT event_text_pkey PRIMARY KEY (event_id, language);
ALTER TABLE ONLY hashar_0022.group_link
    ADD CONSTRAINT group_link_pkey PRIMARY KEY (secret_hash);
ALTER TABLE ONLY hashar_0022.handled_update
    ADD CONSTRAINT handled_update_pkey PRIMARY KEY (update_id);
ALTER TABLE ONLY hashar_0022.held_chat
    ADD CONSTRAINT held_chat_pkey PRIMARY KEY (chat_id);
ALTER TABLE ONLY hashar_0022.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (invitation_id);
ALTER TABLE ONLY hashar_0022.invitation
    ADD CONSTRAINT invitation_secret_hash_key UNIQUE (secret_hash);
ALTER TABLE ONLY hashar_0022.lease
    ADD CONSTRAINT lease_pkey PRIMARY KEY (only_one);
ALTER TABLE ONLY hashar_0022.linked_group
    ADD CONSTRAINT linked_group_pkey PRIMARY KEY (chat_id);
ALTER TABLE ONLY hashar_0022.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (organization_id, person_id);
ALTER TABLE ONLY hashar_0022.named_in_conversation
    ADD CONSTRAINT named_in_conversation_pkey PRIMARY KEY (reader_id, person_id);
ALTER TABLE ONLY hashar_0022.named_in_delivery
    ADD CONSTRAINT named_in_delivery_pkey PRIMARY KEY (delivery_id, person_id);
ALTER TABLE ONLY hashar_0022.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (notice_id);
ALTER TABLE ONLY hashar_0022.occurrence
    ADD CONSTRAINT occurrence_pkey PRIMARY KEY (schedule_id, wall);
ALTER TABLE ONLY hashar_0022.organization
    ADD CONSTRAINT organization_code_key UNIQUE (code);
ALTER TABLE ONLY hashar_0022.organization
    ADD CONSTRAINT organization_pkey PRIMARY KEY (organization_id);
ALTER TABLE ONLY hashar_0022.part_text
    ADD CONSTRAINT part_text_pkey PRIMARY KEY (part_id, language);
ALTER TABLE ONLY hashar_0022.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (person_id);
ALTER TABLE ONLY hashar_0022.preview
    ADD CONSTRAINT preview_pkey PRIMARY KEY (delivery_id);
ALTER TABLE ONLY hashar_0022.rating
    ADD CONSTRAINT rating_pkey PRIMARY KEY (sign_up_id);
ALTER TABLE ONLY hashar_0022.reminder
    ADD CONSTRAINT reminder_pkey PRIMARY KEY (reminder_id);
ALTER TABLE ONLY hashar_0022.reminder
    ADD CONSTRAINT reminder_sign_up_id_rule_starts_at_key UNIQUE (sign_up_id, rule, starts_at);
ALTER TABLE ONLY hashar_0022.removal
    ADD CONSTRAINT removal_pkey PRIMARY KEY (event_id, person_id);
ALTER TABLE ONLY hashar_0022.schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (schedule_id);
ALTER TABLE ONLY hashar_0022.schedule_reader
    ADD CONSTRAINT schedule_reader_pkey PRIMARY KEY (schedule_id, language);
ALTER TABLE ONLY hashar_0022.schedule_text
    ADD CONSTRAINT schedule_text_pkey PRIMARY KEY (schedule_id, language);
ALTER TABLE ONLY hashar_0022.shift
    ADD CONSTRAINT shift_pkey PRIMARY KEY (shift_id);
ALTER TABLE ONLY hashar_0022.shift_place
    ADD CONSTRAINT shift_place_pkey PRIMARY KEY (shift_id);
ALTER TABLE ONLY hashar_0022.shift_text
    ADD CONSTRAINT shift_text_pkey PRIMARY KEY (shift_id, language);
ALTER TABLE ONLY hashar_0022.sign_up
    ADD CONSTRAINT sign_up_pkey PRIMARY KEY (sign_up_id);
ALTER TABLE ONLY hashar_0022.spoken_language
    ADD CONSTRAINT spoken_language_pkey PRIMARY KEY (person_id, language);
ALTER TABLE ONLY hashar_0022.subscription
    ADD CONSTRAINT subscription_pkey PRIMARY KEY (person_id, topic);
ALTER TABLE ONLY hashar_0022.visit
    ADD CONSTRAINT visit_pkey PRIMARY KEY (visit_id);
ALTER TABLE ONLY hashar_0022.volunteer
    ADD CONSTRAINT volunteer_pkey PRIMARY KEY (person_id);
CREATE INDEX alarm_armed ON hashar_0022.alarm USING btree (fires_at) WHERE (state = 'armed'::text);
CREATE INDEX announcement_by_creator ON hashar_0022.announcement USING btree (created_by);
CREATE INDEX announcement_of_organization ON hashar_0022.announcement USING btree (organization_id, announcement_id);
CREATE INDEX announcement_part_of ON hashar_0022.announcement_part USING btree (announcement_id);
CREATE INDEX announcement_part_to_fill ON hashar_0022.announcement_part USING btree (part_id) WHERE (state = 'accepted'::text);
CREATE INDEX announcement_running ON hashar_0022.announcement USING btree (announcement_id) WHERE (state = ANY (ARRAY['sending'::text, 'paused'::text]));
CREATE INDEX announcement_text_by_writer ON hashar_0022.announcement_text USING btree (written_by);
CREATE INDEX asked_about_correction ON hashar_0022.asked USING btree (correction_id) WHERE (correction_id IS NOT NULL);
CREATE INDEX asked_about_part ON hashar_0022.asked USING btree (part_id);
CREATE INDEX asked_of_person ON hashar_0022.asked USING btree (person_id);
CREATE INDEX audit_by_actor ON hashar_0022.audit USING btree (actor_id);
CREATE INDEX audit_by_subject ON hashar_0022.audit USING btree (subject_id);
CREATE UNIQUE INDEX correction_asked ON hashar_0022.correction USING btree (part_id) WHERE (state = 'asked'::text);
CREATE INDEX correction_by_decider ON hashar_0022.correction USING btree (decided_by);
CREATE INDEX correction_by_writer ON hashar_0022.correction USING btree (written_by);
CREATE INDEX correction_of_part ON hashar_0022.correction USING btree (part_id);
CREATE INDEX delivery_by_announcement ON hashar_0022.delivery USING btree (announcement_id, state, reason) WHERE (announcement_id IS NOT NULL);
CREATE INDEX delivery_due ON hashar_0022.delivery USING btree (priority, due_at, delivery_id) WHERE ((state = 'queued'::text) AND (announcement_id IS NULL) AND (digest IS NULL));
CREATE INDEX delivery_ended ON hashar_0022.delivery USING btree (changed_at) WHERE (state = ANY (ARRAY['sent'::text, 'failed'::text, 'skipped'::text, 'unknown'::text]));
CREATE INDEX delivery_in_chat ON hashar_0022.delivery USING btree (chat_id, delivery_id);
CREATE INDEX delivery_late ON hashar_0022.delivery USING btree (useful_until) WHERE ((state = 'queued'::text) AND (useful_until IS NOT NULL));
CREATE INDEX delivery_of_announcement ON hashar_0022.delivery USING btree (announcement_id, due_at, delivery_id) WHERE ((state = 'queued'::text) AND (announcement_id IS NOT NULL));
CREATE INDEX delivery_of_digest ON hashar_0022.delivery USING btree (due_at, delivery_id) WHERE ((state = 'queued'::text) AND (digest IS NOT NULL));
CREATE UNIQUE INDEX delivery_of_digest_once ON hashar_0022.delivery USING btree (digest, chat_id) WHERE (digest IS NOT NULL);
CREATE INDEX delivery_of_message ON hashar_0022.delivery USING btree (chat_id, target_message) WHERE (target_message IS NOT NULL);
CREATE INDEX delivery_of_notice ON hashar_0022.delivery USING btree (notice_id) WHERE (notice_id IS NOT NULL);
CREATE INDEX delivery_of_part ON hashar_0022.delivery USING btree (part_id) WHERE (part_id IS NOT NULL);
CREATE UNIQUE INDEX delivery_once ON hashar_0022.delivery USING btree (announcement_id, chat_id) WHERE (announcement_id IS NOT NULL);
CREATE INDEX delivery_sending ON hashar_0022.delivery USING btree (delivery_id) WHERE (state = 'sending'::text);
CREATE INDEX event_by_creator ON hashar_0022.event USING btree (created_by);
CREATE INDEX event_by_publication ON hashar_0022.event USING btree (country, published_at);
CREATE INDEX event_change_due ON hashar_0022.event_change USING btree (due_at);
CREATE INDEX event_of_organization ON hashar_0022.event USING btree (organization_id);
CREATE INDEX group_link_by_maker ON hashar_0022.group_link USING btree (made_by);
CREATE INDEX handled_update_by_age ON hashar_0022.handled_update USING btree (handled_at);
CREATE INDEX invitation_by_inviter ON hashar_0022.invitation USING btree (invited_by);
CREATE INDEX invitation_open ON hashar_0022.invitation USING btree (organization_id, expires_at) WHERE (state = 'open'::text);
CREATE INDEX invitation_to_expire ON hashar_0022.invitation USING btree (expires_at) WHERE ((state = 'open'::text) AND (NOT expiry_told));
CREATE INDEX linked_group_by_linker ON hashar_0022.linked_group USING btree (linked_by);
CREATE INDEX linked_group_of_organization ON hashar_0022.linked_group USING btree (organization_id) WHERE (state = 'linked'::text);
CREATE INDEX linked_group_refusing ON hashar_0022.linked_group USING btree (chat_id) WHERE ((refusal IS NOT NULL) AND (NOT refusal_told));
CREATE INDEX member_by_person ON hashar_0022.member USING btree (person_id);
CREATE INDEX named_in_conversation_by_person ON hashar_0022.named_in_conversation USING btree (person_id);
CREATE INDEX named_in_delivery_by_person ON hashar_0022.named_in_delivery USING btree (person_id);
CREATE INDEX notice_about ON hashar_0022.notice USING btree (person_id);
CREATE INDEX notice_of_shift ON hashar_0022.notice USING btree (shift_id);
CREATE INDEX organization_by_parent ON hashar_0022.organization USING btree (parent_id);
CREATE INDEX organization_to_look_at ON hashar_0022.organization USING btree (organization_id) WHERE to_look_at;
CREATE INDEX person_to_forget ON hashar_0022.person USING btree (forgotten_at) WHERE (forgotten_at IS NOT NULL);
CREATE INDEX preview_of ON hashar_0022.preview USING btree (person_id);
CREATE INDEX removal_by_person ON hashar_0022.removal USING btree (person_id);
CREATE INDEX removal_from_shift ON hashar_0022.removal USING btree (shift_id);
CREATE INDEX schedule_by_creator ON hashar_0022.schedule USING btree (created_by);
CREATE INDEX schedule_due ON hashar_0022.schedule USING btree (next_at) WHERE (state = 'active'::text);
CREATE INDEX schedule_of_organization ON hashar_0022.schedule USING btree (organization_id) WHERE (state <> 'deleted'::text);
CREATE INDEX schedule_text_by_writer ON hashar_0022.schedule_text USING btree (written_by);
CREATE INDEX shift_by_start ON hashar_0022.shift USING btree (starts_at);
CREATE INDEX shift_of_event ON hashar_0022.shift USING btree (event_id);
CREATE INDEX shift_to_arm ON hashar_0022.shift USING btree (starts_at) WHERE (NOT armed);
CREATE INDEX sign_up_in_line ON hashar_0022.sign_up USING btree (shift_id, state, since, sign_up_id);
CREATE INDEX sign_up_of_person ON hashar_0022.sign_up USING btree (person_id, state);
CREATE INDEX sign_up_offered ON hashar_0022.sign_up USING btree (offer_ends_at) WHERE (state = 'offered'::text);
CREATE UNIQUE INDEX sign_up_once ON hashar_0022.sign_up USING btree (shift_id, person_id) WHERE (state <> ALL (ARRAY['given up'::text, 'removed'::text]));
CREATE INDEX subscription_by_topic ON hashar_0022.subscription USING btree (topic);
CREATE INDEX visit_by_person ON hashar_0022.visit USING btree (person_id);
CREATE UNIQUE INDEX visit_of_event_once ON hashar_0022.visit USING btree (event_id, person_id) WHERE (event_id IS NOT NULL);
CREATE UNIQUE INDEX visit_of_organization_once ON hashar_0022.visit USING btree (organization_id, person_id) WHERE (event_id IS NULL);
CREATE INDEX volunteer_by_digest ON hashar_0022.volunteer USING btree (digest_at, person_id) WHERE (digest_at IS NOT NULL);
CREATE TRIGGER a_cancelled_shift_is_armed_anew AFTER UPDATE OF cancel_reason ON hashar_0022.shift FOR EACH ROW WHEN ((new.cancel_reason IS DISTINCT FROM old.cancel_reason)) EXECUTE FUNCTION hashar_0022.a_moved_shift_is_armed_anew();
CREATE TRIGGER a_changed_event_is_armed_anew AFTER UPDATE OF time_zone, reminders ON hashar_0022.event FOR EACH ROW WHEN (((new.time_zone <> old.time_zone) OR (new.reminders IS DISTINCT FROM old.reminders))) EXECUTE FUNCTION hashar_0022.a_changed_event_is_armed_anew();
CREATE TRIGGER a_moved_shift_is_armed_anew AFTER UPDATE OF starts_at, ends_at ON hashar_0022.shift FOR EACH ROW WHEN (((new.starts_at <> old.starts_at) OR (new.ends_at <> old.ends_at))) EXECUTE FUNCTION hashar_0022.a_moved_shift_is_armed_anew();
CREATE TRIGGER a_new_member_can_be_reached AFTER INSERT ON hashar_0022.member FOR EACH ROW EXECUTE FUNCTION hashar_0022.a_new_member_can_be_reached();
CREATE TRIGGER a_volunteer_is_kept AFTER INSERT ON hashar_0022.volunteer FOR EACH ROW EXECUTE FUNCTION hashar_0022.a_volunteer_is_kept();
CREATE TRIGGER an_event_has_a_secret BEFORE INSERT OR UPDATE ON hashar_0022.event FOR EACH ROW WHEN ((new.secret IS NULL)) EXECUTE FUNCTION hashar_0022.an_event_has_a_secret();
CREATE TRIGGER audit_rows_stay BEFORE DELETE OR UPDATE ON hashar_0022.audit FOR EACH ROW EXECUTE FUNCTION hashar_0022.audit_rows_stay();
CREATE TRIGGER nobody_is_dropped_silently BEFORE UPDATE OF max_places ON hashar_0022.shift FOR EACH ROW EXECUTE FUNCTION hashar_0022.nobody_is_dropped_silently();
CREATE TRIGGER own_reminders_are_armed AFTER UPDATE OF reminders, quiet_hours, night_reminders, time_zone, country, region ON hashar_0022.volunteer FOR EACH ROW WHEN (((new.reminders IS DISTINCT FROM old.reminders) OR (new.quiet_hours IS DISTINCT FROM old.quiet_hours) OR (new.night_reminders <> old.night_reminders) OR (new.time_zone IS DISTINCT FROM old.time_zone) OR (new.country IS DISTINCT FROM old.country) OR (new.region IS DISTINCT FROM old.region))) EXECUTE FUNCTION hashar_0022.own_reminders_are_armed();
CREATE TRIGGER places_are_counted_when_changed BEFORE UPDATE ON hashar_0022.sign_up FOR EACH ROW WHEN (((new.state = ANY (ARRAY['confirmed'::text, 'offered'::text])) AND (NOT (new.shared AND old.shared)) AND ((old.state <> ALL (ARRAY['confirmed'::text, 'offered'::text])) OR old.shared OR (new.shift_id <> old.shift_id)))) EXECUTE FUNCTION hashar_0022.places_are_counted();
CREATE TRIGGER places_are_counted_when_taken BEFORE INSERT ON hashar_0022.sign_up FOR EACH ROW WHEN ((new.state = ANY (ARRAY['confirmed'::text, 'offered'::text]))) EXECUTE FUNCTION hashar_0022.places_are_counted();
CREATE TRIGGER rings AFTER INSERT OR UPDATE OF fires_at ON hashar_0022.alarm FOR EACH STATEMENT EXECUTE FUNCTION hashar_0022.ring('reminders');
CREATE TRIGGER rings AFTER INSERT OR UPDATE OF state ON hashar_0022.announcement FOR EACH STATEMENT EXECUTE FUNCTION hashar_0022.ring('announcements');
CREATE TRIGGER rings AFTER INSERT OR UPDATE OF state, filled_to ON hashar_0022.announcement_part FOR EACH STATEMENT EXECUTE FUNCTION hashar_0022.ring('announcements');
CREATE TRIGGER rings AFTER INSERT ON hashar_0022.delivery FOR EACH STATEMENT EXECUTE FUNCTION hashar_0022.ring('outbox');
CREATE TRIGGER rings AFTER INSERT ON hashar_0022.event_change FOR EACH STATEMENT EXECUTE FUNCTION hashar_0022.ring('reminders');
CREATE TRIGGER rings AFTER INSERT ON hashar_0022.invitation FOR EACH STATEMENT EXECUTE FUNCTION hashar_0022.ring('receivers');
CREATE TRIGGER rings AFTER UPDATE OF refusal ON hashar_0022.linked_group FOR EACH ROW WHEN (((new.refusal IS NOT NULL) AND (old.refusal IS NULL))) EXECUTE FUNCTION hashar_0022.ring('receivers');
CREATE TRIGGER rings AFTER UPDATE OF to_look_at ON hashar_0022.organization FOR EACH ROW WHEN ((new.to_look_at AND (NOT old.to_look_at))) EXECUTE FUNCTION hashar_0022.ring('receivers');
CREATE TRIGGER rings AFTER INSERT OR UPDATE OF state, next_at ON hashar_0022.schedule FOR EACH STATEMENT EXECUTE FUNCTION hashar_0022.ring('announcements');
CREATE TRIGGER rings AFTER INSERT OR UPDATE OF armed ON hashar_0022.shift FOR EACH STATEMENT EXECUTE FUNCTION hashar_0022.ring('reminders');
CREATE TRIGGER rings AFTER INSERT OR UPDATE OF state, offer_ends_at ON hashar_0022.sign_up FOR EACH STATEMENT EXECUTE FUNCTION hashar_0022.ring('offers');
CREATE TRIGGER rings AFTER INSERT OR UPDATE OF digest_at ON hashar_0022.volunteer FOR EACH STATEMENT EXECUTE FUNCTION hashar_0022.ring('digests');
CREATE TRIGGER rings_for_who_is_out_of_reach AFTER UPDATE OF reachable ON hashar_0022.person FOR EACH ROW WHEN ((old.reachable AND (NOT new.reachable))) EXECUTE FUNCTION hashar_0022.ring('offers');
CREATE TRIGGER rings_to_send AFTER UPDATE OF state ON hashar_0022.announcement_part FOR EACH STATEMENT EXECUTE FUNCTION hashar_0022.ring('outbox');
CREATE TRIGGER who_comes_brings_their_own_reminders AFTER INSERT OR UPDATE OF state, shift_id ON hashar_0022.sign_up FOR EACH ROW WHEN ((new.state = 'confirmed'::text)) EXECUTE FUNCTION hashar_0022.who_comes_brings_their_own_reminders();
CREATE TRIGGER who_leaves_a_team_is_missed AFTER DELETE ON hashar_0022.member FOR EACH ROW EXECUTE FUNCTION hashar_0022.who_leaves_a_team_is_missed();
CREATE TRIGGER who_moves_has_another_evening BEFORE UPDATE OF time_zone, country, region ON hashar_0022.volunteer FOR EACH ROW WHEN (((new.digest_at IS NOT NULL) AND ((new.time_zone IS DISTINCT FROM old.time_zone) OR (new.country IS DISTINCT FROM old.country) OR (new.region IS DISTINCT FROM old.region)))) EXECUTE FUNCTION hashar_0022.who_moves_has_another_evening();
CREATE TRIGGER who_of_a_team_can_be_reached AFTER UPDATE OF reachable ON hashar_0022.person FOR EACH ROW WHEN ((new.reachable <> old.reachable)) EXECUTE FUNCTION hashar_0022.who_of_a_team_can_be_reached();
ALTER TABLE ONLY hashar_0022.alarm
    ADD CONSTRAINT alarm_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES hashar_0022.shift(shift_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.announcement_count
    ADD CONSTRAINT announcement_count_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES hashar_0022.announcement(announcement_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.announcement
    ADD CONSTRAINT announcement_created_by_fkey FOREIGN KEY (created_by) REFERENCES hashar_0022.person(person_id) ON DELETE SET NULL DEFERRABLE;
ALTER TABLE ONLY hashar_0022.announcement
    ADD CONSTRAINT announcement_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES hashar_0022.organization(organization_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.announcement_part
    ADD CONSTRAINT announcement_part_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES hashar_0022.announcement(announcement_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.announcement_part
    ADD CONSTRAINT announcement_part_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES hashar_0022.person(person_id) ON DELETE SET NULL DEFERRABLE;
ALTER TABLE ONLY hashar_0022.announcement_part
    ADD CONSTRAINT announcement_part_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES hashar_0022.organization(organization_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.announcement_reader
    ADD CONSTRAINT announcement_reader_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES hashar_0022.announcement(announcement_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.announcement_text
    ADD CONSTRAINT announcement_text_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES hashar_0022.announcement(announcement_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.asked
    ADD CONSTRAINT asked_correction_id_fkey FOREIGN KEY (correction_id) REFERENCES hashar_0022.correction(correction_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.asked
    ADD CONSTRAINT asked_part_id_fkey FOREIGN KEY (part_id) REFERENCES hashar_0022.announcement_part(part_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.asked
    ADD CONSTRAINT asked_person_id_fkey FOREIGN KEY (person_id) REFERENCES hashar_0022.person(person_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.audit
    ADD CONSTRAINT audit_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES hashar_0022.person(person_id) ON DELETE SET NULL DEFERRABLE;
ALTER TABLE ONLY hashar_0022.audit
    ADD CONSTRAINT audit_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES hashar_0022.organization(organization_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.audit
    ADD CONSTRAINT audit_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES hashar_0022.shift(shift_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.audit
    ADD CONSTRAINT audit_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES hashar_0022.person(person_id) ON DELETE SET NULL DEFERRABLE;
ALTER TABLE ONLY hashar_0022.consent
    ADD CONSTRAINT consent_person_id_fkey FOREIGN KEY (person_id) REFERENCES hashar_0022.person(person_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.conversation
    ADD CONSTRAINT conversation_person_id_fkey FOREIGN KEY (person_id) REFERENCES hashar_0022.person(person_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.correction
    ADD CONSTRAINT correction_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES hashar_0022.person(person_id) ON DELETE SET NULL DEFERRABLE;
ALTER TABLE ONLY hashar_0022.correction
    ADD CONSTRAINT correction_part_id_fkey FOREIGN KEY (part_id) REFERENCES hashar_0022.announcement_part(part_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.correction
    ADD CONSTRAINT correction_written_by_fkey FOREIGN KEY (written_by) REFERENCES hashar_0022.person(person_id) ON DELETE SET NULL DEFERRABLE;
ALTER TABLE ONLY hashar_0022.delivery
    ADD CONSTRAINT delivery_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES hashar_0022.announcement(announcement_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.delivery
    ADD CONSTRAINT delivery_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES hashar_0022.notice(notice_id) ON DELETE SET NULL DEFERRABLE;
ALTER TABLE ONLY hashar_0022.delivery
    ADD CONSTRAINT delivery_part_id_fkey FOREIGN KEY (part_id) REFERENCES hashar_0022.announcement_part(part_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.event_change
    ADD CONSTRAINT event_change_event_id_fkey FOREIGN KEY (event_id) REFERENCES hashar_0022.event(event_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.event
    ADD CONSTRAINT event_created_by_fkey FOREIGN KEY (created_by) REFERENCES hashar_0022.person(person_id) ON DELETE SET NULL DEFERRABLE;
ALTER TABLE ONLY hashar_0022.event
    ADD CONSTRAINT event_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES hashar_0022.organization(organization_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.event_text
    ADD CONSTRAINT event_text_event_id_fkey FOREIGN KEY (event_id) REFERENCES hashar_0022.event(event_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.group_link
    ADD CONSTRAINT group_link_made_by_fkey FOREIGN KEY (made_by) REFERENCES hashar_0022.person(person_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.group_link
    ADD CONSTRAINT group_link_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES hashar_0022.organization(organization_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.invitation
    ADD CONSTRAINT invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES hashar_0022.person(person_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.invitation
    ADD CONSTRAINT invitation_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES hashar_0022.organization(organization_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.linked_group
    ADD CONSTRAINT linked_group_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES hashar_0022.person(person_id) ON DELETE SET NULL DEFERRABLE;
ALTER TABLE ONLY hashar_0022.linked_group
    ADD CONSTRAINT linked_group_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES hashar_0022.organization(organization_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.member
    ADD CONSTRAINT member_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES hashar_0022.organization(organization_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.member
    ADD CONSTRAINT member_person_id_fkey FOREIGN KEY (person_id) REFERENCES hashar_0022.volunteer(person_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.named_in_conversation
    ADD CONSTRAINT named_in_conversation_person_id_fkey FOREIGN KEY (person_id) REFERENCES hashar_0022.person(person_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.named_in_conversation
    ADD CONSTRAINT named_in_conversation_reader_id_fkey FOREIGN KEY (reader_id) REFERENCES hashar_0022.conversation(person_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.named_in_delivery
    ADD CONSTRAINT named_in_delivery_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES hashar_0022.delivery(delivery_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.named_in_delivery
    ADD CONSTRAINT named_in_delivery_person_id_fkey FOREIGN KEY (person_id) REFERENCES hashar_0022.person(person_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.notice
    ADD CONSTRAINT notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES hashar_0022.person(person_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.notice
    ADD CONSTRAINT notice_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES hashar_0022.shift(shift_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.occurrence
    ADD CONSTRAINT occurrence_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES hashar_0022.announcement(announcement_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.occurrence
    ADD CONSTRAINT occurrence_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES hashar_0022.schedule(schedule_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.organization
    ADD CONSTRAINT organization_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES hashar_0022.organization(organization_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.part_text
    ADD CONSTRAINT part_text_part_id_fkey FOREIGN KEY (part_id) REFERENCES hashar_0022.announcement_part(part_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.person
    ADD CONSTRAINT person_acting_for_fkey FOREIGN KEY (acting_for) REFERENCES hashar_0022.organization(organization_id) ON DELETE SET NULL DEFERRABLE;
ALTER TABLE ONLY hashar_0022.person
    ADD CONSTRAINT person_event_id_fkey FOREIGN KEY (event_id) REFERENCES hashar_0022.event(event_id) ON DELETE SET NULL DEFERRABLE;
ALTER TABLE ONLY hashar_0022.person
    ADD CONSTRAINT person_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES hashar_0022.invitation(invitation_id) ON DELETE SET NULL DEFERRABLE;
ALTER TABLE ONLY hashar_0022.person
    ADD CONSTRAINT person_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES hashar_0022.organization(organization_id) ON DELETE SET NULL DEFERRABLE;
ALTER TABLE ONLY hashar_0022.preview
    ADD CONSTRAINT preview_person_id_fkey FOREIGN KEY (person_id) REFERENCES hashar_0022.person(person_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.rating
    ADD CONSTRAINT rating_sign_up_id_fkey FOREIGN KEY (sign_up_id) REFERENCES hashar_0022.sign_up(sign_up_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.reminder
    ADD CONSTRAINT reminder_sign_up_id_fkey FOREIGN KEY (sign_up_id) REFERENCES hashar_0022.sign_up(sign_up_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.removal
    ADD CONSTRAINT removal_event_id_fkey FOREIGN KEY (event_id) REFERENCES hashar_0022.event(event_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.removal
    ADD CONSTRAINT removal_person_id_fkey FOREIGN KEY (person_id) REFERENCES hashar_0022.person(person_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.removal
    ADD CONSTRAINT removal_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES hashar_0022.shift(shift_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.schedule
    ADD CONSTRAINT schedule_created_by_fkey FOREIGN KEY (created_by) REFERENCES hashar_0022.person(person_id) ON DELETE SET NULL DEFERRABLE;
ALTER TABLE ONLY hashar_0022.schedule
    ADD CONSTRAINT schedule_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES hashar_0022.organization(organization_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.schedule_reader
    ADD CONSTRAINT schedule_reader_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES hashar_0022.schedule(schedule_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.schedule_text
    ADD CONSTRAINT schedule_text_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES hashar_0022.schedule(schedule_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.shift
    ADD CONSTRAINT shift_event_id_fkey FOREIGN KEY (event_id) REFERENCES hashar_0022.event(event_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.shift_place
    ADD CONSTRAINT shift_place_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES hashar_0022.shift(shift_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.shift_text
    ADD CONSTRAINT shift_text_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES hashar_0022.shift(shift_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.sign_up
    ADD CONSTRAINT sign_up_person_id_fkey FOREIGN KEY (person_id) REFERENCES hashar_0022.volunteer(person_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.sign_up
    ADD CONSTRAINT sign_up_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES hashar_0022.shift(shift_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.spoken_language
    ADD CONSTRAINT spoken_language_person_id_fkey FOREIGN KEY (person_id) REFERENCES hashar_0022.volunteer(person_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.subscription
    ADD CONSTRAINT subscription_person_id_fkey FOREIGN KEY (person_id) REFERENCES hashar_0022.volunteer(person_id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE ONLY hashar_0022.visit
    ADD CONSTRAINT visit_event_id_fkey FOREIGN KEY (event_id) REFERENCES hashar_0022.event(event_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.visit
    ADD CONSTRAINT visit_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES hashar_0022.organization(organization_id) DEFERRABLE;
ALTER TABLE ONLY hashar_0022.visit
    ADD CONSTRAINT visit_person_id_fkey FOREIGN KEY (person_id) REFERENCES hashar_0022.person(person_id) ON DELETE SET NULL DEFERRABLE;
ALTER TABLE ONLY hashar_0022.volunteer
    ADD CONSTRAINT volunteer_person_id_fkey FOREIGN KEY (person_id) REFERENCES hashar_0022.person(person_id) ON DELETE CASCADE DEFERRABLE;
