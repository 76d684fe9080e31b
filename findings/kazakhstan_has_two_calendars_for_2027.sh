#!/usr/bin/env bash
# Two kept libraries disagree about the public holidays of Kazakhstan in 2027: workalendar 17.0.0 still lists 30 August
# (Constitution Day until then), 1 December and 17 December and lacks 15 March and 25 October, which holidays 0.109 has.
# A schedule that skips holidays would fall on other days by either. Movable feasts and transferred days are left out here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check holidays==0.109 workalendar==17.0.0

"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import holidays
from workalendar.registry import registry

ours = {str(day)[5:] for day in holidays.country_holidays("KZ", years=2027)}
theirs = {str(day)[5:] for day, _ in registry.get("KZ")().holidays(2027)}
days = ["03-15", "08-30", "10-25", "12-01", "12-16", "12-17"]
seen = {day: (day in ours, day in theirs) for day in days}
print(seen)
assert seen == {
    "03-15": (True, False),
    "08-30": (False, True),
    "10-25": (True, False),
    "12-01": (False, True),
    "12-16": (True, True),
    "12-17": (False, True),
}, seen
PYTHON
