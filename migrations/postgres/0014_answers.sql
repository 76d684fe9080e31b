-- What waits for Telegram's answer, and what waits for a minute to pass.

-- What is owed about the message of a delivery once its answer says that it is there: JSON, as in content. Whatever was
-- on its way when its announcement was taken back or corrected has it.
alter table delivery add column afterwards text collate "C";

-- Deliveries whose answers a draft waits for: its preview. What people get is approved only once it was really shown.
create table preview (
    delivery_id bigint           primary key,
    person_id   bigint           not null references person on delete cascade deferrable,
    -- That of the text it shows.
    language    text collate "C" not null check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en'))
);
create index preview_of on preview (person_id);

-- Changes of an event that its people have not heard of yet: several within a minute are told as one.
create table event_change (
    event_id   bigint           primary key references event on delete cascade deferrable,
    -- JSON: its shifts as they were before the first of them, by their numbers.
    shifts     text collate "C" not null,
    -- The last of them; who signed up after it knows.
    changed_at bigint           not null,
    due_at     bigint           not null
);
create index event_change_due on event_change (due_at);
create trigger rings after insert on event_change for each statement execute function ring('reminders');
