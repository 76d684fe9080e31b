//! Shifts as an iCalendar file (RFC 5545), and as a calendar that programs fetch again and again.
//!
//! Times are in UTC: a shift does not repeat, and so it begins at the right instant also where a program's own zones are out
//! of date. Without an organizer there is no METHOD (RFC 5546 demands one for each), so that what was revised last is told by
//! SEQUENCE and LAST-MODIFIED alone. The crate made for it writes lines that are too long by one; hence these few lines.

use jiff::Timestamp;

use crate::domain::{Revision, Shift};

/// The longest line, in bytes without its end (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;
/// How often a program may ask whether anything has changed.
const REFRESH: &str = "PT1H";

/// A shift in its reader's words.
pub(crate) struct Entry {
    pub shift: Shift,
    pub revision: Revision,
    /// With what the people of the shift do.
    pub title: String,
    pub description: Option<String>,
    /// With the city.
    pub location: String,
    /// Opens its card.
    pub url: String,
}

/// A calendar that is fetched.
pub(crate) struct Feed<'a> {
    pub name: &'a str,
    /// Whether its reader is reminded; who only looks at what there is, is not.
    pub reminds: bool,
}

/// A file with some shifts, each known by the number it has in this bot.
pub(crate) fn calendar_file(entries: &[Entry], bot: &str) -> String {
    written(entries.iter().map(|entry| event(entry, bot, true)), Vec::new())
}

/// The same to be fetched.
pub(crate) fn calendar_feed(entries: &[Entry], bot: &str, feed: &Feed<'_>) -> String {
    let name = escape(feed.name);
    let head = vec![
        format!("NAME:{name}"),
        format!("X-WR-CALNAME:{name}"),
        format!("REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}"),
        format!("X-PUBLISHED-TTL:{REFRESH}"),
    ];
    written(entries.iter().map(|entry| event(entry, bot, feed.reminds)), head)
}

fn written(events: impl Iterator<Item = Vec<String>>, more: Vec<String>) -> String {
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hashar//Hashar//EN", "CALSCALE:GREGORIAN"];
    let head = head.map(str::to_owned).into_iter().chain(more);
    let lines = head.chain(events.flatten()).chain(["END:VCALENDAR".to_owned()]);
    lines.map(|line| fold(&line)).collect()
}

fn event(entry: &Entry, bot: &str, reminds: bool) -> Vec<String> {
    let (shift, title) = (&entry.shift, escape(&entry.title));
    let is_cancelled = shift.cancelled.is_some();
    let pin = shift.event.details.pin.map(|pin| format!("GEO:{:.6};{:.6}", pin.latitude, pin.longitude));
    let description = entry.description.as_ref().map(|words| format!("DESCRIPTION:{}", escape(words)));
    let lines = [
        Some("BEGIN:VEVENT".to_owned()),
        Some(format!("UID:shift-{}-{}@{bot}.t.me", shift.id, shift.event.id)),
        // Without a METHOD it says when what is told was revised (RFC 5545, 3.8.7.2).
        Some(format!("DTSTAMP:{}", utc(entry.revision.at))),
        Some(format!("LAST-MODIFIED:{}", utc(entry.revision.at))),
        Some(format!("SEQUENCE:{}", entry.revision.number)),
        Some(format!("DTSTART:{}", utc(shift.slot.starts_at))),
        Some(format!("DTEND:{}", utc(shift.slot.ends_at))),
        Some(format!("SUMMARY:{title}")),
        Some(format!("LOCATION:{}", escape(&entry.location))),
        pin,
        description,
        Some(format!("URL:{}", entry.url)),
        Some(format!("STATUS:{}", if is_cancelled { "CANCELLED" } else { "CONFIRMED" })),
    ];
    let alarm = if reminds && !is_cancelled { alarm(&title) } else { Vec::new() };
    lines.into_iter().flatten().chain(alarm).chain(["END:VEVENT".to_owned()]).collect()
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Two hours before.
fn alarm(title: &str) -> Vec<String> {
    let display = format!("DESCRIPTION:{title}");
    ["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT2H", &display, "END:VALARM"].map(str::to_owned).into()
}

fn escape(words: &str) -> String {
    let words = words.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    words.replace("\r\n", "\\n").replace(['\r', '\n'], "\\n")
}

/// A line and its end; what is too long goes on in the next line after a space, never within a character.
fn fold(line: &str) -> String {
    let (mut folded, mut length) = (String::new(), 0);
    for c in line.chars() {
        if length + c.len_utf8() > LONGEST_LINE {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(c);
        length += c.len_utf8();
    }
    folded + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::domain::{Event, EventId, Organization, OrganizationId, Pin, ShiftId, words::RoleName};

    fn entry(cancelled: Option<&str>) -> Entry {
        let new = crate::db::event::testing::event(unix(1_796_450_400_000), 5);
        let (mut details, mut slot) = (new.details, new.slots[0].clone());
        details.pin = Some(Pin { latitude: 40.4093, longitude: 49.8671 });
        slot.role = RoleName::parse("Çay").ok();
        let organization = Organization { id: OrganizationId(2), name: "AZ".to_owned() };
        let event = Event { id: EventId(7), organization, details, shifts: 1 };
        let cancelled = cancelled.map(str::to_owned);
        let shift = Shift {
            id: ShiftId(9),
            event,
            slot,
            free: 1,
            is_closed: false,
            is_line_stopped: false,
            cancelled,
            together: 0,
        };
        Entry {
            shift,
            revision: Revision { number: 3, at: Timestamp::UNIX_EPOCH },
            title: "Çay; təmizliyi, 2 · Çay".to_owned(),
            description: Some("Əlcək gətirin.\n".repeat(9)),
            location: "Körpü, Bakı".to_owned(),
            url: "https://t.me/bot?start=event-7".to_owned(),
        }
    }

    fn has_lines(file: &str, lines: &[&str]) {
        for line in lines {
            assert!(file.split("\r\n").any(|other| other == *line), "{line} in {file}");
        }
    }

    #[test]
    fn a_file_says_when_where_and_which_revision_it_is() {
        let file = calendar_file(&[entry(None)], "hashar_bot");
        has_lines(
            &file,
            &[
                "DTSTART:20261205T060000Z",
                "DTEND:20261205T070000Z",
                "SUMMARY:Çay\\; təmizliyi\\, 2 · Çay",
                "LOCATION:Körpü\\, Bakı",
                "GEO:40.409300;49.867100",
                "TRIGGER:-PT2H",
                "UID:shift-9-7@hashar_bot.t.me",
                "SEQUENCE:3",
                "LAST-MODIFIED:19700101T000000Z",
                "STATUS:CONFIRMED",
            ],
        );
        assert!(!file.contains("METHOD") && !file.contains("VTIMEZONE") && !file.contains("TZID"), "{file}");
    }

    #[test]
    fn what_is_cancelled_is_taken_out_of_the_calendar_and_reminds_nobody() {
        let file = calendar_file(&[entry(Some("rain"))], "bot");
        has_lines(&file, &["STATUS:CANCELLED"]);
        assert!(!file.contains("VALARM"), "{file}");
    }

    #[test]
    fn what_is_fetched_has_a_name_and_says_how_often() {
        let feed = |reminds| calendar_feed(&[entry(None), entry(None)], "bot", &Feed { name: "A, B", reminds });
        has_lines(&feed(true), &["NAME:A\\, B", "X-WR-CALNAME:A\\, B", "REFRESH-INTERVAL;VALUE=DURATION:PT1H"]);
        assert_eq!((feed(true).matches("VALARM").count(), feed(false).matches("VALARM").count()), (4, 0));
        assert_eq!(calendar_feed(&[], "bot", &Feed { name: "", reminds: true }).matches("VEVENT").count(), 0);
    }

    #[test]
    fn lines_are_short_and_unfold_to_what_was_written() {
        let file = calendar_file(&[entry(None)], "bot");
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert!(file.split("\r\n").all(|line| line.len() <= LONGEST_LINE));
        assert!(file.replace("\r\n ", "").contains(&"Əlcək gətirin.\\n".repeat(8)));
    }
}
