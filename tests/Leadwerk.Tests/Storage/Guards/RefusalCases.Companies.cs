using Leadwerk.Storage.Guards;
using static Leadwerk.Tests.Storage.Guards.RawCompany;

namespace Leadwerk.Tests.Storage.Guards;

static partial class RefusalCases
{
    const string Merged = "This company was merged into another; use the one that stayed.";

    static string KeptCompany =>
        $"INSERT INTO company (id, name, search_name, duplicate_key, recorded_at, version) VALUES ({New}, 'Mueller', 'mueller', 'mueller', {At}, {RawCompany.Version})";

    static string MergedNow => $"UPDATE company SET merged_into_id = {New} WHERE id = {Company}";

    static IReadOnlyList<RefusalCase> OfMergedCompanies =>
        [
            OfMerged("Start a lead of a merged company", RawCompany.Lead(New)),
            OfMerged(
                "Write a person of a merged company down",
                $"INSERT INTO person (id, company_id, name, search_name, recorded_at, version) VALUES ({New}, {Company}, 'Ida', 'ida', {At}, {RawCompany.Version})"
            ),
            OfMerged(
                "Record a contact of a merged company",
                $"INSERT INTO inbound_contact (id, person_id, company_id, kind, contacted_on, said, recorded_at, recorded_by, version) VALUES ({New}, {Person}, {Company}, 'Call', '2026-03-01', 'Hallo', {At}, {Rep}, {RawCompany.Version})"
            ),
            new(
                "Undo a merge",
                MergedCompaniesTakeNothing.Guard,
                "A company that was merged stays merged.",
                $"UPDATE company SET merged_into_id = NULL WHERE id = {Company}"
            )
            {
                Given = [KeptCompany, MergedNow],
            },
        ];

    static RefusalCase OfMerged(string name, string sql) =>
        new(name, MergedCompaniesTakeNothing.Guard, Merged, sql) { Given = [KeptCompany, MergedNow] };
}
