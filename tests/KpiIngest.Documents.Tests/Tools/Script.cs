namespace KpiIngest.Documents.Tests.Tools;

/// <summary>A shell script in a folder of its own that stands in for an outside program.</summary>
internal sealed class Script : IDisposable
{
    public Script(string body, string name = "tool")
    {
        Folder = Directory.CreateTempSubdirectory("kpi-script-").FullName;
        Add(name, body);
    }

    public string Folder { get; }

    public string Path => System.IO.Path.Combine(Folder, "tool");

    public void Add(string name, string body)
    {
        string path = System.IO.Path.Combine(Folder, name);
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("These tests need a Unix shell.");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
