using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Criteria;

/// <summary>Reads <c>ช่วงปรับเกณฑ์การให้คะแนน +/- ๕ ต่อ ๑ คะแนน</c>, with the level that it anchors where it names one.</summary>
internal static class AdjustmentLine
{
    private const string Opening = "ช่วงปรับ";
    private const string Per = "ต่อ1คะแนน";

    /// <returns>Null for any other line.</returns>
    public static AdjustmentRange? Parse(string text, Place place)
    {
        var plain = string.Concat(ThaiDigits.ToArabic(ThaiText.Clean(text)).Where(c => !char.IsWhiteSpace(c)));
        var opening = plain.IndexOf(Opening, StringComparison.Ordinal);
        if (opening < 0) return null;
        var per = plain.IndexOf(Per, opening, StringComparison.Ordinal);
        if (per < 0) return null;
        var range = plain[(opening + Opening.Length)..per];
        var falling = range.Contains("-/+", StringComparison.Ordinal);
        if (!falling && !range.Contains("+/-", StringComparison.Ordinal) && !range.Contains('±', StringComparison.Ordinal)) return null;
        if (Numbers(range) is not [{ Value: > 0 } perPoint]) return null;
        return new AdjustmentRange(perPoint, !falling, place) { Anchor = Anchor(plain[(per + Per.Length)..], place) };
    }

    /// <summary>One level and one other figure: <c>โดยระดับ3เท่ากับร้อยละ80</c>.</summary>
    private static CriteriaLevel? Anchor(string rest, Place place)
    {
        const string Level = "ระดับ";
        var at = rest.IndexOf(Level, StringComparison.Ordinal);
        if (at < 0 || at + Level.Length >= rest.Length || rest[at + Level.Length] is < '1' or > '5') return null;
        var number = rest[at + Level.Length].ToString();
        var others = rest.Remove(at, Level.Length + 1);
        if (Numbers(others) is not [var value] || FigureReader.Parse(number) is not { } level) return null;
        var condition = others.Contains("ร้อยละ", StringComparison.Ordinal) ? "ร้อยละ " + value.Normalised : value.Normalised;
        return new CriteriaLevel(number, condition, StatedFigure.Of(level, place), place) { Written = rest };
    }

    private static List<Figure> Numbers(string text)
    {
        var numbers = new List<Figure>();
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiDigit(text[start])) continue;
            var end = start;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.')) end++;
            if (FigureReader.Parse(text[start..end].TrimEnd('.')) is { } figure) numbers.Add(figure);
            start = end;
        }

        return numbers;
    }
}
