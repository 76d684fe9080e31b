//! What was measured: as a Markdown table for people, and as JSON for programs.

use std::fmt::{self, Display};

use serde_json::{Value, json};

/// Who most figures are of.
pub const HASHAR: &str = "Hashar";
/// The rival.
pub const PLAIN: &str = "plain teloxide bot";

/// The same, but for the database.
pub const POSTGRES: &str = "on PostgreSQL";

/// One thing that was measured, perhaps several times and of several.
struct Figure {
    section: &'static str,
    name: String,
    unit: &'static str,
    /// In the order in which they came.
    values: Vec<(&'static str, Vec<f64>)>,
    /// What it should be, and whether it was each time.
    goal: Option<(String, bool)>,
}

#[derive(Default)]
pub struct Report {
    figures: Vec<Figure>,
}

impl Report {
    /// Notes a value; of one that is measured again the middle counts.
    pub fn add(&mut self, section: &'static str, name: &str, unit: &'static str, whose: &'static str, value: f64) {
        let index = self.index(section, name).unwrap_or_else(|| {
            let (name, values) = (name.to_owned(), Vec::new());
            self.figures.push(Figure { section, name, unit, values, goal: None });
            self.figures.len() - 1
        });
        let values = &mut self.figures[index].values;
        match values.iter_mut().find(|(other, _)| *other == whose) {
            Some((_, values)) => values.push(value),
            None => values.push((whose, vec![value])),
        }
        eprintln!("{section}: {name}: {whose}: {} {unit}", short(value));
    }

    /// Says what it should be.
    pub fn goal(&mut self, section: &'static str, name: &str, goal: &str, is_reached: bool) {
        if let Some(index) = self.index(section, name) {
            let before = self.figures[index].goal.as_ref().is_none_or(|(_, reached)| *reached);
            self.figures[index].goal = Some((goal.to_owned(), before && is_reached));
        }
    }

    fn index(&self, section: &str, name: &str) -> Option<usize> {
        self.figures.iter().position(|figure| figure.section == section && figure.name == name)
    }

    /// Whether nothing missed its goal.
    pub fn is_well(&self) -> bool {
        self.figures.iter().all(|figure| figure.goal.as_ref().is_none_or(|(_, reached)| *reached))
    }

    pub fn json(&self) -> Value {
        let figures = self.figures.iter().map(|figure| {
            let values: Vec<Value> = (figure.values.iter())
                .map(|(whose, values)| json!({"of": whose, "median": median(values), "all": values}))
                .collect();
            let goal = figure.goal.as_ref().map(|(goal, reached)| json!({"goal": goal, "reached": reached}));
            json!({"section": figure.section, "name": figure.name, "unit": figure.unit, "values": values, "goal": goal})
        });
        Value::Array(figures.collect())
    }
}

impl Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut sections: Vec<&str> = Vec::new();
        for figure in &self.figures {
            if !sections.contains(&figure.section) {
                sections.push(figure.section);
            }
        }
        for section in sections {
            write!(f, "\n### {section}\n\n| | Hashar | beside it | goal |\n|---|--:|---|---|\n")?;
            for figure in self.figures.iter().filter(|figure| figure.section == section) {
                writeln!(f, "{figure}")?;
            }
        }
        Ok(())
    }
}

impl Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (unit, none) = (self.unit, Vec::new());
        let ours = self.values.iter().find(|(whose, _)| *whose == HASHAR).map_or(&none, |(_, values)| values);
        let others = self.values.iter().filter(|(whose, _)| *whose != HASHAR);
        let beside: Vec<String> = others.map(|(whose, values)| format!("{whose}: {}", spread(values))).collect();
        let goal = match &self.goal {
            Some((goal, true)) => format!("{goal} ✓"),
            Some((goal, false)) => format!("{goal} ✗"),
            None => String::new(),
        };
        write!(
            f,
            "| {}{} | {} | {} | {goal} |",
            self.name,
            if unit.is_empty() { String::new() } else { format!(", {unit}") },
            spread(ours),
            beside.join("; ")
        )
    }
}

/// The middle, and how far the values lie apart if there are several.
fn spread(values: &[f64]) -> String {
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    match values.len() {
        0 => String::new(),
        1 => short(values[0]),
        _ => format!("{} ({}–{})", short(median(values)), short(least), short(most)),
    }
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// Three digits that count, at least.
fn short(value: f64) -> String {
    match value.abs() {
        0.0 => "0".to_owned(),
        ..1.0 => format!("{value:.3}"),
        1.0..10.0 => format!("{value:.2}"),
        10.0..100.0 => format!("{value:.1}"),
        _ => format!("{value:.0}"),
    }
}
