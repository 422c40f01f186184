using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KpiIngest.Documents.LegacyWord;

/// <summary>A web page in a single file (MIME HTML): parts between boundaries, the first page of which is the page.</summary>
internal static partial class WebArchive
{
    /// <returns>Null where no part is a page.</returns>
    public static string? PageOf(byte[] archive)
    {
        string text = Encoding.Latin1.GetString(archive).ReplaceLineEndings("\n");
        Match boundary = Boundary().Match(text);
        string[] parts = boundary.Success ? text.Split("--" + boundary.Groups["text"].Value) : [text];
        foreach (string part in parts)
        {
            int end = part.IndexOf("\n\n", StringComparison.Ordinal);
            if (end < 0)
                continue;
            string headers = part[..end];
            if (!IsPage().IsMatch(headers))
                continue;
            byte[] body = Encoding.Latin1.GetBytes(part[(end + 2)..]);
            string? charset = Charset().Match(headers) is { Success: true } named ? named.Groups["name"].Value : null;
            return WebPage.Decode(Unpacked(body, headers), charset);
        }

        return null;
    }

    private static byte[] Unpacked(byte[] body, string headers)
    {
        if (Base64().IsMatch(headers))
            return FromBase64(body);
        return QuotedPrintable().IsMatch(headers) ? FromQuotedPrintable(body) : body;
    }

    private static byte[] FromBase64(byte[] body)
    {
        try
        {
            return Convert.FromBase64String(Encoding.ASCII.GetString(body));
        }
        catch (FormatException damage)
        {
            throw new InvalidDataException("base64", damage);
        }
    }

    /// <summary>RFC 2045 6.7: =XX is a byte, = at the end of a line joins it with the next.</summary>
    private static byte[] FromQuotedPrintable(byte[] body)
    {
        List<byte> bytes = new(body.Length);
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] != (byte)'=')
                bytes.Add(body[i]);
            else if (i + 1 < body.Length && body[i + 1] == (byte)'\n')
                i++;
            else if (
                i + 2 < body.Length
                && byte.TryParse(
                    Encoding.ASCII.GetString(body, i + 1, 2),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out byte value
                )
            )
            {
                bytes.Add(value);
                i += 2;
            }
            else
                bytes.Add(body[i]);
        }

        return [.. bytes];
    }

    [GeneratedRegex(
        """\bboundary\s*=\s*"?(?<text>[^"\n;]+)"?""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Boundary();

    [GeneratedRegex(
        @"^Content-Type\s*:\s*(text/html|application/xhtml)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex IsPage();

    [GeneratedRegex(
        """\bcharset\s*=\s*"?(?<name>[\w-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Charset();

    [GeneratedRegex(
        @"^Content-Transfer-Encoding\s*:\s*base64",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Base64();

    [GeneratedRegex(
        @"^Content-Transfer-Encoding\s*:\s*quoted-printable",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex QuotedPrintable();
}
