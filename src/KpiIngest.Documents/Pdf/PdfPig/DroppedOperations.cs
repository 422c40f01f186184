using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.Compatibility;
using UglyToad.PdfPig.Logging;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>
/// Operations that PdfPig leaves out when it takes a content stream apart: with operands that are none of theirs, or unknown to it. It says
/// so in its log alone. What follows an inline picture and is no operation is first tried as more of that picture.
/// </summary>
internal sealed class DroppedOperations : ILog
{
    private const string Failed = "Failed reading operation at offset";
    private const string NotUnderstood = "Operator which was not understood encountered. Values was ";
    private const string InPicture = "was not understood following end of inline image data";

    /// <summary>Names of operations are shorter, in characters.</summary>
    private const int LongestName = 8;

    private readonly List<string> damaged = [];
    private readonly List<string> unknown = [];

    /// <summary>The operation that could not be made last; null where that was said already.</summary>
    private string? pending;

    /// <summary>Notes what was left out of a stream since the last time. A stream that says that it may hold unknown operations (BX) loses
    /// nothing by them.</summary>
    public void Settle(IReadOnlyList<IGraphicsStateOperation> operations, PageNotes notes)
    {
        if (pending is not null)
            damaged.Add(pending);
        foreach (string name in damaged)
            notes.Lost(name);
        if (unknown.Count > 0 && !operations.Any(o => o is BeginCompatibilitySection))
        {
            foreach (string name in unknown)
                notes.Lost(name);
        }

        damaged.Clear();
        unknown.Clear();
        pending = null;
    }

    public void Warn(string message)
    {
        if (message.StartsWith(NotUnderstood, StringComparison.Ordinal))
            (pending is null ? unknown : damaged).Add(Name(message[NotUnderstood.Length..], ". Ignoring"));
        else if (!message.Contains(InPicture, StringComparison.Ordinal))
            return;
        pending = null;
    }

    public void Error(string message, Exception ex)
    {
        if (!message.StartsWith(Failed, StringComparison.Ordinal))
            return;
        if (pending is not null)
            damaged.Add(pending);
        pending = Name(message[(message.IndexOf('\'', StringComparison.Ordinal) + 1)..], "'");
    }

    public void Error(string message) { }

    public void Debug(string message) { }

    public void Debug(string message, Exception ex) { }

    /// <summary>The name in front of what ends it; a question mark for what is none.</summary>
    private static string Name(string text, string end)
    {
        string name = text[..Math.Max(0, text.LastIndexOf(end, StringComparison.Ordinal))];
        return
            name.Length is > 0 and <= LongestName
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '*' or '\'' or '"')
            && !char.IsAsciiDigit(name[0])
            ? name
            : "?";
    }
}
