//! The bot of a test: the real one, in this process, or as a program that can be killed.

use std::{
    net::SocketAddr,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::Duration,
};

use hashar::{
    app::{App, End, Limits, Telegram, Texts},
    clock::Clock,
    config::{Public, Token, Webhook},
};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::{TOKEN, World};

/// A bot that runs in this process.
pub struct Bot {
    stop: CancellationToken,
    task: JoinHandle<anyhow::Result<End>>,
}

/// No spacing within a chat, so that tests are as fast as they can be.
pub fn fast() -> Limits {
    Limits { chat_interval: Duration::ZERO, ..Limits::default() }
}

impl Bot {
    pub async fn start(world: &World) -> Bot {
        Bot::start_with(world, fast()).await
    }

    pub async fn start_with(world: &World, limits: Limits) -> Bot {
        Bot::start_at(world, limits, None, [None, None]).await
    }

    /// One that Telegram delivers updates to.
    pub async fn start_with_webhook(world: &World, webhook: Webhook) -> Bot {
        Bot::start_at(world, fast(), Some(webhook), [None, None]).await
    }

    /// One that gives calendars on an address, beside its webhook if it has one.
    pub async fn start_with_calendars(world: &World, address: SocketAddr, webhook: Option<Webhook>) -> Bot {
        Bot::start_at(world, fast(), webhook, [None, Some(address)]).await
    }

    /// One that says on an address how it is.
    pub async fn start_with_health(world: &World, address: SocketAddr) -> Bot {
        Bot::start_at(world, fast(), None, [Some(address), None]).await
    }

    async fn start_at(
        world: &World,
        limits: Limits,
        webhook: Option<Webhook>,
        [health, calendars]: [Option<SocketAddr>; 2],
    ) -> Bot {
        world.database.has_tables().await;
        let texts = Texts::load(None, Some("team@example.org")).unwrap();
        let mut app = App::open(&world.database.url, texts).await.unwrap();
        if let Some(address) = health {
            app.say_health_on(address).await.unwrap();
        }
        if let Some(listen) = calendars {
            app.give_calendars_at(Public { url: format!("https://{listen}/below").parse().unwrap(), listen });
        }
        let token = Token::parse(Some(TOKEN.to_owned())).unwrap();
        let api_url = world.sandbox.url().parse().unwrap();
        let telegram = Telegram { token, api_url, limits, clock: Clock::Sandbox(world.sandbox.clock()), webhook };
        let stop = CancellationToken::new();
        let task = tokio::spawn(app.run(telegram, stop.clone()));
        Bot { stop, task }
    }

    pub async fn stop(self) {
        self.stop.cancel();
        assert_eq!(self.task.await.unwrap().unwrap(), End::Stopped);
    }

    /// Waits until the bot ends by itself.
    pub async fn end(self) -> End {
        self.task.await.unwrap().unwrap()
    }
}

/// An address that is free.
pub fn free_address() -> SocketAddr {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// The program, ready to be started on a world's pretend Telegram.
pub fn program(world: &World) -> Command {
    command(world, &["run"])
}

/// A command of the program about a world's bot.
pub fn command(world: &World, arguments: &[&str]) -> Command {
    let mut program = Command::new(PathBuf::from(env!("CARGO_BIN_EXE_hashar")));
    program.env_clear().args(arguments);
    program.env("TELEGRAM_BOT_TOKEN", TOKEN).env("HASHAR_CONTACT", "team@example.org");
    program.env("TELEGRAM_API_URL", world.sandbox.url()).env("DATABASE_URL", &world.database.url);
    program.stdout(Stdio::piped()).stderr(Stdio::piped());
    program
}

/// Kills with SIGKILL, as a power cut would.
pub fn kill(mut child: Child) -> String {
    child.kill().unwrap();
    let output = child.wait_with_output().unwrap();
    String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned()
}
