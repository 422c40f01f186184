namespace KpiIngest.Tests.Fixtures;

/// <summary>What a print that differs from its Word file still gives.</summary>
internal enum Printed
{
    /// <summary>Every figure; what differs are texts, findings without a figure, or notes.</summary>
    AllFigures,

    /// <summary>Some figures are missing or unclear, none is another.</summary>
    FewerFigures,

    /// <summary>The page itself shows other figures.</summary>
    OtherFigures,
}

/// <summary>The fixtures whose print does not show what the Word file holds, by cause. docs/pdf.md lists the causes.</summary>
internal static class PrintDifferences
{
    private static readonly (Printed Gives, string[] Fixtures)[] ByLibreOffice =
    [
        // A tracked deletion is printed as crossed-out text beside what took its place: which of the two is meant a person must say.
        (Printed.FewerFigures, ["revision-figure", "revision-digit", "revision-deleted-field"]),
        (Printed.AllFigures, ["revision-row-deleted", "revision-result"]),
        // A tracked insertion is printed underlined and in colour, which says nothing of its being tracked.
        (Printed.AllFigures, ["revision-row-inserted", "revision-total"]),
        // Fields are computed anew when the file is printed, and wrongly.
        (Printed.OtherFigures, ["field-sum", "field-sum-stale", "field-simple"]),
        // Hidden text is not printed.
        (Printed.AllFigures, ["hidden-figure", "hidden-by-style"]),
        // Around white text the figure before it is broken over two lines.
        (Printed.FewerFigures, ["hidden-white", "hidden-white-by-style", "hidden-near-white", "hidden-on-highlight"]),
        // What a control is bound to is not on the page.
        (Printed.AllFigures, ["control-bound"]),
        // What is hidden in the web view alone is not printed.
        (Printed.FewerFigures, ["text-web-hidden"]),
        // The prompt of a control is printed as text.
        (Printed.FewerFigures, ["control-placeholder"]),
        // Charts, embedded tables and equations of MathType are not drawn, so nothing is noted of them.
        (Printed.AllFigures, ["object-chart", "object-old-workbook", "object-equation"]),
        (Printed.FewerFigures, ["object-workbook"]),
        // A note mark is a raised figure like any other; the note stands below the text.
        (Printed.FewerFigures, ["note-beside-figure"]),
        // A raised figure beside a figure stands before it in the text of the place; unclear it is either way.
        (Printed.AllFigures, ["text-raised", "text-raised-by-style", "text-raised-by-position"]),
        // Ruby is a small figure above a figure.
        (Printed.FewerFigures, ["text-directions"]),
        // Legal numbering is printed in Roman figures; letters and Roman figures before an entry are part of its text.
        (Printed.AllFigures, ["numbers-legal", "numbers-letters", "numbers-roman", "numbers-thai-letters"]),
        // Where the font has no glyph, a gap or an empty box is printed.
        (Printed.FewerFigures, ["text-symbols"]),
        (Printed.AllFigures, ["tick-webdings"]),
        // A footer of a file of one page is told from its text by nothing.
        (Printed.AllFigures, ["margin-figures"]),
    ];

    /// <summary>The .html holds the page as it was before the Word file was rewritten.</summary>
    private static readonly (Printed Gives, string[] Fixtures)[] ByChromium =
    [
        // No revision marks, no hidden text, no notes on objects, no page header.
        (
            Printed.AllFigures,
            [
                "revision-figure",
                "revision-digit",
                "revision-deleted-field",
                "revision-row-deleted",
                "revision-result",
                "revision-row-inserted",
                "revision-total",
                "hidden-figure",
                "hidden-by-style",
                "hidden-white",
                "hidden-white-by-style",
                "hidden-near-white",
                "hidden-on-highlight",
                "hidden-speck",
                "control-bound",
                "object-chart",
                "object-old-workbook",
                "margin-round-and-year",
            ]
        ),
        // The figure that is crossed out, raised or an object in the Word file is an ordinary one.
        (Printed.OtherFigures, ["text-crossed-out", "text-raised", "text-raised-by-style", "text-raised-by-position", "object-equation"]),
        // No automatic numbers in cells.
        (
            Printed.AllFigures,
            [
                "numbers-decimal",
                "numbers-legal",
                "numbers-of-a-style",
                "numbers-overridden-start",
                "numbers-style-link",
                "numbers-thai",
                "numbers-two-levels",
                "numbers-word-before",
            ]
        ),
    ];

    /// <summary>
    /// Packages that LibreOffice does not open.
    /// </summary>
    public static IReadOnlyList<string> NotPrinted { get; } =
    ["package-absolute-targets", "package-backslashes", "package-no-content-type", "package-wrong-content-types"];

    /// <param name="file">Relative to the fixtures: <c>word/field-sum/report.lo.pdf</c>.</param>
    /// <returns>Null for a print that gives what its Word file gives.</returns>
    public static Printed? Of(string file)
    {
        if (Path.GetDirectoryName(file)!.Split('/') is not ["word", var fixture])
            return null;
        foreach ((Printed gives, string[] fixtures) in file.EndsWith(".lo.pdf", StringComparison.Ordinal) ? ByLibreOffice : ByChromium)
        {
            if (fixtures.Contains(fixture, StringComparer.Ordinal))
                return gives;
        }

        return null;
    }
}
