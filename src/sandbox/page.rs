//! The page on which people chat with the bot. Its sources stand in `page/`, where editors and linters understand them;
//! the browser gets them as one page: no build step, no outside request, nothing that arrives by halves.

use std::sync::LazyLock;

use axum::response::Html;

/// In the order in which the browser reads them: of two that say something of the same, the later one holds.
const STYLES: &str = concat!(
    include_str!("page/base.css"),
    include_str!("page/world.css"),
    include_str!("page/people.css"),
    include_str!("page/chat.css"),
    include_str!("page/messages.css"),
    include_str!("page/composer.css"),
    include_str!("page/dialogs.css"),
    include_str!("page/narrow.css"),
);

/// One module, in which each file knows the names of all; what is done while it is read needs only those before it.
const SCRIPTS: &str = concat!(
    include_str!("page/tools.js"),
    include_str!("page/sandbox.js"),
    include_str!("page/names.js"),
    include_str!("page/formatting.js"),
    include_str!("page/messages.js"),
    include_str!("page/log.js"),
    include_str!("page/column.js"),
    include_str!("page/composer.js"),
    include_str!("page/inline.js"),
    include_str!("page/attach.js"),
    include_str!("page/view.js"),
    include_str!("page/people.js"),
    include_str!("page/dialogs.js"),
    include_str!("page/persons.js"),
    include_str!("page/groups.js"),
    include_str!("page/clock.js"),
    include_str!("page/live.js"),
);

static PAGE: LazyLock<String> = LazyLock::new(|| {
    include_str!("page/index.html").replacen("/* styles */", STYLES, 1).replacen("/* scripts */", SCRIPTS, 1)
});

/// One self-contained page.
pub(super) async fn page() -> Html<&'static str> {
    Html(PAGE.as_str())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::PAGE;

    #[test]
    fn every_style_and_script_is_in_the_page_once() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sandbox/page");
        let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        let is_in_it = |file: &Path| file.extension().is_some_and(|kind| kind == "css" || kind == "js");
        for file in files.filter(|file| is_in_it(file)) {
            let source = std::fs::read_to_string(&file).unwrap();
            assert_eq!(PAGE.matches(&source).count(), 1, "{}", file.display());
        }
        assert!(!PAGE.contains("/* styles */") && !PAGE.contains("/* scripts */"), "both have come to their places");
    }
}
