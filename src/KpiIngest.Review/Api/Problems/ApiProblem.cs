using System.Text.Json.Serialization;
using KpiIngest.Records.Findings;

namespace KpiIngest.Review.Api.Problems;

/// <summary>Why a call was not followed (RFC 9457). Programs go by <c>code</c>, people read the message in their language.</summary>
public sealed record ApiProblem
{
    /// <summary>A name, not an address: <c>urn:kpi-ingest:problem:</c> and the code.</summary>
    public required string Type { get; init; }

    /// <summary>Of the status, in English.</summary>
    public required string Title { get; init; }

    /// <summary>Of HTTP.</summary>
    public required int Status { get; init; }

    /// <summary>The message in the language of <c>Accept-Language</c>: Thai unless English comes first.</summary>
    public required string Detail { get; init; }

    /// <summary>Kebab-case; docs/api.md lists them.</summary>
    public required string Code { get; init; }

    /// <summary>In Thai: what happened, and what to do.</summary>
    public required string Message { get; init; }

    /// <summary>The same in English.</summary>
    public required string MessageEn { get; init; }

    /// <summary>Where a decision met another version: what stands now. Null where the finding is not there any more.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StandingVersion? Current { get; init; }

    /// <summary>Where no file of an upload was taken: each with its reason.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RefusedFile>? Files { get; init; }

    /// <summary>Where a register file was refused: what is wrong in it, and where.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RefusedLine>? Lines { get; init; }
}

/// <summary>The version of a finding that stands.</summary>
/// <param name="Etag">For <c>If-Match</c>, with its quotation marks.</param>
/// <param name="DecidedBy">Name of the account whose decision stands; null where none does.</param>
public sealed record StandingVersion(string Etag, FindingState State, string? DecidedBy);

/// <param name="Name">As it was sent.</param>
/// <param name="Message">Why, in Thai.</param>
public sealed record RefusedFile(string Name, string Message, string MessageEn);

/// <param name="Line">From 1; null where the file as a whole is meant.</param>
/// <param name="Column">Its heading; null where the line as a whole is meant.</param>
/// <param name="Message">What is wrong, in Thai.</param>
public sealed record RefusedLine(int? Line, string? Column, string Message, string MessageEn);
