using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Tests.Leads.People;

sealed partial class Office
{
    (bool, bool, string) Start(Command command)
    {
        var (wanted, allowed) = Wanted(command);
        var result = Lead.Start(wanted, firm.By(firm.Marketing));
        if (result is StartResult.Started started)
            Begun(started.Lead, wanted, command);
        return (allowed, result is StartResult.Refused, "start");
    }

    (bool, bool, string) Find(Command command)
    {
        var (wanted, allowed) = Wanted(command);
        var rep = users[command.Who];
        allowed &= rep != firm.Marketing && command.Days >= 3 && !(NextPerson(command) is { } with && Banned(with));
        var full = Full(rep);
        var result = Lead.StartOwnFind(wanted, rep, ActiveLeadsOf(rep), Next(command), firm.By(rep));
        if (result is StartResult.Started started)
        {
            var model = Begun(started.Lead, wanted, command);
            if (!full)
                (model.Owner, model.ExpiresOn, model.Due) = (rep.Id, Today.AddDays(ExpiryDays), Next(command).DueOn);
        }
        return (allowed, result is StartResult.Refused, "find");
    }

    /// <summary>A lead as somebody wants to begin it, and whether the model lets it begin.</summary>
    (NewLead Wanted, bool Allowed) Wanted(Command command)
    {
        var person = people[command.Choice % people.Length];
        var company = companies.Single(company => company.Id == person.Company);
        var call = command.Choice >= people.Length && calls.Count > 0 ? calls[command.Days % calls.Count] : null;
        var earlier = leads.Where(lead => lead.Model.Company == company.Id).ToArray();
        var wanted = new NewLead
        {
            Plan = firm.Plan,
            Company = company,
            Segment = firm.Segment,
            Evidence = [firm.Talk(questions[0], with: person)],
            Rule = rule,
            Bans = Bans,
            Earlier = [.. earlier.Select(lead => EarlierLead.Of(lead.Lead))],
            Inbound = call,
        };
        var allowed =
            !Banned(company.Id)
            && !Banned(person.Id)
            && (call is null || (call.Counts && call.Company == company.Id && !usedCalls.Contains(call.Id)))
            && earlier.All(lead => LetsBegin(lead.Model, call));
        return (wanted, allowed);
    }

    /// <summary>An open lead and one that ended a short time ago stand in the way, unless the customer called since.</summary>
    bool LetsBegin(ModelLead earlier, InboundContact? call) =>
        earlier.Won
        || call?.On >= (earlier.End(Today) ?? earlier.StartedOn)
        || earlier.End(Today)?.AddDays(CoolingDays) <= Today;

    ModelLead Begun(Lead lead, NewLead wanted, Command command)
    {
        var person = people[command.Choice % people.Length];
        var model = new ModelLead(wanted.Company.Id, Today) { ByContact = wanted.Inbound is not null };
        model.Facts.Add(new ModelFact(lead.Evidence[0].Id, 0, lead.StartedBy));
        model.People.Add(person.Id);
        AssertLinked(lead, wanted);
        if (wanted.Inbound is { } call)
            usedCalls.Add(call.Id);
        leads.Add((lead, model));
        return model;
    }

    // The new lead links to the one that ended last, and to the contact that let it begin.
    void AssertLinked(Lead lead, NewLead wanted)
    {
        Assert.Equal(wanted.Inbound?.Id, lead.Inbound);
        var ended = leads.Where(other => other.Model.Company == lead.Company && other.Model.Over(Today)).ToArray();
        if (ended.Length == 0)
            Assert.Null(lead.Previous);
        else
            Assert.Contains(
                lead.Previous!.Value,
                ended.Where(other => EndOf(other) == ended.Max(EndOf)).Select(other => other.Lead.Id)
            );
    }

    DateOnly? EndOf((Lead Lead, ModelLead Model) lead) => lead.Model.Won ? lead.Lead.EndedOn : lead.Model.End(Today);
}
