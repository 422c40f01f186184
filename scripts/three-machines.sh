#!/usr/bin/env bash
# Three services on one inbox, one archive and one PostgreSQL (a cluster of this script's own), with a backlog; one is killed with -9 while it reads.
# Usage: scripts/three-machines.sh [--files N] [--lease SECONDS] [--build FOLDER]     300 files, 15 seconds, a Release build made here
# Ends with 0 where nothing was lost, nothing read twice, and what the dead one was at was taken over within 60 s of its lease's end.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
say() { printf '%s\n' "$*" >&2; }
. scripts/postgres.sh

files=300
lease=15
build=""
while [ $# -gt 0 ]; do
  case "$1" in
    --files) files="${2:?--files needs a number}"; shift 2 ;;
    --lease) lease="${2:?--lease needs seconds}"; shift 2 ;;
    --build) build="${2:?--build needs a folder}"; shift 2 ;;
    *) say "Usage: scripts/three-machines.sh [--files N] [--lease SECONDS] [--build FOLDER]"; exit 2 ;;
  esac
done
if [ -z "$build" ]; then
  dotnet build src/KpiIngest -c Release -v quiet --nologo
  build="$(dirname "$(find src/KpiIngest/bin/Release -name kpi-ingest -type f | head -1)")"
fi

work="$(mktemp -d)"
pids=()
end() {
  for pid in "${pids[@]}"; do kill -9 "$pid" 2>/dev/null || true; done
  stop_postgres
  rm -rf "$work"
}
trap end EXIT
start_postgres
bin="$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -1)"
sql() { "$bin/psql" -h 127.0.0.1 -p "$postgres_port" -U postgres -d kpi -qAtX -c "$1"; }
"$bin/psql" -h 127.0.0.1 -p "$postgres_port" -U postgres -qX -c 'CREATE DATABASE kpi'

for ((i = 0; i < files; i++)); do
  mkdir -p "$work/inbox/unit $((i % 7))"
  printf 'no Word file %s' "$i" >"$work/inbox/unit $((i % 7))/SAR$i.docx"
done
for node in a b c; do
  mkdir -p "$work/tmp-$node"
  port="$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')"
  cat >"$work/$node.json" <<JSON
{ "database": "$KPI_INGEST_TEST_POSTGRES;Database=kpi", "node": "$node", "logs": "logs-$node", "settleSeconds": 0.5, "readers": 2, "leaseSeconds": $lease, "listen": "http://127.0.0.1:$port" }
JSON
done
serve() {
  TMPDIR="$work/tmp-$1" "$build/kpi-ingest" serve --config "$work/$1.json" 2>"$work/$1.log" &
  pids+=("$!")
}
count() { sql "SELECT count(*) FROM kpi_ingest.\"$1\" ${2:+WHERE $2}" 2>/dev/null || printf 0; }
# until_at_least SECONDS NUMBER TABLE CONDITION
until_at_least() {
  local end=$((SECONDS + $1))
  while [ "$(count "$3" "$4")" -lt "$2" ]; do
    if [ "$SECONDS" -gt "$end" ]; then say "Not reached: $3 $4"; tail -5 "$work"/*.log >&2; exit 1; fi
    sleep 0.2
  done
}

begin=$SECONDS
for node in a b c; do serve "$node"; done
until_at_least 120 3 Nodes ""
# The dead one is at something for certain: its readers are held up first, all the others read on.
held=0
while [ "$held" -eq 0 ]; do
  for reader in $(pgrep -P "${pids[0]}" || true); do kill -STOP "$reader" || true; done
  sleep 0.3
  held="$(count JobRuns "\"OpenKey\" IS NOT NULL AND \"Node\" = 'a' AND \"SubmissionId\" IS NOT NULL")"
  if [ "$(count Readings "")" -ge "$files" ]; then say "All was read before it could be killed: give it more --files"; exit 1; fi
done
readers="$(pgrep -P "${pids[0]}" || true)"
kill -9 "${pids[0]}"
for reader in $readers; do kill -9 "$reader" 2>/dev/null || true; done
say "killed a service that held $held of $files files, after $(count Readings "") were read"
until_at_least 600 "$files" Submissions "\"NotifiedState\" = \"State\" AND \"State\" <> 'Received'"
took=$((SECONDS - begin))
for pid in "${pids[@]:1}"; do kill -TERM "$pid"; done
for pid in "${pids[@]:1}"; do wait "$pid"; done

lost=$((files - $(count Submissions "")))
lost_reading=$((files - $(sql 'SELECT count(DISTINCT "SubmissionId") FROM kpi_ingest."Readings"')))
twice="$(sql 'SELECT count(*) FROM (SELECT 1 FROM kpi_ingest."AuditEntries" WHERE "Action" = '"'reading-recorded'"' GROUP BY "Subject" HAVING count(*) > 1) x')"
double="$(sql 'SELECT count(*) FROM (SELECT 1 FROM kpi_ingest."Submissions" GROUP BY "InboxPath" HAVING count(*) > 1) x')"
pages="$(find "$work/outbox" -name '*.html' | wc -l)"
left="$(find "$work/inbox" -name '*.docx' | wc -l)"
open="$(count JobRuns '"EndedAt" IS NULL')"
shared="$(sql "SELECT string_agg(n || ': ' || c, ', ' ORDER BY n) FROM (SELECT \"Node\" n, count(*) c FROM kpi_ingest.\"JobRuns\" WHERE \"Outcome\" = 'Succeeded' AND \"SubmissionId\" IS NOT NULL GROUP BY 1) x")"
# From the end of the dead one's lease (its last sign of life and the time of a lease) to the start of the run that took over.
takeover="$(sql "SELECT coalesce(round(max(extract(epoch FROM n.\"StartedAt\"::timestamptz - (d.\"SeenAt\"::timestamptz + interval '$lease s')))::numeric, 1), -1)
  FROM kpi_ingest.\"JobRuns\" r JOIN kpi_ingest.\"Nodes\" d ON d.\"Name\" = 'a'
  JOIN LATERAL (SELECT \"StartedAt\" FROM kpi_ingest.\"JobRuns\" x WHERE x.\"SubmissionId\" = r.\"SubmissionId\" AND x.\"Id\" > r.\"Id\" ORDER BY x.\"Id\" LIMIT 1) n ON true
  WHERE r.\"Outcome\" = 'Interrupted'")"
say "$files files in $took s; runs by node: $shared"
say "lost $lost, not read $lost_reading, read twice $twice, recorded twice $double, answers $pages, left in the inbox $left, open runs $open; taken over $takeover s after the lease's end"
[ "$lost" -eq 0 ] && [ "$lost_reading" -eq 0 ] && [ "$twice" -eq 0 ] && [ "$double" -eq 0 ] && [ "$pages" -eq "$files" ] && [ "$left" -eq 0 ] && [ "$open" -eq 0 ] \
  && awk -v t="$takeover" 'BEGIN { exit !(t >= -5 && t <= 60) }'
