#!/usr/bin/env bash
# Exports the sample collections in every format and lets other programs judge them.
#   Benchmarks/books.sh CHIE FOLDER
# What is not installed here (LibreOffice, epubcheck) is said and passed over.
set -euo pipefail
cd "$(dirname "$0")/.."
chie=$1
folder=$2
mkdir -p "$folder"
kb=$folder/knowledge.sqlite
"$chie" index --quiet --kb "$kb" corpus
status=0

for file in corpus/collections/*.yaml; do
  name=$(sed -n '1s/^collection: "\(.*\)"$/\1/p' "$file")
  "$chie" collection import --kb "$kb" "$file" >/dev/null
  for form in html epub docx pptx pdf; do
    "$chie" collection export --kb "$kb" --vocabulary index/vocabulary "$name" \
      --output "$folder/$name.$form" 2>/dev/null
  done
  pages=$(pdfinfo "$folder/$name.pdf" 2>/dev/null | sed -n 's/^Pages: *//p')
  empty=$(for page in $(seq 1 "$pages"); do
    pdftotext -f "$page" -l "$page" "$folder/$name.pdf" - 2>/dev/null | grep -q '[^[:space:]]' || echo "$page"
  done | wc -l)
  fonts=$(pdffonts "$folder/$name.pdf" 2>/dev/null | tail -n +3 | grep -vc ' yes yes yes ' || true)
  echo "$name: $pages pages, $empty without words, $fonts fonts not embedded"
  # The page before the body may be left empty, so that the body begins on the right.
  [ "$empty" -le 1 ] && [ "$fonts" = 0 ] || status=1
done

if command -v soffice >/dev/null; then
  Benchmarks/office.sh "$folder"/*.docx "$folder"/*.pptx || status=1
else
  echo 'skipped: LibreOffice is not installed'
fi
jar=/usr/share/java/epubcheck.jar
if [ -f "$jar" ] && command -v java >/dev/null; then
  for book in "$folder"/*.epub; do java -jar "$jar" --quiet "$book" || status=1; done
else
  echo 'skipped: epubcheck is not installed'
fi
exit "$status"
