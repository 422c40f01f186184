# Sourced by test.sh and by scripts that need a PostgreSQL of their own: a cluster on loopback, on a free port, that is gone when it is stopped.

# start_postgres - installs nothing. Leaves the address of its superuser in KPI_INGEST_TEST_POSTGRES; returns 1, with the reason on standard
# error, where it does not start. Settings of the server may stand in postgres_settings; without them nothing is flushed to the disk.
start_postgres() {
  local bin as=() try settings="${postgres_settings:--c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300}"
  bin="$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -1)"
  if [ ! -x "$bin/initdb" ]; then
    say "ไม่พบโปรแกรมของ PostgreSQL (initdb) / PostgreSQL's programs are missing (initdb)"
    return 1
  fi
  postgres_folder="$(mktemp -d "${TMPDIR:-/tmp}/kpi-postgres-XXXXXX")"
  # PostgreSQL refuses to run as root.
  if [ "$(id -u)" -eq 0 ]; then
    as=(setpriv --reuid postgres --regid postgres --clear-groups --)
    chown postgres: "$postgres_folder"
  fi
  postgres_stop=("${as[@]}" "$bin/pg_ctl" -D "$postgres_folder/data" -m immediate -w stop)
  # Text in the order of the Thai language by default: what has to be ordinal must say so itself.
  if (cd "$postgres_folder" && "${as[@]}" "$bin/initdb" -D data -U postgres -A trust -N -E UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=th-TH >initdb.log 2>&1); then
    # One role has to show a password; all others are let in.
    sed -i '1i host all kpi_with_password 127.0.0.1/32 scram-sha-256' "$postgres_folder/data/pg_hba.conf"
    for try in 1 2 3 4 5; do
      # Somebody else may take the port meanwhile: then another one.
      postgres_port="$(free_port)"
      if (cd "$postgres_folder" && "${as[@]}" "$bin/pg_ctl" -D "$postgres_folder/data" -l "$postgres_folder/server.log" -w -t 60 \
        -o "-p $postgres_port -h 127.0.0.1 -k $postgres_folder $settings" start >start.log 2>&1); then
        export KPI_INGEST_TEST_POSTGRES="Host=127.0.0.1;Port=$postgres_port;Username=postgres"
        return 0
      fi
    done
  fi
  say "PostgreSQL เริ่มไม่ได้ / PostgreSQL does not start:"
  cat "$postgres_folder"/*.log >&2 || true
  stop_postgres
  return 1
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)) && (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  printf '%s' "$port"
}

stop_postgres() {
  [ -n "${postgres_folder:-}" ] || return 0
  "${postgres_stop[@]}" >/dev/null 2>&1 || true
  rm -rf "$postgres_folder"
  postgres_folder=""
}
