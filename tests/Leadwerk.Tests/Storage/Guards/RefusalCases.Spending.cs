using Leadwerk.Storage.Guards;
using static Leadwerk.Tests.Storage.Guards.RawCompany;

namespace Leadwerk.Tests.Storage.Guards;

static partial class RefusalCases
{
    const string SpentWords = "What was spent is kept as it was written down; a mistake can be taken back, once.";
    const string Spent = "'00000000-0000-7000-8000-0000000000d1'";

    static IReadOnlyList<RefusalCase> OfSpending =>
        [
            OfMoney("Change what was spent", "UPDATE spending SET minor_units = 1"),
            OfMoney("Move what was spent to another source", "UPDATE spending SET source = 'andere'"),
            OfMoney("Delete what was spent", "DELETE FROM spending"),
            OfMoney("Count what was taken back again", "UPDATE spending SET withdrawn_at = NULL") with
            {
                Given = [.. Bought, $"UPDATE spending SET withdrawn_at = {At}"],
            },
        ];

    static string[] Bought =>
        [
            $"INSERT INTO spending (id, source, spent_on, minor_units, currency, recorded_at, recorded_by) VALUES ({Spent}, 'messe', '2026-03-01', 9900, 'EUR', {At}, {Rep})",
        ];

    static RefusalCase OfMoney(string name, string sql) =>
        new(name, SpendingIsKept.Guard, SpentWords, sql) { Given = Bought };
}
