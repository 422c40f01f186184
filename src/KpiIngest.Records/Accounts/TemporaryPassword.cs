using System.Security.Cryptography;

namespace KpiIngest.Records.Accounts;

/// <summary>A password made by the program: 16 characters in groups of four that are not taken for one another when read aloud or copied by
/// hand; about 79 bits.</summary>
public static class TemporaryPassword
{
    private const string Characters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int OfGroup = 4;

    public static string New() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Characters, OfGroup)));
}
