//! In which form the log is written.

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
