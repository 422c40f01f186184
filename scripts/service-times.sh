#!/usr/bin/env bash
# The whole service under a load dropped at once: most files differing Word reports, some PDF prints, a few old Word files, some that are
# no report, a few exact duplicates. For each database and number of workers (readers) it prints a row of a Markdown table: files told,
# seconds from the drop to the last answer, files a second, seconds of the first and the last tenth of the answers, memory of all processes
# of the service (their resident sizes summed once a second) after 5 % of the files, its median and maximum from there on, and its drift:
# the median of the last quarter of what follows the first 5 % beside that of the first quarter; then the processor time of the service
# itself and of all that it started. Nothing of PostgreSQL is in these sums. Its cluster is of this script's own and flushes to the disk,
# as SQLite does. Ends with 1 where a file was not told within the limit, has an answer too many, was not recorded exactly once, or the
# service failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/packages.sh
. scripts/postgres.sh

usage() {
  cat >&2 <<'TEXT'
Usage: scripts/service-times.sh [OPTION...] BUILD      BUILD is a folder with kpi-ingest in it
  --files N                        files dropped at once, 10000
  --workers "1 2 3"                files read side by side, one run each
  --databases "sqlite postgres"    where the records are kept, one run each
  --limit MINUTES                  of one run, 60: what was told until then is reported, and the script ends with 1
  --generator FOLDER               a build of tools/KpiIngest.Fixtures; without it one is made
  --samples FOLDER                 keeps what was measured each second, a file of tabs a run
TEXT
  exit 2
}

files=10000 workers="1 2 3" databases="sqlite postgres" limit=60 generator="" samples="" build=""
while [ $# -gt 0 ]; do
  case "$1" in
    --files | --workers | --databases | --limit | --generator | --samples)
      [ -n "${2:-}" ] || usage
      printf -v "${1#--}" '%s' "$2"
      shift 2
      ;;
    -*) usage ;;
    *) [ -z "$build" ] || usage; build="$1"; shift ;;
  esac
done
[ -n "$build" ] || usage

work="$(mktemp -d)"
end() {
  stop_postgres
  rm -rf "$work"
}
trap end EXIT

if [ -z "$generator" ]; then
  require_dotnet
  generator="$work/generator"
  dotnet build tools/KpiIngest.Fixtures -c Release -v quiet --nologo -o "$generator" >&2
fi
[ -z "$samples" ] || mkdir -p "$samples"
case " $databases " in *" postgres "*) postgres_settings="-c max_connections=300" start_postgres ;; esac
psql="$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -1)/psql"

python3 scripts/service-times.py "$work" "$build" "$generator" fixtures "$files" "$workers" "$databases" "$limit" "$samples" \
  "${KPI_INGEST_TEST_POSTGRES:-}" "$psql"
