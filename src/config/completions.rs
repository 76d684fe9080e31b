//! What a shell needs to complete the program's words.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::Config;

/// The options of `hashar completions`.
#[derive(Debug, Args)]
pub struct Completions {
    /// Which shell.
    shell: Shell,
}

impl Completions {
    /// A script for the shell to read.
    pub fn script(&self) -> String {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Config::command(), "hashar", &mut script);
        String::from_utf8_lossy(&script).into_owned()
    }
}
