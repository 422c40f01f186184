using System.Text;
using KpiIngest.Commands.Text;

namespace KpiIngest.Commands.Users;

/// <summary>Asks for a password at the keyboard, twice and without showing it; or takes the first line of standard input where that is no
/// keyboard.</summary>
internal static class PasswordPrompt
{
    /// <returns>Null where none was given or the two differ; the reason was said.</returns>
    public static async Task<string?> AskAsync(Terminal terminal, Language language)
    {
        if (Console.IsInputRedirected)
        {
            using StreamReader input = new(Console.OpenStandardInput(), Encoding.UTF8);
            string? line = await input.ReadLineAsync();
            if (!string.IsNullOrEmpty(line))
                return line;
            await terminal.Error.WriteLineAsync(
                language.Pick("ไม่มีรหัสผ่านทาง standard input", "There is no password on standard input.")
            );
            return null;
        }

        string first = await ReadAsync(terminal, language.Pick("รหัสผ่าน: ", "Password: "));
        string second = await ReadAsync(terminal, language.Pick("รหัสผ่านอีกครั้ง: ", "Again: "));
        if (first.Length > 0 && string.Equals(first, second, StringComparison.Ordinal))
            return first;
        await terminal.Error.WriteLineAsync(
            language.Pick("รหัสผ่านสองครั้งไม่ตรงกัน หรือว่างเปล่า", "The two passwords differ, or are empty.")
        );
        return null;
    }

    private static async Task<string> ReadAsync(Terminal terminal, string question)
    {
        await terminal.Error.WriteAsync(question);
        StringBuilder typed = new();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        await terminal.Error.WriteLineAsync();
        return typed.ToString();
    }
}
