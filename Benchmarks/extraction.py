#!/usr/bin/env python3
"""Precision and recall of what is taken from documents, against truth written by hand.

    extraction.py FINDINGS.jsonl TRUTH-DIRECTORY [--heads DOCUMENTS.jsonl] [--misses KIND] [--json]

FINDINGS.jsonl is what `chie export findings` prints, DOCUMENTS.jsonl what `chie export documents`
does. Each truth file names its document in `file`;
documents without truth do not count. Things are compared one to one after normalisation (NFKC,
without spaces, brackets and punctuation). What the truth marks as a matter of taste (`note` that
begins with 任意 or borderline) counts neither as found nor as missed.

Of heads, what a manifest or front matter declares is optional: only what is detected counts. Values
that the truth holds to be right as well stand in its `or`.
"""
import argparse
import collections
import json
import os
import re
import sys
import unicodedata

LISTS = {
    "citation": "citations", "source": "sources", "figure": "figures",
    "figure-source": "figures", "challenge": "challenges", "measure": "measures",
    "indicator": "indicators", "case": "cases", "person": "people",
    "municipality": "municipalities", "term": "glossary", "event": "events",
}
FINDING = {"figure-source": "figure", "municipality": "place", "source": "citation"}

HEADS = [
    "kind", "title", "field", "field_number", "publisher", "municipality", "author", "contacts",
    "date", "fiscal_year", "trust",
]


def normal(text):
    text = unicodedata.normalize("NFKC", "" if text is None else str(text)).lower()
    return re.sub(r"[\s「」『』（）()\[\]【】、。，．,.・:：*_`]", "", text)


def key(kind, thing):
    if kind == "citation":
        # A mention may leave the year to another mention of the work.
        return normal(thing["publisher"]), normal(thing["title"])
    if kind == "source":
        return normal(thing["publisher"]), normal(thing["title"]), thing["fiscal_year"]
    if kind == "figure":
        return (normal(thing["text"]),)
    if kind == "figure-source":
        return normal(thing["text"]), normal(thing["source"]["title"])
    if kind in ("challenge", "measure"):
        return (normal(thing["title"]),)
    if kind == "indicator":
        level = str(thing["level"]).upper()
        return level if level in ("KGI", "KSI", "KPI") else "other", normal(thing["name"])
    if kind == "case":
        place = thing["municipality"]
        return normal(place["name"] if isinstance(place, dict) else place), normal(thing["name"])
    if kind in ("person", "municipality"):
        return (normal(thing["name"]),)
    if kind == "term":
        return (normal(thing["short"]),)
    return thing["date"], normal(thing["title"])


def is_optional(thing):
    return str(thing.get("note", "")).startswith(("任意", "borderline"))


def found_things(kind, findings):
    """The findings of one document that stand for things of the kind."""
    things = [f for f in findings if f["finding"] == FINDING.get(kind, kind)]
    if kind == "figure-source":
        return [f for f in things if f.get("source")]
    if kind == "source":
        fullest = {}
        for citation in things:
            known = fullest.get(citation["source"])
            if known is None or weight(citation) > weight(known):
                fullest[citation["source"]] = citation
        return list(fullest.values())
    return things


def weight(work):
    return work["publisher"] is not None, work["fiscal_year"] is not None, len(work["title"])


def compare(kind, truth, findings, skipped):
    """Found, wrong, missed and optional things of one document."""
    things = truth.get(LISTS[kind]) or []
    if kind == "figure-source":
        things = [t for t in things if t.get("source")]
    open_things = collections.defaultdict(list)
    for thing in things:
        open_things[key(kind, thing)].append(thing)
    hits, optional, wrong = 0, 0, []
    for finding in found_things(kind, findings):
        same = open_things.get(key(kind, finding))
        if same:
            same.sort(key=is_optional)
            if is_optional(same.pop(0)):
                optional += 1
            else:
                hits += 1
        elif not (kind.startswith("figure") and finding["place"].get("line") in skipped):
            wrong.append(finding)
    missed = [t for same in open_things.values() for t in same if not is_optional(t)]
    return hits, wrong, missed, optional


def head_value(field, value):
    if value is None or field == "trust" and value == "unknown":
        return None
    return str(value).lstrip("0") if field == "field_number" else normal(value)


def compare_contacts(told, written):
    """Lines of either side that stand in the other, however they are cut."""
    told, written = [normal(line) for line in told], [normal(line) for line in written]
    hits = [line for line in written if line in "".join(told)]
    wrong = [line for line in told if line not in "".join(written)]
    return len(hits), wrong, [line for line in written if line not in hits], 0


def compare_head(field, truth, told):
    if field not in truth:
        return 0, [], [], 0
    if told.get("evidence", {}).get(field, {}).get("from") in ("manifest", "front-matter"):
        return 0, [], [], 1
    if field == "contacts":
        return compare_contacts(told.get(field) or [], truth[field])
    found = head_value(field, told.get(field))
    right = [head_value(field, truth[field])]
    right += [head_value(field, value) for value in truth.get("or", {}).get(field, [])]
    if found in right:
        return int(found is not None), [], [], int(found is None and right[0] is not None)
    missed = [] if None in right else [truth[field]]
    return 0, [] if found is None else [told[field]], missed, 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("findings")
    parser.add_argument("truth")
    parser.add_argument("--misses", choices=sorted(LISTS) + HEADS, help="list what does not fit")
    parser.add_argument("--json", action="store_true", help="print the measures as JSON")
    parser.add_argument("--heads", help="documents, to compare heads as well")
    arguments = parser.parse_args()
    by_path = collections.defaultdict(list)
    with open(arguments.findings, encoding="utf-8") as lines:
        for line in lines:
            finding = json.loads(line)
            path = unicodedata.normalize("NFC", finding["document"]["path"])
            by_path[os.path.basename(path)].append(finding)
    heads = {}
    if arguments.heads:
        with open(arguments.heads, encoding="utf-8") as lines:
            for head in map(json.loads, lines):
                heads[os.path.basename(unicodedata.normalize("NFC", head["path"]))] = head
    totals = {kind: [0, 0, 0, 0] for kind in LISTS}
    if heads:
        totals.update((f"head.{field}", [0, 0, 0, 0]) for field in HEADS)
    for name in sorted(os.listdir(arguments.truth)):
        with open(os.path.join(arguments.truth, name), encoding="utf-8") as file:
            truth = json.load(file)
        document = unicodedata.normalize("NFC", os.path.basename(truth["file"]))
        skipped = set(truth.get("tables_skipped") or [])
        for kind, total in totals.items():
            if kind.startswith("head."):
                told = heads.get(document)
                hits, wrong, missed, optional = (
                    compare_head(kind[5:], truth["head"], told)
                    if told and "head" in truth else (0, [], [], 0))
            else:
                hits, wrong, missed, optional = compare(
                    kind, truth, by_path[document], skipped)
            for place, count in enumerate((hits, len(wrong), len(missed), optional)):
                total[place] += count
            if arguments.misses in (kind, kind.removeprefix("head.")):
                for word, things in (("missed", missed), ("wrong", wrong)):
                    for thing in things:
                        print(f"{document}: {word}: {json.dumps(thing, ensure_ascii=False)[:400]}")
    measures = {
        kind: {
            "precision": hits / (hits + wrong) if hits + wrong else 1.0,
            "recall": hits / (hits + missed) if hits + missed else 1.0,
            "found": hits, "wrong": wrong, "missed": missed, "optional": optional,
        }
        for kind, (hits, wrong, missed, optional) in totals.items()
    }
    if arguments.json:
        json.dump(measures, sys.stdout)
        return
    print(f"{'kind':17} precision  recall   found  wrong missed optional")
    for kind, m in measures.items():
        print(
            f"{kind:17} {m['precision']:9.3f} {m['recall']:7.3f} {m['found']:7} {m['wrong']:6}"
            f" {m['missed']:6} {m['optional']:8}")


if __name__ == "__main__":
    main()
