using KpiIngest.Fixtures.Commands;

return args switch
{
    ["write", var folder] => WriteFixtures.To(folder),
    ["current", var folder] => WriteFixtures.Check(folder),
    ["validate"] => ValidateFixtures.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: KpiIngest.Fixtures write FOLDER | current FOLDER | validate");
    return 2;
}
