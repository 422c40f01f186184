using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace KpiIngest.TestSupport;

/// <summary>Records with as many findings as are asked for, ten a card, as if all had been sent in over years: units, people, file names
/// and indicators as they are found. Half of the files are named after their unit, one of a thousand names an office of others. Every sixth
/// card is replaced by the next one, a quarter of the findings follows from another one, a third is decided. The audit trail knows nothing
/// of them.</summary>
internal sealed class ManyFindings(DatabaseAddress address, int findings)
{
    public const int PerCard = 10;

    private const string At = "2026-11-21T06:30:00.000Z";

    private static readonly string[] Offices =
    [
        "สำนักงานเกษตรจังหวัด",
        "สำนักงานขนส่งจังหวัด",
        "สำนักงานสาธารณสุขจังหวัด",
        "ศูนย์วิจัย",
        "กองช่าง",
    ];
    private static readonly string[] Provinces = ["เชียงใหม่", "ลำปาง", "น่าน", "ขอนแก่น", "อุดรธานี", "กระบี่", "สงขลา", "เพชรบุรี"];
    private static readonly string[] FirstNames =
    [
        "สมศรี",
        "มานะ",
        "วิไล",
        "ประเสริฐ",
        "กาญจนา",
        "ชูเกียรติ",
        "นิภา",
        "ธีระ",
        "อำไพ",
        "ปิติ",
        "ดวงใจ",
        "เก่งกาจ",
    ];
    private static readonly string[] LastNames =
    [
        "ใจดี",
        "รักเรียน",
        "แสงทอง",
        "ศรีสุข",
        "บุญมาก",
        "พงษ์ไพร",
        "ทองคำ",
        "เจริญผล",
        "น้ำใส",
        "วงศ์วาน",
        "มั่งมี",
        "ยิ้มแย้ม",
        "อยู่เย็น",
    ];
    private static readonly string[] Subjects =
    [
        "ร้อยละความสำเร็จของการเบิกจ่ายงบประมาณ",
        "ระดับความพึงพอใจของผู้รับบริการ",
        "จำนวนเกษตรกรที่ได้รับการอบรม",
        "ร้อยละของถนนที่ซ่อมแซมแล้วเสร็จ",
        "ระดับความสำเร็จของแผนงานป้องกันน้ำท่วม",
    ];
    private static readonly string[] Codes = [.. Enumerable.Range(0, 23).Select(i => i == 0 ? "weighted-score" : $"code-{i}")];
    private static readonly string[] Deciders = ["สมชาย", "สมหญิง", "อรทัย", "วีระ"];

    private static readonly string Result = System.Text.Json.JsonSerializer.Serialize(
        new FileResult
        {
            Path = "x",
            Sha256 = "",
            Format = "docx",
            Outcome = FileOutcome.Checked,
            Reports =
            [
                new ReportResult
                {
                    Indicator = new IndicatorResult("1.1", Subjects[0]),
                    FiscalYear = 2556,
                    Round = 12,
                    Recomputed = new RecomputedResult("1", "3", "3"),
                    ScoringTables =
                    [
                        new ScoringTableResult
                        {
                            Kind = "summary",
                            Assessor = "self",
                            Convention = "product",
                            Rows =
                            [
                                .. Enumerable.Range(1, PerCard).Select(i => new RowResult($"{i}", "รายการ", "2", "๓ ข้อ", "3", "6.5000")),
                            ],
                            Total = new TotalResult("20", "65.0000"),
                        },
                    ],
                },
            ],
            Discrepancies =
            [
                .. Enumerable
                    .Range(0, PerCard)
                    .Select(i => new DiscrepancyResult
                    {
                        Code = "weighted-score",
                        Severity = Severity.Error,
                        Report = 0,
                        Message = "คะแนนถ่วงน้ำหนักคลาดเคลื่อน",
                        MessageEn = "The weighted score is wrong",
                        Stated = "6.5000",
                        Expected = "6.0000",
                        At = new FigureAddress(0, i, "weightedScore"),
                        Location = new LocationResult(1, 0, i + 1, "6.5000"),
                    }),
            ],
        },
        ResultJson.Compact.FileResult
    );

    private int Cards => (findings + PerCard - 1) / PerCard;

    public static string Unit(int number) => Offices[number % Offices.Length] + Provinces[number / Offices.Length % Provinces.Length];

    public static string Person(int number) =>
        $"นาง{FirstNames[number % FirstNames.Length]} {LastNames[number / FirstNames.Length % LastNames.Length]}";

    public async Task WriteAsync()
    {
        await using IRowWriter writer = address.Postgres is { } postgres
            ? await PostgresWriter.OpenAsync(postgres)
            : await SqliteWriter.OpenAsync(address.File!);
        await writer.WriteAsync(
            "Submissions",
            ["Id", "Ticket", "Sha256", "OriginalName", "Unit", "InboxPath", "Size", "ReceivedAt", "State", "FailedAttempts"],
            Each(c =>
                [
                    (long)c.Number,
                    "t" + c.Number,
                    c.Number.ToString("x64", CultureInfo.InvariantCulture),
                    c.File,
                    c.Unit,
                    c.Unit + "/" + c.File,
                    1L,
                    At,
                    "Read",
                    0,
                ]
            )
        );
        await writer.WriteAsync(
            "Readings",
            ["Id", "SubmissionId", "ReaderVersion", "ReadAt", "Outcome", "ResultJson"],
            Each(c => [(long)c.Number, (long)c.Number, "1", At, "Checked", c.Number % 100 == 1 ? Result : ""])
        );
        await writer.WriteAsync(
            "Reports",
            [
                "Id",
                "ReadingId",
                "SubmissionId",
                "Ordinal",
                "Unit",
                "FiscalYear",
                "Round",
                "AgencySummary",
                "IndicatorNumber",
                "IndicatorName",
                "IdentityKey",
                "CheckedRows",
                "Comparisons",
            ],
            Each(c =>
                [
                    (long)c.Number,
                    (long)c.Number,
                    (long)c.Number,
                    0,
                    c.Unit,
                    c.Year,
                    c.Round,
                    false,
                    c.Indicator,
                    c.Subject,
                    c.Key,
                    3,
                    c.Number % 50 == 0 ? 0 : 12,
                ]
            )
        );
        await writer.WriteAsync(
            "FindingCards",
            ["Id", "SubmissionId", "ReportOrdinal", "Unit", "Position", "Text", "Parts"],
            Each(c =>
            {
                (string text, string parts) = FindingText.OfCard(
                    c.Unit,
                    [c.Unit + "/" + c.File, c.Indicator, c.Subject, c.Supervisor, c.Collector]
                );
                return [c.CardId, (long)c.Number, 0, c.Unit, c.Position, text, parts];
            })
        );
        await writer.WriteAsync(
            "Discrepancies",
            [
                "Id",
                "ReadingId",
                "ReportId",
                "Ordinal",
                "Code",
                "Severity",
                "Message",
                "MessageEn",
                "Stated",
                "Expected",
                "Arithmetic",
                "ConsequenceOf",
                "AtTable",
                "AtRow",
                "AtColumn",
                "LocationPage",
                "LocationTable",
                "LocationRow",
                "LocationText",
                "PlacesJson",
            ],
            Lines()
                .Select(l =>
                    new object?[]
                    {
                        l.Id,
                        (long)l.Card.Number,
                        (long)l.Card.Number,
                        l.Ordinal,
                        l.Code,
                        l.Severity,
                        $"คะแนนถ่วงน้ำหนักของรายการที่ {l.Ordinal + 1} คลาดเคลื่อน",
                        $"The weighted score of item {l.Ordinal + 1} is wrong",
                        "6.5000",
                        "6.0000",
                        "2 x 3 = 6.0000",
                        l.Follows ? l.Ordinal - 1 : null,
                        0,
                        $"{l.Ordinal}",
                        "weightedScore",
                        1,
                        0,
                        l.Ordinal + 1,
                        "6.5000",
                        "{\"also\":[]}",
                    }
                )
        );
        await writer.WriteAsync(
            "Decisions",
            ["Id", "SubmissionId", "ReadingId", "Ordinal", "Finding", "Figures", "Act", "Reason", "NeedsSecond", "Actor", "At"],
            Lines()
                .Where(l => l.Decider is not null)
                .Select(l =>
                    new object?[]
                    {
                        l.Id,
                        (long)l.Card.Number,
                        (long)l.Card.Number,
                        l.Ordinal,
                        l.Finding,
                        l.Figures,
                        l.State == "Changed" ? "Confirmed" : l.State,
                        "ตามมติที่ประชุม",
                        false,
                        l.Decider,
                        At,
                    }
                )
        );
        await writer.WriteAsync(
            "FindingLines",
            [
                "Id",
                "SubmissionId",
                "ReadingId",
                "Ordinal",
                "ReportId",
                "CardId",
                "Unit",
                "FiscalYear",
                "Round",
                "IndicatorNumber",
                "IndicatorName",
                "ReportKey",
                "Code",
                "Severity",
                "Finding",
                "Figures",
                "Column",
                "Follows",
                "Latest",
                "State",
                "StandingId",
                "LastId",
                "DecidedBy",
                "Position",
            ],
            Lines()
                .Select(l =>
                    new object?[]
                    {
                        l.Id,
                        (long)l.Card.Number,
                        (long)l.Card.Number,
                        l.Ordinal,
                        (long)l.Card.Number,
                        l.Card.CardId,
                        l.Card.Unit,
                        l.Card.Year,
                        l.Card.Round,
                        l.Card.Indicator,
                        l.Card.Subject,
                        l.Card.Key,
                        l.Code,
                        l.Severity,
                        l.Finding,
                        l.Figures,
                        "weightedScore",
                        l.Follows,
                        l.Card.Latest,
                        l.State,
                        l.Decider is null ? null : l.Id,
                        l.Decider is null ? null : l.Id,
                        l.Decider,
                        $"{l.Card.Position}0{l.Ordinal:D9}",
                    }
                )
        );
        await writer.EndAsync();
    }

    private IEnumerable<object?[]> Each(Func<Card, object?[]> row) => Enumerable.Range(1, Cards).Select(i => row(new Card(i)));

    private IEnumerable<Line> Lines()
    {
        for (int c = 1; c <= Cards; c++)
        {
            Card card = new(c);
            for (int i = 0; i < PerCard; i++)
                yield return new Line(card, i);
        }
    }

    private sealed class Card
    {
        public Card(int number)
        {
            Number = number;

            // A replaced card and the one that replaces it are the same but for their numbers.
            int same = number % 6 == 5 ? number + 1 : number;
            uint mixed = unchecked((uint)same * 2_654_435_761u);
            Unit = ManyFindings.Unit((int)(mixed % 40));
            Year = 2550 + (int)(mixed / 40 % 10);
            Round = mixed / 400 % 2 == 0 ? 6 : 12;
            Indicator = string.Create(CultureInfo.InvariantCulture, $"{1 + mixed / 800 % 6}.{1 + mixed / 4800 % 12}");
            Subject = Subjects[mixed / 800 % 5];
            Supervisor = Person((int)(mixed / 7 % 156));
            Collector = Person((int)(mixed / 1092 % 156));
            File =
                $"SAR ตัวชี้วัด {Indicator} {(same % 2 == 0 ? Unit + " " : "")}{Collector}{(same % 1_000 == 12 ? " สำเนาสำนักงาน" : "")}.docx";
            Key = $"{Unit}|{Year}|{Round}|{Indicator}|{same}";
            Position = FindingOrder.CardPositionOf(Unit, Year, Round, Indicator, 0, number);
        }

        public int Number { get; }

        public long CardId => ((long)Number << 16) | 1;

        public bool Latest => Number % 6 != 5;

        public string Unit { get; }

        public int Year { get; }

        public int Round { get; }

        public string Indicator { get; }

        public string Subject { get; }

        public string Supervisor { get; }

        public string Collector { get; }

        public string File { get; }

        public string Key { get; }

        public string Position { get; }
    }

    private sealed class Line(Card card, int ordinal)
    {
        public Card Card { get; } = card;

        public int Ordinal { get; } = ordinal;

        public long Id { get; } = ((long)(card.Number - 1) * PerCard) + ordinal + 1;

        public string Code => Codes[(Id * 7 % 1009) % Codes.Length];

        public string Severity => (Id * 7 % 1009) % Codes.Length % 5 == 0 ? "Warning" : "Error";

        public bool Follows => Ordinal % 4 == 3;

        public string State =>
            Id % 997 == 0 ? nameof(FindingState.Changed)
            : Id % 3 != 0 ? nameof(FindingState.Open)
            : Id % 2 == 0 ? nameof(DecisionAct.Confirmed)
            : nameof(DecisionAct.Accepted);

        public string? Decider => State == nameof(FindingState.Open) ? null : Deciders[Id / 3 % Deciders.Length];

        public string Finding => $"{Card.Key}|{Ordinal}";

        public string Figures => Id.ToString("x64", CultureInfo.InvariantCulture);
    }

    private interface IRowWriter : IAsyncDisposable
    {
        Task WriteAsync(string table, string[] columns, IEnumerable<object?[]> rows);

        Task EndAsync();
    }

    private sealed class SqliteWriter(SqliteConnection connection) : IRowWriter
    {
        public static async Task<SqliteWriter> OpenAsync(string file)
        {
            SqliteConnection connection = new($"Data Source={file};Pooling=False");
            await connection.OpenAsync();
            await using SqliteCommand pragmas = new(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA foreign_keys = OFF;",
                connection
            );
            await pragmas.ExecuteNonQueryAsync();
            return new SqliteWriter(connection);
        }

        public async Task WriteAsync(string table, string[] columns, IEnumerable<object?[]> rows)
        {
            await using SqliteTransaction transaction = connection.BeginTransaction();
            await using SqliteCommand command = new(
                $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => "$" + i))})",
                connection,
                transaction
            );
            SqliteParameter[] parameters =
            [
                .. columns.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i })),
            ];
            foreach (object?[] row in rows)
            {
                for (int i = 0; i < row.Length; i++)
                    parameters[i].Value = row[i] ?? DBNull.Value;
                command.ExecuteNonQuery();
            }

            await transaction.CommitAsync();
        }

        public async Task EndAsync()
        {
            await using SqliteCommand end = new("PRAGMA wal_checkpoint(TRUNCATE)", connection);
            await end.ExecuteNonQueryAsync();
        }

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }

    private sealed class PostgresWriter(NpgsqlConnection connection) : IRowWriter
    {
        public static async Task<PostgresWriter> OpenAsync(string address)
        {
            NpgsqlConnection connection = new(
                new NpgsqlConnectionStringBuilder(address) { Pooling = false, CommandTimeout = 0 }.ConnectionString
            );
            await connection.OpenAsync();
            return new PostgresWriter(connection);
        }

        public async Task WriteAsync(string table, string[] columns, IEnumerable<object?[]> rows)
        {
            await using NpgsqlBinaryImporter copy = await connection.BeginBinaryImportAsync(
                $"COPY kpi_ingest.\"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) FROM STDIN (FORMAT BINARY)"
            );
            copy.Timeout = TimeSpan.Zero;
            foreach (object?[] row in rows)
                await copy.WriteRowAsync(CancellationToken.None, row);
            await copy.CompleteAsync();
        }

        /// <summary>As the server does by itself, a minute later.</summary>
        public async Task EndAsync()
        {
            await using NpgsqlCommand end = new("VACUUM ANALYZE", connection);
            await end.ExecuteNonQueryAsync();
        }

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}
