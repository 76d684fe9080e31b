//! Where a match over an enum of ours ends in `_`: so that the compiler asks about each new variant, such an arm may refuse,
//! and nothing else. (That no dialogue refuses a button which it shows is looked at whenever it asks:
//! `Dialogue::question`.)

use std::path::Path;

use syn::{
    Attribute, Expr, ExprMatch, Item, Pat,
    visit::{Visit, visit_expr_match, visit_item},
};

/// The first lines of the matches in a source whose `_` does something, as `line: pattern`.
pub fn that_act(file: &Path) -> Vec<String> {
    let source = std::fs::read_to_string(file).unwrap();
    let mut found = Found::default();
    found.visit_file(&syn::parse_file(&source).unwrap());
    found.0
}

#[derive(Default)]
struct Found(Vec<String>);

impl<'ast> Visit<'ast> for Found {
    fn visit_item(&mut self, item: &'ast Item) {
        let is_test = match item {
            Item::Mod(module) => module.attrs.iter().any(is_for_tests),
            Item::Fn(function) => function.attrs.iter().any(is_for_tests),
            _ => false,
        };
        if !is_test {
            visit_item(self, item);
        }
    }

    fn visit_expr_match(&mut self, matched: &'ast ExprMatch) {
        let ours = matched.arms.iter().find_map(|arm| variant(&arm.pat));
        let acts = |arm: &&syn::Arm| is_wild(&arm.pat) && arm.guard.is_none() && !refuses(&arm.body);
        if let (Some(ours), Some(_)) = (ours, matched.arms.iter().find(acts)) {
            self.0.push(ours);
        }
        visit_expr_match(self, matched);
    }
}

fn is_for_tests(attribute: &Attribute) -> bool {
    attribute.path().is_ident("cfg") && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
}

/// A variant of an enum of ours in a pattern: its path has two parts, as `Choice::Back`.
fn variant(pattern: &Pat) -> Option<String> {
    let named = |path: &syn::Path| {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        (names.len() > 1).then(|| names.join("::"))
    };
    match pattern {
        Pat::Path(path) => named(&path.path),
        Pat::Struct(of) => named(&of.path),
        Pat::TupleStruct(of) => named(&of.path).or_else(|| of.elems.iter().find_map(variant)),
        Pat::Tuple(tuple) => tuple.elems.iter().find_map(variant),
        Pat::Or(or) => or.cases.iter().find_map(variant),
        Pat::Reference(of) => variant(&of.pat),
        Pat::Ident(ident) => ident.subpat.as_ref().and_then(|(_, pattern)| variant(pattern)),
        _ => None,
    }
}

fn is_wild(pattern: &Pat) -> bool {
    match pattern {
        Pat::Wild(_) => true,
        Pat::Tuple(tuple) => tuple.elems.iter().all(is_wild),
        _ => false,
    }
}

/// `Err(…)`, `return Err(…)`, `return None` or `ctx.refuse(…)`.
fn refuses(body: &Expr) -> bool {
    let is = |path: &Expr, name: &str| matches!(path, Expr::Path(path) if path.path.is_ident(name));
    match body {
        Expr::Call(call) => is(&call.func, "Err"),
        Expr::Return(returned) => returned.expr.as_deref().is_some_and(|value| refuses(value) || is(value, "None")),
        Expr::MethodCall(call) => call.method == "refuse",
        _ => false,
    }
}
