//! Country and region: buttons only. A group of regions opens a second screen.

use super::{Asked, Button, Choice, Draft, Input, Taken, Text, View, Viewer};
use crate::{
    dialogues::picker::{self, Length},
    domain::{Country, Region},
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
    if let (Some(country), Some(born)) = (country, draft.birth_date) {
        let age = country.minimum_age();
        if born.age(viewer.today()) < age {
            return Err(Text::ErrorTooYoungForCountry { country: Box::new(Text::Country { country }), age });
        }
    }
    draft.set_country(country);
    Ok(Taken::Answered(None))
}

pub(crate) fn ask_region(draft: &Draft, view: &View, viewer: &Viewer) -> Asked {
    match view.group {
        Some(group) => ask_within(group, view, viewer),
        None => ask_first(draft, view, viewer),
    }
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

pub(crate) fn take_region(draft: &mut Draft, view: &mut View, input: Input) -> Result<Taken, Text> {
    let region = match input {
        Input::Press(Choice::Region(region)) if Some(region.country()) != draft.country => {
            return Err(Text::ButtonTooOld);
        }
        Input::Press(Choice::Region(group)) if group.is_group() => {
            *view = View { page: 0, group: Some(group) };
            return Ok(Taken::Shown);
        }
        Input::Press(Choice::Region(region)) => Some(region),
        Input::Press(Choice::WholeRegion) => Some(view.group.ok_or(Text::ButtonTooOld)?),
        Input::Press(Choice::Skip) => None,
        Input::Press(_) => return Err(Text::ButtonTooOld),
        _ => return Err(Text::ErrorButtonPlease),
    };
    draft.region = region;
    Ok(Taken::Answered(None))
}
