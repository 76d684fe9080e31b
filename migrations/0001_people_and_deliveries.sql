-- People, what they told us, the conversations they are in, and the messages owed to them.
-- Instants are Unix milliseconds (…_at, due, useful_until); days are texts like 2008-03-24.

-- Anyone who talks to the bot.
create table person (
    -- Telegram's id of the user, which is also the id of the private chat with them.
    person_id       integer primary key,
    -- Null until the person chooses one; the client's language is only a guess.
    language        text check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en')),
    -- False while the person blocks the bot, and for deleted accounts.
    reachable       integer not null default 1 check (reachable in (0, 1)),
    -- What the deep link carried by which the person came first.
    start_payload   text,
    -- Numbers the person's questions; a button belongs to one of them.
    questions_asked integer not null,
    met_at          integer not null,
    -- When they last did something.
    heard_at        integer not null
) strict;

-- Each consent to a version of the privacy text; proof, so rows are only added, or go with the person.
create table consent (
    person_id integer not null references person on delete cascade,
    version   integer not null,
    given_at  integer not null,
    primary key (person_id, given_at)
) strict;

-- A registered person.
create table volunteer (
    person_id         integer primary key references person on delete cascade,
    name              text    not null,
    birth_date        text    not null,
    -- Null: a country other than the six, a region not told, a number not shared.
    country           text,
    region            text,
    phone             text,
    -- Null: the zone of the region.
    time_zone         text,
    -- Like 22:00-08:00; null: messages may come at any hour.
    quiet_hours       text,
    -- The last day without announcements.
    paused_until      text,
    optional_messages integer not null default 1 check (optional_messages in (0, 1)),
    registered_at     integer not null
) strict;

-- The topics a volunteer wants to hear of.
create table subscription (
    person_id integer not null references volunteer on delete cascade,
    topic     text    not null,
    primary key (person_id, topic)
) strict, without rowid;
create index subscription_by_topic on subscription (topic);

create table spoken_language (
    person_id integer not null references volunteer on delete cascade,
    language  text    not null,
    primary key (person_id, language)
) strict, without rowid;

-- The dialogue a person is in; at most one.
create table conversation (
    person_id         integer primary key references person on delete cascade,
    -- JSON with the dialogue's name; `version` tells whether today's code can read it.
    state             text    not null,
    version           integer not null,
    -- The delivery that carries the latest question, to take its buttons away when another follows.
    question_delivery integer,
    changed_at        integer not null
) strict;

-- How many left, and from where; all that remains of a person who deletes their data.
create table departure (
    month   text    not null,
    country text    not null,
    people  integer not null,
    primary key (month, country)
) strict, without rowid;

-- The updates that were handled: Telegram may deliver one again until it is confirmed, and for a day.
create table handled_update (
    update_id  integer primary key,
    handled_at integer not null
) strict;
create index handled_update_by_age on handled_update (handled_at);

-- Messages owed to a chat, and what became of them.
create table delivery (
    delivery_id     integer primary key,
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
    changed_at      integer not null
) strict;
-- One seek for each priority finds what is due, whatever waits for later.
create index delivery_due on delivery (priority, due_at, delivery_id) where state = 'queued';
create index delivery_in_chat on delivery (chat_id, delivery_id);
create index delivery_late on delivery (useful_until) where state = 'queued' and useful_until is not null;
create index delivery_sending on delivery (delivery_id) where state = 'sending';
create index delivery_ended on delivery (changed_at) where state in ('sent', 'failed', 'skipped');

-- Chats that Telegram told us to leave alone for a while (429), or that answered with trouble.
create table held_chat (
    chat_id  integer primary key,
    until_at integer not null
) strict;
