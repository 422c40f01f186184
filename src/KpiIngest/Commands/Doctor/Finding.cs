namespace KpiIngest.Commands.Doctor;

/// <summary>One thing that was looked for.</summary>
/// <param name="Found">Version or path; what is wrong where it is not in order.</param>
internal sealed record Finding(string What, string WhatEn, bool InOrder, string Found)
{
    /// <summary>What its absence switches off.</summary>
    public string Off { get; init; } = "";

    public string OffEn { get; init; } = "";

    /// <summary>What sets it right: a Debian package, a permission.</summary>
    public string Remedy { get; init; } = "";
}
