#!/bin/sh
# Takes the pictures of the README and the organizer's guide anew, from a sandbox of this version: run it when words or screens
# that they show have changed, and look at what it made. Not part of CI, since it fetches playwright-core of npm. Needs node,
# and Chromium with the Noto fonts.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
sandbox=
trap 'kill $sandbox 2>/dev/null || true; rm -r "$folder"' EXIT
(cd "$here/../.." && cargo build --quiet)
(cd "$folder" && npm install --silent --no-fund --no-audit playwright-core@1.64.1 upng-js@2.1.0 >/dev/null)
cp "$here/pictures.mjs" "$folder"
"$here/../../target/debug/hashar" sandbox --port 8899 --data "$folder/data" --contact team@example.org >"$folder/log" 2>&1 &
sandbox=$!
node "$folder/pictures.mjs" http://127.0.0.1:8899 "$here/../../docs/pictures" || { cat "$folder/log"; exit 1; }
