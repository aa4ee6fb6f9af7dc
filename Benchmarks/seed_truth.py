#!/usr/bin/env python3
"""Turns the truth of the first seed into the keys of corpus/truth/extraction.

    seed_truth.py ../shared/truth/000.json > TRUTH.json
"""
import json
import sys


def year(words):
    """「令和4年度」, 「2022年度」 → 2022."""
    if not words:
        return None
    return 2018 + int(words[2:-2]) if words.startswith("令和") else int(words[:4])


def work(source):
    return source and {
        "publisher": source["publisher"], "title": source["title"],
        "fiscal_year": year(source.get("fiscal_year")),
    }


def head(seed):
    """A document has one kind; what is not named in the truth, the document does not say."""
    return {
        "kind": seed["kind"].split("-")[0], "title": seed["title"],
        "field": seed["policy_field"], "field_number": seed["policy_field_number"],
        "publisher": seed["publisher"], "municipality": None, "author": seed["author"],
        "contacts": seed["contacts"], "date": None, "fiscal_year": None,
        "trust": seed["trust_notices"][0]["kind"],
    }


def figures(sentences):
    for sentence in sentences:
        for value in sentence["values"]:
            yield {
                "text": value["raw"], "line": sentence["line"],
                "sentence": sentence["sentence"], "source": work(sentence["source"]),
            }


def unique(things):
    """Results of cases are told among the figures as well."""
    return list({(thing["line"], thing["text"]): thing for thing in reversed(things)}.values())


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        seed = json.load(file)
    titles = {measure["no"]: measure["name"] for measure in seed["measures"]}
    forms = {"block": "block", "inline": "inline", "inline-anaphora": "inline",
             "reference-list": "reference"}
    told = [
        {"text": text, "line": figure["line"], "sentence": "", "source": None}
        for case in seed["cases"] for figure in case["figures_in_narrative"]
        for text in figure["values"]
    ]
    truth = {
        "file": seed["file"],
        "head": head(seed["head"]),
        "citations": [dict(work(c), form=forms[c["form"]], line=c["line"])
                      for c in seed["citations"]],
        "sources": [
            {"publisher": w["publisher"], "title": w["title"],
             "fiscal_year": year((w["fiscal_years"] or [None])[0]),
             "spellings": list(w["spellings"])}
            for w in seed["sources"]["works"]],
        "figures": unique(
            list(figures(seed["figures"])) + told
            + [f for case in seed["cases"] for f in figures(case["results"])]),
        "challenges": [{"whose": c["group"], "title": c["name"], "line": c["line"]}
                       for c in seed["challenges"]],
        "measures": [{"title": m["name"], "initiatives": [i["name"] for i in m["initiatives"]]}
                     for m in seed["measures"]],
        "indicators": [
            {"level": i["level"], "name": i["name"], "target": i["target"],
             "measure": titles.get(i["measure"])}
            for i in seed["indicators"]],
        "cases": [{"municipality": c["municipality"], "name": c["name"], "since": c["since"]}
                  for c in seed["cases"]],
        "people": [{"name": p["name"]} for p in seed["people"]],
        "municipalities": [{"name": m["name"]} for m in seed["municipalities"]],
        "glossary": [{"short": a["abbr"], "long": [a["expansion"]]}
                     for a in seed["abbreviations"]],
        "events": [],
    }
    json.dump(truth, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
