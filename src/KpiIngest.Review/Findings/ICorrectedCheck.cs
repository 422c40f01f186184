namespace KpiIngest.Review.Findings;

/// <summary>Checks a submission again after somebody typed, or took back, the right value of a misread figure, or a scanned card.</summary>
public interface ICorrectedCheck
{
    /// <summary>Within seconds where the readers are free; else as soon as they are, whatever becomes of the caller.</summary>
    /// <param name="actor">Name of the account.</param>
    Task AfterCorrectionAsync(long submission, string actor, CancellationToken cancellationToken);
}
