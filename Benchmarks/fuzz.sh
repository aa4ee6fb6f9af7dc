#!/usr/bin/env bash
# Feeds each reader with bytes that a fuzzer makes of samples (libFuzzer with the address sanitizer).
#   Benchmarks/fuzz.sh [--keep] SECONDS [READER …]
# Tests/Fuzzing/README.md says what the seeds are, what counts as a fault, and what --keep keeps.
set -euo pipefail
cd "$(dirname "$0")/.."
keeps=
if [ "$1" = --keep ]; then
  keeps=1
  shift
fi
time=$1
shift
build=.build/fuzzing
program=$build/fuzz
samples=corpus/formats

# READER, what CHIE_FUZZ says (Tests/Fuzzing/FuzzTarget.swift), and the samples that are its seeds.
readers=(
  "text sample.txt corpus/advice/*.txt"
  "markdown sample.md corpus/advice/*.md"
  "html sample.html corpus/advice/*.html"
  "xml sample.xml corpus/advice/*.xml"
  "csv sample.csv $samples/*.csv $samples/*.tsv"
  "json sample.json $samples/*.json"
  "yaml sample.yaml $samples/*.yaml"
  "mail sample.eml $samples/*.eml"
  "mailbox sample.mbox $samples/*.mbox"
  "outlook sample.msg $samples/*.msg"
  "rtf sample.rtf $samples/*.rtf"
  "xls sample.xls $samples/*.xls"
  "ppt sample.ppt $samples/*.ppt $samples/*.doc"
  "archive sample.zip $samples/*.ods $samples/*.docx"
  "docx part $samples/memo.docx"
  "xlsx part $samples/facilities.xlsx"
  "pptx part $samples/lecture.pptx"
  "odt part $samples/guide.odt"
  "ods part $samples/budget.ods"
  "odp part $samples/drill.odp"
  "epub part $samples/island.epub"
  "layout layout $samples/*.pdf"
  "recognition recognition"
  "word sample.doc $samples/*.doc"
  "antiword antiword $samples/*.doc"
)

compile() {
  swift build -c release --package-path Tests/Fuzzing --scratch-path "$build" \
    --sanitize=address -Xswiftc -sanitize=fuzzer -Xcc -fsanitize=fuzzer-no-link >&2
  local modules=() module
  for module in CMeCab CLibXML2 CMarkGFM CArchive CLibMD; do
    modules+=(-I "Tests/Fuzzing/Sources/$module")
  done
  swiftc -parse-as-library -sanitize=fuzzer,address -O -package-name fuzzing \
    -enable-upcoming-feature ExistentialAny -I "$build/release/Modules" \
    -I "$build/checkouts/Yams/Sources/CYaml/include" "${modules[@]}" \
    -Xcc "$(pkg-config --cflags-only-I libxml-2.0 | xargs)" Tests/Fuzzing/*Target.swift \
    Tests/Fuzzing/StoredZip.swift "$build/release/libFuzzedReading.a" -lxml2 -lcmark-gfm \
    -lcmark-gfm-extensions -larchive -lmecab -lmd -o "$program" 2>&1 |
    grep -v 'Cannot export local symbol' >&2 || [ -x "$program" ]
}

# The parts of a package as inputs: name, line feed, content.
unpack() { # package folder seeds
  python3 - "$@" <<'PY'
import os, sys, zipfile
package, folder, seeds = sys.argv[1:]
with zipfile.ZipFile(package) as file:
    for number, name in enumerate(file.namelist()):
        if name.endswith("/") or ".." in name or name.startswith("/"):
            continue
        content = file.read(name)
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as part:
            part.write(content)
        with open(os.path.join(seeds, str(number)), "wb") as seed:
            seed.write(name.encode() + b"\n" + content)
PY
}

prepare() { # target seeds sample…
  local target=$1 seeds=$2 sample
  shift 2
  for sample in "$@"; do
    [ -f "$sample" ] || continue
    case $target in
      part) unpack "$sample" "$work/parts" "$seeds" ;;
      layout) pdftotext -bbox-layout -enc UTF-8 -q "$sample" "$seeds/$(basename "$sample")" ;;
      antiword) antiword -m UTF-8.txt -w 0 "$sample" > "$seeds/$(basename "$sample")" || true ;;
      *) cp "$sample" "$seeds/" ;;
    esac
  done
}

# Adds the smallest of what was found beyond the seeds to those of the repository, once it is minimised.
keep() { # reader
  local kept=Tests/Fuzzing/corpus/$1 size name
  mkdir -p "$kept" "$work/all"
  find "$work/seeds" "$kept" -type f -exec cp -t "$work/all" {} +
  find "$work/all" -type f -printf '%f\n' | sort > "$work/known"
  "$program" -merge=1 -timeout=20 -rss_limit_mb=1024 "$work/all" "$work/found" 2>> "reports/fuzz/$1.log" >&2
  find "$work/all" -type f -size -8 -printf '%s %f\n' | sort -n | while read -r size name; do
    grep -qxF "$name" "$work/known" || cp "$work/all/$name" "$kept/"
    [ "$(find "$kept" -type f | wc -l)" -lt 12 ] || break
  done
}

[ -n "${CHIE_FUZZ_BUILT:-}" ] || compile
mkdir -p reports/fuzz
faults=0
for line in "${readers[@]}"; do
  read -r name target patterns <<< "$line"
  if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then continue; fi
  work=$(mktemp -d)
  mkdir -p "$work/seeds" "$work/parts" "$work/found"
  # The patterns are to become names.
  # shellcheck disable=SC2086
  prepare "$target" "$work/seeds" $patterns
  kept=(Tests/Fuzzing/corpus/"$name")
  [ -d "${kept[0]}" ] || kept=()
  [ "$target" != part ] || target="part:$work/parts:sample.$name"
  export CHIE_FUZZ=$target SWIFT_BACKTRACE=enable=no
  if "$program" -max_total_time="$time" -max_len=12288 -timeout=20 -rss_limit_mb=1024 -verbosity=1 \
    -print_final_stats=1 -artifact_prefix="reports/fuzz/$name-" \
    "$work/found" "$work/seeds" "${kept[@]}" > "reports/fuzz/$name.log" 2>&1; then
    printf '%-11s %s runs, no fault\n' "$name" \
      "$(sed -n 's/^stat::number_of_executed_units: *//p' "reports/fuzz/$name.log")"
    [ -z "$keeps" ] || keep "$name"
  else
    faults=$((faults + 1))
    printf '%-11s FAULT: %s\n' "$name" \
      "$(sed -n 's/.*Test unit written to *//p' "reports/fuzz/$name.log" | tail -1) (reports/fuzz/$name.log)"
  fi
  rm -rf "$work"
done
[ "$faults" -eq 0 ]
