//! What the tree promises: who may know of what.

#![allow(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

use std::path::{Path, PathBuf};

/// All sources with their paths below `src/`, without their tests and comments.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    // Races and models are tests, however many files they have.
    let is_source = |file: &PathBuf| file.extension().is_some_and(|extension| extension == "rs");
    let tests = ["bot/races", "bot/announce/model.rs"].map(|place| root.join(place));
    let is_test = |file: &PathBuf| tests.iter().any(|place| file.starts_with(place));
    let rust = files.into_iter().filter(|file| is_source(file) && !is_test(file));
    rust.map(|file| (file.strip_prefix(&root).unwrap().display().to_string(), code_of(&file))).collect()
}

fn code_of(file: &Path) -> String {
    let source = std::fs::read_to_string(file).unwrap();
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// No source outside the places named holds any of the words.
fn only_in(places: &[&str], words: &[&str]) {
    for (path, code) in sources() {
        let allowed = places.iter().any(|place| path.starts_with(place));
        let found = words.iter().find(|word| code.contains(**word));
        assert!(allowed || found.is_none(), "{path} must not contain {found:?}");
    }
}

/// No source below a place holds any of the words.
fn never_in(place: &str, words: &[&str]) {
    for (path, code) in sources().into_iter().filter(|(path, _)| path.starts_with(place)) {
        let found = words.iter().find(|word| code.contains(**word));
        assert!(found.is_none(), "{path} must not contain {found:?}");
    }
}

#[test]
fn sql_stands_in_db() {
    only_in(&["db/"], &["sqlx", "select ", "insert into", "delete from"]);
}

#[test]
fn telegrams_types_stay_at_the_border() {
    let border = [
        "bot/",
        "outbox/content.rs",
        "outbox/send.rs",
        "outbox/refusal.rs",
        "outbox/worker/",
        "server/webhook",
        "app.rs",
        "check/online.rs",
        "operator/",
    ];
    only_in(&border, &["teloxide"]);
}

#[test]
fn the_field_and_its_dialogues_are_pure() {
    for place in ["domain/", "dialogues/", "texts/", "documents/"] {
        never_in(place, &["async ", ".await", "tokio", "crate::db", "crate::bot", "crate::outbox"]);
    }
    never_in("domain/", &["crate::dialogues", "crate::texts"]);
}

#[test]
fn only_the_loops_look_at_the_clock() {
    let words = ["Timestamp::now", "SystemTime::now", "Instant::now"];
    only_in(&["clock.rs", "operator/", "outbox/worker/", "bot/reception.rs", "sandbox/", "hot.rs"], &words);
    let loops = ["backup/scheduled.rs", "outbox/worker/", "bot/reception.rs", "bot/rounds.rs", "server/", "sandbox/"];
    only_in(&[&["clock.rs", "app.rs"][..], &loops].concat(), &[".millis()"]);
}

#[test]
fn the_sandbox_knows_nothing_of_ours() {
    let ours = ["app", "bot", "clock", "config", "db", "dialogues", "documents", "domain", "outbox", "texts"]
        .map(|module| format!("crate::{module}"));
    never_in("sandbox/", &ours.each_ref().map(String::as_str));
}

#[test]
fn every_migration_is_taken_and_every_locale_built_in() {
    let source =
        |path: &str| std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(path)).unwrap();
    let sources: Vec<_> = sources().iter().map(|(path, _)| source(path)).collect();
    for folder in ["migrations", "migrations/postgres", "locales"] {
        let files = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
        for file in files.map(Result::unwrap).filter(|file| file.path().is_file()) {
            let name = file.file_name().into_string().unwrap();
            let named = format!("{folder}/{name}");
            assert!(sources.iter().any(|source| source.contains(&named)), "no source includes {named}");
        }
    }
}
