namespace KpiIngest.Reports.Recognise.Criteria;

/// <summary>Criteria of their own, outside of scoring tables, before it is known whose they are.</summary>
/// <param name="TablesBefore">Scoring tables before them.</param>
/// <param name="Heading">Number of the numbered heading above them.</param>
/// <param name="Captions">The lines since the table or criteria before, one of which may be the name of the item.</param>
internal sealed record CriteriaDraft(ItemCriteria Criteria, int TablesBefore, string? Heading, IReadOnlyList<string> Captions)
{
    public List<CriteriaLevel> Notes { get; } = [];
}
