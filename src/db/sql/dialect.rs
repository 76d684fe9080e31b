//! The few of SQLite's words that PostgreSQL has another word for, and no function could stand for.

use std::borrow::Cow;

const WORDS: [(&str, &str); 4] = [
    // Takes values of any kinds.
    ("json_object(", "json_build_object("),
    // SQLite's way of saying in which order tables are joined.
    (" cross join ", " join "),
    // Where several write at once: what somebody else is changing is left, and what is found stays as it is meanwhile.
    ("/* claimed */", "for update of delivery skip locked"),
    // The same, and its words stay as they are until it counts as being sent: who corrects them finds it so.
    ("/* claimed with its announcement */", "for update of delivery skip locked for share of announcement skip locked"),
];

/// A statement as PostgreSQL has it.
pub fn postgres(mut text: Cow<'static, str>) -> Cow<'static, str> {
    for (ours, theirs) in WORDS {
        if text.contains(ours) {
            text = Cow::Owned(text.replace(ours, theirs));
        }
    }
    while let Some(start) = text.find(" indexed by ") {
        let end = text[start + 12..].find(' ').map_or(text.len(), |length| start + 12 + length);
        text.to_mut().replace_range(start..end, "");
    }
    text
}
