-- A message that is on its way is known by its number alone. Should its row be erased meanwhile, no other message may get that
-- number, or what Telegram answers would be noted of the wrong one.

create table new_delivery (
    delivery_id     integer primary key autoincrement,
    chat_id         integer not null,
    -- 0 reply, 1 what concerns one person, 2 reminder, 3 announcement.
    priority        integer not null check (priority between 0 and 3),
    -- JSON; null once it was sent, because texts hold names.
    content         text,
    -- The message to edit: known by its id, or as that of another delivery.
    target_message  integer,
    target_delivery integer,
    due_at          integer not null,
    -- Not sent after this instant; null: useful for ever.
    useful_until    integer,
    state           text    not null default 'queued'
                    check (state in ('queued', 'sending', 'sent', 'failed', 'skipped', 'unknown')),
    -- How often it was sent with nobody knowing whether it arrived.
    doubts          integer not null default 0,
    -- Telegram's id of the message sent.
    message_id      integer,
    -- Why it failed or was skipped.
    reason          text,
    changed_at      integer not null,
    announcement_id integer references announcement,
    text_language   text    check ((text_language is null) = (announcement_id is null)),
    digest          text    check (digest is null or announcement_id is null),
    part_id         integer references announcement_part,
    revision        integer,
    album           text,
    afterwards      text,
    notice_id       integer references notice on delete set null,
    kind            text
) strict;

insert into new_delivery
select delivery_id, chat_id, priority, content, target_message, target_delivery, due_at, useful_until, state, doubts, message_id,
       reason, changed_at, announcement_id, text_language, digest, part_id, revision, album, afterwards, notice_id, kind
from delivery;

-- Who is named in a message goes with its table, and comes back with it.
create temp table kept_named_in_delivery as select * from named_in_delivery;
drop table delivery;
alter table new_delivery rename to delivery;
insert into named_in_delivery select * from kept_named_in_delivery;
drop table kept_named_in_delivery;

create index delivery_in_chat on delivery (chat_id, delivery_id);
create index delivery_late on delivery (useful_until) where state = 'queued' and useful_until is not null;
create index delivery_sending on delivery (delivery_id) where state = 'sending';
create unique index delivery_once on delivery (announcement_id, chat_id) where announcement_id is not null;
create index delivery_of_announcement on delivery (announcement_id, due_at, delivery_id)
    where state = 'queued' and announcement_id is not null;
create index delivery_by_announcement on delivery (announcement_id, state, reason) where announcement_id is not null;
create index delivery_ended on delivery (changed_at) where state in ('sent', 'failed', 'skipped', 'unknown');
create unique index delivery_of_digest_once on delivery (digest, chat_id) where digest is not null;
create index delivery_of_digest on delivery (due_at, delivery_id) where state = 'queued' and digest is not null;
create index delivery_due on delivery (priority, due_at, delivery_id)
    where state = 'queued' and announcement_id is null and digest is null;
create index delivery_of_part on delivery (part_id) where part_id is not null;
create index delivery_of_notice on delivery (notice_id) where notice_id is not null;
create index delivery_of_message on delivery (chat_id, target_message) where target_message is not null;
