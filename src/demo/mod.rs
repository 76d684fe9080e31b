//! `hashar sandbox`: the bot beside a pretend Telegram, with people, an organizer and events from the start, so that a
//! newcomer can play both sides at once.

mod world;

use std::path::{Path, PathBuf};

use anyhow::Context;
use tokio_util::sync::CancellationToken;

use crate::{
    app::{App, End, Limits, Telegram, Texts},
    clock::Clock,
    config::Token,
    domain::PersonId,
    health::place::make_folder,
    sandbox::{self, Newcomer},
};

/// The only token the sandbox knows.
const TOKEN: &str = "1000000000:SANDBOX";

/// Who is in the sandbox from the start: an organizer, and somebody for each language.
const NEWCOMERS: [Newcomer; 8] = [
    Newcomer { first_name: "Leyla", language_code: "en" },
    Newcomer { first_name: "Aygün", language_code: "az" },
    Newcomer { first_name: "Elif", language_code: "tr" },
    Newcomer { first_name: "Әйгерім", language_code: "kk" },
    Newcomer { first_name: "Dilnoza", language_code: "uz" },
    Newcomer { first_name: "Айпери", language_code: "ky" },
    Newcomer { first_name: "Меҳрона", language_code: "tg" },
    Newcomer { first_name: "Anna", language_code: "en" },
];

/// Where everything is kept.
pub struct Place {
    folder: PathBuf,
    /// Whether it is removed at the end.
    is_temporary: bool,
}

impl Place {
    /// Makes the folder that was chosen, or a temporary one.
    ///
    /// # Errors
    /// It cannot be made or written, in a sentence for the operator.
    pub fn make(chosen: Option<PathBuf>) -> Result<Place, String> {
        let is_temporary = chosen.is_none();
        let temporary = || std::env::temp_dir().join(format!("hashar-sandbox-{}", std::process::id()));
        let folder = chosen.unwrap_or_else(temporary);
        make_folder(&folder)?;
        Ok(Place { folder, is_temporary })
    }
}

/// Runs both until the stop; `opened` is called with the address of the page. Port 0 takes any that is free.
///
/// # Errors
/// The port is taken, the database cannot be opened, or the temporary folder cannot be removed.
pub async fn run(
    place: Place,
    port: u16,
    texts: Texts,
    opened: impl FnOnce(&str),
    stop: CancellationToken,
) -> anyhow::Result<End> {
    let kept = (!place.is_temporary).then(|| place.folder.join("telegram"));
    let ended = chat(&place.folder, kept, port, texts, (opened, stop)).await;
    if place.is_temporary {
        let removed = std::fs::remove_dir_all(&place.folder);
        removed.with_context(|| format!("{} cannot be removed", place.folder.display()))?;
    }
    ended
}

async fn chat(
    folder: &Path,
    data: Option<PathBuf>,
    port: u16,
    texts: Texts,
    (opened, stop): (impl FnOnce(&str), CancellationToken),
) -> anyhow::Result<End> {
    let app = App::open(&format!("sqlite:{}", folder.join("hashar.sqlite").display()), texts).await?;
    let options = sandbox::Options {
        address: ([127, 0, 0, 1], port).into(),
        token: TOKEN.to_owned(),
        data,
        clock: sandbox::Clock::going(),
        next_due: app.next_due(),
    };
    let sandbox = sandbox::Sandbox::start(options).await?;
    let organizer = sandbox.welcome(&NEWCOMERS);
    let clock = Clock::Sandbox(sandbox.clock());
    world::furnish(app.database(), organizer.map(PersonId), clock.now()).await?;
    organizer.into_iter().for_each(|organizer| sandbox.open_chat(organizer));
    opened(&sandbox.url());
    let token = Token::parse(Some(TOKEN.to_owned())).map_err(anyhow::Error::msg)?;
    let telegram = Telegram { token, api_url: sandbox.url().parse()?, limits: Limits::default(), clock, webhook: None };
    let end = app.run(telegram, stop).await?;
    sandbox.stop().await;
    Ok(end)
}
