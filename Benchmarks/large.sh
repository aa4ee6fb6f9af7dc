#!/usr/bin/env bash
# Indexes a large collection and prints times and counts.
#   Benchmarks/large.sh DIRECTORY-OF-PROGRAMS COUNCIL.jsonl.zst WORK
# Each line {id, text} is a passage of the meeting that its id names before `#`; a meeting is a file.
set -euo pipefail
bin=$1
data=$2
work=$3
tree=$work/large
mkdir -p "$tree"
zstd -dc "$data" | python3 -c '
import json, os, sys
tree = sys.argv[1]
out, name = None, None
for line in sys.stdin:
    item = json.loads(line)
    meeting = item["id"].split("#")[0].replace("/", "_")
    if meeting != name:
        if out: out.close()
        name = meeting
        out = open(os.path.join(tree, meeting + ".txt"), "a", encoding="utf-8")
    out.write(item["text"] + "\n\n")
' "$tree"
echo "$(find "$tree" -type f | wc -l) files, $(du -sb "$tree" | cut -f1) bytes"
kb=$work/large.sqlite
/usr/bin/time -f 'index: %e s wall, %U s user, %M KB' "$bin/chie" index --quiet --kb "$kb" "$tree"
/usr/bin/time -f 'index again, nothing changed: %e s wall' "$bin/chie" index --quiet --kb "$kb" "$tree"
"$bin/chie" status --kb "$kb"
echo "knowledge base: $(du -sb "$kb" | cut -f1) bytes"
for query in 人材育成 '防災 AND 訓練' 区 'DX -予算' '待機児童を減らすために区はどのような取り組みをしているか'; do
  /usr/bin/time -f "  %e s wall" "$bin/chie" search --kb "$kb" --json --limit 10 -- "$query" |
    python3 -c 'import json, sys; r = json.load(sys.stdin); print(r["query"], r["total"], r["documents"])' || true
done
"$bin/chie" doctor --kb "$kb"
