using System.Xml.Linq;

namespace KpiIngest.Fuzz;

/// <summary>Small damage to the tree of an XML file, so that it stays XML: elements gone, doubled, moved and renamed, attributes and texts
/// changed.</summary>
internal static class XmlMutation
{
    /// <summary>Elements of a part that is put elsewhere at most; more would double the file.</summary>
    private const int LargestMoved = 400;

    public static void Of(XDocument made, Random random)
    {
        List<XElement> all = [.. made.Descendants()];
        if (all.Count < 2)
            return;
        for (int times = 1 + random.Next(5); times > 0; times--)
        {
            XElement one = all[random.Next(1, all.Count)];
            XElement other = all[random.Next(1, all.Count)];
            switch (random.Next(7))
            {
                case 0 when one.Parent is not null && one.Parent.Parent is not null:
                    one.Remove();
                    break;
                case 1 when one.Parent?.Parent is not null:
                    one.AddAfterSelf(new XElement(one));
                    break;
                case 2
                    when other.Parent?.Parent is not null
                        && !one.AncestorsAndSelf().Contains(other)
                        && other.DescendantsAndSelf().Count() < LargestMoved:
                    one.AddFirst(new XElement(other));
                    break;
                case 3
                    when one.Attributes().FirstOrDefault(a => !a.IsNamespaceDeclaration && a.Name.Namespace != XNamespace.Xml)
                        is { } attribute:
                    attribute.Value = random.Next(4) switch
                    {
                        0 => "",
                        1 => "-1",
                        2 => "99999999999",
                        _ => Xml(Mutation.Of(attribute.Value, random)),
                    };
                    break;
                case 4 when one.Parent is not null && one.HasAttributes:
                    one.RemoveAttributes();
                    break;
                case 5 when !one.HasElements && one.Value.Length > 0:
                    one.Value = Xml(Mutation.Of(one.Value, random));
                    break;
                default:
                    one.Name = other.Name;
                    break;
            }
        }
    }

    private static string Xml(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));
}
