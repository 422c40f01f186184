using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking;

/// <summary>One rule of the catalogue. A new rule is one class in one file under <c>Rules/</c>: the catalogue finds it.</summary>
public abstract class Rule
{
    public abstract RuleIdentity Identity { get; }

    /// <summary>What the rule finds, in any order. Silent wherever it is not certain.</summary>
    public abstract IEnumerable<Discrepancy> Check(RecomputedReport report);

    /// <summary>What is said of the report: nothing of a scan where the rule is <see cref="RuleIdentity.NotOfScans"/>.</summary>
    internal IEnumerable<Discrepancy> Said(RecomputedReport report) => Identity.NotOfScans && ScannedRows.Are(report) ? [] : Check(report);

    /// <summary>The figures that the rule tests against one computed or stated elsewhere, whether right or wrong; none for rules of range
    /// and form.</summary>
    public virtual IEnumerable<TestedFigure> Tests(RecomputedReport report) => [];

    /// <summary>A message as people expect it: คลาดเคลื่อน for what arithmetic proves, ขอให้ตรวจสอบ for what a person must judge.</summary>
    /// <param name="subject">Indicator, item, table.</param>
    /// <param name="what">The figure or the thing that is wrong.</param>
    /// <param name="detail">The proof.</param>
    protected Bilingual Message(Bilingual subject, Bilingual what, Bilingual detail)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(detail);
        return Identity switch
        {
            { ForAPerson: true } => new Bilingual(
                $"ขอให้ตรวจสอบ {subject.Thai} {what.Thai}: {detail.Thai}",
                $"Please check {subject.English}, {what.English}: {detail.English}"
            ),
            { Severity: Severity.Error } => new Bilingual(
                $"{subject.Thai} {what.Thai}คลาดเคลื่อน: {detail.Thai}",
                $"{subject.English}, {what.English} is wrong: {detail.English}"
            ),
            _ => new Bilingual($"{subject.Thai} {what.Thai}: {detail.Thai}", $"{subject.English}, {what.English}: {detail.English}"),
        };
    }

    /// <summary>A discrepancy about a figure that was computed again.</summary>
    /// <param name="aside">Said after the arithmetic.</param>
    protected Discrepancy Found(CheckedFigure figure, Bilingual? aside = null)
    {
        ArgumentNullException.ThrowIfNull(figure);
        Computation arithmetic = new(figure.Operation, figure.Expected, figure.Stated.Figure!);
        Bilingual detail = new(arithmetic.Said.Thai + aside?.Thai, arithmetic.Said.English + aside?.English);
        return new Discrepancy
        {
            Rule = Identity,
            Message = Message(figure.Subject, figure.What, detail),
            Position = figure.Position,
            Stated = figure.Stated.Figure,
            Expected = figure.Expected,
            Values = figure.Values,
            Arithmetic = arithmetic,
            At = figure.At,
            Location = Discrepancy.Placed(figure.Stated),
            Proof = figure.Proof,
        };
    }
}
