#!/usr/bin/env bash
# SQLite 3.53.3 (Microsoft.Data.Sqlite 10.0.15), FTS5: its usual tokenizer, unicode61, keeps letters and digits only. Thai vowels and tone marks above and below the line are marks (category Mn) and part a
# word instead: of ปี (year) and ปู่ (grandfather) one token is left, ป. A search for หนี้ (debt) finds หนู (mouse), one for ปี finds ปู่; "remove_diacritics 0" changes nothing, because only Latin marks
# are meant. The words of a phrase must follow each other, so longer words seem to be found rightly, which hides it. With the tokenizer unicode61 categories 'L* N* Co Mn' each finds itself alone.
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

using SqliteConnection connection = new("Data Source=:memory:");
connection.Open();
Console.WriteLine($"SQLite {Rows("SELECT sqlite_version()")}");
foreach (string tokenizer in new[] { "unicode61", "unicode61 remove_diacritics 0", "unicode61 categories 'L* N* Co Mn'" })
{
    Rows($"CREATE VIRTUAL TABLE words USING fts5(word, tokenize = \"{tokenizer}\")");
    Rows("CREATE VIRTUAL TABLE tokens USING fts5vocab(words, row)");
    foreach (string word in new[] { "ปี", "ปู่", "หนี้", "หนู", "งบประมาณ" })
        Rows("INSERT INTO words VALUES ($text)", word);
    Console.WriteLine($"{tokenizer}: {Rows("SELECT term FROM tokens ORDER BY term")}");
    foreach (string asked in new[] { "ปี", "หนี้", "งบประมาณ" })
        Console.WriteLine($"  {asked} finds {Rows("SELECT word FROM words WHERE words MATCH $text ORDER BY rowid", $"\"{asked}\"")}");
    Rows("DROP TABLE tokens; DROP TABLE words");
}

string Rows(string sql, string? text = null)
{
    using SqliteCommand command = connection.CreateCommand();
    command.CommandText = sql;
    if (text is not null)
        command.Parameters.AddWithValue("$text", text);
    List<string> rows = [];
    using SqliteDataReader reader = command.ExecuteReader();
    while (reader.Read())
        rows.Add(reader.GetString(0));
    return string.Join(" ", rows);
}
X
dotnet run --property:Nullable=enable | tee seen
diff seen - <<'X'
SQLite 3.53.3
unicode61: งบประมาณ ป หน
  ปี finds ปี ปู่
  หนี้ finds หนี้ หนู
  งบประมาณ finds งบประมาณ
unicode61 remove_diacritics 0: งบประมาณ ป หน
  ปี finds ปี ปู่
  หนี้ finds หนี้ หนู
  งบประมาณ finds งบประมาณ
unicode61 categories 'L* N* Co Mn': งบประมาณ ปี ปู่ หนี้ หนู
  ปี finds ปี
  หนี้ finds หนี้
  งบประมาณ finds งบประมาณ
X
echo "holds: without their marks two Thai words are one, and a search for the one finds the other"
