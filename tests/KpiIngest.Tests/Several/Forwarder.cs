using System.Net;
using System.Net.Sockets;

namespace KpiIngest.Tests.Several;

/// <summary>Passes connections on to a port of this machine, until it is cut: then everything behind it is away.</summary>
internal sealed class Forwarder : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> clients = [];
    private readonly int target;

    public Forwarder(int target)
    {
        this.target = target;
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Cut()
    {
        listener.Stop();
        lock (clients)
        {
            foreach (TcpClient client in clients)
                client.Dispose();
            clients.Clear();
        }
    }

    public void Dispose() => Cut();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient from = await listener.AcceptTcpClientAsync();
                TcpClient to = new();
                await to.ConnectAsync(IPAddress.Loopback, target);
                lock (clients)
                    clients.AddRange([from, to]);
                _ = CopyAsync(from, to);
                _ = CopyAsync(to, from);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private static async Task CopyAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One side is gone: so is the other.
        }
        finally
        {
            from.Dispose();
            to.Dispose();
        }
    }
}
