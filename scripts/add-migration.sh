#!/usr/bin/env bash
# After a change of the records' model: writes the migration for SQLite and the one for PostgreSQL.
#   scripts/add-migration.sh NAME
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
name="${1:?a name for the change, such as JobRuns}"
project=src/KpiIngest.Records
dotnet tool restore >/dev/null
dotnet build "$project" -v quiet --nologo -p:RunAnalyzers=false
for provider in Sqlite Postgres; do
  dotnet ef migrations add "$name" --no-build --project "$project" --startup-project "$project" \
    --context "${provider}RecordsContext" --output-dir "Migrations/$provider"
done
