#!/usr/bin/env python3
"""Fills a database with entries of the audit trail, by docs/audit.md alone, so that verify can be timed on a large one and its digests are
computed a second time by another program.
  scripts/million-entries.py DATABASE [ENTRIES]    DATABASE: records of a service that was started once and is stopped; it holds no submission yet
Then: kpi-ingest verify --config ... ; each submission has four entries, one reading without a report, and the same original."""
import hashlib, json, os, sqlite3, sys

database, entries = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
records = sqlite3.connect(database)
bytes_of_all = "รายงาน".encode()
sha = hashlib.sha256(bytes_of_all).hexdigest()
at = "2026-11-28T05:06:07.000Z"


def field(name, value):
    return f"{name}={len(value.encode())}:{value}\n"


def digest(kind, fields):
    return hashlib.sha256((kind + "{\n" + "".join(field(n, v) for n, v in fields) + "}\n").encode()).hexdigest()


sequence, previous = 0, "0" * 64


def entry(action, subject, detail, content=None):
    global sequence, previous
    sequence += 1
    detail = json.dumps(detail, ensure_ascii=False)
    parts = [str(sequence), at, "kpi-ingest", action, subject, detail, previous] + ([content] if content else [])
    link = hashlib.sha256("".join(f"{len(p.encode())}:{p}\n" for p in parts).encode()).hexdigest()
    row = (sequence, at, "kpi-ingest", action, subject, detail, content, previous, link)
    previous = link
    return row


def submissions():
    for i in range(1, entries // 4 + 1):
        name, unit = f"SAR {i}.docx", f"หน่วยงานที่ {i % 40}"
        received = [("id", str(i)), ("ticket", f"t{i}"), ("sha256", sha), ("originalName", name), ("unit", unit), ("inboxPath", f"{unit}/{name}"), ("size", str(len(bytes_of_all))), ("receivedAt", at)]
        answer = json.dumps({"path": name, "reports": []})
        reading = [("submissionId", str(i)), ("readerVersion", "1"), ("readAt", at), ("outcome", "NoReport"), ("resultJson", answer)]
        subject = f"submission:{i}"
        yield (i, f"t{i}", sha, name, unit, f"{unit}/{name}", len(bytes_of_all), at, "NoReport", "NoReport", 0), (i, "1", at, "NoReport", answer), [
            entry("submission-received", subject, {}, digest("submission", received)),
            entry("submission-waiting", subject, {"tool": "soffice", "code": "tool-missing"}),
            entry("reading-recorded", subject, {"readerVersion": "1", "outcome": "NoReport", "state": "NoReport"}, digest("reading", reading)),
            entry("sender-told", subject, {"state": "NoReport"}),
        ]


records.execute("PRAGMA synchronous = OFF")
for submission, reading, told in submissions():
    records.execute("INSERT INTO Submissions (Id, Ticket, Sha256, OriginalName, Unit, InboxPath, Size, ReceivedAt, State, NotifiedState, FailedAttempts) VALUES (?,?,?,?,?,?,?,?,?,?,?)", submission)
    records.execute("INSERT INTO Readings (SubmissionId, ReaderVersion, ReadAt, Outcome, ResultJson) VALUES (?,?,?,?,?)", reading)
    records.executemany("INSERT INTO AuditEntries (Sequence, At, Actor, Action, Subject, Detail, Content, PreviousHash, Hash) VALUES (?,?,?,?,?,?,?,?,?)", told)
records.commit()
original = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(database))), "archive", sha[:2], sha[2:4], sha)
os.makedirs(os.path.dirname(original), exist_ok=True)
open(original, "wb").write(bytes_of_all)
print(sequence, "entries")
