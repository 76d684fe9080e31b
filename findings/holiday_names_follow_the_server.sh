#!/usr/bin/env bash
# python-holidays 0.109 names the holidays of Kazakhstan and Tajikistan in the language of the server instead of the one asked
# for by the country: under LANG=C in the national language, under LANG=C.UTF-8 (as in the usual containers) in English.
# Seen for 1 January 2027: "Жаңа жыл" and "Соли Нав" against "New Year's Day" twice.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check holidays==0.109

cat >"$folder/names.py" <<'PYTHON'
import datetime

import holidays

day = datetime.date(2027, 1, 1)
print(*(holidays.country_holidays(country, years=2027)[day] for country in ("KZ", "TJ")), sep=", ")
PYTHON
seen=$(for language in C C.UTF-8; do
    env -u LC_ALL -u LC_MESSAGES -u LANGUAGE LANG=$language PYTHONIOENCODING=utf-8 "$folder/venv/bin/python" "$folder/names.py"
done)
echo "$seen"
[ "$seen" = "$(printf "Жаңа жыл, Соли Нав\nNew Year's Day, New Year's Day")" ]
