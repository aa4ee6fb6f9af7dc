#!/usr/bin/env python3
"""Reads large files of every format with chie and with a peer, and prints the ratio of their CPU times.

    formats.py CHIE CORPUS WORK [DOCUMENTS]

The files say what the text samples of the corpus say, many times over, a little different each time. The
peer only takes the file apart (converters, xmllint, the parsers of Python); chie also finds headings, tables
and places, in children, and prints all. Formats of old Office are made by LibreOffice where it is installed.
Real PDF files are those in DOCUMENTS/pdf/, where that exists.
"""

import csv
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys

CHIE, CORPUS, WORK = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]).resolve()
DOCUMENTS = pathlib.Path(sys.argv[4]) if len(sys.argv) > 4 else WORK / "none"
ROUNDS = 3
for script in (CORPUS / "formats").glob("*.py"):
    shutil.copy(script, WORK)
sys.path.insert(0, str(WORK))
import make  # noqa: E402  (writes its samples, which larger ones replace)

PDF_MAKER = __import__("make-pdf")
MAIL_MAKER = __import__("make-mail")
FIGURES = [["番号", "施設名", "所在地", "利用者数", "費用（千円）"]] + [
    [str(n), f"緑野第{n}図書館", f"緑野市中央{n % 40 + 1}丁目", str(n * 37 % 90000), str(n * 13 % 7000)]
    for n in range(1, 20001)
]


def paragraphs(size):
    """Lines of the corpus until they have so many bytes."""
    files = sorted((CORPUS / "advice").glob("*.txt")) + sorted((CORPUS / "reports").glob("*.txt"))
    lines = []
    for file in files:
        try:
            lines += [line for line in file.read_text("utf-8").splitlines() if line.strip()]
        except UnicodeDecodeError:
            continue
    result, count, number = [], 0, 0
    while count < size:
        line = f"{lines[number % len(lines)]}（{number}）"
        result.append(line)
        count += len(line.encode())
        number += 1
    return result


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


TEXT = [escaped(line) for line in paragraphs(2_000_000)]
WORDS = paragraphs(2_000_000)


def sections(head, line):
    """Twenty lines under each heading."""
    return "".join((head if n % 20 == 0 else line)(text) for n, text in enumerate(TEXT))


def page():
    body = sections(lambda t: f"<h2>{t}</h2>\n", lambda t: f"<p>{t}</p>\n")
    return f'<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8"/><title>計画</title></head><body>{body}</body></html>\n'


def write_texts():
    (WORK / "large.html").write_text(page())
    records = "".join(f"<item><title>項目{n}</title><body>{t}</body></item>\n" for n, t in enumerate(TEXT))
    (WORK / "large.xml").write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n<list>{records}</list>\n')
    with open(WORK / "large.csv", "w", newline="") as file:
        csv.writer(file).writerows(FIGURES)
    rows = [dict(zip(FIGURES[0], row)) for row in FIGURES[1:]]
    (WORK / "large.json").write_text(json.dumps(rows, ensure_ascii=False, indent=1))
    head = b"From: a@city.example.jp\nSubject: plan\nMIME-Version: 1.0\n"
    kind = b"Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n"
    (WORK / "large.eml").write_bytes(head + kind + "\n\n".join(WORDS).encode() + b"\n")
    mails = [
        b"From a@city.example.jp Tue May  5 09:00:00 2026\n" + head + kind
        + "\n\n".join(WORDS[start : start + 20]).encode() + b"\n\n"
        for start in range(0, len(WORDS), 20)
    ]
    (WORK / "large.mbox").write_bytes(b"".join(mails))

    def letters(words):
        data = words.encode("cp932", "replace")
        return "".join(f"\\'{byte:02x}" if byte >= 0x80 or byte in b"\\{}" else chr(byte) for byte in data)

    body = "".join(f"\\pard {letters(line)}\\par\n" for line in WORDS)
    (WORK / "large.rtf").write_text("{\\rtf1\\ansi\\ansicpg932{\\fonttbl{\\f0\\fcharset128 Mincho;}}\n" + body + "}")


def write_packages():
    def package(name, main, kind, parts):
        media = f"application/vnd.openxmlformats-officedocument.{kind}.main+xml"
        make.write(name, make.office(main, media, parts))

    body = sections(lambda t: make.paragraph(t, "1"), make.paragraph)
    package("large.docx", "word/document.xml", "wordprocessingml.document", {
        "word/document.xml": make.word_part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": make.relations(("styles", "styles.xml"), ("numbering", "numbering.xml")),
        "word/styles.xml": make.STYLES, "word/numbering.xml": make.NUMBERING,
    })
    cells = [[(int(v), 0) if v.isdigit() else v for v in line] for line in FIGURES]
    rows = "".join(make.row(number, *line) for number, line in enumerate(cells, 1))
    package("large.xlsx", "xl/workbook.xml", "spreadsheetml.sheet", {
        "xl/workbook.xml": f'{make.HEAD}<workbook xmlns="{make.SHEET}" xmlns:r="{make.OFFICE}">'
        '<sheets><sheet name="施設" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": make.relations(("worksheet", "worksheets/sheet1.xml")),
        "xl/worksheets/sheet1.xml": make.sheet_part(rows),
    })
    groups = [TEXT[start : start + 20] for start in range(0, len(TEXT), 20)][:1000]
    numbers = range(1, len(groups) + 1)
    ids = "".join(f'<p:sldId id="{255 + n}" r:id="r{n}"/>' for n in numbers)
    package("large.pptx", "ppt/presentation.xml", "presentationml.presentation", {
        "ppt/presentation.xml": f'{make.HEAD}<p:presentation xmlns:p="{make.SLIDE}" '
        f'xmlns:r="{make.OFFICE}"><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>',
        "ppt/_rels/presentation.xml.rels": make.relations(*(("slide", f"slides/slide{n}.xml") for n in numbers)),
        **{
            f"ppt/slides/slide{n}.xml": make.slide_part(
                "sld", make.shape([group[0]], 'type="title"') + make.shape(group[1:], 'idx="1"'))
            for n, group in enumerate(groups, 1)
        },
    })
    body = sections(
        lambda t: f'<text:h text:outline-level="1">{t}</text:h>', lambda t: f"<text:p>{t}</text:p>")
    make.open_document("large.odt", "text", "", body)
    chapters = [page().replace('<meta charset="utf-8"/>', "").replace("<html", '<html xmlns="http://www.w3.org/1999/xhtml"')]
    make.write("large.epub", {
        "META-INF/container.xml": f'{make.HEAD}<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
        'version="1.0"><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
        "book.opf": f'{make.HEAD}<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" '
        'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
        "a.xhtml": chapters[0],
    }, first=("mimetype", "application/epub+zip"))


def write_pdf():
    laid = PDF_MAKER.pages
    PDF_MAKER.pages = lambda: [page for _ in range(40) for page in laid()]
    PDF_MAKER.__file__ = str(WORK / "make-pdf.py")
    PDF_MAKER.main()
    os.replace(WORK / "plan.pdf", WORK / "large.pdf")


def write_old():
    """By LibreOffice; without it these formats are left out."""
    if not shutil.which("soffice"):
        return

    def convert(source, target, *options):
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{WORK}/profile", *options, "--convert-to",
             target, "--outdir", str(WORK), str(source)], check=True, stdout=subprocess.DEVNULL)

    convert(WORK / "large.odt", "doc:MS Word 97")
    convert(WORK / "large.csv", "xls", "--infilter=CSV:44,34,76")


MAIL = """
import email, email.policy, mailbox, sys
if sys.argv[1].endswith('mbox'):
    mails = mailbox.mbox(sys.argv[1], lambda file: email.message_from_binary_file(file, policy=email.policy.default))
else:
    mails = [email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)]
for mail in mails:
    for part in mail.walk():
        if part.get_content_maintype() == 'text': part.get_content()
"""
TABLE = "import csv, sys; sum(len(row) for row in csv.reader(open(sys.argv[1], newline='')))"
RECORDS = "import json, sys; json.load(open(sys.argv[1]))"
UNPACKED = 'rm -rf "$1.d" && unzip -q "$1" -d "$1.d" && xmllint --noout --stream $(find "$1.d" {} -type f)'

CATDOC = ["-d", "utf-8", "FILE"]
XMLLINT = "unzip, xmllint"

# Format, name of the peer, its command, and how many times its CPU time chie may take: about half as much
# again as was measured, or more.
FORMATS = [
    ("pdf", "pdftotext", ["pdftotext", "FILE", "-"], 8),
    ("doc", "antiword", ["antiword", "-m", "UTF-8.txt", "FILE"], 30),
    ("xls", "xls2csv", ["xls2csv", *CATDOC], 8),
    ("rtf", "catdoc", ["catdoc", *CATDOC], 30),
    ("docx", XMLLINT, UNPACKED.format("-name document.xml"), 30),
    ("xlsx", XMLLINT, UNPACKED.format("-name 'sheet*.xml'"), 15),
    ("pptx", XMLLINT, UNPACKED.format("-name 'slide*.xml'"), 15),
    ("odt", XMLLINT, UNPACKED.format("-name content.xml"), 30),
    ("epub", XMLLINT, UNPACKED.format("-name '*.xhtml'"), 60),
    ("html", "xmllint --html", ["xmllint", "--html", "--noout", "FILE"], 60),
    ("xml", "xmllint", ["xmllint", "--noout", "FILE"], 80),
    ("csv", "python csv", [sys.executable, "-c", TABLE, "FILE"], 10),
    ("json", "python json", [sys.executable, "-c", RECORDS, "FILE"], 8),
    ("eml", "python email", [sys.executable, "-c", MAIL, "FILE"], 20),
    ("mbox", "python email", [sys.executable, "-c", MAIL, "FILE"], 8),
]


def seconds(commands):
    """CPU time of commands with their children, the middle one of a few runs."""
    times = []
    for _ in range(ROUNDS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        for command in commands:
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return sorted(times)[ROUNDS // 2]


def compare(name, peer, command, limit, files):
    program = command[0] if isinstance(command, list) else "unzip"
    if not files or not shutil.which(program):
        print(f"{name}: skipped, {program if files else 'soffice'} is not installed")
        return

    def line(file):
        if not isinstance(command, list):
            return ["sh", "-c", command, "sh", str(file)]
        return [word.replace("FILE", str(file)) for word in command]

    own = seconds([[CHIE, "read", str(file)] for file in files])
    other = seconds([line(file) for file in files])
    size = sum(file.stat().st_size for file in files) / 1e6
    print(f"{name}: {size:.1f} MB: chie {own:.2f} s, {peer} {other:.2f} s, ratio {own / other:.1f}; "
          f"limit {limit}: {'within' if own <= limit * other else 'EXCEEDED'}", flush=True)


def main():
    write_texts()
    write_packages()
    write_pdf()
    write_old()
    for name, peer, command, limit in FORMATS:
        compare(name, peer, command, limit, list(WORK.glob(f"large.{name}")))
    real = sorted((DOCUMENTS / "pdf").glob("*.pdf"))
    if real:
        compare(f"pdf, {len(real)} real files", *FORMATS[0][1:], real)


if __name__ == "__main__":
    main()
