using System.Diagnostics;
using System.Text;
using KpiIngest.Inbox;
using KpiIngest.Posix;
using KpiIngest.Records;
using KpiIngest.Records.Inbox;
using KpiIngest.Tests.Inbox;

namespace KpiIngest.Tests.Faults;

/// <summary>Rows 3, 5, 6 and 8 as one look at the inbox meets them: each entry fails alone, with its reason.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
[Trait("Lane", "Whole")]
public sealed class InboxEntryTests : IDisposable
{
    private readonly InboxBench bench = new(limitBytes: 1_000_000);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Names_that_are_not_UTF8_are_shown_by_their_bytes_and_the_rest_goes_on()
    {
        Shell(
            $"cd '{bench.Inbox.Root}' && mkdir \"$(printf 'unit\\341')\" && touch \"$(printf 'unit\\341')/a.docx\" \"$(printf '\\267.docx')\" good.docx"
        );
        InboxLook look = bench.Inbox.Look();
        Assert.Equal(["\\xB7.docx", "unit\\xE1"], look.Others.Select(o => o.InboxPath).Order(StringComparer.Ordinal));
        Assert.All(look.Others, o => Assert.Equal("name-not-utf8", o.Why!.Code));
        Assert.Equal("good.docx", Assert.Single(look.Files).InboxPath);
    }

    [Fact]
    public void A_path_longer_than_the_system_takes_is_named_and_the_rest_goes_on()
    {
        Shell(
            $"mkdir '{bench.Inbox.Root}/deep' && cd '{bench.Inbox.Root}/deep' && for i in $(seq 25); do mkdir {new string('d', 200)} && cd {new string('d', 200)}; done; touch a.docx"
        );
        bench.Write("good.docx");
        InboxLook look = bench.Inbox.Look();
        Assert.Equal("path-too-long", Assert.Single(look.Others).Why!.Code);
        Assert.Equal("good.docx", Assert.Single(look.Files).InboxPath);
    }

    [Fact]
    public void A_pipe_a_socket_a_device_and_links_are_no_files()
    {
        string file = bench.Write("good.docx");
        Shell($"mkfifo '{bench["pipe.docx"]}'");
        if (Environment.IsPrivilegedProcess)
            Shell($"mknod '{bench["device.docx"]}' c 1 3");
        File.CreateSymbolicLink(bench["link.docx"], file);
        Directory.CreateSymbolicLink(bench["folder"], "/etc");
        Directory.CreateDirectory(bench[".hidden"]);
        Dictionary<string, string> codes = bench
            .Inbox.Look()
            .Others.ToDictionary(o => o.InboxPath, o => o.Why!.Code, StringComparer.Ordinal);
        Assert.Equal(
            ("not-a-file", "link", "link", "hidden-folder"),
            (codes["pipe.docx"], codes["link.docx"], codes["folder"], codes[".hidden"])
        );
        if (Environment.IsPrivilegedProcess)
            Assert.Equal("not-a-file", codes["device.docx"]);
        Assert.Single(bench.Inbox.Look().Files);
    }

    [Fact]
    public async Task A_time_beyond_the_year_9999_stops_nothing()
    {
        Shell(
            $"touch -d @253402300800 '{bench["far.docx"]}'; touch -d @-99999999999 '{bench["long-ago.docx"]}'; touch '{bench["now.docx"]}'"
        );
        Assert.Equal(3, (await bench.RoundAsync()).Count);
        FileStatus status = new(FileKind.Regular, 0, 0, 1, 253402300800, 0, 1, default);
        Assert.Equal(253402300800, FileStamp.Of(status).WrittenSeconds);
    }

    [Fact]
    public void A_file_above_the_limit_is_refused_before_a_byte_of_it_is_copied()
    {
        using (FileStream sparse = File.Create(bench["sparse.docx"]))
            sparse.SetLength(1L << 40);
        EntrySighting refused = Assert.Single(bench.Inbox.Look().Others);
        Assert.Equal((EntryState.Refused, "over-limit", 1L << 40), (refused.State, refused.Why!.Code, refused.Size!.Value));
        Assert.Contains("1048576 MiB", refused.Why.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_a_program_has_open_for_writing_is_not_taken_however_long_it_pauses()
    {
        InboxScan scan = new(bench.Inbox, TimeSpan.FromSeconds(2), bench.Time);
        using (FileStream writer = new(bench["a.docx"], FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            writer.Write("half"u8);
            writer.Flush();
            scan.Settled(bench.Inbox.Look());
            bench.Time.Now += TimeSpan.FromHours(1);
            ScanResult found = scan.Settled(bench.Inbox.Look());
            Assert.Empty(found.Settled);
            Assert.Equal("open-for-writing", Assert.Single(found.Entries).Why!.Code);
        }

        Assert.Single(scan.Settled(bench.Inbox.Look()).Settled);
    }

    [Fact]
    public async Task A_writer_that_holds_the_file_while_it_is_claimed_is_waited_for_and_nothing_of_it_is_lost()
    {
        using (FileStream writer = new(bench["a.docx"], FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            writer.Write("half"u8);
            writer.Flush();
            Assert.Empty(await bench.RoundAsync());
            writer.Write(" and half"u8);
        }

        Assert.Equal(13, Assert.Single(await bench.RoundAsync()).Size);
        Assert.Empty(bench.Files());
    }

    [Fact]
    public async Task A_link_a_pipe_and_a_folder_among_the_claims_are_named_and_nothing_outside_is_archived()
    {
        using Support.TemporaryFolder outside = new();
        string secret = outside.Write("secret.docx", "secret");
        await Assert.ThrowsAsync<InvalidOperationException>(() => ClaimedAsync("a.docx"));
        string ticket = Directory.GetDirectories(bench[".kpi-taking/here"]).Single();
        File.CreateSymbolicLink(Path.Combine(ticket, "link.docx"), secret);
        Shell($"mkfifo '{ticket}/pipe.docx'");
        Claims claims = bench.ClaimsOf("here");
        (IReadOnlyList<ClaimedFile> claimed, IReadOnlyList<EntrySighting> others) = claims.Of([""]);
        Assert.Equal("a.docx", Assert.Single(claimed).InboxPath);
        Assert.Equal(["link", "not-a-file"], others.Select(o => o.Why!.Code).Order(StringComparer.Ordinal));
        bench.Restart();
        Assert.Equal("a.docx", Assert.Single(await bench.RoundAsync()).InboxPath);
        Assert.Single(Directory.GetFiles(bench.Archive.PathOf(new string('0', 64))[..^70], "*", SearchOption.AllDirectories));
        Assert.Equal("secret", await File.ReadAllTextAsync(secret));
    }

    [Fact]
    public void A_claim_folder_that_is_a_link_or_that_others_may_write_to_is_not_used()
    {
        using Support.TemporaryFolder outside = new();
        string other = outside.Write("x/a.docx", "another's");
        bench.Write("a.docx");
        Directory.CreateSymbolicLink(bench[".kpi-taking"], outside.Path);
        Assert.Throws<ClaimFolderUnsafeException>(() => bench.ClaimsOf("here").Claim(bench.Inbox.Look().Files.Single()));
        Assert.Equal("claim-folder-unsafe", Assert.Single(bench.Inbox.Look().Others).Why!.Code);
        Assert.True(File.Exists(other));
        Assert.True(File.Exists(bench["a.docx"]));
        File.Delete(bench[".kpi-taking"]);

        // One that the service can close to others is closed.
        Directory.CreateDirectory(bench[".kpi-taking"], (UnixFileMode)0x1ff);
        File.SetUnixFileMode(bench[".kpi-taking"], (UnixFileMode)0x1ff);
        Assert.NotNull(bench.ClaimsOf("here").Claim(bench.Inbox.Look().Files.Single()));
        Assert.Equal((UnixFileMode)0x1c0, File.GetUnixFileMode(bench[".kpi-taking"]));
    }

    [Fact]
    public void A_claim_folder_of_another_user_is_not_believed()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            Assert.True(true, "Only root can give a folder away.");
            return;
        }

        bench.Write("a.docx");
        string ticket = Guid.NewGuid().ToString("N");
        bench.Write($".kpi-taking/here/{ticket}/forged.docx");
        Shell($"chown -R 65534 '{bench[".kpi-taking"]}'");
        Assert.Throws<ClaimFolderUnsafeException>(() => bench.ClaimsOf("here").Claim(bench.Inbox.Look().Files.Single()));
        (IReadOnlyList<ClaimedFile> claimed, IReadOnlyList<EntrySighting> others) = bench.ClaimsOf("here").Of([""]);
        Assert.Empty(claimed);
        Assert.Equal("claim-folder-unsafe", Assert.Single(others).Why!.Code);
    }

    [Fact]
    public void Only_what_a_node_claimed_whose_lease_has_ended_is_taken_over_and_only_once()
    {
        bench.Write("ก/a.docx");
        NodeLeases living = bench.Leases("other");
        ClaimedFile theirs = bench.ClaimsOf("other", living).Claim(bench.Inbox.Look().Files.Single())!;
        (NodeLeases mine, NodeLeases third) = (bench.Leases("here"), bench.Leases("third"));
        Assert.Empty(Claimed("here", mine));
        Assert.Empty(Claimed("third", third));

        // Alive: it beats.
        bench.Time.Now += TimeSpan.FromSeconds(50);
        living.Beat(bench.Inbox);
        bench.Time.Now += TimeSpan.FromSeconds(20);
        Assert.Empty(Claimed("here", mine));

        // Dead: silent for a whole lease by the clock of the one that looks.
        bench.Time.Now += TimeSpan.FromSeconds(60);
        Claimed("third", third);
        ClaimedFile mineNow = Assert.Single(Claimed("here", mine));
        Assert.Equal((theirs.Ticket, "ก/a.docx"), (mineNow.Ticket, mineNow.InboxPath));
        Assert.Empty(Claimed("third", third));
        Assert.False(Directory.Exists(bench[".kpi-taking/other"]));
    }

    [Fact]
    public async Task What_a_version_without_nodes_had_claimed_is_finished()
    {
        bench.Write($"ก/.kpi-taking/{Guid.NewGuid():N}/a.docx");
        Assert.Equal("ก/a.docx", Assert.Single(await bench.RoundAsync()).InboxPath);
        Assert.Empty(bench.Files());
    }

    private IReadOnlyList<ClaimedFile> Claimed(string node, NodeLeases leases) =>
        bench.ClaimsOf(node, leases).Of(bench.Inbox.Look().ClaimFolders).Claimed;

    private async Task ClaimedAsync(string name)
    {
        bench.Write(name);
        await bench.RoundAsync(step =>
        {
            if (step == IntakeStep.Claimed)
                throw new InvalidOperationException("crash");
        });
    }

    private static void Shell(string script)
    {
        using Process shell = Process.Start("bash", ["-c", script]);
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
