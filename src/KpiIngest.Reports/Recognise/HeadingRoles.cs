using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Recognise.Tables;

namespace KpiIngest.Reports.Recognise;

/// <summary>What a heading of a table was taken for.</summary>
/// <param name="Text">All headings of its column, top to bottom, parted by line breaks.</param>
/// <param name="Role">kebab-case: <c>weight</c>, <c>score</c> ..., <c>level-3</c> for the number of a level; null where it is of no known
/// wording.</param>
/// <param name="Table">What the table is read as, kebab-case: <c>scoring</c>, <c>criteria</c>, <c>weight-list</c>,
/// <c>scores-without-weights</c>.</param>
/// <param name="Proven">True where figures, not its words, told what the column holds.</param>
public sealed record HeadingRole(string Text, string? Role, string Table, bool Proven, Place Place);

/// <summary>Says of a document which of its tables are read and what each heading of them was taken for, as <see cref="ReportRecogniser"/>
/// takes them.</summary>
public static class HeadingRoles
{
    /// <summary>In document order, columns without a heading left out.</summary>
    public static IReadOnlyList<HeadingRole> Of(Document document, FormWording wording)
    {
        ArgumentNullException.ThrowIfNull(document);
        return
        [
            .. FlowBuilder
                .Of(document.Body, wording)
                .OfType<FlowSection>()
                .SelectMany(s =>
                    s.Section.Heads.Columns.Where(c => c.Text.Length > 0)
                        .Select(c => new HeadingRole(c.Text, RoleOf(c), KindOf(s.Section), s.Section.Heads.Proven, c.Place))
                ),
        ];
    }

    private static string? RoleOf(ColumnHead head) =>
        head switch
        {
            { Level: { } level } => $"level-{level}",
            { Role: { } role, Assessor: { } assessor } => Kebab(role.ToString()) + "-" + Kebab(assessor.ToString()),
            { Role: { } role } => Kebab(role.ToString()),
            _ => null,
        };

    private static string KindOf(ISection section) =>
        section switch
        {
            ScoringSection => "scoring",
            CriteriaSection => "criteria",
            UnweightedSection => "scores-without-weights",
            _ => "weight-list",
        };

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
