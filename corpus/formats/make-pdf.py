#!/usr/bin/env python3
"""Writes plan.pdf, a fictional plan: outline, running head, page numbers, a table, two columns and a page of vertical
writing, in fonts that are not embedded. Nothing but Python is needed: ./make-pdf.py"""
import os
import zlib

SENTENCE = (
    "この計画は、人口の減少と施設の老朽化に備え、市民とともに公共施設の在り方を見直すために定めるものである。"
    "施設の総量を抑えながら、地域の暮らしに要る機能を保つことを基本とし、十年間の取組と目標を示す。"
)
TITLE = "緑野市公共施設再編計画"


class Page:
    def __init__(self):
        self.parts = []

    def text(self, x, y, words, size=10.5, font="H"):
        code = words.encode("utf-16-be").hex().upper()
        self.parts.append(f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm <{code}> Tj ET")

    def paragraph(self, x, y, words, width, lead=18):
        words = "　" + words
        for start in range(0, len(words), width):
            self.text(x, y, words[start : start + width])
            y -= lead
        return y

    def stream(self):
        data = zlib.compress("\n".join(self.parts).encode())
        return b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(data), data)


def pages():
    first = Page()
    first.text(187, 740, TITLE, size=20)
    first.text(60, 690, "１　背景", size=14)
    first.paragraph(60, 660, SENTENCE * 2, 44)
    first.text(60, 540, "２　施設の現状", size=14)
    for row, cells in enumerate(
        [("施設", "延床面積", "利用者数"), ("図書館", "1,200", "34,500"), ("公民館", "850", "12,040"), ("体育館", "2,300", "56,000")]
    ):
        for x, cell in zip((80, 240, 380), cells):
            first.text(x, 505 - 18 * row, cell)
    second = Page()
    second.text(60, 740, "３　取組", size=14)
    second.paragraph(60, 700, "左の段には施設の取組を記す。" + SENTENCE * 2, 20)
    second.paragraph(320, 700, "右の段には地域の取組を記す。" + SENTENCE * 2, 20)
    third = Page()
    words = "　縦に書いた文章は右の行から始まり、左の行へと続く。" + SENTENCE
    for column, start in enumerate(range(0, len(words), 30)):
        third.text(480 - 24 * column, 740, words[start : start + 30], font="V")
    result = [first, second, third]
    for number, page in enumerate(result, 1):
        page.text(60, 800, TITLE + "（令和六年度版）", size=8)
        page.text(290, 40, str(number), size=9)
    return result


def main():
    laid = pages()
    count = len(laid)
    font = 3 + 2 * count
    outline = font + 5
    titles = [("１　背景", 0), ("２　施設の現状", 0), ("３　取組", 1)]
    text = lambda words: "<FEFF" + words.encode("utf-16-be").hex().upper() + ">"
    objects = [
        f"<</Type/Catalog/Pages 2 0 R/Outlines {outline} 0 R>>",
        f"<</Type/Pages/Count {count}/Kids[{' '.join(f'{3 + 2 * i} 0 R' for i in range(count))}]>>",
    ]
    for index, page in enumerate(laid):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {4 + 2 * index} 0 R"
            f"/Resources<</Font<</H {font} 0 R/V {font + 1} 0 R>>>>>>"
        )
        objects.append(page.stream())
    for encoding in ("UniJIS-UTF16-H", "UniJIS-UTF16-V"):
        objects.append(
            f"<</Type/Font/Subtype/Type0/BaseFont/HeiseiMin-W3/Encoding/{encoding}"
            f"/DescendantFonts[{font + 2} 0 R]>>"
        )
    objects.append(
        f"<</Type/Font/Subtype/CIDFontType0/BaseFont/HeiseiMin-W3/FontDescriptor {font + 3} 0 R/DW 1000"
        "/W[1[500]2 94 500]/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 4>>>>"
    )
    objects.append(
        "<</Type/FontDescriptor/FontName/HeiseiMin-W3/Flags 6/FontBBox[-123 -257 1001 910]/ItalicAngle 0"
        "/Ascent 859/Descent -140/CapHeight 709/StemV 69>>"
    )
    objects.append(f"<</Title{text(TITLE)}/Author{text('緑野市企画課')}/CreationDate(D:20240401090000+09'00')>>")
    first = outline + 1
    objects.append(f"<</Type/Outlines/First {first} 0 R/Last {first + len(titles) - 1} 0 R/Count {len(titles)}>>")
    for index, (title, page) in enumerate(titles):
        links = (f"/Prev {first + index - 1} 0 R" if index else "") + (
            f"/Next {first + index + 1} 0 R" if index + 1 < len(titles) else ""
        )
        objects.append(f"<</Title{text(title)}/Parent {outline} 0 R{links}/Dest[{3 + 2 * page} 0 R/Fit]>>")
    file = b"%PDF-1.5\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        content = content if isinstance(content, bytes) else content.encode()
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"trailer<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        font + 4,
        table,
    )
    folder = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(folder, "plan.pdf"), "wb") as output:
        output.write(file)


if __name__ == "__main__":
    main()
