#!/usr/bin/env bash
# Installs what the tests need, builds, runs them all. The last line is "N passed, N failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/packages.sh
. scripts/postgres.sh

# count NAME - the sum of a counter over the results of all test projects.
count() {
  local sum=0 value
  while read -r value; do sum=$((sum + value)); done < <(
    find TestResults -name '*.trx' -exec grep -ho '<Counters [^>]*>' {} + 2>/dev/null | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p"
  )
  printf '%s' "$sum"
}

require_dotnet
install_missing "${packages_to_test[@]}"
rm -rf TestResults

# One compiler for all projects, started here and ended here: a new one for each takes more than twice the time.
trap 'stop_postgres; dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1 || true' EXIT
# The tests of the records run on SQLite and on this.
start_postgres
dotnet build KpiIngest.sln -c Release -v quiet --nologo -p:UseSharedCompilation=true
status=0
# One project after the other: some tests watch the clock.
dotnet test KpiIngest.sln -c Release --no-build --nologo -m:1 --logger trx --results-directory TestResults || status=$?

passed="$(count passed)"
failed=$(($(count failed) + $(count error) + $(count timeout) + $(count aborted)))
skipped="$(count notExecuted)"
if [ "$skipped" -gt 0 ]; then printf '%s not run\n' "$skipped"; fi
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then say "A test project ended without its results."; fi
printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$status" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
