//! How what people see is written in a chat.

use serde_json::Value;

/// What is shown to who asks inline: the button above the list, and a line each.
pub fn describe_results(answer: &Value) -> String {
    let above = answer["button"]["text"].as_str().map(|label| format!("\n    [{label}]")).unwrap_or_default();
    let part = |result: &Value, name: &str| result[name].as_str().unwrap_or_default().to_owned();
    let line = |result: &Value| format!("\n    {} | {}", part(result, "title"), part(result, "description"));
    above + &answer["results"].as_array().into_iter().flatten().map(line).collect::<String>()
}

/// What a message says, and what it carries.
pub fn words_of(message: &Value) -> String {
    let file = message["document"]["file_name"].as_str().map(|name| format!("({name}) "));
    let file = file.or(message["photo"].is_object().then(|| "(photo) ".to_owned()));
    let file = file.or(message["other"].as_str().map(|kind| format!("({kind}) ")));
    if let Some(question) = message["poll"].as_str() {
        return format!("(poll) {question}");
    }
    let venue = &message["venue"];
    if let Some(title) = venue["title"].as_str() {
        return format!("(map) {title}, {}", venue["address"].as_str().unwrap_or_default());
    }
    let text = message["text"].as_str().or(message["caption"].as_str()).unwrap_or_default();
    file.unwrap_or_default() + &indented(text)
}

/// Words whose lines after the first are no line of the chat's own.
pub fn indented(text: &str) -> String {
    text.replace('\n', "\n    ").replace("\n    \n", "\n\n")
}

/// Rows of buttons.
pub fn describe_rows(rows: &[Vec<String>]) -> String {
    let row = |row: &Vec<String>| row.iter().map(|label| format!("[{label}]")).collect::<Vec<_>>().join(" ");
    rows.iter().map(|labels| format!("\n    {}", row(labels))).collect()
}
