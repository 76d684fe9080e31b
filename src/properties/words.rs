//! What people and operators write, and what stands in links and on buttons.

use jiff::ToSpan;

use super::{NOW, today};
use crate::{
    config::{Secret as WebhookSecret, Token},
    dialogues::Press,
    domain::{
        Ages, BirthDate, Crontab, Hours, Lead, Link, Name, OrganizationCode, Part, Phone, Places, QuietHours,
        StartPayload, Zone,
        announcement::parse_day_and_time,
        birth_date::parse_coming_date,
        cleaning::composed,
        crontab::NotACrontab,
        group::clean_title,
        invitation::Secret,
        link::parse_source,
        search::{folded, latin},
        slot::parse_day,
        words::{Description, Title},
    },
};

/// A press that is read travels as it came.
pub fn press(data: &str) {
    if let Some(press) = Press::decode(data) {
        assert_eq!(Press::decode(&press.encode()), Some(press));
    }
}

/// A link that is read leads to the same place when it is written again, and nothing is both a link and a secret.
pub fn link(words: &str) {
    let Some(payload) = StartPayload::parse(words) else {
        assert!(
            !(1..=64).contains(&words.len())
                || words.contains(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
        );
        return;
    };
    assert_eq!(StartPayload::parse(payload.as_str()).as_ref(), Some(&payload));
    let link = Link::parse(payload.as_str());
    if let Some(link) = &link {
        assert_eq!(Link::parse(&link.payload()).as_ref(), Some(link));
        assert!(StartPayload::parse(&link.payload()).is_some(), "Telegram would not let it into a link");
        assert!(link.source.is_empty() || parse_source(&link.source).as_ref() == Some(&link.source));
    }
    let written = |secret: Secret, write: fn(&Secret) -> String| write(&secret).eq_ignore_ascii_case(words);
    if let Some(secret) = Secret::parse(&payload) {
        assert!(link.is_none() && written(secret, Secret::payload), "{words}");
    }
    if let Some(secret) = Secret::parse_for_group(&payload) {
        assert!(link.is_none() && written(secret, Secret::group_payload), "{words}");
    }
}

/// Days lie where they may, spans end after they begin, and what is stored is read as it was.
pub fn time(words: &str) {
    let (today, next_year) = (today(), today().saturating_add(1.year()));
    if let Ok(born) = BirthDate::parse(words, today) {
        assert!(born.date() <= today && (0..=120).contains(&born.age(today)), "{born:?}");
    }
    if let Some(day) = parse_coming_date(words, today) {
        assert!(today < day && day <= next_year, "{day}");
    }
    if let Ok(day) = parse_day(words, today) {
        assert!((today..=next_year).contains(&day), "{day}");
    }
    if let Ok(there) = parse_day_and_time(words, today) {
        assert!((today..=next_year).contains(&there.date()), "{there}");
    }
    if let Some(hours) = Hours::parse_list(words) {
        let on = |hours: &Hours| hours.on(today, &Zone::of_place("Asia/Baku")).expect("a calendar has it");
        assert!(hours.iter().map(on).all(|(from, until)| from < until && until <= from + 24.hours()));
        assert!(hours.windows(2).all(|pair| on(&pair[0]).1 <= on(&pair[1]).0), "they overlap");
    }
    if let Some(quiet) = QuietHours::parse(words) {
        assert_ne!(quiet.from(), quiet.until());
        assert_eq!(QuietHours::parse(&String::from(quiet)), Some(quiet));
        let end = quiet.end_of(&Zone::of_place("Asia/Baku"), NOW);
        assert!(end.is_none_or(|end| NOW < end && end <= NOW + 24.hours()), "{end:?}");
    }
    if let Ok(lead) = Lead::parse(words) {
        assert_eq!(Lead::try_from(String::from(lead)), Ok(lead));
        let before = lead.before(&Zone::of_place("Asia/Baku"), NOW);
        assert!(before.is_none_or(|before| NOW - (32 * 24).hours() < before && before < NOW), "{before:?}");
    }
    if let Some(ages) = Ages::parse(words) {
        let (oldest, youngest) = ages.born(today);
        assert!(ages.from <= ages.to && oldest <= youngest && youngest <= today);
    }
    if let Some(places) = Places::parse(words) {
        assert!(places.min <= places.max && (1..=Places::MOST).contains(&places.max));
    }
    for part in Part::parse_list(words).into_iter().flatten() {
        assert!(part.role.as_str().chars().count() <= 40 && part.places.max >= 1);
    }
}

/// A crontab is read as it is written, fires after now, in bounded time, and never twice within five minutes.
pub fn crontab(words: &str) {
    let crontab = match Crontab::parse(words) {
        Ok(crontab) => crontab,
        Err(NotACrontab::Count(count)) => return assert_ne!(count, 5),
        Err(_) => return,
    };
    assert_eq!(Crontab::parse(&String::from(crontab.clone())).as_ref(), Ok(&crontab));
    // Berlin's clocks change; a leap day on one day of the week comes within forty years.
    let zone = Zone::of_place("Europe/Berlin");
    let Some((_, first)) = crontab.next(&zone, NOW) else { panic!("it fires no more: {words}") };
    assert!(NOW < first && first < NOW + (41 * 366 * 24).hours(), "{first}");
    let wall = zone.wall(NOW);
    let next = crontab.next_wall(wall).and_then(|one| Some((one, crontab.next_wall(one)?)));
    if let Some((one, other)) = next {
        assert!(wall < one && one + i64::from(Crontab::LEAST_MINUTES).minutes() <= other, "{one}, {other}");
    }
}

/// Names, titles and numbers are bounded and clean, and cleaning them again changes nothing.
pub fn name(words: &str) {
    if let Ok(name) = Name::parse(words) {
        assert_eq!(Name::parse(name.as_str()).as_ref(), Ok(&name));
        assert!(name.as_str().chars().count() <= Name::LONGEST && !name.as_str().contains(char::is_control));
    }
    if let Ok(title) = Title::parse(words) {
        assert_eq!(Title::parse(title.as_str()).as_ref(), Ok(&title));
        assert!(title.as_str().chars().count() <= Title::LONGEST);
    }
    if let Ok(description) = Description::parse(words) {
        assert_eq!(Description::parse(description.as_str()).as_ref(), Ok(&description));
    }
    let title = clean_title(words);
    assert!((1..=64).contains(&title.chars().count()) && clean_title(&title) == title, "{title:?}");
    assert_eq!(folded(&folded(words)), folded(words));
    assert_eq!(latin(&composed(words)), latin(words));
    if let Some(phone) = Phone::parse(words) {
        let written = serde_json::to_value(&phone).unwrap_or_default();
        assert_eq!(written.as_str().and_then(Phone::parse), Some(phone));
    }
    if let Some(zone) = Zone::parse(words) {
        assert_eq!(Zone::parse(zone.name()), Some(zone));
    }
}

/// What operators write is taken as it is or refused in a sentence, and a secret stands in no sentence.
pub fn option(words: &str) {
    let refusals = [
        Token::parse(Some(words.to_owned())).map(|token| (token.expose() == words, format!("{token:?}"))),
        WebhookSecret::parse(Some(words.to_owned())).map(|secret| (secret.expose() == words, format!("{secret:?}"))),
    ];
    for read in refusals {
        match read {
            Ok((is_whole, shown)) => assert!(is_whole && (words.len() < 8 || !shown.contains(words))),
            Err(sentence) => assert!(sentence.ends_with(['.', '`'])),
        }
    }
    if let Ok(code) = words.parse::<OrganizationCode>() {
        assert_eq!(code.as_str(), words);
    }
}
