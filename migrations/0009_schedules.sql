-- Recurring announcements: an order that is given again whenever a schedule comes to it.

create table schedule (
    schedule_id     integer primary key,
    organization_id integer not null references organization,
    -- Null: somebody who left.
    created_by      integer references person on delete set null,
    -- JSON: what was chosen; who fits is found out anew each time.
    audience        text    not null,
    urgent          integer not null check (urgent in (0, 1)),
    crontab         text    not null,
    -- Null: by each reader's own clock.
    time_zone       text,
    state           text    not null default 'active' check (state in ('active', 'paused', 'deleted')),
    -- What the clock on the wall shows at the next occurrence, and when it is seen to; null: there is none any more.
    next_wall       text,
    next_at         integer check ((next_at is null) = (next_wall is null)),
    created_at      integer not null
) strict;
create index schedule_due on schedule (next_at) where state = 'active';
create index schedule_of_organization on schedule (organization_id) where state <> 'deleted';
create index schedule_by_creator on schedule (created_by);

-- As in announcement_text and announcement_reader.
create table schedule_text (
    schedule_id integer not null references schedule,
    language    text    not null check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en')),
    content     text    not null,
    primary key (schedule_id, language)
) strict, without rowid;

create table schedule_reader (
    schedule_id   integer not null references schedule,
    language      text    not null,
    text_language text    not null,
    primary key (schedule_id, language)
) strict, without rowid;

-- What became of each occurrence. The clock on the wall is its key: neither a restart nor new zone data brings one twice.
create table occurrence (
    schedule_id     integer not null references schedule,
    wall            text    not null,
    -- late: the bot did not run when it would have been of use. nobody: nobody fitted. no-right: its author has no role
    -- in the organization any more.
    outcome         text    not null check (outcome in ('announced', 'late', 'nobody', 'no-right')),
    announcement_id integer references announcement,
    at              integer not null,
    primary key (schedule_id, wall),
    check ((outcome = 'announced') = (announcement_id is not null))
) strict, without rowid;
