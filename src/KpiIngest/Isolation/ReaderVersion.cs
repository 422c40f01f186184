using System.Reflection;
using KpiIngest.Checking.Results;
using KpiIngest.Commands.Doctor;
using KpiIngest.Documents;
using KpiIngest.Documents.LegacyWord;
using KpiIngest.Documents.Scan;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Keying;

namespace KpiIngest.Isolation;

/// <summary>Names what read a file, by a digest of what decides a reading: another one may read it differently, and its reading is a new
/// record. <c>0.2.0+r3f9c21d07be4</c>: the product's version and the digest of sources, packages and wording;
/// <c>0.2.0+r3f9c21d07be4.lo7.4.7.2</c> where LibreOffice converted the file first, <c>0.2.0+r3f9c21d07be4.ts5.3.0</c> where the letters of
/// a scan were read by Tesseract, <c>.ts0</c> where nothing was there to read one; with <c>.n2</c> behind it where it read the file for the
/// second time, because another version had read it in between. The same on every machine and after every build of the same
/// sources.</summary>
/// <param name="wordings">The folder of the wording files; they may be changed while the program runs.</param>
/// <param name="tools">Folders in which LibreOffice, Tesseract and Poppler are looked for; null for PATH.</param>
public sealed class ReaderVersion(string wordings, string? tools = null)
{
    private const string ConverterMark = ".lo";
    private const string ScanMark = ".ts";

    /// <summary>Part of the version of a reading whose file is a scan, made where nothing was there to read one.</summary>
    public const string ScanUnread = ScanMark + "0";

    /// <summary>The formats that LibreOffice converts before they are read, by their names in an answer.</summary>
    private static readonly HashSet<string> Converted = [.. new LegacyWordReader().Formats.Select(f => f.ContractName())];

    private readonly Lock gate = new();
    private readonly ToolVersion converter = new();
    private readonly ToolVersion letters = new(tesseract => ToolProbe.ReadsThaiAsync(tesseract, CancellationToken.None));
    private (WordingState State, string Version)? last;

    /// <summary>Of this program with the wording beside it.</summary>
    public static ReaderVersion OfThisProgram { get; } = new(FormWordings.Folder);

    /// <summary>Without the tools, as of now.</summary>
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

    /// <param name="read">What was read: the tool that read it is part of the version.</param>
    public async Task<string> OfAsync(FileResult read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (Converted.Contains(read.Format))
            return Current + Marked(ConverterMark, await ConverterAsync(cancellationToken));
        if (read.Scan is null && read.Error?.Code != ReadErrors.Scanned.Code)
            return Current;
        return await LettersAsync(cancellationToken) is { } tesseract ? Current + Marked(ScanMark, tesseract) : Current + ScanUnread;
    }

    /// <returns>With all tools that are here. What was read bears one of them at most.</returns>
    public async Task<string> WithToolsAsync(CancellationToken cancellationToken) =>
        Current + Marked(ConverterMark, await ConverterAsync(cancellationToken)) + Marked(ScanMark, await LettersAsync(cancellationToken));

    /// <returns>Whether scans are read on this machine as of now.</returns>
    public async Task<bool> ReadsScansAsync(CancellationToken cancellationToken) => await LettersAsync(cancellationToken) is not null;

    /// <returns>The version that a reading bears which is one more by it.</returns>
    /// <param name="before">How many readings of the file it has made.</param>
    public static string Again(string version, int before) => RepeatedVersion.Again(version, before);

    /// <returns>The version without how often it has read the file.</returns>
    public static string OnceOf(string recorded) => RepeatedVersion.OnceOf(recorded);

    /// <returns>True where a reading of that version would be read by the same reader today. One that went through a tool which is not here
    /// any more counts as such: it cannot be read anew.</returns>
    public async Task<bool> IsPresentAsync(string recorded, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        string current = Current;
        recorded = OnceOf(KeyedVersion.UnkeyedOf(CorrectedVersion.UncorrectedOf(recorded)));
        if (recorded.StartsWith(current + ConverterMark, StringComparison.Ordinal))
            return IsBy(ConverterMark, await ConverterAsync(cancellationToken));
        if (recorded.StartsWith(current + ScanMark, StringComparison.Ordinal))
            return IsBy(ScanMark, await LettersAsync(cancellationToken));
        return string.Equals(recorded, current, StringComparison.Ordinal);

        bool IsBy(string mark, string? tool) =>
            tool is null || string.Equals(recorded, current + Marked(mark, tool), StringComparison.Ordinal);
    }

    /// <param name="tool">Its version; null where it is not here.</param>
    private static string Marked(string mark, string? tool) => tool is null ? "" : mark + tool;

    private async Task<string?> ConverterAsync(CancellationToken cancellationToken) =>
        LibreOffice.Find(tools) is { } office ? await converter.OfAsync(office.Soffice, cancellationToken) : null;

    private async Task<string?> LettersAsync(CancellationToken cancellationToken) =>
        ScanReader.FindTool(tools) is { } tesseract ? await letters.OfAsync(tesseract.Program, cancellationToken) : null;
}
