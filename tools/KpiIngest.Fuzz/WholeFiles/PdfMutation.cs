using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace KpiIngest.Fuzz.WholeFiles;

/// <summary>Damage to a PDF by its objects: their dictionaries, what their streams hold when unpacked, which there are; the table of
/// places is written anew, so that readers come as far as the damage. Bytes stand as Latin-1 characters.</summary>
internal static partial class PdfMutation
{
    private static readonly string[] Extremes = ["0", "-1", "1", "2147483648", "1e9", "-99999999999", "0.0000001", "null", "[]", "<<>>"];

    public static byte[] Of(byte[] pdf, Random random)
    {
        string text = Encoding.Latin1.GetString(pdf);
        List<string> objects = [.. ObjectOfFile().Matches(text).Select(m => m.Value)];
        string trailer = TrailerOfFile().Match(text) is { Success: true } found ? found.Groups["dictionary"].Value : "";
        if (objects.Count == 0 || trailer.Length == 0)
        {
            // Objects lie packed in streams: only the whole can be damaged.
            return Mutation.Damaged(pdf, random);
        }

        for (int times = 1 + random.Next(3); times > 0; times--)
        {
            int at = random.Next(objects.Count);
            switch (random.Next(8))
            {
                case 0 when objects.Count > 1:
                    objects.RemoveAt(at);
                    break;
                case 1:
                    objects.Add(objects[at]);
                    break;
                case 2:
                    objects[at] = HeadOf(objects[at]) + BodyOf(objects[random.Next(objects.Count)]);
                    break;
                case 3:
                    objects[at] = objects[at][..random.Next(objects[at].Length + 1)];
                    break;
                case 4 or 5:
                    objects[at] = Dictionary(objects[at], random);
                    break;
                default:
                    objects[at] = Stream(objects[at], random);
                    break;
            }
        }

        byte[] made = Encoding.Latin1.GetBytes(Written(objects, random.Next(20) == 0 ? Dictionary(trailer, random) : trailer));
        return random.Next(10) == 0 ? Mutation.Cut(made, random) : made;
    }

    private static string HeadOf(string one) => ObjectHead().Match(one).Value;

    private static string BodyOf(string one) => one[HeadOf(one).Length..];

    /// <summary>A number, a name or a reference becomes another.</summary>
    private static string Dictionary(string one, Random random)
    {
        int end = one.IndexOf("stream", StringComparison.Ordinal) is >= 0 and int at ? at : one.Length;
        List<Match> words = [.. Word().Matches(one[..end]).Cast<Match>()];
        if (words.Count == 0)
            return one;
        Match word = words[random.Next(words.Count)];
        string other = random.Next(3) switch
        {
            0 => Extremes[random.Next(Extremes.Length)],
            1 => words[random.Next(words.Count)].Value,
            _ => random.Next(60).ToString(CultureInfo.InvariantCulture) + " 0 R",
        };
        return string.Concat(one.AsSpan(0, word.Index), other, one.AsSpan(word.Index + word.Length));
    }

    /// <summary>What is packed is unpacked, changed and packed again.</summary>
    private static string Stream(string one, Random random)
    {
        if (StreamOfObject().Match(one) is not { Success: true } stream)
            return Dictionary(one, random);
        string head = one[..stream.Index];
        byte[] held = Encoding.Latin1.GetBytes(stream.Groups["bytes"].Value);
        bool packed = head.Contains("/FlateDecode", StringComparison.Ordinal);
        byte[] plain = packed ? Unpacked(held) : held;
        byte[] changed = random.Next(3) == 0 ? Mutation.Damaged(plain, random) : Lines(plain, random);
        string content = Encoding.Latin1.GetString(packed ? Packed(changed) : changed);
        string length = LengthOfStream().Replace(head, $"/Length {content.Length.ToString(CultureInfo.InvariantCulture)}", 1);
        return $"{length}stream\n{content}\nendstream\nendobj\n";
    }

    private static byte[] Lines(byte[] plain, Random random)
    {
        List<string> lines = [.. Encoding.Latin1.GetString(plain).Split('\n')];
        for (int times = 1 + random.Next(6); times > 0; times--)
        {
            int at = random.Next(lines.Count);
            switch (random.Next(4))
            {
                case 0 when lines.Count > 1:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(at, lines[random.Next(lines.Count)]);
                    break;
                case 2:
                    lines[at] = Word().Replace(lines[at], Extremes[random.Next(Extremes.Length)], 1);
                    break;
                default:
                    (lines[at], lines[0]) = (lines[0], lines[at]);
                    break;
            }
        }

        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static byte[] Unpacked(byte[] packed)
    {
        try
        {
            using ZLibStream zip = new(new MemoryStream(packed), CompressionMode.Decompress);
            using MemoryStream plain = new();
            zip.CopyTo(plain);
            return plain.ToArray();
        }
        catch (InvalidDataException)
        {
            // Damaged before: it stays as it is.
            return packed;
        }
    }

    private static byte[] Packed(byte[] plain)
    {
        using MemoryStream made = new();
        using (ZLibStream zip = new(made, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(plain);
        return made.ToArray();
    }

    private static string Written(List<string> objects, string trailer)
    {
        StringBuilder made = new("%PDF-1.7\n");
        SortedDictionary<int, int> places = [];
        foreach (string one in objects)
        {
            if (
                ObjectHead().Match(one) is { Success: true } head
                && int.TryParse(head.Groups["number"].Value, CultureInfo.InvariantCulture, out int number)
            )
                places[number] = made.Length;
            made.Append(one).Append('\n');
        }

        int table = made.Length;
        made.Append("xref\n0 1\n0000000000 65535 f \n");
        foreach ((int number, int place) in places)
            made.Append(CultureInfo.InvariantCulture, $"{number} 1\n{place:D10} 00000 n \n");
        return made.Append(CultureInfo.InvariantCulture, $"trailer\n{trailer}\nstartxref\n{table}\n%%EOF\n").ToString();
    }

    [GeneratedRegex(@"(?<=^|[\r\n])\d+ 0 obj\b.*?endobj", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ObjectOfFile();

    [GeneratedRegex(@"^(?<number>\d+) 0 obj", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ObjectHead();

    [GeneratedRegex(@"trailer\s*(?<dictionary><<.*?>>)\s*startxref", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex TrailerOfFile();

    [GeneratedRegex(@"stream\r?\n(?<bytes>.*)\r?\nendstream", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex StreamOfObject();

    [GeneratedRegex(@"/Length \d+( 0 R)?", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex LengthOfStream();

    [GeneratedRegex(@"/[A-Za-z0-9]+|\d+ 0 R|-?\d+(\.\d+)?", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Word();
}
