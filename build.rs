//! Notes which commit is built, for `hashar --version`. Without git, or outside a checkout, there is none.

use std::{env, path::Path, process::Command};

fn main() {
    println!("cargo:rerun-if-env-changed=HASHAR_COMMIT");
    println!("cargo:rerun-if-changed=build.rs");
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
