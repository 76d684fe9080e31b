-- What these are for is said in SQLite's steps.
alter table event add column secret text collate "C";

-- All but the digits of such a number that are always the same.
create function an_event_has_a_secret() returns trigger language plpgsql as $$
begin
    new.secret = left(replace(gen_random_uuid()::text, '-', ''), 12) || right(gen_random_uuid()::text, 8);
    return new;
end $$;
create trigger an_event_has_a_secret before insert or update on event for each row
    when (new.secret is null) execute function an_event_has_a_secret();
update event set secret = null;

alter table visit add column by_secret boolean not null default false;

alter table delivery add column kind text collate "C";

create table named_in_delivery (
    delivery_id bigint not null references delivery on delete cascade deferrable,
    person_id   bigint not null references person on delete cascade deferrable,
    primary key (delivery_id, person_id)
);
create index named_in_delivery_by_person on named_in_delivery (person_id);
create table named_in_conversation (
    reader_id bigint not null references conversation on delete cascade deferrable,
    person_id bigint not null references person on delete cascade deferrable,
    primary key (reader_id, person_id)
);
create index named_in_conversation_by_person on named_in_conversation (person_id);
create index delivery_of_message on delivery (chat_id, target_message) where target_message is not null;

alter table person add column forgotten_at bigint;
update person set forgotten_at = heard_at + 30 * 86400000::bigint
where not exists (select 1 from volunteer where volunteer.person_id = person.person_id);
create index person_to_forget on person (forgotten_at) where forgotten_at is not null;
create function a_volunteer_is_kept() returns trigger language plpgsql as $$
begin
    update person set forgotten_at = null where person_id = new.person_id;
    return null;
end $$;
create trigger a_volunteer_is_kept after insert on volunteer for each row execute function a_volunteer_is_kept();
