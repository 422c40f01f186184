namespace KpiIngest.Reports.Forms;

/// <summary>What a column of a table holds.</summary>
public enum ColumnRole
{
    /// <summary>Running number (ลำดับที่).</summary>
    Order,

    /// <summary>The item or indicator scored.</summary>
    Item,

    Unit,
    Weight,
    Target,

    /// <summary>Criteria: one column of conditions, or a span over level columns.</summary>
    Criteria,

    /// <summary>Number of a level (ระดับ).</summary>
    Level,

    Result,
    Score,
    WeightedScore,

    /// <summary>The highest score that can be had (คะแนนเต็ม).</summary>
    FullScore,

    Note,
}

/// <summary>What a label outside the columns of a table introduces.</summary>
public enum LabelRole
{
    IndicatorName,
    IndicatorNumber,
    Weight,
    Supervisor,
    Collector,
    Phone,
    Description,
    Criteria,
    Results,
    Calculation,
    Explanation,
    Support,
    Obstacles,
    Suggestions,
    Evidence,
    Note,

    /// <summary>Other ways of contact than the telephone (โทรสาร), whose figures are no telephones.</summary>
    OtherContact,

    /// <summary>ลงชื่อ: ends the card's sections, with or without a colon.</summary>
    Signature,

    /// <summary>Known, and of no interest: ends whatever section came before.</summary>
    Other,
}

/// <summary>What the label at the head of a table row makes of the row.</summary>
public enum RowRole
{
    Total,
    Average,
    Group,
}
