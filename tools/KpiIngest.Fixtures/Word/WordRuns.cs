using System.Globalization;
using System.Xml.Linq;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Word;

/// <summary>Text as runs, cut at odd places with the traces that Word leaves: revision ids, proofing marks, bookmarks.</summary>
internal sealed class WordRuns(Sequence sequence)
{
    private int bookmarks;

    public IEnumerable<XElement> Of(string text, bool bold)
    {
        string rest = text;
        while (rest.Length > 0)
        {
            int cut = Cut(rest);
            int trace = sequence.Next(9);
            if (trace == 0)
                yield return new XElement(W + "proofErr", new XAttribute(W + "type", "spellStart"));
            if (trace == 1)
            {
                string id = (++bookmarks).ToString(CultureInfo.InvariantCulture);
                yield return new XElement(W + "bookmarkStart", new XAttribute(W + "id", id), new XAttribute(W + "name", "_GoBack" + id));
                yield return new XElement(W + "bookmarkEnd", new XAttribute(W + "id", id));
            }

            yield return Run(bold, new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), rest[..cut]));
            if (trace == 0)
                yield return new XElement(W + "proofErr", new XAttribute(W + "type", "spellEnd"));
            rest = rest[cut..];
        }
    }

    public XElement Run(bool bold, params object[] content)
    {
        XElement run = new(W + "r");
        if (sequence.Next(3) == 0)
            run.Add(new XAttribute(W + "rsidR", Revision()));
        XElement properties = new(W + "rPr");
        if (bold)
            properties.Add(new XElement(W + "b"), new XElement(W + "bCs"));
        if (sequence.Next(4) == 0)
            properties.Add(new XElement(W + "lang", new XAttribute(W + "bidi", "th-TH")));
        else
            properties.Add(new XElement(W + "cs"));
        run.Add(properties, content);
        return run;
    }

    public string Revision() => "00" + (0x100000 + sequence.Next(0x7FFFFF)).ToString("X6", CultureInfo.InvariantCulture);

    /// <summary>Never before a mark that stands above or below a letter; in words of Thai anywhere else.</summary>
    private int Cut(string text)
    {
        if (text.Length < 4 || sequence.Next(3) == 0)
            return text.Length;
        int cut = 1 + sequence.Next(text.Length - 1);
        while (cut < text.Length && (CharUnicodeInfo.GetUnicodeCategory(text[cut]) == UnicodeCategory.NonSpacingMark || text[cut] == 'ำ'))
            cut++;
        return cut;
    }
}
