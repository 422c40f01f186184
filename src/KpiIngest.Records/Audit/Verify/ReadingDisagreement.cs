using System.Globalization;
using System.Text.Json;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Audit.Content;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>What is recorded of a reading stands twice: in its answer and in the tables made of it. Where a reading was changed, the first
/// thing on which the two disagree tells where; which of the two was changed it does not tell.</summary>
internal static class ReadingDisagreement
{
    /// <returns>For a person who looks it up; null where the two agree: then something else of it was changed, or both alike.</returns>
    public static Bilingual? FirstOf(Reading reading, Submission submission)
    {
        Reading expected;
        try
        {
            FileResult answer =
                JsonSerializer.Deserialize(reading.ResultJson, ResultJson.Compact.FileResult) ?? throw new JsonException("null");
            expected = ResultMapping.ToReading(submission, answer, reading.ReaderVersion, reading.ReadAt, UnitOf(reading, submission));
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or InvalidOperationException)
        {
            return new Bilingual(
                $"Readings {reading.Id}: ResultJson ไม่ใช่คำตอบที่อ่านได้ ({e.Message})",
                $"Readings {reading.Id}: ResultJson is no answer ({e.Message})"
            );
        }

        string of = string.Create(CultureInfo.InvariantCulture, $"Readings {reading.Id}");
        return Fields(of, CoveredFields.OfReading.Where(f => f.Name != "resultJson"), expected, reading)
            ?? Things(of, "Reports", expected.Reports, reading.Reports, r => r.Ordinal, Report)
            ?? Things(
                of,
                "Discrepancies",
                expected.Discrepancies,
                reading.Discrepancies,
                d => d.Ordinal,
                (name, e, r) => Fields(name, CoveredFields.OfDiscrepancy, e, r) ?? ReportOf(name, e, r, reading)
            );
    }

    private static Bilingual? Report(string name, RecordedReport expected, RecordedReport recorded) =>
        Fields(name, CoveredFields.OfReport, expected, recorded)
        ?? Things(name, "Gaps", expected.Gaps, recorded.Gaps, g => g.Ordinal, (n, e, r) => Fields(n, CoveredFields.OfGap, e, r))
        ?? Things(name, "Tables", expected.Tables, recorded.Tables, t => t.Ordinal, Table);

    private static Bilingual? Table(string name, RecordedTable expected, RecordedTable recorded) =>
        Fields(name, CoveredFields.OfTable, expected, recorded)
        ?? Things(
            name,
            "Rows",
            expected.Rows,
            recorded.Rows,
            r => (r.Group ? 1_000_000 : 0) + r.Ordinal,
            (n, e, r) => Fields(n, CoveredFields.OfRow, e, r)
        );

    /// <summary>By their places: the first that one side lacks, or that differs.</summary>
    private static Bilingual? Things<T>(
        string of,
        string table,
        IReadOnlyList<T> expected,
        IReadOnlyList<T> recorded,
        Func<T, int> place,
        Func<string, T, T, Bilingual?> compare
    )
        where T : class
    {
        ILookup<int, T> there = recorded.ToLookup(place);
        foreach (T thing in expected.OrderBy(place))
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{of}, {table} {place(thing)}");
            if (there[place(thing)].FirstOrDefault() is not { } found)
                return new Bilingual($"{name}: มีในคำตอบ ไม่มีในตาราง", $"{name}: in the answer, not in the table");
            if (compare(name, thing, found) is { } difference)
                return difference;
        }

        HashSet<int> known = [.. expected.Select(place)];
        T? extra =
            recorded.OrderBy(place).FirstOrDefault(r => !known.Contains(place(r)))
            ?? there.Where(t => t.Count() > 1).Select(t => t.Last()).FirstOrDefault();
        if (extra is null)
            return null;
        string more = string.Create(CultureInfo.InvariantCulture, $"{of}, {table} {place(extra)}");
        return new Bilingual($"{more}: มีในตาราง ไม่มีในคำตอบ", $"{more}: in the table, not in the answer");
    }

    private static Bilingual? Fields<T>(string name, IEnumerable<CoveredField<T>> fields, T expected, T recorded)
    {
        foreach (CoveredField<T> field in fields)
        {
            (string? answer, string? stored) = (field.Value(expected), field.Value(recorded));
            if (!string.Equals(answer, stored, StringComparison.Ordinal))
                return Said($"{name}, {field.Name}", Shown(answer), Shown(stored));
        }

        return null;
    }

    private static Bilingual? ReportOf(string name, RecordedDiscrepancy expected, RecordedDiscrepancy recorded, Reading reading)
    {
        int? stored = recorded.ReportId is { } id ? reading.Reports.Find(r => r.Id == id)?.Ordinal ?? -1 : recorded.Report?.Ordinal;
        return expected.Report?.Ordinal == stored
            ? null
            : Said(
                $"{name}, report",
                Shown(expected.Report?.Ordinal.ToString(CultureInfo.InvariantCulture)),
                Shown(stored?.ToString(CultureInfo.InvariantCulture))
            );
    }

    /// <summary>That of when it was read: a person may have named another one before and since.</summary>
    private static string UnitOf(Reading reading, Submission submission) =>
        reading.Reports.Select(r => r.Unit).FirstOrDefault(u => string.Equals(u, submission.FolderUnit, StringComparison.Ordinal))
        ?? submission.Unit;

    private static Bilingual Said(string where, Bilingual answer, Bilingual table) =>
        new(
            $"{where}: ในคำตอบ {answer.Thai} ในตาราง {table.Thai}",
            $"{where}: {answer.English} in the answer, {table.English} in the table"
        );

    private static Bilingual Shown(string? value) =>
        value is null ? new Bilingual("ไม่มีค่า", "nothing") : Bilingual.Quoted(value.Length > 60 ? value[..60] + "…" : value);
}
