#!/usr/bin/env python3
"""Writes the samples in the formats of old Office beside this script, all of fictional content:
counter.doc, revised.doc and facilities.xls by LibreOffice (soffice), counter.rtf without it.

    python3 corpus/formats/make-old-office.py
"""

import pathlib
import subprocess
import tempfile

FOLDER = pathlib.Path(__file__).parent

COUNTER = """<html><head><meta charset="utf-8"><title>緑野市の窓口改革</title></head><body>
<h1>緑野市の窓口改革</h1>
<p>令和六年度の取組を記録する。住民の待ち時間を半分にすることを目標とし、受付の手順を見直した。</p>
<h2>背景</h2><p>転入の手続に平均四十分を要していた。髙橋課長の下で「①受付、②審査、③交付」の流れを分けた。</p>
<table border=1><tr><th>年度</th><th>件数</th><th>時間</th></tr>
<tr><td>令和五年度</td><td>1,200</td><td>40分</td></tr><tr><td>令和六年度</td><td>1,350</td><td>19分</td></tr></table>
<h2>効果</h2><p>待ち時間は半分以下になった。</p></body></html>"""

# What converters leave out, or show although it is no text.
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in [
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("dc", "dc"),
    ]
).replace('urn:oasis:names:tc:opendocument:xmlns:dc:1.0', 'http://purl.org/dc/elements/1.1/')
REVISED = f"""<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:style style:name="h" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:page-layout style:name="l"><style:header-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="l"><style:header><text:p>緑野市見守り要領</text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text><text:tracked-changes>
<text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>佐藤</dc:creator><dc:date>2026-01-05T10:00:00</dc:date></office:change-info><text:p>千二百円</text:p></text:deletion></text:changed-region>
<text:changed-region text:id="c2"><text:insertion><office:change-info><dc:creator>佐藤</dc:creator><dc:date>2026-01-05T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region>
<text:changed-region text:id="c3"><text:deletion><office:change-info><dc:creator>佐藤</dc:creator><dc:date>2026-01-05T10:00:00</dc:date></office:change-info><text:p>電話での受付は</text:p><text:p>午前に限り、</text:p></text:deletion></text:changed-region>
</text:tracked-changes>
<text:p>見守り事業の利用料は月額<text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>八百円<text:change-end text:change-id="c2"/>とする。</text:p>
<text:p>申込みは窓口で<text:change text:change-id="c3"/>受け付ける。</text:p>
<text:p>対象は六十五歳以上の者<text:span text:style-name="h">（内部の案）</text:span>とする。</text:p>
<text:p><office:annotation><dc:creator>鈴木</dc:creator><dc:date>2026-01-06T10:00:00</dc:date><text:p>予算の枠を確かめる。</text:p></office:annotation>委託先は公募で決める。</text:p>
<text:p><draw:frame text:anchor-type="paragraph" svg:width="6cm" svg:height="2cm"><draw:text-box><text:p>問合せは福祉課の窓口へ。</text:p></draw:text-box></draw:frame>この要領は四月から適用する。</text:p>
</office:text></office:body></office:document>"""

FACILITIES = """施設名,所在地,延床面積,開設日,割合
緑野図書館,緑野市中央一丁目,1200.5,2024-04-01,0.125
北公民館,緑野市北町,850,1998-10-12,0.5
"""


def rich_text():
    """As Word 2000 writes Japanese: bytes of CP932, and Unicode for what that lacks."""

    def letters(words):
        return "".join(
            f"\\u{ord(letter)}?" if letter == "髙" else letter if ord(letter) < 0x80 else
            "".join(f"\\'{byte:02x}" for byte in letter.encode("cp932"))
            for letter in words
        )

    def paragraph(words, style=""):
        return "\\pard" + style + "\\f0 " + letters(words) + "\\par\n"

    rows = [("年度", "件数"), ("令和五年度", "1,200"), ("令和六年度", "1,350")]
    table = "".join(
        "\\trowd\\cellx3000\\cellx6000\\pard\\intbl "
        + "".join(letters(cell) + "\\cell " for cell in row) + "\\row\n"
        for row in rows
    )
    return (
        "{\\rtf1\\ansi\\ansicpg932\\deff0{\\fonttbl{\\f0\\fnil\\fcharset128 " + letters("ＭＳ 明朝") + ";}}\n"
        "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 " + letters("見出し 2") + ";}}\n"
        "{\\info{\\title " + letters("窓口改革の記録") + "}}\n"
        + paragraph("窓口改革の記録", "\\s1") + paragraph("髙橋課長が表示能力を高めるために十の手順を見直した。")
        + paragraph("効果", "\\s2") + "{\\v " + letters("隠した文字") + "}{\\deleted " + letters("消した文字") + "}"
        + paragraph("待ち時間は半分以下になった。") + table + "}"
    ).encode("ascii")


def convert(folder, name, content, target, *options):
    source = folder / name
    source.write_text(content, encoding="utf-8")
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", *options,
         "--convert-to", target, "--outdir", str(FOLDER), str(source)],
        check=True, stdout=subprocess.DEVNULL,
    )


def main():
    (FOLDER / "counter.rtf").write_bytes(rich_text())
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        convert(folder, "counter.html", COUNTER, "doc:MS Word 97")
        convert(folder, "revised.fodt", REVISED, "doc:MS Word 97")
        convert(folder, "facilities.csv", FACILITIES, "xls", "--infilter=CSV:44,34,76")


if __name__ == "__main__":
    main()
