using System.Net;
using System.Text;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Reads what <c>pdftotext -raw -bbox</c> writes. It looks like XHTML and is not always: a font that maps to a control character puts that character
/// into it raw. It is therefore read by its two fixed forms of line, not as XML.
/// </summary>
internal static class BboxReader
{
    private const string WordStart = "<word ";
    private const string WordEnd = "</word>";

    /// <summary>Characters of one word beyond which the output is not believed.</summary>
    private const int LongestWord = 1 << 20;

    /// <summary>As much as a pipe holds: each wait for the program costs more than reading a page of it.</summary>
    private const int BufferBytes = 64 << 10;

    /// <summary>Reads all pages; stops with an <see cref="PageLimitException"/> after <paramref name="pageLimit"/>.</summary>
    /// <exception cref="InvalidDataException">A word or a page without its numbers.</exception>
    public static async Task<IReadOnlyList<RawPage>> ReadAsync(Stream stream, int pageLimit, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, BufferBytes);
        var pages = new List<RawPage>();
        var words = new List<RawWord>();
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Contains(WordStart, StringComparison.Ordinal))
            {
                // A word that holds a line feed goes on over lines.
                while (!line.EndsWith(WordEnd, StringComparison.Ordinal) && line.Length < LongestWord)
                {
                    if (await reader.ReadLineAsync(cancellationToken) is not { } more) throw new InvalidDataException("word without an end");
                    line += "\n" + more;
                }

                words.Add(Word(line));
            }
            else if (line.Contains("<page ", StringComparison.Ordinal))
            {
                if (pages.Count == pageLimit) throw new PageLimitException();
                words = [];
                pages.Add(new RawPage(Number(line, "width"), Number(line, "height"), words));
            }
        }

        return pages;
    }

    private static RawWord Word(string line)
    {
        var start = line.IndexOf(WordStart, StringComparison.Ordinal);
        var open = line.IndexOf('>', start) + 1;
        var end = line.LastIndexOf(WordEnd, StringComparison.Ordinal);
        if (open == 0 || end < open) throw new InvalidDataException("word without an end");
        var text = WebUtility.HtmlDecode(line[open..end]);
        var clean = Clean(text);
        var box = new Box(Number(line, "xMin"), Number(line, "yMin"), Number(line, "xMax"), Number(line, "yMax"));
        return new RawWord(clean ?? text, box, clean is not null);
    }

    /// <summary>The text with U+FFFD for each control character and lone surrogate, or null where it has none.</summary>
    private static string? Clean(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            var pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair) i++;
            else if (char.IsControl(text[i]) || char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF') (clean ??= new StringBuilder(text))[i] = '\uFFFD';
        }

        return clean?.ToString();
    }

    private static double Number(string line, string attribute)
    {
        var name = attribute + "=\"";
        var start = line.IndexOf(name, StringComparison.Ordinal) + name.Length;
        var end = start < name.Length ? -1 : line.IndexOf('"', start);
        return end > 0 && Decimals.TryParse(line.AsSpan(start, end - start), out var value)
            && double.IsFinite(value)
            ? value
            : throw new InvalidDataException($"{attribute} is missing");
    }
}

/// <summary>More pages than the limit allows.</summary>
internal sealed class PageLimitException : Exception;
