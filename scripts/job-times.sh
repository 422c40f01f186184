#!/usr/bin/env bash
# How long the jobs take, on this machine, of one or several builds side by side: many small files from the drop to the sender's answer, and (builds that keep the runs of jobs)
# from the moment at which a single file has come to rest to the start of its reading.
# Usage: scripts/job-times.sh [--files N] [--drops N] [--rounds N] BUILD...     2000 files, 20 single drops, 1 round; BUILD is a folder with kpi-ingest in it
set -euo pipefail
files=2000
drops=20
rounds=1
builds=()
while [ $# -gt 0 ]; do
  case "$1" in
    --files) files="${2:?--files needs a number}"; shift 2 ;;
    --drops) drops="${2:?--drops needs a number}"; shift 2 ;;
    --rounds) rounds="${2:?--rounds needs a number}"; shift 2 ;;
    -*) printf 'Usage: scripts/job-times.sh [--files N] [--drops N] [--rounds N] BUILD...\n' >&2; exit 2 ;;
    *) builds+=("$1"); shift ;;
  esac
done
if [ "${#builds[@]}" -eq 0 ]; then printf 'Name a build: a folder with kpi-ingest in it.\n' >&2; exit 2; fi
exec python3 - "$files" "$drops" "$rounds" "${builds[@]}" <<'PYTHON'
import glob, os, shutil, signal, socket, sqlite3, statistics, subprocess, sys, tempfile, time
from datetime import datetime, timezone

files, drops, rounds = map(int, sys.argv[1:4])
SETTLE = 1.0

def port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]

def serve(build, folder):
    with open(f"{folder}/kpi-ingest.json", "w") as config:
        config.write('{ "settleSeconds": %s, "listen": "http://127.0.0.1:%d" }' % (SETTLE, port()))
    process = subprocess.Popen([f"{build}/kpi-ingest", "serve", "--config", f"{folder}/kpi-ingest.json"], stderr=open(f"{folder}/err", "w"))
    while "พร้อมแล้ว" not in open(f"{folder}/err", encoding="utf-8").read():
        if process.poll() is not None: sys.exit(open(f"{folder}/err", encoding="utf-8").read())
        time.sleep(0.05)
    return process

def processor(pid):
    """Seconds of processor time of the service and all that it started and still runs."""
    seconds = 0.0
    for stat in glob.glob("/proc/[0-9]*/stat"):
        try:
            text = open(stat).read()
        except OSError:
            continue
        fields = text.rsplit(")", 1)[1].split()
        if int(text.split(" ", 1)[0]) == pid or int(fields[1]) == pid: seconds += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return seconds

def stop(process):
    process.send_signal(signal.SIGTERM)
    process.wait(60)

def many(build):
    folder = tempfile.mkdtemp()
    process = serve(build, folder)
    os.makedirs(f"{folder}/ready")
    for i in range(files):
        os.makedirs(f"{folder}/ready/unit {i % 20}", exist_ok=True)
        with open(f"{folder}/ready/unit {i % 20}/SAR{i}.docx", "w") as f: f.write(f"no Word file {i}")
    start = time.monotonic()
    for unit in os.listdir(f"{folder}/ready"): os.rename(f"{folder}/ready/{unit}", f"{folder}/inbox/{unit}")
    while len(glob.glob(f"{folder}/outbox/**/*.html", recursive=True)) < files: time.sleep(0.2)
    took = time.monotonic() - start
    used = processor(process.pid)
    stop(process)
    shutil.rmtree(folder)
    return took, used

def single(build):
    folder = tempfile.mkdtemp()
    process = serve(build, folder)
    rest = {}
    for i in range(drops + 2):
        os.makedirs(f"{folder}/inbox/unit", exist_ok=True)
        with open(f"{folder}/.new", "w") as f: f.write(f"no Word file {i}")
        os.rename(f"{folder}/.new", f"{folder}/inbox/unit/SAR{i}.docx")
        rest[f"unit/SAR{i}.docx"] = time.time() + SETTLE
        while not os.path.exists(f"{folder}/outbox/unit/SAR{i}.docx.html"): time.sleep(0.02)
    stop(process)
    with sqlite3.connect(f"{folder}/data/kpi-ingest.db") as db:
        try:
            rows = db.execute("SELECT s.InboxPath, min(r.StartedAt) FROM JobRuns r JOIN Submissions s ON s.Id = r.SubmissionId GROUP BY 1 ORDER BY s.Id").fetchall()
        except sqlite3.OperationalError:
            return None
    shutil.rmtree(folder)
    # The first two also compile what the others only run.
    return [1000 * (datetime.strptime(at, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=timezone.utc).timestamp() - rest[path]) for path, at in rows][2:]

for round in range(rounds):
    for build in sys.argv[4:]:
        took, used = many(build)
        print(f"{build}: {files} files told in {took:.1f} s ({files / took:.0f} a second), {used:.1f} s of processor time", flush=True)
for build in sys.argv[4:]:
    if drops == 0: break
    waits = single(build)
    if waits is None: print(f"{build}: keeps no runs of jobs")
    else: print(f"{build}: from rest to the start of its reading: median {statistics.median(waits):.0f} ms, longest {max(waits):.0f} ms, of {len(waits)}")
PYTHON
