using System.Text.RegularExpressions;

namespace KpiIngest.Documents.Sniffing;

/// <summary>What a file is that begins as text: a web page, XML of one kind or another, a mail, plain text.</summary>
internal static partial class TextFormat
{
    /// <param name="head">The beginning of the file.</param>
    /// <param name="file">The whole of it, for what a mail brings with it.</param>
    public static SniffResult Of(string head, Stream file)
    {
        string begin = head.TrimStart();
        if (begin.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || begin.StartsWith('<'))
        {
            if (Root().Match(begin) is { Success: true } root && XmlFormat(root.Groups["root"].Value) is { } xml)
                return xml;
            if (WebPage().IsMatch(begin))
                return new SniffResult(SourceFormat.Html);
        }

        if (Headers().Match(head) is { Success: true } headers)
            return Mail(headers.Value, file);
        if (begin.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
            return Foreign(ForeignFormats.Xml);
        return new SniffResult(SourceFormat.Unknown, begin.Length == 0 || begin.StartsWith('{') ? null : ForeignFormats.PlainText);
    }

    private static SniffResult? XmlFormat(string root)
    {
        if (root.Contains("http://schemas.microsoft.com/office/2006/xmlPackage", StringComparison.Ordinal))
            return new SniffResult(SourceFormat.FlatDocx);
        if (root.Contains("http://schemas.microsoft.com/office/word/2003/wordml", StringComparison.Ordinal))
            return Foreign(ForeignFormats.WordXml);
        if (
            root.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal)
            && root.Contains("Workbook", StringComparison.Ordinal)
        )
            return Foreign(ForeignFormats.Spreadsheet);
        if (root.Contains("http://www.w3.org/2000/svg", StringComparison.Ordinal))
            return Foreign(ForeignFormats.Picture);
        if (!root.Contains("urn:oasis:names:tc:opendocument:xmlns:office", StringComparison.Ordinal))
            return null;
        if (root.Contains("opendocument.spreadsheet", StringComparison.Ordinal))
            return Foreign(ForeignFormats.Spreadsheet);
        return Foreign(
            root.Contains("opendocument.presentation", StringComparison.Ordinal)
                ? ForeignFormats.Presentation
                : ForeignFormats.FlatOpenDocument
        );
    }

    /// <summary>A single-file web page has the headers of a mail without anyone it was sent to.</summary>
    private static SniffResult Mail(string headers, Stream file)
    {
        if (!Addressed().IsMatch(headers) && MultipartPage().IsMatch(headers))
            return new SniffResult(SourceFormat.Mht);
        return Foreign(MailAttachments.Of(file));
    }

    private static SniffResult Foreign(ReadError reason) => new(SourceFormat.Unknown, reason);

    /// <summary>The first element, after declarations and comments, with its attributes (or as many of them as the head of the file
    /// holds).</summary>
    [GeneratedRegex(
        @"^(\s|<\?.*?\?>|<!--.*?-->)*(?<root><[A-Za-z_][^>]*)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Root();

    [GeneratedRegex(
        @"^(\s|<\?.*?\?>|<!--.*?-->|<!\[[^>]*>)*<(!doctype\s+html|html|head|body|meta|title|style|table|div|p|center|font|h[1-6]|span)\b",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex WebPage();

    /// <summary>Lines of headers, one of which says that this is a mail.</summary>
    [GeneratedRegex(
        @"^(?=([!-9;-~]+:[^\n]*\n([ \t][^\n]*\n)*)*(MIME-Version|Received|Return-Path|Message-ID|Delivered-To|X-Mailer|Content-Type)\s*:)([!-9;-~]+:[^\n]*\n([ \t][^\n]*\n)*)+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Headers();

    [GeneratedRegex(
        @"^(To|Cc|Received|Delivered-To|Message-ID|Return-Path)\s*:",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Addressed();

    [GeneratedRegex(
        @"^Content-Type\s*:\s*(multipart/related|text/html)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex MultipartPage();
}
