using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.CardHead;

/// <summary>The indicator that the heading of a card names: number and name on one line, on two, or under labels of their own.</summary>
internal sealed class IndicatorReading(FormWording wording)
{
    private string? number;
    private string? name;
    private Place? place;
    private int paragraph;
    private bool open;

    /// <summary>True where a label of the indicator stands, with or without anything behind it.</summary>
    public bool Labelled => place is not null;

    private bool Empty => number is null && name is null;

    /// <summary>True where the label, standing alone, may still have something to say.</summary>
    public bool Lacks(LabelRole role) => role == LabelRole.IndicatorNumber ? number is null : name is null;

    public void Label(LabelledLine label, FlowLine line)
    {
        place ??= line.Place;
        paragraph = line.Paragraph;
        open = true;
        // "ตัวชี้วัดที่ ๓.๒ : ชื่อตัวชี้วัด : ..."
        LabelledLine? inner = label.Role == LabelRole.IndicatorNumber ? LabelledLine.Parse(label.Value, wording) : null;
        Take(label.Number, inner is { Role: LabelRole.IndicatorName, Colon: true, Number: null } ? inner.Value.Value : label.Value);
    }

    /// <summary>A line that goes on with the name: of the same paragraph, or the first after a label that stood alone. False where it does
    /// not.</summary>
    public bool Continue(FlowLine line, FlowLine? previous)
    {
        if (!open)
            return false;
        if (name is null || number is null && name.Length == 0)
        {
            if (line.Clean.Length > 0)
                Take(null, LabelledLine.ValueAfterSpace(line.Clean, LabelRole.IndicatorName, wording) ?? line.Clean);
            return true;
        }

        if (
            previous is not null
            && line.Paragraph == paragraph
            && previous.Paragraph == paragraph
            && !wording.Words(WordList.RoundLines).Any(w => line.Clean.Contains(w, StringComparison.Ordinal))
        )
        {
            name = name + " " + line.Clean;
            return true;
        }

        open = false;
        return false;
    }

    public void Close() => open = false;

    /// <summary>True for the indicator's own line: its number is no item of its list.</summary>
    public bool IsNumber(string item, FlowLine line) => open && line.Paragraph == paragraph && item == number;

    public Indicator? Build() => place is null || Empty ? null : new Indicator(number, name, place);

    private void Take(string? labelNumber, string value)
    {
        if (labelNumber is not null)
        {
            number = labelNumber;
            if (value.Length > 0)
                name = value;
            return;
        }

        if (value.Length == 0 || wording.EmptyEntries.Contains(value))
            return;
        if (ItemNumber.Parse(value) is { } numbered)
        {
            // A sub-indicator under its parent (๙, then ๙.๒) is the one that is reported.
            if (number is null || numbered.Number.StartsWith(number + ".", StringComparison.Ordinal))
                number = numbered.Number;
            if (numbered.Rest.Length > 0)
                name = numbered.Rest;
        }
        else
        {
            name ??= value;
        }
    }
}
