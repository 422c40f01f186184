using System.Security.Cryptography;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Uploads;
using KpiIngest.Review.Uploads;

namespace KpiIngest.Review.Tests.Support;

/// <summary>Takes what is sent without an inbox: it is recorded, and its bytes go nowhere.</summary>
internal sealed class RecordedUploads(UploadLedger ledger) : IUploads
{
    private static readonly Bilingual Refusal = new("ไม่รับไฟล์นี้", "not this one");

    public UploadLimits Limits { get; } = new(1L << 20);

    public Task<IReadOnlyList<string>> UnitsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>(["กองคลัง", "เขตพื้นที่", "กองแผนงาน"]);

    public (string? Unit, Bilingual? Refused) UnitOf(string said) => said.Length == 0 ? (null, Refusal) : (said, null);

    public async Task<UploadAnswer> PutAsync(UploadOrder order, Stream content, CancellationToken cancellationToken)
    {
        using MemoryStream bytes = new();
        await content.CopyToAsync(bytes, cancellationToken);
        if (order.Name.StartsWith("refused", StringComparison.Ordinal))
            return new UploadAnswer(order.Name, null, Refusal);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
        Upload upload = new(
            Guid.NewGuid().ToString("N"),
            order.Batch,
            order.Name,
            order.Unit,
            order.Unit + "/" + order.Name,
            sha256,
            bytes.Length
        );
        await ledger.RecordAsync(upload, order.Actor, cancellationToken);
        return new UploadAnswer(order.Name, upload, null);
    }
}
