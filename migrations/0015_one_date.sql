-- One date of an event can be cancelled, or be at another place and say something else than the others.

-- Why it does not take place; null while it stands.
alter table shift add column cancel_reason text;
-- Of an event that was cancelled those shifts had not begun that begin after it was.
update shift set cancel_reason = (select event.cancel_reason from event where event.event_id = shift.event_id)
where starts_at > coalesce((select max(audit.at) from audit join shift as about on about.shift_id = audit.shift_id
                            where about.event_id = shift.event_id and audit.action = 'event cancelled'), 0);
drop trigger a_changed_event_is_armed_anew;
alter table event drop column cancel_reason;
create trigger a_changed_event_is_armed_anew after update of time_zone, reminders on event
when new.time_zone <> old.time_zone or new.reminders is not old.reminders
begin
    update shift set armed = 0 where event_id = new.event_id;
end;
create trigger a_cancelled_shift_is_armed_anew after update of cancel_reason on shift
when new.cancel_reason is not old.cancel_reason
begin
    update shift set armed = 0 where shift_id = new.shift_id;
end;

-- What is said of one shift instead of what is said of its event: all languages, or none.
create table shift_text (
    shift_id    integer not null references shift,
    language    text    not null check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en')),
    title       text    not null,
    -- May be empty.
    description text    not null,
    place       text    not null,
    -- As in event_text.
    folded      text    not null,
    primary key (shift_id, language)
) strict, without rowid;

-- Where one shift is, if not where its event is.
create table shift_place (
    shift_id  integer primary key references shift,
    -- Null: the whole country.
    region    text,
    time_zone text not null,
    latitude  real,
    longitude real check ((longitude is null) = (latitude is null))
) strict;

-- So many people are needed by all roles of a time together. 0: each role says for itself.
alter table event add column least_in_all integer not null default 0 check (least_in_all >= 0);
