//! The enum `Text` as Rust code.
//!
//! Variants with the same fields share an arm: without optimization each arm has a place of its own on the stack.

use std::{collections::BTreeMap, fmt::Write};

use super::Variant;

/// The enum, the ids of its messages, and what stands in them.
pub(super) fn write(variants: &[Variant]) -> String {
    let id = |variant: &Variant| format!("            {} => {:?},\n", pattern(variant, true), variant.id);
    [
        "/// A sentence, a label or a part of one: one variant a message.\n",
        "#[derive(Clone)]\npub(crate) enum Text {\n",
        &variants.iter().map(variant).collect::<String>(),
        "}\n\nimpl Text {\n    /// The id of its message.\n",
        "    pub(crate) fn id(&self) -> &'static str {\n        match self {\n",
        &variants.iter().map(id).collect::<String>(),
        "        }\n    }\n\n    /// What stands in its message, by the names there.\n",
        "    pub(crate) fn arguments(&self) -> Arguments<'_> {\n        let mut given = Arguments::default();\n        match self {\n",
        &arms(variants),
        "        }\n        given\n    }\n}\n",
    ]
    .concat()
}

fn variant(variant: &Variant) -> String {
    let docs = variant.docs.iter().map(|line| format!("    ///{}{line}\n", if line.is_empty() { "" } else { " " }));
    let mut code: String = docs.collect();
    if variant.is_part {
        code.push_str("    #[allow(dead_code, reason = \"another message says it\")]\n");
    }
    code.push_str("    ");
    code.push_str(&name(&variant.id));
    if !variant.fields.is_empty() {
        code.push_str(" {\n");
        for (name, kind) in &variant.fields {
            _ = writeln!(code, "        {name}: {kind},");
        }
        code.push_str("    }");
    }
    code + ",\n"
}

/// What each variant gives to its message.
fn arms(variants: &[Variant]) -> String {
    let mut alike: BTreeMap<&[(String, &str)], Vec<String>> = BTreeMap::new();
    for variant in variants {
        alike.entry(&variant.fields).or_default().push(pattern(variant, false));
    }
    let arm = |(fields, patterns): (&[(String, &str)], Vec<String>)| {
        let given = fields.iter().map(|(name, _)| format!(" given.add({name:?}, {name});")).collect::<String>();
        format!("            {} => {{{given} }}\n", patterns.join(" | "))
    };
    alike.into_iter().map(arm).collect()
}

fn pattern(variant: &Variant, is_id: bool) -> String {
    let names: Vec<&str> = variant.fields.iter().map(|(name, _)| name.as_str()).collect();
    match names.as_slice() {
        [] => format!("Text::{}", name(&variant.id)),
        _ if is_id => format!("Text::{} {{ .. }}", name(&variant.id)),
        names => format!("Text::{} {{ {} }}", name(&variant.id), names.join(", ")),
    }
}

/// `ask-place` is `AskPlace`.
fn name(id: &str) -> String {
    let word = |word: &str| word[..1].to_ascii_uppercase() + &word[1..];
    id.split('-').filter(|part| !part.is_empty()).map(word).collect()
}
