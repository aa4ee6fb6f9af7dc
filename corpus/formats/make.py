#!/usr/bin/env python3
"""Writes the samples of Office documents, OpenDocument and EPUB beside this script. All that they say is invented.

    python3 corpus/formats/make.py

Each sample shows what documents of an office have in them, and what their readers have to cope with.
"""

import pathlib
import zipfile

FOLDER = pathlib.Path(__file__).parent
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SLIDE = "http://schemas.openxmlformats.org/presentationml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


def write(name, parts, first=None):
    """A zip file that is the same on every day. `first` is a part that stands uncompressed before all others."""
    with zipfile.ZipFile(FOLDER / name, "w") as file:
        for part, text in ([first] if first else []) + list(parts.items()):
            info = zipfile.ZipInfo(part, (2024, 4, 1, 0, 0, 0))
            packed = first is None or part != first[0]
            info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
            file.writestr(info, text)


def relations(*targets):
    """Relationships r1, r2 …: pairs of a kind and a name; an address is outside."""
    rows = []
    for number, (kind, target) in enumerate(targets, 1):
        space = f"{PACKAGE}/relationships/metadata" if kind == "core-properties" else OFFICE
        mode = ' TargetMode="External"' if "://" in target else ""
        rows.append(f'<Relationship Id="r{number}" Type="{space}/{kind}" Target="{target}"{mode}/>')
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def office(main, content_type, parts, title="", creator="", modified="2024-05-20T01:00:00Z"):
    """The parts of a package of Office Open XML."""
    types = (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{content_type}"/></Types>'
    )
    core = (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator>"
        f"<dcterms:modified>{modified}</dcterms:modified></cp:coreProperties>"
    )
    return {
        "[Content_Types].xml": types,
        "_rels/.rels": relations(("officeDocument", main), ("core-properties", "docProps/core.xml")),
        "docProps/core.xml": core,
        **parts,
    }


# Word


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content, style="", properties=""):
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    body = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{body}</w:p>"


def numbered(level, content, list_number=1):
    return paragraph(
        content,
        properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_number}"/></w:numPr>',
    )


def cell(content, properties=""):
    body = content if content.startswith("<w:p") else paragraph(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{body}</w:tc>"


def table(*rows):
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def word_part(root, body):
    spaces = (
        f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    return f"{HEAD}<w:{root} {spaces}>{body}</w:{root}>"


STYLES = word_part(
    "styles",
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="kou"><w:name w:val="項"/><w:basedOn w:val="2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/><w:basedOn w:val="a"/></w:style>',
)

NUMBERING = word_part(
    "numbering",
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="・"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%2"/></w:lvl>'
    "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="2">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="第%1章"/></w:lvl>'
    "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
)


def word_report():
    """Styles, generated numbers, notes, comments, changes, ruby, fields, boxes, merged cells."""
    box = "<w:txbxContent>" + paragraph("問い合わせ先は企画課です。") + "</w:txbxContent>"
    drawing = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>'
        f"{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF 表 \\h </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("表1") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    ruby = (
        "<w:r><w:ruby><w:rt><w:r><w:t>さいひら</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>斉平</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    merge = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = (
        paragraph("青葉市空き家活用調査報告書", "a3")
        + paragraph("目次の行　1", "10")
        + paragraph("調査の目的", "1")
        + paragraph(
            run("空き")
            + run("家は")
            + '<w:ins w:id="1"><w:r><w:t>市内で</w:t></w:r></w:ins>'
            + '<w:del w:id="2"><w:r><w:delText>秘密の町で</w:delText></w:r></w:del>'
            + run("二百戸を超えた")
            + '<w:r><w:footnoteReference w:id="2"/></w:r>'
            + run("。")
            + '<w:r><w:commentReference w:id="0"/></w:r>'
        )
        + paragraph(run("詳しくは") + field + run("と") + '<w:hyperlink r:id="r6">' + run("市の計画") + "</w:hyperlink>" + run("を見る。"))
        + paragraph(ruby + run("地区の区長に話を聞いた。"))
        + paragraph("調査の結果", "1")
        + paragraph(run("地区ごとの数") + drawing, "kou")
        + numbered(0, "所有者が市外に住む")
        + numbered(1, "相続の登記がない")
        + numbered(1, "税の通知が戻る")
        + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>地区の別は次のとおり。</w:t></w:r></w:p>"
        + table(
            [cell("地区"), cell("区分"), cell("戸数")],
            [cell("斉平", merge[0]), cell("木造"), cell("120")],
            [cell("", merge[1]), cell("その他"), cell("14")],
            [cell("合計", '<w:gridSpan w:val="2"/>'), cell("134")],
        )
        + table([cell(paragraph("枠の中の一文は、表ではない。"))])
        + '<w:sectPr><w:headerReference r:id="r4" w:type="default"/></w:sectPr>'
    )
    notes = (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="2">' + paragraph("青葉市「住宅・土地調査」令和5年") + "</w:footnote>"
    )
    comments = '<w:comment w:id="0" w:author="高橋">' + paragraph("前回は百九十戸でした") + "</w:comment>"
    parts = {
        "word/document.xml": word_part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations(
            ("styles", "styles.xml"),
            ("numbering", "numbering.xml"),
            ("footnotes", "footnotes.xml"),
            ("header", "header1.xml"),
            ("comments", "comments.xml"),
            ("hyperlink", "https://www.example.jp/plan"),
        ),
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
        "word/footnotes.xml": word_part("footnotes", notes),
        "word/comments.xml": word_part("comments", comments),
        "word/header1.xml": word_part("hdr", paragraph("青葉市企画課　取扱注意")),
        "word/media/photo.bin": "絵" * 300,
    }
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    write(
        "survey.docx",
        office("word/document.xml", kind, parts, "青葉市空き家活用調査報告書", "user01"),
    )


def word_memo():
    """No styles at all: headings are lines with numbers, as most memos of an office have them."""
    lines = [
        "助言記録",
        "日時：令和6年5月10日（金）13時30分から15時まで",
        "",
        "１　相談の内容",
        "　商店街の空き店舗が増えている。若い人に貸したいが、所有者が見つからない。",
        "２　助言",
        "（１）所有者の調査",
        "　固定資産税の担当課と連絡を取り、所有者の意向を調べるとよい。",
        "（２）試しに貸す",
        "　三か月から始める短い契約を用意する。",
    ]
    body = "".join(paragraph(line) if line else "<w:p/>" for line in lines)
    body += table(
        [cell("相談者"), cell("青葉市商工課")],
        [cell("助言者"), cell("早川　悟")],
    )
    parts = {"word/document.xml": word_part("document", f"<w:body>{body}</w:body>")}
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    write("memo.docx", office("word/document.xml", kind, parts, "Microsoft Word - 文書1", "PC-0123"))


# Excel


def sheet_part(body, extra=""):
    return f'{HEAD}<worksheet xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheetData>{body}</sheetData>{extra}</worksheet>'


def row(number, *cells):
    """Cells of a row: texts are inline, pairs are a number and a style, `None` is empty."""
    output = ""
    for column, value in enumerate(cells):
        name = f"{'ABCDEFGHIJ'[column]}{number}"
        if isinstance(value, tuple):
            output += f'<c r="{name}" s="{value[1]}"><v>{value[0]}</v></c>'
        elif isinstance(value, int):
            output += f'<c r="{name}" t="s"><v>{value}</v></c>'
        elif value is not None:
            output += f'<c r="{name}" t="inlineStr"><is><t>{value}</t></is></c>'
    return f'<row r="{number}">{output}</row>'


def workbook():
    """Formats, eras, heads of two rows, a hidden sheet, comments, boxes, how words are pronounced."""
    formats = [
        '[$-411]ggge"年"m"月"d"日"',
        "#,##0",
        "0.0%",
        "000-0000",
        '#,##0;"▲ "#,##0',
        "h:mm",
    ]
    styles = (
        f'{HEAD}<styleSheet xmlns="{SHEET}"><numFmts count="6">'
        + "".join(
            f'<numFmt numFmtId="{200 + n}" formatCode="{f.replace(chr(34), "&quot;")}"/>'
            for n, f in enumerate(formats)
        )
        + '</numFmts><cellXfs count="8"><xf numFmtId="0"/>'
        + "".join(f'<xf numFmtId="{200 + n}"/>' for n in range(6))
        + '<xf numFmtId="14"/></cellXfs></styleSheet>'
    )
    shared = (
        f'{HEAD}<sst xmlns="{SHEET}"><si><t>施設の名</t></si>'
        '<si><r><t>青葉</t></r><r><t>図書館</t></r><rPh sb="0" eb="2"><t>アオバ</t></rPh></si></sst>'
    )
    first = sheet_part(
        row(1, "公共施設の利用状況（令和5年度）")
        + row(2, None, None, None, None, "（単位：人、千円）")
        + row(4, 0, "利用者", None, "費用", "郵便番号")
        + row(5, None, "人数", "前年比", "金額", None)
        + row(6, 1, (12345, 2), (0.1234, 3), (-2500, 5), (9800001, 4))
        + row(7, "港町ホール", (8000, 2), (-0.05, 3), (43000, 5), (31, 4))
        + row(8, "※費用は人件費を含まない。")
        + row(12, "開館日", "始まり")
        + row(13, (45383, 1), (0.375, 6))
        + row(14, (43586, 1), (0.5, 6))
        + row(15, (45000, 7), (0.75, 6)),
        '<mergeCells><mergeCell ref="A4:A5"/><mergeCell ref="B4:C4"/><mergeCell ref="E4:E5"/></mergeCells>'
        '<hyperlinks><hyperlink ref="A6" r:id="r1"/></hyperlinks>',
    )
    second = sheet_part(row(1, "担当", "電話") + row(2, "企画課", "000-0000"))
    comments = (
        f'{HEAD}<comments xmlns="{SHEET}"><authors><author>高橋</author></authors><commentList>'
        '<comment ref="B6" authorId="0"><text><r><t>高橋:</t></r><r><t>\n速報の値です</t></r></text></comment>'
        "</commentList></comments>"
    )
    place = "<xdr:from><xdr:col>6</xdr:col><xdr:row>3</xdr:row></xdr:from>"
    drawing = (
        f'{HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
        f'xmlns:a="{DRAWING}"><xdr:twoCellAnchor>{place}<xdr:sp><xdr:txBody><a:p><a:r><a:t>改修中は</a:t></a:r>'
        "<a:r><a:t>閉館した</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>"
    )
    book = (
        f'{HEAD}<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="利用状況" sheetId="1" r:id="r1"/>'
        '<sheet name="担当" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>'
    )
    parts = {
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": relations(
            ("worksheet", "worksheets/sheet1.xml"),
            ("worksheet", "worksheets/sheet2.xml"),
            ("styles", "styles.xml"),
            ("sharedStrings", "sharedStrings.xml"),
        ),
        "xl/styles.xml": styles,
        "xl/sharedStrings.xml": shared,
        "xl/worksheets/sheet1.xml": first,
        "xl/worksheets/_rels/sheet1.xml.rels": relations(
            ("hyperlink", "https://www.example.jp/library"),
            ("comments", "../comments1.xml"),
            ("drawing", "../drawings/drawing1.xml"),
        ),
        "xl/worksheets/sheet2.xml": second,
        "xl/comments1.xml": comments,
        "xl/drawings/drawing1.xml": drawing,
    }
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    write("facilities.xlsx", office("xl/workbook.xml", kind, parts))


# PowerPoint


def shape(texts, place="", position=None, level=0):
    kind = f"<p:ph {place}/>" if place else ""
    spot = f'<a:xfrm><a:off x="{position[0]}" y="{position[1]}"/></a:xfrm>' if position else ""
    paragraphs = "".join(
        f'<a:p><a:pPr lvl="{level if n else 0}"/><a:r><a:t>{text}</a:t></a:r></a:p>' for n, text in enumerate(texts)
    )
    return (
        f"<p:sp><p:nvSpPr><p:nvPr>{kind}</p:nvPr></p:nvSpPr><p:spPr>{spot}</p:spPr>"
        f"<p:txBody>{paragraphs}</p:txBody></p:sp>"
    )


def slide_part(root, shapes, attributes=""):
    return (
        f'{HEAD}<p:{root} xmlns:p="{SLIDE}" xmlns:a="{DRAWING}" xmlns:r="{OFFICE}"{attributes}>'
        f"<p:cSld><p:spTree><p:grpSpPr/>{shapes}</p:spTree></p:cSld></p:{root}>"
    )


def slides():
    """Titles, levels, boxes out of order, groups, tables, diagrams, notes, a hidden slide."""
    grid = "".join(
        "<a:tr>" + "".join(f"<a:tc><a:txBody><a:p><a:r><a:t>{t}</a:t></a:r></a:p></a:txBody></a:tc>" for t in line) + "</a:tr>"
        for line in [("年度", "参加者"), ("令和4年度", "80人"), ("令和5年度", "132人")]
    )
    frame = "<p:graphicFrame><a:graphic><a:graphicData>{}</a:graphicData></a:graphic></p:graphicFrame>"
    diagram = (
        '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="r2"/>'
    )
    group = "<p:grpSp><p:grpSpPr/>" + shape(["組の中の文字"]) + "</p:grpSp>"
    data = (
        f'{HEAD}<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="{DRAWING}">'
        "<dgm:ptLst>"
        + "".join(
            f"<dgm:pt><dgm:prSet/><dgm:t><a:p><a:r><a:t>{t}</a:t></a:r></a:p></dgm:t></dgm:pt>"
            for t in ["企画する", "試す", "広げる"]
        )
        + "</dgm:ptLst></dgm:dataModel>"
    )
    parts = {
        "ppt/presentation.xml": f'{HEAD}<p:presentation xmlns:p="{SLIDE}" xmlns:r="{OFFICE}"><p:sldIdLst>'
        '<p:sldId id="256" r:id="r2"/><p:sldId id="257" r:id="r1"/><p:sldId id="258" r:id="r3"/>'
        "</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": relations(
            ("slide", "slides/slide1.xml"), ("slide", "slides/slide2.xml"), ("slide", "slides/slide3.xml")
        ),
        "ppt/slides/slide1.xml": slide_part(
            "sld",
            shape(["下の囲み"], position=(0, 5000000))
            + shape(["上の囲み"], position=(0, 2000000))
            + group
            + shape(["三年間の歩み", "参加者が増えた", "若い世代が加わった"], 'idx="1"', level=1)
            + shape(["成果"], 'type="title"')
            + frame.format(f"<a:tbl>{grid}</a:tbl>")
            + frame.format(diagram)
            + shape(["青葉市"], 'type="ftr" idx="11"'),
        ),
        "ppt/slides/_rels/slide1.xml.rels": relations(
            ("notesSlide", "../notesSlides/notesSlide1.xml"), ("diagramData", "../diagrams/data1.xml")
        ),
        "ppt/slides/slide2.xml": slide_part(
            "sld", shape(["地域づくり講座の報告"], 'type="ctrTitle"') + shape(["令和6年6月"], 'type="subTitle" idx="1"')
        ),
        "ppt/slides/slide3.xml": slide_part("sld", shape(["予備の資料"], 'type="title"') + shape(["内訳は別紙による"]), ' show="0"'),
        "ppt/notesSlides/notesSlide1.xml": slide_part("notes", shape(["ここで写真を見せる"], 'type="body" idx="1"')),
        "ppt/diagrams/data1.xml": data,
    }
    kind = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    write("lecture.pptx", office("ppt/presentation.xml", kind, parts))


# OpenDocument

NAMES = {
    "office": "office:1.0", "text": "text:1.0", "table": "table:1.0", "style": "style:1.0",
    "draw": "drawing:1.0", "presentation": "presentation:1.0", "meta": "meta:1.0",
}
SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}"' for prefix, name in NAMES.items()
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'


def open_document(name, kind, styles, body, frame=""):
    media = f"application/vnd.oasis.opendocument.{kind}"
    manifest = (
        f'{HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{media}"/></manifest:manifest>'
    )
    root = "spreadsheet" if kind == "spreadsheet" else kind
    parts = {
        "content.xml": f"{HEAD}<office:document-content {SPACES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:{root}>{body}</office:{root}></office:body>"
        "</office:document-content>",
        "styles.xml": f"{HEAD}<office:document-styles {SPACES}><office:styles>"
        '<style:style style:name="Title" style:family="paragraph"/></office:styles>'
        f"<office:master-styles>{frame}</office:master-styles></office:document-styles>",
        "META-INF/manifest.xml": manifest,
    }
    write(name, parts, first=("mimetype", media))


def open_text():
    """Levels, lists with numbers, deletions, notes, comments, ruby, repeated cells."""
    styles = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" '
        'style:num-prefix="(" style:num-suffix=")"/><text:list-level-style-bullet text:level="2"/></text:list-style>'
    )
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>青葉市「広報」令和6年4月号</text:p></text:note-body></text:note>"
    )
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>消した文</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:p text:style-name="P1">見守り活動の手引き</text:p>'
        '<text:h text:outline-level="1">始め方</text:h>'
        f"<text:p>近所の\n   人に声をかける{note}。<office:annotation><dc:creator>佐藤</dc:creator>"
        "<text:p>写真を足す</text:p></office:annotation></text:p>"
        '<text:list text:style-name="L1"><text:list-item><text:p>班を作る</text:p><text:list><text:list-item>'
        "<text:p>五人まで</text:p></text:list-item></text:list></text:list-item>"
        "<text:list-item><text:p>日を決める</text:p></text:list-item></text:list>"
        '<text:h text:outline-level="1">続け方</text:h>'
        "<text:p><text:ruby><text:ruby-base>民生</text:ruby-base><text:ruby-text>みんせい</text:ruby-text></text:ruby>"
        "委員と<text:s/>年に<text:s text:c=\"2\"/>二度会う。</text:p>"
        '<table:table><table:table-row><table:table-cell><text:p>月</text:p></table:table-cell><table:table-cell>'
        "<text:p>回数</text:p></table:table-cell></table:table-row><table:table-row>"
        '<table:table-cell><text:p>四月</text:p></table:table-cell><table:table-cell><text:p>3回</text:p></table:table-cell>'
        "</table:table-row></table:table>"
    )
    footer = "<style:master-page><style:footer><text:p>青葉市社会福祉協議会</text:p></style:footer></style:master-page>"
    open_document("guide.odt", "text", styles, body, footer)


def open_sheet():
    """Values as they are shown, repeated rows and cells, a hidden sheet."""

    def shown(text, kind="string", more=""):
        return f'<table:table-cell office:value-type="{kind}"{more}><text:p>{text}</text:p></table:table-cell>'

    def line(*cells, more=""):
        return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"

    end = '<table:table-cell table:number-columns-repeated="1020"/>'
    body = (
        '<table:table table:name="予算">'
        + line(shown("令和6年度予算の内訳"), end)
        + line(end, more=' table:number-rows-repeated="2"')
        + line(shown("科目"), shown("金額（千円）"), shown("決定日"), end)
        + line(
            shown("報償費"),
            shown("1,200", "float", ' office:value="1200"'),
            shown("令和6年4月1日", "date", ' office:date-value="2024-04-01"'),
            end,
        )
        + line(shown("旅費"), shown("85", "float", ' office:value="85"'), shown("令和6年5月7日", "date"), end)
        + line(end, more=' table:number-rows-repeated="1048000"')
        + '</table:table><table:table table:name="控え" table:style-name="ta2">'
        + line(shown("前の年の額"), shown("980", "float", ' office:value="980"'))
        + "</table:table>"
    )
    styles = (
        '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    )
    open_document("budget.ods", "spreadsheet", styles, body)


def open_slides():
    """Pages with titles, outlines, notes, and a footer that is declared once."""

    def box(role, body):
        return f'<draw:frame presentation:class="{role}"><draw:text-box>{body}</draw:text-box></draw:frame>'

    body = (
        '<presentation:footer-decl presentation:name="f1">青葉市防災課</presentation:footer-decl>'
        '<draw:page draw:name="page1">'
        + box("title", "<text:p>避難所運営の訓練</text:p>")
        + box("subtitle", "<text:p>令和6年9月</text:p>")
        + '</draw:page><draw:page draw:name="page2">'
        + box("title", "<text:p>役割</text:p>")
        + box(
            "outline",
            "<text:list><text:list-item><text:p>受付</text:p><text:list><text:list-item><text:p>名簿を作る</text:p>"
            "</text:list-item></text:list></text:list-item></text:list>",
        )
        + "<presentation:notes>"
        + box("notes", "<text:p>名簿の例を配る</text:p>")
        + "</presentation:notes></draw:page>"
    )
    open_document("drill.odp", "presentation", "", body)


# EPUB


def book():
    """Chapters in the order of the spine, a table of contents, ruby, an empty title."""

    def page(name, title, body):
        return (
            f'{HEAD}<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head>{title}</head>'
            f"<body>{body}</body></html>"
        )

    package = (
        f'{HEAD}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>島のしごと図鑑</dc:title><dc:creator>早川 悟</dc:creator><dc:date>2024-03-10</dc:date></metadata><manifest>"
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        '<item id="b" href="text/two%20.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    parts = {
        "META-INF/container.xml": f'{HEAD}<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
        '<rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "OPS/book.opf": package,
        "OPS/nav.xhtml": page("nav", "<title>目次</title>", "<nav><ol><li><a href='text/one.xhtml'>塩をつくる</a></li></ol></nav>"),
        "OPS/text/two .xhtml": page("two", "<title/>", "<h1>船を直す</h1><p>造船所は島の北にある。木の船は年に一度、陸に上げる。</p>"),
        "OPS/text/one.xhtml": page(
            "one",
            "<title>一</title>",
            "<h1>塩をつくる</h1><p>海の水を<ruby>釜<rt>かま</rt></ruby>で煮る。煮るのに二日かかる。</p><h2>道具</h2><ul><li>釜</li><li>柄杓</li></ul>",
        ),
    }
    write("island.epub", parts, first=("mimetype", "application/epub+zip"))


for make in (word_report, word_memo, workbook, slides, open_text, open_sheet, open_slides, book):
    make()
