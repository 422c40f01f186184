using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Cards;

/// <summary>Forms that score a person (แบบประเมินผลการปฏิบัติราชการรายบุคคล, สมรรถนะ). Their tables look like an indicator's and are not
/// read: half a form would be worse.</summary>
internal sealed class PersonalForms(FormWording wording)
{
    /// <summary>Letters of a skeleton above which a line is a sentence.</summary>
    private const int Longest = 90;

    /// <summary>The title under which the reading stands; null outside such a form.</summary>
    private string? title;

    public bool Open => title is not null;

    /// <summary>A title of such a form opens it; the title of a card or the label of a numbered indicator closes it.</summary>
    public void Line(FlowLine line)
    {
        string skeleton = Skeleton.Of(line.Clean);
        if (skeleton.Length is 0 or > Longest)
            return;
        if (wording.StartsWithWord(WordList.PersonalTitles, skeleton))
            title ??= line.Clean;
        else if (
            wording.IsTitle(skeleton)
            || LabelledLine.Parse(line.Clean, wording) is { Role: LabelRole.IndicatorName or LabelRole.IndicatorNumber, Colon: true }
        )
            title = null;
    }

    /// <summary>What is to be said of a table that scores a person; null for any other.</summary>
    public ReadingGap? Scores(ISection section)
    {
        if (title is not null)
            return new ReadingGap(ReadingGapKind.PersonalForm, [title], section.Place);
        string? heading = section
            .Heads.Columns.Select(c => c.Text)
            .FirstOrDefault(t => wording.HoldsWord(WordList.PersonalHeadings, Skeleton.Of(t)));
        return heading is null ? null : new ReadingGap(ReadingGapKind.PersonalForm, [ThaiText.Clean(heading)], section.Place);
    }
}
