using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KpiIngest.Review.Accounts;

/// <summary>A token that was made just now, carried to the one page that shows it: in a cookie that the service alone can read, for its
/// owner alone, for a short time. It stands in no address and no log.</summary>
internal static class OneShowing
{
    private const string Key = "token";
    private const int Parts = 4;

    /// <summary>Between the answer that made it and the page that shows it.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(2);

    public static void Put(ITempDataDictionary kept, ClaimsPrincipal owner, ShownToken token, DateTimeOffset now) =>
        kept[Key] = string.Create(
            CultureInfo.InvariantCulture,
            $"{owner.AccountId()}\n{(now + Lasts).UtcTicks}\n{token.Text}\n{token.Name}"
        );

    /// <returns>Null where none was made, where it was shown already, or where it was made for somebody else or too long ago.</returns>
    public static ShownToken? Taken(ITempDataDictionary kept, ClaimsPrincipal owner, DateTimeOffset now)
    {
        if ((kept[Key] as string)?.Split('\n', Parts) is not [var account, var until, var text, var name])
            return null;
        bool holds =
            account == owner.AccountId().ToString(CultureInfo.InvariantCulture)
            && long.Parse(until, CultureInfo.InvariantCulture) >= now.UtcTicks;
        return holds ? new ShownToken(name, text) : null;
    }
}

/// <param name="Name">What it is for.</param>
/// <param name="Text">The token itself.</param>
public sealed record ShownToken(string Name, string Text);
