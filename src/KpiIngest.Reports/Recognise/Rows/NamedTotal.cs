using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>The label of a total that says by number what it is of: <c>รวมคะแนนตัวชี้วัดที่ ๔</c>, <c>รวมประเด็นที่ ๑ - ๓</c>. As the label
/// of an item it would be that of item ๔, or ๑.</summary>
internal sealed class NamedTotal(FormWording wording)
{
    /// <summary>Letters of a skeleton that the shortest label of a total has.</summary>
    private const int Shortest = 3;

    private readonly ComposedRowLabel composed = new(wording);

    /// <summary>Total or average; null for any other label, that of a part too.</summary>
    public RowRole? RoleOf(string label) => label.Any(ThaiDigits.IsDigit) && Parted(label) is { OfGroup: false } named ? named.Role : null;

    /// <summary>Total or average of a part: <c>รวมคะแนนด้านที่ ๒</c>, <c>คะแนนเฉลี่ยมิติที่ ๑</c>, <c>รวมมิติภายนอก</c>.</summary>
    public RowRole? RoleInParts(string label) => Parted(label) is { OfGroup: true } named ? named.Role : null;

    /// <summary>The known label at the start and what introduces the number behind it.</summary>
    private (RowRole Role, bool OfGroup)? Parted(string label)
    {
        string clean = ThaiText.Clean(label);
        string skeleton = Skeleton.Of(string.Concat(clean.TakeWhile(c => !ThaiDigits.IsDigit(c))));
        for (int length = skeleton.Length - 1; length >= Shortest; length--)
        {
            string of = skeleton[length..];
            bool group = wording.StartsGroup(of);
            if ((group || Introduces(of)) && Known(skeleton[..length]) is { } role)
                return (role, group);
        }

        return null;
    }

    private bool Introduces(string of) => of.EndsWith('ท') || wording.ColumnHeading(of) is ColumnRole.Order or ColumnRole.Item;

    private RowRole? Known(string total) =>
        wording.RowLabelExactly(total) switch
        {
            RowRole.Group => null,
            { } known => known,
            null => composed.RoleOf(total),
        };
}
