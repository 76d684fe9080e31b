//! A shift as an iCalendar file (RFC 5545), with its zone and an alarm.
//!
//! The crate made for it writes no zone, and lines that are too long by one; hence these few lines.

use jiff::Timestamp;

use crate::domain::{EventText, Shift, Zone};

/// The longest line, in bytes without its end (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;

/// The file for a shift: its text, a link to its card, and when it was made.
pub fn calendar_file(shift: &Shift, text: &EventText, url: &str, now: Timestamp) -> String {
    let lines = [head(), zone(shift), event(shift, text, url, now), vec!["END:VCALENDAR".to_owned()]].concat();
    lines.iter().map(|line| fold(line)).collect()
}

fn head() -> Vec<String> {
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hashar//Hashar//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
        .map(str::to_owned)
        .into()
}

/// The zone as it is while the shift lasts; no more of it is needed.
fn zone(shift: &Shift) -> Vec<String> {
    let offset = offset(shift.zone(), shift.slot.starts_at);
    vec![
        "BEGIN:VTIMEZONE".to_owned(),
        format!("TZID:{}", shift.zone().name()),
        "BEGIN:STANDARD".to_owned(),
        "DTSTART:19700101T000000".to_owned(),
        format!("TZOFFSETFROM:{offset}"),
        format!("TZOFFSETTO:{offset}"),
        "END:STANDARD".to_owned(),
        "END:VTIMEZONE".to_owned(),
    ]
}

fn offset(zone: &Zone, at: Timestamp) -> String {
    let minutes = zone.offset_minutes(at);
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

fn event(shift: &Shift, text: &EventText, url: &str, now: Timestamp) -> Vec<String> {
    let (zone, title) = (shift.zone(), escape(text.title.as_str()));
    let local =
        |at: Timestamp| format!("{}T{}00", zone.day(at).strftime("%Y%m%d"), zone.wall_time(at).strftime("%H%M"));
    let pin = shift.event.details.pin.map(|pin| format!("GEO:{:.6};{:.6}", pin.latitude, pin.longitude));
    let description = text.description.as_ref().map(|words| format!("DESCRIPTION:{}", escape(words.as_str())));
    let lines = [
        Some("BEGIN:VEVENT".to_owned()),
        Some(format!("UID:shift-{}-{}@hashar", shift.id, shift.event.id)),
        Some(format!("DTSTAMP:{}", now.strftime("%Y%m%dT%H%M%SZ"))),
        Some(format!("DTSTART;TZID={}:{}", zone.name(), local(shift.slot.starts_at))),
        Some(format!("DTEND;TZID={}:{}", zone.name(), local(shift.slot.ends_at))),
        Some(format!("SUMMARY:{title}")),
        Some(format!("LOCATION:{}", escape(text.place.as_str()))),
        pin,
        description,
        Some(format!("URL:{url}")),
        Some(format!("STATUS:{}", if shift.cancelled.is_some() { "CANCELLED" } else { "CONFIRMED" })),
    ];
    lines.into_iter().flatten().chain(alarm(&title)).chain(["END:VEVENT".to_owned()]).collect()
}

/// Two hours before.
fn alarm(title: &str) -> Vec<String> {
    let display = format!("DESCRIPTION:{title}");
    ["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT2H", &display, "END:VALARM"].map(str::to_owned).into()
}

fn escape(words: &str) -> String {
    words.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
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
    use crate::domain::{Event, EventId, Language, Organization, OrganizationId, Pin, ShiftId, words};

    fn file() -> String {
        file_of(None)
    }

    fn file_of(cancelled: Option<String>) -> String {
        let new = crate::db::event::testing::event(1_796_450_400_000, 5);
        let mut details = new.details;
        details.pin = Some(Pin { latitude: 40.4093, longitude: 49.8671 });
        let text = details.texts.get_mut(&Language::Az).unwrap();
        text.title = words::Title::parse("Çay; təmizliyi, 2").unwrap();
        text.description = words::Description::parse(&"Əlcək gətirin.\n".repeat(9)).ok();
        let text = text.clone();
        let organization = Organization { id: OrganizationId(2), name: "AZ".to_owned() };
        let event = Event { id: EventId(7), organization, details, shifts: 1 };
        let slot = new.slots[0].clone();
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
        calendar_file(&shift, &text, "https://t.me/bot?start=event-7", Timestamp::UNIX_EPOCH)
    }

    #[test]
    fn the_file_names_zone_place_and_alarm() {
        let file = file();
        for line in [
            "BEGIN:VCALENDAR",
            "TZID:Asia/Baku",
            "TZOFFSETTO:+0400",
            "DTSTART;TZID=Asia/Baku:20261205T100000",
            "DTEND;TZID=Asia/Baku:20261205T110000",
            "SUMMARY:Çay\\; təmizliyi\\, 2",
            "GEO:40.409300;49.867100",
            "TRIGGER:-PT2H",
            "UID:shift-9-7@hashar",
            "DTSTAMP:19700101T000000Z",
        ] {
            assert!(file.split("\r\n").any(|other| other == line), "{line} in {file}");
        }
    }

    #[test]
    fn what_is_cancelled_is_taken_out_of_the_calendar() {
        assert!(file().contains("STATUS:CONFIRMED"));
        assert!(file_of(Some("rain".to_owned())).contains("STATUS:CANCELLED"));
    }

    #[test]
    fn lines_are_short_and_unfold_to_what_was_written() {
        let file = file();
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert!(file.split("\r\n").all(|line| line.len() <= LONGEST_LINE));
        assert!(file.replace("\r\n ", "").contains(&"Əlcək gətirin.\\n".repeat(8)));
    }
}
