-- Organizations, their teams, invitations to them, and who did what.

-- The federation, national organizations below it, local ones below those.
create table organization (
    organization_id integer primary key,
    parent_id       integer references organization,
    -- Short, for the command line: az, az-ganja.
    code            text    not null unique,
    name            text    not null,
    -- Where it works, and what its events begin with; null: as the organization above has it.
    country         text,
    language        text check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en')),
    time_zone       text,
    minimum_age     integer check (minimum_age between 0 and 99),
    quiet_hours     text
) strict;
create index organization_by_parent on organization (parent_id);

insert into organization (organization_id, parent_id, code, name, country, language, time_zone, minimum_age, quiet_hours) values
    (1, null, 'federation', 'Hashar', null, 'en', 'Etc/UTC', 14, '22:00-08:00'),
    (2, 1, 'az', 'Azərbaycan könüllüləri',       'AZ', 'az', 'Asia/Baku',       14, '22:00-08:00'),
    (3, 1, 'tr', 'Türkiye gönüllüleri',          'TR', 'tr', 'Europe/Istanbul', 14, '22:00-08:00'),
    (4, 1, 'kz', 'Қазақстан еріктілері',         'KZ', 'kk', 'Asia/Almaty',     14, '22:00-08:00'),
    (5, 1, 'uz', 'Oʻzbekiston koʻngillilari',    'UZ', 'uz', 'Asia/Tashkent',   14, '22:00-08:00'),
    (6, 1, 'kg', 'Кыргызстан ыктыярчылары',      'KG', 'ky', 'Asia/Bishkek',    14, '22:00-08:00'),
    (7, 1, 'tj', 'Волонтёрони Тоҷикистон',       'TJ', 'tg', 'Asia/Dushanbe',   14, '22:00-08:00');

-- Who has which role where; it reaches down to all organizations below.
create table member (
    organization_id integer not null references organization,
    person_id       integer not null references volunteer on delete cascade,
    role            text    not null check (role in ('organizer', 'coordinator', 'federation-admin')),
    granted_at      integer not null,
    primary key (organization_id, person_id)
) strict, without rowid;
create index member_by_person on member (person_id);

-- One-time links to a role.
create table invitation (
    invitation_id   integer primary key,
    -- SHA-256 of what stands in the link, so that whoever reads the database cannot use it.
    secret_hash     blob    not null unique,
    organization_id integer not null references organization,
    role            text    not null check (role in ('organizer', 'coordinator', 'federation-admin')),
    -- Null: the command line. Who leaves takes their invitations along.
    invited_by      integer references person on delete cascade,
    expires_at      integer not null,
    state           text    not null default 'open' check (state in ('open', 'used', 'withdrawn'))
) strict;
create index invitation_open on invitation (organization_id, expires_at) where state = 'open';
create index invitation_by_inviter on invitation (invited_by);

-- The invitation that waits until a person has registered.
alter table person add column invitation_id integer references invitation on delete set null;

-- Who did what, when, to whom. Rows are only added; of people who delete their data the ids go.
create table audit (
    audit_id        integer primary key,
    at              integer not null,
    -- Null: the command line, or somebody who left.
    actor_id        integer references person on delete set null,
    action          text    not null check (action in ('organization added', 'invited', 'invitations withdrawn', 'joined', 'role ended', 'left')),
    organization_id integer not null references organization,
    subject_id      integer references person on delete set null,
    role            text
) strict;
create index audit_by_actor on audit (actor_id);
create index audit_by_subject on audit (subject_id);

create trigger audit_rows_stay before delete on audit
begin
    select raise(abort, 'audit rows are never deleted');
end;

create trigger audit_rows_keep_what_they_say before update on audit
when new.at is not old.at or new.action is not old.action or new.organization_id is not old.organization_id
    or new.role is not old.role or (new.actor_id is not null and new.actor_id is not old.actor_id)
    or (new.subject_id is not null and new.subject_id is not old.subject_id)
begin
    select raise(abort, 'audit rows are never changed');
end;
