-- The weekly digest: new events for a volunteer, once a week.

-- When the next one is due. 0: that is still to be found out. Null: they do not want it.
alter table volunteer add column digest_at integer default 0;
-- What was published until then, they were told of. Null: until they registered.
alter table volunteer add column digested_at integer;
-- Whoever is here already hears of the last seven days first.
update volunteer set digested_at = (unixepoch() - 7 * 24 * 3600) * 1000;
-- Those who are due are found at once, however many are not.
create index volunteer_by_digest on volunteer (digest_at, person_id) where digest_at is not null;
create index event_by_publication on event (country, published_at);

-- It comes by the clock where they live.
create trigger who_moves_has_another_evening after update of time_zone, country, region on volunteer
when new.digest_at is not null
    and (new.time_zone is not old.time_zone or new.country is not old.country or new.region is not old.region)
begin
    update volunteer set digest_at = 0 where person_id = new.person_id;
end;

-- The day of the digest that a delivery is.
alter table delivery add column digest text check (digest is null or announcement_id is null);
-- Each person gets it once a week.
create unique index delivery_of_digest_once on delivery (digest, chat_id) where digest is not null;
create index delivery_of_digest on delivery (due_at, delivery_id) where state = 'queued' and digest is not null;
drop index delivery_due;
create index delivery_due on delivery (priority, due_at, delivery_id)
    where state = 'queued' and announcement_id is null and digest is null;
