#!/usr/bin/env bash
# Opens books in Word's and PowerPoint's formats with LibreOffice, and looks at the pages:
#   Benchmarks/office.sh FILE…
# Fails where a file is refused, a page is empty, or a letter stands outside the page or, on a slide,
# below the place of the text. What openxml-audit (PyPI) finds is a failure too, if it is installed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
fail() { echo "FAILED: $1" >&2; status=1; }

for file in "$@"; do
  name=$(basename "$file")
  unzip -tq "$file" > "$work/unzip" || fail "$name: $(tail -1 "$work/unzip")"
  if command -v openxml-audit > "$work/which"; then
    openxml-audit -q "$file" > "$work/audit" || fail "$name: $(head -5 "$work/audit")"
  fi
  soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf \
    --outdir "$work" "$file" > "$work/log" 2>&1 || true
  pdf="$work/${name%.*}.pdf"
  if [ ! -s "$pdf" ]; then
    fail "$name: LibreOffice makes no PDF of it"
    continue
  fi
  pdftotext -bbox "$pdf" "$work/words.html"
  # The number of a slide stands below everything else.
  floor=1; [ "${name##*.}" = pptx ] && floor=0.945
  awk -v name="$name" -v floor="$floor" '
    /<page/ { if (page && !words) print name ": page " page " is empty"
              page++; words = 0; split($0, p, "\""); width = p[2]; height = p[4] }
    /<word/ { words++; split($0, w, "\"")
              number = $0 ~ />[0-9]+<\/word>/
              if (w[2] < -1 || w[6] > width + 1 || w[4] < -1 || \
                  w[8] > height * (number ? 1 : floor) + 1)
                print name ": page " page ": outside: " $0 }
    END { if (page && !words) print name ": page " page " is empty" }
  ' "$work/words.html" > "$work/faults"
  [ -s "$work/faults" ] && fail "$(head -5 "$work/faults")"
  echo "$name: $(grep -c '<page' "$work/words.html") pages"
  rm -f "$pdf"
done
exit $status
