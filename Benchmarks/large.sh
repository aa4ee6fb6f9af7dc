#!/usr/bin/env bash
# Indexes a large collection and prints times and counts.
#   Benchmarks/large.sh DIRECTORY-OF-PROGRAMS COUNCIL.jsonl.zst WORK
# Each line {id, text} is a passage of the meeting that its id names before `#`; a meeting is a file.
# What the limit of candidates costs is printed for queries of frequent words, and for those of the
# evaluation set of council minutes where it is at hand (in ../shared/eval or $CHIE_EVAL).
set -euo pipefail
bin=$(realpath "$1")
data=$(realpath "$2")
work=$(realpath "$3")
cd "$(dirname "$0")/.."
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

echo 'The limit of candidates, against scoring every match:'
frequent=(区 予算 '区 予算' 防災 '防災 計画' 子ども 事業 '事業 予算' 支援 '支援 相談' 委員 区民 '区民 意見' 教育
  '教育 学校' 施設 '施設 整備' 環境 高齢者 '高齢者 福祉' 地域 '地域 活動' 計画 質問 答弁 会計 '会計 決算'
  '区 -予算' '予算 OR 決算' '「年度」 「予算」')
printf '%s\n' "${frequent[@]}" | python3 -c '
import json, os, sys
for number, line in enumerate(sys.stdin):
    print(json.dumps({"id": f"frequent-{number + 1}", "text": line.strip()}, ensure_ascii=False))
' > "$work/queries.jsonl"
judged=${CHIE_EVAL:-../shared/eval}/gov/queries.jsonl
if [ -f "$judged" ]; then awk 'NR % 30 == 0' "$judged" >> "$work/queries.jsonl"; fi
for limit in 5000 0; do
  /usr/bin/time -f "  at most $limit candidates (0: all): %e s wall, %M KB" \
    "$bin/chie" eval run --passages --kb "$kb" --queries "$work/queries.jsonl" --candidates "$limit" \
    --output "$work/candidates-$limit.trec"
done
Benchmarks/overlap.py "$work/candidates-5000.trec" "$work/candidates-0.trec"
