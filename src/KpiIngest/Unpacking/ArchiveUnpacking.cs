using System.IO.Compression;
using KpiIngest.Documents;
using KpiIngest.Documents.Packages;

namespace KpiIngest.Unpacking;

/// <summary>Unpacks ZIP files within limits that hold for all of them together. Archives inside archives are not opened.</summary>
/// <param name="limits">What one file, and all of them, may unfold to.</param>
/// <param name="folder">Where the files are to lie, side by side under names of ours; asked for when the first is written.</param>
/// <param name="passOver">Why a name, given in its parts, is no file of a sender; null where it is.</param>
internal sealed class ArchiveUnpacking(ReadLimits limits, Func<string> folder, Func<IReadOnlyList<string>, Reason?> passOver)
{
    public const string Extension = ".zip";

    private static readonly ReadError EmptyArchive = new(
        ReadErrors.UnsupportedCode,
        "ไฟล์ ZIP ไม่มีไฟล์ชนิดที่อ่านได้อยู่ข้างใน กรุณาใส่รายงาน Word (.docx, .doc, .odt, .rtf) หรือ PDF แล้วส่งอีกครั้ง",
        "The ZIP holds no file of a kind that can be read. Please put Word (.docx, .doc, .odt, .rtf) or PDF reports into it and send it again."
    );

    private long unfolded;
    private int written;

    /// <summary>A Word file under the name of an archive is a Word file.</summary>
    /// <param name="name">The name that its sender gave it.</param>
    public static async Task<bool> IsArchiveAsync(string file, string name, CancellationToken cancellationToken)
    {
        if (!name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || !File.Exists(file))
            return false;
        SniffResult sniffed = await FormatSniffer.SniffAsync(file, cancellationToken);
        return sniffed is { Format: SourceFormat.Unknown, Error.Code: ReadErrors.UnsupportedCode } && PackageArchive.IsZip(file);
    }

    /// <param name="shownPath">What messages call the archive.</param>
    public UnpackedArchive Unpack(string archive, string shownPath)
    {
        try
        {
            using ZipArchive zip = PackageArchive.Open(archive);
            if (zip.Entries.Count > limits.PackageParts)
                return Refused(ReadErrors.OverLimit("จำนวนไฟล์ใน ZIP", "files in the ZIP", zip.Entries.Count, limits.PackageParts));
            List<UnpackedFile> files = [.. Files(zip).Select(f => Take(f.Entry, f.Name))];
            return files.TrueForAll(f => f.PassedOver is not null)
                ? Refused(EmptyArchive) with
                {
                    Files = files,
                }
                : new UnpackedArchive(null, files);
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return Refused(
                damage is InvalidDataException ? ReadErrors.Damaged(damage.Message) : ReadErrors.NotAccessible(shownPath, damage.Message)
            );
        }
    }

    private static UnpackedArchive Refused(ReadError error) => new(ReasonOf(error), []);

    private static Reason ReasonOf(ReadError error) => new(error.Code, error.Message, error.MessageEn);

    private static IEnumerable<(ZipArchiveEntry Entry, string Name)> Files(ZipArchive zip) =>
        zip
            .Entries.Select(e => (Entry: e, Name: PackageArchive.NameOf(e)))
            .Where(e => e.Name.Length > 0 && !e.Name.EndsWith('/'))
            .OrderBy(e => e.Name, StringComparer.Ordinal);

    private UnpackedFile Take(ZipArchiveEntry entry, string name)
    {
        if (passOver(name.Split('/')) is { } why)
            return new UnpackedFile(name, null) { PassedOver = why };
        string file = Path.Combine(folder(), $"{written++}{Path.GetExtension(name)}");
        return Unpack(entry, file) is { } error ? new UnpackedFile(name, file) { Refusal = ReasonOf(error) } : new UnpackedFile(name, file);
    }

    /// <returns>Why the entry is not there; null where it is.</returns>
    private ReadError? Unpack(ZipArchiveEntry entry, string target)
    {
        if (entry.IsEncrypted)
            return ReadErrors.PasswordProtected;
        using FileStream file = File.Create(target);
        try
        {
            using Stream packed = entry.Open();
            byte[] buffer = new byte[1 << 16];
            for (int read; (read = packed.Read(buffer)) > 0; unfolded += read)
            {
                if (file.Length + read > limits.FileBytes)
                    return ReadErrors.OverLimit("ขนาดไฟล์ (ไบต์)", "file bytes", file.Length + read, limits.FileBytes);
                if (unfolded + read > limits.ExpandedBytes)
                    return ReadErrors.OverLimit("ขนาดหลังคลายการบีบอัด (ไบต์)", "expanded bytes", unfolded + read, limits.ExpandedBytes);
                file.Write(buffer, 0, read);
            }

            return null;
        }
        catch (InvalidDataException damage)
        {
            return ReadErrors.Damaged(damage.Message);
        }
    }
}
