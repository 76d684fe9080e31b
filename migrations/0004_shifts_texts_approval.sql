-- Events with several shifts and texts in several languages; who sees them, who decides about sign-ups and when
-- they are open; and by which links people came.

-- What an organizer wrote about an event, in each language.
create table event_text (
    event_id    integer not null references event,
    language    text    not null check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en')),
    title       text    not null,
    -- May be empty.
    description text    not null,
    -- Where people meet.
    place       text    not null,
    -- Title and place as they are searched: small letters, without marks.
    folded      text    not null,
    primary key (event_id, language)
) strict, without rowid;
insert into event_text select event_id, language, title, description, place, lower(title || ' ' || place) from event;
-- `event.language` is from now on the language of the first text.
alter table event drop column title;
alter table event drop column description;
alter table event drop column place;

-- The place on the map, as Telegram sends it.
alter table event add column latitude real;
alter table event add column longitude real check ((longitude is null) = (latitude is null));
-- Telegram's id of a file, valid for this bot only.
alter table event add column photo text;
-- Who finds it in lists and may take part; link: whoever has the link.
alter table event add column visibility text not null default 'everyone' check (visibility in ('everyone', 'country', 'link'));
-- Hours before the start of a shift. Null: sign-up is open at once.
alter table event add column opens_before integer check (opens_before > 0);
alter table event add column closes_before integer not null default 0 check (closes_before >= 0);
-- Whether an organizer decides about each sign-up.
alter table event add column needs_approval integer not null default 0 check (needs_approval in (0, 1));
-- Hours before the start of a shift; who gives up a place later than that is reported to the organizer.
alter table event add column cutoff integer not null default 0 check (cutoff >= 0);

-- What people do there, in the organizer's words; null: the same as everybody.
alter table shift add column role text;
-- Whether the organizer has closed sign-up.
alter table shift add column closed integer not null default 0 check (closed in (0, 1));

-- A volunteer and a shift, once more with applications: SQLite cannot change a check.
drop trigger nobody_is_dropped_silently;
create table new_sign_up (
    sign_up_id    integer primary key,
    shift_id      integer not null references shift,
    person_id     integer not null references volunteer on delete cascade,
    -- offered: a place is held until offer_ends_at for somebody who waited. applied: an organizer decides.
    -- 'given up' and 'removed' are over; 'declined' stands in the way of another application.
    state         text    not null check (state in ('confirmed', 'waiting', 'offered', 'applied', 'given up', 'removed', 'declined')),
    -- The order of the line.
    since         integer not null,
    offer_ends_at integer check ((offer_ends_at is not null) = (state = 'offered')),
    -- Whether the place that is free now was offered to them in vain; they are asked again for the next one.
    passed        integer not null default 0 check (passed in (0, 1)),
    -- Why it was declined, in the organizer's words.
    reason        text check ((reason is not null) = (state = 'declined'))
) strict;
insert into new_sign_up select sign_up_id, shift_id, person_id, state, since, offer_ends_at, passed, null from sign_up;
drop table sign_up;
alter table new_sign_up rename to sign_up;
-- Nobody takes two places in a shift, or waits where they have one.
create unique index sign_up_once on sign_up (shift_id, person_id) where state not in ('given up', 'removed');
create index sign_up_in_line on sign_up (shift_id, state, since, sign_up_id);
create index sign_up_of_person on sign_up (person_id, state);
create index sign_up_offered on sign_up (offer_ends_at) where state = 'offered';

-- A place is never given twice, whatever the code does.
create trigger places_are_counted_when_taken before insert on sign_up when new.state in ('confirmed', 'offered')
begin
    select raise(abort, 'no place is left') where
        (select count(*) from sign_up where shift_id = new.shift_id and state in ('confirmed', 'offered'))
        >= (select max_places from shift where shift_id = new.shift_id);
end;

create trigger places_are_counted_when_changed before update on sign_up
when new.state in ('confirmed', 'offered') and (old.state not in ('confirmed', 'offered') or new.shift_id <> old.shift_id)
begin
    select raise(abort, 'no place is left') where
        (select count(*) from sign_up where shift_id = new.shift_id and state in ('confirmed', 'offered'))
        >= (select max_places from shift where shift_id = new.shift_id);
end;

create trigger nobody_is_dropped_silently before update of max_places on shift
begin
    select raise(abort, 'more people have a place') where
        (select count(*) from sign_up where shift_id = new.shift_id and state in ('confirmed', 'offered')) > new.max_places;
end;

-- By which link somebody came to an event, or to an organization; the first one counts. Who leaves stays as a number.
create table visit (
    visit_id        integer primary key,
    person_id       integer references person on delete set null,
    organization_id integer not null references organization,
    event_id        integer references event,
    -- The name of the link; empty: the one without a name.
    source          text    not null,
    at              integer not null
) strict;
create unique index visit_of_event_once on visit (event_id, person_id) where event_id is not null;
create unique index visit_of_organization_once on visit (organization_id, person_id) where event_id is null;
create index visit_by_person on visit (person_id);

-- The organization whose events wait until a person has registered.
alter table person add column organization_id integer references organization on delete set null;
-- For which organization somebody with several acts.
alter table person add column acting_for integer references organization on delete set null;

-- Who did what, once more with what is done about events: SQLite cannot change a check. Actions are named in
-- `db/organization.rs`.
create table new_audit (
    audit_id        integer primary key,
    at              integer not null,
    -- Null: the command line, or somebody who left.
    actor_id        integer references person on delete set null,
    action          text    not null check (action <> ''),
    organization_id integer not null references organization,
    subject_id      integer references person on delete set null,
    role            text,
    -- What it was about, if it was about a shift or its event.
    shift_id        integer references shift
) strict;
insert into new_audit select *, null from audit;
drop trigger audit_rows_stay;
drop table audit;
alter table new_audit rename to audit;
create index audit_by_actor on audit (actor_id);
create index audit_by_subject on audit (subject_id);

create trigger audit_rows_stay before delete on audit
begin
    select raise(abort, 'audit rows are never deleted');
end;

create trigger audit_rows_keep_what_they_say before update on audit
when new.at is not old.at or new.action is not old.action or new.organization_id is not old.organization_id
    or new.role is not old.role or new.shift_id is not old.shift_id
    or (new.actor_id is not null and new.actor_id is not old.actor_id)
    or (new.subject_id is not null and new.subject_id is not old.subject_id)
begin
    select raise(abort, 'audit rows are never changed');
end;
