namespace KpiIngest.Reports.Forms;

/// <summary>Lists of words by what they do in a report; each is a member of <c>words</c> in a wording file.</summary>
public enum WordList
{
    /// <summary>The unit of a round: <c>๖ เดือน</c>.</summary>
    MonthUnit,

    /// <summary>Words before a number of months: <c>รอบ ๖ เดือน</c>.</summary>
    Rounds,

    /// <summary>Behind a number of months, the second half of the year: <c>๖ เดือนหลัง</c>.</summary>
    SecondHalf,

    /// <summary>Words before a number that tells rounds apart: <c>ครั้งที่ ๒</c>.</summary>
    Ordinals,

    /// <summary>Words before the number of a quarter.</summary>
    Quarters,

    /// <summary>Words before a year.</summary>
    Years,

    /// <summary>Twelve, from the first month of the fiscal year.</summary>
    Months,

    /// <summary>The same, shortened.</summary>
    ShortMonths,

    /// <summary>Whole texts of a cell that ticks the column in which it stands.</summary>
    Ticks,

    /// <summary>Whole texts of a box that is not ticked.</summary>
    EmptyBoxes,

    /// <summary>Parts of a title that make the report that of one indicator.</summary>
    SingleIndicator,

    /// <summary>What a title or a label of a form that scores a person starts with.</summary>
    PersonalTitles,

    /// <summary>Parts of headings that only tables of a person's competencies have.</summary>
    PersonalHeadings,

    /// <summary>What the label of a row starts with that states the total on another scale.</summary>
    Conversions,

    /// <summary>Parts of such a label that make it a percentage.</summary>
    Percentages,

    /// <summary>Signs and words before the figure by which a total is multiplied.</summary>
    Times,

    /// <summary>Signs and words before the figure by which a total is divided.</summary>
    DividedBy,
}
