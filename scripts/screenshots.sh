#!/usr/bin/env bash
# Makes the pictures of the README in docs/pictures from the demo; with a folder, pictures of every page into it, in two widths, light and dark.
#   scripts/screenshots.sh [DIR]
# KPI_INGEST names a built program; else out/kpi-ingest of ./run.sh is used, built where it is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/packages.sh
require_dotnet
install_missing chromium "${packages_to_run[@]}"
program="${KPI_INGEST:-$PWD/out/kpi-ingest}"
[ -x "$program" ] || dotnet publish src/KpiIngest -c Release -o out -v quiet --nologo >&2
all="${1:-}"
work="$(mktemp -d)"
service=""
trap 'if [ -n "$service" ]; then kill "$service" 2>/dev/null || true; wait "$service" 2>/dev/null || true; fi; rm -rf "$work"' EXIT

port=5189
url="http://127.0.0.1:$port"
printf '{ "listen": "%s", "settleSeconds": 0.3, "scanSeconds": 0.5 }\n' "$url" >"$work/kpi-ingest.json"
mkdir "$work/inbox"
dotnet run --project tools/KpiIngest.Fixtures -v quiet -- demo "$work/inbox" >&2
"$program" serve --demo --config "$work/kpi-ingest.json" >"$work/console.log" 2>&1 </dev/null &
service=$!

# until TEXT ADDRESS - waits until the answer holds the text.
until_says() {
  for _ in $(seq 120); do
    if curl -fsS "$url$2" 2>/dev/null | grep -q "$1"; then return 0; fi
    sleep 1
  done
  say "$2 never said $1"
  tail -n 20 "$work/console.log" >&2
  exit 1
}

# picture FILE PATH WIDTH HEIGHT [dark]
picture() {
  local scheme=1
  [ "${5:-}" = dark ] && scheme=0
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/chromium" --blink-settings=preferredColorScheme=$scheme \
    --window-size="$3,$4" --virtual-time-budget=3000 --screenshot="$1" "$url$2" >/dev/null 2>&1
  [ -s "$1" ] || { say "no picture of $2"; exit 1; }
}

until_says '"inInbox":0,"submissions":[1-9][0-9]*,"unread":0' /health

# One verification, so that its page has something to show.
jar="$work/cookies"
token="$(curl -fsS -c "$jar" "$url/system" | sed -n 's/.*name="__RequestVerificationToken" type="hidden" value="\([^"]*\)".*/\1/p' | head -n 1)"
curl -fsS -o /dev/null -b "$jar" --data-urlencode "__RequestVerificationToken=$token" "$url/system"
until_says '<dl class="figures">' /system

# A file that is not taken, so that the page of the work at hand has something to show.
touch "$work/inbox/~\$SAR ตัวชี้วัด ๕.docx"
until_says 'ไฟล์ล็อก' /system/jobs

finding="$(curl -fsS "$url/review" | sed -n 's/.*class="line-link" href="\(\/review\/[0-9]*\)".*/\1/p' | head -n 1)"
card="$(curl -fsS "$url/submissions" | grep -B 12 'chip error' | sed -n 's/.*href="\(\/submissions\/[0-9]*\)".*/\1/p' | head -n 1)"

# Units of the demo's reviewer and a saved view, so that their pages have something to show.
post() { curl -fsS -o /dev/null -b "$jar" --data-urlencode "__RequestVerificationToken=$token" "${@:2}" "$url$1"; }
units=()
while read -r unit; do units+=(--data-urlencode "Units=$unit"); done < <(find "$work/inbox" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | sort | head -n 2)
post "/work/units?handler=assign" "${units[@]}" -d Reviewer=demo -d ForYear=0
post "/review/views?handler=save" --data-urlencode "name=คลาดเคลื่อนของฉันที่ยังไม่ตัดสิน" --data-urlencode "query=?severity=error&assigned=me" -d shared=true

# A finding whose page is drawn, and one whose table is.
lines="$(curl -fsS "$url/review" | sed -n 's/.*data-line="\([0-9]*\)".*/\1/p')"
print=""
table=""
for line in $lines; do
  page="$(curl -fsS "$url/review/$line")"
  case "$page" in
    *'class="frame disputed"'*) print="${print:-/review/$line}" ;;
    *'<table class="drawn"'*) table="${table:-/review/$line}" ;;
  esac
done
[ -n "$print" ] && [ -n "$table" ] || { say "the demo has no finding of each kind"; exit 1; }
if [ -z "$all" ]; then
  mkdir -p docs/pictures
  picture "$PWD/docs/pictures/overview.png" /overview 1440 900
  picture "$PWD/docs/pictures/review.png" /review 1440 900
  picture "$PWD/docs/pictures/finding.png" "$print" 1440 900
  picture "$PWD/docs/pictures/together.png" /review/together 1440 900
  picture "$PWD/docs/pictures/received.png" /submissions 1280 800
  picture "$PWD/docs/pictures/submission.png" "${card:-/submissions/1}" 1440 900
  picture "$PWD/docs/pictures/verification.png" /system 1280 800
  picture "$PWD/docs/pictures/guide-upload.png" /upload 1280 800
  picture "$PWD/docs/pictures/guide-submission.png" "${card:-/submissions/1}" 1280 800
  picture "$PWD/docs/pictures/guide-review.png" /review 1280 800
  picture "$PWD/docs/pictures/guide-finding.png" "${finding:-/review}" 1280 800
  picture "$PWD/docs/pictures/guide-jobs.png" /system/jobs 1280 800
  exit 0
fi

mkdir -p "$all"
for width in 1440 900; do
  for scheme in light dark; do
    for page in "overview /overview" "work /work" "units /work/units" "views /review/views" "review /review" "finding $print" "table $table" "together /review/together" "received /submissions" "submission ${card:-/submissions/1}" "verification /system" "jobs /system/jobs" "upload /upload" "help /help" "accounts /system/accounts" "password /password" "missing /nothing"; do
      picture "$(realpath "$all")/${page%% *}-$width-$scheme.png" "${page##* }" "$width" 900 "$scheme"
    done
  done
done
