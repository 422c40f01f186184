#!/usr/bin/env bash
# Microsoft.Data.Sqlite 10.0.15: a pooled connection keeps what a PRAGMA set on it. PRAGMA query_only = ON, set by a part of a program that only reads, makes a later part of the same program that opens
# the same connection string fail with "attempt to write a readonly database" (error 8): Open gives it the same native connection, with nothing reset. A temporary table made before is there as well.
# With Pooling=False neither is. The cure is another connection string for readers, or the opposite PRAGMA at each opening.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.Data.Sqlite" Version="[10.0.15]" /></ItemGroup>
</Project>
X
cat >Program.cs <<'X'
using Microsoft.Data.Sqlite;

foreach (var pooling in new[] { true, false })
{
    var address = $"Data Source={(pooling ? "pooled" : "single")}.db;Pooling={pooling}";
    Run(address, "CREATE TABLE scores (weight TEXT)");
    Run(address, "CREATE TEMP TABLE scratch (x TEXT); PRAGMA query_only = ON");
    Console.WriteLine($"pooling {pooling}: insert {Try(address, "INSERT INTO scores VALUES ('0.5')")}, temporary table {Try(address, "SELECT * FROM scratch")}");
}

static void Run(string address, string sql)
{
    using var connection = new SqliteConnection(address);
    connection.Open();
    using var command = connection.CreateCommand();
    command.CommandText = sql;
    command.ExecuteNonQuery();
}

static string Try(string address, string sql)
{
    try
    {
        Run(address, sql);
        return "works";
    }
    catch (SqliteException e)
    {
        return $"error {e.SqliteErrorCode}";
    }
}
X
dotnet run -v quiet | tee seen
diff seen - <<'X'
pooling True: insert error 8, temporary table works
pooling False: insert works, temporary table error 1
X
echo "holds: Microsoft.Data.Sqlite 10.0.15 hands out a pooled connection with the PRAGMAs and temporary tables of its last user"
