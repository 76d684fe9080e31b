-- One date of an event can be cancelled, or be at another place and say something else than the others.

alter table shift add column cancel_reason text collate "C";
-- Of an event that was cancelled those shifts had not begun that begin after it was.
update shift set cancel_reason = (select event.cancel_reason from event where event.event_id = shift.event_id)
where starts_at > coalesce((select max(audit.at) from audit join shift as about on about.shift_id = audit.shift_id
                            where about.event_id = shift.event_id and audit.action = 'event cancelled'), 0);
drop trigger a_changed_event_is_armed_anew on event;
alter table event drop column cancel_reason;
create trigger a_changed_event_is_armed_anew after update of time_zone, reminders on event for each row
    when (new.time_zone <> old.time_zone or new.reminders is distinct from old.reminders)
    execute function a_changed_event_is_armed_anew();
create trigger a_cancelled_shift_is_armed_anew after update of cancel_reason on shift for each row
    when (new.cancel_reason is distinct from old.cancel_reason) execute function a_moved_shift_is_armed_anew();

create table shift_text (
    shift_id    bigint           not null references shift deferrable,
    language    text collate "C" not null check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en')),
    title       text collate "C" not null,
    description text collate "C" not null,
    place       text collate "C" not null,
    folded      text collate "C" not null,
    primary key (shift_id, language)
);

create table shift_place (
    shift_id  bigint           primary key references shift deferrable,
    region    text collate "C",
    time_zone text collate "C" not null,
    latitude  double precision,
    longitude double precision check ((longitude is null) = (latitude is null))
);

alter table event add column least_in_all bigint not null default 0 check (least_in_all >= 0);
