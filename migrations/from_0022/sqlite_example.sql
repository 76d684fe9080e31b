PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE _sqlx_migrations (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    success BOOLEAN NOT NULL,
    checksum BLOB NOT NULL,
    execution_time BIGINT NOT NULL
);
INSERT INTO _sqlx_migrations VALUES(1,'people and deliveries','2026-11-30 18:42:48',1,X'7bb8bf8a64c8bcd3a6bc118d395a34df39eb52268cba407e2f3920f5f9613aca2a79f516d6710de4e32ae6a13386f989',9890256);
INSERT INTO _sqlx_migrations VALUES(2,'organizations','2026-11-30 18:42:48',1,X'3ebbbde0089cb830b41fb95d142cb2109dd7aca81156b6c78bf58e5eeef6d5b1c287a6fc741fa5672e52caa1d1a245e2',5270441);
INSERT INTO _sqlx_migrations VALUES(3,'events','2026-11-30 18:42:48',1,X'87515c4bf34fef57c299955cb62db3f55100919403faeda6889394f6dba4b940b24607e2f4a3b50476e51fdcf13288a6',3353837);
INSERT INTO _sqlx_migrations VALUES(4,'shifts, texts, approval','2026-11-30 18:42:48',1,X'66067a86fff17592cb8ab98c8f2752ad3ba42de8d939d603e89e8bd65c038fedb8dd24d7acc68d04c7a6255a5c33e7b6',21566393);
INSERT INTO _sqlx_migrations VALUES(5,'announcements','2026-11-30 18:42:48',1,X'16f67069e7a90d9f9559e6749686c2ad2e703009037811c7fd1f37c78f066fc88ddd91231ca9ca3d4fb6ba39de251335',4613376);
INSERT INTO _sqlx_migrations VALUES(6,'reminders','2026-11-30 18:42:48',1,X'f854d339c38470a36709b2e10b38e9377dc62d853f8c00f60a1bd4cf153dc6e45663079b86cb30bebf9fd65dd09349b6',1698380);
INSERT INTO _sqlx_migrations VALUES(7,'attendance','2026-11-30 18:42:48',1,X'8ad0c7c2119617845ed9836b51bc80d48c29357f617f72f7787c43e43e4fc321c6695a1b0d94c0cf7498c9395843c1b7',1371214);
INSERT INTO _sqlx_migrations VALUES(8,'reminder rules','2026-11-30 18:42:48',1,X'00ffd400489b65721fe0c99b9581beb9df1419c70b0f514e783bfaf09ce136f152efa2f20361b2c07fab54de305a11f0',6574606);
INSERT INTO _sqlx_migrations VALUES(9,'schedules','2026-11-30 18:42:48',1,X'043d056db7a2bf2acae2af8faa0cfce0464d2a0e3b89dc1d90904c13f1e427ea1ac5f37f6735660b4956a86240d3037c',1243936);
INSERT INTO _sqlx_migrations VALUES(10,'groups','2026-11-30 18:42:48',1,X'c3dbe1b06cf8ea2f6006ae23e52ac078b9164c378a76d557eb79b6a3e783350ecb611e40b749c7d3299f1404037fbca4',2102841);
INSERT INTO _sqlx_migrations VALUES(11,'digest','2026-11-30 18:42:48',1,X'd045858c8e2c280755fc50445ef6a82fb6a8fab3cc81e20779b060a2fbe2e7b34fae61951efd4b6b18381a3262001058',4016650);
INSERT INTO _sqlx_migrations VALUES(12,'truth','2026-11-30 18:42:48',1,X'4db847262139ce6e389431f97ee92632cd4ce92949eeed936335633d3e4588c78840d293bb1fb519e234b100bea39979',700920);
INSERT INTO _sqlx_migrations VALUES(13,'approved words','2026-11-30 18:42:48',1,X'0ad3c8f64eb286ce9585ff93a59ddf5308a2e255ce2e90bd48d828498cd37bf64ec1925b15f1447c182c0421d3a4e1a0',13215220);
INSERT INTO _sqlx_migrations VALUES(14,'answers','2026-11-30 18:42:48',1,X'f4ca3f51c4f20984ab31cc7eb65cdb0f323480ae19596861a68cfee42d311fd613b0ee742980f238059df8725eab0f12',2042822);
INSERT INTO _sqlx_migrations VALUES(15,'one date','2026-11-30 18:42:48',1,X'8025cec42c8d4f2f595bcab0f237ca1f6cd70384aea039c226e9d815f5e8c275215906e0c9ee6d909264b15740689856',7632416);
INSERT INTO _sqlx_migrations VALUES(16,'offers awake','2026-11-30 18:42:48',1,X'626a645b1154cbe9f9d8b50c3a7b3076bb2d81bea6dc391174d4c1d91d299e12c91a9a91b768c533bac6dbcde27a03d9',6148904);
INSERT INTO _sqlx_migrations VALUES(17,'receivers','2026-11-30 18:42:48',1,X'06a86a93ac88702c9adc4e918b1783ed7056e9151bf0e1ec76fa03363f04ece97d939845fbbc94f222d2163baed6b292',15859815);
INSERT INTO _sqlx_migrations VALUES(18,'removals','2026-11-30 18:42:48',1,X'db0de39ef2f2c8552edc03e7e8a8ac694c12bd25332aac76039ed4b088327b399fd25bddac868a2a04e2d1b36a47bfc8',9306040);
INSERT INTO _sqlx_migrations VALUES(19,'who sees whom','2026-11-30 18:42:49',1,X'068aa1afd33e81fbc70a439e043b343b6114fad2c45ee156c5661b214a5a7ae6ecc5b4cadaaae23bab7304074dd66f49',20016834);
INSERT INTO _sqlx_migrations VALUES(20,'numbers are not used again','2026-11-30 18:42:49',1,X'aa361508f6c703b37006946b9b3522aa157f19aa192acba79b9d4e12a43c8f8d3aa520526dfbda064da037bebb7abd35',24279068);
INSERT INTO _sqlx_migrations VALUES(21,'armed again','2026-11-30 18:42:49',1,X'67dc5618d612c392d90415d3b3ccd0185910ee6699a29b85b37502e2a8b05c3488e2f22e86344d9c8a04613bdd33314b',19958106);
INSERT INTO _sqlx_migrations VALUES(22,'who was asked','2026-11-30 18:42:49',1,X'b74e3c66e12b7e359e21b7398636d3e4b337fe291d290af902d8523bbc43b0beff237439f29821258128cbb27cbde6a0',12071703);
CREATE TABLE person (
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
, invitation_id integer references invitation on delete set null, event_id integer references event on delete set null, organization_id integer references organization on delete set null, acting_for integer references organization on delete set null, forgotten_at integer) strict;
INSERT INTO person VALUES(7,'az',1,'event-1',3,1000,2000,1,4,12,12,NULL);
INSERT INTO person VALUES(8,'tr',0,NULL,1,1000,2000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO person VALUES(9,NULL,1,NULL,0,1500,1500,NULL,NULL,NULL,NULL,2593501500);
CREATE TABLE consent (
    person_id integer not null references person on delete cascade,
    version   integer not null,
    given_at  integer not null,
    primary key (person_id, given_at)
) strict;
INSERT INTO consent VALUES(7,1,1100);
INSERT INTO consent VALUES(8,1,1200);
CREATE TABLE volunteer (
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
, reminders text, digest_at integer default 0, digested_at integer, night_reminders integer not null default 0 check (night_reminders in (0, 1))) strict;
INSERT INTO volunteer VALUES(7,'Aygün O''Neil','2001-02-03','AZ','AZ-BA','+994501112233','Asia/Baku','22:00-08:00','2026-12-24',1,1100,'["1d18:00"]',NULL,5,1);
INSERT INTO volunteer VALUES(8,'Deniz','1990-12-31',NULL,NULL,NULL,NULL,NULL,NULL,0,1200,NULL,0,NULL,0);
CREATE TABLE subscription (
    person_id integer not null references volunteer on delete cascade,
    topic     text    not null,
    primary key (person_id, topic)
) strict, without rowid;
INSERT INTO subscription VALUES(7,'environment');
INSERT INTO subscription VALUES(7,'sport');
CREATE TABLE spoken_language (
    person_id integer not null references volunteer on delete cascade,
    language  text    not null,
    primary key (person_id, language)
) strict, without rowid;
INSERT INTO spoken_language VALUES(7,'az');
INSERT INTO spoken_language VALUES(7,'ru');
CREATE TABLE conversation (
    person_id         integer primary key references person on delete cascade,
    -- JSON with the dialogue's name; `version` tells whether today's code can read it.
    state             text    not null,
    version           integer not null,
    -- The delivery that carries the latest question, to take its buttons away when another follows.
    question_delivery integer,
    changed_at        integer not null
) strict;
INSERT INTO conversation VALUES(7,'{"dialogue":"settings"}',1,3,2000);
CREATE TABLE departure (
    month   text    not null,
    country text    not null,
    people  integer not null,
    primary key (month, country)
) strict, without rowid;
INSERT INTO departure VALUES('2026-11','AZ',2);
CREATE TABLE handled_update (
    update_id  integer primary key,
    handled_at integer not null
) strict;
INSERT INTO handled_update VALUES(500,2000);
CREATE TABLE held_chat (
    chat_id  integer primary key,
    until_at integer not null
) strict;
INSERT INTO held_chat VALUES(8,9000);
CREATE TABLE organization (
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
, approval_above integer check (approval_above >= 0), reminders text, attended integer check (attended in (0, 1)), alarmed_at integer, to_look_at integer not null default 0 check (to_look_at in (0, 1))) strict;
INSERT INTO organization VALUES(1,NULL,'federation','Hashar',NULL,'en','Etc/UTC',14,'22:00-08:00',1000,NULL,NULL,NULL,0);
INSERT INTO organization VALUES(2,1,'az','Azərbaycan könüllüləri','AZ','az','Asia/Baku',14,'22:00-08:00',NULL,NULL,NULL,NULL,0);
INSERT INTO organization VALUES(3,1,'tr','Türkiye gönüllüleri','TR','tr','Europe/Istanbul',14,'22:00-08:00',NULL,NULL,NULL,NULL,0);
INSERT INTO organization VALUES(4,1,'kz','Қазақстан еріктілері','KZ','kk','Asia/Almaty',14,'22:00-08:00',NULL,NULL,NULL,NULL,0);
INSERT INTO organization VALUES(5,1,'uz','Oʻzbekiston koʻngillilari','UZ','uz','Asia/Tashkent',14,'22:00-08:00',NULL,NULL,NULL,NULL,0);
INSERT INTO organization VALUES(6,1,'kg','Кыргызстан ыктыярчылары','KG','ky','Asia/Bishkek',14,'22:00-08:00',NULL,NULL,NULL,NULL,0);
INSERT INTO organization VALUES(7,1,'tj','Волонтёрони Тоҷикистон','TJ','tg','Asia/Dushanbe',14,'22:00-08:00',NULL,NULL,NULL,NULL,0);
INSERT INTO organization VALUES(12,2,'az-ganja','Gəncə',NULL,NULL,NULL,16,NULL,50,'["120m"]',1,3000,0);
INSERT INTO organization VALUES(13,12,'az-ganja-1','Gəncə, 1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,1);
CREATE TABLE member (
    organization_id integer not null references organization,
    person_id       integer not null references volunteer on delete cascade,
    role            text    not null check (role in ('organizer', 'coordinator', 'federation-admin')),
    granted_at      integer not null,
    primary key (organization_id, person_id)
) strict, without rowid;
INSERT INTO member VALUES(12,7,'coordinator',1300);
CREATE TABLE invitation (
    invitation_id   integer primary key,
    -- SHA-256 of what stands in the link, so that whoever reads the database cannot use it.
    secret_hash     blob    not null unique,
    organization_id integer not null references organization,
    role            text    not null check (role in ('organizer', 'coordinator', 'federation-admin')),
    -- Null: the command line. Who leaves takes their invitations along.
    invited_by      integer references person on delete cascade,
    expires_at      integer not null,
    state           text    not null default 'open' check (state in ('open', 'used', 'withdrawn'))
, expiry_told integer not null default 0 check (expiry_told in (0, 1))) strict;
INSERT INTO invitation VALUES(1,X'00ff10',12,'organizer',7,9000,'used',1);
CREATE TABLE event (
    event_id        integer primary key,
    organization_id integer not null references organization,
    topic           text    not null,
    country         text    not null,
    -- Null: the whole country.
    region          text,
    time_zone       text    not null,
    -- The language the words above are written in.
    language        text    not null check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en')),
    minimum_age     integer not null check (minimum_age between 0 and 99),
    -- Null while it stands.
    created_by      integer references person on delete set null,
    published_at    integer not null
, latitude real, longitude real check ((longitude is null) = (latitude is null)), photo text, visibility text not null default 'everyone' check (visibility in ('everyone', 'country', 'link')), opens_before integer check (opens_before > 0), closes_before integer not null default 0 check (closes_before >= 0), needs_approval integer not null default 0 check (needs_approval in (0, 1)), cutoff integer not null default 0 check (cutoff >= 0), reminders text, least_in_all integer not null default 0 check (least_in_all >= 0), creator_lost integer not null default 0 check (creator_lost in (0, 1)), secret text) strict;
INSERT INTO event VALUES(4,12,'environment','AZ','AZ-BA','Asia/Baku','az',14,7,1400,40.36999999999999744,49.89000000000000057,'file','link',48,2,1,12,'[]',3,0,'a1b2c3d4e5f6a7b8c9d0');
INSERT INTO event VALUES(5,2,'sport','AZ',NULL,'Asia/Baku','tr',14,NULL,1500,NULL,NULL,NULL,'everyone',NULL,0,0,0,NULL,0,1,'b1b2c3d4e5f6a7b8c9d0');
CREATE TABLE shift (
    shift_id   integer primary key,
    event_id   integer not null references event,
    starts_at  integer not null,
    ends_at    integer not null check (ends_at > starts_at),
    min_places integer not null check (min_places >= 0),
    max_places integer not null check (max_places between 1 and 1000), role text, closed integer not null default 0 check (closed in (0, 1)), armed integer not null default 0 check (armed in (0, 1)), cancel_reason text, line_stopped integer not null default 0 check (line_stopped in (0, 1)), arm_again_at integer,
    check (min_places <= max_places)
) strict;
INSERT INTO shift VALUES(6,4,10000,20000,1,1,'Rowing',1,1,NULL,1,NULL);
INSERT INTO shift VALUES(10,5,30000,40000,0,5,NULL,0,1,'Storm',0,31000);
CREATE TABLE event_text (
    event_id    integer not null references event,
    language    text    not null check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en')),
    title       text    not null,
    -- May be empty.
    description text    not null,
    -- Where people meet.
    place       text    not null,
    -- Title and place as they are searched: small letters, without marks.
    folded      text    not null,
    primary key (event_id, language)
) strict, without rowid;
INSERT INTO event_text VALUES(4,'az','Sahil təmizliyi','','Körpüdə','sahil temizliyi korpude');
INSERT INTO event_text VALUES(4,'en','Clean-up','By boat','By the bridge','clean-up by the bridge');
INSERT INTO event_text VALUES(5,'tr','Koşu','','Parkta','kosu parkta');
CREATE TABLE IF NOT EXISTS "sign_up" (
    sign_up_id    integer primary key,
    shift_id      integer not null references shift,
    person_id     integer not null references volunteer on delete cascade,
    -- offered: a place is held until offer_ends_at for somebody who waited. applied: an organizer decides.
    -- 'given up' and 'removed' are over; 'declined' stands in the way of another application.
    state         text    not null check (state in ('confirmed', 'waiting', 'offered', 'applied', 'given up', 'removed', 'declined')),
    -- The order of the line.
    since         integer not null,
    offer_ends_at integer check ((offer_ends_at is not null) = (state = 'offered')),
    -- Whether the place that is free now was offered to them in vain; they are asked again for the next one.
    passed        integer not null default 0 check (passed in (0, 1)),
    -- Why it was declined, in the organizer's words.
    reason        text check ((reason is not null) = (state = 'declined'))
, coming integer not null default 0 check (coming in (0, 1)), came integer check (came in (0, 1)), shared integer not null default 0 check (shared in (0, 1) and (shared = 0 or state = 'offered')), offer_delivery integer) strict;
INSERT INTO sign_up VALUES(3,6,7,'confirmed',1600,NULL,0,NULL,1,1,0,NULL);
INSERT INTO sign_up VALUES(4,6,8,'waiting',1700,NULL,1,NULL,0,NULL,0,NULL);
INSERT INTO sign_up VALUES(5,10,7,'offered',1800,9000,0,NULL,0,NULL,1,2);
INSERT INTO sign_up VALUES(6,10,8,'declined',1900,NULL,0,'too far',0,0,0,NULL);
CREATE TABLE visit (
    visit_id        integer primary key,
    person_id       integer references person on delete set null,
    organization_id integer not null references organization,
    event_id        integer references event,
    -- The name of the link; empty: the one without a name.
    source          text    not null,
    at              integer not null
, by_secret integer not null default false check (by_secret in (0, 1))) strict;
INSERT INTO visit VALUES(1,7,12,4,'poster',1350,1);
INSERT INTO visit VALUES(2,NULL,2,NULL,'',1360,0);
CREATE TABLE IF NOT EXISTS "audit" (
    audit_id        integer primary key,
    at              integer not null,
    -- Null: the command line, or somebody who left.
    actor_id        integer references person on delete set null,
    action          text    not null check (action <> ''),
    organization_id integer not null references organization,
    subject_id      integer references person on delete set null,
    role            text,
    -- What it was about, if it was about a shift or its event.
    shift_id        integer references shift
) strict;
INSERT INTO audit VALUES(1,1300,NULL,'joined',12,7,'coordinator',NULL);
INSERT INTO audit VALUES(2,1400,7,'event published',12,NULL,NULL,6);
CREATE TABLE announcement (
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
INSERT INTO announcement VALUES(1,12,7,'{}',1,'paused','Bad Request',3,2,2100,2000);
CREATE TABLE announcement_reader (
    announcement_id integer not null references announcement,
    language        text    not null,
    text_language   text    not null,
    primary key (announcement_id, language)
) strict, without rowid;
INSERT INTO announcement_reader VALUES(1,'az','az');
INSERT INTO announcement_reader VALUES(1,'tr','az');
CREATE TABLE announcement_part (
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
, shown integer not null default 0, hash text, approved text, is_filled integer not null default 0 check (is_filled in (0, 1))) strict;
INSERT INTO announcement_part VALUES(1,1,12,'AZ','filled','"at-once"',7,8,2,1,'aa','aa',1);
CREATE TABLE announcement_count (
    announcement_id integer not null references announcement,
    state           text    not null check (state in ('sent', 'failed', 'skipped', 'unknown')),
    reason          text    not null,
    people          integer not null, groups integer not null default 0,
    primary key (announcement_id, state, reason)
) strict, without rowid;
INSERT INTO announcement_count VALUES(1,'skipped','not reachable',2,1);
CREATE TABLE reminder (
    reminder_id integer primary key,
    sign_up_id  integer not null references sign_up on delete cascade,
    -- A rule, or 'later' for one that was asked for.
    rule        text    not null,
    starts_at   integer not null,
    -- Null: it would have come during quiet hours, and been of no use after them.
    delivery_id integer,
    unique (sign_up_id, rule, starts_at)
) strict;
INSERT INTO reminder VALUES(1,3,'1d18:00',10000,1);
CREATE TABLE IF NOT EXISTS "alarm" (
    alarm_id  integer primary key,
    shift_id  integer not null references shift,
    -- A rule (`domain/reminder.rs`).
    rule      text    not null,
    starts_at integer not null,
    fires_at  integer not null,
    -- late: nobody was told, because it was too late when the bot ran again. void: it is not wanted any more.
    state     text    not null default 'armed' check (state in ('armed', 'fired', 'late', 'void')),
    unique (shift_id, rule, starts_at)
) strict;
INSERT INTO alarm VALUES(1,6,'1d18:00',10000,5000,'fired');
INSERT INTO alarm VALUES(2,10,'roster',30000,29000,'armed');
CREATE TABLE rating (
    sign_up_id integer primary key references sign_up on delete cascade,
    stars      integer not null check (stars between 1 and 5),
    -- Null: no words.
    words      text,
    at         integer not null
) strict;
INSERT INTO rating VALUES(3,5,'Gözəl',2600);
CREATE TABLE schedule (
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
INSERT INTO schedule VALUES(1,12,7,'{}',0,'0 9 * * 1',NULL,'active','2026-12-07T09:00:00',9000,2000);
CREATE TABLE schedule_text (
    schedule_id integer not null references schedule,
    language    text    not null check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en')),
    content     text    not null, written_by integer,
    primary key (schedule_id, language)
) strict, without rowid;
INSERT INTO schedule_text VALUES(1,'az','{"kind":"message","html":"Bazar ertəsi"}',7);
CREATE TABLE schedule_reader (
    schedule_id   integer not null references schedule,
    language      text    not null,
    text_language text    not null,
    primary key (schedule_id, language)
) strict, without rowid;
INSERT INTO schedule_reader VALUES(1,'az','az');
CREATE TABLE occurrence (
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
INSERT INTO occurrence VALUES(1,'2026-11-23T09:00:00','late',NULL,1000);
INSERT INTO occurrence VALUES(1,'2026-11-30T09:00:00','announced',1,2000);
CREATE TABLE linked_group (
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
, refusal text check (refusal in ('topic-closed', 'topic-gone', 'no-media', 'no-right')), refusal_told integer not null default 0 check (refusal_told in (0, 1)), hidden_told_at integer) strict;
INSERT INTO linked_group VALUES(-100,12,'Gəncə könüllüləri','az','linked',7,2000,'no-media',1,2100);
CREATE TABLE group_link (
    -- SHA-256 of what stands in the link, so that whoever reads the database cannot use it.
    secret_hash     blob    primary key,
    organization_id integer not null references organization,
    -- Who leaves takes their links along.
    made_by         integer not null references person on delete cascade,
    expires_at      integer not null,
    -- The group that was linked with it; null: it can still be used.
    used_for        integer check (used_for < 0)
) strict, without rowid;
INSERT INTO group_link VALUES(X'00ff11',12,7,9000,-100);
CREATE TABLE IF NOT EXISTS "announcement_text" (
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
INSERT INTO announcement_text VALUES(1,'az',0,'{"kind":"message","html":"Gəlin"}','aa',7,1);
INSERT INTO announcement_text VALUES(1,'az',1,'{"kind":"message","html":"Gəlin!"}','bb',7,0);
CREATE TABLE part_text (
    part_id  integer not null references announcement_part,
    language text    not null check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en')),
    revision integer not null,
    primary key (part_id, language)
) strict, without rowid;
INSERT INTO part_text VALUES(1,'az',1);
CREATE TABLE correction (
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
INSERT INTO correction VALUES(1,1,'az',1,'accepted',7,7,2200);
CREATE TABLE preview (
    delivery_id integer primary key,
    person_id   integer not null references person on delete cascade,
    -- That of the text it shows.
    language    text    not null check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en'))
) strict;
INSERT INTO preview VALUES(5,7,'az');
CREATE TABLE event_change (
    event_id   integer primary key references event on delete cascade,
    -- JSON: its shifts as they were before the first of them, by their numbers.
    shifts     text    not null,
    -- The last of them; who signed up after it knows.
    changed_at integer not null,
    due_at     integer not null
) strict;
INSERT INTO event_change VALUES(5,'[]',2500,3500);
CREATE TABLE shift_text (
    shift_id    integer not null references shift,
    language    text    not null check (language in ('az', 'tr', 'kk', 'uz', 'ky', 'tg', 'en')),
    title       text    not null,
    -- May be empty.
    description text    not null,
    place       text    not null,
    -- As in event_text.
    folded      text    not null,
    primary key (shift_id, language)
) strict, without rowid;
INSERT INTO shift_text VALUES(10,'tr','Koşu','','Salonda','kosu salonda');
CREATE TABLE shift_place (
    shift_id  integer primary key references shift,
    -- Null: the whole country.
    region    text,
    time_zone text not null,
    latitude  real,
    longitude real check ((longitude is null) = (latitude is null))
) strict;
INSERT INTO shift_place VALUES(10,'AZ-GA','Asia/Baku',40.679999999999999714,46.359999999999999429);
CREATE TABLE notice (
    notice_id    integer primary key,
    shift_id     integer not null references shift on delete cascade,
    -- Whom it is about; who leaves takes it along. Null: nobody in particular.
    person_id    integer references person on delete cascade,
    -- What there is to say, as JSON: words of that person, but no name.
    concern       text    not null,
    -- Whether that person knows that nobody has received it.
    kept         integer not null default 0 check (kept in (0, 1)),
    useful_until integer not null
) strict;
INSERT INTO notice VALUES(1,6,8,'{"kind":"question"}',1,9000);
CREATE TABLE removal (
    event_id  integer not null references event on delete cascade,
    person_id integer not null references person on delete cascade,
    -- From whose list; there they are shown.
    shift_id  integer not null references shift on delete cascade,
    -- As the organizer wrote it.
    reason    text    not null,
    primary key (event_id, person_id)
) strict, without rowid;
INSERT INTO removal VALUES(5,8,10,'rude');
CREATE TABLE named_in_delivery (
    delivery_id integer not null references delivery on delete cascade,
    person_id integer not null references person on delete cascade,
    primary key (delivery_id, person_id)
) strict, without rowid;
INSERT INTO named_in_delivery VALUES(5,8);
CREATE TABLE named_in_conversation (
    reader_id integer not null references conversation on delete cascade,
    person_id integer not null references person on delete cascade,
    primary key (reader_id, person_id)
) strict, without rowid;
INSERT INTO named_in_conversation VALUES(7,8);
CREATE TABLE IF NOT EXISTS "delivery" (
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
INSERT INTO delivery VALUES(1,7,2,NULL,NULL,NULL,1000,2000,'sent',0,77,NULL,1000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'message');
INSERT INTO delivery VALUES(2,7,3,NULL,NULL,NULL,1000,NULL,'sending',1,NULL,NULL,1000,1,'az',NULL,1,1,'[78]','{"kind":"delete","more":0,"others":[]}',NULL,NULL);
INSERT INTO delivery VALUES(3,8,3,NULL,NULL,NULL,1000,NULL,'unknown',0,NULL,NULL,1000,1,'az',NULL,1,0,NULL,'{"kind":"edit","html":"x"}',NULL,NULL);
INSERT INTO delivery VALUES(5,7,0,'{"kind":"message","html":"İ ə"}',70,NULL,1000,NULL,'queued',0,NULL,NULL,1000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'message');
CREATE TABLE asked (
    part_id       integer not null references announcement_part,
    -- Null: about the part itself.
    correction_id integer references correction on delete cascade,
    person_id     integer not null references person on delete cascade
) strict;
INSERT INTO asked VALUES(1,NULL,7);
INSERT INTO asked VALUES(1,1,7);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('delivery',900);
CREATE INDEX subscription_by_topic on subscription (topic);
CREATE INDEX handled_update_by_age on handled_update (handled_at);
CREATE INDEX organization_by_parent on organization (parent_id);
CREATE INDEX member_by_person on member (person_id);
CREATE INDEX invitation_open on invitation (organization_id, expires_at) where state = 'open';
CREATE INDEX invitation_by_inviter on invitation (invited_by);
CREATE INDEX event_of_organization on event (organization_id);
CREATE INDEX event_by_creator on event (created_by);
CREATE INDEX shift_of_event on shift (event_id);
CREATE INDEX shift_by_start on shift (starts_at);
CREATE UNIQUE INDEX sign_up_once on sign_up (shift_id, person_id) where state not in ('given up', 'removed');
CREATE INDEX sign_up_in_line on sign_up (shift_id, state, since, sign_up_id);
CREATE INDEX sign_up_of_person on sign_up (person_id, state);
CREATE INDEX sign_up_offered on sign_up (offer_ends_at) where state = 'offered';
CREATE UNIQUE INDEX visit_of_event_once on visit (event_id, person_id) where event_id is not null;
CREATE UNIQUE INDEX visit_of_organization_once on visit (organization_id, person_id) where event_id is null;
CREATE INDEX visit_by_person on visit (person_id);
CREATE INDEX audit_by_actor on audit (actor_id);
CREATE INDEX audit_by_subject on audit (subject_id);
CREATE TRIGGER audit_rows_stay before delete on audit
begin
    select raise(abort, 'audit rows are never deleted');
end;
CREATE TRIGGER audit_rows_keep_what_they_say before update on audit
when new.at is not old.at or new.action is not old.action or new.organization_id is not old.organization_id
    or new.role is not old.role or new.shift_id is not old.shift_id
    or (new.actor_id is not null and new.actor_id is not old.actor_id)
    or (new.subject_id is not null and new.subject_id is not old.subject_id)
begin
    select raise(abort, 'audit rows are never changed');
end;
CREATE INDEX announcement_of_organization on announcement (organization_id, announcement_id);
CREATE INDEX announcement_by_creator on announcement (created_by);
CREATE INDEX announcement_running on announcement (announcement_id) where state in ('sending', 'paused');
CREATE INDEX announcement_part_of on announcement_part (announcement_id);
CREATE INDEX announcement_part_to_fill on announcement_part (part_id) where state = 'accepted';
CREATE INDEX alarm_armed on alarm (fires_at) where state = 'armed';
CREATE TRIGGER a_moved_shift_is_armed_anew after update of starts_at, ends_at on shift
when new.starts_at <> old.starts_at or new.ends_at <> old.ends_at
begin
    update shift set armed = 0 where shift_id = new.shift_id;
end;
CREATE INDEX schedule_due on schedule (next_at) where state = 'active';
CREATE INDEX schedule_of_organization on schedule (organization_id) where state <> 'deleted';
CREATE INDEX schedule_by_creator on schedule (created_by);
CREATE INDEX linked_group_of_organization on linked_group (organization_id) where state = 'linked';
CREATE INDEX linked_group_by_linker on linked_group (linked_by);
CREATE INDEX group_link_by_maker on group_link (made_by);
CREATE INDEX volunteer_by_digest on volunteer (digest_at, person_id) where digest_at is not null;
CREATE INDEX event_by_publication on event (country, published_at);
CREATE TRIGGER who_moves_has_another_evening after update of time_zone, country, region on volunteer
when new.digest_at is not null
    and (new.time_zone is not old.time_zone or new.country is not old.country or new.region is not old.region)
begin
    update volunteer set digest_at = 0 where person_id = new.person_id;
end;
CREATE INDEX shift_to_arm on shift (starts_at) where not armed;
CREATE INDEX announcement_text_by_writer on announcement_text (written_by);
CREATE INDEX schedule_text_by_writer on schedule_text (written_by);
CREATE UNIQUE INDEX correction_asked on correction (part_id) where state = 'asked';
CREATE INDEX correction_of_part on correction (part_id);
CREATE INDEX correction_by_writer on correction (written_by);
CREATE INDEX correction_by_decider on correction (decided_by);
CREATE INDEX preview_of on preview (person_id);
CREATE INDEX event_change_due on event_change (due_at);
CREATE TRIGGER a_changed_event_is_armed_anew after update of time_zone, reminders on event
when new.time_zone <> old.time_zone or new.reminders is not old.reminders
begin
    update shift set armed = 0 where event_id = new.event_id;
end;
CREATE TRIGGER a_cancelled_shift_is_armed_anew after update of cancel_reason on shift
when new.cancel_reason is not old.cancel_reason
begin
    update shift set armed = 0 where shift_id = new.shift_id;
end;
CREATE TRIGGER places_are_counted_when_taken before insert on sign_up when new.state in ('confirmed', 'offered')
begin
    select raise(abort, 'no place is left') where
        (select count(*) from sign_up where shift_id = new.shift_id and state in ('confirmed', 'offered') and not shared)
        >= (select max_places from shift where shift_id = new.shift_id);
end;
CREATE TRIGGER places_are_counted_when_changed before update on sign_up
when new.state in ('confirmed', 'offered') and not (new.shared and old.shared)
    and (old.state not in ('confirmed', 'offered') or old.shared or new.shift_id <> old.shift_id)
begin
    select raise(abort, 'no place is left') where
        (select count(*) from sign_up where shift_id = new.shift_id and state in ('confirmed', 'offered') and not shared)
        >= (select max_places from shift where shift_id = new.shift_id);
end;
CREATE TRIGGER nobody_is_dropped_silently before update of max_places on shift
begin
    select raise(abort, 'more people have a place') where
        (select count(*) from sign_up where shift_id = new.shift_id and state in ('confirmed', 'offered') and not shared)
        > new.max_places;
end;
CREATE TRIGGER who_comes_brings_their_own_reminders after insert on sign_up
when new.state = 'confirmed'
    and (select reminders is not null or quiet_hours is not null from volunteer where person_id = new.person_id)
begin
    update shift set armed = 0 where shift_id = new.shift_id;
end;
CREATE TRIGGER who_comes_after_all_brings_their_own_reminders after update of state, shift_id on sign_up
when new.state = 'confirmed'
    and (select reminders is not null or quiet_hours is not null from volunteer where person_id = new.person_id)
begin
    update shift set armed = 0 where shift_id = new.shift_id;
end;
CREATE TRIGGER own_reminders_are_armed after update of reminders, quiet_hours, night_reminders, time_zone, country, region on volunteer
when new.reminders is not old.reminders or new.quiet_hours is not old.quiet_hours
    or new.night_reminders is not old.night_reminders or new.time_zone is not old.time_zone
    or new.country is not old.country or new.region is not old.region
begin
    update shift set armed = 0 where shift_id in (select shift_id from sign_up where person_id = new.person_id and state = 'confirmed');
end;
CREATE INDEX notice_of_shift on notice (shift_id);
CREATE INDEX notice_about on notice (person_id);
CREATE INDEX organization_to_look_at on organization (organization_id) where to_look_at;
CREATE TRIGGER a_new_member_can_be_reached after insert on member begin
    update organization set to_look_at = 1 where organization_id = new.organization_id;
end;
CREATE TRIGGER who_leaves_a_team_is_missed after delete on member begin
    update organization set to_look_at = 1 where organization_id = old.organization_id;
end;
CREATE TRIGGER who_of_a_team_can_be_reached after update of reachable on person when new.reachable <> old.reachable begin
    update organization set to_look_at = 1
    where organization_id in (select organization_id from member where member.person_id = new.person_id);
end;
CREATE INDEX invitation_to_expire on invitation (expires_at) where state = 'open' and not expiry_told;
CREATE INDEX linked_group_refusing on linked_group (chat_id) where refusal is not null and not refusal_told;
CREATE INDEX removal_by_person on removal (person_id);
CREATE INDEX removal_from_shift on removal (shift_id);
CREATE TRIGGER an_event_has_a_secret after insert on event when new.secret is null begin
    update event set secret = lower(hex(randomblob(10))) where event_id = new.event_id;
end;
CREATE INDEX named_in_delivery_by_person on named_in_delivery (person_id);
CREATE INDEX named_in_conversation_by_person on named_in_conversation (person_id);
CREATE INDEX person_to_forget on person (forgotten_at) where forgotten_at is not null;
CREATE TRIGGER a_volunteer_is_kept after insert on volunteer begin
    update person set forgotten_at = null where person_id = new.person_id;
end;
CREATE INDEX delivery_in_chat on delivery (chat_id, delivery_id);
CREATE INDEX delivery_late on delivery (useful_until) where state = 'queued' and useful_until is not null;
CREATE INDEX delivery_sending on delivery (delivery_id) where state = 'sending';
CREATE UNIQUE INDEX delivery_once on delivery (announcement_id, chat_id) where announcement_id is not null;
CREATE INDEX delivery_of_announcement on delivery (announcement_id, due_at, delivery_id)
    where state = 'queued' and announcement_id is not null;
CREATE INDEX delivery_by_announcement on delivery (announcement_id, state, reason) where announcement_id is not null;
CREATE INDEX delivery_ended on delivery (changed_at) where state in ('sent', 'failed', 'skipped', 'unknown');
CREATE UNIQUE INDEX delivery_of_digest_once on delivery (digest, chat_id) where digest is not null;
CREATE INDEX delivery_of_digest on delivery (due_at, delivery_id) where state = 'queued' and digest is not null;
CREATE INDEX delivery_due on delivery (priority, due_at, delivery_id)
    where state = 'queued' and announcement_id is null and digest is null;
CREATE INDEX delivery_of_part on delivery (part_id) where part_id is not null;
CREATE INDEX delivery_of_notice on delivery (notice_id) where notice_id is not null;
CREATE INDEX delivery_of_message on delivery (chat_id, target_message) where target_message is not null;
CREATE INDEX asked_about_part on asked (part_id);
CREATE INDEX asked_about_correction on asked (correction_id) where correction_id is not null;
CREATE INDEX asked_of_person on asked (person_id);
COMMIT;
