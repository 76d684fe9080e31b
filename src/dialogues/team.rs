//! `/team`: the organizations in which a person has a role, their teams, and invitations to them.
//!
//! ```text
//! Leyla: /team
//! Bot → Leyla: Azərbaycan könüllüləri. Your role: coordinator …  [Samir · organizer] [Invite organizer] …
//! Leyla: [Invite organizer]
//! Bot ✎ Leyla: Send this link to the person you’re inviting: …
//! ```
//!
//! What is shown was true when it was loaded; what may be done is decided by the database when it is done.

use serde::{Deserialize, Serialize};

use super::{Answer, Button, Choice, Command, Effect, Facts, Input, Keyboard, Question, Turn, picker};
use crate::{
    domain::{
        ChatId, Member, Organization, OrganizationId, PersonId, Role,
        group::{Linked, Trouble},
    },
    texts::Text,
};

/// What is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum State {
    Organizations {
        reached: Vec<(Organization, Role)>,
        page: usize,
    },
    Team(Team),
    Member {
        team: Team,
        member: Member,
    },
    EndRole {
        team: Team,
        member: Member,
    },
    Leave(Team),
    Link {
        team: Team,
        role: Role,
        /// Shown once, and kept nowhere.
        #[serde(skip)]
        link: Option<String>,
    },
    /// The groups that are linked, and a link for one more.
    Groups {
        team: Team,
        groups: Vec<Linked>,
        /// As above.
        #[serde(skip)]
        link: Option<String>,
        page: usize,
    },
    Unlink {
        team: Team,
        group: Linked,
    },
}

/// An organization's team, as the reader may see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Team {
    /// Who looks at it.
    #[serde(alias = "reader")]
    pub viewer: PersonId,
    pub organization: Organization,
    /// The most the reader may do here.
    pub role: Role,
    /// Whether that is a role in this organization itself, which can be left.
    pub is_own: bool,
    /// Everybody with a role in the organization itself.
    pub members: Vec<Member>,
    /// Those of them whom messages do not reach.
    #[serde(default)]
    pub out_of_reach: Vec<PersonId>,
    pub open_invitations: i64,
    /// Whether there are others to go back to.
    pub has_others: bool,
    pub page: usize,
}

/// What is done about a team; who may, and what comes of it, the database decides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Act {
    /// Shows the organizations, or the only one.
    Begin,
    Open(OrganizationId),
    Invite(OrganizationId, Role),
    WithdrawInvitations(OrganizationId),
    EndRole {
        organization: OrganizationId,
        person: PersonId,
    },
    Leave(OrganizationId),
    /// The link to the organization's events.
    Link(OrganizationId),
    Groups {
        organization: OrganizationId,
        page: usize,
    },
    Unlink {
        organization: OrganizationId,
        chat: ChatId,
    },
}

/// How long a link to a role can be used.
pub(crate) const INVITATION_HOURS: i64 = 72;

impl State {
    /// See `Dialogue::asks_the_same`.
    pub(crate) fn asks_the_same(&self, other: &State) -> bool {
        match self {
            State::Organizations { .. } => matches!(other, State::Organizations { .. }),
            State::Team(a) => matches!(other, State::Team(b) if a.organization.id == b.organization.id),
            State::Member { .. }
            | State::EndRole { .. }
            | State::Leave(_)
            | State::Link { .. }
            | State::Groups { .. }
            | State::Unlink { .. } => false,
        }
    }

    /// See `Dialogue::facts`: whose role ends, and which.
    pub(crate) fn facts(&self) -> Option<Facts> {
        match self {
            State::Member { team, member } | State::EndRole { team, member } => {
                Some(Facts::of(&(team.organization.id, member.person, &member.name, member.role)))
            }
            State::Leave(team) => Some(Facts::of(&(team.organization.id, team.role))),
            // They show; a group is named by its number.
            State::Organizations { .. }
            | State::Team(_)
            | State::Groups { .. }
            | State::Unlink { .. }
            | State::Link { .. } => None,
        }
    }

    /// What the bot shows in this state.
    pub(crate) fn question(&self) -> Question {
        let (text, rows) = match self {
            State::Organizations { reached, page } => (Text::ChooseOrganization, organizations(reached, *page)),
            State::Team(team) => (team.card(), team.buttons()),
            State::Member { team, member } => (member_card(team, member), member_buttons(team, member)),
            State::EndRole { team, member } => (end_role(team, member), confirm(Text::BtnEndRole, Text::BtnKeepRole)),
            State::Leave(team) => (team.leave_confirm(), confirm(Text::BtnLeaveTeam, Text::BtnBack)),
            State::Groups { team, groups, link, page } => {
                let troubles = picker::on_page(groups, *page).iter().filter_map(trouble_text);
                let paragraphs = [groups_card(team, groups)].into_iter().chain(troubles).collect();
                let rows = group_buttons(groups, link.as_deref(), *page);
                return Question { paragraphs, keyboard: Keyboard::Inline(rows) };
            }
            State::Unlink { group, .. } => (unlink_confirm(group), confirm(Text::BtnUnlink, Text::BtnBack)),
            State::Link { team, role, link: Some(link) } => {
                (invitation_link(team, *role, link), vec![vec![Button::back()]])
            }
            State::Link { team, link: None, .. } => (team.card(), vec![vec![Button::back()]]),
        };
        let paragraphs = [Some(text), self.warning()].into_iter().flatten().collect();
        Question { paragraphs, keyboard: Keyboard::Inline(rows) }
    }

    /// Below the question whether somebody leaves.
    fn warning(&self) -> Option<Text> {
        let is_last = match self {
            State::EndRole { team, member } => team.is_last_within_reach(member.person),
            State::Leave(team) => team.is_last_within_reach(team.viewer),
            State::Organizations { .. }
            | State::Team(_)
            | State::Member { .. }
            | State::Link { .. }
            | State::Groups { .. }
            | State::Unlink { .. } => false,
        };
        is_last.then_some(Text::LastOneLeaves)
    }

    /// Where an answer leads from here.
    pub(crate) fn answer(self, input: Input) -> Answer<State> {
        let Input::Press(choice) = input else { return Err(Text::ErrorButtonPlease) };
        match (self, choice) {
            (State::Organizations { reached, .. }, Choice::Page(page)) => {
                Ok(Turn::ask(State::Organizations { reached, page }))
            }
            (State::Organizations { .. }, Choice::Organization(id)) => Ok(act(Act::Open(id))),
            (State::Team(team), choice) => team.answer(choice),
            (State::Member { team, .. } | State::Link { team, .. } | State::Groups { team, .. }, Choice::Back) => {
                Ok(act(Act::Open(team.organization.id)))
            }
            (State::Member { team, member }, Choice::EndRole) => Ok(Turn::ask(State::EndRole { team, member })),
            (State::EndRole { team, member }, Choice::EndRole) => {
                Ok(act(Act::EndRole { organization: team.organization.id, person: member.person }))
            }
            (State::EndRole { team, member }, Choice::Back) => Ok(Turn::ask(State::Member { team, member })),
            (State::Leave(team), Choice::EndRole) => Ok(act(Act::Leave(team.organization.id))),
            (State::Leave(team), Choice::Back) => Ok(Turn::ask(State::Team(team))),
            // The link on the button is not known any more: there will be another.
            (State::Groups { team, .. }, Choice::Page(page)) => Ok(act(groups_of(&team, page))),
            (State::Groups { team, page, .. }, Choice::Groups) => Ok(act(groups_of(&team, page))),
            (State::Groups { team, groups, .. }, Choice::Group(chat)) => {
                let group = groups.into_iter().find(|linked| linked.group.chat == chat).ok_or(Text::ButtonTooOld)?;
                Ok(Turn::ask(State::Unlink { team, group }))
            }
            (State::Unlink { team, group }, Choice::EndRole) => {
                Ok(act(Act::Unlink { organization: team.organization.id, chat: group.group.chat }))
            }
            (State::Unlink { team, .. }, Choice::Back) => Ok(act(groups_of(&team, 0))),
            _ => Err(Text::ButtonTooOld),
        }
    }
}

impl Team {
    fn card(&self) -> Text {
        let (organization, role) = (self.organization.name.clone(), Text::role(self.role));
        if self.role == Role::Organizer {
            let team = self.members.iter().map(Text::member).collect();
            return Text::TeamCardOfOrganizer { organization, role, team };
        }
        Text::TeamCard { organization, role, invitations: self.open_invitations }
    }

    fn buttons(&self) -> Vec<Vec<Button>> {
        let mut rows = Vec::new();
        if self.role.appoints(Role::Organizer) {
            let button = |member: &Member| Button::new(Text::member(member), Choice::Member(member.person));
            rows = picker::lines(self.others().map(button).collect(), self.page);
            rows.extend(self.invite_buttons().map(|button| vec![button]));
        }
        if self.open_invitations > 0 && self.role.appoints(Role::Organizer) {
            rows.push(vec![Button::new(Text::BtnWithdrawInvitations, Choice::WithdrawInvitations)]);
        }
        if self.role >= Role::Coordinator {
            rows.push(vec![Button::new(Text::BtnGroups, Choice::Groups)]);
        }
        rows.push(vec![Button::new(Text::BtnLink, Choice::Link)]);
        if self.is_own {
            rows.push(vec![Button::new(Text::BtnLeaveTeam, Choice::EndRole)]);
        }
        let menu = || Button::command(Text::BtnMenu, Command::Start);
        rows.push(vec![if self.has_others { Button::back() } else { menu() }]);
        rows
    }

    /// Whether without a member nobody of the team would be within reach.
    fn is_last_within_reach(&self, person: PersonId) -> bool {
        !self.members.iter().any(|member| member.person != person && !self.out_of_reach.contains(&member.person))
    }

    fn others(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|member| member.person != self.viewer)
    }

    /// Federation admins are appointed in the federation only, where one of them looks on.
    fn invite_buttons(&self) -> impl Iterator<Item = Button> {
        let invite = |role| {
            let label = match role {
                Role::Organizer => Text::BtnInviteOrganizer,
                Role::Coordinator => Text::BtnInviteCoordinator,
                Role::FederationAdmin => Text::BtnInviteFederationAdmin,
            };
            Button::new(label, Choice::Invite(role))
        };
        let here = move |role: &Role| *role != Role::FederationAdmin || (self.is_own && self.role == *role);
        Role::ALL.into_iter().filter(|role| self.role.appoints(*role)).filter(here).map(invite)
    }

    fn leave_confirm(&self) -> Text {
        Text::LeaveTeamConfirm { organization: self.organization.name.clone(), role: Text::role(self.role) }
    }

    fn answer(self, choice: Choice) -> Answer<State> {
        let organization = self.organization.id;
        match choice {
            Choice::Page(page) => Ok(Turn::ask(State::Team(Team { page, ..self }))),
            Choice::Member(person) => {
                let member = self.others().find(|member| member.person == person).cloned();
                Ok(Turn::ask(State::Member { member: member.ok_or(Text::ButtonTooOld)?, team: self }))
            }
            Choice::Invite(role) => Ok(act(Act::Invite(organization, role))),
            Choice::WithdrawInvitations => Ok(act(Act::WithdrawInvitations(organization))),
            Choice::EndRole => Ok(Turn::ask(State::Leave(self))),
            Choice::Link => Ok(act(Act::Link(organization))),
            Choice::Groups => Ok(act(groups_of(&self, 0))),
            Choice::Back => Ok(act(Act::Begin)),
            _ => Err(Text::ButtonTooOld),
        }
    }
}

/// What comes of it stands in `bot/team.rs`.
fn act(act: Act) -> Turn<State> {
    Turn::by_outcome(Effect::Team(act))
}

fn groups_of(team: &Team, page: usize) -> Act {
    Act::Groups { organization: team.organization.id, page }
}

fn organizations(reached: &[(Organization, Role)], page: usize) -> Vec<Vec<Button>> {
    let button = |(organization, _): &(Organization, Role)| {
        Button::new(
            Text::BtnOrganization { organization: organization.name.clone() },
            Choice::Organization(organization.id),
        )
    };
    let mut rows = picker::lines(reached.iter().map(button).collect(), page);
    rows.push(vec![Button::command(Text::BtnMenu, Command::Start)]);
    rows
}

fn member_card(team: &Team, member: &Member) -> Text {
    Text::MemberCard {
        name: member.name.clone(),
        organization: team.organization.name.clone(),
        role: Text::role(member.role),
        date: Box::new(Text::date(member.since)),
    }
}

fn member_buttons(team: &Team, member: &Member) -> Vec<Vec<Button>> {
    let end = team.role.appoints(member.role).then(|| vec![Button::new(Text::BtnEndRole, Choice::EndRole)]);
    end.into_iter().chain([vec![Button::back()]]).collect()
}

fn end_role(team: &Team, member: &Member) -> Text {
    let (name, organization) = (member.name.clone(), team.organization.name.clone());
    Text::EndRoleConfirm { name, organization, role: Text::role(member.role) }
}

fn invitation_link(team: &Team, role: Role, link: &str) -> Text {
    let (link, organization) = (link.to_owned(), team.organization.name.clone());
    Text::InvitationLink { link, organization, role: Text::role(role), hours: INVITATION_HOURS }
}

fn groups_card(team: &Team, groups: &[Linked]) -> Text {
    let (organization, hours) = (team.organization.name.clone(), INVITATION_HOURS);
    if groups.is_empty() { Text::GroupsNone { organization, hours } } else { Text::Groups { organization, hours } }
}

/// A press on a group's title unlinks it; without its link, the last button makes another.
fn group_buttons(groups: &[Linked], link: Option<&str>, page: usize) -> Vec<Vec<Button>> {
    let button = |linked: &Linked| {
        let title = linked.group.title.clone();
        let label = if linked.trouble.is_some() { Text::BtnGroupInTrouble { title } } else { Text::BtnGroup { title } };
        Button::new(label, Choice::Group(linked.group.chat))
    };
    let mut rows = picker::lines(groups.iter().map(button).collect(), page);
    let add = link.map_or(Choice::Groups, |link| Choice::Open(link.to_owned()));
    rows.push(vec![Button::new(Text::BtnAddToGroup, add)]);
    rows.push(vec![Button::back()]);
    rows
}

/// Why nothing reaches a group, and what can be done about it.
fn trouble_text(linked: &Linked) -> Option<Text> {
    let title = linked.group.title.clone();
    Some(match linked.trouble? {
        Trouble::Gone => Text::GroupGone { title },
        Trouble::Refuses(why) => Text::GroupRefuses { title, why },
    })
}

fn unlink_confirm(linked: &Linked) -> Text {
    Text::UnlinkConfirm { title: linked.group.title.clone() }
}

fn confirm(yes: Text, no: Text) -> Vec<Vec<Button>> {
    vec![vec![Button::new(yes, Choice::EndRole)], vec![Button::new(no, Choice::Back)]]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_shown_once_and_kept_nowhere() {
        let organization = Organization { id: OrganizationId(2), name: "Sabah".to_owned() };
        let team = Team {
            viewer: PersonId(7),
            organization,
            role: Role::Coordinator,
            is_own: true,
            members: Vec::new(),
            out_of_reach: Vec::new(),
            open_invitations: 1,
            has_others: false,
            page: 0,
        };
        let link = Some("https://t.me/hashar_bot?start=invite-00".to_owned());
        let states = [
            State::Link { team: team.clone(), role: Role::Organizer, link: link.clone() },
            State::Groups { team, groups: Vec::new(), link, page: 0 },
        ];
        for state in states {
            assert!(format!("{:?}", state.question()).contains("invite-00"), "it is shown");
            let stored = serde_json::to_string(&state).unwrap();
            assert!(!stored.contains("invite-00"), "{stored}");
            let read: State = serde_json::from_str(&stored).unwrap();
            let shown = read.question();
            assert!(!shown.paragraphs.is_empty() && !shown.keyboard.rows().is_empty(), "{shown:?}");
            // What can be pressed after a restart leads on.
            let choices = shown.keyboard.rows().iter().flatten().map(|button| button.choice.clone());
            choices.for_each(|choice| assert!(read.clone().answer(Input::Press(choice)).is_ok()));
        }
    }
}
