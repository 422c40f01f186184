using System.IO.Compression;
using KpiIngest.Commands.Text;
using KpiIngest.Documents;
using KpiIngest.Documents.Packages;
using KpiIngest.Documents.Tools;

namespace KpiIngest.Commands.Check;

/// <summary>ZIP files among the targets, unpacked within limits: each entry is a file of its own under <c>archive.zip/entry</c>. What they unfold to is gone
/// with this object. Archives inside archives are not opened.</summary>
internal sealed class ArchiveTargets(ReadLimits limits, Language language) : IDisposable
{
    public const string Extension = ".zip";

    private readonly List<CheckTarget> targets = [];
    private readonly List<(string ShownPath, string Why)> passedOver = [];
    private TemporaryFolder? folder;
    private long unfolded;

    /// <summary>The targets with the entries of archives in their place.</summary>
    public async Task<CheckTargets> UnfoldAsync(CheckTargets found, CancellationToken cancellationToken)
    {
        passedOver.AddRange(found.PassedOver);
        for (var i = 0; i < found.Targets.Count; i++)
        {
            var target = found.Targets[i];
            if (!await IsArchiveAsync(target, cancellationToken)) targets.Add(target);
            else Unfold(target with { Folder = target.Folder ?? -1 - i });
        }

        return new CheckTargets(targets, passedOver, found.Closed);
    }

    public void Dispose() => folder?.Dispose();

    /// <summary>A Word file under the name of an archive is a Word file.</summary>
    private static async Task<bool> IsArchiveAsync(CheckTarget target, CancellationToken cancellationToken)
    {
        if (!target.File.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || !File.Exists(target.File)) return false;
        var sniffed = await FormatSniffer.SniffAsync(target.File, cancellationToken);
        return sniffed is { Format: SourceFormat.Unknown, Error.Code: ReadErrors.UnsupportedCode } && PackageArchive.IsZip(target.File);
    }

    private void Unfold(CheckTarget archive)
    {
        try
        {
            using var zip = PackageArchive.Open(archive.File);
            var before = targets.Count;
            if (zip.Entries.Count > limits.PackageParts) targets.Add(Refused(archive, ReadErrors.OverLimit("จำนวนไฟล์ใน ZIP / files in the ZIP", zip.Entries.Count, limits.PackageParts)));
            else foreach (var (entry, name) in Files(zip)) Take(archive, entry, name);
            if (targets.Count == before) targets.Add(Refused(archive, EmptyArchive));
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            targets.Add(Refused(archive, damage is InvalidDataException ? ReadErrors.Damaged(damage.Message) : ReadErrors.NotAccessible(archive.ShownPath, damage.Message)));
        }
    }

    private static ReadError EmptyArchive { get; } = new(
        ReadErrors.UnsupportedCode,
        "ไฟล์ ZIP ไม่มีไฟล์ชนิดที่อ่านได้อยู่ข้างใน กรุณาใส่รายงาน Word (.docx, .doc, .odt, .rtf) หรือ PDF แล้วส่งอีกครั้ง",
        "The ZIP holds no file of a kind that can be read. Please put Word (.docx, .doc, .odt, .rtf) or PDF reports into it and send it again.");

    private static IEnumerable<(ZipArchiveEntry Entry, string Name)> Files(ZipArchive zip) => zip.Entries
        .Select(e => (Entry: e, Name: PackageArchive.NameOf(e)))
        .Where(e => e.Name.Length > 0 && !e.Name.EndsWith('/'))
        .OrderBy(e => e.Name, StringComparer.Ordinal);

    private void Take(CheckTarget archive, ZipArchiveEntry entry, string name)
    {
        var shown = archive.ShownPath + "/" + name;
        var parts = name.Split('/');
        var why = parts[..^1].Select(p => p == "__MACOSX" ? language.Pick("ข้อมูลของระบบ", "data of a system") : PassedOverNames.Why(p, isFolder: true, language)).FirstOrDefault(w => w is not null)
            ?? PassedOverNames.Why(parts[^1], isFolder: false, language);
        if (why is not null)
        {
            passedOver.Add((shown, why));
            return;
        }

        folder ??= new TemporaryFolder();
        var target = new CheckTarget(Path.Combine(folder.Path, $"{targets.Count}{Path.GetExtension(name)}"), shown, Named: false)
        {
            Folder = archive.Folder,
            Unit = archive.Unit.Length > 0 || parts.Length == 1 ? archive.Unit : parts[0],
        };
        targets.Add(Unpack(entry, target) is { } error ? target with { Refusal = error } : target);
    }

    /// <returns>Why the entry is not there; null where it is.</returns>
    private ReadError? Unpack(ZipArchiveEntry entry, CheckTarget target)
    {
        if (entry.IsEncrypted) return ReadErrors.PasswordProtected;
        using var file = File.Create(target.File);
        try
        {
            using var packed = entry.Open();
            var buffer = new byte[1 << 16];
            for (int read; (read = packed.Read(buffer)) > 0; unfolded += read)
            {
                if (file.Length + read > limits.FileBytes) return ReadErrors.OverLimit("ขนาดไฟล์ (ไบต์) / file bytes", file.Length + read, limits.FileBytes);
                if (unfolded + read > limits.ExpandedBytes) return ReadErrors.OverLimit("ขนาดหลังคลายการบีบอัด (ไบต์) / expanded bytes", unfolded + read, limits.ExpandedBytes);
                file.Write(buffer, 0, read);
            }

            return null;
        }
        catch (InvalidDataException damage)
        {
            return ReadErrors.Damaged(damage.Message);
        }
    }

    private static CheckTarget Refused(CheckTarget archive, ReadError reason) => archive with { Refusal = reason };
}
