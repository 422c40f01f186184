#!/usr/bin/env bash
# After a change of the API: writes docs/openapi.json as the service serves it, and makes the client of the tests from it.
#   scripts/api-client.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
client=tests/KpiIngest.ApiClient
dotnet build tests/KpiIngest.Review.Tests -v quiet --nologo -p:RunAnalyzers=false
# This test writes the document where it is told to, before it holds it against the client.
KPI_INGEST_WRITE_OPENAPI=1 dotnet test tests/KpiIngest.Review.Tests --no-build --nologo -v quiet \
  --filter FullyQualifiedName~ApiDocumentTests.The_copy_in_the_docs >/dev/null || true
dotnet tool restore >/dev/null
# It would ask elsewhere whether there is a newer one.
KIOTA_OFFLINE_ENABLED=true dotnet kiota generate --openapi docs/openapi.json --language CSharp --class-name KpiIngestClient --namespace-name KpiIngest.ApiClient \
  --output "$client/Generated" --clean-output --exclude-backward-compatible --log-level Warning
# The lock names the folder that it was made in, and a time.
rm -f "$client/Generated/kiota-lock.json" "$client"/Generated/.kiota.log
sha256sum docs/openapi.json | cut -d ' ' -f 1 >"$client/openapi.sha256"
