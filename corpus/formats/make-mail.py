#!/usr/bin/env python3
"""Writes the samples of mails, tables as text, JSON and YAML beside this script. All that they say is invented.

    python3 corpus/formats/make-mail.py
"""

import base64
import email.header
import json
import pathlib

FOLDER = pathlib.Path(__file__).parent


def word(text, charset):
    """An encoded word (RFC 2047)."""
    body = base64.b64encode(text.encode(charset)).decode()
    return f"=?{charset}?B?{body}?="


def attachment(content, raw_name, media_type):
    """A part whose name is written as it is, in CP932, as old mail programs do."""
    body = base64.encodebytes(content).replace(b"\n", b"\r\n")
    name = raw_name.encode("cp932")
    return (
        f"Content-Type: {media_type}; name=\"".encode() + name + b"\"\r\n"
        b"Content-Disposition: attachment; filename=\"" + name + b"\"\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n" + body
    )


def lines(text):
    return text.strip("\n").replace("\n", "\r\n").encode("iso-2022-jp") + b"\r\n"


TABLE = "区分,件数,金額（千円）\r\n設計,2,1500\r\n工事,1,24800\r\n"
NOTE = "議事メモ\r\n\r\n１　日時　令和8年4月20日\r\n２　決定　表示板の設計は北町建築事務所に頼む。\r\n"

MAIL = """
青葉市 企画課 佐藤様

お世話になっております。港町まちづくり公社の高橋です。
駅前広場の案内表示板について、見積もりがまとまりましたので
お送りします。

１　納期
契約の日から九十日以内とします。

２　支払い
検査の後、三十日以内にお願いします。

ご確認のほど、よろしくお願いいたします。

> 先日の打ち合わせの議事メモと、表示板の見積もりを
> お送りください。
> > 六月の議会に間に合うようにしたいと考えています。

------------------------------
港町まちづくり公社　高橋 一郎
TEL 000-000-0000
takahashi@machi.example.jp
------------------------------
"""


def mail():
    head = (
        f"From: {word('高橋 一郎', 'iso-2022-jp')} <takahashi@machi.example.jp>\r\n"
        f"To: {word('佐藤 花子', 'iso-2022-jp')} <sato@city.example.jp>\r\n"
        f"Subject: Re: {word('駅前広場の案内表示', 'iso-2022-jp')}\r\n"
        f" {word('板の見積もり', 'iso-2022-jp')}\r\n"
        "Date: Mon, 27 Apr 2026 23:30:00 +0000\r\n"
        "Message-ID: <1@machi.example.jp>\r\n"
        "MIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="part"\r\n\r\n'
    ).encode("ascii")
    parts = [
        b"Content-Type: text/plain; charset=ISO-2022-JP\r\n"
        b"Content-Transfer-Encoding: 7bit\r\n\r\n" + lines(MAIL),
        attachment(TABLE.encode("cp932"), "見積もり一覧表.csv", "text/csv"),
        attachment(NOTE.encode("cp932"), "議事メモ（表示板）.txt", "text/plain"),
    ]
    body = b"".join(b"--part\r\n" + part + b"\r\n" for part in parts)
    return head + body + b"--part--\r\n"


def mailbox():
    mails = [
        ("会議室の予約", "第一会議室を五月十二日の午後に予約しました。\n\n>From 総務課へは連絡済みです。\n"),
        ("Re: 会議室の予約", "承知しました。\n\n> 第一会議室を五月十二日の午後に予約しました。\n"),
        ("防災倉庫の鍵", "防災倉庫の鍵は、警備室で受け取ってください。\n"),
    ]
    text = ""
    for number, (subject, body) in enumerate(mails, 1):
        text += (
            f"From sato@city.example.jp Tue May  {number} 09:00:00 2026\n"
            f"From: {word('佐藤 花子', 'utf-8')} <sato@city.example.jp>\n"
            "To: soumu@city.example.jp\n"
            f"Subject: {email.header.Header(subject, 'utf-8').encode()}\n"
            f"Date: Tue, {number} May 2026 09:00:00 +0900\n"
            "MIME-Version: 1.0\n"
            "Content-Type: text/plain; charset=utf-8\n"
            "Content-Transfer-Encoding: 8bit\n\n"
            f"{body}\n"
        )
    return text.encode()


CSV = """公の施設の一覧,,,
（令和8年4月1日現在）,,,
番号,施設名,所在地,備考
1,青葉公民館,青葉市本町1-2,"講堂、和室
（第二和室は休止中）"
2,港町図書館,青葉市港町3-4,"通称は""みなと文庫\"""
3,髙橋記念資料館,青葉市山手5-6,①開館は土曜・日曜
"""

TSV = """年度\t事業名\t決算額（千円）
令和5年度\t歩道の段差解消\t12,400
令和6年度\t歩道の段差解消\t15,850
令和6年度\t街路灯の取り替え\t8,020
"""

RECORDS = {
    "title": "空き家の相談窓口",
    "publisher": "青葉市",
    "窓口": {"名称": "住まいの相談室", "電話": "000-000-0000", "曜日": ["火曜", "木曜"]},
    "相談の実績": [
        {"年度": "令和5年度", "件数": 48, "成約": 6},
        {"年度": "令和6年度", "件数": 61, "成約": 9},
    ],
    "説明": "空き家の所有者と、借りたい人とをつなぐ窓口である。\n相談は無料である。",
}

YAML = """# 会議の記録
title: 第三回 公共交通会議
date: 2026-05-20
出席:
  - 氏名: 佐藤 花子
    所属: 企画課
  - 氏名: 高橋 一郎
    所属: 港町まちづくり公社
議題:
  - 循環バスの経路
  - 停留所の屋根
決定: |
  循環バスは、病院の前を通る経路に改める。
  停留所の屋根は、来年度に二か所で設ける。
"""


def main():
    samples = {
        "mail.eml": mail(),
        "mailbox.mbox": mailbox(),
        "facilities-cp932.csv": CSV.replace("\n", "\r\n").encode("cp932"),
        "works.tsv": TSV.encode(),
        "vacant-houses.json": (json.dumps(RECORDS, ensure_ascii=False, indent=2) + "\n").encode(),
        "meeting.yaml": YAML.encode(),
    }
    for name, content in samples.items():
        (FOLDER / name).write_bytes(content)


if __name__ == "__main__":
    main()
