//! A request's parameters, however they were sent: in the query, as JSON, as a form, or as a form with files.

use std::collections::BTreeMap;

use axum::{
    body::Bytes,
    extract::{Form, FromRequest, Multipart, Query, Request},
    http::header,
};
use serde_json::{Map, Value};

#[derive(Default)]
pub(crate) struct Params {
    values: Map<String, Value>,
    /// Names and contents of files by the name of their part.
    files: BTreeMap<String, (String, Vec<u8>)>,
}

impl<S: Send + Sync> FromRequest<S> for Params {
    type Rejection = String;

    async fn from_request(request: Request, state: &S) -> Result<Params, String> {
        let mut params = Params::default();
        if let Ok(Query(query)) = Query::<BTreeMap<String, String>>::try_from_uri(request.uri()) {
            params.add(query);
        }
        let content_type = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        match content_type.unwrap_or_default().split(';').next().unwrap_or_default() {
            "application/json" => params.read_json(&body(request, state).await?)?,
            "application/x-www-form-urlencoded" => {
                let form = Form::<BTreeMap<String, String>>::from_request(request, state).await;
                params.add(form.map_err(|error| error.to_string())?.0);
            }
            "multipart/form-data" => {
                let parts = Multipart::from_request(request, state).await.map_err(|error| error.to_string())?;
                params.read_parts(parts).await?;
            }
            _ => {}
        }
        Ok(params)
    }
}

async fn body<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, String> {
    Bytes::from_request(request, state).await.map_err(|error| error.to_string())
}

impl Params {
    fn add(&mut self, strings: BTreeMap<String, String>) {
        self.values.extend(strings.into_iter().map(|(name, value)| (name, Value::String(value))));
    }

    fn read_json(&mut self, body: &[u8]) -> Result<(), String> {
        let values: Map<String, Value> =
            serde_json::from_slice(body).map_err(|_| "can't parse JSON object".to_owned())?;
        self.values.extend(values);
        Ok(())
    }

    async fn read_parts(&mut self, mut parts: Multipart) -> Result<(), String> {
        while let Some(part) = parts.next_field().await.map_err(|error| error.to_string())? {
            let name = part.name().unwrap_or_default().to_owned();
            let file = part.file_name().map(str::to_owned);
            let bytes = part.bytes().await.map_err(|error| error.to_string())?.to_vec();
            match file {
                Some(file) => _ = self.files.insert(name, (file, bytes)),
                None => _ = self.values.insert(name, String::from_utf8_lossy(&bytes).into_owned().into()),
            }
        }
        Ok(())
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.values.get(name)?.as_str()
    }

    /// A number, which in a form is a string.
    pub(crate) fn int(&self, name: &str) -> Option<i64> {
        let value = self.values.get(name)?;
        value.as_i64().or_else(|| value.as_str()?.parse().ok())
    }

    pub(crate) fn float(&self, name: &str) -> Option<f64> {
        let value = self.values.get(name)?;
        value.as_f64().or_else(|| value.as_str()?.parse().ok())
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        self.values.get(name).is_some_and(|value| *value == true || value.as_str() == Some("true"))
    }

    /// An object or a list, which in a form is JSON in a string.
    pub(crate) fn object(&self, name: &str) -> Option<Value> {
        match self.values.get(name)? {
            Value::String(text) => serde_json::from_str(text).ok(),
            Value::Null => None,
            value => Some(value.clone()),
        }
    }

    /// A file sent along: under its own name, or under the one that `attach://` points to.
    pub(crate) fn file(&self, name: &str) -> Option<(&str, &[u8])> {
        let part = self.text(name).and_then(|text| text.strip_prefix("attach://")).unwrap_or(name);
        self.files.get(part).map(|(file, bytes)| (file.as_str(), bytes.as_slice()))
    }
}
