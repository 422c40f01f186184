using KpiIngest.Checking.Results;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Checking.Language;

/// <summary>How a finding of an answer is told in every list: console, page, sender's page, spreadsheet, log.</summary>
public static class FindingWording
{
    private const string StatedInEnglish = "; stated ";

    public static Bilingual Message(DiscrepancyResult found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new Bilingual(found.Message, found.MessageEn);
    }

    /// <summary>The computation, where the message does not say it already (a long sum is shortened there, and of many figures the first
    /// are named); null where there is no more to say.</summary>
    public static Bilingual? Sum(string? arithmetic, string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (arithmetic is null)
            return null;
        if (FigureLine.Parse(arithmetic) is not { } figures)
            return Says(ThaiDigits.ToArabic(message), arithmetic) ? null : Arithmetic(arithmetic);
        IReadOnlyList<Bilingual> left = [.. figures.Where(f => !f.IsSaidIn(message)).Select(f => f.Said)];
        return left.Count == 0
            ? null
            : new Bilingual(string.Join("; ", left.Select(l => l.Thai)), string.Join("; ", left.Select(l => l.English)));
    }

    /// <summary>The contract's arithmetic in each language: <c>๑ × ๓.๕ = ๓.๕ แต่ระบุ ๓.๐๐๐๐ (-๐.๕)</c>.</summary>
    public static Bilingual Arithmetic(string arithmetic)
    {
        ArgumentNullException.ThrowIfNull(arithmetic);
        return new Bilingual(ThaiDigits.ToThai(arithmetic.Replace(StatedInEnglish, " แต่ระบุ ", StringComparison.Ordinal)), arithmetic);
    }

    /// <summary>What could not be checked, with the item that is meant.</summary>
    public static Bilingual NotCheckable(string? item, string why, string whyEn)
    {
        Bilingual of = item is null ? Bilingual.Empty : new Bilingual($" ข้อ {ThaiDigits.ToThai(item)}", $", item {item}");
        return new Bilingual($"ตรวจไม่ได้{of.Thai}: {why}", $"not checkable{of.English}: {whyEn}");
    }

    private static bool Says(string message, string arithmetic)
    {
        string computed = arithmetic.Split(StatedInEnglish)[0];
        string operation = computed.Split(" = ")[0].Split(" ≈ ")[0];
        return operation.Split(" ≠ ") is [var left, var right]
            ? message.Contains(left, StringComparison.Ordinal) && message.Contains(right, StringComparison.Ordinal)
            : message.Contains(operation, StringComparison.Ordinal);
    }
}
