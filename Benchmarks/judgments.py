#!/usr/bin/env python3
"""Turns the judgments by quote into judgments by passage, in TREC form.

usage: judgments.py RELEVANCE.tsv < passages.jsonl > qrels.tsv

RELEVANCE.tsv: query, path below corpus/, a quote of the passage, grade. passages.jsonl: what
`chie export passages` prints. A quote that stands in no passage or in several is an error (exit 1);
two quotes of one passage count once, with the higher grade.
"""
import json
import sys
import unicodedata


def normal(text):
    return "".join(unicodedata.normalize("NFKC", text).split())


def main():
    passages = {}
    for line in sys.stdin:
        passage = json.loads(line)
        passages.setdefault(passage["path"], []).append((passage["id"], normal(passage["text"])))
    grades = {}
    faults = 0
    for line in open(sys.argv[1], encoding="utf-8"):
        query, path, quote, grade = line.rstrip("\n").split("\t")
        found = [key for key, text in passages.get(path, []) if normal(quote) in text]
        if len(found) != 1:
            print(f"{query} {path}: {len(found)} passages hold: {quote}", file=sys.stderr)
            faults += 1
            continue
        key = (query, found[0])
        grades[key] = max(grades.get(key, 0), int(grade))
    for (query, passage), grade in sorted(grades.items()):
        print(f"{query}\t0\t{passage}\t{grade}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
