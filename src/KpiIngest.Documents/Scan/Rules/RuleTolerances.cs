namespace KpiIngest.Documents.Scan.Rules;

/// <summary>What is a drawn line on the picture of a page. Unit: pixels at 300 dots an inch.</summary>
internal static class RuleTolerances
{
    /// <summary>A line across, at least: a letter of a title is narrower.</summary>
    public const int ShortestAcross = 90;

    /// <summary>A line down, at least: the tallest letter of common type has 60, the lowest row of a table 75.</summary>
    public const int ShortestDown = 66;

    /// <summary>Paper within a line that does not interrupt it, at most: what a copy of a copy loses.</summary>
    public const int Gap = 4;

    /// <summary>A line is no thicker: 6 points.</summary>
    public const int Thickest = 25;

    /// <summary>A line is so many times as long as thick, at least.</summary>
    public const double Slenderest = 8;

    /// <summary>Where less of a line's length is inked it is a row of dots or of letters.</summary>
    public const double Inked = 0.85;

    /// <summary>A line down that is shorter than this must end at lines across: so high stand letters with their marks.</summary>
    public const int LoneDown = 160;

    /// <summary>Lines meet within.</summary>
    public const int Meet = 12;

    /// <summary>What crosses a line is taken away with it where it is no thicker than the line by more than this: it is the line's own
    /// edge.</summary>
    public const int Edge = 3;
}
