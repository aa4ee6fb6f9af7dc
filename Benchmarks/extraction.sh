#!/usr/bin/env bash
# Prints precision and recall of what is taken from the sample corpus, by kind
# and by value of the head.
#   Benchmarks/extraction.sh CHIE [KIND]     KIND: lists what does not fit
set -euo pipefail
cd "$(dirname "$0")/.."
chie=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$chie" index --quiet --kb "$work/knowledge.sqlite" corpus
"$chie" export findings --kb "$work/knowledge.sqlite" > "$work/findings.jsonl"
"$chie" export documents --kb "$work/knowledge.sqlite" > "$work/documents.jsonl"
Benchmarks/extraction.py "$work/findings.jsonl" corpus/truth/extraction \
  --heads "$work/documents.jsonl" ${2:+--misses "$2"}
