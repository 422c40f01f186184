using System.Xml.Linq;

namespace KpiIngest.Review.Memos.Template;

/// <summary>Fills a checked template: every mark with its value, rows of lists once for each entry. All else stays as the office made
/// it.</summary>
internal sealed class TemplateFilling(TemplateValues values)
{
    /// <summary>Numbers that have to be alone in a document; Word gives new ones.</summary>
    private static readonly XNamespace Word2010 = "http://schemas.microsoft.com/office/word/2010/wordml";

    /// <summary>Set on a paragraph while a part is filled: what a value holds is never looked through for marks, also where its row is
    /// repeated with another.</summary>
    private static readonly XName Done = "filled";

    public static byte[] Fill(TemplatePackage template, TemplateValues values, DateTimeOffset now)
    {
        Dictionary<string, XDocument> filled = new(StringComparer.Ordinal);
        foreach (TemplatePart part in template.Parts.Where(p => p.Xml is not null))
        {
            XDocument copy = new(part.Xml!);
            new TemplateFilling(values).Fill(copy);
            filled[part.Name] = copy;
        }

        return template.Write(filled, now);
    }

    private void Fill(XDocument part)
    {
        // Rows within rows first: a table in a repeated row is repeated with it.
        foreach (XElement row in part.Descendants(WordXml.Row).Reverse().ToList())
            Repeat(row);
        foreach (XElement paragraph in part.Descendants(WordXml.Paragraph).ToList())
            Fill(paragraph, name => values.Single.GetValueOrDefault(name));
        part.Descendants(WordXml.Paragraph).Attributes(Done).Remove();
    }

    private void Repeat(XElement row)
    {
        string? list = WordXml
            .ParagraphsOf(row)
            .SelectMany(p => MarkText.Of(TextOf(p)))
            .Select(m => m.List)
            .OfType<string>()
            .FirstOrDefault();
        if (list is null || !values.Lists.TryGetValue(list, out IReadOnlyList<IReadOnlyDictionary<string, string>>? entries))
            return;
        if (entries.Count == 0)
        {
            RemoveTable(row.Ancestors(WordXml.Table).First());
            return;
        }

        XElement last = row;
        for (int i = 0; i < entries.Count; i++)
        {
            XElement copy = new(row);
            if (i > 0)
                Anonymous(copy);
            IReadOnlyDictionary<string, string> entry = entries[i];
            foreach (XElement paragraph in copy.Descendants(WordXml.Paragraph).ToList())
                Fill(paragraph, name => entry.GetValueOrDefault(name) ?? values.Single.GetValueOrDefault(name));
            last.AddAfterSelf(copy);
            last = copy;
        }

        row.Remove();
    }

    /// <summary>A cell ends with a paragraph.</summary>
    private static void RemoveTable(XElement table)
    {
        if (table.Parent is { } cell && cell.Name == WordXml.Cell && table.ElementsAfterSelf().All(e => e.Name != WordXml.Paragraph))
            cell.Add(new XElement(WordXml.Paragraph));
        table.Remove();
    }

    private static void Anonymous(XElement row)
    {
        foreach (XElement element in row.DescendantsAndSelf())
            element.Attributes().Where(a => a.Name.Namespace == Word2010 && a.Name.LocalName is "paraId" or "textId").Remove();
        row.Descendants()
            .Where(e =>
                e.Name == WordXml.W + "bookmarkStart"
                || e.Name == WordXml.W + "bookmarkEnd"
                || (e.Name == WordXml.W + "id" && e.Parent?.Name == WordXml.W + "sdtPr")
            )
            .ToList()
            .ForEach(e => e.Remove());
    }

    /// <param name="valueOf">Null for a mark that is not filled here.</param>
    private static void Fill(XElement paragraph, Func<string, string?> valueOf)
    {
        IReadOnlyList<XElement> texts = WordXml.TextsOf(paragraph);
        string whole = string.Concat(texts.Select(t => t.Value));
        List<(Mark Mark, string Value)> marks =
        [
            .. MarkText.Of(whole).Select(m => (Mark: m, Value: valueOf(m.Name)!)).Where(m => m.Value is not null),
        ];
        if (marks.Count == 0 || paragraph.Attribute(Done) is not null)
            return;
        paragraph.SetAttributeValue(Done, true);
        if (marks.Count == 1 && marks[0].Value.Length == 0 && whole.Trim().Length == marks[0].Mark.Length && IsRemovable(paragraph))
        {
            paragraph.Remove();
            return;
        }

        // From the last one on: what is before a mark stays where it is.
        HashSet<XElement> changed = [];
        foreach ((Mark mark, string value) in Enumerable.Reverse(marks))
            Replace(texts, mark, value, changed);
        foreach (XElement text in changed)
        {
            if (text.Ancestors(WordXml.Run).FirstOrDefault() is { } run)
            {
                ComplexScript.Complete(run);
                LongFigure.Fit(run, text.Value);
            }

            BreakLines(text);
        }
    }

    /// <summary>Word cuts a text into runs as it likes: a mark takes the look of the run in which it begins.</summary>
    private static void Replace(IReadOnlyList<XElement> texts, Mark mark, string value, HashSet<XElement> changed)
    {
        int at = 0;
        bool put = false;
        foreach (XElement text in texts)
        {
            (int start, string old) = (at, text.Value);
            at += old.Length;
            int from = Math.Max(mark.Start - start, 0);
            int to = Math.Min(mark.End - start, old.Length);
            if (from >= to)
                continue;
            WordXml.SetText(text, old[..from] + (put ? "" : value) + old[to..]);
            if (!put)
                changed.Add(text);
            put = true;
        }
    }

    private static void BreakLines(XElement text)
    {
        if (!text.Value.Contains('\n', StringComparison.Ordinal))
            return;
        string[] lines = text.Value.Split('\n');
        XElement last = text;
        WordXml.SetText(text, lines[0]);
        foreach (string line in lines[1..])
        {
            XElement next = new(WordXml.Text);
            WordXml.SetText(next, line);
            last.AddAfterSelf(new XElement(WordXml.Break), next);
            last = next;
        }
    }

    /// <summary>Not the last of a cell, nor one that ends a section or holds a picture.</summary>
    private static bool IsRemovable(XElement paragraph) =>
        paragraph.Descendants(WordXml.SectionProperties).FirstOrDefault() is null
        && !paragraph.Descendants().Any(e => e.Name.LocalName is "drawing" or "pict" or "object")
        && paragraph.Parent is { } parent
        && parent.Elements(WordXml.Paragraph).Skip(1).Any();

    private static string TextOf(XElement paragraph) => string.Concat(WordXml.TextsOf(paragraph).Select(t => t.Value));
}
