using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KpiIngest.Records.Accounts.Tokens;

/// <summary>What a token looks like: <c>kpi_</c> and 32 random bytes in base64url, so that people and programs that look for secrets know
/// one when they see it.</summary>
public static class TokenText
{
    public const string Prefix = "kpi_";

    private const int RandomBytes = 32;

    /// <summary>Of the 32 bytes in base64url, without padding.</summary>
    private const int RandomCharacters = 43;

    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>False for what was never a token of ours: nothing is looked up for it.</summary>
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == Prefix.Length + RandomCharacters
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && text.AsSpan(Prefix.Length).IndexOfAnyExcept(Letters) < 0;
    }

    /// <summary>SHA-256 of the whole token, lower-case hexadecimal.</summary>
    public static string DigestOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    );
}
