using KpiIngest.Commands.Text;
using KpiIngest.Documents;
using KpiIngest.Documents.Tools;
using KpiIngest.Unpacking;

namespace KpiIngest.Commands.Check;

/// <summary>ZIP files among the targets, unpacked within limits: each entry is a file of its own under <c>archive.zip/entry</c>. What they
/// unfold to is gone with this object.</summary>
internal sealed class ArchiveTargets : IDisposable
{
    public const string Extension = ArchiveUnpacking.Extension;

    private readonly List<CheckTarget> targets = [];
    private readonly List<(string ShownPath, string Why)> passedOver = [];
    private readonly Language language;
    private readonly ArchiveUnpacking unpacking;
    private TemporaryFolder? folder;

    public ArchiveTargets(ReadLimits limits, Language language)
    {
        this.language = language;
        unpacking = new ArchiveUnpacking(limits, () => (folder ??= new TemporaryFolder()).Path, PassOver);
    }

    /// <summary>The targets with the entries of archives in their place.</summary>
    public async Task<CheckTargets> UnfoldAsync(CheckTargets found, CancellationToken cancellationToken)
    {
        passedOver.AddRange(found.PassedOver);
        for (int i = 0; i < found.Targets.Count; i++)
        {
            CheckTarget target = found.Targets[i];
            if (!await ArchiveUnpacking.IsArchiveAsync(target.File, target.File, cancellationToken))
                targets.Add(target);
            else
                Unfold(target with { Folder = target.Folder ?? -1 - i });
        }

        return new CheckTargets(targets, passedOver, found.Closed);
    }

    public void Dispose() => folder?.Dispose();

    private static Reason? PassOver(IReadOnlyList<string> parts)
    {
        string? Why(Language language) =>
            parts
                .SkipLast(1)
                .Select(p =>
                    p == "__MACOSX" ? language.Pick("ข้อมูลของระบบ", "data of a system") : PassedOverNames.Why(p, isFolder: true, language)
                )
                .FirstOrDefault(w => w is not null)
            ?? PassedOverNames.Why(parts[^1], isFolder: false, language);
        return Why(Language.Thai) is { } thai ? new Reason("passed-over", thai, Why(Language.English)!) : null;
    }

    private static ReadError ErrorOf(Reason reason) => new(reason.Code, reason.Thai, reason.English);

    private void Unfold(CheckTarget archive)
    {
        UnpackedArchive unpacked = unpacking.Unpack(archive.File, archive.ShownPath);
        foreach (UnpackedFile file in unpacked.Files)
        {
            string shown = archive.ShownPath + "/" + file.Name;
            if (file.PassedOver is { } why)
                passedOver.Add((shown, language.Pick(why.Thai, why.English)));
            else
                targets.Add(
                    new CheckTarget(file.File!, shown, Named: false)
                    {
                        Folder = archive.Folder,
                        Unit =
                            archive.Unit.Length > 0 || !file.Name.Contains('/', StringComparison.Ordinal)
                                ? archive.Unit
                                : file.Name[..file.Name.IndexOf('/', StringComparison.Ordinal)],
                        Refusal = file.Refusal is { } refusal ? ErrorOf(refusal) : null,
                    }
                );
        }

        if (unpacked.Refusal is { } reason)
            targets.Add(archive with { Refusal = ErrorOf(reason) });
    }
}
