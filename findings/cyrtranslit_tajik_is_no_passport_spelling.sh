#!/usr/bin/env bash
# cyrtranslit 1.2.0 writes Tajik names in a library notation that no Tajik passport uses, so that a certificate or
# a search by the name on a document fails. Seen: "Ҷамшед Ғафуров Ҳаким" -> "Çamšed Ǧafurov Ḩakim"; passports: Jamshed Ghafurov Hakim.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check cyrtranslit==1.2.0

"$folder/venv/bin/python" - <<'PYTHON'
import cyrtranslit

seen = cyrtranslit.to_latin("Ҷамшед Ғафуров Ҳаким", "tj")
print(seen)
assert seen == "Çamšed Ǧafurov Ḩakim", seen
PYTHON
