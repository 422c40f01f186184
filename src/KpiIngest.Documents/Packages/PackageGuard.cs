using System.IO.Compression;

namespace KpiIngest.Documents.Packages;

/// <summary>Judges a zip package by its directory, and by the depth of its lists of links, before it is opened.</summary>
internal static class PackageGuard
{
    /// <summary>A part is refused for its ratio only beyond this size: small parts of repeated text pack very well.</summary>
    private const long RatioFreeBytes = 64L << 20;

    /// <summary>Null where the package may be opened, else the reason against it. The stream stays open, its position is not
    /// kept.</summary>
    /// <exception cref="InvalidDataException">The stream is not a whole zip file.</exception>
    public static ReadError? Check(Stream package, ReadLimits limits)
    {
        if (package.Length > limits.FileBytes)
            return ReadErrors.OverLimit("ขนาดไฟล์ (ไบต์)", "file bytes", package.Length, limits.FileBytes);
        using ZipArchive zip = new(package, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > limits.PackageParts)
            return ReadErrors.OverLimit("จำนวนส่วนในไฟล์", "parts", zip.Entries.Count, limits.PackageParts);
        long total = 0;
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            if (entry.IsEncrypted)
                return ReadErrors.PasswordProtected;
            total += entry.Length;
            if (total > limits.ExpandedBytes)
                return ReadErrors.OverLimit("ขนาดหลังคลายการบีบอัด (ไบต์)", "expanded bytes", total, limits.ExpandedBytes);
            long ratio = entry.Length / Math.Max(1, entry.CompressedLength);
            if (entry.Length > RatioFreeBytes && ratio > limits.ExpansionRatio)
            {
                return ReadErrors.OverLimit("อัตราการคลายการบีบอัด", "times its packed size", ratio, limits.ExpansionRatio);
            }
        }

        return zip.Entries.Where(LinkDepth.Concerns).Any(e => LinkDepth.IsExceeded(e, limits.ExpandedBytes))
            ? ReadErrors.OverLimit("ชั้นของรายการความเชื่อมโยง", "levels of links", LinkDepth.Most + 1, LinkDepth.Most)
            : null;
    }
}
