#!/usr/bin/env bash
# The whole service for an hour under everything at once: files of all kinds keep coming, it is killed, LibreOffice goes and comes back, its disk fills up, and a reviewer reads and decides in the pages. At the end each file must be recorded once and told, each decision kept, the audit trail whole, memory and open files flat.
#   ./soak.sh [MINUTES [SEED]]     60 minutes, a seed by chance, which is printed; ends with 0 where nothing was lost, doubled or grew
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/packages.sh

minutes="${1:-60}"
seed="${2:-$RANDOM}"
require_dotnet
install_missing "${packages_to_run[@]}" python3 >&2

work="$(mktemp -d)"
stop_all() {
  [ -z "${soak:-}" ] || kill -TERM "$soak" 2>/dev/null || true
  [ ! -d "$work/service" ] || umount "$work/service" 2>/dev/null || true
  rm -rf "$work"
}
trap stop_all EXIT

dotnet publish src/KpiIngest -c Release -o "$work/kpi" -v quiet --nologo >&2
dotnet build tools/KpiIngest.Fixtures -c Release -v quiet --nologo -o "$work/fixtures" >&2
"$work/fixtures/KpiIngest.Fixtures" many "$work/reports" "$((minutes * 40))" >/dev/null

# A disk of its own that can be filled; where nobody may mount one, that is left out, and said.
mkdir -p "$work/service"
mount -t tmpfs -o size=1g tmpfs "$work/service" 2>/dev/null || say "ต่อดิสก์ชั่วคราวไม่ได้ จึงไม่ทดสอบดิสก์เต็ม / no disk of its own could be mounted: a full disk is not tried"

# All programs of this machine, so that one of them can be taken away.
mkdir -p "$work/programs"
for program in /usr/bin/*; do ln -sf "$program" "$work/programs/${program##*/}"; done

printf 'seed %s\n' "$seed"
python3 scripts/soak.py "$work" "$minutes" "$seed" fixtures &
soak=$!
wait "$soak"
