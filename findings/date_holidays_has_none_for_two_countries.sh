#!/usr/bin/env bash
# date-holidays 3.37.0 takes KG and TJ as countries without an error and says that they have no holidays at all in 2027, so
# that a calendar built on it treats every day there as a working day. KZ, UZ, AZ and TR have theirs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund date-holidays@3.37.0

node - <<'SCRIPT'
const Holidays = require("date-holidays");
const count = (country) => (new Holidays(country).getHolidays(2027) || []).length;
const seen = Object.fromEntries(["KG", "TJ", "KZ", "UZ", "AZ", "TR"].map((country) => [country, count(country) > 0]));
console.log(seen);
require("assert").deepStrictEqual(seen, { KG: false, TJ: false, KZ: true, UZ: true, AZ: true, TR: true });
SCRIPT
