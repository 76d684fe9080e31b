//! The documents lead where they say, and name what there is.

use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The project's files in a folder and below whose names end so.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let (mut folders, mut files) = (vec![root().join(folder)], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() && name != "target" && !name.starts_with('.') {
                folders.push(path);
            } else if name.ends_with(ending) {
                files.push(path);
            }
        }
    }
    files
}

fn documents() -> Vec<PathBuf> {
    files("", ".md")
}

/// The lines that are not code.
fn prose(document: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(document).unwrap();
    let fence = |line: &&str| line.trim_start().starts_with("```");
    let fences = text.lines().scan(false, |inside, line| {
        *inside ^= fence(&line);
        Some((*inside, line))
    });
    fences.filter(|(inside, line)| !inside && !fence(line)).map(|(_, line)| line.to_owned()).collect()
}

/// What its links and pictures lead to.
fn targets(document: &Path) -> Vec<String> {
    let lines = prose(document);
    let after = lines.iter().flat_map(|line| line.split("](").skip(1));
    let written = after.filter_map(|rest| rest.split_once(')')).map(|(target, _)| target.to_owned());
    let pictures = lines.iter().flat_map(|line| line.split("src=\"").skip(1));
    written.chain(pictures.filter_map(|rest| rest.split_once('"')).map(|(target, _)| target.to_owned())).collect()
}

/// How GitHub calls the headings of a document in links.
fn anchors(document: &Path) -> Vec<String> {
    let lines = prose(document);
    let headings = lines.iter().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim());
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    headings.map(|heading| heading.to_lowercase().chars().filter(kept).collect::<String>().replace(' ', "-")).collect()
}

#[test]
fn every_link_leads_to_a_file_and_a_heading_that_there_are() {
    let mut count = 0;
    for document in documents() {
        for target in targets(&document) {
            if target.starts_with("http") || target.starts_with("mailto:") {
                continue;
            }
            let (path, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let file = if path.is_empty() { document.clone() } else { document.parent().unwrap().join(path) };
            assert!(file.exists(), "{}: there is no {target}", document.display());
            assert!(
                anchor.is_empty() || anchors(&file).iter().any(|found| found == anchor),
                "{}: {target} has no such heading",
                document.display()
            );
            count += 1;
        }
    }
    assert!(count > 20, "only {count} links were found");
}

#[test]
fn every_picture_is_shown_somewhere() {
    let shown: Vec<_> = documents()
        .iter()
        .flat_map(|document| targets(document).into_iter().map(|target| document.parent().unwrap().join(target)))
        .filter_map(|file| file.canonicalize().ok())
        .collect();
    for picture in files("docs/pictures", ".png") {
        assert!(shown.contains(&picture.canonicalize().unwrap()), "{} is shown nowhere", picture.display());
    }
}

#[test]
fn operators_are_told_of_every_table_how_long_its_rows_stay() {
    let told = std::fs::read_to_string(root().join("docs/operator.md")).unwrap();
    for file in files("migrations/sqlite", ".sql") {
        let sql = std::fs::read_to_string(file).unwrap();
        for table in sql.lines().filter_map(|line| line.strip_prefix("create table ")?.split([' ', '(']).next()) {
            let row = |line: &&str| {
                line.starts_with("| `") && line.split('|').nth(1).unwrap().contains(&format!("`{table}`"))
            };
            assert!(told.lines().any(|line| row(&line)), "docs/operator.md does not say how long rows of {table} stay");
        }
    }
}

#[test]
fn every_test_that_holds_a_promise_is_there() {
    let told = std::fs::read_to_string(root().join("SECURITY.md")).unwrap();
    let sources: Vec<_> = ["src", "tests"]
        .iter()
        .flat_map(|folder| files(folder, ".rs"))
        .map(|file| std::fs::read_to_string(file).unwrap())
        .collect();
    let quoted = told.split('`').skip(1).step_by(2);
    let names: Vec<_> =
        quoted.filter(|name| name.contains('_') && name.chars().all(|c| c.is_ascii_lowercase() || c == '_')).collect();
    assert!(names.len() > 20);
    for name in names {
        assert!(sources.iter().any(|source| source.contains(&format!("fn {name}("))), "there is no test {name}");
    }
}
