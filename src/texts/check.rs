//! What a locale file must be before it is used: readable, and with no more than English has.
//!
//! A file from the operator's folder may hold some of the messages only; the rest stay as built in.

use std::{collections::BTreeSet, path::PathBuf};

use fluent::FluentResource;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement};

/// Why a locale file is refused.
#[derive(Debug, thiserror::Error)]
#[error("{}:{line}: {key}: {what}", file.display())]
pub struct LocaleFault {
    pub file: PathBuf,
    /// Counted from 1.
    pub line: usize,
    /// The message's id, or what stands in its place.
    pub key: String,
    /// What is wrong, in English, for the operator.
    pub what: String,
}

/// Arguments that every message may use.
const GLOBAL_ARGUMENTS: [&str; 1] = ["contact"];

/// Reads a file and compares it with the English one; the first fault is reported.
pub fn check(file: PathBuf, source: String, english: &FluentResource) -> Result<FluentResource, LocaleFault> {
    let resource = match FluentResource::try_new(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => return Err(unreadable(file, resource.source(), &errors[0])),
    };
    let difference = messages(&resource).find_map(|message| difference(message, english));
    match difference {
        None => Ok(resource),
        Some((key, what)) => Err(LocaleFault { line: line_of(resource.source(), &key), file, key, what }),
    }
}

fn unreadable(file: PathBuf, source: &str, error: &fluent_syntax::parser::ParserError) -> LocaleFault {
    let line = source[..error.pos.start.min(source.len())].trim_end().matches('\n').count() + 1;
    let entry = error.slice.as_ref().map_or(error.pos.start, |slice| slice.start);
    let key = source[entry..].split(['=', '\n']).next().unwrap_or_default().trim().to_owned();
    LocaleFault { file, line, key, what: error.kind.to_string() }
}

fn line_of(source: &str, key: &str) -> usize {
    let begins = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    source.lines().position(begins).map_or(1, |index| index + 1)
}

fn messages(resource: &FluentResource) -> impl Iterator<Item = &Message<&str>> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    })
}

fn difference(message: &Message<&str>, english: &FluentResource) -> Option<(String, String)> {
    let key = message.id.name.to_owned();
    let Some(original) = messages(english).find(|original| original.id.name == key) else {
        return Some((key, "English has no message of this name".to_owned()));
    };
    let (parts, expected) = (Parts::of(message), Parts::of(original));
    let surplus =
        parts.arguments.difference(&expected.arguments).find(|name| !GLOBAL_ARGUMENTS.contains(&name.as_str()));
    if let Some(name) = surplus {
        return Some((key, format!("English has no argument ${name} here")));
    }
    let what = format!("the tags differ: {:?} here, {:?} in English", parts.tags, expected.tags);
    (parts.tags != expected.tags).then_some((key, what))
}

/// What a message is made of, as far as translations must agree in it.
#[derive(Default)]
struct Parts {
    arguments: BTreeSet<String>,
    tags: BTreeSet<String>,
}

impl Parts {
    fn of(message: &Message<&str>) -> Parts {
        let mut parts = Parts::default();
        message.value.iter().for_each(|pattern| parts.add(pattern));
        parts
    }

    fn add(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.add_tags(value),
                PatternElement::Placeable { expression } => self.add_expression(expression),
            }
        }
    }

    fn add_tags(&mut self, text: &str) {
        // Without its end it is no tag, and Telegram would refuse the message.
        let tags = text.split('<').skip(1).map(|rest| rest.split_once('>').map_or("<", |(tag, _)| tag));
        self.tags.extend(tags.map(str::to_owned));
    }

    fn add_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.add_inline(inline),
            Expression::Select { selector, variants } => {
                self.add_inline(selector);
                variants.iter().for_each(|variant| self.add(&variant.value));
            }
        }
    }

    fn add_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => _ = self.arguments.insert(id.name.to_owned()),
            InlineExpression::Placeable { expression } => self.add_expression(expression),
            InlineExpression::FunctionReference { arguments, .. } => self.add_call(arguments),
            InlineExpression::TermReference { arguments, .. } => arguments.iter().for_each(|call| self.add_call(call)),
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::MessageReference { .. } => {}
        }
    }

    fn add_call(&mut self, call: &CallArguments<&str>) {
        call.positional.iter().for_each(|argument| self.add_inline(argument));
        call.named.iter().for_each(|argument| self.add_inline(&argument.value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(source: &str) -> String {
        let english = FluentResource::try_new("greet = Hi { $name }\nbold = <b>Yes</b>\n".to_owned()).unwrap();
        check(PathBuf::from("kk.ftl"), source.to_owned(), &english)
            .err()
            .map(|fault| fault.to_string())
            .unwrap_or_default()
    }

    #[test]
    fn a_file_may_hold_a_part_and_drop_arguments() {
        assert_eq!(fault("greet = Сәлем!\n"), "");
        assert_eq!(fault("-brand = Hashar\ngreet = { -brand }: { $name }, { $contact }\n"), "");
    }

    #[test]
    fn a_fault_names_file_line_and_key() {
        assert_eq!(fault("# a\ngreet = { $nmae }\n"), "kk.ftl:2: greet: English has no argument $nmae here");
        assert_eq!(fault("\n\ngreeet = Сәлем\n"), "kk.ftl:3: greeet: English has no message of this name");
        assert!(fault("bold = Иә\n").starts_with("kk.ftl:1: bold: the tags differ"));
        assert!(fault("greet = 1 < 2\n").starts_with("kk.ftl:1: greet: the tags differ"));
        assert!(
            fault("greet = Сәлем\nbold = { $x\n").starts_with("kk.ftl:2: bold: "),
            "{}",
            fault("greet = Сәлем\nbold = { $x\n")
        );
    }
}
