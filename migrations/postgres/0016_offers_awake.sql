-- The same as SQLite's step of this number; what the columns mean is said there.

alter table sign_up add column shared boolean not null default false check (not shared or state = 'offered');
alter table sign_up add column offer_delivery bigint;
alter table volunteer add column night_reminders boolean not null default false;
alter table shift add column line_stopped boolean not null default false;

create or replace function places_are_counted() returns trigger language plpgsql as $$
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
drop trigger places_are_counted_when_changed on sign_up;
create trigger places_are_counted_when_changed before update on sign_up for each row
    when (new.state in ('confirmed', 'offered') and not (new.shared and old.shared)
          and (old.state not in ('confirmed', 'offered') or old.shared or new.shift_id <> old.shift_id))
    execute function places_are_counted();

create or replace function nobody_is_dropped_silently() returns trigger language plpgsql as $$
begin
    if (select count(*) from sign_up
        where shift_id = new.shift_id and state in ('confirmed', 'offered') and not shared) > new.max_places
    then
        raise exception 'more people have a place';
    end if;
    return new;
end $$;

create or replace function who_comes_brings_their_own_reminders() returns trigger language plpgsql as $$
begin
    update shift set armed = false
    where shift_id = new.shift_id
      and (select reminders is not null or quiet_hours is not null from volunteer where person_id = new.person_id);
    return null;
end $$;

drop trigger own_reminders_are_armed on volunteer;
create trigger own_reminders_are_armed after update of reminders, quiet_hours, night_reminders, time_zone, country, region on volunteer
    for each row
    when (new.reminders is distinct from old.reminders or new.quiet_hours is distinct from old.quiet_hours
          or new.night_reminders <> old.night_reminders
          or new.time_zone is distinct from old.time_zone or new.country is distinct from old.country
          or new.region is distinct from old.region)
    execute function own_reminders_are_armed();

-- An offer that ends sooner, and one whose person cannot be reached any more, are work for the round of offers.
drop trigger rings on sign_up;
create trigger rings after insert or update of state, offer_ends_at on sign_up for each statement
    execute function ring('offers');
create trigger rings_for_who_is_out_of_reach after update of reachable on person for each row
    when (old.reachable and not new.reachable) execute function ring('offers');

update shift set armed = false where ends_at > extract(epoch from now()) * 1000;
