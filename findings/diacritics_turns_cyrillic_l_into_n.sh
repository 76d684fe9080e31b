#!/usr/bin/env bash
# npm diacritics 1.3.0 replaces the plain Cyrillic letter л, which carries no diacritic at all, by the Latin letter n.
# Seen: "Алла Гүлнар Болат" -> "Аnnа Гүnнар Боnат". Expected: unchanged, or ү folded to у.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund diacritics@1.3.0

node - <<'SCRIPT'
const { remove } = require("diacritics");
const seen = remove("Алла Гүлнар Болат");
console.log(seen);
require("assert").strictEqual(seen, "Аnnа Гүnнар Боnат");
SCRIPT
