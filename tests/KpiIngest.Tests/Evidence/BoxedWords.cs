using System.Globalization;
using System.Text.RegularExpressions;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Tests.Evidence;

/// <summary>What <c>pdftotext -bbox</c> finds in the boxes of figures. It counts from the upper left corner of the cropped and turned page,
/// as the answer does.</summary>
internal static partial class BoxedWords
{
    /// <summary>Boxes of fonts differ: a point in height and width is no other place.</summary>
    private const decimal Slack = 1m;

    /// <param name="Digits">Arabic ones, without anything between them.</param>
    public sealed record Word(string Digits, decimal Left, decimal Top, decimal Right, decimal Bottom);

    /// <returns>A line for each figure whose box does not hold its digits; of one that is a part of a longer word of the other program,
    /// whose box is not a part of that word's.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(string pdf, FileResult file)
    {
        List<IReadOnlyList<Word>> pages = (await PagesAsync(pdf)).Select(p => p.Words).ToList();
        List<string> faults = [];
        List<FigureResult> figures = file
            .Reports.SelectMany(r => r.Figures)
            .Where(f => f.Value is not null && Digits(f.Text).Length > 0)
            .ToList();
        bool sideways =
            figures.Count(f => Digits(f.Text).Length > 3 && f.Location.Boxes.All(b => b.Height > b.Width))
            > figures.Count(f => Digits(f.Text).Length > 3) / 2;
        foreach (FigureResult figure in figures)
        {
            if (figure.Location.Boxes.Count == 0)
                faults.Add($"{figure.At} “{figure.Text}” has no box");
            else if (Fault(figure, pages, sideways) is { } fault)
                faults.Add(fault);
        }

        return faults;
    }

    private static string? Fault(FigureResult figure, List<IReadOnlyList<Word>> pages, bool sideways)
    {
        // Of a condition or a labelled figure the box is that of the digits.
        string wanted = Digits(figure.Text);
        List<Word> within = [],
            around = [];
        foreach (PageBoxResult box in figure.Location.Boxes)
        {
            (decimal right, decimal bottom) = (box.Left + box.Width, box.Top + box.Height);
            foreach (Word word in pages[box.Page - 1].Where(w => w.Digits.Length > 0))
            {
                (decimal across, decimal down) = (
                    Overlap(word.Left, word.Right, box.Left, right),
                    Overlap(word.Top, word.Bottom, box.Top, bottom)
                );
                (decimal along, decimal line, decimal height) = sideways
                    ? (down, across, Math.Min(word.Right - word.Left, box.Width))
                    : (across, down, Math.Min(word.Bottom - word.Top, box.Height));
                if (along <= Slack || line <= height / 2)
                    continue;
                if (across >= word.Right - word.Left - (2 * Slack) && down >= word.Bottom - word.Top - (2 * Slack))
                    within.Add(word);
                else
                    around.Add(word);
            }
        }

        // The other program takes a part of a formula for one word, in the order of drawing: LibreOffice's ๐.๕+๑+๐.๕ comes as ๑+๐ . ๕+.
        // A number in figures of two fonts comes font by font.
        string held = string.Concat((sideways ? within.OrderBy(w => w.Top) : within.OrderBy(w => w.Left)).Select(w => w.Digits));
        string backwards = string.Concat(
            (sideways ? within.OrderByDescending(w => w.Top) : within.OrderByDescending(w => w.Left)).Select(w => w.Digits)
        );
        string drawn = string.Concat(within.Select(w => w.Digits));
        if (
            around.Count == 0
                ? held == wanted || backwards == wanted || drawn == wanted
                : Holds(string.Concat(within.Concat(around).Select(w => w.Digits)), wanted)
        )
            return null;
        return $"{figure.At} “{figure.Text}” {string.Join(' ', figure.Location.Boxes)} holds “{held}” and lies in “{string.Join(' ', around.Select(w => w.Digits))}”";
    }

    private static decimal Overlap(decimal from, decimal to, decimal otherFrom, decimal otherTo) =>
        Math.Min(to, otherTo) - Math.Max(from, otherFrom);

    /// <summary>True where every digit is among the others.</summary>
    private static bool Holds(string digits, string wanted) => wanted.GroupBy(d => d).All(g => digits.Count(d => d == g.Key) >= g.Count());

    /// <summary>Every page as the other program shows it. Unit: points.</summary>
    public static async Task<IReadOnlyList<(decimal Width, decimal Height, IReadOnlyList<Word> Words)>> PagesAsync(string pdf)
    {
        using System.Diagnostics.Process process = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("pdftotext", ["-raw", "-cropbox", "-bbox", pdf, "-"])
            {
                RedirectStandardOutput = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            }
        )!;
        string html = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return
        [
            .. html.Split("<page ")[1..]
                .Select(page =>
                    (
                        Number(PagePattern().Match(page), "width"),
                        Number(PagePattern().Match(page), "height"),
                        (IReadOnlyList<Word>)
                            [
                                .. WordPattern()
                                    .Matches(page)
                                    .Select(m => new Word(
                                        Digits(m.Groups["text"].Value),
                                        Number(m, "left"),
                                        Number(m, "top"),
                                        Number(m, "right"),
                                        Number(m, "bottom")
                                    )),
                            ]
                    )
                ),
        ];
    }

    private static decimal Number(Match match, string group) => decimal.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    public static string Digits(string text) => string.Concat(ThaiDigits.ToArabic(text).Where(char.IsAsciiDigit));

    [GeneratedRegex("""^width="(?<width>[^"]+)" height="(?<height>[^"]+)">""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PagePattern();

    [GeneratedRegex(
        """<word xMin="(?<left>[^"]+)" yMin="(?<top>[^"]+)" xMax="(?<right>[^"]+)" yMax="(?<bottom>[^"]+)">(?<text>[^<]*)</word>""",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex WordPattern();
}
