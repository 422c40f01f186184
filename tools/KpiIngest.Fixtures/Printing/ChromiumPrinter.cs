using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace KpiIngest.Fixtures.Printing;

/// <summary>One Chromium that prints any number of pages: starting one for each takes longer than printing.</summary>
internal sealed class ChromiumPrinter : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PageLimit = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly DevTools tools;
    private readonly string session;

    private ChromiumPrinter(Process process, DevTools tools, string session) =>
        (this.process, this.tools, this.session) = (process, tools, session);

    /// <param name="profile">A folder for the profile of this run.</param>
    /// <exception cref="InvalidOperationException">Chromium is missing, or does not answer.</exception>
    public static async Task<ChromiumPrinter> StartAsync(string profile)
    {
        Process process = Start(profile);
        try
        {
            using CancellationTokenSource limit = new(StartLimit);
            DevTools tools = await DevTools.ConnectAsync(await AddressAsync(process, profile, limit.Token), limit.Token);
            JsonNode target = await tools.SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" }, null, limit.Token);
            JsonNode attached = await tools.SendAsync(
                "Target.attachToTarget",
                new JsonObject { ["targetId"] = (string?)target["targetId"], ["flatten"] = true },
                null,
                limit.Token
            );
            string session = (string)attached["sessionId"]!;
            await tools.SendAsync("Page.enable", [], session, limit.Token);
            return new ChromiumPrinter(process, tools, session);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    /// <summary>Prints on the paper that the page asks for, without header and footer.</summary>
    public async Task PrintAsync(string html, string pdf)
    {
        using CancellationTokenSource limit = new(PageLimit);
        await tools.SendAsync("Page.navigate", new JsonObject { ["url"] = new Uri(html).AbsoluteUri }, session, limit.Token);
        await tools.WaitForAsync("Page.loadEventFired", limit.Token);
        JsonNode printed = await tools.SendAsync(
            "Page.printToPDF",
            new JsonObject { ["preferCSSPageSize"] = true, ["printBackground"] = true },
            session,
            limit.Token
        );
        await File.WriteAllBytesAsync(pdf, Convert.FromBase64String((string)printed["data"]!), limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        tools.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Process Start(string profile)
    {
        try
        {
            Process process = Process.Start(
                PrintFonts.Use(
                    new ProcessStartInfo(
                        "chromium",
                        [
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile,
                            "about:blank",
                        ]
                    )
                    {
                        RedirectStandardError = true,
                    }
                )
            )!;

            // What it says is of no use, but it must not wait for a reader.
            process.BeginErrorReadLine();
            return process;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"chromium cannot be started: {e.Message}", e);
        }
    }

    /// <summary>Chromium writes where it listens into its profile.</summary>
    private static async Task<Uri> AddressAsync(Process process, string profile, CancellationToken cancellationToken)
    {
        string file = Path.Combine(profile, "DevToolsActivePort");
        while (true)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"chromium ended with {process.ExitCode}");
            if (File.Exists(file) && await File.ReadAllLinesAsync(file, cancellationToken) is [var port, var path, ..])
                return new Uri($"ws://127.0.0.1:{port}{path}");
            await Task.Delay(50, cancellationToken);
        }
    }
}
