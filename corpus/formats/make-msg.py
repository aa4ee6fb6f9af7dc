#!/usr/bin/env python3
"""Writes the samples of mails that Outlook saved, beside this script. All that they say is invented.

    python3 corpus/formats/make-msg.py
"""

import pathlib
import struct

from compound import compound

FOLDER = pathlib.Path(__file__).parent
# 2026-04-27 23:30 in UTC, in tenths of microseconds since 1601.
SENT = (1_777_332_600 + 11_644_473_600) * 10_000_000


def item(texts, head_length, fixed=(), unicode=True, data=None):
    """Properties by their numbers: texts in Unicode or in CP932, and those of fixed length."""
    tree = {}
    for number, text in texts.items():
        if unicode:
            tree[f"__substg1.0_{number:04X}001F"] = text.encode("utf-16-le")
        else:
            tree[f"__substg1.0_{number:04X}001E"] = text.encode("cp932")
    for number, content in (data or {}).items():
        tree[f"__substg1.0_{number:04X}0102"] = content
    properties = b"".join(struct.pack("<IIQ", tag, 6, value) for tag, value in fixed)
    tree["__properties_version1.0"] = bytes(head_length) + properties
    return tree


def message(subject, body, unicode, head_length=32):
    texts = {
        0x001A: "IPM.Note", 0x0037: subject, 0x0C1A: "高橋 一郎",
        0x0C1F: "takahashi@machi.example.jp", 0x0E04: "佐藤 花子", 0x1000: body,
    }
    # The encoding that mails get on their way is not the one that their texts stand in.
    fixed = [(0x00390040, SENT), (0x3FDE0003, 50220), (0x3FFD0003, 932)]
    return item(texts, head_length, fixed, unicode)


def attachment(name, content, unicode):
    return item({0x3704: "MITUMO~1.CSV", 0x3707: name}, 8, unicode=unicode, data={0x3701: content})


def mail(unicode):
    tree = message(
        "Re: 案内表示板の①見積もり",
        "佐藤様\r\n\r\n案内表示板の見積もりをお送りします。\r\nご確認をお願いいたします。\r\n", unicode)
    table = "区分,件数,金額（千円）\r\n設計,2,1500\r\n工事,1,24800\r\n".encode("cp932")
    tree["__attach_version1.0_#00000000"] = attachment("見積もり一覧表.csv", table, unicode)
    inner = message("表示板の寸法", "表示板の高さは二メートルとします。\r\n", unicode, head_length=24)
    forwarded = item({0x3001: "表示板の寸法"}, 8, unicode=unicode)
    tree["__attach_version1.0_#00000001"] = forwarded | {"__substg1.0_3701000D": inner}
    return compound(tree)


def main():
    (FOLDER / "mail.msg").write_bytes(mail(unicode=True))
    (FOLDER / "mail-cp932.msg").write_bytes(mail(unicode=False))


if __name__ == "__main__":
    main()
