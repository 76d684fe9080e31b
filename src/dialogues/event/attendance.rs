//! After a shift: who came, where its organizers tap the names, and how they found it.

use super::words::{day_of, hours_of};
use crate::{
    dialogues::{Button, Choice, picker},
    domain::{
        Language, Participant, Shift, Zone,
        participant::{Attendance, Standing},
        rating::{Ratings, TOGETHER},
    },
    texts::Text,
};

/// How many came, and what a tap does.
pub(super) fn attendance_text(shift: &Shift, count: &Attendance, viewer: Language, zone: &Zone) -> Text {
    Text::Attendance {
        title: shift.title(viewer),
        date: day_of(shift),
        hours: hours_of(shift, zone),
        came: count.came,
        absent: count.absent,
        open: count.open,
    }
}

/// Everybody who had a place: a tap says that they came, the next one that they did not.
pub(super) fn attendance_buttons(
    people: &[Participant],
    count: &Attendance,
    page: usize,
    pages: usize,
) -> Vec<Vec<Button>> {
    let button = |person: &Participant| {
        let came = person.standing == Standing::Came;
        let label = format!("{} {}", mark(person.standing), person.name.as_str());
        vec![Button::new(Text::plain(label), Choice::Came(person.person, !came))]
    };
    let rest = (count.open > 0).then(|| vec![Button::new(Text::BtnRestCame, Choice::RestCame)]);
    let turning = (pages > 1).then(|| picker::turning(page, pages));
    people.iter().map(button).chain(turning).chain(rest).collect()
}

fn mark(standing: Standing) -> &'static str {
    match standing {
        Standing::Came => "✅",
        Standing::NoShow => "❌",
        Standing::Confirmed | Standing::Offered | Standing::Waiting | Standing::Applied | Standing::Removed => "▫️",
    }
}

/// What people gave in the middle; None if nobody has said anything.
pub(super) fn average_text(ratings: &Ratings) -> Option<Text> {
    match ratings.average() {
        Some((stars, tenths)) => Some(Text::RatingAverage { stars, tenths, count: ratings.count }),
        None => (ratings.answers > 0).then_some(Text::RatingsTooFew { count: ratings.answers, least: TOGETHER }),
    }
}

/// What they said, without their names.
pub(super) fn ratings_text(shift: &Shift, ratings: &Ratings, viewer: Language) -> Vec<Text> {
    let words = ratings.words.iter().map(|words| Text::plain(format!("— {}", words.as_str())));
    [Some(Text::plain(shift.title(viewer))), average_text(ratings)].into_iter().flatten().chain(words).collect()
}
