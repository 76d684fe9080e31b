//! How long before a shift people are reminded: boxes to tick, which settings, events and organizations share.

use serde::{Deserialize, Serialize};

use super::{
    Button, Choice, Input,
    picker::{self, Length},
};
use crate::{
    domain::{
        Lead, Leads,
        lead::{Chosen, MOST, NotALead},
        quiet_hours::hh_mm,
    },
    texts::Text,
};

/// What is ticked, and what holds where nothing of one's own is chosen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Boxes {
    ticked: Leads,
    /// None: what each event has.
    inherited: Option<Leads>,
    /// What was chosen when the boxes were shown; None: nobody else chooses there, or an earlier release showed them.
    #[serde(default)]
    seen: Option<Chosen>,
}

/// What an answer did.
pub(crate) enum Taken {
    /// A box was ticked; the question stays.
    Shown(Boxes),
    /// None: nothing of one's own.
    Chosen(Option<Leads>),
}

impl Boxes {
    /// A volunteer's own.
    pub(crate) fn of_person(own: Option<Leads>) -> Boxes {
        Boxes { ticked: own.unwrap_or_default(), inherited: None, seen: None }
    }

    /// Those of an event or an organization.
    pub(crate) fn of(chosen: Chosen) -> Boxes {
        let (inherited, seen) = (Some(chosen.inherited.clone()), Some(chosen.clone()));
        Boxes { ticked: chosen.in_force(), inherited, seen }
    }

    /// What was chosen when they were shown.
    pub(crate) fn seen(&self) -> Option<Chosen> {
        self.seen.clone()
    }

    /// The question.
    pub(crate) fn text(&self) -> Text {
        match &self.inherited {
            None => Text::AskOwnLeads { most: MOST },
            Some(inherited) => Text::AskLeads { leads: leads(inherited), most: MOST },
        }
    }

    /// The boxes: those that are offered, and what else is ticked.
    pub(crate) fn rows(&self) -> Vec<Vec<Button>> {
        let all: Leads = Lead::OFFERED.into_iter().chain(self.ticked.iter().copied()).collect();
        let length = |lead: Lead| if matches!(lead, Lead::Days(..)) { Length::Long } else { Length::Short };
        let toggle =
            |lead: Lead| Button::toggle(label(lead), self.ticked.contains(&lead), |on| Choice::Remind(lead, on));
        let mut rows = picker::rows(all.into_iter().map(|lead| (toggle(lead), length(lead))).collect());
        if self.inherited.as_ref().is_some_and(|inherited| *inherited != self.ticked) {
            rows.push(vec![Button::new(Text::BtnLeadsAsAbove, Choice::RemindAsAbove)]);
        }
        rows.push(vec![Button::new(Text::BtnDone, Choice::Done)]);
        rows
    }

    /// Takes an answer; the text says what is wrong with it.
    pub(crate) fn take(mut self, input: Input) -> Result<Taken, Text> {
        match input {
            Input::Press(Choice::Remind(lead, true)) => self.tick(lead)?,
            Input::Press(Choice::Remind(lead, false)) => _ = self.ticked.remove(&lead),
            Input::Words(words) => self.tick(Lead::parse(&words).map_err(not_a_lead)?)?,
            Input::Press(Choice::RemindAsAbove) => return Ok(Taken::Chosen(None)),
            Input::Press(Choice::Done) => return self.done().map(Taken::Chosen),
            Input::Press(_) => return Err(Text::ButtonTooOld),
            _ => return Err(Text::ErrorTextPlease),
        }
        Ok(Taken::Shown(self))
    }

    fn tick(&mut self, lead: Lead) -> Result<(), Text> {
        if !self.ticked.contains(&lead) && self.ticked.len() >= MOST {
            return Err(Text::ErrorTooManyLeads { most: MOST });
        }
        self.ticked.insert(lead);
        Ok(())
    }

    /// What is as it stands above follows what stands above.
    fn done(self) -> Result<Option<Leads>, Text> {
        match self.inherited {
            Some(_) if self.ticked.is_empty() => Err(Text::ErrorChooseAtLeastOne),
            Some(inherited) => Ok(Some(self.ticked).filter(|ticked| *ticked != inherited)),
            None => Ok(Some(self.ticked).filter(|ticked| !ticked.is_empty())),
        }
    }
}

fn not_a_lead(why: NotALead) -> Text {
    match why {
        NotALead::Unreadable => Text::ErrorLead,
        NotALead::OutOfRange => {
            Text::ErrorLeadRange { minutes: Lead::SHORTEST, hours: Lead::LONGEST / 60, days: Lead::MOST_DAYS }
        }
    }
}

/// Lead times in words.
pub(crate) fn leads(leads: &Leads) -> Vec<Text> {
    leads.iter().map(|lead| label(*lead)).collect()
}

/// A lead time in words.
pub(crate) fn label(lead: Lead) -> Text {
    match lead {
        Lead::Days(days, time) => Text::LeadDays { days, time: hh_mm(time) },
        Lead::Minutes(minutes) if minutes % 60 == 0 => Text::LeadHours { hours: minutes / 60 },
        Lead::Minutes(minutes) => Text::LeadMinutes { minutes },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(boxes: Boxes, choice: Choice) -> Result<Taken, Text> {
        boxes.take(Input::Press(choice))
    }

    fn shown(taken: Result<Taken, Text>) -> Boxes {
        match taken {
            Ok(Taken::Shown(boxes)) => boxes,
            Ok(Taken::Chosen(_)) => panic!("the question is over"),
            Err(wrong) => panic!("{wrong:?}"),
        }
    }

    fn chosen(taken: Result<Taken, Text>) -> Result<Option<Leads>, Text> {
        taken.map(|taken| if let Taken::Chosen(leads) = taken { leads } else { panic!("the question goes on") })
    }

    #[test]
    fn an_event_starts_from_what_its_organization_has() {
        let usual = || Boxes::of(Chosen { own: None, inherited: Lead::usual() });
        assert_eq!(chosen(press(usual(), Choice::Done)), Ok(None), "nothing of its own");
        let more = shown(usual().take(Input::Words("3 19:00".to_owned())));
        assert_eq!(chosen(press(more.clone(), Choice::Done)).unwrap().unwrap().len(), 3);
        assert_eq!(chosen(press(more, Choice::RemindAsAbove)), Ok(None));
        let fewer =
            shown(press(shown(press(usual(), Choice::Remind(Lead::EVE, false))), Choice::Remind(Lead::SOON, false)));
        assert_eq!(chosen(press(fewer, Choice::Done)), Err(Text::ErrorChooseAtLeastOne), "nobody would be reminded");
    }

    #[test]
    fn a_volunteer_starts_from_nothing() {
        assert_eq!(chosen(press(Boxes::of_person(None), Choice::Done)), Ok(None));
        let mut boxes = Boxes::of_person(Some([Lead::EVE].into()));
        for lead in [Lead::Minutes(30), Lead::Minutes(60), Lead::Minutes(90), Lead::Minutes(180)] {
            boxes = shown(press(boxes, Choice::Remind(lead, true)));
        }
        let same = shown(press(boxes.clone(), Choice::Remind(Lead::EVE, true)));
        assert_eq!(same, boxes, "a second tap changes nothing");
        let more = press(boxes, Choice::Remind(Lead::SOON, true));
        assert_eq!(chosen(more), Err(Text::ErrorTooManyLeads { most: MOST }));
        assert_eq!(chosen(Boxes::default().take(Input::Words("soon".to_owned()))), Err(Text::ErrorLead));
    }
}
