using System.Globalization;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using UglyToad.PdfPig.Tokens;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>
/// The value of a form field beside what its appearance shows. Viewers show the appearance, some draw it anew from the value: where the two
/// have other figures, the figure is uncertain and the difference is said.
/// </summary>
internal sealed class FieldValue(ContentProcessor processor, PageServices services, PageNotes notes)
{
    /// <summary>Levels of the tree of fields that a value is inherited over.</summary>
    private const int DeepestTree = 32;

    /// <summary>Longer texts of digits are codes, and are compared as written.</summary>
    private const int LongestNumber = 20;

    /// <param name="start">Where the marks of its appearance begin.</param>
    public void Compare(DictionaryToken widget, Box place, int start)
    {
        if (Text(widget) is not { } value)
            return;
        string shown = string.Concat(processor.Glyphs(start).Select(g => g.Text));
        if (shown.Contains('\uFFFD', StringComparison.Ordinal) || Same(value, shown))
            return;
        bool blank = string.IsNullOrWhiteSpace(shown);
        if (!blank && !services.Context.NeedAppearances && !value.Any(char.IsDigit) && !shown.Any(char.IsDigit))
            return;
        processor.MarkUncertain(start);

        // An empty appearance that viewers are asked to draw anew shows the value.
        bool certain = blank && (services.Context.NeedAppearances || !widget.Data.ContainsKey("AP"));
        if (blank)
            processor.DrawText(value, place, Size(widget, place), uncertain: !certain);
        if (!certain)
            notes.Add(Differs(value, shown));
    }

    /// <summary>The text that the field holds; null for buttons, signatures and empty fields.</summary>
    private string? Text(DictionaryToken widget)
    {
        UglyToad.PdfPig.Tokenization.Scanner.IPdfTokenScanner scanner = services.Scanner;
        string? type = (Inherited(widget, "FT") as NameToken)?.Data;
        if (type is not ("Tx" or "Ch") || Tokens.Text(Inherited(widget, "V")) is not { Length: > 0 } value)
            return null;
        if (type == "Tx" || Inherited(widget, "Opt") is not ArrayToken options)
            return CleanText.Of(value);
        foreach (IToken option in options.Data)
        {
            // A pair of what is stored and what is shown.
            if (Tokens.Resolve(option, scanner) is ArrayToken { Length: 2 } pair && Tokens.Text(Tokens.Resolve(pair[0], scanner)) == value)
                return Tokens.Text(Tokens.Resolve(pair[1], scanner));
        }

        return CleanText.Of(value);
    }

    private IToken? Inherited(DictionaryToken widget, string name)
    {
        DictionaryToken node = widget;
        for (int level = 0; level < DeepestTree; level++)
        {
            if (node.Data.TryGetValue(name, out IToken? value))
                return Tokens.Resolve(value, services.Scanner);
            if (node.Get<DictionaryToken>("Parent", services.Scanner) is not { } parent)
                return null;
            node = parent;
        }

        return null;
    }

    private double Size(DictionaryToken widget, Box place) =>
        DefaultAppearance.Size(Tokens.Text(Inherited(widget, "DA")))
        ?? Math.Min(PdfPigTolerances.FieldLargest, PdfPigTolerances.FieldFit * Boxes.Height(place));

    /// <summary>True also for one number in two ways of writing: forms show <c>1234.5</c> as <c>1,234.50</c> and <c>0.855</c> as
    /// <c>85.5%</c>.</summary>
    private static bool Same(string value, string shown)
    {
        (string held, string seen) = (Plain(value), Plain(shown));
        if (string.Equals(held, seen, StringComparison.Ordinal))
            return true;
        if (Number(held) is not { } number)
            return false;
        return Number(seen) == number || (seen.EndsWith('%') && Number(seen[..^1]) == 100 * number);
    }

    private static decimal? Number(string text) =>
        text.Length <= LongestNumber
        && decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out decimal number
        )
            ? number
            : null;

    private static string Plain(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '๐' and <= '๙' ? (char)('0' + (c - '๐')) : c));

    private static ReadingNote Differs(string value, string shown) =>
        new(
            "field-differs",
            $"ช่องกรอกในแบบฟอร์มเก็บค่า “{value}” แต่หน้าแสดง “{shown.Trim()}” ขอให้ตรวจสอบว่าค่าใดถูกต้อง",
            $"A form field holds “{value}”, but the page shows “{shown.Trim()}”. Please check which is right.",
            Place.Unknown
        );
}
