using System.Text.RegularExpressions;
using KpiIngest.Checking.History;
using KpiIngest.Checking.Results;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Checking.Language;

/// <summary>One figure of <see cref="AcrossFilesFinding.FiguresInOneLine"/>: <c>2 weightedScore 1.5 → 2 (+0.5)</c>.</summary>
/// <param name="Item">Null for the indicator itself, a total or the average.</param>
/// <param name="Sum">Side by side, as the contract writes it.</param>
internal sealed partial record FigureLine(string? Item, string Column, string Sum)
{
    private const string Between = "; ";

    private static readonly string[] ItemWords = ["ข้อ ", "item "];

    private static readonly (string English, string Thai)[] Words =
    [
        (" months", " เดือน"),
        ("summary ", "ในสรุป "),
        ("card ", "ในรายงาน "),
    ];

    /// <returns>Null where the text is no such line.</returns>
    public static IReadOnlyList<FigureLine>? Parse(string arithmetic)
    {
        List<FigureLine> figures = [];
        foreach (string part in arithmetic.Split(Between))
        {
            if (Shape().Match(part) is not { Success: true } match)
                return null;
            figures.Add(
                new FigureLine(
                    match.Groups["item"] is { Success: true } item ? item.Value : null,
                    match.Groups["column"].Value,
                    match.Groups["sum"].Value
                )
            );
        }

        return figures;
    }

    /// <summary>True where one part of the message has the numbers in their order, after the item where it names one: of one indicator, or
    /// of two rounds, that stands before all parts.</summary>
    /// <param name="message">In either language.</param>
    public bool IsSaidIn(string message)
    {
        IReadOnlyList<string> numbers = [.. Number().Matches(Sum).Select(m => m.Value)];
        return ThaiDigits
            .ToArabic(message)
            .Split(';')
            .Any(part =>
                HoldsInOrder(
                    part,
                    Item is null || !ItemWords.Any(w => part.Contains(w, StringComparison.Ordinal)) ? numbers : [Item, .. numbers]
                )
            );
    }

    public Bilingual Said
    {
        get
        {
            Bilingual name =
                Column[0] == 'T'
                    ? new Bilingual($"เป้าหมายระดับ {ThaiDigits.ToThai(Column[1..])}", $"target {Column[1..]}")
                    : FigureWording.Of(Item, Column);
            string thai = Words.Aggregate(Sum, (text, word) => text.Replace(word.English, word.Thai, StringComparison.Ordinal));
            return new Bilingual($"{name.Thai} {ThaiDigits.ToThai(thai)}", $"{name.English} {Sum}");
        }
    }

    private static bool HoldsInOrder(string part, IReadOnlyList<string> numbers)
    {
        int at = 0;
        foreach (string number in numbers)
        {
            at = EndOf(part, number, at);
            if (at < 0)
                return false;
        }

        return true;
    }

    /// <returns>Where the number ends that stands there by itself, and is not a part of another; -1 where it does not.</returns>
    private static int EndOf(string part, string number, int from)
    {
        for (
            int at = part.IndexOf(number, from, StringComparison.Ordinal);
            at >= 0;
            at = part.IndexOf(number, at + 1, StringComparison.Ordinal)
        )
        {
            int end = at + number.Length;
            bool begins =
                at == 0 || !(char.IsAsciiDigit(part[at - 1]) || (part[at - 1] == '.' && at > 1 && char.IsAsciiDigit(part[at - 2])));
            bool ends =
                end == part.Length
                || !(char.IsAsciiDigit(part[end]) || (part[end] == '.' && end + 1 < part.Length && char.IsAsciiDigit(part[end + 1])));
            if (begins && ends)
                return end;
        }

        return -1;
    }

    [GeneratedRegex(
        "^((?<item>.+) )?(?<column>weight|result|score|weightedScore|average|T[1-5]) (?<sum>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex Shape();

    [GeneratedRegex("(?<![0-9.])[0-9]+(\\.[0-9]+)?(?![0-9.]| months)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Number();
}
