#!/usr/bin/env python3
"""Time and memory of indexing a folder of files made to hurt, and of reading each of them.

usage: hostile.py CHIE TREE

Each line is what was measured and its limit; one that is exceeded makes this exit with 1.
"""
import os
import stat
import subprocess
import sys
import tempfile
import time

WHOLE = 120  # seconds for the tree
FILE = 20  # seconds for a file: those of the limit that a reader is given
START = 2  # seconds for starting and ending the programs around it
PARENT = 200  # MB
CHILD = 512  # MB


def processes(root):
    """Name and greatest memory (MB) of a process and its descendants."""
    children, told = {}, {}
    for number in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{number}/status", encoding="utf-8", errors="replace") as file:
                lines = dict(line.rstrip("\n").split(":\t", 1) for line in file if ":\t" in line)
        except OSError:
            continue
        children.setdefault(int(lines["PPid"]), []).append(int(number))
        if "VmHWM" in lines:
            told[int(number)] = (lines["Name"], int(lines["VmHWM"].split()[0]) / 1024)
    waiting = [root]
    while waiting:
        number = waiting.pop()
        waiting += children.get(number, [])
        if number in told:
            yield told[number]


def run(arguments):
    """Exit code, seconds, and the greatest memory by name of program."""
    start = time.monotonic()
    process = subprocess.Popen(
        arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most = {}
    while process.poll() is None:
        for name, size in processes(process.pid):
            most[name] = max(most.get(name, 0), size)
        time.sleep(0.01)
    return process.returncode, time.monotonic() - start, most


def phrases(tree):
    """What must be found, as the list in the tree says, which is taken out: it holds them all."""
    with open(f"{tree}/EXPECT.tsv", encoding="utf-8") as file:
        cells = [line.rstrip("\n").split("\t") for line in file]
    os.remove(f"{tree}/EXPECT.tsv")
    return [row[1].removeprefix("text:") for row in cells if row[1].startswith("text:")]


def is_found(chie, base, phrase):
    answer = subprocess.run(
        [chie, "search", "--exact", "--json", "--kb", base, "--", f'"{phrase}"'],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    return b'"path"' in answer.stdout


class Verdict:
    def __init__(self):
        self.is_good = True

    def show(self, what, value, limit, unit):
        within = value <= limit
        self.is_good = self.is_good and within
        print(f"{what}: {value:.1f} {unit} (limit {limit}): {'within' if within else 'EXCEEDED'}")


def main():
    chie, tree = sys.argv[1], sys.argv[2]
    verdict = Verdict()
    wanted = phrases(tree)
    with tempfile.TemporaryDirectory() as place:
        base = f"{place}/base.sqlite"
        code, seconds, most = run([chie, "index", "--quiet", "--kb", base, tree])
        missing = [phrase for phrase in wanted if not is_found(chie, base, phrase)]
    verdict.show("the whole tree", seconds, WHOLE, "s")
    verdict.show("exit code of chie index", code, 0, "")
    verdict.show(f"phrases that are not found {missing}", len(missing), 0, "")
    for name, size in sorted(most.items()):
        verdict.show(f"memory of {name}", size, PARENT if name == "chie" else CHILD, "MB")
    slowest, parent, child = (0, ""), (0, ""), (0, "")
    for folder, _, names in os.walk(os.fsencode(tree)):
        for name in sorted(names):
            path = os.path.join(folder, name)
            if not stat.S_ISREG(os.lstat(path).st_mode):
                continue
            shown = os.fsdecode(name).encode("utf-8", "backslashreplace").decode()[:40]
            with tempfile.TemporaryDirectory() as place:
                # As a document that is indexed, so that the time is that of all that is done with it.
                code, seconds, most = run(
                    [os.fsencode(chie), b"index", b"--quiet", b"--kb",
                     os.fsencode(f"{place}/base.sqlite"), path])
            if code not in (0, 1, 2):
                verdict.show(f"exit code for {shown!r}", code, 2, "")
            slowest = max(slowest, (seconds, shown))
            parent = max(parent, (most.get("chie", 0), shown))
            others = [size for program, size in most.items() if program != "chie"]
            child = max(child, (max(others, default=0), shown))
    verdict.show(f"slowest file, {slowest[1]!r}", slowest[0], FILE + START, "s")
    verdict.show(f"most memory of chie, {parent[1]!r}", parent[0], PARENT, "MB")
    verdict.show(f"most memory of a child, {child[1]!r}", child[0], CHILD, "MB")
    sys.exit(0 if verdict.is_good else 1)


main()
