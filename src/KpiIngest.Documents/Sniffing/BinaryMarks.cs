using System.Text;

namespace KpiIngest.Documents.Sniffing;

/// <summary>Kinds of file that are known by their first bytes.</summary>
internal static class BinaryMarks
{
    /// <summary>Where the format of a TAR archive names itself.</summary>
    private const int TarMark = 257;

    /// <summary>Where an enhanced metafile names itself.</summary>
    private const int MetafileMark = 40;

    /// <returns>Null for bytes without a known mark.</returns>
    public static ReadError? Of(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] =>
                ForeignFormats.Picture,
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] or [0xD7, 0xCD, 0xC6, 0x9A, ..] =>
                ForeignFormats.Picture,
            [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => ForeignFormats.Picture,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] =>
                ForeignFormats.Picture,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..]
            or [(byte)'I', (byte)'D', (byte)'3', ..]
            or [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => ForeignFormats.Sound,
            [0x1A, 0x45, 0xDF, 0xA3, ..] => ForeignFormats.Sound,
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', .. var brand] => IsStill(brand)
                ? ForeignFormats.Picture
                : ForeignFormats.Sound,
            [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] or [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] or [0x1F, 0x8B, ..] =>
                ForeignFormats.Archive,
            [(byte)'B', (byte)'Z', (byte)'h', ..] or [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => ForeignFormats.Archive,
            [0xDB, 0xA5, ..] or [0x9B, 0xA5, ..] or [0x31, 0xBE, 0, 0, ..] or [0xFF, (byte)'W', (byte)'P', (byte)'C', ..] =>
                ForeignFormats.OldWord,
            _ when Holds(head, TarMark, "ustar") => ForeignFormats.Archive,
            [1, 0, 0, 0, ..] when Holds(head, MetafileMark, " EMF") => ForeignFormats.Picture,
            _ => null,
        };

    /// <summary>Brands of HEIF and AVIF, the pictures of telephones; the same container holds video.</summary>
    private static bool IsStill(ReadOnlySpan<byte> brand) =>
        brand.Length >= 4 && Encoding.ASCII.GetString(brand[..4]) is "heic" or "heix" or "heif" or "mif1" or "msf1" or "avif";

    private static bool Holds(ReadOnlySpan<byte> head, int at, string mark) =>
        head.Length >= at + mark.Length && Encoding.ASCII.GetString(head.Slice(at, mark.Length)) == mark;
}
