//! What the bot says: `Text` (one variant a sentence of `locales/en.ftl`), and its rendering by Fluent.

mod catalogue;
mod check;
mod fields;
mod from_domain;
mod parts;
mod places;
mod text;
pub(crate) mod width;

use std::{path::Path, sync::Arc};

pub(crate) use catalogue::Catalogue;
pub(crate) use text::{CrowdText, Text};

/// The texts in all languages, ready to be rendered.
#[derive(Clone)]
pub struct Texts(Arc<Catalogue>);

impl Texts {
    /// Loads the built-in texts, and over them the files of a folder.
    ///
    /// # Errors
    /// A file that cannot be read or used, with its line and message.
    pub fn load(folder: Option<&Path>, contact: Option<&str>) -> anyhow::Result<Texts> {
        Ok(Texts(Arc::new(Catalogue::load(folder, contact)?)))
    }

    /// What renders them, to be shared.
    pub(crate) fn catalogue(self) -> Arc<Catalogue> {
        self.0
    }

    /// A language that lacks a text, by its code, and which.
    pub(crate) fn first_missing(&self) -> Option<(&'static str, String)> {
        self.0.first_missing().map(|(language, id)| (language.code(), id))
    }
}
