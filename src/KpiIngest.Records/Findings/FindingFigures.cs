using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Records.Audit.Content;

namespace KpiIngest.Records.Findings;

/// <summary>The digest of the figures that a finding rests on: stated, expected and operands, by value and role, in any order and wherever
/// they stand. A decision holds as long as it is the same.</summary>
public static class FindingFigures
{
    public static string Of(DiscrepancyResult found)
    {
        ArgumentNullException.ThrowIfNull(found);
        using CanonicalContent content = new();
        content.Begin("figures");
        content.Field("stated", Squeezed(found.Stated));
        content.Field("expected", Squeezed(found.Expected));
        foreach (
            (string role, string? value) in found
                .Operands.Select(o => (o.Role, Value: Squeezed(o.Value ?? o.Text)))
                .OrderBy(o => o.Role, StringComparer.Ordinal)
                .ThenBy(o => o.Value, StringComparer.Ordinal)
        )
        {
            content.Begin("operand");
            content.Field("role", role);
            content.Field("value", value);
            content.End();
        }

        if (found.OperandsLeftOut > 0)
            content.Field("leftOut", found.OperandsLeftOut.ToString(CultureInfo.InvariantCulture));
        content.End();
        return content.Digest();
    }

    /// <summary>Of a finding that two submissions show together.</summary>
    /// <param name="otherSubmission">Stands for the figures where none differs: the files as a whole are meant.</param>
    public static string Of(AcrossFilesFinding found, long otherSubmission)
    {
        ArgumentNullException.ThrowIfNull(found);
        using CanonicalContent content = new();
        content.Begin("figures");
        if (found.Figures.Count == 0)
            content.Field("other", otherSubmission.ToString(CultureInfo.InvariantCulture));
        foreach (
            AcrossFilesFigure figure in found
                .Figures.OrderBy(f => f.Item, StringComparer.Ordinal)
                .ThenBy(f => f.Column, StringComparer.Ordinal)
                .ThenBy(f => string.Join('/', f.Stated), StringComparer.Ordinal)
        )
        {
            content.Begin("figure");
            content.Field("item", Squeezed(figure.Item));
            content.Field("column", figure.Column);
            foreach (string? stated in figure.Stated)
                content.Field("stated", Squeezed(stated) ?? "");
            content.End();
        }

        content.End();
        return content.Digest();
    }

    private static string? Squeezed(string? text) => text is null ? null : FindingText.Squeezed(text);
}
