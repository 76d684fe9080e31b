//! Curves over time as an SVG picture, one panel below the other.

use std::fmt::Write;

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 200.0;
const LEFT: f64 = 60.0;
const ABOVE: f64 = 30.0;
const BELOW: f64 = 40.0;
const COLOURS: [&str; 2] = ["#0b6e4f", "#c46210"];

pub struct Picture {
    x_label: &'static str,
    panels: Vec<String>,
}

/// Points from left to right.
type Curve = Vec<(f64, f64)>;

impl Picture {
    pub fn new(x_label: &'static str) -> Picture {
        Picture { x_label, panels: Vec::new() }
    }

    /// Adds a panel, whose scales begin at 0.
    pub fn panel<const N: usize>(&mut self, title: &str, curves: [(&str, Curve); N]) {
        let points = || curves.iter().flat_map(|(_, curve)| curve.iter());
        let most = |of: fn(&(f64, f64)) -> f64| points().map(of).fold(f64::MIN_POSITIVE, f64::max);
        let (width, height) = (most(|point| point.0), most(|point| point.1) * 1.1);
        let top = self.panels.len() as f64 * (ABOVE + HEIGHT + BELOW) + ABOVE;
        let x = |value: f64| LEFT + value / width * (WIDTH - LEFT - 20.0);
        let y = |value: f64| top + HEIGHT - value / height * HEIGHT;
        let mut panel = format!("<text x='{LEFT}' y='{}' font-weight='bold'>{title}</text>", top - 10.0);
        for part in 0..=4 {
            let (over, up) = (width * f64::from(part) / 4.0, height * f64::from(part) / 4.0);
            write!(
                panel,
                "<path d='M{LEFT} {0:.1}H{1}' stroke='#ddd'/><text x='{2}' y='{3:.1}' text-anchor='end'>{up:.1}</text>",
                y(up),
                WIDTH - 20.0,
                LEFT - 6.0,
                y(up) + 4.0
            )
            .unwrap();
            write!(panel, "<text x='{:.1}' y='{}' text-anchor='middle'>{over:.0}</text>", x(over), top + HEIGHT + 16.0)
                .unwrap();
        }
        for (index, (name, curve)) in curves.iter().enumerate() {
            let points: Vec<String> = curve.iter().map(|(a, b)| format!("{:.1},{:.1}", x(*a), y(*b))).collect();
            let (colour, name_at) = (COLOURS[index % COLOURS.len()], 260.0 + 150.0 * index as f64);
            write!(panel, "<polyline points='{}' fill='none' stroke='{colour}' stroke-width='1.5'/>", points.join(" "))
                .unwrap();
            write!(panel, "<text x='{name_at}' y='{}' fill='{colour}'>{name}</text>", top - 10.0).unwrap();
        }
        write!(
            panel,
            "<text x='{}' y='{}' text-anchor='end'>{}</text>",
            WIDTH - 20.0,
            top + HEIGHT + 32.0,
            self.x_label
        )
        .unwrap();
        self.panels.push(panel);
    }

    pub fn svg(&self) -> String {
        let height = self.panels.len() as f64 * (ABOVE + HEIGHT + BELOW);
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {height}' font-family='sans-serif' font-size='12'>\
             <rect width='100%' height='100%' fill='white'/>{}</svg>\n",
            self.panels.concat()
        )
    }
}
