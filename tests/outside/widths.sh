#!/bin/sh
# Holds the widths of letters in `src/texts/width.rs` against the font they were measured in, which PyPI has. Not part of CI,
# since it fetches that. Needs python3. A letter that is missing is shown with its width, to be added.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet fonttools==4.60.1 font-roboto==0.0.1

"$folder/venv/bin/python" - "$here/../.." <<'PYTHON'
import ast, glob, pathlib, re, sys
import font_roboto
from fontTools.ttLib import TTFont

root = pathlib.Path(sys.argv[1])
font = TTFont(pathlib.Path(font_roboto.__file__).parent / "files" / "Roboto-Medium.ttf")
glyphs, advances, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
tenths = lambda letter: round(advances[glyphs[ord(letter)]][0] * 150 / em)

source = (root / "src/texts/width.rs").read_text()
table = source[source.index("const TENTHS"):source.index("];")]
known = {}
for width, letters in re.findall(r'(?m)^    \((\d+), ("(?:[^"\\]|\\.)*")\),$', table):
    for letter in ast.literal_eval(letters.replace("\\u{fe0f}", "\\ufe0f")):
        known[letter] = int(width)

wrong = {letter: (width, tenths(letter)) for letter, width in known.items() if ord(letter) in glyphs and width != tenths(letter)}
assert not wrong, f"written and true: {wrong}"
written = "".join(pathlib.Path(file).read_text() for file in glob.glob(f"{root}/locales/*.ftl"))
written += (root / "src/domain/places.json").read_text()
missing = {letter: tenths(letter) for letter in sorted(set(written) - set(known) - {"\n"}) if ord(letter) in glyphs}
assert not missing, f"to be added: {missing}"
print(f"ok  {len(known)} letters are as wide as in the font")
PYTHON
