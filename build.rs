//! Makes the enum `Text` of the English messages and the list of the months' names, and notes which commit is built, for
//! `hashar --version`. Without git, or outside a checkout, there is none.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

#[path = "build/months.rs"]
mod months;
#[path = "build/texts.rs"]
mod texts;

/// The English messages, and those that are the same in every language.
const MESSAGES: [&str; 2] = ["locales/en.ftl", "src/texts/same.ftl"];

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    // `sqlx::migrate!` does not see a new file there by itself.
    println!("cargo:rerun-if-changed=migrations");
    note_version();
    write_texts();
    write_months();
}

fn write_texts() {
    MESSAGES.iter().for_each(|file| println!("cargo:rerun-if-changed={file}"));
    let sources = MESSAGES.map(|file| (file, fs::read_to_string(file).expect("it is in the checkout")));
    write("text.rs", texts::generate(&sources));
}

fn write_months() {
    println!("cargo:rerun-if-changed=locales");
    let files =
        fs::read_dir("locales").expect("it is in the checkout").map(|file| file.expect("it can be read").path());
    let mut files: Vec<_> = files.filter(|file| file.extension().is_some_and(|extension| extension == "ftl")).collect();
    files.sort();
    let source = |file: PathBuf| (file.display().to_string(), fs::read_to_string(file).expect("it is in the checkout"));
    let sources: Vec<(String, String)> = files.into_iter().map(source).collect();
    write("months.rs", months::generate(&sources));
}

/// Writes code that is included, or says what is wrong with what it is made of.
fn write(file: &str, code: Result<String, Vec<String>>) {
    let folder = env::var("OUT_DIR").expect("Cargo sets it");
    match code {
        Ok(code) => fs::write(Path::new(&folder).join(file), code).expect("Cargo made the folder"),
        Err(faults) => faults.iter().for_each(|fault| println!("cargo::error={fault}")),
    }
}

fn note_version() {
    println!("cargo:rerun-if-env-changed=HASHAR_COMMIT");
    // It is written by every commit and checkout. A path that is not there would mean: build each time.
    if let Some(log) = git(&["--git-path", "logs/HEAD"]).filter(|log| Path::new(log).exists()) {
        println!("cargo:rerun-if-changed={log}");
    }
    let given = env::var("HASHAR_COMMIT").ok().filter(|commit| !commit.is_empty());
    let commit = given.or_else(|| git(&["--short", "HEAD"])).map(|commit| format!(" ({commit})"));
    let version = env::var("CARGO_PKG_VERSION").expect("Cargo sets it");
    println!("cargo:rustc-env=HASHAR_VERSION={version}{}", commit.unwrap_or_default());
}

/// What git says of this folder, in which Cargo runs us, and never of one in which it happens to lie.
fn git(question: &[&str]) -> Option<String> {
    let folder = env::current_dir().ok()?;
    let mut git = Command::new("git");
    git.arg("rev-parse").args(question).env("GIT_CEILING_DIRECTORIES", folder.parent()?);
    let output = git.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8(output.stdout).ok()?.trim().to_owned())
}
