using System.Globalization;
using KpiIngest.Records.Accounts;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using KpiIngest.Review.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Review.Pages;

/// <summary>The one page that is shown to anybody.</summary>
[AllowAnonymous]
public sealed class SignInModel(
    PasswordCheck passwords,
    AccountQuery accounts,
    SignInGuard guard,
    KnownBrowser browsers,
    PageLanguage language,
    TimeProvider time,
    ILogger<SignInModel> logger
) : PageModel
{
    private const int LongestName = 64;

    public string? Back { get; private set; }

    public string? Name { get; private set; }

    public string? Message { get; private set; }

    public string Tone { get; private set; } = ChipTone.Error;

    public bool AnyAccount { get; private set; } = true;

    public async Task<IActionResult> OnGetAsync(string? back, string? left, CancellationToken cancellationToken)
    {
        if (User.Identity?.IsAuthenticated == true)
            return LocalRedirect(Local(back));
        Back = back;
        if (left is not null)
            (Message, Tone) = (language[AccountWords.SignedOut], ChipTone.Ok);
        AnyAccount = await accounts.AnyAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? name, string? password, string? back, CancellationToken cancellationToken)
    {
        (Name, Back) = (name?.Trim() ?? "", back);
        if (Name.Length is 0 or > LongestName || string.IsNullOrEmpty(password))
            return Refused();
        string? device = browsers.Of(Request, Name);
        System.Net.IPAddress? address = HttpContext.Connection.RemoteIpAddress;
        if (guard.Try(Name, address, device) is { Ticks: > 0 } wait)
            return Later(wait);
        if (await passwords.CheckAsync(Name, password, cancellationToken) is not { } account)
        {
            logger.LogWarning("เข้าสู่ระบบไม่สำเร็จ จาก {Address} (sign-in refused)", address);
            return Refused();
        }

        guard.Right(Name, address, device);
        AccountStanding standing = new(
            account.SecurityStamp!,
            account.UserName!,
            account.DisplayName,
            account.Role,
            account.Disabled,
            account.MustChangePassword
        );
        await SessionCookie.SignInAsync(HttpContext, account.Id, standing);
        browsers.Remember(HttpContext, account.UserName!);
        await accounts.SignedInAsync(account.Id, time.GetUtcNow(), cancellationToken);
        logger.LogInformation("เข้าสู่ระบบ {Account} จาก {Address} (signed in)", account.UserName, address);
        return LocalRedirect(account.MustChangePassword ? SessionCookie.PasswordPath : Local(back));
    }

    private string Local(string? back) => Url.IsLocalUrl(back) ? back : "/";

    private PageResult Refused()
    {
        Message = language[AccountWords.Refused];
        return Page();
    }

    private PageResult Later(TimeSpan wait)
    {
        string seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        Message = language.Format(AccountWords.Wait, seconds);
        Response.Headers.RetryAfter = seconds;
        PageResult page = Page();
        page.StatusCode = StatusCodes.Status429TooManyRequests;
        return page;
    }
}
