-- Offers that nobody sleeps through, the line of a closed shift, and reminders that come before the night.

-- Whether the place was offered to several at once: the first to take it has it, and all these offers together hold what
-- places are left.
alter table sign_up add column shared integer not null default 0 check (shared in (0, 1) and (shared = 0 or state = 'offered'));
-- The delivery that tells of the offer; it may be forgotten.
alter table sign_up add column offer_delivery integer;

-- Whether freed places stay free while the organizer keeps sign-up closed.
alter table shift add column line_stopped integer not null default 0 check (line_stopped in (0, 1));

-- A place is never given twice. Shared offers hold only what is left over.
drop trigger places_are_counted_when_taken;
create trigger places_are_counted_when_taken before insert on sign_up when new.state in ('confirmed', 'offered')
begin
    select raise(abort, 'no place is left') where
        (select count(*) from sign_up where shift_id = new.shift_id and state in ('confirmed', 'offered') and not shared)
        >= (select max_places from shift where shift_id = new.shift_id);
end;

drop trigger places_are_counted_when_changed;
create trigger places_are_counted_when_changed before update on sign_up
when new.state in ('confirmed', 'offered') and not (new.shared and old.shared)
    and (old.state not in ('confirmed', 'offered') or old.shared or new.shift_id <> old.shift_id)
begin
    select raise(abort, 'no place is left') where
        (select count(*) from sign_up where shift_id = new.shift_id and state in ('confirmed', 'offered') and not shared)
        >= (select max_places from shift where shift_id = new.shift_id);
end;

drop trigger nobody_is_dropped_silently;
create trigger nobody_is_dropped_silently before update of max_places on shift
begin
    select raise(abort, 'more people have a place') where
        (select count(*) from sign_up where shift_id = new.shift_id and state in ('confirmed', 'offered') and not shared)
        > new.max_places;
end;

-- Whether somebody would rather have a reminder that cannot wait in their quiet hours, without a sound, than before them.
alter table volunteer add column night_reminders integer not null default 0 check (night_reminders in (0, 1));

-- When somebody is reminded depends on their quiet hours, so whoever comes may bring an earlier alarm.
drop trigger who_comes_brings_their_own_reminders;
create trigger who_comes_brings_their_own_reminders after insert on sign_up
when new.state = 'confirmed'
    and (select reminders is not null or quiet_hours is not null from volunteer where person_id = new.person_id)
begin
    update shift set armed = 0 where shift_id = new.shift_id;
end;

drop trigger who_comes_after_all_brings_their_own_reminders;
create trigger who_comes_after_all_brings_their_own_reminders after update of state, shift_id on sign_up
when new.state = 'confirmed'
    and (select reminders is not null or quiet_hours is not null from volunteer where person_id = new.person_id)
begin
    update shift set armed = 0 where shift_id = new.shift_id;
end;

drop trigger own_reminders_are_armed;
create trigger own_reminders_are_armed after update of reminders, quiet_hours, night_reminders, time_zone, country, region on volunteer
when new.reminders is not old.reminders or new.quiet_hours is not old.quiet_hours
    or new.night_reminders is not old.night_reminders or new.time_zone is not old.time_zone
    or new.country is not old.country or new.region is not old.region
begin
    update shift set armed = 0 where shift_id in (select shift_id from sign_up where person_id = new.person_id and state = 'confirmed');
end;

-- Shifts to come get the new rule, and the earlier alarms.
update shift set armed = 0 where ends_at > unixepoch() * 1000;
