"""The load and the trouble of soak.sh, and what is asked of the service after it."""

import glob, hashlib, http.cookiejar, json, os, random, re, signal, socket, sqlite3, statistics, subprocess, sys, time, urllib.error, urllib.parse, urllib.request

work, minutes, seed, fixtures = sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
chance = random.Random(seed)
folder = os.path.join(work, "service")
inbox, outbox = os.path.join(folder, "inbox"), os.path.join(folder, "outbox")
own_disk = os.path.ismount(folder)
PAGES = ["/", "/review", "/review?severity=error", "/review?q=%E0%B8%AB%E0%B8%99%E0%B9%88%E0%B8%A7%E0%B8%A2", "/review?group=card", "/overview", "/submissions", "/work", "/history", "/help", "/health"]
MISSED = 10  # seconds after which the service knows again what came back
ALLOWED = 0.10  # by which memory may stand above what it was after the first quarter


def log(text):
    print(f"{(time.monotonic() - begun) / 60:6.1f} min  {text}", flush=True)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Service:
    """`serve --demo` in a folder of its own, which may be killed and started again."""

    def __init__(self):
        self.port = free_port()
        os.makedirs(inbox, exist_ok=True)
        with open(f"{folder}/kpi-ingest.json", "w") as config:
            json.dump({"settleSeconds": 1, "readers": 2, "listen": f"http://127.0.0.1:{self.port}"}, config)
        self.process = None
        self.start()

    def start(self):
        environment = {**os.environ, "PATH": os.path.join(work, "programs")}
        console = open(os.path.join(work, "console.log"), "a")
        self.process = subprocess.Popen([f"{work}/kpi/kpi-ingest", "serve", "--demo"], cwd=folder, env=environment, stdout=console, stderr=console)
        for _ in range(600):
            if self.process.poll() is not None:
                sys.exit(f"The service ended with {self.process.returncode}:\n" + "".join(open(os.path.join(work, "console.log")).readlines()[-20:]))
            try:
                if self.get("/health")[0] == 200:
                    return
            except OSError:
                pass
            time.sleep(0.1)
        sys.exit("The service does not answer.")

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        if self.process.wait(60) != 0:
            sys.exit(f"The service ended with {self.process.returncode}.")

    def get(self, path):
        with opener.open(f"http://127.0.0.1:{self.port}{path}", timeout=60) as answer:
            return answer.status, answer.read().decode(), answer.url

    def post(self, path, fields):
        with opener.open(f"http://127.0.0.1:{self.port}{path}", urllib.parse.urlencode(fields).encode(), timeout=60) as answer:
            return answer.status, answer.read().decode(), answer.url

    def measured(self):
        """Resident bytes of the service and all that it started, and the files that it itself holds open."""
        own, parents, size = self.process.pid, {}, 0
        for stat in glob.glob("/proc/[0-9]*/stat"):
            try:
                fields = open(stat).read().rsplit(")", 1)[1].split()
                parents[int(stat.split("/")[2])] = (int(fields[1]), int(fields[21]) * os.sysconf("SC_PAGE_SIZE"))
            except (OSError, IndexError):
                continue
        for process, (_, resident) in parents.items():
            above = process
            while above in parents and above != own:
                above = parents[above][0]
            size += resident if above == own else 0
        return size, len(os.listdir(f"/proc/{own}/fd"))


class Drops:
    """Files that differ, of every kind, some of them twice."""

    def __init__(self):
        self.reports = sorted(glob.glob(f"{work}/reports/**/*.docx", recursive=True))
        chance.shuffle(self.reports)
        self.prints = sorted(p for p in glob.glob(f"{fixtures}/**/*.pdf", recursive=True) if "/scans/" not in p)
        self.older = sorted(glob.glob(f"{fixtures}/**/*.doc", recursive=True))
        self.dropped, self.count = {}, 0

    def next(self):
        self.count += 1
        kind = chance.random()
        if kind < 0.55 and self.reports:
            source, content = self.reports[-1], open(self.reports.pop(), "rb").read()
        elif kind < 0.75:
            # What stands behind the end of a PDF file is no part of it: the print is the same, the file is another.
            source = chance.choice(self.prints)
            content = open(source, "rb").read() + f"\n% {self.count}\n".encode()
        elif kind < 0.80 and self.older:
            source = chance.choice(self.older)
            content = open(source, "rb").read() + bytes(512) + self.count.to_bytes(8, "little")
        elif kind < 0.90:
            source, content = "broken.docx", f"no Word file {self.count}".encode()
        else:
            source, content = self.again()
        self.put(source, content)

    def again(self):
        if not self.dropped:
            return "broken.pdf", f"no PDF file {self.count}".encode()
        name, (_, content) = chance.choice(list(self.dropped.items()))
        return name, content

    def put(self, source, content):
        unit, name = f"หน่วยที่ {chance.randrange(20)}", f"{self.count:06d} {os.path.basename(source)}"
        try:
            os.makedirs(f"{inbox}/{unit}", exist_ok=True)
            with open(f"{folder}/.dropping", "wb") as file:
                file.write(content)
            os.rename(f"{folder}/.dropping", f"{inbox}/{unit}/{name}")
        except OSError:
            return  # The disk is full: who drops a file is told so, and tries again another time.
        self.dropped[f"{unit}/{name}"] = (hashlib.sha256(content).hexdigest(), content)


class Reviewer:
    """Looks at pages and decides findings, as a person does who has the list open."""

    def __init__(self, service):
        self.service, self.made, self.looks, self.errors = service, 0, [], []

    def act(self):
        began = time.monotonic()
        try:
            page = chance.choice(PAGES)
            _, text, _ = self.service.get(page)
            if page.startswith("/review") and chance.random() < 0.7:
                self.decide(text)
        except urllib.error.HTTPError as error:
            # A conflict is an answer: the finding was read anew between. So is 503 while the disk is full.
            # What was taken away is missed for a moment after it is back.
            if error.code not in (404, 409) and not (error.code == 503 and (restore or time.monotonic() - restored < MISSED)):
                minute = (time.monotonic() - begun) / 60
                self.errors.append(f"{error.code} {error.url} in minute {minute:.1f}: {error.read().decode(errors='replace')[:400]}")
            return
        self.looks.append(time.monotonic() - began)

    def decide(self, listed):
        lines = re.findall(r'href="(/review/\d+)', listed)
        if not lines:
            return
        _, text, _ = self.service.get(chance.choice(lines))
        form = re.search(r'<form class="decide"[^>]*action="([^"]+)".*?</form>', text, re.S)
        if form is None:
            return
        hidden = [dict(re.findall(r'(\w+)="([^"]*)"', tag)) for tag in re.findall(r"<input[^>]*>", form.group(0))]
        fields = {tag["name"]: tag.get("value", "") for tag in hidden if tag.get("type") == "hidden"}
        before = decisions()
        self.service.post(form.group(1).replace("&amp;", "&"), {**fields, "Act": chance.choice(["Confirmed", "Commented", "SentBack"]), "Text": f"ข้อสังเกต {self.made}"})
        if decisions() > before:
            self.made += 1


def ask(sql):
    with sqlite3.connect(f"file:{folder}/data/kpi-ingest.db?mode=ro", uri=True, timeout=30) as db:
        return db.execute(sql).fetchall()


def decisions():
    return ask("SELECT count(*) FROM Decisions")[0][0]


def fill_disk():
    with open(f"{folder}/ballast", "wb") as ballast:
        try:
            while True:
                ballast.write(bytes(1 << 20))
                ballast.flush()
        except OSError:
            pass


begun = time.monotonic()
opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
service, drops = Service(), Drops()
reviewer = Reviewer(service)
end, trouble, samples, kills, fills, absences = begun + minutes * 60, begun + 60, [], 0, 0, 0
soffice = os.path.join(work, "programs", "soffice")
restore = []  # what is to be undone, and when
restored = begun - MISSED
while time.monotonic() < end:
    now = time.monotonic()
    for what in [r for r in restore if r[0] <= now]:
        what[1]()
        log(what[2])
        restore.remove(what)
        restored = now
    if now >= trouble and not restore:
        trouble = now + chance.uniform(60, 180)
        kind = chance.choice(["kill", "kill", "tool", "disk" if own_disk else "kill"])
        if kind == "kill":
            service.kill()
            service.start()
            kills += 1
            log("killed and started again")
        elif kind == "tool":
            os.rename(soffice, soffice + ".away")
            absences += 1
            restore.append((now + 30, lambda: os.rename(soffice + ".away", soffice), "LibreOffice is back"))
            log("LibreOffice is gone")
        else:
            fill_disk()
            fills += 1
            restore.append((now + 20, lambda: os.remove(f"{folder}/ballast"), "the disk has room again"))
            log("the disk is full")
    if chance.random() < 0.5:
        drops.next()
    try:
        reviewer.act()
    except (OSError, sqlite3.Error) as error:
        if not restore:
            reviewer.errors.append(repr(error))
    if int(now) % 10 == 0 and (not samples or now - samples[-1][0] > 5):
        samples.append((now, *service.measured()))
    time.sleep(chance.uniform(0.2, 1.0))

for what in restore:
    what[1]()
log("no more files: the rest is read")
for _ in range(1800):
    # What waits for LibreOffice, or failed on a full disk, is tried again by itself.
    if not glob.glob(f"{inbox}/**/*.*", recursive=True) and ask("SELECT count(*) FROM Submissions WHERE State IN ('Received', 'Waiting')")[0][0] == 0:
        break
    time.sleep(1)
time.sleep(5)
service.stop()

wrong = list(dict.fromkeys(reviewer.errors))
recorded = {}
for path, digest in ask("SELECT InboxPath, Sha256 FROM Submissions"):
    recorded.setdefault(path, []).append(digest)
for path, (digest, _) in drops.dropped.items():
    of = recorded.get(path, [])
    if of != [digest]:
        wrong.append(f"{path}: recorded {len(of)} times")
    if not os.path.exists(f"{outbox}/{path}.html"):
        wrong.append(f"{path}: its sender was not told")
if kept := [p for p in glob.glob(f"{inbox}/**/*.*", recursive=True) if os.path.isfile(p)]:
    wrong.append(f"{len(kept)} files stay in the inbox")
if (stand := decisions()) < reviewer.made:
    wrong.append(f"{reviewer.made} decisions were answered, {stand} are there")
verify = subprocess.run([f"{work}/kpi/kpi-ingest", "verify"], cwd=folder, capture_output=True, text=True)
if verify.returncode != 0:
    wrong.append(f"verify ends with {verify.returncode}: {verify.stdout[-400:]}")

# Of one life of the service after the other: what grows within one is what leaks. The first quarter fills caches.
settled = [s for s in samples if s[0] > begun + minutes * 15]
half = len(settled) // 2
growth = []
for name, index, unit in (("memory", 1, 1 << 20), ("open files", 2, 1)):
    if half > 2:
        first, last = (statistics.median(s[index] for s in part) for part in (settled[:half], settled[half:]))
        growth.append(f"{name}: median {first / unit:.0f} in the first half of what follows the first quarter, {last / unit:.0f} in the second ({100 * (last / first - 1):+.1f} %)")
        if last > first * (1 + ALLOWED):
            wrong.append(growth[-1])
states = dict(ask("SELECT State, count(*) FROM Submissions GROUP BY State"))
print(f"{len(drops.dropped)} files dropped, {kills} kills, {absences} times without LibreOffice, {fills} full disks{'' if own_disk else ' (not tried)'}, {len(reviewer.looks)} pages, {reviewer.made} decisions")
print(f"recorded: {', '.join(f'{k} {v}' for k, v in sorted(states.items()))}; verify: {verify.returncode}")
if reviewer.looks:
    print(f"a look took {1000 * statistics.median(reviewer.looks):.0f} ms (median), {1000 * statistics.quantiles(reviewer.looks, n=20)[-1]:.0f} ms (p95)")
print("\n".join(growth))
print(f"{len(wrong)} wrong" + "".join("\n  " + w for w in wrong[:40]))
sys.exit(1 if wrong else 0)
