using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Memos;

/// <summary>A template that cannot be filled; the message is for the office that edits it.</summary>
public sealed class TemplateException : Exception
{
    private TemplateException(Bilingual said, Exception? inner)
        : base($"{said.Thai} ({said.English})", inner) => Said = said;

    public Bilingual Said { get; }

    internal static TemplateException Of(string template, Bilingual why, Exception? inner = null) =>
        new(new Bilingual($"แม่แบบ {template}: {why.Thai}", $"the template {template}: {why.English}"), inner);
}
