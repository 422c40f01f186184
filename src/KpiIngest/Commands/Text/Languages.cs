using KpiIngest.Checking.Language;

namespace KpiIngest.Commands.Text;

/// <summary>What a command says in the language that was asked for.</summary>
public static class Languages
{
    public static string Pick(this Language language, string thai, string english) => language == Language.Thai ? thai : english;

    public static string Pick(this Language language, Bilingual said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return language == Language.Thai ? said.Thai : said.English;
    }
}
