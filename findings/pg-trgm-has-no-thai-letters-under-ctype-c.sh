#!/usr/bin/env bash
# PostgreSQL 15.18, pg_trgm 1.6: in a database whose LC_CTYPE is C, also where its locale is ICU's th-TH, Thai letters are no letters to pg_trgm: a Thai text has no trigrams at all. Nothing is said.
# A name is then not similar to itself, the operator % never finds it, and LIKE with an index over trigrams reads every row. With LC_CTYPE C.UTF-8 all of it works. initdb in a container without locales
# chooses C; the locale provider that one sees (\l shows th-TH) does not decide, LC_CTYPE does.
set -euo pipefail
version=15.18-0+deb12u1
work="$(mktemp -d)"
trap '[ -z "${bin:-}" ] || "${as[@]}" "$bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$work"' EXIT
cd "$work"
needed="$(apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances "postgresql-15=$version" | grep -E '^lib' | grep -vE '^(libc6|libc-bin|libgcc|libcrypt1|libselinux1|libperl|libpython|libdebconf|libjson-perl)' | sort -u)"
mkdir debs root
chmod 777 . debs
(cd debs && apt-get download "postgresql-15=$version" "postgresql-client-15=$version" $needed >download.log 2>&1)
for deb in debs/*.deb; do dpkg-deb -x "$deb" root; done
bin="$work/root/usr/lib/postgresql/15/bin"
export LD_LIBRARY_PATH="$work/root/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH 2>/dev/null || gcc -dumpmachine 2>/dev/null || printf 'x86_64-linux-gnu')"
as=(env)
if [ "$(id -u)" -eq 0 ]; then
  # PostgreSQL does not run as root.
  as=(setpriv --reuid 65534 --regid 65534 --clear-groups -- env "LD_LIBRARY_PATH=$LD_LIBRARY_PATH")
  chown 65534:65534 "$work"
fi
"${as[@]}" "$bin/initdb" -D data -U owner -A trust -N -E UTF8 --locale=C >initdb.log
"${as[@]}" "$bin/pg_ctl" -D data -w -l server.log -o "-h '' -k $work" start >start.log
ask() { "${as[@]}" "$bin/psql" -h "$work" -U owner -X -A -t -d "$1" -c "$2"; }
ask postgres "SELECT split_part(version(), ' ', 2)"
ask postgres "CREATE DATABASE plain TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'" >made.log
ask postgres "CREATE DATABASE thai TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'th-TH' LC_COLLATE 'C' LC_CTYPE 'C'" >>made.log
ask postgres "CREATE DATABASE utf TEMPLATE template0 LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'" >>made.log
for database in plain thai utf; do
  ask "$database" "CREATE EXTENSION pg_trgm" >>made.log
  ask "$database" "SELECT '$database', extversion, cardinality(show_trgm('กองคลัง')), cardinality(show_trgm('plan')), similarity('กองคลัง', 'กองคลัง'), 'กองคลัง' % 'กองคลัง' FROM pg_extension WHERE extname = 'pg_trgm'"
done | tee seen
diff seen - <<'X'
plain|1.6|0|5|0|f
thai|1.6|0|5|0|f
utf|1.6|8|5|1|t
X
echo "holds: with LC_CTYPE C a Thai text has no trigrams, and is not similar to itself"
