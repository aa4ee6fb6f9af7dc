"""Writes compound files (MS-CFB), the container of old Office documents and of mails that Outlook saves."""

import struct

END = 0xFFFFFFFE
NONE = 0xFFFFFFFF
SECTOR = 512
SMALL = 64


def compound(tree):
    """The bytes of a file. A tree is a dict from names to streams (bytes) or storages (dicts)."""
    entries = [["Root Entry", 5, NONE, NONE, NONE, b""]]
    add(entries, 0, tree)
    small, small_table = b"", []
    for entry in entries[1:]:
        content = entry[5]
        entry.append(len(small) // SMALL if content else END)
        entry.append(len(content))
        if content:
            count = -(-len(content) // SMALL)
            first = len(small_table)
            small_table += [*range(first + 1, first + count), END]
            small += content.ljust(count * SMALL, b"\0")
    assert all(entry[7] < 4096 for entry in entries[1:]), "larger streams stand elsewhere"
    directory = b""
    entries[0] += [2, len(small)]
    sizes = {
        "directory": -(-len(entries) * 128 // SECTOR),
        "small table": -(-len(small_table) * 4 // SECTOR),
        "small": -(-len(small) // SECTOR),
    }
    starts, table = {}, [0xFFFFFFFD]
    for name, size in sizes.items():
        starts[name] = len(table)
        table += [*range(len(table) + 1, len(table) + size), END]
    assert len(table) <= SECTOR // 4, "one sector of the table is enough here"
    entries[0][6] = starts["small"]
    for name, kind, left, right, child, _, start, size in entries:
        written = (name + "\0").encode("utf-16-le")
        directory += written.ljust(64, b"\0")
        directory += struct.pack("<HBBIII", len(written), kind, 1, left, right, child)
        directory += bytes(36) + struct.pack("<IQ", start, size)
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIIII", 0, 1, starts["directory"], 0, 4096,
                        starts["small table"], sizes["small table"], END, 0, 0)
    head += struct.pack("<I", NONE) * 108
    body = struct.pack(f"<{len(table)}I", *table).ljust(SECTOR, b"\xff")
    body += padded(directory) + padded(struct.pack(f"<{len(small_table)}I", *small_table), b"\xff")
    return head + body + padded(small)


def add(entries, parent, tree):
    """Adds what stands in a storage as a balanced tree of names."""
    names = sorted(tree, key=lambda name: (len(name), name.upper()))
    numbers = {}
    for name in names:
        numbers[name] = len(entries)
        content = tree[name]
        kind = 1 if isinstance(content, dict) else 2
        entries.append([name, kind, NONE, NONE, NONE, b"" if kind == 1 else content])
    entries[parent][4] = balance(entries, [numbers[name] for name in names])
    for name in names:
        if isinstance(tree[name], dict):
            add(entries, numbers[name], tree[name])


def balance(entries, numbers):
    if not numbers:
        return NONE
    middle = len(numbers) // 2
    entries[numbers[middle]][2] = balance(entries, numbers[:middle])
    entries[numbers[middle]][3] = balance(entries, numbers[middle + 1:])
    return numbers[middle]


def padded(content, filling=b"\0"):
    return content.ljust(-(-len(content) // SECTOR) * SECTOR, filling)
