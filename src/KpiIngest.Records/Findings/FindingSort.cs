namespace KpiIngest.Records.Findings;

/// <summary>In which order the list stands.</summary>
public enum FindingSort
{
    /// <summary>Card by card: unit, latest year and round, indicator; within a card as the file stands.</summary>
    Card,

    /// <summary>Last received first.</summary>
    Newest,

    Code,
}
