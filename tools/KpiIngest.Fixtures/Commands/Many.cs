using System.Globalization;
using KpiIngest.Fixtures.Cards;
using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Word;

namespace KpiIngest.Fixtures.Commands;

/// <summary>Many differing reports, all of them right: ten units, an indicator number each.</summary>
public static class Many
{
    private const int Units = 10;

    private static readonly string[] Weights = ["0.5", "1", "1.5", "2", "2.5"];

    public static int To(string root, int count)
    {
        for (int i = 0; i < count; i++)
        {
            string folder = Directory.CreateDirectory(Path.Combine(root, $"หน่วยที่ {i % Units + 1:D2}")).FullName;
            File.WriteAllBytes(Path.Combine(folder, $"SAR ตัวชี้วัด {i / Units + 1:D3}.docx"), Report(i));
        }

        Console.Error.WriteLine($"{count} files written below {root}");
        return 0;
    }

    /// <summary>The report of this index: the same bytes each time, and others for another index.</summary>
    public static byte[] Report(int index)
    {
        Sequence sequence = new((uint)index + 1);
        IEnumerable<CardAItems.Source> items = CardAItems
            .All()
            .Select(i =>
                i with
                {
                    Weight = Weights[sequence.Next(Weights.Length)],
                    Score = i.Criteria!.Levels[sequence.Next(i.Criteria.Levels.Count)].Score,
                }
            );
        Card card = CardA.With([.. items]);
        card.Number = (index / Units + 1).ToString(CultureInfo.InvariantCulture);
        card.Name = $"การพัฒนาบริการดิจิทัลของหน่วยงาน ชุดที่ {Numerals.Thai(index + 1)}";
        return WordPackage.Write(LayoutA.Lay(card, new Look()), (uint)index);
    }
}
