-- What the statements say in SQLite's words and PostgreSQL does not know, so that one text of each serves both.

create function iif(condition boolean, yes text, no text) returns text language sql immutable as
    'select case when condition then yes else no end';
create function iif(condition boolean, yes bigint, no bigint) returns bigint language sql immutable as
    'select case when condition then yes else no end';
create function iif(condition boolean, yes boolean, no boolean) returns boolean language sql immutable as
    'select case when condition then yes else no end';
create function min(a bigint, b bigint) returns bigint language sql immutable as 'select least(a, b)';
create function max(a bigint, b bigint) returns bigint language sql immutable as 'select greatest(a, b)';
create function instr(whole text, part text) returns bigint language sql immutable as 'select strpos(whole, part)::bigint';

-- Instants are seconds since 1970 here, shown in UTC.
create function date(instant bigint, unit text) returns text language sql immutable as
    $$ select to_char(to_timestamp(instant) at time zone 'UTC', 'YYYY-MM-DD') $$;
create function date(day text, later text) returns text language sql immutable as
    $$ select to_char(day::timestamp + later::interval, 'YYYY-MM-DD') $$;
create function datetime(instant bigint, unit text) returns text language sql immutable as
    $$ select to_char(to_timestamp(instant) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') $$;

create function json(document text) returns json language sql immutable as 'select document::json';
create function json_quote(words text) returns text language sql immutable as 'select to_json(words)::text';
create function json_extract(document text, path text) returns text language sql immutable as
    $$ select jsonb_path_query_first(document::jsonb, path::jsonpath) #>> '{}' $$;
create function json_each(list text, out key bigint, out value text) returns setof record language sql immutable rows 20 as
    $$ select place - 1, element from json_array_elements_text(list::json) with ordinality as elements (element, place) $$;

create function json_grown(list text, element text) returns text language sql immutable as
    $$ select case when list = '' then element else list || ',' || element end $$;
create function json_list_grown(list text, element anyelement) returns text language sql immutable as
    $$ select json_grown(list, coalesce(to_json(element)::text, 'null')) $$;
create function json_list_closed(list text) returns text language sql immutable as $$ select '[' || list || ']' $$;
create aggregate json_group_array(anyelement) (
    sfunc = json_list_grown, stype = text, initcond = '', finalfunc = json_list_closed);
create function json_fields_grown(fields text, name text, element json) returns text language sql immutable as
    $$ select json_grown(fields, to_json(name)::text || ':' || coalesce(element::text, 'null')) $$;
create function json_fields_closed(fields text) returns text language sql immutable as $$ select '{' || fields || '}' $$;
create aggregate json_group_object(text, json) (
    sfunc = json_fields_grown, stype = text, initcond = '', finalfunc = json_fields_closed);
