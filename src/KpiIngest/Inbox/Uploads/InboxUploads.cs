using System.Buffers;
using System.Security.Cryptography;
using KpiIngest.Checking.Language;
using KpiIngest.Posix;
using KpiIngest.Records.Uploads;
using KpiIngest.Review.Uploads;
using Microsoft.Extensions.Logging;
using Microsoft.Win32.SafeHandles;

namespace KpiIngest.Inbox.Uploads;

/// <summary>Writes what a browser sends into the folder of its unit: under a hidden name, onto the disk, recorded, and only then under its
/// own.</summary>
internal sealed class InboxUploads(
    InboxFolder inbox,
    UploadLedger ledger,
    IntakeRules rules,
    TimeProvider time,
    ILogger<InboxUploads> logger
) : IUploads, IDisposable
{
    private const int BufferBytes = 1 << 16;
    private const int Numbers = 1000;

    /// <summary>What is older was left by a service that was cut off: no browser sends for so long.</summary>
    private static readonly TimeSpan Unfinished = TimeSpan.FromDays(1);

    /// <summary>One name at a time is chosen and taken.</summary>
    private readonly SemaphoreSlim naming = new(1, 1);

    public UploadLimits Limits { get; } = new(rules.LimitBytes);

    /// <summary>Folders of the inbox, and what sent something before.</summary>
    public async Task<IReadOnlyList<string>> UnitsAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string> known = await ledger.UnitsAsync(cancellationToken);
        return
        [
            .. known
                .Concat(Folders())
                .Where(u => u != InboxNames.NoUnit && UploadNames.OfUnit(u).Name == u)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    public (string? Unit, Bilingual? Refused) UnitOf(string said) => UploadNames.OfUnit(said);

    public async Task<UploadAnswer> PutAsync(UploadOrder order, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(content);
        (string? name, Bilingual? refused) = UploadNames.OfFile(order.Name);
        if (name is null)
            return new UploadAnswer(order.Name, null, refused);
        if (!rules.RecordsStand())
            return new UploadAnswer(order.Name, null, UploadRefusals.RecordsGone);
        try
        {
            using OpenFolder root = inbox.Open();
            using OpenFolder folder = UnitFolder(root, order.Unit);
            return await PutAsync(folder, order, name, content, cancellationToken);
        }
        catch (PosixException e)
        {
            logger.LogError(
                e,
                "เขียนไฟล์ที่ส่งทางหน้าเว็บลงกล่องรับไฟล์ของ {Unit} ไม่ได้ (an uploaded file could not be written to the inbox)",
                order.Unit
            );
            return new UploadAnswer(order.Name, null, UploadRefusals.NotWritten(e.Thai, e.English));
        }
    }

    /// <summary>Removes what a service that was cut off left half written; before the first file comes.</summary>
    public void ClearUnfinished()
    {
        long now = time.GetUtcNow().ToUnixTimeSeconds();
        foreach (string unit in Folders())
        {
            try
            {
                using OpenFolder root = inbox.Open();
                using OpenFolder folder = root.Open(unit);
                foreach ((string name, bool usable) in folder.Names())
                    if (usable && UploadNames.IsUnfinished(name) && now - folder.StatusOf(name).WrittenSeconds > Unfinished.TotalSeconds)
                        folder.Remove(name);
            }
            catch (PosixException e)
            {
                logger.LogWarning(e, "ลบไฟล์ที่ส่งค้างใน {Unit} ไม่ได้ (what was left half written there could not be removed)", unit);
            }
        }
    }

    public void Dispose() => naming.Dispose();

    private static OpenFolder UnitFolder(OpenFolder root, string unit)
    {
        try
        {
            root.MakeShared(unit);
            root.Flush();
        }
        catch (PosixException e) when (e.Exists)
        {
            // The unit sent something before.
        }

        return root.Open(unit);
    }

    private async Task<UploadAnswer> PutAsync(
        OpenFolder folder,
        UploadOrder order,
        string name,
        Stream content,
        CancellationToken cancellationToken
    )
    {
        string id = Guid.NewGuid().ToString("N");
        string temporary = UploadNames.Unfinished + id;
        bool published = false;
        SafeFileHandle file = folder.CreateFile(temporary);
        try
        {
            Written written;
            using (file)
                written = await WriteAsync(file, content, cancellationToken);
            if (written.Refused is { } refused)
                return new UploadAnswer(order.Name, null, refused);
            Upload upload = new(id, order.Batch, name, order.Unit, "", written.Sha256, written.Size);
            upload = await PublishAsync(folder, temporary, upload, order.Actor, cancellationToken);
            published = true;
            return new UploadAnswer(order.Name, upload, null);
        }
        finally
        {
            if (!published)
                Discard(folder, temporary);
        }
    }

    /// <summary>To the end of the content, which is then on the disk.</summary>
    private async Task<Written> WriteAsync(SafeFileHandle file, Stream content, CancellationToken cancellationToken)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            long size = 0;
            for (int read; (read = await content.ReadAsync(buffer.AsMemory(0, BufferBytes), cancellationToken)) > 0; size += read)
            {
                if (size + read > Limits.FileBytes)
                    return new Written("", 0, UploadRefusals.OverLimit(Limits.FileMebibytes));
                hash.AppendData(buffer, 0, read);
                if (Write(file, buffer.AsSpan(0, read), size) is { } why)
                    return new Written("", 0, why);
            }

            if (size == 0)
                return new Written("", 0, UploadRefusals.Empty);
            return new Written(Convert.ToHexStringLower(hash.GetHashAndReset()), size, Flushed(file));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private Bilingual? Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long at)
    {
        try
        {
            RandomAccess.Write(file, bytes, at);
            return null;
        }
        catch (IOException e)
        {
            return NotWritten(e);
        }
    }

    private Bilingual? Flushed(SafeFileHandle file)
    {
        try
        {
            RandomAccess.FlushToDisk(file);
            return null;
        }
        catch (IOException e)
        {
            return NotWritten(e);
        }
    }

    private Bilingual NotWritten(IOException e)
    {
        logger.LogError(e, "เขียนไฟล์ที่ส่งทางหน้าเว็บลงกล่องรับไฟล์ไม่ได้ (an uploaded file could not be written to the inbox)");
        return UploadRefusals.NotWritten(e.Message, e.Message);
    }

    /// <summary>Under its own name, or with the next number behind it where that is taken.</summary>
    private async Task<Upload> PublishAsync(
        OpenFolder folder,
        string temporary,
        Upload upload,
        string actor,
        CancellationToken cancellationToken
    )
    {
        await naming.WaitAsync(cancellationToken);
        try
        {
            for (int number = 1; ; number++)
            {
                string name = UploadNames.Numbered(upload.Name, number);
                if (number < Numbers && Stands(folder, name))
                    continue;
                upload = upload with { InboxPath = upload.Unit + "/" + name };
                await ledger.RecordAsync(upload, actor, cancellationToken);
                try
                {
                    folder.Publish(temporary, name);
                    FlushName(folder, name);
                    return upload;
                }
                catch (PosixException e) when (e.Exists && number < Numbers)
                {
                    // A sender dropped a file of this name just now.
                }
            }
        }
        finally
        {
            naming.Release();
        }
    }

    /// <summary>The file is there, whatever becomes of this.</summary>
    private void FlushName(OpenFolder folder, string name)
    {
        try
        {
            folder.Flush();
        }
        catch (PosixException e)
        {
            logger.LogWarning(e, "ชื่อไฟล์ {Name} อาจหายหากไฟดับในขณะนี้ (the name could be lost with a loss of power just now)", name);
        }
    }

    private static bool Stands(OpenFolder folder, string name)
    {
        try
        {
            _ = folder.StatusOf(name);
            return true;
        }
        catch (PosixException e) when (e.NotFound)
        {
            return false;
        }
    }

    private void Discard(OpenFolder folder, string temporary)
    {
        try
        {
            folder.Remove(temporary);
        }
        catch (PosixException e)
        {
            logger.LogWarning(e, "ลบไฟล์ที่ส่งไม่ครบไม่ได้ (what was half written could not be removed)");
        }
    }

    private IReadOnlyList<string> Folders()
    {
        try
        {
            using OpenFolder root = inbox.Open();
            return
            [
                .. root.Names()
                    .Where(n => n.Usable && !InboxNames.Ignored(n.Name) && root.StatusOf(n.Name).Kind == FileKind.Folder)
                    .Select(n => n.Name),
            ];
        }
        catch (PosixException e)
        {
            logger.LogWarning(e, "ตรวจดูกล่องรับไฟล์ไม่ได้ (the inbox could not be looked at)");
            return [];
        }
    }

    private readonly record struct Written(string Sha256, long Size, Bilingual? Refused);
}
