#!/usr/bin/env python3
"""Checks a proof of kpi-ingest prove with Python's own library: that entries are in the trail of a checkpoint (RFC 6962),
that this trail begins with the one of an older checkpoint. The signature is left to openssl: --split FOLDER writes its parts."""
import base64, hashlib, json, os, sys


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def checkpoint(note):
    name, size, root = note.split("\n")[:3]
    return name, int(size), base64.b64decode(root)


def included(root, size, index, leaf, path):
    """RFC 9162, 2.1.3.2"""
    at, last, value = index, size - 1, hashlib.sha256(b"\x00" + leaf).digest()
    for other in path:
        if last == 0:
            return False
        if at & 1 or at == last:
            value = node(other, value)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            value = node(value, other)
        at, last = at >> 1, last >> 1
    return last == 0 and value == root


def continues(old_root, old, root, size, path):
    """RFC 9162, 2.1.4.2"""
    if old == size:
        return not path and old_root == root
    path = ([old_root] if old & (old - 1) == 0 else []) + path
    at, last = old - 1, size - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    before = now = path[0]
    for other in path[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            before, now = node(other, before), node(other, now)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            now = node(now, other)
        at, last = at >> 1, last >> 1
    return last == 0 and before == old_root and now == root


def main():
    proof = json.load(open(sys.argv[1], encoding="utf-8"))
    name, size, root = checkpoint(proof["checkpoint"])
    hashes = lambda path: [bytes.fromhex(h) for h in path]
    good = len(proof["entries"]) > 0
    for entry in proof["entries"]:
        leaf = base64.b64decode(entry["leaf"])
        holds = included(root, size, entry["index"], leaf, hashes(entry["path"]))
        print("in the trail" if holds else "NOT IN THE TRAIL", entry["index"] + 1, leaf.decode("utf-8").split("\n")[3])
        good &= holds
    if "since" in proof:
        old_name, old, old_root = checkpoint(proof["since"]["checkpoint"])
        holds = old_name == name and continues(old_root, old, root, size, hashes(proof["since"]["path"]))
        print("begins with" if holds else "DOES NOT BEGIN WITH", "the trail of", old, "entries")
        good &= holds
    if "--split" in sys.argv:
        folder = sys.argv[sys.argv.index("--split") + 1]
        os.makedirs(folder, exist_ok=True)
        text, _, signature = proof["checkpoint"].rpartition("\n\n")
        open(os.path.join(folder, "text"), "wb").write((text + "\n").encode("utf-8"))
        open(os.path.join(folder, "signature"), "wb").write(base64.b64decode(signature.split(" ")[2])[4:])
    print("the signature is not looked at here: see openssl in docs/audit.md")
    print("GOOD" if good else "BAD", name, size)
    sys.exit(0 if good else 1)


main()
