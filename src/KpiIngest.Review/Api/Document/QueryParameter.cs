using KpiIngest.Records.Queries;

namespace KpiIngest.Review.Api.Document;

/// <summary>A parameter of an address: what the document says of it, and what a call is held to.</summary>
/// <param name="Description">In English; what the pages show says it in Thai.</param>
internal sealed record QueryParameter(string Name, string Description)
{
    /// <summary>Thai or Arabic digits.</summary>
    public bool Number { get; init; }

    /// <summary>Of a number: the least and the most that are taken; null for any.</summary>
    public (int Least, int Most)? Range { get; init; }

    /// <summary>What its values name; null for what is no name, or may be one that nothing has.</summary>
    public ListedName? Names { get; init; }

    /// <summary>Taken beside these names.</summary>
    public IReadOnlyList<string> Besides { get; init; } = [];

    /// <summary>Characters at most; null for any number.</summary>
    public int? Longest { get; init; }

    /// <summary>It may be given several times.</summary>
    public bool Several { get; init; }

    /// <summary>The only values, words in either case and numbers in either digits; empty for any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}

/// <summary>The parameters of an operation, in the order of the document.</summary>
internal sealed record QueryParameters(params IReadOnlyList<QueryParameter> All);
