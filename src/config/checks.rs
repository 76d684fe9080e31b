//! The options of what looks at the bot: before it runs, and while it does.

use std::net::SocketAddr;

use clap::Args;

use super::Run;

/// The options of `hashar check`.
#[derive(Debug, Args)]
pub struct Check {
    /// Asks Telegram too: whether it accepts the token, what it may do, and where updates go.
    #[arg(long)]
    pub online: bool,
    /// Those of `hashar run`.
    #[command(flatten)]
    pub run: Run,
}

/// The options of `hashar health`.
#[derive(Debug, Args)]
pub struct Health {
    /// The address on which the running bot says how it is.
    #[arg(long, env = "HASHAR_HEALTH_LISTEN", value_name = "HASHAR_HEALTH_LISTEN")]
    pub health_listen: Option<SocketAddr>,
}
