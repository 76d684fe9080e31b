#!/usr/bin/env bash
# python-slugify 9.2.0 (with text-unidecode 1.3) writes both the Cyrillic and the Latin schwa as "@" and then drops it, so
# that the two names Әли and Ли get one slug, and Azerbaijan's and Kazakhstan's commonest letter disappears from names.
# Seen: Әсел -> "sel", Әли -> "li", Ли -> "li", "Əliyeva Gülşən" -> "liyeva-guls-n". Expected by a reader: asel, ali, eliyeva-gulsen.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-slugify==9.2.0 text-unidecode==1.3

"$folder/venv/bin/python" - <<'PYTHON'
from slugify import slugify

seen = {name: slugify(name) for name in ["Әсел", "Әли", "Ли", "Əliyeva Gülşən"]}
print(seen)
assert seen == {"Әсел": "sel", "Әли": "li", "Ли": "li", "Əliyeva Gülşən": "liyeva-guls-n"}, seen
PYTHON
