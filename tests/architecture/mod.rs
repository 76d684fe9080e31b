//! What the tree promises: who may know of what.

mod bare;
mod graph;
mod wildcards;

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use bare::numbers_named;
use graph::Graph;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// All sources but tests.
fn files() -> Vec<PathBuf> {
    let root = root();
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
    let is_test = |file: &PathBuf| {
        tests.iter().any(|place| file.starts_with(place))
            || file.ends_with("tests.rs")
            || file.ends_with("tests/mod.rs")
    };
    files.into_iter().filter(|file| is_source(file) && !is_test(file)).collect()
}

/// All sources with their paths below `src/`, without their tests and comments.
fn sources() -> Vec<(String, String)> {
    let path = |file: &PathBuf| file.strip_prefix(root()).unwrap().display().to_string();
    files().iter().map(|file| (path(file), code_of(file))).collect()
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
        "outbox/worker/",
        "telegram/",
        "updates/",
        "app.rs",
        "health/online.rs",
        "operator/",
    ];
    only_in(&border, &["teloxide"]);
}

#[test]
fn the_field_and_its_dialogues_are_pure() {
    for place in ["domain/", "dialogues/", "texts/", "documents/"] {
        never_in(place, &["async ", ".await", "tokio"]);
    }
}

#[test]
fn only_the_loops_look_at_the_clock() {
    let words = ["Timestamp::now", "SystemTime::now", "Instant::now"];
    only_in(&["clock.rs", "operator/", "outbox/worker/", "updates/receiver.rs", "sandbox/", "hot.rs"], &words);
    let loops = [
        "backup/scheduled.rs",
        "feeds/",
        "outbox/worker/",
        "updates/",
        "bot/scheduler.rs",
        "health/server.rs",
        "demo/",
        "sandbox/",
    ];
    only_in(&[&["clock.rs", "app.rs"][..], &loops].concat(), &["clock.now()"]);
}

/// Everywhere else an instant is one: nobody takes it for a number, nor seconds for milliseconds.
#[test]
fn instants_are_milliseconds_in_the_tables_only() {
    only_in(&["db/", "clock.rs", "sandbox/"], &["as_millisecond"]);
    let now = |file: &PathBuf| !numbers_named(file, &["now"]).is_empty();
    let outside = |file: &PathBuf| !["db", "sandbox"].iter().any(|place| file.starts_with(root().join(place)));
    let numbers: Vec<_> = files().into_iter().filter(|file| outside(file) && now(file)).collect();
    assert!(numbers.is_empty(), "`now` is a number in {numbers:?}");
}

/// The modules from the ground up, and what of ours each may import. `hot` and `properties` look into everything.
const LAYERS: [(&str, &[&str]); 22] = [
    ("sandbox", &[]),
    ("domain", &[]),
    ("texts", &["domain"]),
    ("documents", &["domain"]),
    ("config", &["domain"]),
    ("clock", &["sandbox"]),
    ("http", &[]),
    ("dialogues", &["domain", "texts"]),
    ("db", &["domain", "dialogues"]),
    ("wakeups", &[]),
    ("telegram", &["config", "dialogues", "domain", "texts"]),
    ("metrics", &["db", "domain", "telegram"]),
    ("outbox", &["clock", "db", "domain", "metrics", "telegram", "wakeups"]),
    ("leader", &["db", "wakeups"]),
    ("bot", &["clock", "db", "dialogues", "documents", "domain", "metrics", "outbox", "telegram", "texts", "wakeups"]),
    ("feeds", &["bot", "clock", "db", "documents", "domain", "metrics", "texts"]),
    ("updates", &["bot", "clock", "config", "db", "http", "metrics", "telegram", "texts", "wakeups"]),
    ("backup", &["clock", "config", "db"]),
    ("health", &["clock", "config", "db", "domain", "http", "metrics", "telegram", "texts"]),
    ("operator", &["backup", "bot", "config", "db", "domain", "health", "telegram"]),
    (
        "app",
        &[
            "backup", "bot", "clock", "config", "db", "feeds", "health", "http", "leader", "metrics", "outbox",
            "sandbox", "telegram", "texts", "updates", "wakeups",
        ],
    ),
    ("demo", &["app", "clock", "config", "db", "domain", "health", "sandbox"]),
];

#[test]
fn modules_import_only_from_below() {
    for (index, (module, allowed)) in LAYERS.iter().enumerate() {
        let below: Vec<_> = LAYERS[..index].iter().map(|(name, _)| *name).collect();
        assert!(allowed.iter().all(|other| below.contains(other)), "{module} would import from above");
        let own = |path: &str| path.strip_prefix(module).is_some_and(|rest| rest.starts_with(['/', '.']));
        for (path, code) in sources().into_iter().filter(|(path, _)| own(path)) {
            for import in imports(&code).into_iter().filter(|import| import != module) {
                assert!(allowed.contains(&import.as_str()), "{path} must not import {import}");
            }
        }
    }
    for (path, _) in sources() {
        let module = path.split(['/', '.']).next().unwrap();
        let is_known = LAYERS.iter().any(|(name, _)| *name == module);
        assert!(is_known || ["lib", "main", "hot", "properties"].contains(&module), "{path} belongs to no layer");
    }
}

#[test]
fn no_modules_import_from_each_other() {
    let circles = Graph::of(&root(), &files()).circles();
    assert!(circles.is_empty(), "{} circles:\n{}", circles.len(), circles.join("\n"));
}

/// What is Telegram's may grow without us.
#[test]
fn what_is_not_named_is_refused() {
    let places = ["bot", "dialogues"].map(|place| root().join(place));
    let found: Vec<String> = files()
        .iter()
        .filter(|file| places.iter().any(|place| file.starts_with(place)))
        .flat_map(|file| {
            let acting = wildcards::that_act(file);
            acting.into_iter().map(|ours| format!("{}, beside {ours}", file.display()))
        })
        .filter(|found| !found.contains("UpdateKind::"))
        .collect();
    assert!(found.is_empty(), "an arm for whatever is not named does something:\n{}", found.join("\n"));
}

/// What has a number has a type of its own for it (`domain::id`), so that none is taken for another. The sandbox imports
/// nothing of ours, and what is opened to the benches (`hot`) is called from outside.
#[test]
fn what_has_a_number_has_a_type_for_it() {
    let names = [
        "person",
        "organization",
        "event",
        "shift",
        "sign_up",
        "announcement",
        "part",
        "correction",
        "schedule",
        "delivery",
        "invitation",
        "notice",
        "alarm",
        "chat",
    ];
    for file in
        files().into_iter().filter(|file| !file.starts_with(root().join("sandbox")) && !file.ends_with("hot.rs"))
    {
        let bare = numbers_named(&file, &names);
        assert!(bare.is_empty(), "{} has bare numbers for {bare:?}", file.display());
    }
}

/// The modules of ours that a source imports: those that come after `crate::`, one by one or in braces.
fn imports(code: &str) -> BTreeSet<String> {
    let (mut found, mut rest) = (BTreeSet::new(), code);
    while let Some((_, after)) = rest.split_once("crate::") {
        rest = after;
        let names = after.strip_prefix('{').map_or_else(|| vec![word(after)], first_words);
        found.extend(names);
    }
    found.retain(|name| !name.is_empty());
    found
}

fn word(code: &str) -> String {
    code.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// The first word of each item of a list in braces, up to its closing one.
fn first_words(list: &str) -> Vec<String> {
    let (mut depth, mut items) = (1, vec![String::new()]);
    for letter in list.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => items.push(String::new()),
            _ if depth == 1 => items.last_mut().unwrap().push(letter),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    items.iter().map(|item| word(item.trim_start())).collect()
}

#[test]
fn every_locale_is_built_in_and_what_carries_over_is_used() {
    let source =
        |path: &str| std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(path)).unwrap();
    let sources: Vec<_> = sources().iter().map(|(path, _)| source(path)).collect();
    for folder in ["migrations/from_0022", "locales"] {
        let files = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
        for file in files.map(Result::unwrap).filter(|file| file.path().extension() != Some("md".as_ref())) {
            let name = file.file_name().into_string().unwrap();
            let named = format!("{folder}/{name}");
            assert!(sources.iter().any(|source| source.contains(&named)), "no source includes {named}");
        }
    }
}
