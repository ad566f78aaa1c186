using System.Data.Common;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Leadwerk.Storage.Bulk;

/// <summary>Puts new leads in with all their facts.</summary>
sealed class BulkLeads(LeadwerkDb db) : IDisposable
{
    /// <summary>Columns with which a lead claims its order: the database looks for the document, so they come after it.</summary>
    static readonly string[] Claim = ["phase", "outcome", "ordered_on", "ended_on"];

    readonly BulkTable<Lead> leads = new(db);
    readonly BulkTable<Lead> wonLeads = new(db, Claim);
    readonly BulkTable<Evidence> evidence = new(db);
    readonly BulkTable<PhaseEntry> phases = new(db);
    readonly BulkTable<FollowUp> followUps = new(db);
    readonly BulkTable<HandOver> handOvers = new(db);
    readonly BulkTable<LeadContact> contacts = new(db);
    SqliteStatement? claim;

    /// <summary>Puts them in, inside the transaction that is open; the next save in it counts their visits.</summary>
    /// <param name="added">Leads that are in no database yet.</param>
    /// <param name="cancel">Stops between rows; the transaction is then to be given up.</param>
    public async Task Put(IReadOnlyList<Lead> added, CancellationToken cancel)
    {
        var won = added.Where(lead => lead.OrderedOn is not null).ToArray();
        await leads.Put([.. added.Where(lead => lead.OrderedOn is null).Select(Own)], cancel);
        await wonLeads.Put([.. won.Select(Own)], cancel);
        await contacts.Put(Facts(added, lead => lead.Contacts), cancel);
        await evidence.Put(Facts(added, lead => lead.Evidence), cancel);
        await phases.Put(Facts(added, lead => lead.PhaseEntries), cancel);
        await handOvers.Put(Facts(added, lead => lead.HandOvers), cancel);
        await followUps.Put(Facts(added, lead => lead.FollowUps), cancel);
        await ClaimOrders(won, cancel);
        foreach (var lead in added)
            db.Visits.Add(lead);
    }

    static (Guid, Lead) Own(Lead lead) => (lead.Id.Value, lead);

    static List<(Guid, T)> Facts<T>(IEnumerable<Lead> leads, Func<Lead, IEnumerable<T>> of) =>
        [.. leads.SelectMany(lead => of(lead).Select(fact => (lead.Id.Value, fact)))];

    async Task ClaimOrders(Lead[] won, CancellationToken cancel)
    {
        if (won.Length == 0)
            return;
        if (db.Database.GetDbConnection() is SqliteConnection file)
        {
            ClaimOrders(file, won);
            return;
        }
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText =
            "UPDATE lead SET phase = @phase, outcome = @outcome, ordered_on = @ordered, ended_on = @ended WHERE id = @id";
        string[] names = ["@phase", "@outcome", "@ordered", "@ended", "@id"];
        foreach (var lead in won)
        {
            command.Parameters.Clear();
            object?[] values =
            [
                lead.Phase?.Value,
                lead.Outcome?.ToString(),
                lead.OrderedOn,
                lead.EndedOn,
                lead.Id.Value,
            ];
            foreach (var (name, value) in names.Zip(values))
                command.Parameters.Add(Parameter(command, name, value));
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    void ClaimOrders(SqliteConnection file, Lead[] won)
    {
        claim ??= new SqliteStatement(
            file,
            "UPDATE lead SET phase = ?, outcome = ?, ordered_on = ?, ended_on = ? WHERE id = ?"
        );
        foreach (var lead in won)
        {
            claim.Bind(1, lead.Phase?.Value);
            claim.Bind(2, lead.Outcome?.ToString());
            claim.Bind(3, lead.OrderedOn);
            claim.Bind(4, lead.EndedOn);
            claim.Bind(5, lead.Id.Value);
            claim.Run();
        }
    }

    static DbParameter Parameter(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        return parameter;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        leads.Dispose();
        wonLeads.Dispose();
        evidence.Dispose();
        phases.Dispose();
        followUps.Dispose();
        handOvers.Dispose();
        contacts.Dispose();
        claim?.Dispose();
    }
}
