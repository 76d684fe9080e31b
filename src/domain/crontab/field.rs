//! One of the five fields of a crontab, read into the numbers it stands for.

use std::collections::BTreeSet;
use strum::{EnumCount, VariantArray};

/// The fields, in the order in which they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumCount, VariantArray)]
pub enum Field {
    Minute,
    Hour,
    DayOfMonth,
    Month,
    DayOfWeek,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const DAYS: [&str; 7] = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

impl Field {
    pub const ALL: [Field; Field::COUNT] = *Field::VARIANTS.as_array().expect("as many as there are");

    /// The numbers of an asterisk; Sunday is 0.
    fn bounds(self) -> (u8, u8) {
        match self {
            Field::Minute => (0, 59),
            Field::Hour => (0, 23),
            Field::DayOfMonth => (1, 31),
            Field::Month => (1, 12),
            Field::DayOfWeek => (0, 6),
        }
    }

    /// The number of a name, if the field has names: whole, or its first three letters.
    fn named(self, word: &str) -> Option<u8> {
        let names: &[&str] = match self {
            Field::Month => &MONTHS,
            Field::DayOfWeek => &DAYS,
            _ => &[],
        };
        let is = |name: &str| name.eq_ignore_ascii_case(word) || name[..3].eq_ignore_ascii_case(word);
        let place = names.iter().position(|name| is(name))?;
        Some(u8::try_from(place).ok()? + self.bounds().0)
    }

    /// A number or a name; Sunday may be 7 here.
    fn value(self, word: &str) -> Option<u8> {
        let (first, last) = self.bounds();
        let last = if self == Field::DayOfWeek { 7 } else { last };
        let number = || number(word).filter(|number| (first..=last).contains(number));
        self.named(word).or_else(number)
    }

    /// The numbers of a list such as `1-5,10-20/2`; None if it cannot be read.
    pub fn read(self, written: &str) -> Option<BTreeSet<u8>> {
        let items: Option<Vec<_>> = written.split(',').map(|item| self.item(item)).collect();
        Some(items?.concat().into_iter().collect())
    }

    /// A span, or every so many of it. With a step, a single number begins a span that goes on to the end.
    fn item(self, item: &str) -> Option<Vec<u8>> {
        let (span, step) = match item.split_once('/') {
            Some((span, step)) => (span, Some(number(step).filter(|step| (1..=self.bounds().1).contains(step))?)),
            None => (item, None),
        };
        let (from, to) = self.span(span, step.is_some())?;
        Some(self.walk(from, to)?.into_iter().step_by(step.unwrap_or(1).into()).collect())
    }

    fn span(self, span: &str, goes_on: bool) -> Option<(u8, u8)> {
        if span == "*" {
            return Some(self.bounds());
        }
        match span.split_once('-') {
            Some((from, to)) => Some((self.value(from)?, self.value(to)?)),
            None => {
                let from = self.value(span)?;
                Some((from, if goes_on { self.bounds().1.max(from) } else { from }))
            }
        }
    }

    /// From a number to another; days of the week go on over Sunday.
    fn walk(self, from: u8, to: u8) -> Option<Vec<u8>> {
        match self {
            Field::DayOfWeek if from > to => Some((from..7).chain(0..=to).collect()),
            Field::DayOfWeek => Some((from..=to).map(|day| day % 7).collect()),
            _ => (from <= to).then(|| (from..=to).collect()),
        }
    }

    /// Whether it is written as other programs would have it: the last day, the nearest weekday, the second Friday.
    pub fn is_foreign(self, written: &str) -> bool {
        let is_day = matches!(self, Field::DayOfMonth | Field::DayOfWeek);
        let has_mark = written.contains(['#', '?']);
        let letters = |item: &str| item.replace(|sign: char| !sign.is_ascii_alphabetic(), "").to_ascii_uppercase();
        is_day && (has_mark || written.split(',').any(|item| ["L", "W", "LW"].contains(&letters(item).as_str())))
    }
}

fn number(word: &str) -> Option<u8> {
    word.bytes().all(|digit| digit.is_ascii_digit()).then(|| word.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_into_numbers() {
        for (field, written, numbers) in [
            (Field::Minute, "*/15", vec![0, 15, 30, 45]),
            (Field::Minute, "5/20", vec![5, 25, 45]),
            (Field::Minute, "10-20/5,7,00", vec![0, 7, 10, 15, 20]),
            (Field::Hour, "8-10,18", vec![8, 9, 10, 18]),
            (Field::DayOfMonth, "29-31", vec![29, 30, 31]),
            (Field::Month, "jan,JUN,September", vec![1, 6, 9]),
            (Field::Month, "Nov-dec", vec![11, 12]),
            (Field::DayOfWeek, "*", vec![0, 1, 2, 3, 4, 5, 6]),
            (Field::DayOfWeek, "0,7", vec![0]),
            (Field::DayOfWeek, "0-7", vec![0, 1, 2, 3, 4, 5, 6]),
            (Field::DayOfWeek, "5-7", vec![0, 5, 6]),
            (Field::DayOfWeek, "MON-FRI", vec![1, 2, 3, 4, 5]),
            (Field::DayOfWeek, "FRI-MON", vec![0, 1, 5, 6]),
            (Field::DayOfWeek, "sat-sun", vec![0, 6]),
            (Field::DayOfWeek, "7-2", vec![0, 1, 2]),
            (Field::DayOfWeek, "1/2", vec![1, 3, 5]),
            (Field::DayOfWeek, "7/2", vec![0]),
            (Field::DayOfWeek, "Wednesday", vec![3]),
        ] {
            assert_eq!(field.read(written), Some(numbers.into_iter().collect()), "{field:?} {written}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_not_read() {
        for (field, written) in [
            (Field::Minute, "60"),
            (Field::Minute, "*/0"),
            (Field::Minute, "*/90"),
            (Field::Minute, "30-10"),
            (Field::Minute, "+5"),
            (Field::Minute, "-5"),
            (Field::Minute, "5-"),
            (Field::Minute, ""),
            (Field::Minute, "1,,2"),
            (Field::Minute, "1,"),
            (Field::Minute, "1/2/3"),
            (Field::Minute, "/5"),
            (Field::Minute, "*-5"),
            (Field::Minute, "**"),
            (Field::Minute, "MON"),
            (Field::Minute, "1000"),
            (Field::Hour, "24"),
            (Field::DayOfMonth, "0"),
            (Field::DayOfMonth, "32"),
            (Field::Month, "13"),
            (Field::Month, "mon"),
            (Field::Month, "дек"),
            (Field::DayOfWeek, "8"),
            (Field::DayOfWeek, "Tues"),
            (Field::DayOfWeek, "MON-"),
        ] {
            assert_eq!(field.read(written), None, "{field:?} {written}");
        }
    }

    #[test]
    fn what_other_programs_know_is_told_apart() {
        for (field, written) in [
            (Field::DayOfMonth, "L"),
            (Field::DayOfMonth, "15w"),
            (Field::DayOfMonth, "1,LW"),
            (Field::DayOfMonth, "?"),
            (Field::DayOfWeek, "5#2"),
            (Field::DayOfWeek, "FRI#2"),
            (Field::DayOfWeek, "5L"),
        ] {
            assert!(field.read(written).is_none() && field.is_foreign(written), "{field:?} {written}");
        }
        for (field, written) in [(Field::Minute, "L"), (Field::DayOfWeek, "WEB"), (Field::DayOfMonth, "32")] {
            assert!(!field.is_foreign(written), "{field:?} {written}");
        }
    }
}
