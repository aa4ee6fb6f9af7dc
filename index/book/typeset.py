#!/usr/bin/env python3
"""Sets a book on pages with Typst: JSON on standard input, a PDF on standard output.

It reads templates, fonts and the engine, writes no file and opens no socket. What keeps the book
from being set is told as JSON on standard output instead of a PDF.

usage: typeset.py --templates DIR [--templates DIR] --engine DIR --fonts DIR [--fonts DIR]
                  [--paper a4|b5] TEMPLATE
       Of a template that stands in two folders the one in the first is taken.
exit:  0 a PDF, or JSON that says why there is none; 2 wrong arguments; 3 no engine here;
       4 no fonts here
"""
import argparse
import datetime
import json
import os
import re
import resource
import sys

MEMORY = 2 << 30
SECONDS = 110
# What the engine calls the file that it sets.
MAIN = "main.typ"
KINDS = (".typ", ".svg", ".png", ".jpg", ".jpeg")


def arguments():
    options = argparse.ArgumentParser(allow_abbrev=False)
    options.add_argument("--engine", default="", help="where pip put the package typst")
    options.add_argument("--fonts", action="append", default=[], help="a folder of fonts")
    options.add_argument("--templates", action="append", required=True, help="a folder of templates")
    options.add_argument("--paper", default="a4")
    options.add_argument("template")
    return options.parse_args()


def confine():
    """No more memory, time or files than a large book takes."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most if hard < 0 else min(most, hard),) * 2)
    # With a thread for each core of a large machine the memory would be spent on their stacks.
    os.environ["RAYON_NUM_THREADS"] = "4"


def templates(folders):
    """By name, the bytes of each file; those of the first folder stand before the others."""
    files = {}
    for folder in reversed(folders):
        for name in sorted(os.listdir(folder)):
            if name.endswith(KINDS):
                with open(os.path.join(folder, name), "rb") as file:
                    files[name] = file.read()
    return files


def refuse(**reason):
    json.dump(reason, sys.stdout)
    sys.exit(0)


def fault(diagnostic, template):
    """What Typst says, in parts: the characters that no font has, or a place in a template."""
    shown = re.findall(r'the text `(".*?")` could not be displayed', diagnostic)
    if shown:
        escaped = (re.sub(r"\\u\{([0-9a-f]+)\}", lambda c: chr(int(c[1], 16)), s[1:-1]) for s in shown)
        refuse(fault="characters", characters=sorted({c for text in escaped for c in text}))
    text = re.match(r"error: (.*)", diagnostic)
    place = re.search(r"┌─ (.+?):(\d+):\d+", diagnostic)
    name = os.path.basename(place[1]) if place else MAIN
    refuse(
        fault="template",
        file=template if name == MAIN else name,
        line=int(place[2]) if place else 0,
        text=text[1] if text else diagnostic[:300],
    )


def main():
    chosen = arguments()
    confine()
    if chosen.engine:
        sys.path.insert(0, chosen.engine)
    sys.dont_write_bytecode = True
    try:
        import typst
    except ImportError:
        sys.exit(3)
    # Only the fonts that are named: the engine's own turn private-use characters into other letters.
    folders = [folder for folder in chosen.fonts if os.path.isdir(folder)]
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=folders
    )
    if not fonts.families():
        sys.exit(4)
    data = sys.stdin.buffer.read().decode("utf-8")
    day = datetime.datetime.fromisoformat(json.loads(data)["date"])
    files = templates(chosen.templates)
    if chosen.template not in files:
        refuse(fault="missing", file=chosen.template)
    files[MAIN] = files.pop(chosen.template)
    try:
        pdf = typst.compile(
            files,
            root=os.path.abspath(chosen.templates[-1]),
            format="pdf",
            sys_inputs={"json": data, "paper": chosen.paper},
            font_paths=fonts,
            timestamp=day.replace(tzinfo=datetime.timezone.utc),
            # Tagged for those who listen; and a character that no font has is an error.
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as failure:
        diagnostic = failure.diagnostic
        fault(diagnostic[max(0, diagnostic.find("error:")) :], chosen.template)
    sys.stdout.buffer.write(pdf)


main()
