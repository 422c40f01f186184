using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace KpiIngest.Fixtures.Printing;

/// <summary>Chromium's debugging connection: one command after the other, each waiting for its answer.</summary>
internal sealed class DevTools(ClientWebSocket socket) : IDisposable
{
    private readonly byte[] buffer = new byte[1 << 16];
    private int lastId;

    public static async Task<DevTools> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        ClientWebSocket socket = new();
        await socket.ConnectAsync(address, cancellationToken);
        return new DevTools(socket);
    }

    /// <exception cref="InvalidOperationException">Chromium refused the command.</exception>
    public async Task<JsonNode> SendAsync(string method, JsonObject parameters, string? session, CancellationToken cancellationToken)
    {
        int id = ++lastId;
        JsonObject command = new()
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters,
        };
        if (session is not null)
            command["sessionId"] = session;
        await socket.SendAsync(
            Encoding.UTF8.GetBytes(command.ToJsonString()),
            WebSocketMessageType.Text,
            endOfMessage: true,
            cancellationToken
        );
        while (true)
        {
            JsonNode message = await ReceiveAsync(cancellationToken);
            if ((int?)message["id"] != id)
                continue;
            return message["result"] ?? throw new InvalidOperationException($"chromium: {method}: {message["error"]?.ToJsonString()}");
        }
    }

    /// <summary>Waits for an event of this name; whatever comes before it is passed over.</summary>
    public async Task WaitForAsync(string name, CancellationToken cancellationToken)
    {
        while (true)
        {
            if ((string?)(await ReceiveAsync(cancellationToken))["method"] == name)
                return;
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancellationToken)
    {
        using MemoryStream message = new();
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                throw new InvalidOperationException("chromium closed the connection");
            message.Write(buffer, 0, part.Count);
        } while (!part.EndOfMessage);
        return JsonNode.Parse(message.ToArray())!;
    }
}
