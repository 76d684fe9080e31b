//! What costs something, so that nobody has too much of it: see `domain::allowance`.

#[cfg(test)]
mod tests;

use crate::{
    dialogues::{
        Effect,
        announce::{self, Control, Decision, Steering},
        event::{self, Creation, Thing, link, organize},
        reminders, team,
    },
    domain::{Matter, allowance::Costly},
};

/// What an effect costs, if it does. Each is named: one that writes to others must not be free because nobody thought
/// of it.
pub fn of(effect: &Effect) -> Option<Costly> {
    match effect {
        Effect::Team(act) => of_team(act),
        Effect::Event(act) => of_event(act),
        Effect::Creation(act) => of_creation(act),
        Effect::Organize(act) => of_organizing(act),
        Effect::Link(link::Act::Picture(..)) => Some(Costly::File),
        Effect::Announce(act) => of_announcing(act),
        Effect::Reminders(act) => of_reminders(act),
        // Others hear of it at most once for each link they made.
        Effect::AcceptInvitation(_) => None,
        // Nobody is kept from leaving.
        Effect::Erase => None,
        Effect::SetLanguage(_)
        | Effect::GiveConsent { .. }
        | Effect::Register(_)
        | Effect::SaveProfile(_)
        | Effect::SavePreferences(_)
        | Effect::Link(link::Act::Show(..))
        | Effect::ActFor(_)
        | Effect::Feedback { .. } => None,
    }
}

fn of_team(act: &team::Act) -> Option<Costly> {
    match act {
        team::Act::Invite(..) => Some(Costly::Invitation),
        team::Act::Groups { .. } => Some(Costly::GroupLink),
        team::Act::EndRole { .. } | team::Act::Unlink { .. } => Some(Costly::Decision),
        team::Act::Begin
        | team::Act::Open(_)
        | team::Act::WithdrawInvitations(_)
        | team::Act::Leave(_)
        | team::Act::Link(_) => None,
    }
}

fn of_event(act: &event::Act) -> Option<Costly> {
    match act {
        event::Act::SignUp(..) | event::Act::JoinWaitlist(..) => Some(Costly::SignUp),
        event::Act::Show(Thing::Calendar, ..) => Some(Costly::File),
        event::Act::SendQuestion(..) => Some(Costly::Letter),
        // What is given up was taken before, and that costs.
        event::Act::GiveUp { .. } => None,
        event::Act::List(_)
        | event::Act::Mine
        | event::Act::Event(..)
        | event::Act::Shift(..)
        | event::Act::Show(Thing::Map | Thing::Photo, ..)
        | event::Act::Question(..) => None,
    }
}

fn of_creation(act: &Creation) -> Option<Costly> {
    match act {
        Creation::Publish(_) => Some(Costly::Publication),
        // Of what nobody was shown first, nobody is told.
        Creation::Change { seen: Some(_), .. } => Some(Costly::Change),
        Creation::Change { seen: None, .. } => None,
        Creation::Begin | Creation::For(_) => None,
    }
}

fn of_organizing(act: &organize::Act) -> Option<Costly> {
    match act {
        organize::Act::File { .. } => Some(Costly::File),
        organize::Act::Send { .. } | organize::Act::SendAll { .. } => Some(Costly::Letter),
        organize::Act::Approve { .. }
        | organize::Act::Decline { .. }
        | organize::Act::Remove { .. }
        | organize::Act::LetBack { .. }
        | organize::Act::Move { .. }
        | organize::Act::Add { .. } => Some(Costly::Decision),
        organize::Act::Cancel { .. } => Some(Costly::Change),
        organize::Act::About { matter, .. } => of_matter(*matter),
        organize::Act::Line { .. } => of_matter(Matter::Close),
        organize::Act::List { .. }
        | organize::Act::Shift(_)
        | organize::Act::Attendance { .. }
        | organize::Act::MarkCame { .. }
        | organize::Act::MarkRest { .. }
        | organize::Act::Ratings(_)
        | organize::Act::Leads(_)
        | organize::Act::SetLeads { .. }
        | organize::Act::People { .. }
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
fn of_matter(matter: Matter) -> Option<Costly> {
    match matter {
        Matter::Close | Matter::Open => Some(Costly::Change),
        Matter::Cancel | Matter::Write | Matter::Change => None,
    }
}

fn of_announcing(act: &announce::Act) -> Option<Costly> {
    match act {
        announce::Act::Confirm(..) | announce::Act::Recur(..) | announce::Act::Correct { .. } => {
            Some(Costly::Announcement)
        }
        announce::Act::Accept { .. } => Some(Costly::Decision),
        announce::Act::Count(_) | announce::Act::Preview(_) => Some(Costly::Count),
        announce::Act::List | announce::Act::Begin(_) | announce::Act::Shifts(_) => None,
    }
}

fn of_reminders(act: &reminders::Act) -> Option<Costly> {
    match act {
        reminders::Act::Schedule(_) => Some(Costly::Count),
        reminders::Act::Begin
        | reminders::Act::Open(_)
        | reminders::Act::Leads(_)
        | reminders::Act::SetLeads { .. }
        | reminders::Act::Shifts(_)
        | reminders::Act::People(_)
        | reminders::Act::Rehearse { .. }
        | reminders::Act::Messages(_)
        | reminders::Act::SetActive { .. }
        | reminders::Act::Delete(_) => None,
    }
}

/// The same of a button about an announcement.
pub fn of_control(control: Control) -> Option<Costly> {
    match control {
        Control::Steer(steering) => of_steering(steering),
        Control::Decide(decision) => of_decision(decision),
    }
}

fn of_steering(steering: Steering) -> Option<Costly> {
    match steering {
        Steering::AgainNow | Steering::RecallNow => Some(Costly::Announcement),
        Steering::Report => Some(Costly::File),
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

fn of_decision(decision: Decision) -> Option<Costly> {
    match decision {
        Decision::Accept(_) | Decision::Decline(_) | Decision::AcceptCorrection(_) | Decision::DeclineCorrection(_) => {
            Some(Costly::Decision)
        }
        Decision::OtherTime(_) => None,
    }
}
