//! The messages of all languages, loaded once, and their rendering for a reader.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use fluent::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use tracing::error;

use super::{
    Text,
    check::{self, check},
    places,
    text::Argument,
};
use crate::domain::Language;

/// The built-in files; `locales/` in the source tree.
const fn built_in(language: Language) -> &'static str {
    match language {
        Language::Az => include_str!("../../locales/az.ftl"),
        Language::Tr => include_str!("../../locales/tr.ftl"),
        Language::Kk => include_str!("../../locales/kk.ftl"),
        Language::Uz => include_str!("../../locales/uz.ftl"),
        Language::Ky => include_str!("../../locales/ky.ftl"),
        Language::Tg => include_str!("../../locales/tg.ftl"),
        Language::En => include_str!("../../locales/en.ftl"),
    }
}

/// Renders any `Text` in any language.
pub(crate) struct Catalogue {
    bundles: BTreeMap<Language, FluentBundle<FluentResource>>,
    contact: String,
}

/// Replaces what would mean something to the reader's client by what shows it.
type Escape = fn(&str) -> Cow<'_, str>;

impl Catalogue {
    /// Loads the built-in files, and over them those in a folder named like them (`kk.ftl`).
    ///
    /// # Errors
    /// A folder without locale files, or a file in it that cannot be read or used, by its name, line and
    /// message (`LocaleFault`).
    pub(crate) fn load(folder: Option<&Path>, contact: Option<&str>) -> anyhow::Result<Catalogue> {
        folder.map(check_folder).transpose()?;
        let bundle = |language| Ok((language, load_language(language, folder)?));
        let bundles = Language::ALL.into_iter().map(bundle).collect::<anyhow::Result<_>>()?;
        Ok(Catalogue { bundles, contact: contact.unwrap_or("none").to_owned() })
    }

    /// A language that lacks a text which English has, and which.
    pub(crate) fn first_missing(&self) -> Option<(Language, String)> {
        let english = parse_own(built_in(Language::En).to_owned());
        let lacks = |id: &str| self.bundles.iter().find(|(_, bundle)| !bundle.has_message(id));
        check::ids(&english).find_map(|id| Some((*lacks(id)?.0, id.to_owned())))
    }

    /// The text as Telegram's HTML; whatever came from people is escaped.
    pub(crate) fn html(&self, text: &Text, language: Language) -> String {
        self.render(text, language, escape_html)
    }

    /// The text for buttons, toasts and names, which know no markup.
    pub(crate) fn plain(&self, text: &Text, language: Language) -> String {
        self.render(text, language, |words| Cow::Borrowed(words))
    }

    fn render(&self, text: &Text, language: Language, escape: Escape) -> String {
        let (bundle, id) = (&self.bundles[&language], text.id());
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
            error!("No text {id} in {}", language.code());
            return String::new();
        };
        let given = text.arguments();
        let mut arguments: FluentArgs =
            given.iter().map(|(name, value)| (*name, self.argument(name, value, language, escape))).collect();
        arguments.set("contact", escape(&self.contact).into_owned());
        let mut errors = Vec::new();
        let rendered = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        errors.iter().for_each(|fault| error!("Text {id} in {}: {fault}", language.code()));
        rendered
    }

    /// A comma and a space part the items of a card's line in all seven languages; a list called `lines` stands
    /// line by line.
    fn argument(&self, name: &str, value: &Argument, language: Language, escape: Escape) -> FluentValue<'static> {
        match value {
            Argument::Number(number) => (*number).into(),
            Argument::Words(words) => escape(words).into_owned().into(),
            Argument::Text(text) => self.render(text, language, escape).into(),
            Argument::List(parts) => {
                let between = if name == "lines" { "\n" } else { ", " };
                let rendered: Vec<String> = parts.iter().map(|part| self.render(part, language, escape)).collect();
                rendered.join(between).into()
            }
        }
    }
}

/// A folder has at least one locale file, and no file that would be one under another name.
fn check_folder(folder: &Path) -> anyhow::Result<()> {
    let files = std::fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let names: Vec<String> = files.flatten().map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    let named = |name: &&String| name.to_ascii_lowercase().ends_with(".ftl");
    let is_language = |name: &str| name.strip_suffix(".ftl").and_then(Language::from_code).is_some();
    match names.iter().filter(named).find(|name| !is_language(name)) {
        Some(stranger) => bail!("{}: no language has this name", folder.join(stranger).display()),
        None if names.iter().any(|name| is_language(name)) => Ok(()),
        None => bail!("{} holds no locale file such as kk.ftl", folder.display()),
    }
}

fn load_language(language: Language, folder: Option<&Path>) -> anyhow::Result<FluentBundle<FluentResource>> {
    let id = language.code().parse().context("language code")?;
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks would land in links, commands and buttons; none of the seven is written right to left.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(parse_own(include_str!("same.ftl").to_owned()));
    bundle.add_resource_overriding(parse_own(built_in(language).to_owned()));
    bundle.add_resource_overriding(parse_own(places::messages(language)));
    let file = folder.map(|folder| folder.join(format!("{}.ftl", language.code())));
    if let Some(file) = file.filter(|file| file.exists()) {
        bundle.add_resource_overriding(load_file(file)?);
    }
    Ok(bundle)
}

/// Our own files are checked by the tests; what of them is readable is used.
fn parse_own(source: String) -> FluentResource {
    FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource)
}

fn load_file(file: PathBuf) -> anyhow::Result<FluentResource> {
    let source = std::fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    Ok(check(file, source, &parse_own(built_in(Language::En).to_owned()))?)
}

/// The one place where foreign words become safe in Telegram's HTML.
fn escape_html(words: &str) -> Cow<'_, str> {
    if !words.contains(['<', '>', '&', '"']) {
        return Cow::Borrowed(words);
    }
    Cow::Owned(words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Name, Topic};

    fn catalogue() -> Catalogue {
        Catalogue::load(None, Some("team@example.org")).unwrap()
    }

    #[test]
    fn names_are_escaped_in_messages_and_left_alone_on_buttons() {
        let name = Name::parse("<b>Tom & \"Jerry\"").unwrap();
        let question = Text::ChooseShift { name: name.clone() };
        let html = catalogue().html(&question, Language::En);
        assert_eq!(html, "Choose the shift for &lt;b&gt;Tom &amp; &quot;Jerry&quot;.");
        assert_eq!(catalogue().plain(&Text::BtnUseName { name }, Language::En), "<b>Tom & \"Jerry\"");
    }

    #[test]
    fn a_date_is_a_message_like_any_other() {
        let date = Text::date(jiff::civil::date(2008, 3, 24));
        let said = |language| catalogue().plain(&date, language);
        assert_eq!(said(Language::En), "24 March 2008");
        assert_eq!(said(Language::Tr), "24 Mart 2008");
        assert_eq!(said(Language::Uz), "2008-yil 24-mart");
        assert_eq!(said(Language::Tg), "24 марти соли 2008");
    }

    #[test]
    fn texts_stand_in_texts() {
        let text = Text::BtnChosen { label: Box::new(Text::Topic { topic: Topic::OlderPeople }) };
        assert_eq!(catalogue().plain(&text, Language::En), "✓ Older people");
    }

    thread_local! {
        /// The address of the deepest frame that made words safe.
        static DEEPEST: std::cell::Cell<usize> = const { std::cell::Cell::new(usize::MAX) };
    }

    fn note_depth(words: &str) -> Cow<'_, str> {
        let here = 0_u8;
        DEEPEST.set(DEEPEST.get().min(std::ptr::from_ref(&here).addr()));
        Cow::Borrowed(words)
    }

    /// A stack has 2 MB, and most of it is for others.
    #[test]
    fn a_text_within_a_text_takes_little_of_the_stack() {
        let deepest = |levels: usize| {
            let text = (0..levels).fold(Text::plain("x"), |label, _| Text::BtnChosen { label: Box::new(label) });
            DEEPEST.set(usize::MAX);
            catalogue().render(&text, Language::En, note_depth);
            DEEPEST.get()
        };
        let level = (deepest(1) - deepest(11)) / 10;
        assert!(level < 20_000, "{level} bytes");
    }

    #[test]
    fn the_contact_is_known_everywhere() {
        let text = Text::SomethingWentWrong;
        assert!(catalogue().html(&text, Language::En).contains("team@example.org"));
        let nobody = Catalogue::load(None, None).unwrap();
        assert!(nobody.html(&text, Language::En).contains("national volunteer organization"));
    }

    #[test]
    fn a_folder_replaces_messages_and_is_checked() {
        let folder = std::env::temp_dir().join(format!("hashar-locales-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let fault = || Catalogue::load(Some(&folder), None).err().unwrap().to_string();
        assert!(fault().ends_with("holds no locale file such as kk.ftl"), "{}", fault());
        std::fs::write(folder.join("EN.ftl"), "").unwrap();
        assert!(fault().ends_with("EN.ftl: no language has this name"), "{}", fault());
        std::fs::remove_file(folder.join("EN.ftl")).unwrap();
        std::fs::write(folder.join("en.ftl"), "btn-back = Return\n").unwrap();
        let catalogue = Catalogue::load(Some(&folder), None).unwrap();
        assert_eq!(catalogue.plain(&Text::BtnBack, Language::En), "Return");
        assert_eq!(catalogue.plain(&Text::BtnSkip, Language::En), "Skip");
        std::fs::write(folder.join("en.ftl"), "btn-back = { $who }\n").unwrap();
        assert!(fault().ends_with("en.ftl:1: btn-back: English has no argument $who here"), "{}", fault());
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
