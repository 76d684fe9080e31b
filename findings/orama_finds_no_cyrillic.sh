#!/usr/bin/env bash
# @orama/orama 3.1.18 with its default tokenizer (English) finds no Cyrillic word, not even exactly, and a Latin word with
# Turkish letters also finds documents that hold none of it; no error or warning is given.
# Seen: "Нурлан" and "Айгерим" find nothing; "Şükür" finds "Kamola" beside "Şükür"; "Sukur" finds nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @orama/orama@3.1.18

cat >seen.mjs <<'SCRIPT'
import assert from "node:assert";
import { create, insert, search } from "@orama/orama";

const db = create({ schema: { name: "string" } });
for (const name of ["Нурлан", "Айгерим", "Şükür", "Kamola"]) await insert(db, { name });
const seen = {};
for (const term of ["Нурлан", "Айгерим", "Şükür", "Sukur", "Kamola"]) {
  seen[term] = (await search(db, { term })).hits.map((hit) => hit.document.name).sort();
}
console.log(seen);
assert.deepStrictEqual(seen, { "Нурлан": [], "Айгерим": [], "Şükür": ["Kamola", "Şükür"], Sukur: [], Kamola: ["Kamola"] });
SCRIPT
node seen.mjs
