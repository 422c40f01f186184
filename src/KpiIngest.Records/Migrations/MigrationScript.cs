using System.Text;

namespace KpiIngest.Records.Migrations;

internal static class MigrationScript
{
    /// <exception cref="InvalidOperationException">The script is not built into the assembly.</exception>
    public static string Read(string name)
    {
        using Stream stream = typeof(MigrationScript).Assembly.GetManifestResourceStream("Migrations/" + name)
            ?? throw new InvalidOperationException($"The migration script {name} is missing from the assembly.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
