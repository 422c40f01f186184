namespace KpiIngest.Review.Api.Document;

/// <summary>A parameter of an address: what the document says of it, and what a call is held to.</summary>
/// <param name="Description">In English; what the pages show says it in Thai.</param>
internal sealed record QueryParameter(string Name, string Description)
{
    /// <summary>Thai or Arabic digits.</summary>
    public bool Number { get; init; }

    /// <summary>It may be given several times.</summary>
    public bool Several { get; init; }

    /// <summary>The only values, in either case; empty for any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}

/// <summary>The parameters of an operation, in the order of the document.</summary>
internal sealed record QueryParameters(params IReadOnlyList<QueryParameter> All);
