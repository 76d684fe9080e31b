-- All tables, subject by subject: languages, organizations, people, teams, events, sign-ups, reminders, the audit,
-- announcements, recurring announcements, groups, messages. PostgreSQL has the same in migrations/postgres.
--
-- Instants are Unix milliseconds (…_at, at, since, useful_until), days are texts like 2008-03-24, and truth values are 0 or 1.
-- What a state may be is said by its check.

-- Languages ---------------------------------------------------------------------------------------------------------------

-- The languages the bot speaks (`domain/language.rs`).
create table language (
    code text primary key
) strict, without rowid;
insert into language (code) values ('az'), ('tr'), ('kk'), ('uz'), ('ky'), ('tg'), ('en');

-- Organizations -----------------------------------------------------------------------------------------------------------

-- The federation, national organizations below it, local ones below those.
create table organization (
    organization_id integer primary key,
    parent_id       integer references organization,
    -- Short, for the command line: az, az-ganja.
    code            text    not null unique,
    name            text    not null,
    -- Where it works, and what its events begin with; null: as the organization above has it.
    country         text,
    language        text    references language,
    time_zone       text,
    minimum_age     integer check (minimum_age between 0 and 99),
    quiet_hours     text,
    -- Announcements to more people than this need a coordinator's approval. Null: as the organization above has it.
    approval_above  integer check (approval_above >= 0),
    -- JSON: lead times such as "1d18:00" and "120m" (`domain/lead.rs`). Null: as the organization above has it; where nobody
    -- has said anything, the evening before and two hours before.
    reminders       text,
    -- Whether somebody of the team could be reached when it was last looked at; null: there never was a team.
    attended        integer check (attended in (0, 1)),
    -- When those above were last told that nobody can be reached.
    alarmed_at      integer,
    -- Its team, or who of it can be reached, has changed.
    to_look_at      integer not null default 0 check (to_look_at in (0, 1))
) strict;
create index organization_by_parent on organization (parent_id);
create index organization_to_look_at on organization (organization_id) where to_look_at;

-- Each organization with itself (depth 0) and all those above it, so that nobody has to walk up or down the tree. A table and
-- not a view: neither database asks a recursive view for one organization without walking through all of them.
create table organization_line (
    organization_id integer not null references organization,
    above_id        integer not null references organization,
    depth           integer not null,
    primary key (organization_id, above_id)
) strict, without rowid;
create index organization_line_from_above on organization_line (above_id, organization_id);

create trigger an_organization_has_its_line after insert on organization
begin
    insert into organization_line (organization_id, above_id, depth)
    select new.organization_id, new.organization_id, 0
    union all
    select new.organization_id, above_id, depth + 1 from organization_line where organization_id = new.parent_id;
end;

create trigger an_organization_stays_where_it_is before update of organization_id, parent_id on organization
when new.organization_id is not old.organization_id or new.parent_id is not old.parent_id
begin
    select raise(abort, 'organizations are not moved');
end;

insert into organization (organization_id, parent_id, code, name, country, language, time_zone, minimum_age, quiet_hours, approval_above) values
    (1, null, 'federation', 'Hashar',           null, 'en', 'Etc/UTC',         14, '22:00-08:00', 1000),
    (2, 1, 'az', 'Azərbaycan könüllüləri',      'AZ', 'az', 'Asia/Baku',       14, '22:00-08:00', null),
    (3, 1, 'tr', 'Türkiye gönüllüleri',         'TR', 'tr', 'Europe/Istanbul', 14, '22:00-08:00', null),
    (4, 1, 'kz', 'Қазақстан еріктілері',        'KZ', 'kk', 'Asia/Almaty',     14, '22:00-08:00', null),
    (5, 1, 'uz', 'Oʻzbekiston koʻngillilari',   'UZ', 'uz', 'Asia/Tashkent',   14, '22:00-08:00', null),
    (6, 1, 'kg', 'Кыргызстан ыктыярчылары',     'KG', 'ky', 'Asia/Bishkek',    14, '22:00-08:00', null),
    (7, 1, 'tj', 'Волонтёрони Тоҷикистон',      'TJ', 'tg', 'Asia/Dushanbe',   14, '22:00-08:00', null);

-- People ------------------------------------------------------------------------------------------------------------------

-- Anyone who talks to the bot.
create table person (
    -- Telegram's id of the user, which is also the id of the private chat with them.
    person_id       integer primary key,
    -- Null until the person chooses one; the client's language is only a guess.
    language        text    references language,
    -- False while the person blocks the bot, and for deleted accounts.
    reachable       integer not null default 1 check (reachable in (0, 1)),
    -- What the deep link carried by which the person came first.
    start_payload   text,
    -- Numbers the person's questions; a button belongs to one of them.
    questions_asked integer not null,
    met_at          integer not null,
    -- When they last did something.
    heard_at        integer not null,
    -- The invitation, the event, or the organization whose events wait until a person has registered.
    invitation_id   integer references invitation on delete set null,
    event_id        integer references event on delete set null,
    organization_id integer references organization on delete set null,
    -- For which organization somebody with several acts.
    acting_for      integer references organization on delete set null,
    -- Who begins to register and does not end it is forgotten then; null for volunteers.
    forgotten_at    integer,
    -- When somebody who came for an event, agreed and stopped is reminded of it, once.
    registration_reminder_at integer
) strict;
create index person_to_forget on person (forgotten_at) where forgotten_at is not null;
create index person_to_remind on person (registration_reminder_at) where registration_reminder_at is not null;

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
    registered_at     integer not null,
    -- JSON, as in organization. Null: as the event has it.
    reminders         text,
    -- Whether they would rather have a reminder that cannot wait in their quiet hours, without a sound, than before them.
    night_reminders   integer not null default 0 check (night_reminders in (0, 1)),
    -- When the next digest is due. 0: that is still to be found out. Null: they do not want it.
    digest_at         integer default 0,
    -- What was published until then, they were told of. Null: until they registered.
    digested_at       integer
) strict;
-- Those who are due are found at once, however many are not.
create index volunteer_by_digest on volunteer (digest_at, person_id) where digest_at is not null;

create trigger a_volunteer_is_kept after insert on volunteer
begin
    update person set forgotten_at = null, registration_reminder_at = null where person_id = new.person_id;
end;

-- The digest comes by the clock where they live.
create trigger who_moves_has_another_evening after update of time_zone, country, region on volunteer
when new.digest_at is not null
    and (new.time_zone is not old.time_zone or new.country is not old.country or new.region is not old.region)
begin
    update volunteer set digest_at = 0 where person_id = new.person_id;
end;

-- The secret address of a volunteer's own calendar, which calendar programs fetch.
create table calendar_link (
    person_id   integer primary key references volunteer on delete cascade,
    -- SHA-256 of what stands in the address, so that whoever reads the database cannot use it.
    secret_hash blob    not null unique,
    made_at     integer not null
) strict;

-- The topics a volunteer wants to hear of.
create table subscription (
    person_id integer not null references volunteer on delete cascade,
    topic     text    not null,
    primary key (person_id, topic)
) strict, without rowid;
create index subscription_by_topic on subscription (topic);

-- What a volunteer speaks; the bot need not.
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

-- What somebody began to write and left: one of each kind, offered when they begin again.
create table draft (
    person_id    integer not null references person on delete cascade,
    -- event, change or announcement.
    kind         text    not null,
    -- JSON as in `conversation`.
    state        text    not null,
    version      integer not null,
    forgotten_at integer not null,
    primary key (person_id, kind)
) strict;
create index draft_by_end on draft (forgotten_at);

-- In whose dialogues others are named: all of it goes when they leave.
create table named_in_conversation (
    reader_id integer not null references conversation on delete cascade,
    person_id integer not null references person on delete cascade,
    primary key (reader_id, person_id)
) strict, without rowid;
create index named_in_conversation_by_person on named_in_conversation (person_id);

-- How many left, and from where; all that remains of a person who deletes their data.
create table departure (
    month   text    not null,
    country text    not null,
    people  integer not null,
    primary key (month, country)
) strict, without rowid;

-- Teams -------------------------------------------------------------------------------------------------------------------

-- Who has which role where; it reaches down to all organizations below.
create table member (
    organization_id integer not null references organization,
    person_id       integer not null references volunteer on delete cascade,
    role            text    not null check (role in ('organizer', 'coordinator', 'federation-admin')),
    granted_at      integer not null,
    primary key (organization_id, person_id)
) strict, without rowid;
create index member_by_person on member (person_id);

create trigger a_new_member_can_be_reached after insert on member
begin
    update organization set to_look_at = 1 where organization_id = new.organization_id;
end;

create trigger who_leaves_a_team_is_missed after delete on member
begin
    update organization set to_look_at = 1 where organization_id = old.organization_id;
end;

create trigger who_of_a_team_can_be_reached after update of reachable on person
when new.reachable <> old.reachable
begin
    update organization set to_look_at = 1
    where organization_id in (select organization_id from member where member.person_id = new.person_id);
end;

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
    state           text    not null default 'open' check (state in ('open', 'used', 'withdrawn')),
    -- Whether the inviter knows that nobody accepted in time.
    expiry_told     integer not null default 0 check (expiry_told in (0, 1))
) strict;
create index invitation_open on invitation (organization_id, expires_at) where state = 'open';
create index invitation_by_inviter on invitation (invited_by);
create index invitation_to_expire on invitation (expires_at) where state = 'open' and not expiry_told;

-- Events ------------------------------------------------------------------------------------------------------------------

create table event (
    event_id        integer primary key,
    organization_id integer not null references organization,
    topic           text    not null,
    country         text    not null,
    -- Null: the whole country.
    region          text,
    time_zone       text    not null,
    -- The language of the first text.
    language        text    not null references language,
    minimum_age     integer not null check (minimum_age between 0 and 99),
    -- The place on the map, as Telegram sends it.
    latitude        real,
    longitude       real    check ((longitude is null) = (latitude is null)),
    -- Telegram's id of a file, valid for this bot only.
    photo           text,
    -- Who finds it in lists and may take part; link: whoever has the link.
    visibility      text    not null default 'everyone' check (visibility in ('everyone', 'country', 'link')),
    -- Links to events that not everybody may see carry this, so that nobody finds them by counting numbers.
    secret          text,
    -- Hours before the start of a shift. Null: sign-up is open at once.
    opens_before    integer check (opens_before > 0),
    closes_before   integer not null default 0 check (closes_before >= 0),
    -- Whether an organizer decides about each sign-up.
    needs_approval  integer not null default 0 check (needs_approval in (0, 1)),
    -- Hours before the start of a shift; who gives up a place later than that is reported to the organizer.
    cutoff          integer not null default 0 check (cutoff >= 0),
    -- So many people are needed by all roles of a time together. 0: each role says for itself.
    least_in_all    integer not null default 0 check (least_in_all >= 0),
    -- JSON, as in organization. Null: as the organization has it.
    reminders       text,
    -- Null: the command line, or somebody who left.
    created_by      integer references person on delete set null,
    -- Whether its creator has no role or cannot be reached any more, and others know; events that nobody created have none.
    creator_lost    integer not null default 0 check (creator_lost in (0, 1)),
    published_at    integer not null
) strict;
create index event_of_organization on event (organization_id);
create index event_by_creator on event (created_by);
create index event_by_publication on event (country, published_at);

create trigger an_event_has_a_secret after insert on event
when new.secret is null
begin
    update event set secret = lower(hex(randomblob(10))) where event_id = new.event_id;
end;

-- What an organizer wrote about an event, in each language.
create table event_text (
    event_id    integer not null references event,
    language    text    not null references language,
    title       text    not null,
    -- May be empty.
    description text    not null,
    -- Where people meet.
    place       text    not null,
    -- Title and place as they are searched: small letters, without marks.
    folded      text    not null,
    -- The same in Latin letters, for those who write them in the other alphabet.
    latin       text    not null default '',
    primary key (event_id, language)
) strict, without rowid;

-- A block of time with places.
create table shift (
    shift_id      integer primary key,
    event_id      integer not null references event,
    starts_at     integer not null,
    ends_at       integer not null check (ends_at > starts_at),
    min_places    integer not null check (min_places >= 0),
    max_places    integer not null check (max_places between 1 and 1000),
    -- What people do there, in the organizer's words; null: the same as everybody.
    role          text,
    -- Why it does not take place; null while it stands.
    cancel_reason text,
    -- Whether the organizer has closed sign-up, and whether freed places stay free meanwhile.
    closed        integer not null default 0 check (closed in (0, 1)),
    line_stopped  integer not null default 0 check (line_stopped in (0, 1)),
    -- Whether its alarms are those it should have.
    armed         integer not null default 0 check (armed in (0, 1)),
    -- Alarms that could not be made are tried again then, and stop no other shift's meanwhile; null while they can.
    arm_again_at  integer,
    -- How often what calendars say of it has changed, and when it last did; null: never.
    revision      integer not null default 0,
    revised_at    integer,
    check (min_places <= max_places)
) strict;
create index shift_of_event on shift (event_id);
create index shift_by_start on shift (starts_at);
create index shift_to_arm on shift (starts_at) where not armed;

-- What is said of one shift instead of what is said of its event: all languages, or none. Columns are as in event_text.
create table shift_text (
    shift_id    integer not null references shift,
    language    text    not null references language,
    title       text    not null,
    description text    not null,
    place       text    not null,
    folded      text    not null,
    latin       text    not null default '',
    primary key (shift_id, language)
) strict, without rowid;

-- Where one shift is, if not where its event is.
create table shift_place (
    shift_id  integer primary key references shift,
    -- Null: the whole country.
    region    text,
    time_zone text not null,
    latitude  real,
    longitude real check ((longitude is null) = (latitude is null))
) strict;

-- Changes of an event that its people have not heard of yet: several within a minute are told as one.
create table event_change (
    event_id   integer primary key references event on delete cascade,
    -- JSON: its shifts as they were before the first of them, by their numbers.
    shifts     text    not null,
    -- The last of them; who signed up after it knows.
    changed_at integer not null,
    due_at     integer not null
) strict;
create index event_change_due on event_change (due_at);

-- Sign-ups ----------------------------------------------------------------------------------------------------------------

-- A volunteer and a shift.
create table sign_up (
    sign_up_id     integer primary key,
    shift_id       integer not null references shift,
    person_id      integer not null references volunteer on delete cascade,
    -- offered: a place is held until offer_ends_at for somebody who waited. applied: an organizer decides.
    -- 'given up' and 'removed' are over; 'declined' stands in the way of another application.
    state          text    not null
                   check (state in ('confirmed', 'waiting', 'offered', 'applied', 'given up', 'removed', 'declined')),
    -- The order of the line.
    since          integer not null,
    offer_ends_at  integer check ((offer_ends_at is not null) = (state = 'offered')),
    -- The delivery that tells of the offer; it may be forgotten.
    offer_delivery integer,
    -- Whether the place was offered to several at once: the first to take it has it, and all these offers together hold what
    -- places are left.
    shared         integer not null default 0 check (shared in (0, 1) and (not shared or state = 'offered')),
    -- Whether the place that is free now was offered to them in vain; they are asked again for the next one.
    passed         integer not null default 0 check (passed in (0, 1)),
    -- Whether a place was offered to them and they let it pass: they have not waited in vain.
    let_pass       integer not null default 0 check (let_pass in (0, 1)),
    -- Why it was declined, in the organizer's words.
    reason         text    check ((reason is not null) = (state = 'declined')),
    -- Whether they have said, after a reminder, that they come.
    coming         integer not null default 0 check (coming in (0, 1)),
    -- Whether they came; null: nobody has said.
    came           integer check (came in (0, 1))
) strict;
-- Nobody takes two places in a shift, or waits where they have one.
create unique index sign_up_once on sign_up (shift_id, person_id) where state not in ('given up', 'removed');
create index sign_up_in_line on sign_up (shift_id, state, since, sign_up_id);
create index sign_up_of_person on sign_up (person_id, state);
create index sign_up_offered on sign_up (offer_ends_at) where state = 'offered';

-- A place is never given twice, whatever the code does. Shared offers hold only what is left over.
create trigger places_are_counted_when_taken before insert on sign_up
when new.state in ('confirmed', 'offered')
begin
    select raise(abort, 'no place is left') where
        (select count(*) from sign_up where shift_id = new.shift_id and state in ('confirmed', 'offered') and not shared)
        >= (select max_places from shift where shift_id = new.shift_id);
end;

create trigger places_are_counted_when_changed before update on sign_up
when new.state in ('confirmed', 'offered') and not (new.shared and old.shared)
    and (old.state not in ('confirmed', 'offered') or old.shared or new.shift_id <> old.shift_id)
begin
    select raise(abort, 'no place is left') where
        (select count(*) from sign_up where shift_id = new.shift_id and state in ('confirmed', 'offered') and not shared)
        >= (select max_places from shift where shift_id = new.shift_id);
end;

create trigger nobody_is_dropped_silently before update of max_places on shift
begin
    select raise(abort, 'more people have a place') where
        (select count(*) from sign_up where shift_id = new.shift_id and state in ('confirmed', 'offered') and not shared)
        > new.max_places;
end;

-- Who was taken off a list of an event with a reason does not come back by themselves, until an organizer lets them.
create table removal (
    event_id  integer not null references event on delete cascade,
    person_id integer not null references person on delete cascade,
    -- From whose list; there they are shown.
    shift_id  integer not null references shift on delete cascade,
    -- As the organizer wrote it.
    reason    text    not null,
    primary key (event_id, person_id)
) strict, without rowid;
create index removal_by_person on removal (person_id);
create index removal_from_shift on removal (shift_id);

-- How somebody who came found it.
create table rating (
    sign_up_id integer primary key references sign_up on delete cascade,
    stars      integer not null check (stars between 1 and 5),
    -- Null: no words.
    words      text,
    at         integer not null
) strict;

-- By which link somebody came to an event, or to an organization; the first one counts. Who leaves stays as a number.
create table visit (
    visit_id        integer primary key,
    person_id       integer references person on delete set null,
    organization_id integer not null references organization,
    event_id        integer references event,
    -- The name of the link; empty: the one without a name.
    source          text    not null,
    -- Whether the link had the event's secret: who came by such a one may see the event from then on.
    by_secret       integer not null default 0 check (by_secret in (0, 1)),
    at              integer not null
) strict;
create unique index visit_of_event_once on visit (event_id, person_id) where event_id is not null;
create unique index visit_of_organization_once on visit (organization_id, person_id) where event_id is null;
create index visit_by_person on visit (person_id);

-- Reminders ---------------------------------------------------------------------------------------------------------------

-- Rules (`domain/reminder.rs`) made into instants. A shift that moves gets new alarms, since they name its start; one
-- that is moved back has its old ones again.
create table alarm (
    alarm_id  integer primary key,
    shift_id  integer not null references shift,
    rule      text    not null,
    starts_at integer not null,
    fires_at  integer not null,
    -- late: nobody was told, because it was too late when the bot ran again. void: it is not wanted any more.
    state     text    not null default 'armed' check (state in ('armed', 'fired', 'late', 'void')),
    unique (shift_id, rule, starts_at)
) strict;
create index alarm_armed on alarm (fires_at) where state = 'armed';

-- What somebody was reminded of; once for a rule and a start.
create table reminder (
    reminder_id integer primary key,
    sign_up_id  integer not null references sign_up on delete cascade,
    -- A rule, or 'later' for one that was asked for.
    rule        text    not null,
    starts_at   integer not null,
    -- Null: it would have come during quiet hours, and been of no use after them.
    delivery_id integer,
    unique (sign_up_id, rule, starts_at)
) strict;

-- Whatever changes when a shift's people are reminded, its alarms are made anew.
create trigger a_moved_shift_is_armed_anew after update of starts_at, ends_at on shift
when new.starts_at <> old.starts_at or new.ends_at <> old.ends_at
begin
    update shift set armed = 0 where shift_id = new.shift_id;
end;

create trigger a_cancelled_shift_is_armed_anew after update of cancel_reason on shift
when new.cancel_reason is not old.cancel_reason
begin
    update shift set armed = 0 where shift_id = new.shift_id;
end;

create trigger a_changed_event_is_armed_anew after update of time_zone, reminders on event
when new.time_zone <> old.time_zone or new.reminders is not old.reminders
begin
    update shift set armed = 0 where event_id = new.event_id;
end;

-- When somebody is reminded depends on their quiet hours too, so whoever comes may bring an earlier alarm.
create trigger who_comes_brings_their_own_reminders after insert on sign_up
when new.state = 'confirmed'
    and (select reminders is not null or quiet_hours is not null from volunteer where person_id = new.person_id)
begin
    update shift set armed = 0 where shift_id = new.shift_id;
end;

create trigger who_comes_after_all_brings_their_own_reminders after update of state, shift_id on sign_up
when new.state = 'confirmed'
    and (select reminders is not null or quiet_hours is not null from volunteer where person_id = new.person_id)
begin
    update shift set armed = 0 where shift_id = new.shift_id;
end;

create trigger own_reminders_are_armed
after update of reminders, quiet_hours, night_reminders, time_zone, country, region on volunteer
when new.reminders is not old.reminders or new.quiet_hours is not old.quiet_hours
    or new.night_reminders is not old.night_reminders or new.time_zone is not old.time_zone
    or new.country is not old.country or new.region is not old.region
begin
    update shift set armed = 0
    where shift_id in (select shift_id from sign_up where person_id = new.person_id and state = 'confirmed');
end;

-- What concerns an event is kept until somebody who looks after it has received it.
create table notice (
    notice_id    integer primary key,
    shift_id     integer not null references shift on delete cascade,
    -- Whom it is about; who leaves takes it along. Null: nobody in particular.
    person_id    integer references person on delete cascade,
    -- What there is to say, as JSON: words of that person, but no name.
    concern      text    not null,
    -- Whether that person knows that nobody has received it.
    kept         integer not null default 0 check (kept in (0, 1)),
    useful_until integer not null
) strict;
create index notice_of_shift on notice (shift_id);
create index notice_about on notice (person_id);

-- Who reads a notice once their quiet hours are over. It is written only then, so that it is true when they read it.
create table notice_reader (
    notice_id integer not null references notice on delete cascade,
    person_id integer not null references person on delete cascade,
    due_at    integer not null,
    primary key (notice_id, person_id)
) strict, without rowid;
create index notice_reader_due on notice_reader (due_at);
create index notice_reader_by_person on notice_reader (person_id);

-- The audit ---------------------------------------------------------------------------------------------------------------

-- Who did what, when, to whom. Rows are only added; of people who delete their data the ids go.
create table audit (
    audit_id        integer primary key,
    at              integer not null,
    -- Null: the command line, or somebody who left.
    actor_id        integer references person on delete set null,
    -- Actions are named in `db/organization.rs`.
    action          text    not null check (action <> ''),
    organization_id integer not null references organization,
    subject_id      integer references person on delete set null,
    role            text,
    -- What it was about, if it was about a shift or its event.
    shift_id        integer references shift
) strict;
create index audit_by_actor on audit (actor_id);
create index audit_by_subject on audit (subject_id);

create trigger audit_rows_stay before delete on audit
begin
    select raise(abort, 'audit rows are never deleted');
end;

create trigger audit_rows_keep_what_they_say before update on audit
when new.at is not old.at or new.action is not old.action or new.organization_id is not old.organization_id
    or new.role is not old.role or new.shift_id is not old.shift_id
    or (new.actor_id is not null and new.actor_id is not old.actor_id)
    or (new.subject_id is not null and new.subject_id is not old.subject_id)
begin
    select raise(abort, 'audit rows are never changed');
end;

-- Announcements -----------------------------------------------------------------------------------------------------------

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

-- The message in each language, in every version.
create table announcement_text (
    announcement_id integer not null references announcement,
    language        text    not null references language,
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
create index announcement_text_by_writer on announcement_text (written_by);

-- Which text the readers of a language get; those of a language that is not here get none.
create table announcement_reader (
    announcement_id integer not null references announcement,
    language        text    not null references language,
    text_language   text    not null references language,
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
    -- How often those who decide were shown the part: an answer is to what was shown last.
    shown           integer not null default 0,
    -- The hash of all texts that were shown last, and of those that somebody has accepted (empty: an earlier release did not
    -- note it). Null: nobody had to decide.
    hash            text,
    approved        text,
    -- The last person who has a delivery, while they are made in slices; and how many have one.
    filled_to       integer not null default 0,
    people          integer not null default 0,
    -- Whether the deliveries are there, also while it is decided about anew.
    is_filled       integer not null default 0 check (is_filled in (0, 1)),
    -- When those who decide are asked anew, after an original that only Telegram can copy was edited; null: they have seen it.
    ask_at          integer,
    -- When it is tried again to make the deliveries; null: nothing was wrong with it.
    fill_again_at   integer
) strict;
create index announcement_part_of on announcement_part (announcement_id);
create index announcement_part_to_fill on announcement_part (part_id) where state = 'accepted';
create index announcement_part_to_ask on announcement_part (ask_at) where ask_at is not null;

-- The versions of texts that people of a part get; 0 where none stands here.
create table part_text (
    part_id  integer not null references announcement_part,
    language text    not null references language,
    revision integer not null,
    primary key (part_id, language)
) strict, without rowid;

-- A version that waits for those who accepted the one before.
create table correction (
    correction_id integer primary key,
    part_id       integer not null references announcement_part,
    language      text    not null references language,
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

-- Who was asked to decide about a part or a correction. When none of them can decide any more, those who can now are asked.
create table asked (
    part_id       integer not null references announcement_part,
    -- Null: about the part itself.
    correction_id integer references correction on delete cascade,
    person_id     integer not null references person on delete cascade
) strict;
create index asked_about_part on asked (part_id);
create index asked_about_correction on asked (correction_id) where correction_id is not null;
create index asked_of_person on asked (person_id);

-- Deliveries that ended long ago or whose person left, folded into numbers.
create table announcement_count (
    announcement_id integer not null references announcement,
    state           text    not null check (state in ('sent', 'failed', 'skipped', 'unknown')),
    reason          text    not null,
    people          integer not null,
    -- How many of the people are groups.
    groups          integer not null default 0,
    primary key (announcement_id, state, reason)
) strict, without rowid;

-- Recurring announcements -------------------------------------------------------------------------------------------------

-- An order that is given again whenever a schedule comes to it.
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
    language    text    not null references language,
    content     text    not null,
    written_by  integer,
    primary key (schedule_id, language)
) strict, without rowid;
create index schedule_text_by_writer on schedule_text (written_by);

create table schedule_reader (
    schedule_id   integer not null references schedule,
    language      text    not null references language,
    text_language text    not null references language,
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

-- Groups ------------------------------------------------------------------------------------------------------------------

-- Telegram groups that organizations have linked, so that announcements go there too.
create table linked_group (
    -- Telegram's id of the chat; that of a group is negative, and another one once it is a supergroup.
    chat_id         integer primary key check (chat_id < 0),
    organization_id integer not null references organization,
    title           text    not null,
    -- What is said there, as whoever linked it reads.
    language        text    not null references language,
    -- stopped: by somebody of the team; removed: the bot is not in the group any more. Rows stay, because reports name
    -- the group.
    state           text    not null default 'linked' check (state in ('linked', 'stopped', 'removed')),
    -- Why Telegram takes no messages for the group, until it takes one again; and whether its team knows.
    refusal         text    check (refusal in ('topic-closed', 'topic-gone', 'no-media', 'no-right')),
    refusal_told    integer not null default 0 check (refusal_told in (0, 1)),
    -- When its team was last told of a command by somebody whom Telegram does not name.
    hidden_told_at  integer,
    -- Null: somebody who left.
    linked_by       integer references person on delete set null,
    changed_at      integer not null
) strict;
create index linked_group_of_organization on linked_group (organization_id) where state = 'linked';
create index linked_group_by_linker on linked_group (linked_by);
create index linked_group_refusing on linked_group (chat_id) where refusal is not null and not refusal_told;

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

-- Messages ----------------------------------------------------------------------------------------------------------------

-- The updates that were handled: Telegram may deliver one again until it is confirmed, and for a day.
create table handled_update (
    update_id  integer primary key,
    handled_at integer not null
) strict;
create index handled_update_by_age on handled_update (handled_at);

-- Messages owed to a chat, and what became of them.
create table delivery (
    -- A message that is on its way is known by its number alone. Should its row be erased meanwhile, no other message may get
    -- that number, or what Telegram answers would be noted of the wrong one.
    delivery_id        integer primary key autoincrement,
    chat_id            integer not null,
    -- 0 reply, 1 what concerns one person, 2 reminder, 3 announcement.
    priority           integer not null check (priority between 0 and 3),
    -- What it is, also when its content is forgotten: only a message and a file can show somebody's name.
    kind               text,
    -- JSON; null once it was sent, because texts hold names. That of an announcement stands in announcement_text.
    content            text,
    -- The message to edit: known by its id, or as that of another delivery.
    target_message     integer,
    target_delivery    integer,
    due_at             integer not null,
    -- Not sent after this instant; null: useful for ever.
    useful_until       integer,
    state              text    not null default 'queued'
                       check (state in ('queued', 'sending', 'sent', 'failed', 'skipped', 'unknown')),
    -- How often it was sent with nobody knowing whether it arrived.
    doubts             integer not null default 0,
    -- Telegram's id of the message sent, and the other messages of an album, as JSON.
    message_id         integer,
    album              text,
    -- Why it failed or was skipped.
    reason             text,
    changed_at         integer not null,
    -- Of an announcement's: its part, in which language, and which version was sent.
    announcement_id    integer references announcement,
    part_id            integer references announcement_part,
    text_language      text    check ((text_language is null) = (announcement_id is null)),
    revision           integer,
    -- The day of the digest that it is.
    digest             text    check (digest is null or announcement_id is null),
    -- What it tells of; that goes once one of the messages about it has arrived.
    notice_id          integer references notice on delete set null,
    -- What is owed about its message once Telegram's answer says that it is there: JSON, as in content. Whatever
    -- was on its way when its announcement was taken back or corrected has it. And whether it was taken back, then or later.
    afterwards         text,
    afterwards_deletes integer not null default 0 check (afterwards_deletes in (0, 1))
) strict;
-- One seek for each priority finds what is due, whatever waits for later.
create index delivery_due on delivery (priority, due_at, delivery_id)
    where state = 'queued' and announcement_id is null and digest is null;
create index delivery_in_chat on delivery (chat_id, delivery_id);
create index delivery_late on delivery (useful_until) where state = 'queued' and useful_until is not null;
create index delivery_sending on delivery (delivery_id) where state = 'sending';
create index delivery_ended on delivery (changed_at) where state in ('sent', 'failed', 'skipped', 'unknown');
-- A message that is changed again shows what the last change said.
create index delivery_of_message on delivery (chat_id, target_message) where target_message is not null;
-- Each person gets an announcement once, and a digest once a week.
create unique index delivery_once on delivery (announcement_id, chat_id) where announcement_id is not null;
create index delivery_of_announcement on delivery (announcement_id, due_at, delivery_id)
    where state = 'queued' and announcement_id is not null;
create index delivery_by_announcement on delivery (announcement_id, state, reason) where announcement_id is not null;
create index delivery_of_part on delivery (part_id) where part_id is not null;
create unique index delivery_of_digest_once on delivery (digest, chat_id) where digest is not null;
create index delivery_of_digest on delivery (due_at, delivery_id) where state = 'queued' and digest is not null;
create index delivery_of_notice on delivery (notice_id) where notice_id is not null;

-- Which messages to others, owed or sent, name somebody: all of it goes when they leave.
create table named_in_delivery (
    delivery_id integer not null references delivery on delete cascade,
    person_id   integer not null references person on delete cascade,
    primary key (delivery_id, person_id)
) strict, without rowid;
create index named_in_delivery_by_person on named_in_delivery (person_id);

-- Deliveries whose answers a draft waits for: its preview. What people get is approved only once it was really shown.
create table preview (
    delivery_id integer primary key,
    person_id   integer not null references person on delete cascade,
    -- That of the text it shows.
    language    text    not null references language
) strict;
create index preview_of on preview (person_id);

-- Chats that Telegram told us to leave alone for a while (429), or that answered with trouble.
create table held_chat (
    chat_id  integer primary key,
    until_at integer not null
) strict;
