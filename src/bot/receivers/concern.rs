//! What there is to say to those who look after a shift, in words of the moment in which it is said.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::day;
use crate::{
    bot::notifications::{Haste, Notification, named},
    db::{Connection, attendance, participant, shift, sign_up, volunteer, volunteer::Recipient},
    dialogues::event::{Visit, together_text},
    domain::{Language, Name, PersonId, Shift, ShiftId, SignUp, Window, reminder::Rule},
    outbox::Outgoing,
    texts::{Catalogue, Text},
};

/// Questions are kept so long.
const KEEP_QUESTION: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Something about a shift. People are named by their numbers: what is kept holds no name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Concern {
    Question {
        person: PersonId,
        words: String,
    },
    Application {
        person: PersonId,
    },
    GaveUpLate {
        person: PersonId,
    },
    /// Somebody deleted their data shortly before the start.
    LeftForGood,
    PlaceNobodyTook,
    /// What a rule has come to.
    Rule(Rule),
}

/// A notice for whoever reads it.
pub(super) type Write = Box<dyn Fn(&Recipient) -> Notification + Send>;

impl Concern {
    /// Whom it is about.
    pub(crate) fn person(&self) -> Option<PersonId> {
        match self {
            Concern::Question { person, .. } | Concern::Application { person } | Concern::GaveUpLate { person } => {
                Some(*person)
            }
            Concern::LeftForGood | Concern::PlaceNobodyTook | Concern::Rule(_) => None,
        }
    }

    /// The rule that has come to it.
    pub(crate) fn rule(&self) -> Option<Rule> {
        match self {
            Concern::Rule(rule) => Some(*rule),
            Concern::Question { .. }
            | Concern::Application { .. }
            | Concern::GaveUpLate { .. }
            | Concern::LeftForGood
            | Concern::PlaceNobodyTook => None,
        }
    }

    /// Whether the person waits for an answer.
    pub(crate) fn is_awaited(&self) -> bool {
        match self {
            Concern::Question { .. } | Concern::Application { .. } => true,
            Concern::GaveUpLate { .. } | Concern::LeftForGood | Concern::PlaceNobodyTook | Concern::Rule(_) => false,
        }
    }

    /// Whether there can be something to say of a shift as it is now. Questions are asked of what is over or cancelled too.
    pub(crate) fn is_about(&self, shift: &Shift, now: Timestamp) -> bool {
        match self {
            Concern::Question { .. } | Concern::Rule(Rule::Attendance) => true,
            Concern::GaveUpLate { .. } | Concern::LeftForGood => shift.cancelled.is_none() && shift.slot.ends_at > now,
            Concern::Application { .. } | Concern::PlaceNobodyTook | Concern::Rule(_) => shift.is_ahead(now),
        }
    }

    /// Until when somebody may want to hear of it.
    pub(crate) fn useful_until(&self, shift: &Shift, now: Timestamp) -> Timestamp {
        let (starts_at, ends_at) = (shift.slot.starts_at, shift.slot.ends_at);
        match self {
            Concern::Question { .. } => now + KEEP_QUESTION,
            Concern::Application { .. } | Concern::PlaceNobodyTook => starts_at,
            Concern::GaveUpLate { .. } | Concern::LeftForGood => ends_at,
            Concern::Rule(rule) => rule.useful_until(shift.zone(), &shift.slot),
        }
    }

    /// What people have done comes at once, but wakes nobody if the shift is not near; the rest can wait until those who hear
    /// of it are awake.
    pub(crate) fn haste(&self, shift: &Shift, useful_until: Timestamp) -> Haste {
        match self {
            Concern::Question { .. }
            | Concern::Application { .. }
            | Concern::GaveUpLate { .. }
            | Concern::LeftForGood => Haste::About(shift.slot.starts_at),
            Concern::PlaceNobodyTook | Concern::Rule(_) => Haste::Awake { useful_until },
        }
    }

    /// What there is to say now; None: nothing any more.
    pub(crate) async fn write(
        &self,
        db: &mut Connection,
        shift: &Shift,
        now: Timestamp,
    ) -> anyhow::Result<Option<Write>> {
        let of = shift.clone();
        Ok(match self {
            Concern::Question { person, words } => {
                let words = words.clone();
                name_of(db, *person).await?.map(|name| {
                    about(of, (Text::BtnAnswer, visit_answer(*person)), move |at| {
                        let At { title, date, hours, .. } = at;
                        Text::QuestionFromVolunteer { name: name.clone(), title, date, hours, words: words.clone() }
                    })
                })
            }
            Concern::Application { person } => application(db, of, *person).await?,
            // Nothing, if they have come back since.
            Concern::GaveUpLate { person } => match name_of(db, *person).await? {
                Some(name) if sign_up::of_person(db, shift.id, *person).await? != Some(SignUp::Confirmed) => {
                    Some(late(db, of, Some(name)).await?)
                }
                Some(_) | None => None,
            },
            Concern::LeftForGood => Some(late(db, of, None).await?),
            Concern::PlaceNobodyTook => place_nobody_took(db, shift.id, now).await?,
            Concern::Rule(rule) => of_rule(db, *rule, of, now).await?,
        })
    }

    /// What comes with it as a file.
    pub(super) async fn file(
        &self,
        db: &mut Connection,
        texts: &Catalogue,
        (shift, language): (&Shift, Language),
    ) -> anyhow::Result<Option<Outgoing>> {
        match self.rule() {
            Some(Rule::Roster) => day::file(db, texts, (shift, language)).await,
            Some(
                Rule::Remind(_) | Rule::Applications | Rule::Short | Rule::Attendance | Rule::Thanks | Rule::InVain,
            )
            | None => Ok(None),
        }
    }
}

/// What a message names of a shift.
struct At {
    title: String,
    date: Box<Text>,
    hours: Box<Text>,
}

/// A notice with a button that leads to the shift, or to something of it.
fn about(
    shift: Shift,
    (label, visit): (Text, impl Fn(ShiftId) -> Visit + Send + 'static),
    text: impl Fn(At) -> Text + Send + 'static,
) -> Write {
    Box::new(move |reader| {
        let (title, date, hours) = named(&shift, reader.language, &reader.zone);
        Notification::with(text(At { title, date, hours }), label.clone(), visit(shift.id))
    })
}

fn visit_answer(person: PersonId) -> impl Fn(ShiftId) -> Visit {
    move |shift| Visit::Answer(shift, person)
}

async fn name_of(db: &mut Connection, person: PersonId) -> anyhow::Result<Option<Name>> {
    Ok(volunteer::of_person(db, person).await?.map(|(profile, _)| profile.name))
}

/// Nothing, if it was decided or withdrawn.
async fn application(db: &mut Connection, shift: Shift, person: PersonId) -> anyhow::Result<Option<Write>> {
    let Some(name) = name_of(db, person).await? else { return Ok(None) };
    if sign_up::of_person(db, shift.id, person).await? != Some(SignUp::Applied) {
        return Ok(None);
    }
    let count = participant::counted(db, shift.id).await?.applied_count;
    let text = move |At { title, date, hours }| Text::ApplicationCame { name: name.clone(), title, date, hours };
    Ok(Some(about(shift, (Text::BtnApplications { count }, Visit::Applications), text)))
}

async fn late(db: &mut Connection, shift: Shift, name: Option<Name>) -> anyhow::Result<Write> {
    let count = i64::try_from(participant::confirmed(db, shift.id).await?.len())?;
    let least = shift.slot.places.min;
    Ok(with_all_roles(shift, move |At { title, date, hours }| match name.clone() {
        Some(name) => Text::GaveUpLate { name, title, date, hours, count, least },
        None => Text::LeftForGood { title, date, hours, count, least },
    }))
}

/// Nothing, if somebody has taken it since. Where others can sign up, that is said too.
async fn place_nobody_took(db: &mut Connection, shift: ShiftId, now: Timestamp) -> anyhow::Result<Option<Write>> {
    let Some(shift) = shift::with_id(db, shift).await?.filter(|shift| shift.free > 0) else { return Ok(None) };
    let is_open = shift.window(now) == Window::Open && !shift.event.details.needs_approval;
    Ok(Some(Box::new(move |reader| {
        let (title, date, hours) = named(&shift, reader.language, &reader.zone);
        let text = Text::OfferNobodyTook { title, date, hours, free: shift.free };
        let notice = Notification::with(text, Text::BtnManage, Visit::Organize(shift.id));
        let open = is_open.then_some(Text::OfferOpenToAll);
        Notification { paragraphs: notice.paragraphs.into_iter().chain(open).collect(), ..notice }
    })))
}

async fn of_rule(db: &mut Connection, rule: Rule, shift: Shift, now: Timestamp) -> anyhow::Result<Option<Write>> {
    Ok(match rule {
        Rule::Short if shift.taken() < shift.slot.places.min => {
            let (count, least) = (shift.taken().into(), shift.slot.places.min);
            let text = move |At { title, date, hours }| Text::ShortOfPeople { title, date, hours, count, least };
            Some(with_all_roles(shift, text))
        }
        Rule::Short => {
            let (count, least) = (shift.together, shift.event.details.least_in_all);
            let of_event = shift.clone();
            speaks_for_all(db, &shift).await?.then(|| -> Write {
                Box::new(move |reader| {
                    let (_, date, hours) = named(&of_event, reader.language, &reader.zone);
                    let title = of_event.event.details.title(reader.language);
                    let text = Text::ShortTogether { title, date, hours, count, least };
                    Notification::with(text, Text::BtnManage, Visit::Organize(of_event.id))
                })
            })
        }
        Rule::Applications => {
            let count = participant::counted(db, shift.id).await?.applied_count;
            let text = move |At { title, date, hours }| Text::ApplicationsWait { title, date, hours, count };
            (count > 0).then(|| about(shift, (Text::BtnApplications { count }, Visit::Applications), text))
        }
        Rule::Roster => day::write(db, shift, now).await?.map(|write| -> Write { Box::new(write) }),
        Rule::Attendance => {
            let count = attendance::count(db, shift.id).await?.open;
            let text = move |At { title, date, hours }| Text::AskAttendance { title, date, hours, count };
            (count > 0).then(|| about(shift, (Text::BtnAttendance, Visit::Attendance), text))
        }
        Rule::Remind(_) | Rule::Thanks | Rule::InVain => None,
    })
}

/// Whether all roles of a shift's time lack people though none of them does, and this is the first of them: so that it is
/// said once.
async fn speaks_for_all(db: &mut Connection, shift: &Shift) -> anyhow::Result<bool> {
    if !shift.lacks_people_together() {
        return Ok(false);
    }
    let span = |shift: &Shift| (shift.slot.starts_at, shift.slot.ends_at);
    let all = shift::of_event(db, shift.event.id).await?;
    let roles = all.iter().filter(|other| other.cancelled.is_none() && span(other) == span(shift));
    let roles: Vec<&Shift> = roles.collect();
    let is_said = roles.iter().any(|other| other.taken() < other.slot.places.min);
    Ok(!is_said && roles.first().is_some_and(|first| first.id == shift.id))
}

/// About a shift, with how many all roles of its time have where so many are needed together.
fn with_all_roles(shift: Shift, text: impl Fn(At) -> Text + Send + 'static) -> Write {
    let together = together_text(&shift);
    let write = about(shift, (Text::BtnManage, Visit::Organize), text);
    Box::new(move |reader| {
        let mut notice = write(reader);
        notice.paragraphs.extend(together.clone());
        notice
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::event::LACK;

    #[test]
    fn the_database_knows_how_it_is_noted_that_people_are_lacking() {
        assert_eq!(serde_json::to_string(&Concern::Rule(Rule::Short)).unwrap(), LACK);
    }
}
