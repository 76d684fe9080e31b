//! What is named like something that has a type of its own, and is a bare number all the same.

use std::path::Path;

use syn::{
    Field, Item, ItemMod, Pat, PatType, Type, TypeTuple,
    visit::{Visit, visit_field, visit_item, visit_item_mod, visit_pat_type, visit_type},
};

use super::graph::is_test;

/// The parameters and fields of a file that have one of the names, alone or before `_id`, and are numbers; tests are no
/// part of the tree.
pub fn numbers_named(file: &Path, names: &[&str]) -> Vec<String> {
    let code = syn::parse_file(&std::fs::read_to_string(file).unwrap()).unwrap();
    let mut reader = Reader { names, found: Vec::new() };
    reader.visit_file(&code);
    reader.found
}

struct Reader<'n> {
    names: &'n [&'n str],
    found: Vec<String>,
}

impl Reader<'_> {
    fn note(&mut self, name: &syn::Ident, of: &Type) {
        let name = name.to_string();
        let bare = name.strip_suffix("_id").unwrap_or(&name);
        if self.names.contains(&bare) && Numbers::are_in(of) {
            self.found.push(name);
        }
    }

    /// A name, or several in brackets with as many types.
    fn note_all(&mut self, pattern: &Pat, of: &Type) {
        match (pattern, of) {
            (Pat::Ident(name), _) => self.note(&name.ident, of),
            (Pat::Tuple(patterns), Type::Tuple(TypeTuple { elems, .. })) => {
                patterns.elems.iter().zip(elems).for_each(|(pattern, of)| self.note_all(pattern, of));
            }
            _ => {}
        }
    }
}

impl<'a> Visit<'a> for Reader<'_> {
    fn visit_item(&mut self, item: &'a Item) {
        match item {
            Item::Fn(item) if is_test(&item.attrs) => {}
            Item::Impl(item) if is_test(&item.attrs) => {}
            _ => visit_item(self, item),
        }
    }

    fn visit_item_mod(&mut self, item: &'a ItemMod) {
        if !is_test(&item.attrs) {
            visit_item_mod(self, item);
        }
    }

    fn visit_field(&mut self, field: &'a Field) {
        if let Some(name) = &field.ident {
            self.note(name, &field.ty);
        }
        visit_field(self, field);
    }

    fn visit_pat_type(&mut self, typed: &'a PatType) {
        self.note_all(&typed.pat, &typed.ty);
        visit_pat_type(self, typed);
    }
}

/// Whether a type is a number, or holds some: `i64`, `Option<i64>`, `&[i64]`.
#[derive(Default)]
struct Numbers(bool);

impl Numbers {
    fn are_in(of: &Type) -> bool {
        let mut numbers = Numbers::default();
        numbers.visit_type(of);
        numbers.0
    }
}

impl<'a> Visit<'a> for Numbers {
    fn visit_type(&mut self, of: &'a Type) {
        self.0 |= matches!(of, Type::Path(path) if path.path.is_ident("i64"));
        visit_type(self, of);
    }
}
