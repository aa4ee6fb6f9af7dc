#!/usr/bin/env bash
# Prints every figure of speed and size that the documents quote, each beside a peer or a limit.
#   Benchmarks/bench.sh DIRECTORY-OF-PROGRAMS
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
kb=$work/knowledge.sqlite

# What a command takes, in milliseconds.
milliseconds() { # command …
  local start end
  start=$(date +%s%N)
  "$@" >/dev/null
  end=$(date +%s%N)
  echo $(((end - start) / 1000000))
}

echo '== Analysis =='
swift build -c release --static-swift-stdlib --explicit-target-dependency-import-check error \
  --product chie-micro >&2
"$bin/chie-micro" analysis
"$bin/chie-micro" extraction corpus index/vocabulary

echo
echo '== One search as a whole process (limit: 20 ms or 4 × sqlite3, whichever is larger) =='
"$bin/chie" index --quiet --kb "$kb" corpus
hyperfine -N --warmup 5 --runs 100 --export-json "$work/times.json" \
  -n chie "$bin/chie search --kb $kb 人材育成" \
  -n sqlite3 "sqlite3 $kb 'SELECT count(*) FROM passage WHERE text LIKE \"%人材育成%\"'" >/dev/null
python3 - "$work/times.json" <<'PY'
import json, sys
a, b = (r["median"] * 1000 for r in json.load(open(sys.argv[1]))["results"])
limit = max(20, 4 * b)
print(f"chie search: median {a:.1f} ms; sqlite3: median {b:.1f} ms; ratio {a / b:.1f}; "
      f"limit {limit:.1f} ms: {'within' if a <= limit else 'EXCEEDED'}")
PY

echo
echo '== Reading by format, CPU time relative to a peer that only takes the file apart =='
mkdir -p "$work/formats"
Benchmarks/formats.py "$bin/chie" corpus "$work/formats" "${CHIE_SHARED:-../shared}/documents"

echo
echo '== A collection as a book (limit: 30 s; the peer is a page of HTML, which needs no setting) =='
"$bin/chie" collection import --kb "$kb" corpus/collections/小さな自治体の続く仕組み.yaml >/dev/null
page=
for form in html md csv epub docx pptx pdf; do
  time=$(milliseconds "$bin/chie" collection export --kb "$kb" --vocabulary index/vocabulary \
    小さな自治体の続く仕組み --output "$work/book.$form" 2>/dev/null)
  page=${page:-$time}
  awk -v form="$form" -v time="$time" -v page="$page" 'BEGIN {
    printf "%s: %d ms, %.1f × html: %s\n", form, time, time / page,
      time <= 30000 ? "within" : "EXCEEDED" }'
done
echo "pages of the PDF: $(pdfinfo "$work/book.pdf" 2>/dev/null | sed -n 's/^Pages: *//p')"

echo
echo '== Indexing: one core against two (limit: two at least 1.6 × one) =='
tree=$work/tree
mkdir -p "$tree"
for copy in $(seq 1 24); do
  cp -r corpus "$tree/$copy"
  # Other contents, so that no file is a copy: every document ends with a line of its own.
  find "$tree/$copy" -name '*.txt' -exec sh -c 'printf "\n第%s版\n" "$1" >> "$2"' _ "$copy" {} \;
  find "$tree/$copy" -type f ! -name '*.txt' ! -name '.chieignore' -delete
done
one=()
two=()
for round in 1 2 3; do
  rm -f "$work"/one* "$work"/two*
  one+=("$(milliseconds taskset -c 0 "$bin/chie" index --quiet --kb "$work/one.sqlite" "$tree")")
  two+=("$(milliseconds taskset -c 0,1 "$bin/chie" index --quiet --kb "$work/two.sqlite" "$tree")")
done
python3 - "$(du -sb "$tree" | cut -f1)" "${one[*]}" "${two[*]}" <<'PY'
import sys
size, one, two = int(sys.argv[1]), sorted(map(int, sys.argv[2].split())), sorted(map(int, sys.argv[3].split()))
a, b = one[1], two[1]
print(f"{size / 1e6:.1f} MB: one core {a} ms, two cores {b} ms (medians of 3), ratio {a / b:.2f}: "
      f"{'within' if a / b >= 1.6 else 'BELOW 1.6'}")
PY

echo
echo '== Size of the knowledge base, relative to the text of its passages =='
sqlite3 "$work/two.sqlite" "
  WITH text(bytes) AS (SELECT sum(length(CAST(text AS BLOB))) FROM passage),
       size(part, bytes) AS (
         SELECT CASE WHEN name LIKE 'passage_words%' THEN 'index of words'
                     WHEN name LIKE 'passage_plain%' THEN 'index of plain grams'
                     WHEN name LIKE 'passage_full%' THEN 'index of full grams'
                     ELSE 'tables' END, sum(pgsize) FROM dbstat GROUP BY 1)
  SELECT part || ': ' || printf('%.2f', 1.0 * size.bytes / text.bytes) || ' × the text'
  FROM size, text ORDER BY part" 2>/dev/null || echo 'sqlite3 here has no dbstat'

echo
echo '== Reads while another process indexes (limit: none waits over 50 ms) =='
rm -f "$work"/busy*
"$bin/chie" index --quiet --kb "$work/busy.sqlite" corpus
"$bin/chie" index --quiet --kb "$work/busy.sqlite" "$tree" &
"$bin/chie-micro" reads "$work/busy.sqlite" 5
wait

echo
echo '== Lists, relations and lint on a large knowledge base (limit: the 10 s of a request) =='
many=$work/many
Benchmarks/many.py corpus "$many" 152
"$bin/chie" index --quiet --vocabulary index/vocabulary --kb "$work/many.sqlite" "$many"
path=0/cases/窓口業務改革_書かない窓口事例集.txt
search=$(milliseconds "$bin/chie" search --kb "$work/many.sqlite" 人材育成)
echo "$(find "$many" -type f | wc -l) documents; a search: $search ms"
for line in 'sources --limit 10' 'figures 待ち時間 --limit 10' 'people 窓口 --limit 10' \
  'cases --limit 10' 'timeline --limit 10' 'duplicates --limit 10' 'lint --limit 10' \
  'search 出典:調査' 'search 窓口 --facets' "related $path" "graph $path"; do
  read -ra words <<< "$line"
  time=$(milliseconds "$bin/chie" "${words[@]}" --kb "$work/many.sqlite")
  awk -v name="$line" -v time="$time" -v search="$search" 'BEGIN {
    printf "%s: %d ms, %.1f × a search: %s\n", name, time, time / search,
      time <= 10000 ? "within" : "EXCEEDED" }'
done

echo
echo '== A large knowledge base =='
large=${CHIE_SHARED:-../shared}/large/council.jsonl.zst
if [ -f "$large" ]; then
  Benchmarks/large.sh "$bin" "$large" "$work"
else
  echo "skipped: $large does not exist"
fi
