-- Announcements: who gets one, what it says in each language, who has to accept it, and what became of it.

create table announcement (
    announcement_id integer primary key,
    organization_id integer not null references organization,
    -- Null: somebody who left.
    created_by      integer references person on delete set null,
    -- JSON: what was chosen; frozen.
    audience        text    not null,
    -- Whether it comes during quiet hours too.
    urgent          integer not null check (urgent in (0, 1)),
    state           text    not null default 'sending' check (state in ('sending', 'paused', 'cancelled', 'done')),
    -- Telegram's words, if it paused because of them.
    refusal         text,
    -- How often Telegram refused the message itself.
    refusals        integer not null default 0,
    -- The delivery that carries the card with its progress, in the author's chat, and when that was last shown.
    card_delivery   integer,
    shown_at        integer not null default 0,
    created_at      integer not null
) strict;
create index announcement_of_organization on announcement (organization_id, announcement_id);
create index announcement_by_creator on announcement (created_by);
create index announcement_running on announcement (announcement_id) where state in ('sending', 'paused');

-- The message in each language, once for all.
create table announcement_text (
    announcement_id integer not null references announcement,
    language        text    not null check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en')),
    -- JSON, as in delivery.content.
    content         text    not null,
    primary key (announcement_id, language)
) strict, without rowid;

-- Which text the readers of a language get; those of a language that is not here get none.
create table announcement_reader (
    announcement_id integer not null references announcement,
    language        text    not null,
    text_language   text    not null,
    primary key (announcement_id, language)
) strict, without rowid;

-- What one organization's coordinators decide about: all of it, or the people of one country.
create table announcement_part (
    part_id         integer primary key,
    announcement_id integer not null references announcement,
    -- Whose coordinators decide.
    organization_id integer not null references organization,
    -- Null: all of the audience; empty: people from other countries than those that have a part.
    country         text,
    -- filled: the deliveries are there; their number is frozen.
    state           text    not null check (state in ('asked', 'accepted', 'filled', 'declined')),
    -- JSON: at once, at an instant, or at a time by each reader's clock.
    time            text    not null,
    decided_by      integer references person on delete set null,
    -- The last person who has a delivery, while they are made in slices; and how many have one.
    filled_to       integer not null default 0,
    people          integer not null default 0
) strict;
create index announcement_part_of on announcement_part (announcement_id);
create index announcement_part_to_fill on announcement_part (part_id) where state = 'accepted';

-- Deliveries that ended long ago or whose person left, folded into numbers.
create table announcement_count (
    announcement_id integer not null references announcement,
    state           text    not null check (state in ('sent', 'failed', 'skipped', 'unknown')),
    reason          text    not null,
    people          integer not null,
    primary key (announcement_id, state, reason)
) strict, without rowid;

-- The content of an announcement's delivery stands in announcement_text.
alter table delivery add column announcement_id integer references announcement;
alter table delivery add column text_language text check ((text_language is null) = (announcement_id is null));
-- Each person gets an announcement once.
create unique index delivery_once on delivery (announcement_id, chat_id) where announcement_id is not null;
create index delivery_of_announcement on delivery (announcement_id, due_at, delivery_id)
    where state = 'queued' and announcement_id is not null;
create index delivery_by_announcement on delivery (announcement_id, state, reason) where announcement_id is not null;
drop index delivery_due;
create index delivery_due on delivery (priority, due_at, delivery_id) where state = 'queued' and announcement_id is null;

-- Announcements to more people than this need a coordinator's approval. Null: as the organization above has it.
alter table organization add column approval_above integer check (approval_above >= 0);
update organization set approval_above = 1000 where parent_id is null;
-- Those of which nobody knows the outcome are forgotten in their time too.
drop index delivery_ended;
create index delivery_ended on delivery (changed_at) where state in ('sent', 'failed', 'skipped', 'unknown');
