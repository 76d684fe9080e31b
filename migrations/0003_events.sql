-- Events, their shifts, and who signed up for them.

create table event (
    event_id        integer primary key,
    organization_id integer not null references organization,
    title           text    not null,
    description     text    not null,
    -- Where people meet, in the organizer's words.
    place           text    not null,
    topic           text    not null,
    country         text    not null,
    -- Null: the whole country.
    region          text,
    time_zone       text    not null,
    -- The language the words above are written in.
    language        text    not null check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en')),
    minimum_age     integer not null check (minimum_age between 0 and 99),
    -- Null while it stands.
    cancel_reason   text,
    created_by      integer references person on delete set null,
    published_at    integer not null
) strict;
create index event_of_organization on event (organization_id);
create index event_by_creator on event (created_by);

-- A block of time with places.
create table shift (
    shift_id   integer primary key,
    event_id   integer not null references event,
    starts_at  integer not null,
    ends_at    integer not null check (ends_at > starts_at),
    min_places integer not null check (min_places >= 0),
    max_places integer not null check (max_places between 1 and 1000),
    check (min_places <= max_places)
) strict;
create index shift_of_event on shift (event_id);
create index shift_by_start on shift (starts_at);

-- A volunteer and a shift.
create table sign_up (
    sign_up_id    integer primary key,
    shift_id      integer not null references shift,
    person_id     integer not null references volunteer on delete cascade,
    -- offered: a place is held until offer_ends_at for somebody who waited.
    state         text    not null check (state in ('confirmed', 'waiting', 'offered', 'given up')),
    -- The order of the line.
    since         integer not null,
    offer_ends_at integer check ((offer_ends_at is not null) = (state = 'offered')),
    -- Whether the place that is free now was offered to them in vain; they are asked again for the next one.
    passed        integer not null default 0 check (passed in (0, 1))
) strict;
-- Nobody takes two places in a shift, or waits where they have one.
create unique index sign_up_once on sign_up (shift_id, person_id) where state <> 'given up';
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
when new.state in ('confirmed', 'offered') and old.state not in ('confirmed', 'offered')
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

-- The event that waits until a person has registered.
alter table person add column event_id integer references event on delete set null;
