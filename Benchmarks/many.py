#!/usr/bin/env python3
"""Makes many documents out of the sample corpus, each a little different.

    many.py CORPUS TARGET COPIES

In every copy the numbers, the years and the titles of works differ, and paragraphs stand in another
order, so that no document is a copy of another and findings are as many as in real documents.
"""
import os
import random
import re
import sys

corpus, target, copies = sys.argv[1], sys.argv[2], int(sys.argv[3])
skipped = ("truth", "judgments")


def changed(text, copy):
    source = random.Random(copy)
    text = re.sub(r"(\d+)(?=[%％件人円])", lambda m: str(int(m[1]) + source.randrange(9)), text)
    text = re.sub(r"(調査|報告書|白書|計画)(?=」)", lambda m: f"{m[1]}（第{copy % 40 + 1}集）", text)
    parts = text.split("\n\n")
    for _ in range(len(parts) // 3):
        place = source.randrange(1, max(2, len(parts) - 1))
        if place + 1 < len(parts):
            parts[place], parts[place + 1] = parts[place + 1], parts[place]
    return "\n\n".join(parts) + f"\n\n第{copy}版として、{source.randrange(10**9)}番に記録しました。\n"


for folder, folders, files in os.walk(corpus):
    folders[:] = [name for name in folders if name not in skipped]
    for name in files:
        if not name.endswith((".txt", ".md")):
            continue
        path = os.path.join(folder, name)
        try:
            with open(path, encoding="utf-8") as file:
                text = file.read()
        except UnicodeDecodeError:
            continue
        for copy in range(copies):
            place = os.path.join(target, str(copy), os.path.relpath(folder, corpus))
            os.makedirs(place, exist_ok=True)
            with open(os.path.join(place, name), "w", encoding="utf-8") as file:
                file.write(changed(text, copy))
