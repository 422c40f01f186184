using Xunit.Abstractions;
using Xunit.Sdk;

namespace KpiIngest.Records.Tests;

/// <summary>A fact that is shown as not run where its class needs a PostgreSQL (its name ends so) and none was promised.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("KpiIngest.Records.Tests." + nameof(DatabaseFactDiscoverer), "KpiIngest.Records.Tests")]
internal sealed class DatabaseFactAttribute : FactAttribute;

/// <summary>As <see cref="DatabaseFactAttribute"/>, for theories.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("KpiIngest.Records.Tests." + nameof(DatabaseTheoryDiscoverer), "KpiIngest.Records.Tests")]
internal sealed class DatabaseTheoryAttribute : TheoryAttribute;

internal static class WithoutPostgres
{
    private const string Reason = "no PostgreSQL here: test.sh starts one and names it in KPI_INGEST_TEST_POSTGRES";

    public static bool Concerns(ITestMethod method) =>
        !PostgresServer.IsThere && method.TestClass.Class.Name.EndsWith("OnPostgres", StringComparison.Ordinal);

    public static IXunitTestCase NotRun(IMessageSink diagnostics, ITestFrameworkDiscoveryOptions options, ITestMethod method) =>
        new XunitSkippedDataRowTestCase(
            diagnostics,
            options.MethodDisplayOrDefault(),
            options.MethodDisplayOptionsOrDefault(),
            method,
            Reason
        );
}

internal sealed class DatabaseFactDiscoverer(IMessageSink diagnostics) : FactDiscoverer(diagnostics)
{
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo factAttribute
    ) =>
        WithoutPostgres.Concerns(testMethod)
            ? WithoutPostgres.NotRun(DiagnosticMessageSink, discoveryOptions, testMethod)
            : base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
}

internal sealed class DatabaseTheoryDiscoverer(IMessageSink diagnostics) : TheoryDiscoverer(diagnostics)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo theoryAttribute
    ) =>
        WithoutPostgres.Concerns(testMethod)
            ? [WithoutPostgres.NotRun(DiagnosticMessageSink, discoveryOptions, testMethod)]
            : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}
