using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KpiIngest.Documents;
using KpiIngest.Reports;
using KpiIngest.Reports.Figures;

namespace KpiIngest.Fuzz.Targets;

/// <summary>The reader of figures, held against another reading of the same text: what is stated is exactly what stands there, and nothing
/// else is.</summary>
public sealed partial class FigureTarget : FuzzTarget
{
    private static readonly HashSet<string> NotAssessed = new(StringComparer.Ordinal) { "ไม่ประเมิน", "N/A" };

    private static readonly string[] Shapes =
    [
        "๓.๐๐๐๐",
        "3.0000",
        "๒๐",
        "1,234.5",
        "ร้อยละ ๘๐",
        "80 %",
        "๔ คะแนน",
        "-",
        "–",
        "......",
        "ไม่ประเมิน",
        "-๐.๕",
        ".5",
        "๕.",
        "1,23",
        "๓.๐.๐",
        "๐,๐๐๐",
        "5*",
        "l",
        "O.5",
    ];

    public override string Name => "figures";

    public override string About => "the text of a cell, UTF-8";

    public override byte[] Generate(Random random) => Encoding.UTF8.GetBytes(Mutation.Of(Shapes[random.Next(Shapes.Length)], random));

    public override void Run(ReadOnlySpan<byte> input)
    {
        string text = TextOf(input);
        StatedFigure read = FigureReader.Read(text, Place.Unknown, NotAssessed);
        Holds(read.State == FigureState.Stated == read.Figure is not null, "only a stated figure has a value");
        Holds(read == FigureReader.Read(text, Place.Unknown, NotAssessed), "the same text is read alike twice");
        StatedResult result = FigureReader.ReadResult(text, Place.Unknown);
        Holds(result == FigureReader.ReadResult(text, Place.Unknown), "the same result is read alike twice");
        if (read.Figure is { } figure)
            Right(figure, text);
        if (result.Figure is { } number)
            Right(number, text);
    }

    /// <summary>By a grammar of our own: the one number that the text holds.</summary>
    private static void Right(Figure figure, string text)
    {
        // What no page shows parts no figure.
        string digits = string.Concat(
            text.Where(c =>
                    c is '\t' or '\n' or '\r' || char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control)
                )
                .Select(c =>
                    c is >= '๐' and <= '๙' ? (char)(c - '๐' + '0')
                    : c is '−' or '–' ? '-'
                    : c
                )
        );
        MatchCollection numbers = Number().Matches(digits);
        Holds(numbers.Count == 1, $"a figure is read where {numbers.Count} numbers stand");
        string plain = numbers[0].Value.Replace(",", "", StringComparison.Ordinal);
        Holds(
            decimal.TryParse(
                plain,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out decimal value
            )
                && value == figure.Value,
            $"{plain} is read as {figure.Value}"
        );
        int point = plain.IndexOf('.', StringComparison.Ordinal);
        Holds(figure.Places == (point < 0 ? 0 : plain.Length - point - 1), $"{plain} has {figure.Places} places");
    }

    [GeneratedRegex(@"-?(?:[0-9][0-9,]*)?\.?[0-9]+|[0-9][0-9,]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
