#!/usr/bin/env python3
"""Writes the seeds of the fuzzer that no sample in corpus/formats/ holds, into corpus/READER/ beside this
script: other encodings, other archives, slides of old PowerPoint, pages of a recogniser. All of it is invented.

    python3 Tests/Fuzzing/make-seeds.py
"""

import io
import pathlib
import struct
import sys
import tarfile
import zipfile

FOLDER = pathlib.Path(__file__).parent / "corpus"
sys.path.insert(0, str(FOLDER.parent.parent.parent / "corpus" / "formats"))
from compound import compound  # noqa: E402

WORDS = (
    "緑野市の計画\n\n第１章　背景\n\n１　現状\n　人口は減り、施設は古くなっている。\n（１）図書館　1,200㎡\n（２）公民館　850㎡\n"
    "　・利用者数　34,500人\n\n年度　　件数　　時間\n令和五年　1,200　40分\n令和六年　1,350　19分\n\n記\n以上\n"
)


def texts():
    for name in ("cp932", "euc_jp", "iso2022_jp", "utf-16", "utf-8-sig"):
        yield f"text/{name}.txt", WORDS.replace("㎡", "平米").encode(name)
    rules = "┌──┬──┐\n│年度│件数│\n├──┼──┤\n│五年│1,200│\n└──┴──┘\n"
    yield "text/drawn.txt", rules.encode()


def archives():
    def tar(mode):
        file = io.BytesIO()
        with tarfile.open(fileobj=file, mode=mode, format=tarfile.USTAR_FORMAT) as archive:
            info = tarfile.TarInfo("計画/本文.txt")
            info.size = len(WORDS.encode())
            archive.addfile(info, io.BytesIO(WORDS.encode()))
        return file.getvalue()

    def packed(members):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for name, content in members:
                info = zipfile.ZipInfo(name, (2024, 4, 1, 0, 0, 0))
                archive.writestr(info, content, zipfile.ZIP_DEFLATED)
        return file.getvalue()

    inner = packed([("memo.txt", WORDS)])
    yield "archive/plan.tar", tar("w")[:2048]
    yield "archive/plan.zip", packed([("計画.csv", "施設,面積\n図書館,1200\n"), ("内側.zip", inner)])
    # Names in CP932, as programs of Windows write them.
    old = packed([("aaaa.txt", WORDS)]).replace(b"aaaa", "計画".encode("cp932"))
    yield "archive/old-name.zip", old


def record(kind, content, instance=0, version=0):
    return struct.pack("<HHI", instance << 4 | version, kind, len(content)) + content


def container(kind, *children, instance=0):
    return record(kind, b"".join(children), instance, 15)


def letters(kind, words):
    return record(0xF9F, struct.pack("<I", kind)) + record(0xFA0, words.encode("utf-16-le"))


def slides():
    """A document of two slides, one of them in the outline, with the directory and the edit that name them."""
    outline = record(0x3F3, struct.pack("<IIIII", 2, 0, 2, 256, 0))
    outline += letters(0, "施設の再編") + letters(1, "図書館\r公民館")
    outline += record(0x3F3, struct.pack("<IIIII", 3, 0, 0, 257, 0))
    document = container(0x3E8, container(0xFF0, outline))
    first = container(0x3EE, container(0xF002, record(0xF9E, struct.pack("<I", 0))))
    second = container(0x3EE, container(0xF002, letters(0, "今後の予定"), letters(4, "年度内に示す")))
    places = [0, len(document), len(document) + len(first)]
    stream = document + first + second
    directory = record(0x1772, struct.pack("<IIII", 3 << 20 | 1, *places))
    edit = record(0xFF5, struct.pack("<IIIIIIHH", 256, 0, 0, len(stream), 1, 3, 1, 0))
    user = record(0xFF6, struct.pack("<III", 20, 0xE391C05F, len(stream) + len(directory)))
    tree = {"PowerPoint Document": stream + directory + edit, "Current User": user}
    yield "ppt/slides.ppt", compound(tree)


def recognition():
    rows = ["page\t1", "1\t1\t0\t0\t0\t0\t0\t0\t2550\t3600\t-1\t"]
    lines = ["緑野市の計画", "１　背景", "人口は減り、施設は", "古くなっている。", "図書館 1,200", "公民館 850"]
    for number, line in enumerate(lines):
        left = 200
        for place, word in enumerate(line.split()):
            box = f"{left}\t{200 + 90 * number}\t{45 * len(word)}\t{60 if number else 90}"
            rows.append(f"5\t1\t{1 + number // 4}\t1\t{number}\t{place}\t{box}\t{96 - number}\t{word}")
            left += 1000
    yield "recognition/plan.tsv", ("\n".join(rows) + "\n").encode()


def main():
    for seeds in (texts(), archives(), slides(), recognition()):
        for name, content in seeds:
            path = FOLDER / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


if __name__ == "__main__":
    main()
