//! Country and region: buttons; one's place can also be written in any script, or sent from the map. A group of regions opens
//! a second screen.

use super::{Asked, Button, Choice, Draft, Input, Taken, Text, View, Viewer};
use crate::{
    dialogues::picker::{self, Length},
    domain::{
        Country, Field, Pin, Region,
        towns::{Found, region_named, regions_near},
    },
};

pub(crate) fn ask_country() -> Asked {
    let countries =
        Country::all().map(|country| Button::new(Text::CountryWithFlag { country }, Choice::Country(country)));
    let mut rows = picker::columns(countries.collect());
    rows.push(vec![Button::new(Text::BtnOtherCountry, Choice::OtherCountry)]);
    Asked { text: Text::AskCountry, rows }
}

pub(crate) fn take_country(draft: &mut Draft, input: Input, viewer: &Viewer) -> Result<Taken, Text> {
    let country = match input {
        Input::Press(Choice::Country(country)) => Some(country),
        Input::Press(Choice::OtherCountry) => None,
        Input::Press(_) => return Err(Text::ButtonTooOld),
        _ => return Err(Text::ErrorButtonPlease),
    };
    check_age(country, draft, viewer)?;
    draft.set_country(country);
    Ok(Taken::Answered(None))
}

fn check_age(country: Option<Country>, draft: &Draft, viewer: &Viewer) -> Result<(), Text> {
    let (Some(country), Some(born)) = (country, draft.birth_date) else { return Ok(()) };
    let age = country.minimum_age();
    if born.age(viewer.today()) < age {
        return Err(Text::ErrorTooYoungForCountry { country: Box::new(Text::Country { country }), age });
    }
    Ok(())
}

pub(crate) fn ask_region(draft: &Draft, view: &View, viewer: &Viewer) -> Asked {
    match view.group {
        _ if !view.found.is_empty() => ask_which(draft, view),
        Some(group) => ask_within(group, view, viewer),
        None => ask_first(draft, view, viewer),
    }
}

/// Which of those that were found is meant.
fn ask_which(draft: &Draft, view: &View) -> Asked {
    let label = |region: Region| {
        let (name, country) = (Text::Region { region }, region.country());
        if Some(country) == draft.country {
            return name;
        }
        Text::Joined { first: Box::new(name), second: Box::new(Text::Country { country }) }
    };
    let rows = view.found.iter().map(|region| vec![Button::new(label(*region), Choice::Region(*region))]);
    Asked { text: Text::AskWhichRegion, rows: rows.collect() }
}

fn ask_first(draft: &Draft, view: &View, viewer: &Viewer) -> Asked {
    let regions = draft.country.map(|country| country.first_regions(viewer.language)).unwrap_or_default();
    // Groups have a name in every language, and so do the large cities that stand among them.
    let named_everywhere = regions.iter().any(|region| region.is_group());
    let button = |region: Region| {
        if named_everywhere {
            let label = Text::Region { region };
            (Button::new(label, Choice::Region(region)), Length::of(region.name(viewer.language)))
        } else {
            listed(region, viewer)
        }
    };
    let buttons = regions.into_iter().map(button);
    let mut rows = picker::page(buttons.collect(), view.page);
    rows.push(vec![Button::new(Text::BtnSkip, Choice::Skip)]);
    Asked { text: Text::AskRegion { country: Box::new(Text::country(draft.country)) }, rows }
}

fn ask_within(group: Region, view: &View, viewer: &Viewer) -> Asked {
    let buttons = group.members(viewer.language).into_iter().map(|region| listed(region, viewer));
    let mut rows = picker::page(buttons.collect(), view.page);
    rows.push(vec![Button::new(Text::BtnWholeRegion, Choice::WholeRegion)]);
    Asked { text: Text::AskDistrict { region: Box::new(Text::Region { region: group }) }, rows }
}

/// A region among its neighbours.
fn listed(region: Region, viewer: &Viewer) -> (Button, Length) {
    let length = Length::of(region.name_in_list(viewer.language));
    (Button::new(Text::RegionInList { region }, Choice::Region(region)), length)
}

/// Where a region may lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Reach {
    Anywhere,
    /// In the country that was chosen.
    OneCountry,
}

/// Takes a region; where it may lie anywhere, its country with it.
pub(crate) fn take_region(
    draft: &mut Draft,
    view: &mut View,
    input: Input,
    (reach, viewer): (Reach, &Viewer),
) -> Result<Taken, Text> {
    let region = match input {
        Input::Press(Choice::Region(group)) if group.is_group() && Some(group.country()) == draft.country => {
            *view = View { group: Some(group), ..View::default() };
            return Ok(Taken::Shown);
        }
        Input::Press(Choice::Region(region)) if may_lie_in(region.country(), reach, (draft, view)) => Some(region),
        Input::Press(Choice::WholeRegion) => Some(view.group.ok_or(Text::ButtonTooOld)?),
        Input::Press(Choice::Skip) => None,
        Input::Press(_) => return Err(Text::ButtonTooOld),
        Input::Words(words) => match region_named(&words, draft.country, reach == Reach::OneCountry) {
            Found::Region(region) => Some(region),
            Found::Perhaps(found) => return show(view, found),
        },
        Input::Location { pin, .. } => return show(view, near(pin, reach, draft)),
        _ => return Err(Text::ErrorButtonPlease),
    };
    if let Some(region) = region {
        check_age(Some(region.country()), draft, viewer)?;
        draft.set_country(Some(region.country()));
    }
    // A country that was only guessed is theirs as soon as a region of it is, or none.
    draft.answered.insert(Field::Country);
    draft.region = region;
    Ok(Taken::Answered(None))
}

/// Whether a button for a region of a country stood there.
fn may_lie_in(country: Country, reach: Reach, (draft, view): (&Draft, &View)) -> bool {
    let was_found = view.found.iter().any(|region| region.country() == country);
    Some(country) == draft.country || (reach == Reach::Anywhere && was_found)
}

fn near(pin: Pin, reach: Reach, draft: &Draft) -> Vec<Region> {
    let mut near = regions_near(pin);
    near.retain(|region| reach == Reach::Anywhere || Some(region.country()) == draft.country);
    near
}

/// Asks which of the regions that were found is meant.
fn show(view: &mut View, found: Vec<Region>) -> Result<Taken, Text> {
    if found.is_empty() {
        return Err(Text::ErrorRegionUnknown);
    }
    *view = View { found, ..View::default() };
    Ok(Taken::Shown)
}
