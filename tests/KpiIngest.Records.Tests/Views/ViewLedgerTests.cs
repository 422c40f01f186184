using KpiIngest.Records.Tests.Assignments;
using KpiIngest.Records.Views;

namespace KpiIngest.Records.Tests.Views;

/// <summary>Filters under names: each belongs to one person, is opened by those it is shown to, and changed by its owner or an
/// administrator.</summary>
public abstract class ViewLedgerTests(TestDatabase database) : AssignmentsFixture(database)
{
    private const string Query = "?severity=error&assigned=me";

    private ViewLedger Views => new(Records, Time);

    [DatabaseFact]
    public async Task A_view_is_opened_by_its_name_however_it_is_typed_and_only_by_whom_it_is_shown_to()
    {
        (long somsri, long malee) = (await AddAsync("somsri"), await AddAsync("malee"));
        Assert.Null(
            await Views.SaveAsync(somsri, "  น\u0e4d\u0e32หนัก   ไม่ครบ ", Query, shared: false, replace: false, CancellationToken.None)
        );
        Assert.Equal(Query, (await Views.FindAsync("somsri", "นำหนัก ไม่ครบ", somsri, CancellationToken.None))?.Query);
        Assert.Null(await Views.FindAsync("somsri", "นำหนัก ไม่ครบ", malee, CancellationToken.None));
        Assert.Null(await Views.FindAsync("malee", "นำหนัก ไม่ครบ", somsri, CancellationToken.None));

        Assert.Null(await Views.SaveAsync(somsri, "แบ่งปัน", "", shared: true, replace: false, CancellationToken.None));
        Assert.Equal("ผู้ทดสอบ somsri", (await Views.FindAsync("somsri", "แบ่งปัน", malee, CancellationToken.None))?.OwnerShown);
        Assert.Null(await Views.SaveAsync(malee, "แบ่งปัน", Query, shared: true, replace: false, CancellationToken.None));
        Assert.Equal(
            ["แบ่งปัน malee", "แบ่งปัน somsri"],
            (await Views.OfAsync(malee, CancellationToken.None)).Select(v => $"{v.Name} {v.Owner}")
        );
    }

    [DatabaseFact]
    public async Task A_name_that_is_taken_is_said_and_replaced_only_where_that_is_asked_for()
    {
        long somsri = await AddAsync("somsri");
        Assert.Null(await Views.SaveAsync(somsri, "ก", "", shared: false, replace: false, CancellationToken.None));
        Assert.Same(ViewRefusal.NameTaken, await Views.SaveAsync(somsri, "ก", Query, shared: true, replace: false, CancellationToken.None));
        Assert.Equal("", Assert.Single(await Views.OfAsync(somsri, CancellationToken.None)).Query);
        Assert.Null(await Views.SaveAsync(somsri, "ก", Query, shared: true, replace: true, CancellationToken.None));
        Assert.True(Assert.Single(await Views.OfAsync(somsri, CancellationToken.None)) is { Query: Query, Shared: true });
        foreach (string? name in new[] { null, "", "  ", "a/b", "a\\b", "..", new string('ก', 81) })
            Assert.Same(ViewRefusal.NoName, await Views.SaveAsync(somsri, name, "", shared: false, replace: false, CancellationToken.None));
    }

    [DatabaseFact]
    public async Task Only_its_owner_renames_or_deletes_it_and_an_administrator_where_it_is_shared()
    {
        (long somsri, long malee) = (await AddAsync("somsri"), await AddAsync("malee"));
        await Views.SaveAsync(somsri, "ของตน", "", shared: false, replace: false, CancellationToken.None);
        await Views.SaveAsync(somsri, "แบ่งปัน", "", shared: true, replace: false, CancellationToken.None);
        IReadOnlyList<ShownView> views = await Views.OfAsync(somsri, CancellationToken.None);
        (long own, long shared) = (views.Single(v => !v.Shared).Id, views.Single(v => v.Shared).Id);
        foreach ((long view, bool administers) in new[] { (own, false), (own, true), (shared, false) })
        {
            Assert.Same(
                ViewRefusal.NotYours,
                await Views.ChangeAsync(view, malee, administers, "อื่น", shared: true, CancellationToken.None)
            );
            Assert.Same(ViewRefusal.NotYours, await Views.RemoveAsync(view, malee, administers, CancellationToken.None));
        }

        Assert.Same(ViewRefusal.NameTaken, await Views.ChangeAsync(own, somsri, false, "แบ่งปัน", shared: false, CancellationToken.None));
        Assert.Null(await Views.ChangeAsync(shared, malee, administers: true, "ชื่อใหม่", shared: true, CancellationToken.None));
        Assert.Null(await Views.RemoveAsync(own, somsri, administers: false, CancellationToken.None));
        Assert.Equal("ชื่อใหม่", Assert.Single(await Views.OfAsync(somsri, CancellationToken.None)).Name);
        Assert.Null(await Views.RemoveAsync(shared, malee, administers: true, CancellationToken.None));
        Assert.Same(ViewRefusal.NotYours, await Views.RemoveAsync(shared, somsri, administers: false, CancellationToken.None));
    }
}

public sealed class ViewLedgerOnSqlite() : ViewLedgerTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class ViewLedgerOnPostgres() : ViewLedgerTests(new PostgresTestDatabase());
