//! Which module imports which, as the compiler sees it: names are followed through `pub use` to where they are defined.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use syn::{
    Attribute, Item, ItemMod, ItemUse, UseTree, Visibility,
    visit::{Visit, visit_item, visit_item_mod, visit_path},
};

/// A path from the root of the crate: `["db", "sign_up", "State"]`.
type Name = Vec<String>;

/// A module with a file of its own.
#[derive(Default)]
struct Module {
    /// Where the names come from that it passes on.
    passed_on: BTreeMap<String, Name>,
    /// What it names of other modules.
    named: BTreeSet<Name>,
}

/// The modules below a folder, each with those it imports from.
pub struct Graph(BTreeMap<Name, BTreeSet<Name>>);

impl Graph {
    /// Reads the files, which lie below the folder; tests are no part of the tree.
    pub fn of(folder: &Path, files: &[PathBuf]) -> Graph {
        let modules: BTreeMap<Name, Module> = files.iter().map(|file| read(folder, file)).collect();
        let edges = modules.iter().map(|(name, module)| {
            let imported = module.named.iter().map(|named| defining(&modules, named));
            (name.clone(), imported.filter(|other| other != name).collect())
        });
        Graph(edges.collect())
    }

    /// The groups of modules that all import from each other in the end: each with those of the group it imports.
    pub fn circles(&self) -> Vec<String> {
        let reached: BTreeMap<&Name, BTreeSet<&Name>> = self.0.keys().map(|name| (name, self.reached(name))).collect();
        let circle =
            |name: &Name| reached[name].iter().filter(|other| reached[**other].contains(name)).copied().collect();
        let circles: BTreeSet<BTreeSet<&Name>> = self.0.keys().map(circle).collect();
        circles.iter().filter(|circle| !circle.is_empty()).map(|circle| self.shown(circle)).collect()
    }

    fn shown(&self, circle: &BTreeSet<&Name>) -> String {
        let line = |name: &&Name| {
            let others = self.0[*name].iter().filter(|other| circle.contains(other)).map(|other| other.join("::"));
            format!("  {} imports {}\n", name.join("::"), others.collect::<Vec<_>>().join(", "))
        };
        circle.iter().map(line).collect()
    }

    fn reached<'a>(&'a self, from: &'a Name) -> BTreeSet<&'a Name> {
        let (mut reached, mut open) = (BTreeSet::new(), vec![from]);
        while let Some(name) = open.pop() {
            open.extend(self.0[name].iter().filter(|other| reached.insert(*other)));
        }
        reached
    }
}

/// The module that defines what a name stands for.
fn defining(modules: &BTreeMap<Name, Module>, name: &[String]) -> Name {
    let end = (0..=name.len()).rev().find(|end| modules.contains_key(&name[..*end])).unwrap();
    let passed_on = name.get(end).and_then(|item| modules[&name[..end]].passed_on.get(item));
    match passed_on {
        Some(source) => defining(modules, &[source, &name[end + 1..]].concat()),
        None => name[..end].to_vec(),
    }
}

fn read(folder: &Path, file: &Path) -> (Name, Module) {
    let place = file.strip_prefix(folder).unwrap().with_extension("");
    let mut name: Name = place.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    if ["mod", "lib", "main"].contains(&name.last().unwrap().as_str()) {
        name.pop();
    }
    let code = syn::parse_file(&std::fs::read_to_string(file).unwrap()).unwrap();
    let mut reader = Reader { within: name.clone(), module: Module::default() };
    reader.visit_file(&code);
    (name, reader.module)
}

struct Reader {
    within: Name,
    module: Module,
}

impl Reader {
    /// From the root of the crate; None: it is a name of another crate, or of something in scope.
    fn rooted(&self, name: &[String]) -> Option<Name> {
        let above = name.iter().take_while(|part| *part == "super").count();
        match name.first()?.as_str() {
            "crate" => Some(name[1..].to_vec()),
            "self" => Some([&self.within, &name[1..]].concat()),
            "super" => Some([&self.within[..self.within.len() - above], &name[above..]].concat()),
            _ => None,
        }
    }

    fn take_use(&mut self, tree: &UseTree, before: &[String], is_passed_on: bool) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        let (name, known_as) = match tree {
            UseTree::Path(path) => return self.take_use(&path.tree, &with(&path.ident), is_passed_on),
            UseTree::Group(group) => {
                return group.items.iter().for_each(|item| self.take_use(item, before, is_passed_on));
            }
            UseTree::Glob(_) => (before.to_vec(), String::new()),
            UseTree::Name(name) => (with(&name.ident), name.ident.to_string()),
            UseTree::Rename(name) => (with(&name.ident), name.rename.to_string()),
        };
        // A `pub use` of a child may begin with its name alone.
        let child = is_passed_on.then(|| [&self.within[..], &name].concat());
        let Some(name) = self.rooted(&name).or(child) else { return };
        if is_passed_on {
            self.module.passed_on.insert(known_as, name);
        } else {
            self.module.named.insert(name);
        }
    }
}

/// Whether it is compiled for tests only.
pub fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let is_cfg = attribute.path().is_ident("cfg");
        is_cfg && attribute.meta.require_list().is_ok_and(|list| list.tokens.to_string() == "test")
    })
}

impl<'a> Visit<'a> for Reader {
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

    fn visit_item_use(&mut self, item: &'a ItemUse) {
        if !is_test(&item.attrs) {
            let is_passed_on = !matches!(item.vis, Visibility::Inherited);
            self.take_use(&item.tree, &[], is_passed_on);
        }
    }

    /// To whom something is visible is no import: `pub(super)`.
    fn visit_visibility(&mut self, _: &'a Visibility) {}

    fn visit_path(&mut self, path: &'a syn::Path) {
        let name: Name = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.module.named.extend(self.rooted(&name));
        visit_path(self, path);
    }
}
