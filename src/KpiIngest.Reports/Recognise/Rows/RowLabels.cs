using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>What the label at the head of a row makes of the row.</summary>
internal sealed class RowLabels(FormWording wording)
{
    private readonly ComposedRowLabel composed = new(wording);

    /// <summary>Total or average row. The label must be the row's whole text; <c>ΣW = ๕</c> is one with its figure.</summary>
    public RowRole? RoleOf(RowReading row) => row.Item.Number is null ? RoleOf(row.Label) : NumberedTotal(row);

    /// <summary>A total that counts on behind the items: <c>(๗) ผลรวม</c>.</summary>
    private RowRole? NumberedTotal(RowReading row) =>
        row.Item is { Introduced: false, Name: { } name }
        && !ThaiDigits.HoldsFigure(name)
        && wording.RowLabelExactly(Skeleton.Of(name)) is RowRole.Total or RowRole.Average
            ? wording.RowLabelExactly(Skeleton.Of(name))
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
        return composed.RoleOf(plain);
    }

    /// <summary>True for the total of a part: <c>รวมมิติที่ ๑</c>, <c>รวมคะแนนด้านที่ ๒</c>.</summary>
    public bool IsSubtotal(RowReading row)
    {
        string skeleton = Skeleton.Of(row.Label);
        for (int length = skeleton.Length - 1; length >= 3; length--)
            if (wording.RowLabelExactly(skeleton[..length]) == RowRole.Total && wording.StartsGroup(skeleton[length..]))
                return true;
        return false;
    }
}
