#!/bin/sh
# Opens the lists of this version in programs that read them: openpyxl, pandas and python-calamine of PyPI, SheetJS of npm,
# and LibreOffice where it is installed. Not part of CI, since it fetches them. Needs python3 and node.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
(cd "$here/../.." && HASHAR_SAMPLES=$folder cargo test --quiet --lib samples_are_written_for_programs_outside)
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet openpyxl pandas python-calamine
(cd "$folder" && npm install --silent --no-fund --no-audit xlsx >/dev/null)

"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import datetime, sys
import openpyxl, pandas, python_calamine

folder = sys.argv[1]
page = openpyxl.load_workbook(f"{folder}/list.xlsx").active
rows = [[cell.value for cell in row] for row in page.rows]
assert page.title == "2026-12-05 Шай кофе" and page.freeze_panes == "A2" and page.auto_filter.ref == "A1:E3"
assert rows[1] == ["Әсел Қайратқызы", "+7 701 123 4567", 17, datetime.datetime(2026, 12, 5), None], rows
assert rows[2][0] == "=1+1; \"Oʻktam\", İlham" and page["A3"].data_type == "s", "words are no formula"
assert page.column_dimensions["A"].width > 12
print("ok  openpyxl: list.xlsx")

table = pandas.read_excel(f"{folder}/list.xlsx", engine="openpyxl")
assert str(table["Age"].dtype) == "int64" and str(table["Date"].dtype).startswith("datetime64"), table.dtypes
assert table["Phone"][0] == "+7 701 123 4567"
print("ok  pandas: list.xlsx")

other = python_calamine.CalamineWorkbook.from_path(f"{folder}/list.xlsx").get_sheet_by_index(0).to_python()
assert other[1][1] == "+7 701 123 4567" and other[1][3] == datetime.date(2026, 12, 5), other
print("ok  calamine: list.xlsx")

for name, separator in [("en", ","), ("kk", ";")]:
    table = pandas.read_csv(f"{folder}/list-{name}.csv", sep=separator, parse_dates=["Date"])
    assert list(table.columns) == ["Name", "Phone", "Age", "Date", "Came"], table.columns
    assert table["Phone"][0] == "+7 701 123 4567" and str(table["Age"].dtype) == "int64"
    assert table["Date"][0] == pandas.Timestamp(2026, 12, 5) and table["Name"][1].startswith("'=1+1; \"Oʻktam\"")
    print(f"ok  pandas: list-{name}.csv")
PYTHON

cd "$folder"
cat > read.cjs <<'NODE'
const assert = require("node:assert");
const XLSX = require("xlsx");
const book = XLSX.readFile("list.xlsx", { cellDates: true });
const page = book.Sheets[book.SheetNames[0]];
assert.deepEqual([page.B2.t, page.C2.t, page.D2.t, page.A3.t], ["s", "n", "d", "s"]);
assert.equal(page.A3.f, undefined);
console.log("ok  SheetJS: list.xlsx");
NODE
node read.cjs

if command -v soffice >/dev/null; then
    soffice --headless --convert-to csv --outdir "$folder/office" list.xlsx >/dev/null 2>&1
    grep -q '^Әсел Қайратқызы,+7 701 123 4567,17,05.12.2026' office/list.csv
    echo "ok  LibreOffice: list.xlsx"
else
    echo "--  LibreOffice is not installed"
fi
