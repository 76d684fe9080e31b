-- Links to events that not everybody may see carry this, so that nobody finds them by counting numbers.
alter table event add column secret text;
update event set secret = lower(hex(randomblob(10)));
create trigger an_event_has_a_secret after insert on event when new.secret is null begin
    update event set secret = lower(hex(randomblob(10))) where event_id = new.event_id;
end;

-- Whether the link had the secret: who came by such a one may see the event from then on.
alter table visit add column by_secret integer not null default false check (by_secret in (0, 1));

-- What a delivery was, also when its content is forgotten: only a message and a file can show somebody's name.
alter table delivery add column kind text;

-- Which messages to others, owed or sent, name somebody, and in whose dialogues they stand: all of it goes when they leave.
create table named_in_delivery (
    delivery_id integer not null references delivery on delete cascade,
    person_id integer not null references person on delete cascade,
    primary key (delivery_id, person_id)
) strict, without rowid;
create index named_in_delivery_by_person on named_in_delivery (person_id);
create table named_in_conversation (
    reader_id integer not null references conversation on delete cascade,
    person_id integer not null references person on delete cascade,
    primary key (reader_id, person_id)
) strict, without rowid;
create index named_in_conversation_by_person on named_in_conversation (person_id);
-- A message that is changed again shows what the last change said.
create index delivery_of_message on delivery (chat_id, target_message) where target_message is not null;

-- Who begins to register and does not end it is forgotten then; null for volunteers.
alter table person add column forgotten_at integer;
update person set forgotten_at = heard_at + 30 * 86400000
where not exists (select 1 from volunteer where volunteer.person_id = person.person_id);
create index person_to_forget on person (forgotten_at) where forgotten_at is not null;
create trigger a_volunteer_is_kept after insert on volunteer begin
    update person set forgotten_at = null where person_id = new.person_id;
end;
