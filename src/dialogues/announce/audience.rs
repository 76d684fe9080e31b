//! Who gets an announcement: boxes to tick that add up, read back on a card with the number of people.

use super::{Act, Asked, At, Draft, Narrowing, State, act, count_of, show};
use crate::{
    dialogues::{
        Answer, Button, Choice, Input, Turn, Viewer,
        event::{
            pick::{EventPicker, Picked},
            standing_text,
        },
        picker::{self, Length, columns},
    },
    domain::{
        Ages, Audience, Country, Language, OfShift, Region, Role, ShiftId, Topic, announcement::Crowd,
        participant::Standing,
    },
    texts::Text,
};

const EXAMPLE_AGES: &str = "16-25";
const AGES: [Ages; 3] = [Ages { from: 14, to: 17 }, Ages { from: 18, to: 24 }, Ages { from: 25, to: 35 }];
const STANDINGS: [(Standing, Text); 6] = [
    (Standing::Confirmed, Text::BtnStateConfirmed),
    (Standing::Waiting, Text::BtnStateWaiting),
    (Standing::Offered, Text::BtnStateOffered),
    (Standing::Applied, Text::BtnStateApplied),
    (Standing::Came, Text::BtnStateCame),
    (Standing::NoShow, Text::BtnStateNoShow),
];

impl Draft {
    pub(super) fn ask_audience(&self) -> Asked {
        let audience = &self.audience;
        let below = match (audience.is_nobody(), audience.groups) {
            (true, true) => Text::AnnounceGroupsOnly,
            (true, false) => Text::AnnounceNobody,
            (false, _) => Text::AnnounceNever,
        };
        let narrow = |label, narrowing| Button::new(label, Choice::Narrow(narrowing));
        let countries = self.country.is_none().then(|| narrow(Text::BtnCountries, Narrowing::Countries));
        let regions = self.region_country().map(|_| narrow(Text::BtnRegions, Narrowing::Regions));
        let others = [
            narrow(Text::BtnTopics, Narrowing::Topics),
            narrow(Text::BtnLanguages, Narrowing::Languages),
            narrow(Text::BtnAge, Narrowing::Ages),
            narrow(Text::BtnOfEvent, Narrowing::Shift),
            narrow(Text::BtnRole, Narrowing::Roles),
        ];
        let everyone = Button::toggle(Text::BtnEveryone, audience.everyone, Choice::Everyone);
        let mut rows = vec![vec![everyone]];
        rows.extend(columns(countries.into_iter().chain(regions).chain(others).collect()));
        let count = count_of(&self.groups);
        if count > 0 || audience.groups {
            rows.push(vec![Button::toggle(Text::BtnGroupsToo { count }, audience.groups, Choice::GroupsToo)]);
        }
        rows.push(vec![Button::new(Text::BtnContinue, Choice::Continue)]);
        let groups = audience.groups.then_some(Text::AnnounceGroups { count });
        let card = audience_text(&self.organization.name, self.country, audience, count_of(&self.counts));
        ([Some(Text::AnnounceNew), Some(card), groups, Some(below)].into_iter().flatten().collect(), rows)
    }

    /// The country whose regions can be chosen: the organization's, or the only one that is chosen.
    fn region_country(&self) -> Option<Country> {
        let mut chosen = self.audience.countries.iter();
        self.country.or(chosen.next().copied().filter(|_| chosen.next().is_none()))
    }

    pub(super) fn answer_audience(mut self, input: Input, viewer: &Viewer) -> Answer<State> {
        match input {
            Input::Press(Choice::Everyone(everyone)) => {
                self.audience.everyone = everyone;
                Ok(act(Act::Count(Box::new(self))))
            }
            Input::Press(Choice::GroupsToo(groups)) => {
                self.audience.groups = groups;
                Ok(act(Act::Count(Box::new(self))))
            }
            Input::Press(Choice::Narrow(narrowing)) => {
                let at = At::Narrow { narrowing, page: 0, picker: EventPicker::default() };
                let draft = self.at(at);
                Ok(if narrowing == Narrowing::Shift { act(Act::Events(Box::new(draft))) } else { show(draft) })
            }
            Input::Press(Choice::Continue) if self.chosen().next().is_none() => Err(Text::ErrorAnnouncementNobody),
            Input::Press(Choice::Continue) => {
                let at = if self.texts.is_empty() { At::Write(viewer.language) } else { At::Texts };
                Ok(show(self.at(at)))
            }
            Input::Press(_) => Err(Text::ButtonTooOld),
            _ => Err(Text::ErrorButtonPlease),
        }
    }

    pub(super) fn ask_narrowing(
        &self,
        narrowing: Narrowing,
        page: usize,
        picker: &EventPicker,
        viewer: &Viewer,
    ) -> Asked {
        let audience = &self.audience;
        if narrowing == Narrowing::Shift && audience.shift.is_none() {
            let done = vec![Button::new(Text::BtnDone, Choice::Done)];
            return (picker.paragraphs(Text::AskAnnounceEvent), picker.rows().into_iter().chain([done]).collect());
        }
        let (text, mut rows) = match narrowing {
            Narrowing::Countries => (Text::AskAnnounceCountries, columns(countries(audience))),
            Narrowing::Regions => (Text::AskAnnounceRegions, self.regions(page, viewer)),
            Narrowing::Topics => (Text::AskAnnounceTopics, columns(topics(audience))),
            Narrowing::Languages => (Text::AskAnnounceLanguages, columns(languages(audience))),
            Narrowing::Ages => (Text::AskAnnounceAge { example: EXAMPLE_AGES.to_owned() }, ages()),
            Narrowing::Shift => (Text::AskAnnounceStanding, standings(audience)),
            Narrowing::Roles => (Text::AskAnnounceRole, roles(audience)),
        };
        rows.push(vec![Button::new(Text::BtnDone, Choice::Done)]);
        (vec![text], rows)
    }

    fn regions(&self, page: usize, viewer: &Viewer) -> Vec<Vec<Button>> {
        let regions = self.region_country().map(|country| country.first_regions(viewer.language)).unwrap_or_default();
        let button = |region: Region| {
            let on = self.audience.regions.contains(&region);
            let label = Button::toggle(Text::Region { region }, on, |on| Choice::ChosenRegion(region, on));
            (label, Length::of(region.name(viewer.language)))
        };
        picker::page(regions.into_iter().map(button).collect(), page)
    }

    pub(super) fn answer_narrowing(mut self, narrowing: Narrowing, input: Input) -> Answer<State> {
        let stay = |draft: Draft, page: usize| -> Turn<State> {
            show(draft.at(At::Narrow { narrowing, page, picker: EventPicker::default() }))
        };
        let done = |draft: Draft| act(Act::Count(Box::new(draft.at(At::Audience))));
        match (narrowing, input) {
            (_, Input::Press(Choice::Done)) => Ok(done(self)),
            (_, Input::Press(Choice::Page(page))) => Ok(stay(self, page)),
            (Narrowing::Ages, Input::Press(Choice::Ages(ages))) => {
                self.audience.ages = ages;
                Ok(done(self))
            }
            (Narrowing::Ages, Input::Words(words)) => {
                let ages = Ages::parse(&words).ok_or(Text::ErrorAnnounceAge { example: EXAMPLE_AGES.to_owned() })?;
                self.audience.ages = Some(ages);
                Ok(done(self))
            }
            (Narrowing::Shift, Input::Press(Choice::Remove)) => {
                self.audience.shift = None;
                Ok(done(self))
            }
            (_, Input::Press(choice)) => {
                let page = if let At::Narrow { page, .. } = self.at { page } else { 0 };
                self.tick(choice)?;
                Ok(stay(self, page))
            }
            (Narrowing::Ages, _) => Err(Text::ErrorTextPlease),
            _ => Err(Text::ErrorButtonPlease),
        }
    }

    /// Which event is meant, and which shift of it.
    pub(super) fn answer_picker(self, picker: EventPicker, input: Input) -> Answer<State> {
        let narrowing = Narrowing::Shift;
        let with = |draft: Draft, picker| Box::new(draft.at(At::Narrow { narrowing, page: 0, picker }));
        Ok(match picker.clone().take(input)? {
            Picked::Sought(picker) => act(Act::Events(with(self, picker))),
            Picked::Shown(picker) => show(*with(self, picker)),
            Picked::Event(event) => act(Act::Shifts(with(self, picker), event)),
            Picked::Shift(id, label) => show(self.of_shift(id, label)),
        })
    }

    /// Narrowed down to those who have to do with a shift.
    pub(crate) fn of_shift(mut self, id: ShiftId, label: String) -> Draft {
        self.audience.shift = Some(OfShift { id, label, standings: [Standing::Confirmed].into() });
        self.at(At::Narrow { narrowing: Narrowing::Shift, page: 0, picker: EventPicker::default() })
    }

    /// Ticks a box, or takes the tick away.
    fn tick(&mut self, choice: Choice) -> Result<(), Text> {
        let audience = &mut self.audience;
        match choice {
            Choice::ChosenCountry(country, on) => {
                set(&mut audience.countries, country, on);
                audience.regions.clear();
            }
            Choice::ChosenRegion(region, on) => set(&mut audience.regions, region, on),
            Choice::Topic(topic, on) => set(&mut audience.topics, topic, on),
            Choice::ChosenLanguage(language, on) => set(&mut audience.languages, language, on),
            Choice::ChosenRole(role, on) => set(&mut audience.roles, role, on),
            Choice::ChosenStanding(standing, on) => {
                set(&mut audience.shift.as_mut().ok_or(Text::ButtonTooOld)?.standings, standing, on);
            }
            _ => return Err(Text::ButtonTooOld),
        }
        Ok(())
    }
}

fn set<T: Ord>(set: &mut std::collections::BTreeSet<T>, value: T, on: bool) {
    _ = if on { set.insert(value) } else { set.remove(&value) };
}

fn any(chosen: Vec<Text>) -> Box<Text> {
    Box::new(if chosen.is_empty() { Text::Any } else { Text::Listed { items: chosen } })
}

fn ages_text(Ages { from, to }: Ages) -> Text {
    Text::plain(format!("{from}–{to}"))
}

/// Who was chosen, in words, and how many they are.
pub(crate) fn audience_text(organization: &str, country: Option<Country>, audience: &Audience, people: i64) -> Text {
    let countries = audience.countries.iter().map(|country| Text::Country { country: *country }).collect();
    let standings = |shift: &OfShift| {
        let label = Box::new(Text::plain(&shift.label));
        let states = shift.standings.iter().map(|standing| standing_text(*standing));
        states.map(|state| Text::Joined { first: label.clone(), second: Box::new(state) }).collect()
    };
    Text::AnnounceAudience {
        organization: organization.to_owned(),
        countries: any(country.map_or(countries, |country| vec![Text::Country { country }])),
        regions: any(audience.regions.iter().map(|region| Text::Region { region: *region }).collect()),
        topics: any(audience.topics.iter().map(|topic| Text::Topic { topic: *topic }).collect()),
        languages: any(audience.languages.iter().map(|language| Text::endonym(*language)).collect()),
        age: Box::new(audience.ages.map_or(Text::Any, ages_text)),
        event: any(audience.shift.as_ref().map(standings).unwrap_or_default()),
        role: any(audience.roles.iter().map(|role| Text::Role { role: *role }).collect()),
        count: Crowd::of(people).into(),
    }
}

/// The same in one line: whose people, and what narrows them down.
pub(crate) fn audience_line(organization: &str, audience: &Audience) -> Text {
    let countries = audience.countries.iter().map(|country| Text::Country { country: *country });
    let regions = audience.regions.iter().map(|region| Text::Region { region: *region });
    let topics = audience.topics.iter().map(|topic| Text::Topic { topic: *topic });
    let languages = audience.languages.iter().map(|language| Text::endonym(*language));
    let shift = audience.shift.iter().map(|shift| Text::plain(&shift.label));
    let roles = audience.roles.iter().map(|role| Text::BtnMembers { role: *role });
    let narrowed = countries.chain(regions).chain(topics).chain(languages).chain(shift).chain(roles);
    let narrowed = narrowed.chain(audience.ages.map(ages_text));
    Text::Listed { items: [Text::plain(organization)].into_iter().chain(narrowed).collect() }
}

fn countries(audience: &Audience) -> Vec<Button> {
    let button = |country| {
        let on = audience.countries.contains(&country);
        Button::toggle(Text::Country { country }, on, |on| Choice::ChosenCountry(country, on))
    };
    Country::all().map(button).collect()
}

fn topics(audience: &Audience) -> Vec<Button> {
    let button =
        |topic| Button::toggle(Text::Topic { topic }, audience.topics.contains(&topic), |on| Choice::Topic(topic, on));
    Topic::ALL.into_iter().map(button).collect()
}

fn languages(audience: &Audience) -> Vec<Button> {
    let button = |language| {
        let on = audience.languages.contains(&language);
        Button::toggle(Text::endonym(language), on, |on| Choice::ChosenLanguage(language, on))
    };
    Language::ALL.into_iter().map(button).collect()
}

fn roles(audience: &Audience) -> Vec<Vec<Button>> {
    let button = |role| {
        let on = audience.roles.contains(&role);
        vec![Button::toggle(Text::BtnMembers { role }, on, |on| Choice::ChosenRole(role, on))]
    };
    Role::ALL.into_iter().map(button).collect()
}

fn ages() -> Vec<Vec<Button>> {
    let button = |ages| Button::new(ages_text(ages), Choice::Ages(Some(ages)));
    vec![AGES.map(button).into(), vec![Button::new(Text::BtnAnyAge, Choice::Ages(None))]]
}

fn standings(audience: &Audience) -> Vec<Vec<Button>> {
    let chosen = audience.shift.as_ref().map(|shift| shift.standings.clone()).unwrap_or_default();
    let button = |(standing, label)| {
        let on = chosen.contains(&standing);
        vec![Button::toggle(label, on, |on| Choice::ChosenStanding(standing, on))]
    };
    let none = vec![Button::new(Text::BtnNoEvent, Choice::Remove)];
    STANDINGS.map(button).into_iter().chain([none]).collect()
}
