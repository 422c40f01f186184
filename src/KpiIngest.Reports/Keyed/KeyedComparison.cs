using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Keyed;

/// <summary>Holds what two people keyed of one file against each other. Figures are the same where value and decimal places are, in Thai or
/// Arabic digits; names where their letters are.</summary>
public static class KeyedComparison
{
    private const string FigureSigns = ".,+-×÷/=<>≥≤";

    /// <summary>Where they differ, in the order of the file; empty where they agree.</summary>
    public static IReadOnlyList<KeyedDifference> Between(KeyedFile first, KeyedFile second)
    {
        IReadOnlyList<KeyValuePair<string, string>> ordered = KeyedFields.Of(first);
        Dictionary<string, string> one = new(ordered, StringComparer.Ordinal);
        IReadOnlyList<KeyValuePair<string, string>> others = KeyedFields.Of(second);
        Dictionary<string, string> other = new(others, StringComparer.Ordinal);
        return
        [
            .. ordered
                .Concat(others)
                .Select(f => f.Key)
                .Distinct(StringComparer.Ordinal)
                .Select(path => new KeyedDifference(path, one.GetValueOrDefault(path), other.GetValueOrDefault(path)))
                .Where(d => !Same(KeyedFields.PathOf(d.Path)!, d.First, d.Second))
                .OrderBy(d => OrderOf(KeyedFields.PathOf(d.Path)!)),
        ];
    }

    /// <summary>The first file with settled values laid over it.</summary>
    /// <param name="settled">By path; empty for nothing.</param>
    public static KeyedFile With(KeyedFile first, IEnumerable<KeyValuePair<string, string>> settled)
    {
        ArgumentNullException.ThrowIfNull(settled);
        Dictionary<string, string> fields = new(KeyedFields.Of(first), StringComparer.Ordinal);
        foreach ((string path, string value) in settled)
            fields[path] = value;
        return KeyedFields.FileOf(fields);
    }

    private static bool Same(KeyedPath path, string? first, string? second) =>
        path.Field switch
        {
            // Which page somebody looked at is no statement of the paper.
            KeyedFields.Page => true,
            KeyedFields.Name => string.Equals(NameOf(first), NameOf(second), StringComparison.Ordinal),
            KeyedFields.Lines or KeyedFields.Notes => KeyedFields
                .LinesOf(first)
                .Select(LineOf)
                .SequenceEqual(KeyedFields.LinesOf(second).Select(LineOf), StringComparer.Ordinal),
            _ => string.Equals(FigureOf(first), FigureOf(second), StringComparison.Ordinal),
        };

    /// <summary>Letters alone, and figures apart from them: a name that counts (<c>โครงการ ๓</c>) is another one with another
    /// figure.</summary>
    private static string NameOf(string? text) =>
        text is null ? "" : Skeleton.Of(text) + " " + string.Concat(ThaiDigits.ToArabic(text).Where(char.IsAsciiDigit));

    /// <summary>Letters, and the figures and signs of the line in their order: how far they stand apart says nothing.</summary>
    private static string LineOf(string line) =>
        Skeleton.Of(line) + " " + ThaiText.Clean(string.Concat(ThaiDigits.ToArabic(line).Select(c => IsOfFigures(c) ? c : ' ')));

    private static bool IsOfFigures(char c) => char.IsAsciiDigit(c) || FigureSigns.Contains(c, StringComparison.Ordinal);

    private static string FigureOf(string? text) =>
        text is null ? ""
        : FigureReader.ParseWithPercent(text, out bool percent) is { } figure ? figure.Normalised + (percent ? "%" : "")
        : FigureReader.IsDash(text) ? "-"
        : ThaiDigits.ToArabic(ThaiText.Clean(text)).Replace(" ", "", StringComparison.Ordinal);

    private static (int Card, int Part, int Table, int Row, int Criteria) OrderOf(KeyedPath path) =>
        (
            path.Card,
            path.Criteria is not null ? 2
            : path.Table is not null ? 1
            : 0,
            path.Table ?? 0,
            path.Total ? int.MaxValue : path.Row ?? -1,
            path.Criteria ?? 0
        );
}

/// <param name="Path">As of <see cref="KeyedFields"/>.</param>
/// <param name="First">Null where nothing was keyed.</param>
public sealed record KeyedDifference(string Path, string? First, string? Second);
