using System.Xml.Linq;
using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Memos.Template;

/// <summary>Says what in a template will not be filled, or is missing, before anything is made from it.</summary>
internal static class TemplateCheck
{
    /// <summary>Empty where all is in order.</summary>
    public static IReadOnlyList<Bilingual> Of(TemplatePackage template, TemplateMarks marks)
    {
        List<Bilingual> wrong = [];
        HashSet<string> there = new(StringComparer.Ordinal);
        foreach (
            XElement paragraph in template.Parts.Select(p => p.Xml).OfType<XDocument>().SelectMany(d => d.Descendants(WordXml.Paragraph))
        )
        {
            string text = string.Concat(WordXml.TextsOf(paragraph).Select(t => t.Value));
            wrong.AddRange(
                MarkText
                    .HalfOf(text, marks)
                    .Select(h => new Bilingual(
                        $"“{h}” ไม่ใช่เครื่องหมายที่ครบ พิมพ์เป็น {{{{ชื่อ}}}} ในย่อหน้าเดียว",
                        $"“{h}” is no whole mark: type it as {{{{name}}}}, within one paragraph"
                    ))
            );
            foreach (Mark mark in MarkText.Of(text))
            {
                there.Add(mark.Name);
                if (!marks.Knows(mark))
                    wrong.Add(Unknown(mark.Name, marks));
                else if (mark.List is not null && !paragraph.Ancestors(WordXml.Row).Any())
                    wrong.Add(
                        new(
                            $"{{{{{mark.Name}}}}} ต้องอยู่ในแถวของตาราง แถวนั้นจะพิมพ์ซ้ำทุกข้อ",
                            $"{{{{{mark.Name}}}}} has to stand in a row of a table, which is repeated for each"
                        )
                    );
            }
        }

        foreach (XElement row in template.Parts.Select(p => p.Xml).OfType<XDocument>().SelectMany(d => d.Descendants(WordXml.Row)))
        {
            string[] lists =
            [
                .. WordXml
                    .ParagraphsOf(row)
                    .SelectMany(p => MarkText.Of(string.Concat(WordXml.TextsOf(p).Select(t => t.Value))))
                    .Select(m => m.List)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ];
            if (lists.Length > 1)
                wrong.Add(
                    new(
                        $"แถวเดียวมีเครื่องหมายของหลายรายการ: {string.Join(", ", lists)}",
                        $"one row has marks of several lists: {string.Join(", ", lists)}"
                    )
                );
        }

        foreach (string part in template.Parts.Where(p => p.Xml is null && UnfilledParts.HoldsMark(p)).Select(p => p.Name))
            wrong.Add(
                new(
                    $"มีเครื่องหมายใน {part} (แผนภูมิ SmartArt หรือส่วนอื่นที่เติมไม่ได้) ให้พิมพ์เป็นข้อความ",
                    $"{part} (a chart, SmartArt, or another part that is not filled) holds a mark: type it as text"
                )
            );
        foreach (string missing in marks.Needed.Where(n => !there.Contains(n)))
            wrong.Add(new($"ไม่มี {{{{{missing}}}}} ซึ่งจำเป็น", $"{{{{{missing}}}}} is needed and not there"));
        return [.. wrong.DistinctBy(w => w.Thai, StringComparer.Ordinal)];
    }

    private static Bilingual Unknown(string name, TemplateMarks marks)
    {
        string? near = Records.Queries.NearestName.Of(name, [.. marks.All]);
        return near is null
            ? new($"ไม่รู้จัก {{{{{name}}}}}", $"{{{{{name}}}}} is not known")
            : new($"ไม่รู้จัก {{{{{name}}}}} หมายถึง {{{{{near}}}}} หรือไม่", $"{{{{{name}}}}} is not known; {{{{{near}}}}}?");
    }
}
