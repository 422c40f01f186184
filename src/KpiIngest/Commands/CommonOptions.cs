using System.CommandLine;
using KpiIngest.Commands.Text;

namespace KpiIngest.Commands;

/// <summary>Options that several commands have, so that they are called and mean the same everywhere.</summary>
internal static class CommonOptions
{
    public static Option<string> Format(params string[] formats)
    {
        Option<string> option = new("--format", "-f")
        {
            Description = "Form of the result.  รูปแบบผลลัพธ์",
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static Option<string> Language()
    {
        Option<string> option = new("--lang")
        {
            Description = "Language of text for people.  ภาษาของข้อความ",
            HelpName = "th|en",
            DefaultValueFactory = _ => "th",
        };
        option.AcceptOnlyFromAmong("th", "en");
        return option;
    }

    public static Language LanguageOf(this ParseResult call, Option<string> option) =>
        call.GetRequiredValue(option) == "en" ? Text.Language.English : Text.Language.Thai;

    public static Option<string?> Config() =>
        new("--config", "-c")
        {
            Description = "The service's configuration file; what it names stands beside it.  ไฟล์ตั้งค่าของบริการ",
            HelpName = "FILE",
        };
}
