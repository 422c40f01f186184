using System.Globalization;
using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Examples;

/// <summary>Makes reports from the example notation of the rules, one statement a line. Tables and rows get places of their own.</summary>
internal static class ExampleReport
{
    public static Report Parse(string notation)
    {
        Draft draft = new();
        foreach (
            string line in notation
                .ReplaceLineEndings("\n")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
            Read(draft, line);
        return draft.Finish();
    }

    public static StatedFigure Figure(string text, Place? place = null)
    {
        Place at = place ?? Place.Unknown;
        if (text.Length == 0)
            return new StatedFigure(FigureState.Blank, null, "", at);
        if (text is "-" or "N/A")
            return new StatedFigure(FigureState.NotAssessed, null, text, at);
        if (text == "~")
            return StatedFigure.Absent;
        if (text[0] == '?')
            return new StatedFigure(FigureState.Unclear, null, text[1..], at);
        if (text.Split('<') is [var now, var before])
            return Figure(now, place) with { ChangedFrom = before };
        decimal value = decimal.Parse(text, CultureInfo.InvariantCulture);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return StatedFigure.Of(new Figure(text, value, point < 0 ? 0 : text.Length - point - 1), at);
    }

    private static void Read(Draft draft, string line)
    {
        (string word, string rest) = line.Split(' ', 2) switch
        {
            [var w, var r] => (w, r.Trim()),
            [var w] => (w, ""),
            _ => ("", ""),
        };
        switch (word)
        {
            case "summary":
                draft.Start(ScoringTableKind.Summary, rest);
                break;
            case "detail":
                draft.Start(ScoringTableKind.Detail, rest);
                break;
            case "average":
                draft.Average(rest);
                break;
            case "formula":
                draft.Formulas.Add(FormulaNotation.Parse(rest));
                break;
            case "list":
                draft.List(rest);
                break;
            case "convert":
                draft.Convert(rest);
                break;
            case "printed":
                draft.Printed = new PrintedConvention(Enum.Parse<WeightingConvention>(rest, ignoreCase: true), rest, Place.Unknown);
                break;
            default:
                if (!draft.Headings.Read(word, rest))
                    draft.Row([.. line.Split('|').Select(c => c.Trim())]);
                break;
        }
    }
}
