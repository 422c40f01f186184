using System.Globalization;

namespace KpiIngest.Isolation;

/// <summary>Names, sizes and times of the wording files: as long as it is the same, what was read from them still holds.</summary>
internal readonly record struct WordingState(string Files)
{
    public static WordingState Of(string folder) =>
        new(
            string.Join(
                '\n',
                FormWordings
                    .FilesOf(folder)
                    .Select(f => new FileInfo(f))
                    .Select(f =>
                        string.Create(CultureInfo.InvariantCulture, $"{f.Name}/{(f.Exists ? f.Length : -1)}/{f.LastWriteTimeUtc.Ticks}")
                    )
            )
        );
}
