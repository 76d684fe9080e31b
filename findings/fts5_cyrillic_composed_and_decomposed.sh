#!/usr/bin/env bash
# FTS5 of SQLite 3.53.4 (unicode61, its default) folds the marks of Latin letters but not of Cyrillic ones, and yet drops the
# combining marks of decomposed Cyrillic letters: a word typed on one keyboard (NFC) is not found by the same word from
# another (NFD). Expected: both forms of one word find each other, as they do for Latin words.
# Seen: некӣ, ёлка, рӯз: found by NFC 1, by NFD 0; Şükür, İlham: 1 and 1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check apsw==3.53.4.0

"$folder/venv/bin/python" - <<'PYTHON'
import unicodedata

import apsw

connection = apsw.Connection(":memory:")
connection.execute("create virtual table search using fts5 (word)")


def found(word, form):
    query = unicodedata.normalize(form, word)
    return connection.execute("select count(*) from search where search match ?", (f'"{query}"',)).fetchone()[0]


seen = {}
for word in ["некӣ", "ёлка", "рӯз", "Şükür", "İlham"]:
    connection.execute("delete from search")
    connection.execute("insert into search values (?)", (unicodedata.normalize("NFC", word),))
    seen[word] = (found(word, "NFC"), found(word, "NFD"))
print(apsw.sqlite_lib_version(), seen)
assert seen == {"некӣ": (1, 0), "ёлка": (1, 0), "рӯз": (1, 0), "Şükür": (1, 1), "İlham": (1, 1)}, seen
PYTHON
