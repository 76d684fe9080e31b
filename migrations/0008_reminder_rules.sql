-- When people are reminded: as the organization has it, as one of its events, or as they want it themselves.

-- JSON: lead times such as "1d18:00" and "120m" (`domain/lead.rs`). Null: as the organization above has it, as the
-- organization has it, as the event has it; where nobody has said anything, the evening before and two hours before.
alter table organization add column reminders text;
alter table event add column reminders text;
alter table volunteer add column reminders text;

-- Whether its alarms are those it should have.
alter table shift add column armed integer not null default 0 check (armed in (0, 1));
create index shift_to_arm on shift (starts_at) where armed = 0;

-- Rules have other names than before, and there are more of them.
create table new_alarm (
    alarm_id  integer primary key,
    shift_id  integer not null references shift,
    -- A rule (`domain/reminder.rs`).
    rule      text    not null,
    starts_at integer not null,
    fires_at  integer not null,
    -- late: nobody was told, because it was too late when the bot ran again. void: it is not wanted any more.
    state     text    not null default 'armed' check (state in ('armed', 'fired', 'late', 'void')),
    unique (shift_id, rule, starts_at)
) strict;
insert into new_alarm select alarm_id, shift_id, case rule when 'eve' then '1d18:00' when 'soon' then '120m' else rule end,
                             starts_at, fires_at, state from alarm;
drop table alarm;
alter table new_alarm rename to alarm;
create index alarm_armed on alarm (fires_at) where state = 'armed';
update reminder set rule = case rule when 'eve' then '1d18:00' when 'soon' then '120m' else rule end;

-- Whatever changes when a shift's people are reminded, its alarms are made anew.
create trigger a_moved_shift_is_armed_anew after update of starts_at, ends_at on shift
when new.starts_at <> old.starts_at or new.ends_at <> old.ends_at
begin
    update shift set armed = 0 where shift_id = new.shift_id;
end;

create trigger a_changed_event_is_armed_anew after update of cancel_reason, time_zone, reminders on event
when new.cancel_reason is not old.cancel_reason or new.time_zone <> old.time_zone or new.reminders is not old.reminders
begin
    update shift set armed = 0 where event_id = new.event_id;
end;

create trigger who_comes_brings_their_own_reminders after insert on sign_up
when new.state = 'confirmed' and (select reminders from volunteer where person_id = new.person_id) is not null
begin
    update shift set armed = 0 where shift_id = new.shift_id;
end;

create trigger who_comes_after_all_brings_their_own_reminders after update of state, shift_id on sign_up
when new.state = 'confirmed' and (select reminders from volunteer where person_id = new.person_id) is not null
begin
    update shift set armed = 0 where shift_id = new.shift_id;
end;

create trigger own_reminders_are_armed after update of reminders on volunteer
when new.reminders is not old.reminders
begin
    update shift set armed = 0 where shift_id in (select shift_id from sign_up where person_id = new.person_id and state = 'confirmed');
end;

-- How somebody who came found it.
create table rating (
    sign_up_id integer primary key references sign_up on delete cascade,
    stars      integer not null check (stars between 1 and 5),
    -- Null: no words.
    words      text,
    at         integer not null
) strict;
