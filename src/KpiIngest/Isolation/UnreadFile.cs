using System.Security.Cryptography;
using KpiIngest.Checking.Results;
using KpiIngest.Documents;

namespace KpiIngest.Isolation;

/// <summary>The result of a file that was not read.</summary>
public static class UnreadFile
{
    /// <param name="sha256">Empty where the file could not be opened.</param>
    public static FileResult Result(string shownPath, string sha256, string format, ReadError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new FileResult
        {
            Path = shownPath,
            Sha256 = sha256,
            Format = format,
            Outcome = FileOutcome.Unreadable,
            Error = new FileError(error.Code, error.Message, error.MessageEn),
        };
    }

    /// <summary>For a file whose reader gave no answer: its hash is taken here, its format is what the name says.</summary>
    public static async Task<FileResult> ResultAsync(string file, string shownPath, ReadError error, CancellationToken cancellationToken)
    {
        string sha256 = await Sha256Async(file, cancellationToken);
        return Result(shownPath, sha256, FormatByName(file), error);
    }

    /// <summary>The contract's name of the format that the extension claims.</summary>
    public static string FormatByName(string file) =>
        Array
            .Find(
                Enum.GetValues<SourceFormat>(),
                f => string.Equals("." + f.ContractName(), Path.GetExtension(file), StringComparison.OrdinalIgnoreCase)
            )
            .ContractName();

    private static async Task<string> Sha256Async(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using FileStream stream = File.OpenRead(file);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
