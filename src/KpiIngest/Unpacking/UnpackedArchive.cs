using System.Text.Json.Serialization;

namespace KpiIngest.Unpacking;

/// <summary>What a ZIP of files holds.</summary>
/// <param name="Refusal">Why none of it was unpacked; null where it was.</param>
/// <param name="Files">In ordinal order of their names.</param>
public sealed record UnpackedArchive(Reason? Refusal, IReadOnlyList<UnpackedFile> Files);

/// <summary>One file of a ZIP.</summary>
/// <param name="Name">With <c>/</c> between folders, without steps upwards.</param>
/// <param name="File">Where it lies now; null where it was not unpacked.</param>
public sealed record UnpackedFile(string Name, string? File)
{
    /// <summary>Why it cannot be read; its sender is told.</summary>
    public Reason? Refusal { get; init; }

    /// <summary>Why it is no file of a sender: a lock file, data of a system.</summary>
    public Reason? PassedOver { get; init; }
}

/// <summary>For programs, in Thai, in English.</summary>
public sealed record Reason(string Code, string Thai, string English);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UnpackedArchive))]
internal sealed partial class UnpackingJson : JsonSerializerContext;
