//! What is logged, and in which form.

use tracing_subscriber::filter::{LevelFilter, Targets};

/// How a line of the log looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LogFormat {
    /// For a person who reads it.
    Human,
    /// A JSON object a line, for a program that keeps logs; ids are fields of their own.
    Json,
}

impl LogFormat {
    pub(super) fn parse(words: &str) -> Result<LogFormat, String> {
        match words {
            "human" => Ok(LogFormat::Human),
            "json" => Ok(LogFormat::Json),
            _ => Err("it is human or json".to_owned()),
        }
    }
}

/// What is logged if nothing is said about it.
pub(super) const LEVEL: &str = "info";

/// Reads levels, of everything or of a part: `info,hashar::outbox=debug`.
///
/// A word without a level would be the name of a part, and all others silent: `inof` must not do that.
pub(super) fn parse_levels(words: &str) -> Result<Targets, String> {
    let words = if words.trim().is_empty() { LEVEL } else { words };
    let levels: Vec<&str> = words.split(',').map(str::trim).filter(|word| !word.is_empty()).collect();
    match levels.iter().find(|word| !has_level(word)) {
        Some(wrong) => Err(format!(
            "{wrong}: a level is off, error, warn, info, debug or trace, and a part has one of its own, such as hashar::outbox=debug"
        )),
        None => levels.join(",").parse().map_err(|error| format!("{error}")),
    }
}

/// No level at all would be read as that of errors.
fn has_level(word: &str) -> bool {
    let (part, level) = word.rsplit_once('=').unwrap_or(("any", word));
    !part.is_empty() && !level.is_empty() && level.parse::<LevelFilter>().is_ok()
}

#[cfg(test)]
mod tests {
    use tracing::Level;

    use super::*;

    #[test]
    fn levels_are_read_for_everything_and_for_parts() {
        let levels = parse_levels("warn, hashar::outbox=DEBUG,").unwrap();
        assert!(levels.would_enable("hashar::outbox::worker", &Level::DEBUG));
        assert!(levels.would_enable("sqlx", &Level::WARN) && !levels.would_enable("sqlx", &Level::INFO));
        assert!(parse_levels("").unwrap().would_enable("hashar", &Level::INFO), "an empty variable is as good as none");
        assert!(!parse_levels("off").unwrap().would_enable("hashar", &Level::ERROR));
    }

    #[test]
    fn a_level_that_is_none_silences_nothing_but_is_refused() {
        for words in ["inof", "verbose", "hashar", "info,loud", "hashar=loud", "hashar=", "=debug", "hashar::outbox"] {
            let refusal = parse_levels(words).unwrap_err();
            assert!(refusal.contains("off, error, warn, info, debug or trace"), "{words}: {refusal}");
        }
    }
}
