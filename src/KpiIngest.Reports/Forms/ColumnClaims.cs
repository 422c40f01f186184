using System.Text;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Forms;

/// <summary>A heading can head one column only. Which of two would be taken, nobody who wrote the files could tell; one that may mean
/// several things belongs under <c>openHeadings</c>.</summary>
public static class ColumnClaims
{
    /// <summary>One wording file as read.</summary>
    /// <param name="Utf8">As it stands on disk, to name the line.</param>
    public sealed record Source(string Name, FormWordingFile File, ReadOnlyMemory<byte> Utf8);

    private sealed record Claim(Source Source, ColumnRole Role, string Wording);

    /// <summary>The first wording, in the order of the files, that a column claims which another column has already; null where all are
    /// clear. Wordings are compared as headings are: without marks, spaces and signs.</summary>
    public static FormWordingError? Conflict(IReadOnlyList<Source> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        Dictionary<string, Claim> whole = new(StringComparer.Ordinal),
            parts = new(StringComparer.Ordinal);
        foreach (Source source in files)
        {
            foreach (ColumnWording column in source.File.Columns)
            {
                if ((Add(whole, source, column.Role, column.Is) ?? Add(parts, source, column.Role, column.Has)) is { } conflict)
                    return conflict;
            }
        }

        return null;
    }

    private static FormWordingError? Add(Dictionary<string, Claim> claims, Source source, ColumnRole role, IReadOnlyList<string> wordings)
    {
        foreach (string wording in wordings)
        {
            string skeleton = Skeleton.Of(wording);
            if (skeleton.Length == 0 || claims.TryAdd(skeleton, new Claim(source, role, wording)))
                continue;
            Claim first = claims[skeleton];
            if (first.Role != role)
                return Error(first, new Claim(source, role, wording));
        }

        return null;
    }

    private static FormWordingError Error(Claim first, Claim second)
    {
        string other = ReferenceEquals(first.Source, second.Source) ? "" : $" ({first.Source.Name})";
        (string a, string b) = (Name(first.Role), Name(second.Role));
        return new FormWordingError(
            second.Source.Name,
            Line(second),
            $"\"{second.Wording}\" is claimed by {b} and by {a}{other}; a heading heads one column. List it under openHeadings if it may head either."
        )
        {
            ReasonThai =
                $"“{second.Wording}” อยู่ในคำเรียกของทั้ง {b} และ {a}{other} คำหนึ่งเป็นหัวตารางได้คอลัมน์เดียว หากเป็นได้ทั้งสองให้ใส่ใน openHeadings",
        };
    }

    /// <summary>The line of the wording's last mention inside quotes: the later claim is the one that is named.</summary>
    private static long Line(Claim claim)
    {
        string text = Encoding.UTF8.GetString(claim.Source.Utf8.Span);
        int column = text.IndexOf($"\"{Name(claim.Role)}\"", StringComparison.Ordinal);
        int at = text.IndexOf($"\"{claim.Wording}\"", Math.Max(column, 0), StringComparison.Ordinal);
        return at < 0 ? 1 : text.AsSpan(0, at).Count('\n') + 1;
    }

    private static string Name(ColumnRole role)
    {
        string name = role.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
