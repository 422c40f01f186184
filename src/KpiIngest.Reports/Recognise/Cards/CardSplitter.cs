using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Cards;

/// <summary>Parts a document into cards: a new one starts at a title that an indicator follows, or at the label of another indicator after
/// a scoring table.</summary>
internal sealed class CardSplitter(FormWording wording)
{
    /// <summary>Lines within which a title's own indicator label must follow, or it is only mentioned.</summary>
    private const int TitleReach = 12;

    /// <param name="Titled">False where the card starts at the label of its indicator, without a title of its own.</param>
    public sealed record Card(List<FlowElement> Elements, bool Titled);

    public IReadOnlyList<Card> Split(List<FlowElement> flow)
    {
        List<Card> cards = new() { new([], true) };
        string? number = null;
        bool scored = false,
            indicator = false;
        for (int i = 0; i < flow.Count; i++)
        {
            if (flow[i] is FlowSection { Section: ScoringSection })
                scored = true;
            if (flow[i] is FlowLine line)
            {
                (string? Number, string Name)? label = IndicatorLabel(line);
                bool title = IsCardTitle(flow, i);
                bool other = label is not null && indicator && label.Value.Number is { } n && n != number && scored && ScoresAhead(flow, i);
                if ((title && (indicator || scored)) || other)
                {
                    cards.Add(new Card([], title));
                    (number, scored, indicator) = (null, false, false);
                }

                indicator |=
                    LabelledLine.Parse(line.Clean, wording) is { Role: LabelRole.IndicatorName or LabelRole.IndicatorNumber } own
                    && (own.Value.Length == 0 || ItemNumber.Parse(own.Value) is { Rest.Length: 0 });
                if (label is not null)
                {
                    indicator = true;
                    number ??= label.Value.Number;
                }
            }

            cards[^1].Elements.Add(flow[i]);
        }

        return cards;
    }

    /// <summary>The indicator that a labelled line names; null for any other line. A label that is only mentioned in a sentence has no
    /// colon.</summary>
    private (string? Number, string Name)? IndicatorLabel(FlowLine line)
    {
        if (ItemNumber.Parse(line.Shown) is { Punctuated: true, Number: not "1" })
            return null;
        if (
            LabelledLine.Parse(line.Clean, wording) is not { Colon: true, Role: LabelRole.IndicatorName or LabelRole.IndicatorNumber } label
        )
            return null;
        if (label.Number is not null)
            return (label.Number, label.Value);
        return ItemNumber.Parse(label.Value) is { } number ? (number.Number, number.Rest) : (null, label.Value);
    }

    private bool IsCardTitle(List<FlowElement> flow, int at)
    {
        if (flow[at] is not FlowLine line || !IsTitleLine(line))
            return false;
        for (int i = at + 1; i < Math.Min(flow.Count, at + 1 + TitleReach); i++)
        {
            if (flow[i] is FlowSection { Section: ScoringSection })
                return false;
            if (
                flow[i] is FlowLine next
                && LabelledLine.Parse(next.Clean, wording) is { Role: LabelRole.IndicatorName or LabelRole.IndicatorNumber }
            )
                return true;
        }

        return false;
    }

    /// <summary>True where a scoring table follows before the next title: else the indicator is only mentioned.</summary>
    private bool ScoresAhead(List<FlowElement> flow, int at)
    {
        for (int i = at + 1; i < flow.Count; i++)
        {
            if (flow[i] is FlowSection { Section: ScoringSection } or FlowGap { Gap.IsUnreadTable: true })
                return true;
            if (flow[i] is FlowLine line && IsTitleLine(line))
                return false;
        }

        return false;
    }

    private bool IsTitleLine(FlowLine line) =>
        line.ListLabel is null && ItemNumber.Parse(line.Clean) is null && wording.IsTitle(Skeleton.Of(line.Clean));
}
