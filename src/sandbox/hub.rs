//! What all requests share: the world behind a lock, its clock, and the bell that rings when it changes.

use std::{
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
};

use anyhow::Context;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::{Clock, NextDue, Options, model::World};

pub(super) struct Hub {
    world: Mutex<World>,
    /// Rings after every change.
    changed: watch::Sender<()>,
    pub clock: Clock,
    pub token: String,
    pub next_due: NextDue,
    pub stop: CancellationToken,
    /// Where the world is kept between two runs.
    file: Option<PathBuf>,
}

impl Hub {
    pub(super) fn open(options: Options) -> anyhow::Result<Hub> {
        let Options { data, token, clock, next_due, .. } = options;
        let file = data.map(|folder| folder.join("telegram.json"));
        let mut world = World::new();
        if let Some(file) = &file {
            std::fs::create_dir_all(file.parent().context("a file in a folder")?)?;
            if file.exists() {
                let kept = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
                world = serde_json::from_slice(&kept)
                    .with_context(|| format!("{} is not a sandbox's file", file.display()))?;
            }
        }
        clock.advance(world.clock_offset);
        let (changed, stop) = (watch::Sender::new(()), CancellationToken::new());
        Ok(Hub { world: Mutex::new(world), changed, clock, token, next_due, stop, file })
    }

    /// Looks at the world.
    pub(super) fn look<T>(&self, question: impl FnOnce(&World) -> T) -> T {
        question(&self.lock())
    }

    /// Changes the world, keeps the change and rings.
    pub(super) fn change<T>(&self, work: impl FnOnce(&mut World) -> T) -> T {
        let mut world = self.lock();
        world.now = self.clock.now_millis();
        world.clock_offset = self.clock.offset();
        let done = work(&mut world);
        self.keep(&world);
        drop(world);
        self.changed.send_replace(());
        done
    }

    /// Waits for the next change after this call.
    pub(super) fn changes(&self) -> watch::Receiver<()> {
        self.changed.subscribe()
    }

    fn lock(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Written beside and moved into place, so that a kill leaves the old or the new file, whole.
    fn keep(&self, world: &World) {
        let Some(file) = &self.file else { return };
        let beside = file.with_extension("new");
        let kept = serde_json::to_vec(world).map_err(std::io::Error::other);
        if let Err(error) =
            kept.and_then(|json| std::fs::write(&beside, json)).and_then(|()| std::fs::rename(&beside, file))
        {
            tracing::error!("{} cannot be written: {error}", file.display());
        }
    }
}
