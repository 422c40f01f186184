using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Results.Mapping;

/// <summary>From what rules find to what the contract says.</summary>
internal static class DiscrepancyMapping
{
    /// <param name="found">What a rule found.</param>
    /// <param name="report">Index of the report in its file.</param>
    /// <param name="first">Index, in the file's list, of the report's first discrepancy.</param>
    /// <param name="evidence">The figures of the report.</param>
    /// <param name="guard">That of the report.</param>
    public static DiscrepancyResult ToResult(Discrepancy found, int report, int first, EvidenceMapping evidence, Guard guard)
    {
        Checking.Evidence.Proof? proof = guard.Value(found.Rule.Code, () => found.Proof?.Invoke());
        (Evidence.OperandList operands, int leftOut) = evidence.Operands(proof);
        return ToResult(found, report, first) with
        {
            TableRole = evidence.RoleOf(found.At?.Table ?? found.Position.Table),
            Operation = leftOut > 0 ? null : proof?.Operation,
            Operands = operands,
            OperandsLeftOut = leftOut,
        };
    }

    /// <summary>Without what it rests on.</summary>
    public static DiscrepancyResult ToResult(Discrepancy found, int report, int first) =>
        new()
        {
            Code = found.Rule.Code,
            Severity = found.Severity,
            Report = report,
            Message = found.Message.Thai,
            MessageEn = found.Message.English,
            Stated = found.Stated?.Normalised,
            Expected = found.Expected is { } expected ? DecimalText.Of(expected).Text : null,
            Arithmetic = found.Arithmetic?.Line,
            Cause = found.Cause is { } cause ? new CauseResult(cause.Code, cause.Message.Thai, cause.Message.English) : null,
            ConsequenceOf = found.ConsequenceOf is { } index ? first + index : null,
            // The contract addresses rows and the total row; a group's subtotal is found by its location.
            At = found.At is { Group: null } at ? at : null,
            Location = found.Location is { } location ? ToLocation(location) : null,
            Also =
            [
                .. found
                    .Also.OrderBy(a => a.Place.Page ?? 0)
                    .ThenBy(a => a.Place.Table ?? int.MaxValue)
                    .ThenBy(a => a.Place.Row ?? 0)
                    .Select(ToLocation),
            ],
        };

    private static LocationResult ToLocation(PlacedText text)
    {
        Documents.Place place = text.Place;
        return new LocationResult(place.Page, place.Table, place.Row, text.Text.Length == 0 ? null : text.Text)
        {
            Column = place.Column,
            Box = place.Box is { } box ? [Points(box.Left), Points(box.Top), Points(box.Right), Points(box.Bottom)] : null,
        };

        static decimal Points<T>(T value)
            where T : System.Numerics.INumberBase<T> => Math.Round(decimal.CreateSaturating(value), 2, MidpointRounding.AwayFromZero);
    }
}
