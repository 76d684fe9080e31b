-- What concerns an event is kept until somebody who looks after it has received it.

create table notice (
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
create index notice_of_shift on notice (shift_id);
create index notice_about on notice (person_id);

-- Which messages tell of it; it goes once one of them has arrived.
alter table delivery add column notice_id integer references notice on delete set null;
create index delivery_of_notice on delivery (notice_id) where notice_id is not null;

-- Whether somebody of the team could be reached when it was last looked at; null: there never was a team.
alter table organization add column attended integer check (attended in (0, 1));
-- When those above were last told that nobody can be reached.
alter table organization add column alarmed_at integer;
-- Its team, or who of it can be reached, has changed.
alter table organization add column to_look_at integer not null default 0 check (to_look_at in (0, 1));
create index organization_to_look_at on organization (organization_id) where to_look_at;
update organization set attended = 1, to_look_at = 1 where organization_id in (select organization_id from member);

-- Whether its creator has no role or cannot be reached any more, and others know; events that nobody created have none.
alter table event add column creator_lost integer not null default 0 check (creator_lost in (0, 1));
update event set creator_lost = 1 where created_by is null;

create trigger a_new_member_can_be_reached after insert on member begin
    update organization set to_look_at = 1 where organization_id = new.organization_id;
end;
create trigger who_leaves_a_team_is_missed after delete on member begin
    update organization set to_look_at = 1 where organization_id = old.organization_id;
end;
create trigger who_of_a_team_can_be_reached after update of reachable on person when new.reachable <> old.reachable begin
    update organization set to_look_at = 1
    where organization_id in (select organization_id from member where member.person_id = new.person_id);
end;

-- Whether the inviter knows that nobody accepted in time.
alter table invitation add column expiry_told integer not null default 0 check (expiry_told in (0, 1));
update invitation set expiry_told = 1 where state <> 'open' or expires_at <= unixepoch() * 1000;
create index invitation_to_expire on invitation (expires_at) where state = 'open' and not expiry_told;

-- Why Telegram takes no messages for the group, until it takes one again; and whether its team knows.
alter table linked_group add column refusal text check (refusal in ('topic-closed', 'topic-gone', 'no-media', 'no-right'));
alter table linked_group add column refusal_told integer not null default 0 check (refusal_told in (0, 1));
create index linked_group_refusing on linked_group (chat_id) where refusal is not null and not refusal_told;
-- When its team was last told of a command by somebody whom Telegram does not name.
alter table linked_group add column hidden_told_at integer;
