"""The load of service-times.sh, and what is measured of the service under it."""

import collections, csv, glob, io, json, os, random, re, shutil, signal, socket, statistics, subprocess, sys, time

work, build, generator, fixtures = sys.argv[1:5]
files, workers, databases = int(sys.argv[5]), [int(w) for w in sys.argv[6].split()], sys.argv[7].split()
limit, samples_folder, postgres, psql = float(sys.argv[8]) * 60, *sys.argv[9:12]
load = os.path.join(work, "load")
PAGE, TICK = os.sysconf("SC_PAGE_SIZE"), os.sysconf("SC_CLK_TCK")
SETTLED = 0.05  # the share of the files after which memory is looked at
Sample = collections.namedtuple("Sample", "seconds told resident service readers tools own started")


def make_load():
    """Files of all kinds, in an order by chance that is the same each time; the number before a name keeps the kinds apart from it."""
    chance = random.Random(1)
    shares = {"print": 0.10, "old": 0.005, "none": 0.06, "again": 0.035}
    kinds = [kind for kind, share in shares.items() for _ in range(round(files * share))]
    kinds += ["report"] * (files - len(kinds))
    chance.shuffle(kinds)
    many = [f"{generator}/KpiIngest.Fixtures", "many", f"{work}/reports", str(kinds.count("report"))]
    subprocess.run(many, check=True, stderr=subprocess.DEVNULL)
    reports = sorted(glob.glob(f"{work}/reports/*/*.docx"))
    units = sorted(os.listdir(f"{work}/reports"))
    chance.shuffle(reports)
    prints = sorted(p for p in glob.glob(f"{fixtures}/**/*.pdf", recursive=True) if "/scans/" not in p)
    older = sorted(glob.glob(f"{fixtures}/**/*.doc", recursive=True))
    made, counts = [], collections.Counter()
    for number, kind in enumerate(kinds):
        if kind == "again" and not made:
            kind = "none"
        of_kind, counts[kind] = counts[kind], counts[kind] + 1
        if kind == "report":
            source = reports.pop()
            unit, content = os.path.basename(os.path.dirname(source)), open(source, "rb").read()
        elif kind == "print":
            # What stands behind the end of a PDF file is no part of it: the print is the same, the file is another.
            source, unit = prints[of_kind % len(prints)], units[of_kind // len(prints) % len(units)]
            content = open(source, "rb").read() + f"\n% {number}\n".encode()
        elif kind == "old":
            source, unit = older[of_kind % len(older)], units[of_kind // len(older) % len(units)]
            content = open(source, "rb").read() + bytes(512) + number.to_bytes(8, "little")
        elif kind == "none":
            source, unit = "SAR.docx", units[of_kind % len(units)]
            content = f"no Word file {number}".encode()
        else:
            source, unit, content = chance.choice(made)
        made.append((source, unit, content))
        os.makedirs(f"{load}/{unit}", exist_ok=True)
        with open(f"{load}/{unit}/{number:06d} {os.path.basename(source)}", "wb") as file:
            file.write(content)
    shutil.rmtree(f"{work}/reports")
    return counts


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def serve(folder, readers, database):
    settings = {"settleSeconds": 1, "readers": readers, "listen": f"http://127.0.0.1:{free_port()}"}
    if database == "postgres":
        name = f"kpi_{readers}"
        server = dict(part.split("=") for part in postgres.split(";"))
        command = [psql, "-h", server["Host"], "-p", server["Port"], "-U", server["Username"], "-qX", "-c", f"CREATE DATABASE {name}"]
        subprocess.run(command, check=True)
        settings["database"] = f"{postgres};Database={name}"
    with open(f"{folder}/kpi-ingest.json", "w") as config:
        json.dump(settings, config)
    errors = f"{folder}/standard-error"
    process = subprocess.Popen([f"{build}/kpi-ingest", "serve", "--config", f"{folder}/kpi-ingest.json"], stderr=open(errors, "w"))
    while "พร้อมแล้ว" not in open(errors, encoding="utf-8").read():
        if process.poll() is not None:
            sys.exit(open(errors, encoding="utf-8").read())
        time.sleep(0.05)
    return process


def measured(own):
    """Resident bytes of all processes, of the service, of its readers and of the tools that they start; processor time of the service and
    of the rest, in seconds."""
    seen = {}
    for stat in glob.glob("/proc/[0-9]*/stat"):
        try:
            head, tail = open(stat).read().rsplit(")", 1)
        except OSError:
            continue
        fields = tail.split()
        times = [int(f) / TICK for f in fields[11:15]]
        seen[int(stat.split("/")[2])] = (int(fields[1]), head.split("(", 1)[1], int(fields[21]) * PAGE, times)
    resident, processor = collections.Counter(), collections.Counter()
    for process, (_, name, size, times) in seen.items():
        above = process
        while above in seen and above != own:
            above = seen[above][0]
        if above != own:
            continue
        resident["service" if process == own else "readers" if name == "kpi-ingest" else "tools"] += size
        processor["own" if process == own else "started"] += times[0] + times[1]
        # Of what has ended.
        processor["started"] += times[2] + times[3]
    return resident.total(), resident["service"], resident["readers"], resident["tools"], processor["own"], processor["started"]


class Answers:
    """The answers in the outbox: when each was written first, and which were written anew."""

    def __init__(self, outbox):
        self.outbox, self.first = outbox, {}

    def look(self):
        for unit in glob.glob(f"{self.outbox}/*"):
            for entry in os.scandir(unit):
                path = f"{os.path.basename(unit)}/{entry.name}"
                if path not in self.first and entry.name.endswith(".html"):
                    self.first[path] = entry.stat().st_mtime
        return len(self.first)

    def again(self):
        return sum(os.stat(f"{self.outbox}/{path}").st_mtime != written for path, written in self.first.items())


def mebibytes(size):
    return f"{size / (1 << 20):.0f}"


def part_times(times):
    """Seconds of the first and of the last tenth of the answers, each from its first answer to its last."""
    tenth = max(2, len(times) // 10)
    return (times[tenth - 1] - times[0], times[-1] - times[-tenth]) if len(times) >= tenth else (0, 0)


def memory(samples):
    settled = [s for s in samples if s.told >= files * SETTLED]
    if len(settled) < 4:
        return ["–"] * 4
    sizes = [s.resident for s in settled]
    first, last = statistics.median(sizes[: len(sizes) // 4]), statistics.median(sizes[-(len(sizes) // 4) :])
    return [mebibytes(sizes[0]), mebibytes(statistics.median(sizes)), mebibytes(max(sizes)), f"{100 * (last / first - 1):+.1f} %"]


def ledger(folder):
    """How often each file was recorded, and the states of all."""
    command = [f"{build}/kpi-ingest", "ledger", "--format", "csv", "--config", f"{folder}/kpi-ingest.json"]
    listed = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    lines = list(csv.DictReader(io.StringIO(listed.stdout.decode("utf-8-sig"))))
    return collections.Counter(l["file"] for l in lines), collections.Counter(l["state"] for l in lines)


def run(database, readers):
    folder = os.path.join(work, "service")
    os.makedirs(folder)
    shutil.copytree(load, f"{folder}/ready")
    dropped = {f"{unit}/{name}" for unit in os.listdir(load) for name in os.listdir(f"{load}/{unit}")}
    process = serve(folder, readers, database)
    answers, samples, wrong = Answers(f"{folder}/outbox"), [], []
    began, dropped_at = time.monotonic(), time.time()
    for unit in os.listdir(f"{folder}/ready"):
        os.rename(f"{folder}/ready/{unit}", f"{folder}/inbox/{unit}")
    while (told := answers.look()) < files and time.monotonic() - began < limit and process.poll() is None:
        samples.append(Sample(time.monotonic() - began, told, *measured(process.pid)))
        time.sleep(max(0, len(samples) - (time.monotonic() - began)))
    own, started = measured(process.pid)[4:]
    at_limit = told < files and process.poll() is None
    if not at_limit:
        time.sleep(5)  # what is told beyond the last file
        answers.look()
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    try:
        process.wait(120)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.returncode != 0:
        wrong.append(f"the service ended with {process.returncode}")

    times = sorted(answers.first.values())
    seconds = times[-1] - dropped_at if times and not at_limit else limit
    row = [database, readers, f"{len(times)} of {files}{' ¹' if at_limit else ''}", f"{seconds:.0f}", f"{len(times) / seconds:.1f}"]
    row += [f"{part:.0f}" for part in part_times(times)] + memory(samples) + [f"{own:.0f} · {started:.0f}"]
    print("| " + " | ".join(map(str, row)) + " |", flush=True)

    told_of = {re.sub(r"\.html$", "", path) for path in answers.first}
    untold = sorted(dropped - told_of)
    wrong += [f"{len(untold)} files were not told until the limit"] if at_limit else [f"{path}: its sender was not told" for path in untold]
    wrong += [f"{path}: an answer that belongs to no file" for path in sorted(told_of - dropped)]
    recorded, states = ledger(folder)
    least = 0 if at_limit else 1
    wrong += [f"{path}: recorded {recorded[path]} times" for path in sorted(dropped) if not least <= recorded[path] <= 1]
    counted = ", ".join(f"{state} {count}" for state, count in sorted(states.items()))
    print(f"{database}, {readers}: {counted}; answers written anew: {answers.again()}; {len(wrong)} wrong", file=sys.stderr)
    print("".join(f"  {w}\n" for w in wrong[:20]), end="", file=sys.stderr, flush=True)
    if samples_folder:
        with open(f"{samples_folder}/{database}-{readers}.tsv", "w") as file:
            file.write("\t".join(Sample._fields) + "\n")
            file.writelines("\t".join(f"{v:.1f}" if isinstance(v, float) else str(v) for v in s) + "\n" for s in samples)
    shutil.rmtree(folder)
    return not wrong


made = make_load()
kinds = {"report": "Word reports that differ", "print": "PDF prints", "old": "old Word files"}
kinds |= {"none": "that are no report", "again": "exact duplicates"}
columns = ["database", "workers", "files told", "seconds", "files a second", "first tenth, s", "last tenth, s"]
columns += ["MiB after 5 %", "median", "highest", "drift", "processor time, s: service · readers and tools"]
print(f"{files} files: {', '.join(f'{made[kind]} {name}' for kind, name in kinds.items())}\n")
print("| " + " | ".join(columns) + " |\n" + "| --- " * len(columns) + "|", flush=True)
sound = [run(database, readers) for database in databases for readers in workers]
if not all(sound):
    print("\n¹ until the limit, or something was wrong: see standard error")
sys.exit(0 if all(sound) else 1)
