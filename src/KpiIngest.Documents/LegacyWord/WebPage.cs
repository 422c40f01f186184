using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KpiIngest.Documents.Sniffing;
using KpiIngest.Documents.Word;

namespace KpiIngest.Documents.LegacyWord;

/// <summary>A web page for LibreOffice, as systems export it under the name of a Word file: in one coding, without anything that would be
/// run or fetched. One that may look otherwise in LibreOffice than in a browser (hidden text, unresolved changes, equations) is
/// refused.</summary>
internal static partial class WebPage
{
    /// <exception cref="ReadRefusedException">The page cannot be read as it is seen, or there is none in the archive.</exception>
    public static string Prepare(SourceFile file, ReadLimits limits)
    {
        byte[] bytes = File.ReadAllBytes(file.Path);
        string? text = file.Format == SourceFormat.Mht ? WebArchive.PageOf(bytes) : Decode(bytes, null);
        if (text is null)
            throw new ReadRefusedException(ForeignFormats.WebArchive);
        if (text.Length > limits.ExpandedBytes)
            throw new ReadRefusedException(
                ReadErrors.OverLimit("ขนาดหลังคลายการบีบอัด (ไบต์)", "expanded bytes", text.Length, limits.ExpandedBytes)
            );
        try
        {
            string page = Active().Replace(Comments().Replace(text, ""), "");
            if (SeenOtherwise().IsMatch(page))
                throw new ReadRefusedException(ForeignFormats.WebPage);
            return Ascii(Fetched().Replace(page, ""));
        }
        catch (RegexMatchTimeoutException late)
        {
            throw new ReadRefusedException(ReadErrors.TimeLimit(late.MatchTimeout.TotalSeconds));
        }
    }

    /// <param name="named">The coding that the headers of a mail name; null where none do.</param>
    public static string Decode(byte[] bytes, string? named)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            return Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        string head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 4096));
        string stated = named ?? (Charset().Match(head) is { Success: true } match ? match.Groups["name"].Value : "utf-8");
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodingOf(stated).GetString(bytes);
        }
    }

    /// <summary>What is not UTF-8 is Thai in the Windows code page, unless it says another.</summary>
    private static Encoding CodingOf(string name)
    {
        const string Thai = "windows-874";
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.StartsWith("tis", StringComparison.OrdinalIgnoreCase))
            return Encoding.GetEncoding(Thai);
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return Encoding.GetEncoding(Thai);
        }
    }

    /// <summary>Other characters by their numbers, so that no statement of a coding in the page matters.</summary>
    private static string Ascii(string page)
    {
        StringBuilder text = new(page.Length * 2);
        foreach (Rune rune in page.EnumerateRunes())
        {
            if (rune.IsAscii)
                text.Append((char)rune.Value);
            else
                text.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
        }

        return text.ToString();
    }

    [GeneratedRegex(
        """charset\s*=\s*["']?(?<name>[\w-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Charset();

    /// <summary>Comments, also those that hold the page's other look for other programs, and the brackets of such a choice.</summary>
    [GeneratedRegex("<!--.*?-->|<!\\[[^>]*>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Comments();

    [GeneratedRegex(
        @"<(?<tag>script|iframe|object|applet|noscript|noframes)\b.*?</\k<tag>\s*>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5_000
    )]
    private static partial Regex Active();

    [GeneratedRegex(
        @"</?(img|link|meta|base|embed|frame|source|video|audio|input)\b[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5_000
    )]
    private static partial Regex Fetched();

    [GeneratedRegex(
        @"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:|<\w[^>]*\shidden[\s>=]|<(del|ins|math|m:oMath|select|textarea|input|details|template)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5_000
    )]
    private static partial Regex SeenOtherwise();
}
