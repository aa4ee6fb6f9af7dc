#!/usr/bin/env python3
"""Says how far the best answers of two runs agree: what a limit of candidates costs.

usage: overlap.py LIMITED.trec ALL.trec

Both are in TREC form and answer the same queries. Printed are the mean share of ALL's first ten texts
that LIMITED's first ten hold too, how many queries have the same ten in the same order, how many the
same first text, and the three queries that lose most.
"""
import collections
import sys

DEPTH = 10


def read(path):
    rows = collections.defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            query, _, text, _, score, _ = line.split()
            rows[query].append((-float(score), text))
    return {query: [text for _, text in sorted(found)[:DEPTH]] for query, found in rows.items()}


def main():
    limited, everything = (read(path) for path in sys.argv[1:3])
    if not everything:
        sys.exit("overlap.py: the run without a limit answers nothing")
    shares = {}
    same = first = 0
    for query, best in everything.items():
        found = limited.get(query, [])
        shares[query] = len(set(best) & set(found)) / len(best)
        same += best == found
        first += best[:1] == found[:1]
    count = len(shares)
    print(f"candidates: {count} queries; of the ten best without a limit {sum(shares.values()) / count:.4f} "
          f"are found with it; all ten in the same order for {same / count:.4f}, the first for {first / count:.4f}")
    lost = sorted((share, query) for query, share in shares.items() if share < 1)[:3]
    if lost:
        print("  most is lost by " + ", ".join(f"{query} ({share:.1f})" for share, query in lost))


if __name__ == "__main__":
    main()
