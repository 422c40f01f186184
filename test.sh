#!/usr/bin/env bash
# Installs what the tests need, builds, runs them all. The last line is "N passed, N failed".
#   ./test.sh             everything, with the same seeds each time
#   ./test.sh --fast      what decides about figures, in a minute after a build: no browser, LibreOffice, PostgreSQL or started service
#   ./test.sh --random    everything, with new seeds for the random reports, which are printed
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/packages.sh
. scripts/postgres.sh

fast=""
case "${1:-}" in
  "") ;;
  --fast) fast=yes ;;
  --random)
    export KPI_INGEST_SEED="${KPI_INGEST_SEED:-$((RANDOM * 32768 + RANDOM))}"
    say "เลขสุ่มชุดใหม่ / seed: KPI_INGEST_SEED=$KPI_INGEST_SEED"
    ;;
  *)
    say "ไม่รู้จัก $1 / unknown: $1. Usage: ./test.sh [--fast | --random]"
    exit 2
    ;;
esac

# count NAME - the sum of a counter over the results of all test projects.
count() {
  local sum=0 value
  while read -r value; do sum=$((sum + value)); done < <(
    find TestResults -name '*.trx' -exec grep -ho '<Counters [^>]*>' {} + 2>/dev/null | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p"
  )
  printf '%s' "$sum"
}

require_dotnet
[ -n "$fast" ] || install_missing "${packages_to_test[@]}"
rm -rf TestResults

# One compiler for all projects, started here and ended here: a new one for each takes more than twice the time.
# Nothing in here may fail: a trap's failure would become the end of a run that passed.
trap '[ -z "${beside:-}" ] || kill "$beside" 2>/dev/null || true; stop_postgres; dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1 || true' EXIT
# The tests of the records run on SQLite and on this.
[ -n "$fast" ] || start_postgres
layout=0
# That takes a quarter of what the fast lane may take altogether, and says nothing about figures.
if [ -z "$fast" ]; then
  dotnet tool restore >/dev/null
  dotnet csharpier check . || layout=1
fi
if [ "$layout" -ne 0 ]; then say "จัดหน้าโค้ดใหม่ / layout: dotnet csharpier format ."; fi
dotnet build KpiIngest.sln -c Release -v quiet --nologo -p:UseSharedCompilation=true

# compile_ahead - the program and its libraries as machine code, for the tests too: they start it some hundred times, and each start takes a third of the time.
compile_ahead() {
  local ahead=TestResults/ahead library folder
  dotnet publish src/KpiIngest -c Release --no-build -v quiet --nologo -o "$ahead"
  for folder in src/KpiIngest/bin/Release/net10.0/*/ tests/*/bin/Release/net10.0/; do
    for library in "$folder"*.dll; do
      if [ -f "$ahead/${library##*/}" ]; then cp "$ahead/${library##*/}" "$library"; fi
    done
  done
}
# That costs half a minute, and repays it where the program is started often.
[ -n "$fast" ] || compile_ahead

# Hosts of tests live too short for code that is measured first and compiled anew after that; the program itself is set so as well.
export DOTNET_TieredPGO=0

# run_tests PROJECT... - one after the other, but for those that were begun beside it.
run_tests() {
  local project status=0 lane=()
  if [ -n "$fast" ]; then lane=(--filter "Lane!=Whole"); fi
  for project in "$@"; do
    mkdir "TestResults/begun/$project" 2>/dev/null || continue
    # The assembly, not the project: then the build system is not asked again.
    dotnet test "tests/$project/bin/Release/net10.0/$project.dll" --nologo --logger "trx;LogFileName=$project.trx" --results-directory TestResults "${lane[@]}" || status=$?
  done
  return "$status"
}

# Two sides, the longest first; whichever has done with its own takes what the other has not begun.
mkdir -p TestResults/begun
own=(KpiIngest.Tests)
others=(KpiIngest.Records.Tests KpiIngest.Review.Tests KpiIngest.Documents.Tests KpiIngest.Checking.Tests KpiIngest.Reports.Tests)
for project in tests/*.Tests/; do
  project="$(basename "$project")"
  case " ${own[*]} ${others[*]} " in *" $project "*) ;; *) others+=("$project") ;; esac
done
if [ -n "$fast" ]; then
  # All pages need a started service or a browser.
  own=(KpiIngest.Tests KpiIngest.Records.Tests)
  others=(KpiIngest.Documents.Tests KpiIngest.Checking.Tests KpiIngest.Reports.Tests)
fi
status=0
run_tests "${others[@]}" "${own[@]}" >TestResults/others.log 2>&1 &
beside=$!
run_tests "${own[@]}" "${others[@]}" || status=$?
wait "$beside" || status=$?
beside=""
cat TestResults/others.log

passed="$(count passed)"
failed=$(($(count failed) + $(count error) + $(count timeout) + $(count aborted) + layout))
skipped="$(count notExecuted)"
if [ "$skipped" -gt 0 ]; then printf '%s not run\n' "$skipped"; fi
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then say "A test project ended without its results."; fi
printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$status" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
