//! Which database is spoken to, and the few words that the two have differently. Whatever is not here is said in words
//! that both know.

/// A database that we speak to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

impl Engine {
    /// The values of a list that is bound at a place (`$3`): what stands behind `in`, or behind `from`, where each is
    /// called `value`.
    pub(crate) fn list(self, place: &str) -> String {
        match self {
            Engine::Sqlite => format!("(select value from json_each({place}))"),
            Engine::Postgres => format!("(select unnest({place}) as value)"),
        }
    }

    /// The rows of a list of lists that is bound at a place, as JSON: what stands behind `from`, with the names and kinds
    /// of its columns.
    pub(crate) fn rows(self, place: &str, columns: &[(&str, &str)]) -> String {
        let cell = |index| match self {
            Engine::Sqlite => format!("json_extract(value, '$[{index}]')"),
            Engine::Postgres => format!("value ->> {index}"),
        };
        let named = columns.iter().enumerate();
        let named = named.map(|(index, (name, kind))| format!("cast({} as {kind}) as {name}", cell(index)));
        let named = named.collect::<Vec<_>>().join(", ");
        match self {
            Engine::Sqlite => format!("(select {named} from json_each({place}))"),
            Engine::Postgres => {
                format!("(select {named} from json_array_elements(cast({place} as json)) as list (value))")
            }
        }
    }

    /// From which index of a table is read. SQLite has to be told where it would choose one that leads through all that
    /// there ever was; PostgreSQL knows how much there is of what, and cannot be told.
    pub(crate) fn indexed_by(self, index: &str) -> String {
        match self {
            Engine::Sqlite => format!("indexed by {index}"),
            Engine::Postgres => String::new(),
        }
    }

    /// Joins a table that is read after the one before, for the same reason: SQLite keeps to the order in which a
    /// `cross join` is written (<https://sqlite.org/optoverview.html#crossjoin>), PostgreSQL chooses it.
    pub(crate) fn join_in_order(self) -> &'static str {
        match self {
            Engine::Sqlite => "cross join",
            Engine::Postgres => "join",
        }
    }

    /// What the database keeps of the rows that are read until the transaction ends.
    pub(super) fn lock(self, locking: Locking) -> &'static str {
        match (self, locking) {
            // One transaction at a time is let in anyhow.
            (Engine::Sqlite, _) | (Engine::Postgres, Locking::None) => "",
            (Engine::Postgres, Locking::Claim) => "for update of delivery skip locked",
            (Engine::Postgres, Locking::ClaimWithAnnouncement) => {
                "for update of delivery skip locked for share of announcement skip locked"
            }
        }
    }
}

/// Which of the rows that a question finds nobody else changes until the transaction ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Locking {
    None,
    /// Deliveries that are to be sent; those that somebody else is changing are left out.
    Claim,
    /// The same, and the words of their announcement stay as they are: who corrects them finds the delivery claimed.
    ClaimWithAnnouncement,
}
