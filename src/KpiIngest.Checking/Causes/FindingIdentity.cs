using KpiIngest.Checking.Results;
using KpiIngest.Documents;

namespace KpiIngest.Checking.Causes;

/// <summary>What makes two findings the same one, before and after a correction.</summary>
internal sealed record FindingIdentity(string Code, ReadingPosition Position, FigureAddress? At, Place? Place, string? Text)
{
    public static FindingIdentity Of(Discrepancy found) =>
        new(found.Rule.Code, found.Position, found.At, found.Location?.Place, found.Location?.Text);
}
