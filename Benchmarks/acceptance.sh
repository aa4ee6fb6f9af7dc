#!/usr/bin/env bash
# What takes too long for `make test`: whole evaluation sets, a large knowledge base, long fuzzing.
#   Benchmarks/acceptance.sh DIRECTORY-OF-PROGRAMS
# Test material is looked for in ../shared; what is not there is said and passed over.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$(realpath "$1")
shared=${CHIE_SHARED:-../shared}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo '== Evaluation sets'
Benchmarks/relevance.sh "$bin/chie"

echo
echo '== A large knowledge base'
if [ -f "$shared/large/council.jsonl.zst" ]; then
  Benchmarks/large.sh "$bin" "$shared/large/council.jsonl.zst" "$work"
else
  echo "skipped: $shared/large/council.jsonl.zst does not exist"
fi

echo
echo '== Files made to hurt'
if [ -f "$shared/documents/make_hostile.py" ]; then
  python3 "$shared/documents/make_hostile.py" "$work/hostile/tree" > /dev/null
  Benchmarks/hostile.py "$bin/chie" "$work/hostile/tree"
  chmod -R u+rwX "$work/hostile"
else
  echo "skipped: $shared/documents/make_hostile.py does not exist"
fi

echo
echo '== The sample collections as books, opened by others'
Benchmarks/books.sh "$bin/chie" "$work/books"

echo
echo '== Fuzzing the readers and the query language'
Benchmarks/fuzz.py "$bin/chie" "${CHIE_FUZZ_SECONDS:-300}"
