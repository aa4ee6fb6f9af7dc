#!/usr/bin/env bash
# What `make demo` shows: indexes the sample corpus and searches it.
#   Benchmarks/demo.sh CHIE
set -euo pipefail
chie=$1
show() {
  printf '\n%% %s\n' "$*"
  "$chie" "${@:2}"
}
# A base of an earlier version says that it is to be built anew.
show chie index corpus || show chie rebuild
show chie search 人材育成 財源 --limit 3
show chie search '年度:令和4 伴走支援' --limit 3
show chie search 役所の窓口で何枚も書類を書かずに済むようにするには --limit 3
cat <<TEXT

見つけた資料は chie show ID で読めます。自分のフォルダーは chie index フォルダー で登録します。
検索サーバーは次のコマンドで始まり、http://127.0.0.1:8080/ で使えます（make build の後）。
  $chie serve
TEXT
