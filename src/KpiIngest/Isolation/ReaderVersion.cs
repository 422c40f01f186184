using System.Reflection;
using KpiIngest.Documents;
using KpiIngest.Documents.LegacyWord;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Keying;

namespace KpiIngest.Isolation;

/// <summary>Names what read a file, by a digest of what decides a reading: another one may read it differently, and its reading is a new
/// record. <c>0.2.0+r3f9c21d07be4</c>: the product's version and the digest of sources, packages and wording;
/// <c>0.2.0+r3f9c21d07be4.lo7.4.7.2</c> where LibreOffice converted the file first; with <c>.n2</c> behind it where it read the file for
/// the second time, because another version had read it in between. The same on every machine and after every build of the same
/// sources.</summary>
/// <param name="wordings">The folder of the wording files; they may be changed while the program runs.</param>
/// <param name="converters">Folders in which LibreOffice is looked for; null for PATH.</param>
public sealed class ReaderVersion(string wordings, string? converters = null)
{
    private const string ConverterMark = ".lo";

    /// <summary>The formats that LibreOffice converts before they are read, by their names in an answer.</summary>
    private static readonly HashSet<string> Converted = [.. new LegacyWordReader().Formats.Select(f => f.ContractName())];

    private readonly Lock gate = new();
    private readonly ConverterVersion converter = new();
    private (WordingState State, string Version)? last;

    /// <summary>Of this program with the wording beside it.</summary>
    public static ReaderVersion OfThisProgram { get; } = new(FormWordings.Folder);

    /// <summary>Without the converter, as of now.</summary>
    public string Current
    {
        get
        {
            lock (gate)
            {
                WordingState state = WordingState.Of(wordings);
                if (last is not { } known || known.State != state)
                    last = (state, Product + "+r" + ReaderSources.Digest(wordings));
                return last.Value.Version;
            }
        }
    }

    private static string Product { get; } =
        typeof(ReaderVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <param name="format">The format of the file, as its answer names it.</param>
    public async Task<string> OfAsync(string format, CancellationToken cancellationToken) =>
        Converted.Contains(format)
        && LibreOffice.Find(converters) is { } office
        && await converter.OfAsync(office.Soffice, cancellationToken) is { } version
            ? Current + ConverterMark + version
            : Current;

    /// <returns>The version that a reading bears which is one more by it.</returns>
    /// <param name="before">How many readings of the file it has made.</param>
    public static string Again(string version, int before) => RepeatedVersion.Again(version, before);

    /// <returns>The version without how often it has read the file.</returns>
    public static string OnceOf(string recorded) => RepeatedVersion.OnceOf(recorded);

    /// <returns>True where a reading of that version would be read by the same reader today. One that went through a converter which is not
    /// here any more counts as such: it cannot be read anew.</returns>
    public async Task<bool> IsPresentAsync(string recorded, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        string current = Current;
        recorded = OnceOf(KeyedVersion.UnkeyedOf(CorrectedVersion.UncorrectedOf(recorded)));
        if (!recorded.StartsWith(current + ConverterMark, StringComparison.Ordinal))
            return string.Equals(recorded, current, StringComparison.Ordinal);
        return LibreOffice.Find(converters) is not { } office
            || await converter.OfAsync(office.Soffice, cancellationToken) is not { } version
            || string.Equals(recorded, current + ConverterMark + version, StringComparison.Ordinal);
    }
}
