#!/usr/bin/env bash
# SQLite compiles a cached prepared statement anew at every run when its `limit` is a bare parameter (3.47 to 3.54), and from
# 3.54 on also when a column is compared with a bare parameter below an `order by`. Adding `+ 0` to the parameter ends it.
# Counted with the authorizer, which SQLite asks only while it compiles; 100 runs, apsw 3.53.4.0 and 3.54.1.0.
# Seen on 3.53.4: `limit ?` 100 compilations, `b = ? order by c` 0; on 3.54.1: 100 and 100; with `+ 0` always 0.
# The documentation of sqlite3_prepare_v3 leaves a reader to expect one compilation.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/count.py" <<'PYTHON'
import sys

import apsw


def compilations(statement, value):
    connection = apsw.Connection(":memory:")
    connection.execute("create table t (a integer primary key, b integer, c text); create index i on t (b)")
    counted = 0

    def authorize(operation, *_):
        nonlocal counted
        counted += operation == apsw.SQLITE_SELECT
        return apsw.SQLITE_OK

    connection.execute(statement, (value,)).fetchall()
    connection.authorizer = authorize
    # Setting the authorizer makes every statement be compiled once more.
    connection.execute(statement, (value,)).fetchall()
    first = counted
    for _ in range(100):
        connection.execute(statement, (value,)).fetchall()
    return counted - first


texts = ["limit ?", "limit ? + 0", "where b = ? order by c", "where b = ? + 0 order by c"]
seen = [compilations(f"select a from t {text}", 5) for text in texts]
print(apsw.sqlite_lib_version(), dict(zip(texts, seen)))
expected = {"3.53.4": [100, 0, 0, 0], "3.54.1": [100, 0, 100, 0]}[apsw.sqlite_lib_version()]
sys.exit(seen != expected)
PYTHON
for version in 3.53.4.0 3.54.1.0; do
    python3 -m venv "$folder/$version"
    "$folder/$version/bin/pip" install --quiet --disable-pip-version-check "apsw==$version"
    "$folder/$version/bin/python" "$folder/count.py"
done
