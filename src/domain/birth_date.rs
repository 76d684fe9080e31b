//! A date of birth, read from however people write dates in the six countries.

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::{cleaning::composed, month::month_named};

/// The day a person was born; not in the future, and at most 120 years ago.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct BirthDate(Date);

/// Why words are not a date of birth.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NotABirthDate {
    /// No day, month and year could be found in them.
    Unreadable,
    /// There is no such day, or nobody alive was born on it.
    Impossible,
}

/// A person is a minor below this age, in all six countries.
pub(crate) const FULL_AGE: i16 = 18;
const OLDEST: i16 = 120;

impl BirthDate {
    /// Reads `24.03.2008`, `24/3/08`, `2008-03-24`, `24032008` or `24 mart 2008`.
    pub(crate) fn parse(words: &str, today: Date) -> Result<BirthDate, NotABirthDate> {
        let date = parse_date(words, today)?;
        let born = BirthDate(date);
        let possible = date <= today && born.age(today) <= OLDEST;
        if possible { Ok(born) } else { Err(NotABirthDate::Impossible) }
    }

    /// The day itself.
    pub(crate) fn date(self) -> Date {
        self.0
    }

    /// Full years on the day given; those born on 29 February turn a year older on 1 March.
    pub(crate) fn age(self, today: Date) -> i16 {
        let had_birthday = (today.month(), today.day()) >= (self.0.month(), self.0.day());
        today.year() - self.0.year() - i16::from(!had_birthday)
    }

    /// Whether the person is under 18 on the day given.
    pub(crate) fn is_minor(self, today: Date) -> bool {
        self.age(today) < FULL_AGE
    }
}

/// Reads a day in the coming year, such as the last day of a pause.
pub(crate) fn parse_coming_date(words: &str, today: Date) -> Option<Date> {
    let date = parse_date(words, today).ok()?;
    (today < date && date <= today.saturating_add(1.year())).then_some(date)
}

/// Reads any day, as people write them; two digits of a year are of the last hundred years or the coming one.
pub(super) fn parse_date(words: &str, today: Date) -> Result<Date, NotABirthDate> {
    let (day, month, year) = day_month_year(words).ok_or(NotABirthDate::Unreadable)?;
    let year = if year < 100 { nearest_century(year, today) } else { year };
    Date::new(year, month as i8, day as i8).map_err(|_| NotABirthDate::Impossible)
}

/// `08` is 2008 and `95` is 1995: the last hundred years, and the coming one.
fn nearest_century(year: i16, today: Date) -> i16 {
    let century = today.year() / 100 * 100;
    if century + year > today.year() + 1 { century - 100 + year } else { century + year }
}

fn day_month_year(words: &str) -> Option<(u8, u8, i16)> {
    let tokens = tokens(&composed(words));
    let month_by_name = tokens.iter().find_map(|token| month_named(token));
    let mut numbers: Vec<&str> = tokens.iter().map(String::as_str).filter(|token| is_number(token)).collect();
    if let [all] = numbers[..]
        && all.len() == 8
    {
        numbers = vec![&all[..2], &all[2..4], &all[4..]];
    }
    match (&numbers[..], month_by_name) {
        ([year, day], Some(month)) if year.len() == 4 => Some((day.parse().ok()?, month, year.parse().ok()?)),
        ([day, year], Some(month)) => Some((day.parse().ok()?, month, year.parse().ok()?)),
        ([year, month, day], None) if year.len() == 4 => parse_three(day, month, year),
        ([day, month, year], None) => parse_three(day, month, year),
        _ => None,
    }
}

fn parse_three(day: &str, month: &str, year: &str) -> Option<(u8, u8, i16)> {
    Some((day.parse().ok()?, month.parse().ok()?, year.parse().ok()?))
}

/// Runs of ASCII digits and runs of letters; everything between them only separates.
fn tokens(words: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut before = Kind::Separator;
    for c in words.chars() {
        let kind = Kind::of(c);
        match (kind, tokens.last_mut()) {
            (Kind::Separator, _) => {}
            (_, Some(token)) if kind == before => token.push(c),
            _ => tokens.push(c.to_string()),
        }
        before = kind;
    }
    tokens
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Digit,
    Letter,
    Separator,
}

impl Kind {
    fn of(c: char) -> Kind {
        match c {
            c if c.is_ascii_digit() => Kind::Digit,
            c if c.is_alphabetic() => Kind::Letter,
            _ => Kind::Separator,
        }
    }
}

fn is_number(token: &str) -> bool {
    token.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn today() -> Date {
        date(2026, 11, 23)
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for words in [
            "24.03.2008",
            "24.3.2008",
            "24/03/2008",
            "24-03-2008",
            " 24 03 2008 ",
            "24.03.08",
            "2008-03-24",
            "24032008",
            "24 mart 2008",
            "24 Mart 2008",
            "2008 ж. 24 наурыз",
            "2008-yil 24-mart",
            "2008-ж., 24-март",
            "24 марти соли 2008",
            "24 March 2008",
            "24марта2008 г.",
        ] {
            assert_eq!(BirthDate::parse(words, today()), Ok(BirthDate(date(2008, 3, 24))), "{words}");
        }
    }

    fn day_in(words: &str) -> i8 {
        words.split(' ').next().unwrap().parse().unwrap()
    }

    #[test]
    fn months_are_read_by_any_keyboard() {
        for (words, month) in [
            ("5 İyun 2001", 6),
            ("5 iyul 2001", 7),
            ("5 маусым 2001", 6),
            ("5 мамыр 2001", 5),
            ("5 Ağustos 2001", 8),
            ("5 ARALIK 2001", 12),
            ("5 Kasım 2001", 11),
            ("15 subat 2001", 2),
            ("5 agustos 2001", 8),
            ("24 кантар 2001", 1),
            ("24 акпан 2001", 2),
            ("24 сауир 2001", 4),
            ("24 шилде 2001", 7),
            ("24 кыркуйек 2001", 9),
            ("24 казан 2001", 10),
            ("24 караша 2001", 11),
            ("24 желтоксан 2001", 12),
            ("24 qyrkuiek 2001", 9),
            ("24 мая 2001", 5),
            ("24 s\u{327}ubat 2001", 2),
        ] {
            assert_eq!(BirthDate::parse(words, today()), Ok(BirthDate(date(2001, month, day_in(words)))), "{words}");
        }
    }

    #[test]
    fn other_words_are_unreadable() {
        for words in ["", "hello", "24.03", "1 2 3 4", "mart", "２４.０３.２００８", "999999999999.1.1"] {
            assert_eq!(BirthDate::parse(words, today()), Err(NotABirthDate::Unreadable), "{words}");
        }
    }

    #[test]
    fn days_that_cannot_be_are_impossible() {
        for words in ["31.02.2008", "12.13.2008", "29.02.2007", "24.11.2026", "01.01.1890", "0.1.2008"] {
            assert_eq!(BirthDate::parse(words, today()), Err(NotABirthDate::Impossible), "{words}");
        }
    }

    #[test]
    fn a_year_is_complete_on_the_birthday() {
        let born = BirthDate(date(2008, 11, 24));
        assert_eq!(born.age(today()), 17);
        assert!(born.is_minor(today()));
        assert_eq!(born.age(date(2026, 11, 24)), 18);
        let leap = BirthDate(date(2008, 2, 29));
        assert_eq!((leap.age(date(2026, 2, 28)), leap.age(date(2026, 3, 1))), (17, 18));
    }

    #[test]
    fn a_coming_date_is_at_most_a_year_away() {
        assert_eq!(parse_coming_date("1.12.26", today()), Some(date(2026, 12, 1)));
        assert_eq!(parse_coming_date("1.1.27", today()), Some(date(2027, 1, 1)));
        for words in ["23.11.2026", "22.11.2026", "24.11.2027", "soon"] {
            assert_eq!(parse_coming_date(words, today()), None, "{words}");
        }
    }
}
