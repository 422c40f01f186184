using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Queries;

namespace KpiIngest.Serve;

/// <summary>Reads the configuration's JSON. What is wrong is said with its line, counted from 1, and what is meant most likely.</summary>
internal static class SettingsText
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly IReadOnlyList<string> Names = [.. ServiceSettingsJson.Default.ServiceSettings.Properties.Select(p => p.Name)];

    /// <exception cref="SettingsException">It is no configuration.</exception>
    public static ServiceSettings Parse(byte[] json, string file)
    {
        try
        {
            CheckNames(json, file);
            return JsonSerializer.Deserialize(
                    json.AsSpan().StartsWith("\xEF\xBB\xBF"u8) ? json.AsSpan(3) : json,
                    ServiceSettingsJson.Default.ServiceSettings
                ) ?? throw new SettingsException($"{file}: ไฟล์ตั้งค่าว่างเปล่า (null) (the configuration is null)");
        }
        catch (JsonException e)
        {
            string line = ((e.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            throw e.Path is { Length: > 2 } path && KindOf(path[2..]) is { } kind
                ? new SettingsException(
                    $"{file} บรรทัด {line}: ค่าของ “{path[2..]}” ต้องเป็น{kind.Thai} (line {line}: the value of “{path[2..]}” must be {kind.English})",
                    e
                )
                : Wrong(file, line, e);
        }
    }

    private static SettingsException Wrong(string file, string line, JsonException e)
    {
        string place = ((e.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        return new SettingsException(
            $"{file} บรรทัด {line}: ไม่ใช่ JSON ที่ถูกต้องที่ไบต์ {place} มักเกิดจากขาดจุลภาค เครื่องหมายคำพูด หรือวงเล็บปีกกา (line {line}: not valid JSON at byte {place}; most often a comma, a quotation mark or a brace is missing)",
            e
        );
    }

    /// <summary>What the value of a setting has to be; null where it is no setting.</summary>
    private static (string Thai, string English)? KindOf(string name)
    {
        int end = name.IndexOfAny(['.', '[']);
        JsonPropertyInfo? property = ServiceSettingsJson.Default.ServiceSettings.Properties.FirstOrDefault(p =>
            p.Name == (end < 0 ? name : name[..end])
        );
        return property?.PropertyType switch
        {
            null => null,
            { } type when type == typeof(int) => ("จำนวนเต็ม", "a whole number"),
            { } type when type == typeof(decimal) => ("ตัวเลข", "a number"),
            { } type when type == typeof(bool) => ("true หรือ false", "true or false"),
            { } type when type == typeof(IReadOnlyDictionary<string, IReadOnlyList<string>>) => (
                "รายการข้อความใน [ ] ของแต่ละหน่วยงาน เช่น { \"กองคลัง\": [\"a@example.go.th\"] }",
                "a list of texts in [ ] for each unit, such as { \"Finance\": [\"a@example.go.th\"] }"
            ),
            { } type when type == typeof(string) => ("ข้อความในเครื่องหมายคำพูด", "text in quotation marks"),
            _ => ("รายการข้อความใน [ ]", "a list of texts in [ ]"),
        };
    }

    private static void CheckNames(byte[] json, string file)
    {
        Utf8JsonReader reader = new(json.AsSpan().StartsWith("\xEF\xBB\xBF"u8) ? json.AsSpan(3) : json, Options);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                continue;
            string name = reader.GetString()!;
            if (Names.Contains(name, StringComparer.Ordinal))
                continue;
            string line = (json.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1).ToString(CultureInfo.InvariantCulture);
            (string thai, string english) = NearestName.Of(name, Names) is { } nearest
                ? ($" อาจหมายถึง “{nearest}”", $"; perhaps “{nearest}” is meant")
                : ("", "");
            throw new SettingsException(
                $"{file} บรรทัด {line}: ไม่รู้จักการตั้งค่า “{name}”{thai} (line {line}: there is no setting “{name}”{english})"
            );
        }
    }
}
