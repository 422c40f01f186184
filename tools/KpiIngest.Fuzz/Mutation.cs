using System.Text;

namespace KpiIngest.Fuzz;

/// <summary>Small damage to bytes and texts, the same for the same source of chance.</summary>
internal static class Mutation
{
    /// <summary>Pieces that mean something to one of the targets.</summary>
    private static readonly string[] Pieces =
    [
        "๐",
        "๑",
        "๙",
        "0",
        "9",
        ".",
        ",",
        "-",
        "–",
        "%",
        "ร้อยละ",
        "คะแนน",
        "รวม",
        "น้ำหนัก",
        "÷",
        "×",
        "x",
        "*",
        "/",
        "=",
        "(",
        ")",
        "Σ",
        "\u200b",
        "\u0e33",
        "\u0e4d\u0e32",
        "๓.๐.๐",
        "1,000",
        " ",
        "\n",
        "\t",
    ];

    public static string Of(string text, Random random)
    {
        StringBuilder made = new(text);
        for (int times = 1 + random.Next(4); times > 0; times--)
        {
            int at = random.Next(made.Length + 1);
            switch (random.Next(5))
            {
                case 0:
                    made.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 1 when at < made.Length:
                    made.Remove(at, Math.Min(1 + random.Next(3), made.Length - at));
                    break;
                case 2 when at < made.Length:
                    made[at] = (char)(random.Next(3) == 0 ? random.Next(0x20, 0x7f) : random.Next(0x0e01, 0x0e5c));
                    break;
                case 3 when made.Length > 0:
                    made.Insert(at, made.ToString(0, Math.Min(made.Length, 1 + random.Next(8))));
                    break;
                default:
                    made.Insert(at, (char)random.Next(1, 0xd800));
                    break;
            }
        }

        return made.ToString();
    }

    /// <summary>A damaged copy.</summary>
    public static byte[] Damaged(byte[] bytes, Random random)
    {
        byte[] changed = [.. bytes];
        Of(changed, random);
        return changed;
    }

    /// <summary>The beginning, as of a file that was not sent to its end.</summary>
    public static byte[] Cut(byte[] bytes, Random random) => bytes[..random.Next(bytes.Length + 1)];

    public static void Of(Span<byte> bytes, Random random)
    {
        for (int times = random.Next(6); times > 0 && bytes.Length > 0; times--)
        {
            int at = random.Next(bytes.Length);
            bytes[at] = random.Next(3) switch
            {
                0 => (byte)(bytes[at] ^ (1 << random.Next(8))),
                1 => (byte)random.Next(256),
                _ => bytes[random.Next(bytes.Length)],
            };
        }
    }
}
