using System.Net;

namespace KpiIngest.Serve;

/// <summary>Where the pages may be offered: on this machine alone, over https with a certificate, or to proxies that speak https to others.
/// A password never goes over a network in the open.</summary>
internal static class ListenCheck
{
    private const string Example = "http://127.0.0.1:5080";

    /// <exception cref="SettingsException">The first thing that is wrong, and the way out.</exception>
    public static void Check(ServiceSettings settings, string file)
    {
        if (
            !Uri.TryCreate(settings.Listen, UriKind.Absolute, out Uri? listen)
            || listen.Scheme is not ("http" or "https")
            || listen.PathAndQuery != "/"
        )
            throw new SettingsException($"{file}: listen ต้องเป็นที่อยู่ เช่น {Example} (listen must be an address such as {Example})");
        foreach (string proxy in settings.Proxies)
        {
            if (NetworkOf(proxy) is null)
                throw new SettingsException(
                    $"{file}: proxies “{proxy}” ไม่ใช่ที่อยู่หรือเครือข่าย เช่น 10.0.0.5 หรือ 10.0.0.0/24 (“{proxy}” in proxies is no address or network such as 10.0.0.5 or 10.0.0.0/24)"
                );
        }

        if (listen.Scheme == "https" && (settings.Certificate is null || settings.CertificateKey is null))
            throw new SettingsException(
                $"{file}: listen เป็น https ต้องระบุ certificate และ certificateKey (ไฟล์ PEM) (https needs certificate and certificateKey, files in PEM)"
            );
        if (IsLoopback(listen))
            return;
        if (listen.Scheme == "http" && settings.Proxies.Count == 0)
            throw new SettingsException(
                $"{file}: listen {settings.Listen} เปิดให้เครื่องอื่นเข้าถึงโดยไม่เข้ารหัส รหัสผ่านจะถูกดักอ่านได้ จึงไม่เริ่มบริการ กรุณาใช้ https พร้อม certificate หรือระบุ proxies ที่ทำ https อยู่ข้างหน้า (docs/operations.md) "
                    + "(the address is reachable from other machines and passwords would go in the open: use https with a certificate, or name in \"proxies\" the proxy before it that speaks https)"
            );
        if (
            IPAddress.TryParse(listen.Host.Trim('[', ']'), out IPAddress? any)
            && (any.Equals(IPAddress.Any) || any.Equals(IPAddress.IPv6Any))
            && settings.Hosts.Count == 0
        )
            throw new SettingsException(
                $"{file}: listen {settings.Listen} คือทุกที่อยู่ของเครื่อง กรุณาระบุชื่อที่ผู้ใช้เปิดใน hosts เช่น [\"kpi.example.go.th\"] (this is every address of the machine: put the names by which people open it into \"hosts\")"
            );
    }

    /// <summary>For the demo, whose reviewer needs no password.</summary>
    /// <exception cref="SettingsException">Other machines could reach it.</exception>
    public static void CheckDemo(ServiceSettings settings)
    {
        if (IsLoopback(new Uri(settings.Listen)) && settings.Proxies.Count == 0)
            return;
        throw new SettingsException(
            $"--demo ใช้ได้เฉพาะที่อยู่ของเครื่องนี้ เช่น {Example} และไม่มี proxies แต่ listen เป็น {settings.Listen} (--demo signs everybody in without a password: it runs on an address of this machine alone, such as {Example}, and without proxies; listen is {settings.Listen})"
        );
    }

    /// <returns>Null where it is neither an address nor a network.</returns>
    public static IPNetwork? NetworkOf(string proxy)
    {
        if (IPNetwork.TryParse(proxy, out IPNetwork network))
            return network;
        return IPAddress.TryParse(proxy, out IPAddress? address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }

    private static bool IsLoopback(Uri listen) => IsLoopbackHost(listen.Host);

    /// <summary>True for a name or an address of this machine alone.</summary>
    internal static bool IsLoopbackHost(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
