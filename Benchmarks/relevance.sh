#!/usr/bin/env bash
# Prints relevance (nDCG@10 and more, by type of query) on the evaluation sets and on the sample corpus.
#   Benchmarks/relevance.sh CHIE
# The sets are looked for in ../shared/eval (or $CHIE_EVAL); without them only the sample corpus is measured.
set -euo pipefail
cd "$(dirname "$0")/.."
chie=$(realpath "$1")
sets=${CHIE_EVAL:-../shared/eval}
reports=reports/relevance
mkdir -p "$reports"

for name in gov jsquad jaquad; do
  set=$sets/$name
  if [ ! -f "$set/corpus.jsonl" ]; then
    echo "== $name: skipped, $set does not exist"
    continue
  fi
  echo "== $name"
  "$chie" eval run --corpus "$set/corpus.jsonl" --queries "$set/queries.jsonl" \
    --output "$reports/$name.trec"
  "$chie" eval score --judgments "$set/qrels.tsv" --run "$reports/$name.trec" \
    --queries "$set/queries.jsonl"
  "$chie" eval variants --corpus "$set/corpus.jsonl" --queries "$set/queries.jsonl" \
    --judgments "$set/qrels.tsv"
  # The same queries with every match scored: what the limit of candidates costs.
  "$chie" eval run --candidates 0 --corpus "$set/corpus.jsonl" --queries "$set/queries.jsonl" \
    --output "$reports/$name-all.trec"
  echo 'every match scored:'
  "$chie" eval score --judgments "$set/qrels.tsv" --run "$reports/$name-all.trec" \
    --queries "$set/queries.jsonl" | sed -n 2p
  Benchmarks/overlap.py "$reports/$name.trec" "$reports/$name-all.trec"
done

echo '== sample corpus (judged by passage)'
kb=$reports/corpus.sqlite
rm -f "$kb"*
"$chie" index --quiet --kb "$kb" corpus
"$chie" export passages --kb "$kb" | Benchmarks/judgments.py corpus/judgments/relevance.tsv \
  > "$reports/corpus.qrels"
"$chie" eval run --passages --kb "$kb" --queries corpus/judgments/queries.jsonl \
  --output "$reports/corpus.trec"
"$chie" eval score --judgments "$reports/corpus.qrels" --run "$reports/corpus.trec" \
  --queries corpus/judgments/queries.jsonl
