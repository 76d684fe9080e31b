//! What a column holds and a statement is given, whichever database it is.

use anyhow::bail;
use jiff::Timestamp;
use sqlx::{Arguments, Encode, Type, postgres::PgArguments, sqlite::SqliteArguments};

use crate::domain::{
    AlarmId, AnnouncementId, ChatId, CorrectionId, DeliveryId, EventId, InvitationId, MessageId, NoticeId,
    OrganizationId, PartId, PersonId, ScheduleId, ShiftId, SignUpId,
};

/// A value; `None` is null, whose kind PostgreSQL wants to know.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Integer(Option<i64>),
    Real(Option<f64>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
    Truth(Option<bool>),
    /// Lists, for `Engine::list`; no column holds one.
    Numbers(Option<Vec<i64>>),
    Words(Option<Vec<String>>),
}

impl Value {
    fn is_null(&self) -> bool {
        use Value::{Bytes, Integer, Numbers, Real, Text, Truth, Words};
        matches!(
            self,
            Integer(None) | Real(None) | Text(None) | Bytes(None) | Truth(None) | Numbers(None) | Words(None)
        )
    }

    /// SQLite has lists as JSON.
    pub(super) fn add_to_sqlite(&self, arguments: &mut SqliteArguments) -> anyhow::Result<()> {
        match self {
            Value::Numbers(list) => {
                Value::Text(list.as_ref().map(serde_json::to_string).transpose()?).add_to(arguments)
            }
            Value::Words(list) => Value::Text(list.as_ref().map(serde_json::to_string).transpose()?).add_to(arguments),
            plain => plain.add_to(arguments),
        }
    }

    /// PostgreSQL has lists.
    pub(super) fn add_to_postgres(&self, arguments: &mut PgArguments) -> anyhow::Result<()> {
        match self {
            Value::Numbers(list) => added(arguments.add(list.clone())),
            Value::Words(list) => added(arguments.add(list.clone())),
            plain => plain.add_to(arguments),
        }
    }

    fn add_to<A: Arguments>(&self, arguments: &mut A) -> anyhow::Result<()>
    where
        for<'v> Option<i64>: Encode<'v, A::Database> + Type<A::Database>,
        for<'v> Option<f64>: Encode<'v, A::Database> + Type<A::Database>,
        for<'v> Option<String>: Encode<'v, A::Database> + Type<A::Database>,
        for<'v> Option<Vec<u8>>: Encode<'v, A::Database> + Type<A::Database>,
        for<'v> Option<bool>: Encode<'v, A::Database> + Type<A::Database>,
    {
        added(match self {
            Value::Integer(value) => arguments.add(*value),
            Value::Real(value) => arguments.add(*value),
            Value::Text(value) => arguments.add(value.clone()),
            Value::Bytes(value) => arguments.add(value.clone()),
            Value::Truth(value) => arguments.add(*value),
            Value::Numbers(_) | Value::Words(_) => bail!("A list is added as its database has it"),
        })
    }
}

fn added(result: Result<(), sqlx::error::BoxDynError>) -> anyhow::Result<()> {
    result.map_err(|error| anyhow::anyhow!(error))
}

/// What a statement can be given.
pub(crate) trait Bind: Sized {
    fn bound_or_null(value: Option<Self>) -> Value;

    fn bound(self) -> Value {
        Self::bound_or_null(Some(self))
    }
}

impl<T: Bind> Bind for Option<T> {
    fn bound_or_null(value: Option<Option<T>>) -> Value {
        T::bound_or_null(value.flatten())
    }
}

impl<T: Bind + Clone> Bind for &T {
    fn bound_or_null(value: Option<&T>) -> Value {
        T::bound_or_null(value.cloned())
    }
}

impl Bind for &[i64] {
    fn bound_or_null(value: Option<&[i64]>) -> Value {
        Value::Numbers(value.map(<[i64]>::to_vec))
    }
}

impl Bind for Value {
    fn bound_or_null(value: Option<Value>) -> Value {
        value.unwrap_or(Value::Text(None))
    }
}

impl Bind for &str {
    fn bound_or_null(value: Option<&str>) -> Value {
        Value::Text(value.map(str::to_owned))
    }
}

/// What can be read from a column.
pub(crate) trait Column: Sized {
    /// # Errors
    /// The column holds something else.
    fn read(value: Value) -> anyhow::Result<Self>;
}

impl<T: Column> Column for Option<T> {
    fn read(value: Value) -> anyhow::Result<Option<T>> {
        if value.is_null() { Ok(None) } else { T::read(value).map(Some) }
    }
}

/// SQLite's truth is a number.
impl Column for bool {
    fn read(value: Value) -> anyhow::Result<bool> {
        match value {
            Value::Truth(Some(truth)) => Ok(truth),
            Value::Integer(Some(number)) => Ok(number != 0),
            other => bail!("{other:?} where there must be a truth value"),
        }
    }
}

macro_rules! as_it_is {
    ($($type:ty, $kind:ident;)*) => { $(
        impl Bind for $type {
            fn bound_or_null(value: Option<$type>) -> Value {
                Value::$kind(value)
            }
        }
    )* };
}

macro_rules! read_as_it_is {
    ($($type:ty, $kind:ident;)*) => { $(
        impl Column for $type {
            fn read(value: Value) -> anyhow::Result<$type> {
                match value {
                    Value::$kind(Some(value)) => Ok(value),
                    other => bail!("{other:?} where there must be a {}", stringify!($kind)),
                }
            }
        }
    )* };
}

as_it_is! { f64, Real; String, Text; Vec<u8>, Bytes; bool, Truth; Vec<i64>, Numbers; Vec<String>, Words; }
read_as_it_is! { f64, Real; String, Text; Vec<u8>, Bytes; }

macro_rules! whole_numbers {
    ($($type:ty)*) => { $(
        impl Bind for $type {
            fn bound_or_null(value: Option<$type>) -> Value {
                Value::Integer(value.map(i64::from))
            }
        }

        impl Column for $type {
            fn read(value: Value) -> anyhow::Result<$type> {
                match value {
                    Value::Integer(Some(number)) => Ok(number.try_into()?),
                    other => bail!("{other:?} where there must be a whole number"),
                }
            }
        }
    )* };
}

whole_numbers! { i64 i32 u32 u16 i16 u8 i8 }

macro_rules! ids {
    ($($type:ident)*) => { $(
        impl Bind for $type {
            fn bound_or_null(value: Option<$type>) -> Value {
                Value::Integer(value.map(i64::from))
            }
        }

        impl Bind for &[$type] {
            fn bound_or_null(value: Option<&[$type]>) -> Value {
                Value::Numbers(value.map(|ids| ids.iter().copied().map(i64::from).collect()))
            }
        }

        impl Bind for Vec<$type> {
            fn bound_or_null(value: Option<Vec<$type>>) -> Value {
                <&[$type]>::bound_or_null(value.as_deref())
            }
        }

        impl Column for $type {
            fn read(value: Value) -> anyhow::Result<$type> {
                Column::read(value).map($type)
            }
        }
    )* };
}

ids! {
    PersonId OrganizationId EventId ShiftId SignUpId AnnouncementId PartId CorrectionId ScheduleId DeliveryId InvitationId NoticeId AlarmId ChatId MessageId
}

impl Bind for Timestamp {
    fn bound_or_null(value: Option<Timestamp>) -> Value {
        Value::Integer(value.map(Timestamp::as_millisecond))
    }
}

/// Instants stand in the tables as milliseconds of Unix time.
impl Column for Timestamp {
    fn read(value: Value) -> anyhow::Result<Timestamp> {
        Ok(Timestamp::from_millisecond(i64::read(value)?)?)
    }
}
