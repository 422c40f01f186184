#!/usr/bin/env bash
# Installs what is missing, builds, starts the service in ./data, drops the demo reports into its inbox, prints what was found.
# Usage: ./run.sh          serves on until Ctrl-C
#        ./run.sh --once   ends after the list
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/packages.sh

once=false
case "${1:-}" in
  "") ;;
  --once) once=true ;;
  *) say "Usage: ./run.sh [--once]"; exit 2 ;;
esac

wait_limit=240 # seconds, for the demo reports to be read
service=""

# health FIELD - a number from the service's health answer; empty while there is none.
health() {
  local answer
  answer="$( (
    exec 3<>"/dev/tcp/$host/$port"
    printf 'GET /health HTTP/1.0\r\nHost: %s\r\n\r\n' "$host" >&3
    timeout 5 cat <&3
  ) 2>/dev/null)" || true
  sed -n "s/.*\"$1\":\([0-9][0-9]*\).*/\1/p" <<<"$answer" | tail -n 1
}

stop_service() {
  if [ -n "$service" ] && kill -0 "$service" 2>/dev/null; then
    kill -TERM "$service" 2>/dev/null || true
    wait "$service" 2>/dev/null || true
  fi
  service=""
}

give_up() {
  say "$1"
  [ -f data/logs/console.log ] && tail -n 20 data/logs/console.log >&2
  exit 1
}

service_gone() { ! kill -0 "$service" 2>/dev/null; }

# progress TEXT - drawn over on a terminal, a line each elsewhere.
progress() {
  if [ -t 2 ]; then printf '\r\033[K%s' "$1" >&2; else printf '%s\n' "$1" >&2; fi
}

require_dotnet
# Word reports are read without any of them, so that a failure here is no reason to stop: `kpi-ingest doctor` says what is switched off.
install_missing "${packages_to_run[@]}" || say "(ทำงานต่อโดยไม่มีสิ่งที่ขาด / going on without them)"

say "กำลังสร้างโปรแกรม / building ..."
dotnet publish src/KpiIngest -c Release -o out -v quiet --nologo >&2
rm -rf data/demo
mkdir -p data/logs data/demo
[ -f data/kpi-ingest.json ] || cp config/kpi-ingest.json data/
dotnet run --project tools/KpiIngest.Fixtures -v quiet -- demo data/demo >&2

trap stop_service EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# In its own folder the service finds its configuration and makes everything else beside it.
(cd data && exec ../out/kpi-ingest serve --demo) >>data/logs/console.log 2>&1 </dev/null &
service=$!

for _ in $(seq 100); do
  if service_gone; then give_up "บริการเริ่มทำงานไม่ได้ / the service did not start:"; fi
  if [ -f data/kpi-ingest.json ]; then
    listen="$(sed -n 's/.*"listen": *"\([^"]*\)".*/\1/p' data/kpi-ingest.json)"
    listen="${listen:-http://127.0.0.1:5080}"
    address="${listen#*://}"
    address="${address%%/*}"
    host="${address%:*}"
    port="${address##*:}"
    before="$(health submissions)"
    [ -n "$before" ] && break
  fi
  sleep 0.3
done
[ -n "${before:-}" ] || give_up "บริการไม่ตอบ / the service does not answer:"

inbox="$(sed -n 's/.*"inbox": *"\([^"]*\)".*/\1/p' data/kpi-ingest.json)"
outbox="$(sed -n 's/.*"outbox": *"\([^"]*\)".*/\1/p' data/kpi-ingest.json)"
inbox="$(cd data && realpath -m "${inbox:-inbox}")"
outbox="$(cd data && realpath -m "${outbox:-outbox}")"
dropped="$(find data/demo -type f ! -name '.*' ! -name '~*' | wc -l)"
cp -R data/demo/. "$inbox/"

shown=""
idle=0
for ((second = 0; ; second++)); do
  if service_gone; then give_up "บริการหยุดทำงาน / the service stopped:"; fi
  taken=$(($(health submissions || true) + 0 - before))
  unread="$(health unread)"
  waiting="$(health inInbox)"
  text="รับแล้ว $taken/$dropped ไฟล์ รออ่าน ${unread:-?} / received $taken of $dropped, unread ${unread:-?}"
  if [ "$text" != "$shown" ]; then progress "$text"; shown="$text"; fi
  if [ "${unread:-1}" = 0 ] && [ "$taken" -ge "$dropped" ]; then break; fi
  # Some files are never taken (a lock file among them): nothing in hand for a while is the end as well.
  if [ "${unread:-1}" = 0 ] && [ "${waiting:-1}" = 0 ] && [ "$taken" -gt 0 ]; then idle=$((idle + 1)); else idle=0; fi
  if [ "$idle" -ge 15 ]; then break; fi
  if [ "$second" -ge "$wait_limit" ]; then give_up "ยังอ่านไม่ครบใน $wait_limit วินาที / not everything was read within $wait_limit s:"; fi
  sleep 1
done
[ -t 2 ] && printf '\n' >&2

out/kpi-ingest discrepancies --config data/kpi-ingest.json

cat <<EOF

  กล่องรับไฟล์ / inbox    $inbox/<หน่วยงาน unit>/
  ผลถึงผู้ส่ง / outbox     $outbox/
  หน้ารายการ / page      $listen
  บันทึก / log           $PWD/data/logs/
  คำสั่ง / commands       $PWD/out/kpi-ingest   (export PATH="$PWD/out:\$PATH")
EOF

if $once; then exit 0; fi
say ""
trap 'exit 0' INT TERM
say "บริการทำงานต่อ กด Ctrl-C เพื่อหยุด / serving on, Ctrl-C stops"
wait "$service" || true
