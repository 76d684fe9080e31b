//! What comes of acts about organizations and their teams. Each is checked here, in the update's own
//! transaction, whatever the button said.

pub mod invited;

use anyhow::Context;

use super::{links, reply, talk::Talk};
use crate::{
    db::{
        delivery::Target,
        group,
        invitation::{self, Accepted},
        organization::{self, Action, Deed},
        person, receiver,
    },
    dialogues::{
        Dialogue, Turn,
        event::link::Back,
        invitation::State as Invited,
        team::{Act, INVITATION_HOURS, State, Team},
    },
    domain::{Language, Link, Linked, Organization, Role, invitation::Secret},
    outbox::{Priority, enqueue},
    texts::Text,
};

const HOUR: i64 = 3_600_000;

/// Does it, and says what follows.
pub async fn perform(talk: &mut Talk<'_>, act: Act) -> anyhow::Result<Turn<Dialogue>> {
    match act {
        Act::Begin => begin(talk).await,
        Act::Open(organization) => open(talk, organization).await,
        Act::Invite(organization, role) => invite(talk, organization, role).await,
        Act::WithdrawInvitations(organization) => withdraw_invitations(talk, organization).await,
        Act::EndRole { organization, person } => end_role(talk, organization, person).await,
        Act::Leave(organization) => leave(talk, organization).await,
        Act::Link(organization) => link(talk, organization).await,
        Act::Groups { organization, page } => groups(talk, organization, page).await,
        Act::Unlink { organization, chat } => unlink(talk, organization, chat).await,
    }
}

fn show(state: State) -> Turn<Dialogue> {
    Turn::ask(Dialogue::Team(Box::new(state)))
}

async fn begin(talk: &mut Talk<'_>) -> anyhow::Result<Turn<Dialogue>> {
    let reached = organization::within_reach(talk.db, talk.person.id).await?;
    match &reached[..] {
        [] => Ok(Turn::end(Text::NotInATeam)),
        [_, _, ..] => Ok(show(State::Organizations { reached, page: 0 })),
        [(only, role)] => Ok(show(State::Team(team(talk, only.id, *role).await?))),
    }
}

/// A question about a role as it is now; None: there is no such role any more, or nothing is asked.
pub async fn as_it_is(talk: &mut Talk<'_>, before: State) -> anyhow::Result<Option<Dialogue>> {
    let (id, about) = match &before {
        State::Member { team, member } | State::EndRole { team, member } => (team.organization.id, Some(member.person)),
        State::Leave(team) => (team.organization.id, None),
        State::Organizations { .. }
        | State::Team(_)
        | State::Groups { .. }
        | State::Unlink { .. }
        | State::Link { .. } => return Ok(None),
    };
    let Some(role) = organization::role_of(talk.db, talk.person.id, id).await? else { return Ok(None) };
    let team = team(talk, id, role).await?;
    let member = team.members.iter().find(|member| Some(member.person) == about).cloned();
    let now = match (before, member) {
        (State::Leave(_), _) => Some(State::Leave(team)),
        (State::EndRole { .. }, Some(member)) => Some(State::EndRole { team, member }),
        (_, member) => member.map(|member| State::Member { team, member }),
    };
    Ok(now.map(|state| Dialogue::Team(Box::new(state))))
}

async fn open(talk: &mut Talk<'_>, organization: i64) -> anyhow::Result<Turn<Dialogue>> {
    match organization::role_of(talk.db, talk.person.id, organization).await? {
        Some(role) => Ok(show(State::Team(team(talk, organization, role).await?))),
        None => no_right(talk).await,
    }
}

/// Says so, and shows what the person may still do.
async fn no_right(talk: &mut Talk<'_>) -> anyhow::Result<Turn<Dialogue>> {
    Ok(begin(talk).await?.saying(Some(Text::ErrorNoRight)))
}

async fn team(talk: &mut Talk<'_>, id: i64, role: Role) -> anyhow::Result<Team> {
    let (person, now) = (talk.person.id, talk.now());
    Ok(Team {
        reader: person,
        organization: Organization { id, name: organization::name_of(talk.db, id).await? },
        role,
        is_own: organization::own_role(talk.db, person, id).await?.is_some(),
        members: organization::team(talk.db, id).await?,
        out_of_reach: receiver::out_of_reach(talk.db, id).await?,
        open_invitations: invitation::count_open(talk.db, id, now).await?,
        has_others: organization::within_reach(talk.db, person).await?.len() > 1,
        page: 0,
    })
}

/// The person's role in an organization, if it lets them appoint another.
async fn appointing(talk: &mut Talk<'_>, organization: i64, other: Role) -> anyhow::Result<Option<Role>> {
    let role = organization::role_of(talk.db, talk.person.id, organization).await?;
    Ok(role.filter(|own| own.appoints(other)))
}

async fn invite(talk: &mut Talk<'_>, organization: i64, role: Role) -> anyhow::Result<Turn<Dialogue>> {
    let Some(own) = appointing(talk, organization, role).await? else { return no_right(talk).await };
    if role == Role::FederationAdmin
        && organization::own_role(talk.db, talk.person.id, organization).await? != Some(role)
    {
        return no_right(talk).await;
    }
    let (secret, now) = (random_secret()?, talk.now());
    let times = (now, now + INVITATION_HOURS * HOUR);
    invitation::invite(talk.db, Some(talk.person.id), (organization, role), &secret, times).await?;
    talk.ring_for_receivers();
    let link = talk.link(&secret.payload());
    Ok(show(State::Link { team: team(talk, organization, own).await?, role, link: Some(link) }))
}

/// The secret of a new invitation.
pub fn random_secret() -> anyhow::Result<Secret> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).context("the system has no random numbers")?;
    Ok(Secret::of(bytes))
}

async fn withdraw_invitations(talk: &mut Talk<'_>, organization: i64) -> anyhow::Result<Turn<Dialogue>> {
    let Some(own) = appointing(talk, organization, Role::Organizer).await? else { return no_right(talk).await };
    invitation::withdraw_all(talk.db, talk.person.id, organization, talk.now()).await?;
    let team = team(talk, organization, own).await?;
    Ok(show(State::Team(team)).saying(Some(Text::InvitationsWithdrawn)))
}

async fn end_role(talk: &mut Talk<'_>, organization: i64, person: i64) -> anyhow::Result<Turn<Dialogue>> {
    // Of two who end each other's role one is first, and the other has none any more.
    organization::hold_team(talk.db, organization).await?;
    let Some(role) = organization::own_role(talk.db, person, organization).await? else {
        return open(talk, organization).await;
    };
    if appointing(talk, organization, role).await?.is_none() {
        return no_right(talk).await;
    }
    remove(talk, organization, person, (role, Action::RoleEnded)).await?;
    tell_of_the_end(talk, organization, person, role).await?;
    Ok(open(talk, organization).await?.saying(Some(Text::RoleEnded)))
}

async fn remove(
    talk: &mut Talk<'_>,
    organization: i64,
    person: i64,
    (role, action): (Role, Action),
) -> anyhow::Result<()> {
    organization::remove(talk.db, organization, person).await?;
    let deed = Deed { subject: Some(person), role: Some(role), ..Deed::by(Some(talk.person.id), action, organization) };
    organization::record(talk.db, &deed, talk.now()).await?;
    list_commands(talk, person).await
}

async fn tell_of_the_end(talk: &mut Talk<'_>, organization: i64, person: i64, role: Role) -> anyhow::Result<()> {
    let organization = organization::name_of(talk.db, organization).await?;
    let text = Text::YourRoleEnded { organization, role: Text::role(role) };
    let language = person::language_of(talk.db, person).await?.unwrap_or(Language::En);
    let message = reply::message(talk.texts, language, &[text], crate::outbox::Markup::None);
    let now = talk.now();
    enqueue(talk.db, person, Priority::Personal, &message, Target::None, now).await?;
    Ok(())
}

async fn leave(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<Turn<Dialogue>> {
    let person = talk.person.id;
    organization::hold_team(talk.db, id).await?;
    let Some(role) = organization::own_role(talk.db, person, id).await? else { return begin(talk).await };
    let is_coordinator = |role: Role| role == Role::Coordinator;
    let others = organization::team(talk.db, id).await?.into_iter().filter(|member| member.person != person);
    if is_coordinator(role) && !others.map(|member| member.role).any(is_coordinator) {
        return Ok(open(talk, id).await?.saying(Some(Text::ErrorLastCoordinator)));
    }
    let organization = organization::name_of(talk.db, id).await?;
    remove(talk, id, person, (role, Action::Left)).await?;
    Ok(Turn::end(Text::TeamLeft { organization }))
}

async fn link(talk: &mut Talk<'_>, organization: i64) -> anyhow::Result<Turn<Dialogue>> {
    if organization::role_of(talk.db, talk.person.id, organization).await?.is_none() {
        return no_right(talk).await;
    }
    links::show(talk, Link::plain(Linked::Organization(organization)), Back::Team(organization)).await
}

/// The groups of an organization, with a new link that adds the bot to one more.
async fn groups(talk: &mut Talk<'_>, organization: i64, page: usize) -> anyhow::Result<Turn<Dialogue>> {
    let Some(own) = appointing(talk, organization, Role::Organizer).await? else { return no_right(talk).await };
    let (secret, expires_at) = (random_secret()?, talk.now() + INVITATION_HOURS * HOUR);
    group::offer(talk.db, (organization, talk.person.id), &secret, expires_at).await?;
    let groups = group::of_organization(talk.db, organization).await?;
    let link = Some(talk.group_link(&secret.group_payload()));
    Ok(show(State::Groups { team: team(talk, organization, own).await?, groups, link, page }))
}

async fn unlink(talk: &mut Talk<'_>, organization: i64, chat: i64) -> anyhow::Result<Turn<Dialogue>> {
    let now = talk.now();
    if appointing(talk, organization, Role::Organizer).await?.is_none() {
        return no_right(talk).await;
    }
    if let Some(linked) = group::stop(talk.db, chat, talk.person.id, now).await? {
        talk.say_in_group((chat, linked.language), Text::GroupStopped).await?;
    } else {
        group::forget(talk.db, chat, talk.person.id, now).await?;
    }
    Ok(groups(talk, organization, 0).await?.saying(Some(Text::GroupUnlinked)))
}

/// The commands a person sees follow their roles.
async fn list_commands(talk: &mut Talk<'_>, person: i64) -> anyhow::Result<()> {
    let has_role = !organization::within_reach(talk.db, person).await?.is_empty();
    if person == talk.person.id {
        talk.person.has_role = has_role;
    }
    let language = person::language_of(talk.db, person).await?.unwrap_or(Language::En);
    let (commands, now) = (reply::command_list(talk.texts, language, has_role), talk.now());
    enqueue(talk.db, person, Priority::Personal, &commands, Target::None, now).await?;
    Ok(())
}

/// What a link with an invitation leads to: a question, or words about why there is none yet.
pub async fn follow_link(talk: &mut Talk<'_>, secret: &Secret) -> anyhow::Result<Result<Dialogue, Text>> {
    let now = talk.now();
    let Some(found) = invitation::with_secret(talk.db, secret, now).await? else {
        return Ok(Err(Text::ErrorInvitationGone));
    };
    if talk.person.registered {
        return Ok(Ok(question_about(talk, &found).await?));
    }
    invitation::wait_for(talk.db, talk.person.id, found.id).await?;
    Ok(Err(Text::InvitationWaits))
}

/// The question about the invitation that waited for the registration.
pub async fn waiting(talk: &mut Talk<'_>) -> anyhow::Result<Option<Dialogue>> {
    let now = talk.now();
    match invitation::take_waiting(talk.db, talk.person.id, now).await? {
        Some(found) => Ok(Some(question_about(talk, &found).await?)),
        None => Ok(None),
    }
}

async fn question_about(talk: &mut Talk<'_>, found: &invitation::Invitation) -> anyhow::Result<Dialogue> {
    let organization = organization::name_of(talk.db, found.organization).await?;
    Ok(Dialogue::Invitation(Invited { invitation: found.id, organization, role: found.role }))
}

/// Takes the role an invitation offers.
pub async fn accept(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<Turn<Dialogue>> {
    let now = talk.now();
    match invitation::accept(talk.db, id, talk.person.id, now).await? {
        Accepted::Joined { organization, role, invited_by } => {
            list_commands(talk, talk.person.id).await?;
            let organization = organization::name_of(talk.db, organization).await?;
            if let Some(inviter) = invited_by {
                invited::tell_of_acceptance(talk, inviter, (&organization, role)).await?;
            }
            Ok(Turn::end(Text::InvitationAccepted { organization, role: Text::role(role) }))
        }
        Accepted::Held => Ok(Turn::end(Text::ErrorRoleHeld)),
        Accepted::Gone => Ok(Turn::end(Text::ErrorInvitationGone)),
    }
}
