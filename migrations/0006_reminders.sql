-- Reminders: what is to be said about each shift, when, and to whom it was.

-- Rules (`domain/reminder.rs`) made into instants. A shift that moves gets new alarms, since they name its start; one
-- that is moved back has its old ones again.
create table alarm (
    alarm_id  integer primary key,
    shift_id  integer not null references shift,
    rule      text    not null check (rule in ('eve', 'soon', 'short', 'roster')),
    starts_at integer not null,
    fires_at  integer not null,
    -- late: nobody was told, because it was too late when the bot ran again. void: the shift has moved.
    state     text    not null default 'armed' check (state in ('armed', 'fired', 'late', 'void')),
    unique (shift_id, rule, starts_at)
) strict;
create index alarm_armed on alarm (fires_at) where state = 'armed';

-- What somebody was reminded of; once for a rule and a start.
create table reminder (
    reminder_id integer primary key,
    sign_up_id  integer not null references sign_up on delete cascade,
    -- A rule, or 'later' for one that was asked for.
    rule        text    not null,
    starts_at   integer not null,
    -- Null: it would have come during quiet hours, and been of no use after them.
    delivery_id integer,
    unique (sign_up_id, rule, starts_at)
) strict;

-- Whether somebody has said, after a reminder, that they come.
alter table sign_up add column coming integer not null default 0 check (coming in (0, 1));
