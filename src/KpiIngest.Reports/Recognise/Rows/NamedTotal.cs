using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>The label of a total that says by number what it is of: <c>รวมคะแนนตัวชี้วัดที่ ๔</c>, <c>รวมประเด็นที่ ๑ - ๓</c>. As the label
/// of an item it would be that of item ๔, or ๑.</summary>
internal sealed class NamedTotal(FormWording wording)
{
    /// <summary>Letters of a skeleton that the shortest label of a total has.</summary>
    private const int Shortest = 3;

    /// <summary>Letters between two numbers of parts: a word that joins them and one for a part.</summary>
    private const int MostBetween = 20;

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
        if (At(skeleton, wording.StartsGroup) is { } ofGroup)
            return (ofGroup, !IsOfSeveral(clean));
        return At(skeleton, Introduces) is { } ofItem ? (ofItem, false) : null;
    }

    private RowRole? At(string skeleton, Func<string, bool> begins)
    {
        for (int length = skeleton.Length - 1; length >= Shortest; length--)
            if (begins(skeleton[length..]) && Known(skeleton[..length]) is { } role)
                return role;
        return null;
    }

    /// <summary>True for a total of several parts, which is that of all: <c>รวมมิติที่ ๑ และมิติที่ ๒</c>,
    /// <c>รวม (มิติที่ ๑ - ๒)</c>.</summary>
    private bool IsOfSeveral(string label)
    {
        int first = label.TakeWhile(c => !ThaiDigits.IsDigit(c)).Count();
        string behind = label[first..].TrimStart([.. label[first..].TakeWhile(c => ThaiDigits.IsDigit(c) || c == '.')]).TrimStart();
        if (!behind.Any(ThaiDigits.IsDigit))
            return false;
        string between = string.Concat(behind.TakeWhile(c => !ThaiDigits.IsDigit(c)));
        return (wording.WordAtStart(WordList.PointJoins, between) is not null || between.StartsWith('+'))
            && Skeleton.Of(between).Length <= MostBetween;
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
