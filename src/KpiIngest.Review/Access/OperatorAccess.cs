using System.Net;
using Microsoft.AspNetCore.Http;

namespace KpiIngest.Review.Access;

/// <summary>What a request may do with the jobs.</summary>
public enum OperatorRole
{
    /// <summary>Nothing: the jobs are not shown.</summary>
    None,

    /// <summary>Look.</summary>
    Viewer,

    /// <summary>Look, and order something.</summary>
    Administrator,
}

/// <summary>Says what a request may do with the jobs. One check for the pages of the engine and for the buttons of ours.</summary>
public interface IOperatorAccess
{
    OperatorRole Of(HttpContext context);
}

/// <summary>Until there are accounts: whoever sits at this machine is its administrator, and nobody else is anything. A request that a proxy passes on comes from elsewhere, although it arrives
/// from this machine.</summary>
public sealed class LoopbackAccess : IOperatorAccess
{
    private static readonly string[] OfProxies = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"];
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]", "::1"];

    public OperatorRole Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        bool here = context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
            && !OfProxies.Any(context.Request.Headers.ContainsKey)
            && ThisMachine.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase);
        return here ? OperatorRole.Administrator : OperatorRole.None;
    }
}
