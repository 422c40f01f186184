using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace KpiIngest.Fuzz.WholeFiles;

/// <summary>Damage to a package of Word by its parts: their XML, which there are and under what name, then the container.</summary>
internal static class PackageMutation
{
    public static byte[] Of(byte[] package, Random random)
    {
        List<(string Name, byte[] Bytes)> parts = Parts(package);
        for (int times = 1 + random.Next(3); times > 0; times--)
        {
            int at = random.Next(parts.Count);
            (string name, byte[] bytes) = parts[at];
            switch (random.Next(10))
            {
                case 0 when parts.Count > 1:
                    parts.RemoveAt(at);
                    break;
                case 1:
                    parts.Add(parts[at]);
                    break;
                case 2:
                    parts[at] = (name, parts[random.Next(parts.Count)].Bytes);
                    break;
                case 3:
                    parts[at] = (Mutation.Of(name, random), bytes);
                    break;
                case 4:
                    parts[at] = (name, Mutation.Cut(bytes, random));
                    break;
                default:
                    parts[at] = (name, Xml(bytes, random));
                    break;
            }
        }

        byte[] made = Written(parts, random);
        return random.Next(10) == 0 ? Mutation.Cut(made, random) : made;
    }

    private static byte[] Xml(byte[] bytes, Random random)
    {
        try
        {
            XDocument document = XDocument.Load(new MemoryStream(bytes), LoadOptions.PreserveWhitespace);
            XmlMutation.Of(document, random);
            return Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
        }
        catch (XmlException)
        {
            // No XML, or none any more.
            return Mutation.Damaged(bytes, random);
        }
    }

    /// <summary>What a package holds, in its order.</summary>
    public static List<(string Name, byte[] Bytes)> Parts(byte[] package)
    {
        using ZipArchive zip = new(new MemoryStream(package));
        List<(string, byte[])> parts = [];
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using Stream stream = entry.Open();
            using MemoryStream bytes = new();
            stream.CopyTo(bytes);
            parts.Add((entry.FullName, bytes.ToArray()));
        }

        return parts;
    }

    private static byte[] Written(List<(string Name, byte[] Bytes)> parts, Random random)
    {
        using MemoryStream made = new();
        using (ZipArchive zip = new(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in parts)
            {
                using Stream part = zip.CreateEntry(name, random.Next(4) == 0 ? CompressionLevel.NoCompression : CompressionLevel.Fastest)
                    .Open();
                part.Write(bytes);
            }
        }

        byte[] whole = made.ToArray();
        if (random.Next(12) == 0)
            Mutation.Of(whole, random);
        return whole;
    }
}
