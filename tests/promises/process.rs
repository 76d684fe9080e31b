//! A world with a bot that dies and comes back, and a clock that both go by.

use std::{
    fs::OpenOptions,
    io::Write,
    net::{SocketAddr, TcpListener},
    process::{Child, Command, Stdio},
    sync::{
        Mutex,
        atomic::{AtomicI64, Ordering},
    },
};

use super::bot::{AHEAD, LISTEN, STOP, TEST};
use crate::support::World;

pub struct Life {
    pub world: World,
    bot: Mutex<Option<Child>>,
    /// How far the clock is ahead, in milliseconds.
    ahead: AtomicI64,
    listen: SocketAddr,
    /// Who has this is the only one to let something go wrong or to move the clock.
    pub turn: tokio::sync::Mutex<()>,
}

impl Life {
    pub async fn new() -> Life {
        let listen = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        Life {
            world: World::new().await,
            bot: Mutex::new(None),
            ahead: AtomicI64::new(0),
            listen,
            turn: tokio::sync::Mutex::default(),
        }
    }

    /// Starts the bot, in the place of one that still runs.
    pub fn start(&self, with_webhook: bool) {
        self.kill();
        let mut program = Command::new(std::env::current_exe().unwrap());
        program
            .args(["--exact", TEST, "--nocapture"])
            .env_clear()
            .env("TELEGRAM_API_URL", self.world.sandbox.url())
            .env("DATABASE_URL", &self.world.database.url);
        program.env(AHEAD, self.ahead.load(Ordering::Relaxed).to_string());
        if with_webhook {
            program.env(LISTEN, self.listen.to_string());
        }
        let log = OpenOptions::new().create(true).append(true).open(self.log_file()).unwrap();
        program.stdin(Stdio::piped()).stdout(log.try_clone().unwrap()).stderr(log);
        *self.bot.lock().unwrap() = Some(program.spawn().unwrap());
    }

    /// Starts it if it has ended by itself.
    pub fn revive(&self, with_webhook: bool) {
        let has_ended = self.bot.lock().unwrap().as_mut().is_none_or(|bot| bot.try_wait().unwrap().is_some());
        if has_ended {
            self.start(with_webhook);
        }
    }

    /// As by a power cut.
    pub fn kill(&self) {
        if let Some(mut bot) = self.bot.lock().unwrap().take() {
            bot.kill().unwrap();
            bot.wait().unwrap();
        }
    }

    /// As by an operator, who waits until it has ended.
    pub async fn stop(&self) {
        let Some(mut bot) = self.bot.lock().unwrap().take() else { return };
        _ = writeln!(bot.stdin.as_mut().unwrap(), "{STOP}");
        tokio::task::spawn_blocking(move || bot.wait().unwrap()).await.unwrap();
    }

    /// Moves the clock, for everybody.
    pub fn jump(&self, milliseconds: i64) {
        self.ahead.fetch_add(milliseconds, Ordering::Relaxed);
        self.world.sandbox.clock().advance(milliseconds);
        if let Some(bot) = self.bot.lock().unwrap().as_mut() {
            _ = writeln!(bot.stdin.as_mut().unwrap(), "{milliseconds}");
        }
    }

    /// Lets no file of the bot grow over a size any more; None: as large as they want.
    pub fn limit_files(&self, bytes: Option<u64>) {
        let Some(id) = self.bot.lock().unwrap().as_ref().map(Child::id) else { return };
        let limit = bytes.map_or("unlimited".to_owned(), |bytes| bytes.to_string());
        // It may have ended by itself.
        _ = Command::new("prlimit")
            .args(["--pid", &id.to_string(), &format!("--fsize={limit}:")])
            .stderr(Stdio::null())
            .status();
    }

    fn log_file(&self) -> std::path::PathBuf {
        self.world.folder.join("log")
    }

    /// All the bot ever logged.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.log_file()).unwrap()
    }
}

impl Drop for Life {
    fn drop(&mut self) {
        self.kill();
    }
}
