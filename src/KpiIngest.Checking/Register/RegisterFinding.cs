using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Register;

/// <summary>One thing in which a report and the register differ.</summary>
/// <param name="Report">Index in the file; null where no report is meant, because it is missing.</param>
/// <param name="About">The indicator that is meant, and the version of the register.</param>
/// <param name="Figures">What differs: stated first in the register, then in the report.</param>
public sealed record RegisterFinding(
    RuleIdentity Rule,
    int? Report,
    RegisterReference About,
    IReadOnlyList<AcrossFilesFigure> Figures,
    Bilingual Message
)
{
    public AcrossFilesFinding ToResult() =>
        new(Rule.Code, Rule.Severity, [0], Message.Thai, Message.English)
        {
            Reports = Report is { } index ? [index] : [],
            Figures = Figures,
            Register = About,
        };
}
