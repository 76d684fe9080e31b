//! A process that is measured.

use std::process::{Child, Command, Stdio};

use crate::support::{World, bot::program};

/// A process that ends with its owner.
pub struct Process(pub Child);

impl Drop for Process {
    fn drop(&mut self) {
        _ = self.0.kill();
        _ = self.0.wait();
    }
}

impl Process {
    /// The program as people run it, but that the log is short.
    pub fn hashar(world: &World) -> Process {
        Process::of(program(world))
    }

    pub fn of(mut program: Command) -> Process {
        let program = program.env("RUST_LOG", "warn").stdout(Stdio::null()).stderr(Stdio::null());
        Process(program.spawn().unwrap())
    }

    /// In memory, in megabytes.
    pub fn resident(&self) -> f64 {
        self.memory("VmRSS")
    }

    /// The most it ever had in memory.
    pub fn peak(&self) -> f64 {
        self.memory("VmHWM")
    }

    fn memory(&self, name: &str) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() * 1024.0 / 1e6
    }

    /// The processor's time it has used, in seconds: user and system, which `/proc` has in hundredths.
    pub fn cpu(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.0.id())).unwrap();
        let fields: Vec<&str> = stat.rsplit(") ").next().unwrap().split(' ').collect();
        (fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap()) / 100.0
    }
}
