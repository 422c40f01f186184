#!/usr/bin/env bash
# Looks for inputs that break a promise of what reads strangers' files: the reader of figures, the parser of formulas, the recogniser, the loader of Word files, the reader of PDF pages, that of scanned pages, and all of it with whole files.
#   ./fuzz.sh loop [COUNT [SEED]]       COUNT inputs of our own making for each, in one process; a new seed, which is printed, unless one is given
#   ./fuzz.sh afl [SECONDS [TARGET]]    AFL++ by what of the code an input reaches (SharpFuzz), for SECONDS each; prints what was reached
# What breaks a promise is kept in fuzz-found: mend it, then put it into fixtures/fuzz/TARGET, where the tests try it for ever.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/packages.sh
targets=(figures formula recogniser word pdf scan file)
require_dotnet

build() {
  work="$(mktemp -d)"
  trap 'rm -rf "$work"' EXIT
  dotnet build tools/KpiIngest.Fuzz -c Release -v quiet --nologo -o "$work/fuzz" >&2
}

loop() {
  local count="${1:-100000}" seed="${2:-$RANDOM}" target status=0
  build
  for target in "${targets[@]}"; do "$work/fuzz/kpi-fuzz" loop "$target" "$count" "$seed" fuzz-found || status=1; done
  return "$status"
}

afl() {
  local seconds="${1:-600}" target file
  [ -z "${2:-}" ] || targets=("$2")
  install_missing afl++ >&2
  build
  dotnet tool restore >/dev/null
  for file in KpiIngest.Documents KpiIngest.Reports KpiIngest.Checking; do dotnet sharpfuzz "$work/fuzz/$file.dll"; done
  export AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_AFFINITY=1
  for target in "${targets[@]}"; do
    "$work/fuzz/kpi-fuzz" corpus "$target" 40 "$work/corpus-$target"
    if [ -d "fixtures/fuzz/$target" ]; then cp "fixtures/fuzz/$target"/* "$work/corpus-$target/"; fi
    afl-fuzz -V "$seconds" -i "$work/corpus-$target" -o "$work/out-$target" -t 20000 -m none -- dotnet "$work/fuzz/kpi-fuzz.dll" afl "$target" >"$work/$target.log" 2>&1 || { tail -n 20 "$work/$target.log" >&2; exit 1; }
    printf '%s: %s\n' "$target" "$(grep -E '^(execs_done|edges_found|bitmap_cvg|saved_crashes|saved_hangs|corpus_count) ' "$work/out-$target/default/fuzzer_stats" | tr -s ' ' | tr '\n' ' ')"
    find "$work/out-$target/default/crashes" "$work/out-$target/default/hangs" -type f ! -name README.txt 2>/dev/null | while read -r file; do mkdir -p fuzz-found; cp "$file" "fuzz-found/$target-$(sha256sum "$file" | cut -c1-16)"; done
  done
}

case "${1:-}" in
  loop | afl) "$@" ;;
  *) sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
