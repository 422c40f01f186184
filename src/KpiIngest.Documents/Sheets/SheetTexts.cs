using System.Globalization;
using System.Text;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Sheets;

/// <summary>What the cells of a workbook show: shared strings and number formats.</summary>
internal sealed class SheetTexts
{
    private readonly List<string> shared = [];
    private readonly List<string?> formats = [];

    /// <param name="strings">The shared strings; null where the workbook has none.</param>
    /// <param name="styles">The styles; null where the workbook has none.</param>
    public SheetTexts(Markup? strings, Markup? styles)
    {
        foreach (Markup item in strings?.Children ?? [])
            shared.Add(Text(item));
        Dictionary<int, string> own = new();
        foreach (Markup format in styles?.Child("x:numFmts")?.Children ?? [])
        {
            if (Number(format["numFmtId"]) is { } id && format["formatCode"] is { } code)
                own[id] = code;
        }

        foreach (Markup look in styles?.Child("x:cellXfs")?.Children ?? [])
        {
            int id = Number(look["numFmtId"]) ?? 0;
            formats.Add(own.GetValueOrDefault(id) ?? SheetNumberFormat.CodeOf(id));
        }
    }

    /// <summary>The cell as displayed, from the value kept with it: a formula is not computed anew.</summary>
    /// <returns>Null for an empty cell; uncertain where its format is not understood: then the stored value.</returns>
    public TextRun? Show(Markup cell, TextState state)
    {
        if (cell["t"] == "inlineStr")
            return Run(cell.Child("x:is") is { } inline ? Text(inline) : "", state);
        string value = cell.Child("x:v")?.Text ?? "";
        if (value.Length == 0)
            return null;
        switch (cell["t"])
        {
            case "s":
                return Number(value) is { } index && index < shared.Count ? Run(shared[index], state) : null;
            case "str" or "e":
                return Run(value, state);
            case "b":
                return Run(value == "1" ? "TRUE" : "FALSE", state);
            case "d":
                return new TextRun(value, state) { Uncertain = true };
            default:
                string? format = Number(cell["s"]) is { } look && look < formats.Count ? formats[look] : SheetNumberFormat.CodeOf(0);
                return SheetNumberFormat.Show(value, format) is { } shown
                    ? Run(shown, state)
                    : new TextRun(value, state) { Uncertain = true };
        }
    }

    private static TextRun? Run(string text, TextState state) => text.Length == 0 ? null : new TextRun(text, state);

    /// <summary>Plain, or in runs of which each has a look; phonetic readings are not shown.</summary>
    private static string Text(Markup item)
    {
        StringBuilder text = new();
        foreach (Markup part in item.Children)
        {
            if (part.Name == "x:t")
                text.Append(part.Text);
            else if (part.Name == "x:r")
                text.Append(part.Child("x:t")?.Text);
        }

        return text.ToString();
    }

    private static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
