//! The bot's token.

use std::fmt;

/// A bot's token. It is printed nowhere.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// Reads a token, which is the bot's number, a colon and a secret of letters, digits, `_` and `-`
    /// (<https://core.telegram.org/bots/api#authorizing-your-bot>).
    ///
    /// # Errors
    /// One sentence for the operator, without the value.
    pub fn parse(token: Option<String>) -> Result<Token, &'static str> {
        let token = token.filter(|token| !token.is_empty()).ok_or(
            "TELEGRAM_BOT_TOKEN is missing: get one from @BotFather, or try the bot without one with `hashar sandbox`.",
        )?;
        let secret = |part: &str| part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
        match token.split_once(':') {
            Some((number, rest)) if number.parse::<u64>().is_ok() && !rest.is_empty() && secret(rest) => {
                Ok(Token(token))
            }
            _ => Err(
                "TELEGRAM_BOT_TOKEN is not a bot token: one looks like 123456789:AbC-dEf, without spaces or quotes.",
            ),
        }
    }

    /// The token itself, for the one who sends it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_checked_and_never_shown() {
        let token = Token::parse(Some("12345:canary-SECRET_1".to_owned())).unwrap();
        assert_eq!(format!("{token:?}"), "Token(…)");
        for wrong in ["77777", "x:abc", "7:", "1:a b", "\"1:abc\""] {
            let sentence = Token::parse(Some(wrong.to_owned())).unwrap_err();
            assert!(sentence.starts_with("TELEGRAM_BOT_TOKEN") && !sentence.contains(wrong), "{sentence}");
        }
        assert!(Token::parse(None).unwrap_err().contains("missing"));
    }
}
