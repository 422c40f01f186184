using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Headers and footers that are shown on some page, each distinct one once.</summary>
internal static class WordMargins
{
    public static IReadOnlyList<Block> Read(WordReading reading, Markup body)
    {
        List<Block> margins = new();
        HashSet<Uri> partsRead = new();
        HashSet<string> textsRead = new(StringComparer.Ordinal);
        foreach (Markup section in Sections(body))
        {
            foreach (Markup reference in section.Children)
            {
                if (reference.Name is not ("w:headerReference" or "w:footerReference") || !Shown(reference["w:type"], section, reading))
                    continue;
                if (WordPackage.Related(reading.Package.Main, reference["r:id"]) is not { } part || !partsRead.Add(part.Uri))
                    continue;
                List<Block> blocks = new();
                new WordStory(reading, part, reading.LoadStory(part).Children).Read(Surroundings.OutsideBody, blocks);
                if (textsRead.Add(TextOf(blocks)))
                    margins.AddRange(blocks);
            }
        }

        return margins;
    }

    /// <summary>The last section's properties stand at the end of the body, those of the others in the last paragraph of each.</summary>
    private static IEnumerable<Markup> Sections(Markup body)
    {
        foreach (Markup block in body.Children)
        {
            if (block.Name == "w:sectPr")
                yield return block;
            else if (block.Name == "w:p" && block.Child("w:pPr")?.Child("w:sectPr") is { } section)
                yield return section;
        }
    }

    /// <summary>A first page of its own and even pages of their own are shown only where the section or the settings ask for
    /// them.</summary>
    private static bool Shown(string? type, Markup section, WordReading reading) =>
        type switch
        {
            "first" => section.Switch("w:titlePg") ?? false,
            "even" => reading.EvenPagesDiffer,
            _ => true,
        };

    private static string TextOf(IEnumerable<Block> blocks) =>
        string.Join(
            '\n',
            blocks.Select(b =>
                b switch
                {
                    Paragraph paragraph => paragraph.Text,
                    Table table => string.Join('\t', table.Rows.SelectMany(r => r.Cells).Select(c => TextOf(c.Blocks))),
                    _ => "",
                }
            )
        );
}
