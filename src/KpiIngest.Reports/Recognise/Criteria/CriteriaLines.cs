using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.CardHead;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Thai;

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
        string? named = wording.WordAtStart(WordList.LevelsBefore, text);
        string rest = named is null ? text : text[named.Length..].TrimStart();
        int end = 0;
        while (end < rest.Length && ThaiDigits.IsDigit(rest[end]))
            end++;
        if (end is 0 or > 2 || FigureReader.Parse(rest[..end]) is not { } number || number.Value > 10)
            return null;
        rest = rest[end..].TrimStart();
        if (named is null)
        {
            if (wording.WordAtStart(WordList.ScoreUnits, rest) is not { } unit)
                return null;
            rest = rest[unit.Length..].TrimStart();
        }

        string? part = wording.WordAtStart(WordList.LevelParting, rest);
        if (part is null)
            return null;
        string condition = rest[part.Length..].Trim();
        return condition.Length == 0
            ? null
            : new CriteriaLevel(number.Normalised, condition, StatedFigure.Of(number, line.PlaceOf(number.Text, text)), line.Place)
            {
                Written = text,
                ConditionPlace = line.PlaceOfLast(condition),
            };
    }
}
