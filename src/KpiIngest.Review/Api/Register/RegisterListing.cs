using KpiIngest.Checking.Register;
using KpiIngest.Records.Register;

namespace KpiIngest.Review.Api.Register;

/// <summary>What stands in the register.</summary>
/// <param name="Version">0 where there is none.</param>
public sealed record RegisterListing(long Version, IReadOnlyList<AgreedUnitYear> Units);

/// <summary>What a unit agreed to for a year.</summary>
/// <param name="FiscalYear">Buddhist era.</param>
/// <param name="Since">The version in which it was last changed.</param>
public sealed record AgreedUnitYear(string Unit, int FiscalYear, long Since, IReadOnlyList<ListedIndicator> Indicators)
{
    internal static AgreedUnitYear Of(AgreedYear year) =>
        new(year.Unit, year.FiscalYear, year.Version, [.. year.Indicators.Select(ListedIndicator.Of)]);
}

/// <param name="Weight">As stated, in Arabic digits; null where none is agreed.</param>
/// <param name="Targets">Of the levels 1 to 5, as written; null where none is agreed.</param>
/// <param name="Due6">The day by which the report of 6 months is due; null where none is made.</param>
public sealed record ListedIndicator(
    string Number,
    string Name,
    string? Weight,
    IReadOnlyList<string?> Targets,
    DateOnly? Due6,
    DateOnly? Due9,
    DateOnly? Due12
)
{
    internal static ListedIndicator Of(AgreedIndicator indicator) =>
        new(
            indicator.Number,
            indicator.Name,
            indicator.Weight?.Normalised,
            indicator.Targets,
            DueIn(indicator, 6),
            DueIn(indicator, 9),
            DueIn(indicator, 12)
        );

    internal static ListedIndicator? OfAny(AgreedIndicator? indicator) => indicator is null ? null : Of(indicator);

    private static DateOnly? DueIn(AgreedIndicator indicator, int round) => indicator.Due.TryGetValue(round, out DateOnly day) ? day : null;
}

/// <summary>Reports that the register lets expect.</summary>
public sealed record ExpectedListing(IReadOnlyList<ExpectedReport> Reports);

/// <summary>What a file would change of the register.</summary>
/// <param name="Base">The version that it would follow.</param>
/// <param name="Etag">For <c>If-Match</c> of the call that applies it, with its quotation marks.</param>
/// <param name="Submissions">Received reports that were held against it.</param>
/// <param name="Unused">Columns of the file that are not used.</param>
public sealed record RegisterChange(
    long Base,
    string Etag,
    int Submissions,
    IReadOnlyList<ChangedIndicator> Differences,
    IReadOnlyList<RegisterEffect> New,
    IReadOnlyList<RegisterEffect> Gone,
    IReadOnlyList<RegisterEffect> Changed,
    IReadOnlyList<string> Unused
)
{
    internal static RegisterChange Of(RegisterPreview preview, IReadOnlyList<string> unused) =>
        new(
            preview.Base,
            RegisterTag.Of(preview),
            preview.Submissions,
            [
                .. preview.Differences.Select(d => new ChangedIndicator(
                    d.Unit,
                    d.FiscalYear,
                    ListedIndicator.OfAny(d.Before),
                    ListedIndicator.OfAny(d.After)
                )),
            ],
            Effects(preview.New),
            Effects(preview.Gone),
            Effects(preview.Changed),
            unused
        );

    private static IReadOnlyList<RegisterEffect> Effects(IReadOnlyList<PreviewedFinding> findings) =>
        [.. findings.Select(f => new RegisterEffect(f.Submission, f.Unit, f.File, f.Found.Code, f.Found.Message, f.Found.MessageEn))];
}

/// <param name="Before">Null where it is added.</param>
/// <param name="After">Null where it is removed.</param>
public sealed record ChangedIndicator(string Unit, int FiscalYear, ListedIndicator? Before, ListedIndicator? After);

/// <summary>A finding that a change of the register makes, takes away or changes.</summary>
/// <param name="File">As received, relative to the inbox.</param>
public sealed record RegisterEffect(long Submission, string Unit, string File, string Code, string Message, string MessageEn);

/// <summary>What was recorded. Received reports are held against it as a job.</summary>
/// <param name="At">UTC.</param>
/// <param name="By">Name of the account.</param>
public sealed record RegisterApplied(long Version, DateTimeOffset At, string By);
