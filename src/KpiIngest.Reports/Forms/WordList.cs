namespace KpiIngest.Reports.Forms;

/// <summary>Lists of words by what they do in a report; each is a member of <c>words</c> in a wording file.</summary>
public enum WordList
{
    /// <summary>Words around the number of a level, which say nothing else.</summary>
    Levels,

    /// <summary>Words before the number of a level on a line of criteria.</summary>
    LevelsBefore,

    /// <summary>Words and signs between the number of a level and its condition.</summary>
    LevelParting,

    /// <summary>The unit of a score.</summary>
    ScoreUnits,

    /// <summary>Words before a percentage.</summary>
    PercentWords,

    /// <summary>Words and signs between a condition and the score that it earns.</summary>
    Earns,

    /// <summary>Words before the value of a computation that a result writes out.</summary>
    BeforeValues,

    /// <summary>Words that a note on the levels of criteria starts with.</summary>
    NoteOpenings,

    /// <summary>Units between whose figures others lie: 12.4 days. Points, steps and projects are done or not.</summary>
    Measures,

    /// <summary>Words before the number of a point that was achieved.</summary>
    PointWords,

    /// <summary>Behind the number of a point: a reference to several points is no entry.</summary>
    PointJoins,

    /// <summary>The beginning of the line that says how far apart targets lie.</summary>
    AdjustmentOpening,

    /// <summary>Its words for one point.</summary>
    AdjustmentPerPoint,

    /// <summary>Words for the equals sign.</summary>
    EqualWords,

    /// <summary>Words alone on a line between two forms of a formula.</summary>
    Connectives,

    /// <summary>Parts of a sentence that make an average another than the report's own.</summary>
    OtherAverages,

    /// <summary>Words before the label of a total in a line: <c>ดังนั้น</c>, <c>สรุป</c>.</summary>
    TotalOpenings,

    /// <summary>Words between such a label and its figure.</summary>
    TotalEndings,

    /// <summary>How a line begins below which an example is computed.</summary>
    Examples,

    /// <summary>Words for a time before that of the report.</summary>
    EarlierTimes,

    /// <summary>Words for a year that is not the fiscal one.</summary>
    OtherCalendars,

    /// <summary>Parts of a heading that say that a score is weighted.</summary>
    SaysWeighted,

    /// <summary>Words for a sum, in labels and in the divisor of a printed formula.</summary>
    SumWords,

    /// <summary>Words for a mean.</summary>
    MeanWords,

    /// <summary>Words that say nothing by themselves in the label of a total.</summary>
    LabelFillers,

    /// <summary>Labels of rows that carry the sum of a page over to the next.</summary>
    CarriedOver,

    /// <summary>Words for the highest score, in headings and in the divisor of a printed formula.</summary>
    OutOf,

    /// <summary>Headings under one of results that are ways to state it.</summary>
    ResultParts,

    /// <summary>Units in brackets that make a weight that of a body.</summary>
    MassUnits,

    /// <summary>Words for a weight in running text.</summary>
    WeightWords,

    /// <summary>Between such a word and its figure.</summary>
    WeightFiller,

    /// <summary>Before such a word, and part of it.</summary>
    ValueWords,

    /// <summary>Words that say that a table goes on.</summary>
    Continued,

    /// <summary>Begin of a line that goes on with a person.</summary>
    Positions,

    /// <summary>A line of the heading that holds one is about the round, not the name.</summary>
    RoundLines,

    /// <summary>Three: 6, 9 and 12 in letters.</summary>
    WrittenRounds,

    /// <summary>Words that announce a fiscal year, damaged ones too.</summary>
    FiscalYears,

    /// <summary>Words that do so in the heading alone.</summary>
    HeadingYears,

    /// <summary>Words that do so in the heading where nothing else does: <c>ปี ๕๖ ไตรมาส ๔</c>.</summary>
    LooseYears,

    /// <summary>Between such words and the year.</summary>
    BetweenYears,

    /// <summary>All that a line may hold beside a year.</summary>
    YearsAlone,

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

    /// <summary>Parts of a heading over numbers of months.</summary>
    Monthly,

    /// <summary>How a heading ends that counts what stands under it: <c>โครงการที่</c> over <c>๑ ๒ ๓</c>.</summary>
    Counting,

    /// <summary>How one ends that counts assessors.</summary>
    CountedPersons,

    /// <summary>How one ends that counts the levels of criteria.</summary>
    CountedLevels,

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

    /// <summary>The same of a row below a total; elsewhere the words may name an item.</summary>
    TotalConversions,

    /// <summary>Parts of such a label that make it a percentage.</summary>
    Percentages,

    /// <summary>Words for the indicator itself, which its number may follow.</summary>
    IndicatorWords,

    /// <summary>Words that stand beside those for the score of an indicator and say nothing else.</summary>
    ScoreFillers,

    /// <summary>Signs and words before the figure by which a total is multiplied.</summary>
    Times,

    /// <summary>Signs and words before the figure by which a total is divided.</summary>
    DividedBy,
}
