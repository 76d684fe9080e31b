//! Which acts are rate limited, and as what: see `domain::rate_limit`.

#[cfg(test)]
mod tests;

use crate::{
    dialogues::{
        Effect,
        announce::{self, Control, Decision, Steering},
        event::{self, Creation, Thing, link, organize},
        kept, reminders, team,
    },
    domain::{Matter, rate_limit::RateLimited},
};

/// What an effect rate_limit, if it does. Each is named: one that writes to others must not be free because nobody thought
/// of it.
pub(crate) fn of(effect: &Effect) -> Option<RateLimited> {
    match effect {
        Effect::Team(act) => of_team(act),
        Effect::Event(act) => of_event(act),
        Effect::Creation(act) => of_creation(act),
        Effect::Organize(act) => of_organizing(act),
        Effect::Link(link::Act::Picture(..)) => Some(RateLimited::File),
        Effect::Announce(act) => of_announcing(act),
        Effect::Reminders(act) => of_reminders(act),
        // Those who would get it are counted.
        Effect::Draft(kept::Act::GoOnWithAnnouncement(_)) => Some(RateLimited::Count),
        // Others hear of it at most once for each link they made.
        Effect::AcceptInvitation(_) => None,
        // Nobody is kept from leaving.
        Effect::Erase => None,
        Effect::SetLanguage(_)
        | Effect::LookIn { .. }
        | Effect::GiveConsent { .. }
        | Effect::Register { .. }
        | Effect::SaveProfile(_)
        | Effect::SavePreferences(_)
        | Effect::Link(link::Act::Show(..))
        | Effect::ActFor(_)
        | Effect::Draft(kept::Act::GoOnWithEvent(_) | kept::Act::Forget(_))
        | Effect::Feedback { .. } => None,
    }
}

fn of_team(act: &team::Act) -> Option<RateLimited> {
    match act {
        team::Act::Invite(..) => Some(RateLimited::Invitation),
        team::Act::Groups { .. } => Some(RateLimited::GroupLink),
        team::Act::EndRole { .. } | team::Act::Unlink { .. } => Some(RateLimited::Decision),
        team::Act::Begin
        | team::Act::Open(_)
        | team::Act::WithdrawInvitations(_)
        | team::Act::Leave(_)
        | team::Act::Link(_) => None,
    }
}

fn of_event(act: &event::Act) -> Option<RateLimited> {
    match act {
        event::Act::SignUp(..) | event::Act::JoinWaitlist(..) => Some(RateLimited::SignUp),
        event::Act::Show(Thing::Calendar, ..) => Some(RateLimited::File),
        event::Act::SendQuestion(..) => Some(RateLimited::Letter),
        // What is given up was taken before, and that costs.
        event::Act::GiveUp { .. } => None,
        event::Act::List(_)
        | event::Act::Mine { .. }
        | event::Act::Event(..)
        | event::Act::Shift(..)
        | event::Act::Show(Thing::Map | Thing::Photo, ..)
        | event::Act::Question(..) => None,
    }
}

fn of_creation(act: &Creation) -> Option<RateLimited> {
    match act {
        Creation::Publish(_) => Some(RateLimited::Publication),
        // Of what nobody was shown first, nobody is told.
        Creation::Change { seen: Some(_), .. } => Some(RateLimited::Change),
        Creation::Change { seen: None, .. } => None,
        Creation::Begin | Creation::For(_) => None,
    }
}

fn of_organizing(act: &organize::Act) -> Option<RateLimited> {
    match act {
        organize::Act::File { .. } => Some(RateLimited::File),
        organize::Act::Send { .. } | organize::Act::SendAll { .. } => Some(RateLimited::Letter),
        organize::Act::Approve { .. }
        | organize::Act::Decline { .. }
        | organize::Act::Remove { .. }
        | organize::Act::LetBack { .. }
        | organize::Act::Move { .. }
        | organize::Act::Add { .. } => Some(RateLimited::Decision),
        organize::Act::Cancel { .. } => Some(RateLimited::Change),
        organize::Act::About { matter, .. } => of_matter(*matter),
        organize::Act::Line { .. } => of_matter(Matter::Close),
        organize::Act::List { .. }
        | organize::Act::Event { .. }
        | organize::Act::Shift(_)
        | organize::Act::Attendance { .. }
        | organize::Act::MarkCame { .. }
        | organize::Act::MarkRest { .. }
        | organize::Act::Ratings(_)
        | organize::Act::Leads(_)
        | organize::Act::SetLeads { .. }
        | organize::Act::People { .. }
        | organize::Act::Find { .. }
        | organize::Act::Person { .. }
        | organize::Act::ChooseShift { .. }
        | organize::Act::Search { .. }
        | organize::Act::Write { .. }
        | organize::Act::Change(_)
        | organize::Act::Copy(_)
        | organize::Act::Link(_)
        | organize::Act::CountThose { .. } => None,
    }
}

/// What asks a question first costs when that is answered.
fn of_matter(matter: Matter) -> Option<RateLimited> {
    match matter {
        Matter::Close | Matter::Open => Some(RateLimited::Change),
        Matter::Cancel | Matter::Write | Matter::Change => None,
    }
}

fn of_announcing(act: &announce::Act) -> Option<RateLimited> {
    match act {
        announce::Act::Confirm(..) | announce::Act::Recur(..) | announce::Act::Correct { .. } => {
            Some(RateLimited::Announcement)
        }
        announce::Act::Accept { .. } => Some(RateLimited::Decision),
        announce::Act::Count(_) | announce::Act::Preview(_) => Some(RateLimited::Count),
        announce::Act::List(_) | announce::Act::Begin(_) | announce::Act::Events(_) | announce::Act::Shifts(..) => None,
    }
}

fn of_reminders(act: &reminders::Act) -> Option<RateLimited> {
    match act {
        reminders::Act::Schedule(_) => Some(RateLimited::Count),
        reminders::Act::Begin
        | reminders::Act::Open(_)
        | reminders::Act::Leads(_)
        | reminders::Act::SetLeads { .. }
        | reminders::Act::Events(..)
        | reminders::Act::Shifts(..)
        | reminders::Act::People(..)
        | reminders::Act::Rehearse { .. }
        | reminders::Act::Messages(_)
        | reminders::Act::SetActive { .. }
        | reminders::Act::Delete(_) => None,
    }
}

/// The same of a button about an announcement.
pub(crate) fn of_control(control: Control) -> Option<RateLimited> {
    match control {
        Control::Steer(steering) => of_steering(steering),
        Control::Decide(decision) => of_decision(decision),
    }
}

fn of_steering(steering: Steering) -> Option<RateLimited> {
    match steering {
        Steering::AgainNow | Steering::RecallNow => Some(RateLimited::Announcement),
        Steering::Report => Some(RateLimited::File),
        Steering::Open
        | Steering::Pause
        | Steering::GoOn
        | Steering::Stop
        | Steering::StopNow
        | Steering::Again
        | Steering::Recall
        | Steering::Correct(_) => None,
    }
}

fn of_decision(decision: Decision) -> Option<RateLimited> {
    match decision {
        Decision::Accept(_) | Decision::Decline(_) | Decision::AcceptCorrection(_) | Decision::DeclineCorrection(_) => {
            Some(RateLimited::Decision)
        }
        Decision::OtherTime(_) => None,
    }
}
