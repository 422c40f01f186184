using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>What the label at the head of a row makes of the row.</summary>
internal sealed class RowLabels(FormWording wording)
{
    private readonly ComposedRowLabel composed = new(wording);
    private readonly NamedTotal named = new(wording);

    /// <summary>Total or average row. The label must be the row's whole text; <c>ΣW = ๕</c> is one with its figure.</summary>
    public RowRole? RoleOf(RowReading row) => row.Item.Number is null ? RoleOf(row.Label) : NumberedTotal(row);

    /// <summary>A total that counts on behind the items: <c>(๗) ผลรวม</c>.</summary>
    private RowRole? NumberedTotal(RowReading row) =>
        row.Item is { Introduced: false, Name: { } name }
        && !ThaiDigits.HoldsFigure(name)
        && wording.RowLabelExactly(Skeleton.Of(name)) is RowRole.Total or RowRole.Average
            ? wording.RowLabelExactly(Skeleton.Of(name))
        : row.Item.Introduced ? named.RoleOf(row.Label)
        : null;

    /// <summary>True for the label of a total, whatever of.</summary>
    public bool IsTotal(string text) => RoleOf(text) is not null;

    /// <summary>What a label makes of its row, group rows aside.</summary>
    public RowRole? RoleOf(string text)
    {
        string skeleton = Skeleton.Of(text);
        if (wording.RowLabel(skeleton) is { } role)
            return role == RowRole.Group ? null : role;
        string plain = Skeleton.Of(HeadingText.WithoutBrackets(text.Split('=')[0]));
        if (wording.RowLabel(plain) is { } known)
            return known == RowRole.Group ? null : known;
        return composed.RoleOf(plain) ?? named.RoleOf(text);
    }

    /// <summary>Total or average of a part: <c>รวมมิติที่ ๑</c>, <c>คะแนนเฉลี่ยด้านที่ ๒</c>.</summary>
    public RowRole? RoleInParts(RowReading row) => named.RoleInParts(row.Label);

    /// <summary>True where a total says that it is of the weights alone: <c>น้ำหนักรวม</c>.</summary>
    public bool IsOfWeights(string text)
    {
        string skeleton = Skeleton.Of(text);
        return wording.HoldsWord(WordList.WeightWords, skeleton)
            && !wording.HoldsWord(WordList.SaysWeighted, skeleton)
            && !wording.HoldsWord(WordList.ScoreUnits, skeleton);
    }

    /// <summary>True for a row that only carries the sum of a page over to the next.</summary>
    public bool IsCarriedOver(string text) =>
        Skeleton.Of(text) is { Length: > 0 } skeleton && wording.Skeletons(WordList.CarriedOver).Contains(skeleton, StringComparer.Ordinal);
}
