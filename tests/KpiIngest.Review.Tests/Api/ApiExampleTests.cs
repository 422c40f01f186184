using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Accounts;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests.Api;

/// <summary>The examples of docs/api.md, run as they are printed.</summary>
public sealed partial class ApiExampleTests : IAsyncLifetime
{
    private const string Mark = "=== block ";

    private readonly string folder = Directory.CreateTempSubdirectory("kpi-api-").FullName;
    private Desk desk = null!;

    public async Task InitializeAsync()
    {
        string original = Path.Combine(folder, "report.docx");
        await File.WriteAllTextAsync(original, "a report");
        desk = await Desk.OpenAsync(services: services => services.AddSingleton<IOriginals>(new OneOriginal(original)));
        await desk.RecordAsync(
            "กองแผนงาน/SAR.docx",
            1,
            new DiscrepancyResult
            {
                Code = "weighted-total",
                Severity = Severity.Error,
                Report = 0,
                Message = "ผลรวม",
                MessageEn = "total",
                Stated = "2",
                Expected = "3",
            }
        );
    }

    public async Task DisposeAsync()
    {
        await desk.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_example_does_what_it_says_and_every_answer_has_the_members_that_are_shown()
    {
        using ApiCaller caller = await ApiCaller.OpenAsync(desk, AccountRole.Reviewer);
        List<(string Commands, string? Answer)> examples =
        [
            .. Examples()
                .Matches(await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "api.md")))
                .Select(m => (m.Groups["commands"].Value, m.Groups["answer"] is { Success: true } shown ? shown.Value : null)),
        ];
        Assert.True(examples.Count >= 7);
        string script = "set -euo pipefail\n" + string.Join("\n", examples.Select((e, i) => $"echo '{Mark}{i}'\n{e.Commands}"));
        ProcessStartInfo start = new("bash")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment["KPI"], start.Environment["TOKEN"]) = (desk.Address.ToString().TrimEnd('/'), caller.Token);
        using Process bash = Process.Start(start)!;
        Task<string> error = bash.StandardError.ReadToEndAsync();
        await bash.StandardInput.WriteAsync(script);
        bash.StandardInput.Close();
        string output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        Assert.True(bash.ExitCode == 0, $"{await error}\n{output}");
        string[] answers = output.Split(Mark, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < examples.Count; i++)
        {
            if (examples[i].Answer is not { } shown)
                continue;
            using JsonDocument expected = JsonDocument.Parse(shown);
            using JsonDocument actual = JsonDocument.Parse(answers[i][answers[i].IndexOf('{', StringComparison.Ordinal)..]);
            SameMembers(expected.RootElement, actual.RootElement, $"example {i}");
        }

        Assert.Equal("a report", await File.ReadAllTextAsync(Path.Combine(folder, "original.docx")));
    }

    /// <summary>The same members, in the same places; of an array the first entry.</summary>
    private static void SameMembers(JsonElement expected, JsonElement actual, string where)
    {
        if (expected.ValueKind == JsonValueKind.Object)
        {
            Assert.Equal(
                (where, string.Join(' ', expected.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal))),
                (where, string.Join(' ', actual.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)))
            );
            foreach (JsonProperty member in expected.EnumerateObject())
                SameMembers(member.Value, actual.GetProperty(member.Name), $"{where}.{member.Name}");
        }
        else if (expected.ValueKind == JsonValueKind.Array)
        {
            SameMembers(expected[0], actual[0], where + "[0]");
        }
        else if (
            expected.ValueKind == JsonValueKind.String
            && !expected.GetString()!.Contains("...", StringComparison.Ordinal)
            && !where.EndsWith(".size", StringComparison.Ordinal)
            && !where.EndsWith(".sent", StringComparison.Ordinal)
        )
        {
            Assert.Equal((where, expected.GetString()), (where, actual.GetString()));
        }
        else
        {
            Assert.Equal((where, expected.ValueKind == JsonValueKind.Null), (where, actual.ValueKind == JsonValueKind.Null));
        }
    }

    internal static string Root()
    {
        string? root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root!, "KpiIngest.sln")))
            root = Path.GetDirectoryName(root);
        return root!;
    }

    [GeneratedRegex(
        "^```sh\n(?<commands>[^`]+)^```\n(```json\n(?<answer>[^`]+)^```)?",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Examples();

    private sealed class OneOriginal(string path) : IOriginals
    {
        public Task<OriginalAnswer<ShownOriginal>> LayoutAsync(string sha256, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<OriginalAnswer<string>> PictureAsync(
            string sha256,
            int page,
            PictureDetail detail,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public Task<OriginalAnswer<string>> BytesAsync(string sha256, CancellationToken cancellationToken) =>
            Task.FromResult(new OriginalAnswer<string>(path, null));
    }
}
