-- What is approved is the words: an announcement keeps what was written, in every version, and each part gets the version
-- that those who decide about it have seen.

create table new_announcement_text (
    announcement_id integer not null references announcement,
    language        text    not null check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en')),
    -- 0 is what was ordered; what takes its place counts on. A version never changes.
    revision        integer not null default 0,
    -- JSON, as in delivery.content.
    content         text    not null,
    -- The SHA-256 of the content, in hex; empty: an earlier release has kept it.
    hash            text    not null default '',
    -- Whose words these are; they go with the person.
    written_by      integer,
    -- Whether its original has been edited since, where only Telegram can copy it: this version can be sent no more.
    edited          integer not null default 0 check (edited in (0, 1)),
    primary key (announcement_id, language, revision)
) strict, without rowid;
insert into new_announcement_text (announcement_id, language, content, written_by)
    select announcement_id, language, content, json_extract(content, '$.from') from announcement_text;
drop table announcement_text;
alter table new_announcement_text rename to announcement_text;
create index announcement_text_by_writer on announcement_text (written_by);

alter table schedule_text add column written_by integer;
update schedule_text set written_by = json_extract(content, '$.from');
create index schedule_text_by_writer on schedule_text (written_by);

-- How often those who decide were shown the part: an answer is to what was shown last.
alter table announcement_part add column shown integer not null default 0;
-- The hash of all texts that were shown last, and of those that somebody has accepted (empty: an earlier release did not
-- note it). Null: nobody had to decide.
alter table announcement_part add column hash text;
alter table announcement_part add column approved text;
-- Whether the deliveries are there, also while it is decided about anew.
alter table announcement_part add column is_filled integer not null default 0 check (is_filled in (0, 1));
update announcement_part set is_filled = iif(state = 'filled', 1, 0),
    approved = iif(state in ('accepted', 'filled') and (decided_by is not null or country <> ''), '', null);

-- The versions of texts that people of a part get; 0 where none stands here.
create table part_text (
    part_id  integer not null references announcement_part,
    language text    not null check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en')),
    revision integer not null,
    primary key (part_id, language)
) strict, without rowid;

-- A version that waits for those who accepted the one before.
create table correction (
    correction_id integer primary key,
    part_id       integer not null references announcement_part,
    language      text    not null check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en')),
    revision      integer not null,
    state         text    not null default 'asked' check (state in ('asked', 'accepted', 'declined')),
    -- Null: somebody who left.
    written_by    integer references person on delete set null,
    decided_by    integer references person on delete set null,
    created_at    integer not null
) strict;
create unique index correction_asked on correction (part_id) where state = 'asked';
create index correction_of_part on correction (part_id);
create index correction_by_writer on correction (written_by);
create index correction_by_decider on correction (decided_by);

-- Of an announcement's delivery: its part, which version was sent, and the other messages of an album, as JSON.
alter table delivery add column part_id integer references announcement_part;
alter table delivery add column revision integer;
alter table delivery add column album text;
update delivery set part_id = coalesce(
    (select part_id from announcement_part as part join volunteer on volunteer.country = part.country
     where part.announcement_id = delivery.announcement_id and volunteer.person_id = delivery.chat_id),
    (select max(part_id) from announcement_part as part
     where part.announcement_id = delivery.announcement_id and (part.country is null or part.country = '')),
    (select max(part_id) from announcement_part as part where part.announcement_id = delivery.announcement_id))
where announcement_id is not null;
create index delivery_of_part on delivery (part_id) where part_id is not null;
