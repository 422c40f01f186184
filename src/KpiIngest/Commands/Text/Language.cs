namespace KpiIngest.Commands.Text;

/// <summary>The language of text for people. Formats for programs carry both, or the codes alone.</summary>
public enum Language
{
    Thai,
    English,
}
