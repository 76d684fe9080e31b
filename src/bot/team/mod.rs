//! What comes of acts about organizations and their teams. Each is checked here, in the update's own
//! transaction, whatever the button said.

pub(crate) mod invited;

use std::cmp::Reverse;

use anyhow::Context;
use jiff::SignedDuration;

use super::{acting, conversation::Conversation, links, reply};
use crate::{
    db::{
        audit::{self, Action, Entry},
        delivery::Target,
        group,
        invitation::{self, Accepted, Waited},
        organization, person, receiver, volunteer,
    },
    dialogues::{
        Dialogue, Turn,
        event::link::Back,
        invitation::State as Invited,
        team::{Act, INVITATION_HOURS, State, Team},
    },
    domain::{
        Alphabet, ChatId, InvitationId, Language, Link, Linked, Organization, OrganizationId, PersonId, Role,
        invitation::Secret,
    },
    outbox::{Priority, enqueue},
    texts::Text,
};

/// Does it, and says what follows.
pub(crate) async fn perform(ctx: &mut Conversation<'_>, act: Act) -> anyhow::Result<Turn<Dialogue>> {
    match act {
        Act::Begin => begin(ctx).await,
        Act::Open(organization) => open(ctx, organization).await,
        Act::Invite(organization, role) => invite(ctx, organization, role).await,
        Act::WithdrawInvitations(organization) => withdraw_invitations(ctx, organization).await,
        Act::EndRole { organization, person } => end_role(ctx, organization, person).await,
        Act::Leave(organization) => leave(ctx, organization).await,
        Act::Link(organization) => link(ctx, organization).await,
        Act::Groups { organization, page } => groups(ctx, organization, page).await,
        Act::Unlink { organization, chat } => unlink(ctx, organization, chat).await,
    }
}

fn show(state: State) -> Turn<Dialogue> {
    Turn::ask(Dialogue::Team(Box::new(state)))
}

async fn begin(ctx: &mut Conversation<'_>) -> anyhow::Result<Turn<Dialogue>> {
    let reached = acting::with_roles(ctx).await?;
    match &reached[..] {
        [] => Ok(Turn::end(Text::NotInATeam)),
        [_, _, ..] => Ok(show(State::Organizations { reached, page: 0 })),
        [(only, role)] => Ok(show(State::Team(team(ctx, only.id, *role).await?))),
    }
}

/// A question about a role as it is now; None: there is no such role any more, or nothing is asked.
pub(crate) async fn as_it_is(ctx: &mut Conversation<'_>, before: State) -> anyhow::Result<Option<Dialogue>> {
    let (id, about) = match &before {
        State::Member { team, member } | State::EndRole { team, member } => (team.organization.id, Some(member.person)),
        State::Leave(team) => (team.organization.id, None),
        State::Organizations { .. }
        | State::Team(_)
        | State::Groups { .. }
        | State::Unlink { .. }
        | State::Link { .. } => return Ok(None),
    };
    let Some(role) = organization::role_of(ctx.db, ctx.person.id, id).await? else { return Ok(None) };
    let team = team(ctx, id, role).await?;
    let member = team.members.iter().find(|member| Some(member.person) == about).cloned();
    let now = match (before, member) {
        (State::Leave(_), _) => Some(State::Leave(team)),
        (State::EndRole { .. }, Some(member)) => Some(State::EndRole { team, member }),
        (_, member) => member.map(|member| State::Member { team, member }),
    };
    Ok(now.map(|state| Dialogue::Team(Box::new(state))))
}

async fn open(ctx: &mut Conversation<'_>, organization: OrganizationId) -> anyhow::Result<Turn<Dialogue>> {
    match organization::role_of(ctx.db, ctx.person.id, organization).await? {
        Some(role) => Ok(show(State::Team(team(ctx, organization, role).await?))),
        None => no_right(ctx).await,
    }
}

/// Says so, and shows what the person may still do.
async fn no_right(ctx: &mut Conversation<'_>) -> anyhow::Result<Turn<Dialogue>> {
    Ok(begin(ctx).await?.saying(Some(Text::ErrorNoRight)))
}

async fn team(ctx: &mut Conversation<'_>, id: OrganizationId, role: Role) -> anyhow::Result<Team> {
    let (person, now) = (ctx.person.id, ctx.now());
    let mut members = organization::team(ctx.db, id).await?;
    Alphabet::of(ctx.viewer.language).sort(&mut members, |member| member.name.as_str());
    members.sort_by_key(|member| Reverse(member.role));
    Ok(Team {
        viewer: person,
        organization: Organization { id, name: organization::name_of(ctx.db, id).await? },
        role,
        is_own: organization::own_role(ctx.db, person, id).await?.is_some(),
        members,
        out_of_reach: receiver::out_of_reach(ctx.db, id).await?,
        open_invitations: invitation::count_open(ctx.db, id, now).await?,
        has_others: organization::within_reach(ctx.db, person).await?.len() > 1,
        page: 0,
    })
}

/// The person's role in an organization, if it lets them appoint another.
async fn appointing(
    ctx: &mut Conversation<'_>,
    organization: OrganizationId,
    other: Role,
) -> anyhow::Result<Option<Role>> {
    let role = organization::role_of(ctx.db, ctx.person.id, organization).await?;
    Ok(role.filter(|own| own.appoints(other)))
}

async fn invite(
    ctx: &mut Conversation<'_>,
    organization: OrganizationId,
    role: Role,
) -> anyhow::Result<Turn<Dialogue>> {
    let Some(own) = appointing(ctx, organization, role).await? else { return no_right(ctx).await };
    if role == Role::FederationAdmin && organization::own_role(ctx.db, ctx.person.id, organization).await? != Some(role)
    {
        return no_right(ctx).await;
    }
    let (secret, now) = (random_secret()?, ctx.now());
    let times = (now, now + SignedDuration::from_hours(INVITATION_HOURS));
    invitation::invite(ctx.db, Some(ctx.person.id), (organization, role), &secret, times).await?;
    ctx.ring_for_receivers();
    let link = ctx.link(&secret.payload());
    Ok(show(State::Link { team: team(ctx, organization, own).await?, role, link: Some(link) }))
}

/// The secret of a new invitation.
pub(crate) fn random_secret() -> anyhow::Result<Secret> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).context("the system has no random numbers")?;
    Ok(Secret::of(bytes))
}

async fn withdraw_invitations(
    ctx: &mut Conversation<'_>,
    organization: OrganizationId,
) -> anyhow::Result<Turn<Dialogue>> {
    let Some(own) = appointing(ctx, organization, Role::Organizer).await? else { return no_right(ctx).await };
    invitation::withdraw_all(ctx.db, ctx.person.id, organization, ctx.now()).await?;
    let team = team(ctx, organization, own).await?;
    Ok(show(State::Team(team)).saying(Some(Text::InvitationsWithdrawn)))
}

async fn end_role(
    ctx: &mut Conversation<'_>,
    organization: OrganizationId,
    person: PersonId,
) -> anyhow::Result<Turn<Dialogue>> {
    // Of two who end each other's role one is first, and the other has none any more.
    organization::hold_team(ctx.db, organization).await?;
    let Some(role) = organization::own_role(ctx.db, person, organization).await? else {
        return open(ctx, organization).await;
    };
    if appointing(ctx, organization, role).await?.is_none() {
        return no_right(ctx).await;
    }
    remove(ctx, organization, person, (role, Action::RoleEnded)).await?;
    tell_of_the_end(ctx, organization, person, role).await?;
    Ok(open(ctx, organization).await?.saying(Some(Text::RoleEnded)))
}

async fn remove(
    ctx: &mut Conversation<'_>,
    organization: OrganizationId,
    person: PersonId,
    (role, action): (Role, Action),
) -> anyhow::Result<()> {
    organization::remove(ctx.db, organization, person).await?;
    let entry =
        Entry { subject: Some(person), role: Some(role), ..Entry::by(Some(ctx.person.id), action, organization) };
    audit::record(ctx.db, &entry, ctx.now()).await?;
    list_commands(ctx, person).await
}

async fn tell_of_the_end(
    ctx: &mut Conversation<'_>,
    organization: OrganizationId,
    person: PersonId,
    role: Role,
) -> anyhow::Result<()> {
    let organization = organization::name_of(ctx.db, organization).await?;
    let text = Text::YourRoleEnded { organization, role: Text::role(role) };
    let language = person::language_of(ctx.db, person).await?.unwrap_or(Language::En);
    let message = reply::message(ctx.texts, language, &[text], crate::outbox::Markup::None);
    let reader = volunteer::recipients(ctx.db, &[person]).await?.pop();
    let rests = reader.is_some_and(|reader| reader.rest().is_quiet(ctx.viewer.now));
    let (message, now) = (if rests { message.silent() } else { message }, ctx.now());
    enqueue(ctx.db, person.chat(), Priority::Personal, &message, Target::None, now).await?;
    Ok(())
}

async fn leave(ctx: &mut Conversation<'_>, id: OrganizationId) -> anyhow::Result<Turn<Dialogue>> {
    let person = ctx.person.id;
    organization::hold_team(ctx.db, id).await?;
    let Some(role) = organization::own_role(ctx.db, person, id).await? else { return begin(ctx).await };
    let is_coordinator = |role: Role| role == Role::Coordinator;
    let others = organization::team(ctx.db, id).await?.into_iter().filter(|member| member.person != person);
    if is_coordinator(role) && !others.map(|member| member.role).any(is_coordinator) {
        return Ok(open(ctx, id).await?.saying(Some(Text::ErrorLastCoordinator)));
    }
    let organization = organization::name_of(ctx.db, id).await?;
    remove(ctx, id, person, (role, Action::Left)).await?;
    Ok(Turn::end(Text::TeamLeft { organization }))
}

async fn link(ctx: &mut Conversation<'_>, organization: OrganizationId) -> anyhow::Result<Turn<Dialogue>> {
    if organization::role_of(ctx.db, ctx.person.id, organization).await?.is_none() {
        return no_right(ctx).await;
    }
    links::show(ctx, Link::plain(Linked::Organization(organization)), Back::Team(organization)).await
}

/// The groups of an organization, with a new link that adds the bot to one more.
async fn groups(
    ctx: &mut Conversation<'_>,
    organization: OrganizationId,
    page: usize,
) -> anyhow::Result<Turn<Dialogue>> {
    let Some(own) = appointing(ctx, organization, Role::Organizer).await? else { return no_right(ctx).await };
    let (secret, expires_at) = (random_secret()?, ctx.now() + SignedDuration::from_hours(INVITATION_HOURS));
    group::offer(ctx.db, (organization, ctx.person.id), &secret, expires_at).await?;
    let mut groups = group::of_organization(ctx.db, organization).await?;
    Alphabet::of(ctx.viewer.language).sort(&mut groups, |linked| &linked.group.title);
    let link = Some(ctx.group_link(&secret.group_payload()));
    Ok(show(State::Groups { team: team(ctx, organization, own).await?, groups, link, page }))
}

async fn unlink(
    ctx: &mut Conversation<'_>,
    organization: OrganizationId,
    chat: ChatId,
) -> anyhow::Result<Turn<Dialogue>> {
    let now = ctx.now();
    if appointing(ctx, organization, Role::Organizer).await?.is_none() {
        return no_right(ctx).await;
    }
    let stopped = group::stop(ctx.db, chat, ctx.person.id, now).await?;
    let notice = match &stopped {
        Some(linked) => {
            ctx.say_in_group((chat, linked.language), Text::GroupStopped).await?;
            Text::GroupUnlinked
        }
        None if group::forget(ctx.db, chat, ctx.person.id, now).await? => Text::GroupUnlinked,
        // A colleague was quicker, or it has become a supergroup, whose number is another.
        None => Text::CardChanged,
    };
    Ok(groups(ctx, organization, 0).await?.saying(Some(notice)))
}

/// The commands a person sees follow their roles.
async fn list_commands(ctx: &mut Conversation<'_>, person: PersonId) -> anyhow::Result<()> {
    let has_role = !organization::within_reach(ctx.db, person).await?.is_empty();
    if person == ctx.person.id {
        ctx.person.has_role = has_role;
    }
    let language = person::language_of(ctx.db, person).await?.unwrap_or(Language::En);
    let (commands, now) = (reply::command_list(ctx.texts, language, has_role), ctx.now());
    enqueue(ctx.db, person.chat(), Priority::Personal, &commands, Target::None, now).await?;
    Ok(())
}

/// What a link with an invitation leads to: a question, or words about why there is none yet.
pub(crate) async fn follow_link(ctx: &mut Conversation<'_>, secret: &Secret) -> anyhow::Result<Result<Dialogue, Text>> {
    let now = ctx.now();
    let Some(found) = invitation::with_secret(ctx.db, secret, now).await? else {
        return Ok(Err(Text::ErrorInvitationGone));
    };
    if ctx.person.registered {
        return Ok(Ok(question_about(ctx, &found).await?));
    }
    invitation::wait_for(ctx.db, ctx.person.id, found.id).await?;
    Ok(Err(Text::InvitationWaits))
}

/// What has become of the invitation that waited for the registration.
pub(crate) async fn waiting(ctx: &mut Conversation<'_>) -> anyhow::Result<Option<Turn<Dialogue>>> {
    let now = ctx.now();
    Ok(match invitation::take_waiting(ctx.db, ctx.person.id, now).await? {
        Waited::Open(found) => Some(Turn::ask(question_about(ctx, &found).await?)),
        Waited::Gone => {
            ctx.say(vec![Text::InvitationGoneMeanwhile], Vec::new()).await?;
            Some(Turn::done())
        }
        Waited::None => None,
    })
}

async fn question_about(ctx: &mut Conversation<'_>, found: &invitation::Invitation) -> anyhow::Result<Dialogue> {
    let organization = organization::name_of(ctx.db, found.organization).await?;
    Ok(Dialogue::Invitation(Invited { invitation: found.id, organization, role: found.role }))
}

/// Takes the role an invitation offers.
pub(crate) async fn accept(ctx: &mut Conversation<'_>, id: InvitationId) -> anyhow::Result<Turn<Dialogue>> {
    let now = ctx.now();
    match invitation::accept(ctx.db, id, ctx.person.id, now).await? {
        Accepted::Joined { organization, role, invited_by } => {
            list_commands(ctx, ctx.person.id).await?;
            let organization = organization::name_of(ctx.db, organization).await?;
            if let Some(inviter) = invited_by {
                invited::tell_of_acceptance(ctx, inviter, (&organization, role)).await?;
            }
            Ok(Turn::end(Text::InvitationAccepted { organization, role: Text::role(role) }))
        }
        Accepted::Held => Ok(Turn::end(Text::ErrorRoleHeld)),
        Accepted::Gone => Ok(Turn::end(Text::ErrorInvitationGone)),
    }
}
