-- Telegram groups that organizations have linked, so that announcements go there too.

create table linked_group (
    -- Telegram's id of the chat; that of a group is negative, and another one once it is a supergroup.
    chat_id         integer primary key check (chat_id < 0),
    organization_id integer not null references organization,
    title           text    not null,
    -- What is said there, as whoever linked it reads.
    language        text    not null check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en')),
    -- stopped: by somebody of the team; removed: the bot is not in the group any more. Rows stay, because reports name
    -- the group.
    state           text    not null default 'linked' check (state in ('linked', 'stopped', 'removed')),
    -- Null: somebody who left.
    linked_by       integer references person on delete set null,
    changed_at      integer not null
) strict;
create index linked_group_of_organization on linked_group (organization_id) where state = 'linked';
create index linked_group_by_linker on linked_group (linked_by);

-- One-time links by which the bot is added to a group.
create table group_link (
    -- SHA-256 of what stands in the link, so that whoever reads the database cannot use it.
    secret_hash     blob    primary key,
    organization_id integer not null references organization,
    -- Who leaves takes their links along.
    made_by         integer not null references person on delete cascade,
    expires_at      integer not null,
    -- The group that was linked with it; null: it can still be used.
    used_for        integer check (used_for < 0)
) strict, without rowid;
create index group_link_by_maker on group_link (made_by);

-- How many of the people in a folded number are groups.
alter table announcement_count add column groups integer not null default 0;
