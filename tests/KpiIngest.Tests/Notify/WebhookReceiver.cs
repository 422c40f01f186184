using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Tests.Notify;

/// <summary>A receiver of webhooks in this process, which answers as it is told.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Received> received = new();
    private readonly ConcurrentQueue<Action<HttpResponse>> answers = new();

    private WebhookReceiver(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public IReadOnlyList<Received> All => [.. received];

    public static async Task<WebhookReceiver> OpenAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        WebhookReceiver receiver = new(app);
        app.Run(receiver.AnswerAsync);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>The next requests are answered so; afterwards with 204.</summary>
    public void Answer(params Action<HttpResponse>[] next)
    {
        foreach (Action<HttpResponse> answer in next)
            answers.Enqueue(answer);
    }

    public async Task<Received> ReceivedAsync(int count = 1)
    {
        for (DateTime end = DateTime.UtcNow.AddSeconds(60); received.Count < count; await Task.Delay(20))
            Assert.True(DateTime.UtcNow < end, $"{received.Count} of {count} messages came.");
        return All[count - 1];
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using StreamReader body = new(context.Request.Body, Encoding.UTF8);
        received.Enqueue(
            new Received(
                context.Request.Path + context.Request.QueryString.Value,
                context.Request.ContentType ?? "",
                context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                await body.ReadToEndAsync()
            )
        );
        if (answers.TryDequeue(out Action<HttpResponse>? answer))
            answer(context.Response);
        else
            context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}

internal sealed record Received(string Path, string ContentType, IReadOnlyDictionary<string, string> Headers, string Body);
