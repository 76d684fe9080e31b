//! What a message is made of, as far as it can be checked without knowing the language.

use std::collections::BTreeSet;

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Message, Pattern, PatternElement};

/// The parts of a message.
#[derive(Default)]
pub(super) struct Parts {
    pub arguments: BTreeSet<String>,
    pub tags: BTreeSet<String>,
    /// Other messages, terms (with their hyphen) and functions it uses.
    pub references: BTreeSet<String>,
}

impl Parts {
    pub(super) fn of(message: &Message<&str>) -> Parts {
        let mut parts = Parts::default();
        message.value.iter().for_each(|pattern| parts.add(pattern));
        parts
    }

    fn add(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.tags.extend(tags(value).map(str::to_owned)),
                PatternElement::Placeable { expression } => self.add_expression(expression),
            }
        }
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
            InlineExpression::MessageReference { id, .. } => _ = self.references.insert(id.name.to_owned()),
            InlineExpression::FunctionReference { id, arguments } => {
                self.references.insert(format!("{}()", id.name));
                self.add_call(arguments);
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.references.insert(format!("-{}", id.name));
                arguments.iter().for_each(|call| self.add_call(call));
            }
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn add_call(&mut self, call: &CallArguments<&str>) {
        call.positional.iter().for_each(|argument| self.add_inline(argument));
        call.named.iter().for_each(|argument| self.add_inline(&argument.value));
    }
}

/// The tags in a text; a `<` without its end is none, and Telegram would refuse the message.
fn tags(text: &str) -> impl Iterator<Item = &str> {
    text.split('<').skip(1).map(|rest| rest.split_once('>').map_or("<", |(tag, _)| tag))
}

/// Every text a message can become, with something where a value stands.
pub(super) fn renderings(message: &Message<&str>, value: &str) -> Vec<String> {
    message.value.as_ref().map(|pattern| of_pattern(pattern, value)).unwrap_or_default()
}

fn of_pattern(pattern: &Pattern<&str>, given: &str) -> Vec<String> {
    pattern.elements.iter().fold(vec![String::new()], |begun, element| {
        let ends = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().flat_map(|variant| of_pattern(&variant.value, given)).collect()
            }
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                vec![(*value).to_owned()]
            }
            PatternElement::Placeable { .. } => vec![given.to_owned()],
        };
        begun.iter().flat_map(|begin| ends.iter().map(move |end| format!("{begin}{end}"))).collect()
    })
}

/// Whether every tag that begins ends, in the right order.
pub(super) fn is_balanced(text: &str) -> bool {
    let mut open = Vec::new();
    let mut fits = |tag: &str| match tag.strip_prefix('/') {
        Some(name) => open.pop().as_deref() == Some(name),
        None => {
            open.push(tag.split_whitespace().next().unwrap_or_default().to_owned());
            true
        }
    };
    tags(text).all(&mut fits) && open.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_end_in_the_order_they_begin() {
        for right in ["x", "<b>x</b>", "<b><i>x</i></b> <a href=\"y\">z</a>"] {
            assert!(is_balanced(right), "{right}");
        }
        for wrong in ["</b>x<b>", "<b>x", "<b><i>x</b></i>", "1 < 2"] {
            assert!(!is_balanced(wrong), "{wrong}");
        }
    }
}
