using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.CardHead;
using KpiIngest.Reports.Recognise.Flow;

namespace KpiIngest.Reports.Recognise.Criteria;

/// <summary>Criteria written as lines: <c>ระดับ ๑ : จัดทำแผน</c>, <c>๓ คะแนน หมายถึง ...</c>, <c>คะแนน ๕ = ...</c>. Levels that rise from 0
/// or 1, two lines at least.</summary>
internal sealed class CriteriaLines(FormWording wording)
{
    private readonly CriteriaRecogniser recogniser = new(wording);
    private readonly List<CriteriaLevel> levels = [];
    private string? heading;
    private Place place = Place.Unknown;

    /// <summary>Takes a line that states a level; false for any other, which ends the list.</summary>
    /// <param name="item">The numbered heading above, at the first level.</param>
    public bool Add(FlowLine line, string? item)
    {
        if (Level(line) is not { } level)
            return false;
        int number = int.Parse(level.Level, System.Globalization.CultureInfo.InvariantCulture);
        int last = levels.Count == 0 ? -1 : int.Parse(levels[^1].Level, System.Globalization.CultureInfo.InvariantCulture);
        if (levels.Count == 0 ? number > 1 : number <= last)
            return false;
        if (levels.Count == 0)
            (heading, place) = (item, line.Place);
        levels.Add(level);
        return true;
    }

    /// <summary>The criteria gathered so far and the numbered heading above them; null where there are none. Starts anew.</summary>
    public (ItemCriteria Criteria, string? Heading)? Take()
    {
        List<CriteriaLevel> taken = levels.ToList();
        levels.Clear();
        return taken.Count < 2 ? null : (new ItemCriteria(null, taken, place) { Steps = recogniser.StepsOf(taken) }, heading);
    }

    private CriteriaLevel? Level(FlowLine line)
    {
        string text = line.Shown.TrimStart(Entries.Bullets);
        return LevelText.Parse(text, wording) is not { Introduced: true, Number: var number, Condition: var condition }
            ? null
            : new CriteriaLevel(number.Normalised, condition, StatedFigure.Of(number, line.PlaceOf(number.Text, text)), line.Place)
            {
                Written = text,
                ConditionPlace = line.PlaceOfLast(condition),
            };
    }
}
