using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Commands.Text;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Accounts.Tokens;
using KpiIngest.Serve;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Commands.Users;

/// <summary>One call of <c>kpi-ingest users</c> on the accounts of a configuration.</summary>
internal sealed class UsersCall(string? configFile, Language language, Terminal terminal)
{
    private const int Refused = 1;
    private const int WrongCall = 2;

    /// <summary>With a password: made by the program where <paramref name="temporary"/>, else asked for.</summary>
    public Task<int> ChangeAsync(
        string name,
        bool temporary,
        Func<AccountLedger, string, bool, string, Task<Bilingual?>> change,
        CancellationToken cancellationToken
    ) =>
        OnAccountsAsync(
            async services =>
            {
                string? password = temporary ? TemporaryPassword.New() : await PasswordPrompt.AskAsync(terminal, language);
                if (password is null)
                    return Refused;
                if (await change(services.GetRequiredService<AccountLedger>(), password, temporary, CommandActor.Name) is { } refusal)
                    return await RefuseAsync(Refused, refusal);
                await DoneAsync(name);
                if (temporary)
                    await terminal.Out.WriteLineAsync(password);
                return 0;
            },
            cancellationToken
        );

    public Task<int> ChangeAsync(string name, Func<AccountLedger, string, Task<Bilingual?>> change, CancellationToken cancellationToken) =>
        OnAccountsAsync(
            async services =>
            {
                if (await change(services.GetRequiredService<AccountLedger>(), CommandActor.Name) is { } refusal)
                    return await RefuseAsync(Refused, refusal);
                await DoneAsync(name);
                return 0;
            },
            cancellationToken
        );

    public Task<int> ListAsync(CancellationToken cancellationToken) =>
        OnAccountsAsync(
            async services =>
            {
                IReadOnlyList<Account> all = await services.GetRequiredService<AccountQuery>().AllAsync(cancellationToken);
                foreach (Account account in all)
                {
                    string state = account switch
                    {
                        { Disabled: true } => language.Pick("ปิดใช้", "disabled"),
                        { PasswordHash: null } => language.Pick("โหมดสาธิตเท่านั้น", "demo only"),
                        { MustChangePassword: true } => language.Pick("รอตั้งรหัสผ่านเอง", "password to be changed"),
                        _ => language.Pick("ใช้งานได้", "in use"),
                    };
                    string last = account.LastSignInAt is { } at
                        ? Review.Html.ThaiTime.Brief(at, buddhist: language == Language.Thai)
                        : language.Pick("ยังไม่เคยเข้าใช้", "never signed in");
                    await terminal.Out.WriteLineAsync(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{account.UserName}  {account.Role.ToString().ToLowerInvariant()}  {state}  {last}  {account.DisplayName}"
                        )
                    );
                }

                if (all.Count == 0)
                    await terminal.Error.WriteLineAsync(
                        language.Pick(
                            "ยังไม่มีบัญชี เพิ่มด้วย kpi-ingest users add ชื่อ --role administrator",
                            "There is no account yet: kpi-ingest users add NAME --role administrator"
                        )
                    );
                return 0;
            },
            cancellationToken
        );

    /// <summary>The token alone on standard output: it is shown here and nowhere again.</summary>
    public Task<int> MakeTokenAsync(string account, string name, int days, CancellationToken cancellationToken) =>
        OnAccountsAsync(
            async services =>
            {
                TokenOutcome made = await services
                    .GetRequiredService<ApiTokenLedger>()
                    .MakeAsync(account, name, days, CommandActor.Name, cancellationToken);
                if (made.Refusal is { } refusal)
                    return await RefuseAsync(Refused, refusal);
                string until = Review.Html.ThaiTime.Brief(made.Token!.ExpiresAt, buddhist: language == Language.Thai);
                await terminal.Error.WriteLineAsync(
                    language.Pick(
                        $"โทเค็นที่ {made.Token.Id} ของ {account} ใช้ได้ถึง {until} แสดงครั้งเดียว",
                        $"Token {made.Token.Id} of {account} holds until {until}; it is shown once."
                    )
                );
                await terminal.Out.WriteLineAsync(made.Text);
                return 0;
            },
            cancellationToken
        );

    public Task<int> ListTokensAsync(string? account, CancellationToken cancellationToken) =>
        OnAccountsAsync(
            async services =>
            {
                long? owner = null;
                if (account is not null)
                {
                    if (await services.GetRequiredService<AccountQuery>().FindAsync(account, cancellationToken) is not { } found)
                        return await RefuseAsync(Refused, AccountRefusal.Unknown);
                    owner = found.Id;
                }

                DateTimeOffset now = services.GetRequiredService<TimeProvider>().GetUtcNow();
                foreach (ListedToken listed in await services.GetRequiredService<ApiTokenQuery>().ListAsync(owner, cancellationToken))
                {
                    ApiToken token = listed.Token;
                    string state =
                        token.RevokedAt is not null ? language.Pick("ยกเลิกแล้ว", "revoked")
                        : token.Holds(now) ? language.Pick("ใช้ได้", "holds")
                        : language.Pick("หมดอายุ", "at its end");
                    string until = Review.Html.ThaiTime.Brief(token.ExpiresAt, buddhist: language == Language.Thai);
                    string used = token.LastUsedAt is { } at
                        ? Review.Html.ThaiTime.Brief(at, buddhist: language == Language.Thai)
                        : language.Pick("ยังไม่เคยใช้", "never used");
                    await terminal.Out.WriteLineAsync(
                        string.Create(CultureInfo.InvariantCulture, $"{token.Id}  {listed.Owner}  {state}  {until}  {used}  {token.Name}")
                    );
                }

                return 0;
            },
            cancellationToken
        );

    public Task<int> RevokeTokenAsync(long number, CancellationToken cancellationToken) =>
        OnAccountsAsync(
            async services =>
            {
                if (
                    await services.GetRequiredService<ApiTokenLedger>().RevokeAsync(number, null, CommandActor.Name, cancellationToken) is
                    { } refusal
                )
                    return await RefuseAsync(Refused, refusal);
                await terminal.Error.WriteLineAsync(language.Pick($"ยกเลิกโทเค็นที่ {number} แล้ว", $"Token {number} is revoked."));
                return 0;
            },
            cancellationToken
        );

    private async Task<int> OnAccountsAsync(Func<IServiceProvider, Task<int>> act, CancellationToken cancellationToken)
    {
        try
        {
            RecordsDatabase records = await PreparedRecords.OpenAsync(configFile, cancellationToken);
            ServiceCollection services = [];
            services.AddLogging();
            services.AddSingleton(TimeProvider.System);
            services.AddSingleton<IDbContextFactory<RecordsDbContext>>(records);
            services.AddAccounts();
            services.AddSingleton<ApiTokenLedger>();
            services.AddSingleton<ApiTokenQuery>();
            await using ServiceProvider provider = services.BuildServiceProvider();
            return await act(provider);
        }
        catch (Exception e) when (e is SettingsException or RecordsUnusableException)
        {
            await terminal.Error.WriteLineAsync(e.Message);
            return WrongCall;
        }
    }

    private Task DoneAsync(string name) => terminal.Error.WriteLineAsync(language.Pick($"บันทึกบัญชี {name} แล้ว", $"{name}: recorded"));

    private async Task<int> RefuseAsync(int code, Bilingual why)
    {
        await terminal.Error.WriteLineAsync(language.Pick(why.Thai, why.English));
        return code;
    }
}
