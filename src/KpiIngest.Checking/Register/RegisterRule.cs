using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Register;

/// <summary>A rule that holds reports against the register of agreed indicators. A new one is one class in one file under
/// <c>Rules/Register</c>: the catalogue finds it.</summary>
public abstract class RegisterRule
{
    public abstract RuleIdentity Identity { get; }

    /// <summary>What the rule finds, in any order. Silent wherever it is not certain.</summary>
    public abstract IEnumerable<RegisterFinding> Check(RegisterComparison comparison);

    protected static Bilingual Number(int number) => Bilingual.Digits(number.ToString(CultureInfo.InvariantCulture));

    /// <param name="item">The row that is meant; null for the report as a whole.</param>
    /// <param name="what">What is said of it, ended by the proof.</param>
    protected RegisterFinding Found(
        AgreedReport report,
        string? number,
        string? name,
        string? item,
        IReadOnlyList<AcrossFilesFigure> figures,
        Bilingual what
    )
    {
        ArgumentNullException.ThrowIfNull(report);
        RegisterReference about = new(report.Agreed.Version, report.Agreed.FiscalYear, report.Result.Round, number, name, item);
        return new RegisterFinding(Identity, report.Report.Index, about, figures, Said(report.Called(number), what, report.Agreed.Version));
    }

    protected static Bilingual Said(Bilingual of, Bilingual what, long version)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(what);
        Bilingual number = Bilingual.Digits(version.ToString(CultureInfo.InvariantCulture));
        return new Bilingual(
            $"ขอให้ตรวจสอบ {of.Thai} {what.Thai} (ทะเบียนฉบับที่ {number.Thai})",
            $"Please check {of.English}: {what.English} (register version {number.English})"
        );
    }
}
