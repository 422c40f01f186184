using System.Globalization;
using System.Xml.Linq;

namespace KpiIngest.Review.Memos.Template;

/// <summary>Sets a long figure smaller, so that it stays on one line of its column: Word and LibreOffice break within Thai digits, and
/// <c>๑</c> above <c>๖.๕๐๐๐</c> reads as two figures.</summary>
internal static class LongFigure
{
    /// <summary>Signs that fit into the columns of the templates that come with the program.</summary>
    private const int Fits = 9;

    /// <summary>In half points.</summary>
    private const int Smallest = 14;

    /// <param name="run">With its properties for Thai letters complete.</param>
    /// <param name="value">All of its text; nothing is done where its first line is more than a figure.</param>
    public static void Fit(XElement run, string value)
    {
        string figure = value.Split('\n')[0];
        if (figure.Length <= Fits || !figure.All(c => char.IsDigit(c) || c is '.' or ',' or '≈' or '-' or '%' or '\u00a0'))
            return;
        foreach (
            XElement size in run.Element(WordXml.RunProperties)!
                .Elements()
                .Where(e => e.Name == WordXml.W + "sz" || e.Name == WordXml.W + "szCs")
        )
        {
            if (
                int.TryParse(
                    (string?)size.Attribute(WordXml.W + "val"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out int halfPoints
                )
            )
                size.SetAttributeValue(WordXml.W + "val", Math.Max(Smallest, halfPoints * Fits / figure.Length));
        }
    }
}
