//! Samples of all files for programs outside, by `tests/outside/`: written where `HASHAR_SAMPLES` says.

use std::path::Path;

use jiff::{Timestamp, civil::date};

use super::*;
use crate::db::testing::unix;
use crate::domain::{
    Event, EventId, Language, Organization, OrganizationId, Pin, Revision, Shift, ShiftId, Zone, words::RoleName,
};

/// 5 December 2026 from 10 until 11 in Almaty, whose clock was another until March 2024.
fn entry(cancelled: Option<&str>) -> Entry {
    let new = crate::db::event::testing::event(unix(1_796_446_800_000), 5);
    let (mut details, mut slot) = (new.details, new.slots[0].clone());
    details.zone = Zone::of_place("Asia/Almaty");
    details.pin = Some(Pin { latitude: 43.2389, longitude: 76.8897 });
    slot.role = RoleName::parse("Шай").ok();
    let organization = Organization { id: OrganizationId(2), name: "KZ".to_owned() };
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
    let at = Timestamp::from_second(1_795_424_400).unwrap();
    Entry {
        shift,
        revision: Revision { number: 3, at },
        title: "Өзен; тазалау, 2 · Шай".to_owned(),
        description: Some("Қолғап алыңыз.\nЖаңбыр болса да: \\o/ ".repeat(5)),
        location: "Көпір, Алматы".to_owned(),
        url: "https://t.me/hashar_bot?start=event-7".to_owned(),
    }
}

fn sheet() -> Sheet {
    let row = |name: &str, phone: Cell, age| {
        vec![Cell::words(name), phone, Cell::Number(age), Cell::Date(date(2026, 12, 5)), Cell::Empty]
    };
    Sheet {
        name: "2026-12-05 Шай/кофе".to_owned(),
        heads: ["Name", "Phone", "Age", "Date", "Came"].map(str::to_owned).into(),
        rows: vec![
            row("Әсел Қайратқызы", Cell::Phone("+77011234567".to_owned()), 17),
            row("=1+1; \"Oʻktam\", İlham", Cell::Empty, 30),
        ],
    }
}

#[test]
fn samples_are_written_for_programs_outside() {
    let Ok(folder) = std::env::var("HASHAR_SAMPLES") else { return };
    let write = |name: &str, bytes: Vec<u8>| std::fs::write(Path::new(&folder).join(name), bytes).unwrap();
    let feed =
        |reminds| calendar_feed(&[entry(None), entry(Some("rain"))], "hashar_bot", &Feed { name: "Ерікті", reminds });
    write("event.ics", calendar_file(&[entry(None)], "hashar_bot").into_bytes());
    write("cancelled.ics", calendar_file(&[entry(Some("rain"))], "hashar_bot").into_bytes());
    write("feed.ics", feed(true).into_bytes());
    write("public.ics", feed(false).into_bytes());
    write("list.xlsx", xlsx_file(&sheet()).unwrap());
    write("list-en.csv", csv_file(&sheet(), Language::En).unwrap());
    write("list-kk.csv", csv_file(&sheet(), Language::Kk).unwrap());
}
