//! The names of the months, as the message `date` of each language has them.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey},
    parser,
};

const MONTHS: usize = 12;

/// The code of a list: for each month its names in all languages.
///
/// # Errors
/// The files, by their paths, whose message has not twelve names.
pub(crate) fn generate(sources: &[(String, String)]) -> Result<String, Vec<String>> {
    let (mut all, mut faults) = (vec![Vec::new(); MONTHS], Vec::new());
    for (path, source) in sources {
        match names(source) {
            Some(names) => all.iter_mut().zip(names).for_each(|(month, name): (&mut Vec<String>, _)| month.push(name)),
            None => faults.push(format!("{path}: date has not one name for each month")),
        }
    }
    let lists = all.iter().map(|names| format!("    &{names:?},\n")).collect::<String>();
    if faults.is_empty() { Ok(format!("[\n{lists}]\n")) } else { Err(faults) }
}

fn names(source: &str) -> Option<Vec<String>> {
    let resource = parser::parse(source).ok()?;
    let value = resource.body.iter().find_map(|entry| match entry {
        Entry::Message(message) if message.id.name == "date" => message.value.as_ref(),
        _ => None,
    })?;
    let variants = value.elements.iter().find_map(of_month)?;
    let names = (1..=MONTHS).map(|month| variants.iter().find_map(|variant| name(variant, month)));
    names.collect()
}

/// The variants of a choice by the month.
fn of_month<'a, 'b>(element: &'b PatternElement<&'a str>) -> Option<&'b [Variant<&'a str>]> {
    let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element else {
        return None;
    };
    let is_by_month = matches!(selector, InlineExpression::VariableReference { id } if id.name == "month");
    is_by_month.then_some(variants)
}

fn name(variant: &Variant<&str>, month: usize) -> Option<String> {
    let VariantKey::NumberLiteral { value } = variant.key else { return None };
    let Pattern { elements } = &variant.value;
    match elements.as_slice() {
        [PatternElement::TextElement { value: name }] if value.parse() == Ok(month) => Some(name.trim().to_owned()),
        _ => None,
    }
}
