#!/usr/bin/env python3
"""Feeds mutated files and queries to the program until the time is up.

usage: fuzz.py CHIE SECONDS [SEED]

Every run must end within 20 s with an exit code that the program documents (0, 1, 2 or 64). What does
not is written to reports/fuzz/ and makes this exit with 1.
"""
import os
import random
import subprocess
import sys
import time

CODES = {0, 1, 2, 64}
PIECES = ["「", "」", "\"", "(", ")", "（", "）", " OR ", "｜", "-", "NOT ", "*", "題:", "年度:", "令和4", "\u0301",
          "\u3099", "\x01", "AI", "専門家", "。", "　", "9" * 40, "\U0001F468\u200D\U0001F469", "\u202e", ":"]
MARKUP = [b"<table>", b"<td colspan=9999>", b"<ul>", b"<li>", b"&#x110000;", b"<!--", b"]]>", b"<!DOCTYPE a [",
          b"<!ENTITY a '&a;'>", b"# ", b"- " * 50, b"> " * 50, b"| a | b |\n|---|---|\n", b"---\nkind: [", b"&a *a",
          "・第１章".encode(), "　　① ".encode(), b"\x00", b"\xff\xfe", b"\x1b$B", b"\x82", b"\xa4"]


def mutate(data, rng):
    data = bytearray(data)
    for _ in range(rng.randint(1, 12)):
        at = rng.randint(0, len(data))
        kind = rng.random()
        if kind < 0.3:
            data[at:at] = rng.choice(MARKUP) * rng.choice([1, 1, 2, 100])
        elif kind < 0.6:
            del data[at:at + rng.choice([1, 2, 3, 50])]
        elif kind < 0.9 and at < len(data):
            data[at] = rng.randrange(256)
        else:
            end = min(len(data), at + 200)
            data[at:at] = data[at:end] * rng.choice([1, 30])
    return bytes(data)


def run(command, data):
    try:
        done = subprocess.run(command, input=data, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=20,
                              env={**os.environ, "SWIFT_BACKTRACE": "enable=no"})
        return done.returncode
    except subprocess.TimeoutExpired:
        return "timeout"


def main():
    chie, seconds = sys.argv[1], float(sys.argv[2])
    rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    os.makedirs("reports/fuzz", exist_ok=True)
    seeds = [os.path.join(folder, name) for folder, _, names in sorted(os.walk("corpus")) for name in sorted(names)
             if name.endswith((".txt", ".md", ".html", ".xhtml", ".xml"))]
    kb = "reports/fuzz/knowledge.sqlite"
    if not os.path.exists(kb):
        subprocess.run([chie, "index", "--quiet", "--kb", kb, "corpus"], check=True)
    end = time.monotonic() + seconds
    runs = faults = 0
    while time.monotonic() < end:
        runs += 1
        if rng.random() < 0.7:
            with open(rng.choice(seeds), "rb") as file:
                data = mutate(file.read(), rng)
            code = run([chie, "read", "--json", "-"], data)
        else:
            query = "".join(rng.choice(PIECES) for _ in range(rng.choice([1, 3, 10, 200])))
            data = query.encode("utf-8", "surrogatepass") + rng.choice([b"", b"\xff", b"\xe3\x81"])
            code = run([chie, "search", "--json", "--kb", kb, "-"], data)
        if code not in CODES:
            faults += 1
            with open(f"reports/fuzz/fault-{faults}", "wb") as file:
                file.write(data)
            print(f"run {runs}: exit {code}: reports/fuzz/fault-{faults}", file=sys.stderr)
    print(f"{runs} runs, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
