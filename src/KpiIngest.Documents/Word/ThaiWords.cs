using System.Text;

namespace KpiIngest.Documents.Word;

/// <summary>Numbers spelt in Thai: หนึ่ง สอง ... สิบเอ็ด ... ยี่สิบ ... หนึ่งร้อยเอ็ด.</summary>
internal static class ThaiWords
{
    private static readonly string[] Digits = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
    private static readonly string[] Powers = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"];

    /// <param name="number">0 and above.</param>
    public static string Write(int number)
    {
        if (number < 10)
            return Digits[Math.Max(0, number)];
        StringBuilder text = new();
        if (number >= 1_000_000)
            text.Append(Write(number / 1_000_000)).Append("ล้าน");
        int rest = number % 1_000_000;
        bool above = number >= 1_000_000;
        for (int power = Powers.Length - 1; power >= 0; power--)
        {
            int digit = rest / (int)Math.Pow(10, power) % 10;
            if (digit == 0)
                continue;
            text.Append(
                (power, digit) switch
                {
                    (0, 1) when above => "เอ็ด",
                    (1, 1) => "สิบ",
                    (1, 2) => "ยี่สิบ",
                    _ => Digits[digit] + Powers[power],
                }
            );
            above = true;
        }

        return text.ToString();
    }
}
