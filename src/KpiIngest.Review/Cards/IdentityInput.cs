using KpiIngest.Records.Identity;

namespace KpiIngest.Review.Cards;

/// <summary>What the form of the page sends: of the unit, or of one report.</summary>
public sealed class IdentityInput
{
    /// <summary>Index in the file; null for the unit.</summary>
    public int? Report { get; set; }

    /// <summary>The reading that was looked at.</summary>
    public long? Reading { get; set; }

    /// <summary>What was last said then.</summary>
    public long? Last { get; set; }

    public string? Unit { get; set; }

    /// <summary>What the page offered in place of a unit that is not known, where it was taken.</summary>
    public string? Nearest { get; set; }

    public string? FiscalYear { get; set; }

    public string? Round { get; set; }

    public string? IndicatorNumber { get; set; }

    public string? Reason { get; set; }

    public bool NewUnit { get; set; }

    /// <returns>As typed; null for what the form does not have.</returns>
    public string? Of(IdentityPart part) =>
        part switch
        {
            IdentityPart.Unit => Nearest ?? Unit,
            IdentityPart.FiscalYear => FiscalYear,
            IdentityPart.Round => Round,
            _ => IndicatorNumber,
        };

    public ConfirmationDraft Draft(long submission, string actor)
    {
        IdentityPart[] parts = Report is null
            ? [IdentityPart.Unit]
            : [IdentityPart.FiscalYear, IdentityPart.Round, IdentityPart.IndicatorNumber];
        return new ConfirmationDraft(
            new IdentityVersion(submission, Reading, Last),
            [.. parts.Where(p => !string.IsNullOrWhiteSpace(Of(p))).Select(p => new TypedPart(Report, p, Of(p)!))],
            actor
        )
        {
            Reason = Reason,
            NewUnit = NewUnit,
        };
    }
}
