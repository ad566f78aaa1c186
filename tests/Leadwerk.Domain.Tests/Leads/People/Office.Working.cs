using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Triage;

namespace Leadwerk.Domain.Tests.Leads.People;

sealed partial class Office
{
    (bool, bool, string) On((Lead Lead, ModelLead Model) at, Command command) =>
        command.Act switch
        {
            6 or 7 => HandOver(at, command),
            8 or 9 or 10 => Record(at, command),
            11 => Confirm(at, command),
            12 => Revoke(at, command),
            13 or 14 => Defer(at, command),
            15 => NotReached(at, command),
            16 => Postpone(at, command),
            17 or 18 => Move(at, command),
            19 => Lose(at, command),
            20 => Return(at, command),
            21 => Reassign(at, command),
            22 => Keep(at, command),
            _ => WriteDown(at),
        };

    PersonId? NextPerson(Command command) => command.Choice < people.Length ? people[command.Choice].Id : null;

    NextStep Next(Command command) => new("Anrufen", Today.AddDays(command.Days - 3), With: NextPerson(command));

    bool StepAllowed(ModelLead lead, Command command, DateOnly? expires = null) =>
        !Banned(lead)
        && !(NextPerson(command) is { } with && Banned(with))
        && command.Days >= 3
        && Next(command).DueOn < (lead.ExpiresOn ?? expires);

    (bool, bool, string) HandOver((Lead Lead, ModelLead Model) at, Command command)
    {
        var (lead, model) = at;
        var rep = users[command.Who];
        var earlier = leads.Where(other => other.Model != model && other.Model.Company == model.Company).ToArray();
        var allowed =
            !model.Over(Today)
            && model.Owner is null
            && model.Ripe
            && (model.ExpiresOn is not null || model.ByContact || earlier.All(other => LetsBegin(other.Model, null)))
            && !Full(rep)
            && StepAllowed(model, command, Today.AddDays(ExpiryDays));
        var terms = new HandOverTerms
        {
            Plan = firm.Plan,
            Rule = rule,
            Rep = rep,
            ActiveLeads = ActiveLeadsOf(rep),
            First = Next(command),
            Bans = Bans,
            Earlier = [.. earlier.Select(other => EarlierLead.Of(other.Lead))],
        };
        var result = command.Act == 6 ? lead.Pull(terms, firm.By(rep)) : lead.Assign(terms, firm.By(firm.Head));
        if (result is HandOverResult.HandedOver)
        {
            (model.Owner, model.Due, model.Returned) = (rep.Id, Next(command).DueOn, null);
            model.ExpiresOn ??= Today.AddDays(ExpiryDays);
        }
        return (allowed, result is HandOverResult.Refused, "hand over");
    }

    NewEvidence Fact(Command command)
    {
        var (question, day) = (questions[command.Choice], Today.AddDays(4 - command.Days));
        var person = people[command.Who % people.Length];
        return command.Choice switch
        {
            2 => new(question.Id, new EvidenceContent.InRole(person.Id), day, person),
            4 or 7 => firm.Document(question, day),
            _ => firm.Talk(question, day, person, byWhen: Today.AddDays(30)),
        };
    }

    bool FactAllowed((Lead Lead, ModelLead Model) at, Command command)
    {
        var fact = Fact(command);
        var last =
            at.Model.Won ? at.Lead.EndedOn
            : at.Model.LostOn is { } lost ? lost
            : at.Model.End(Today)?.AddDays(-1);
        return fact.Day <= Today
            && !(fact.Day > last)
            && (fact.Person is null || fact.Person.Company == at.Model.Company);
    }

    static void Keep(ModelLead model, NewEvidence fact, Evidence recorded, Command command)
    {
        model.Facts.Add(new ModelFact(recorded.Id, command.Choice, recorded.RecordedBy));
        if (fact.Person is { } person)
            model.People.Add(person.Id);
        model.Settle();
    }

    (bool, bool, string) Record((Lead Lead, ModelLead Model) at, Command command)
    {
        var (fact, allowed) = (Fact(command), FactAllowed(at, command));
        var result = at.Lead.Record(firm.Plan, fact, firm.By(users[command.Who]));
        if (result is EvidenceResult.Recorded recorded)
            Keep(at.Model, fact, recorded.Evidence, command);
        return (allowed, result is EvidenceResult.Refused, "record");
    }

    (bool, bool, string) Confirm((Lead Lead, ModelLead Model) at, Command command)
    {
        // Most of the time a fact that waits for it.
        var waiting = at.Model.Facts.Find(fact => ModelLead.AsksForFourEyes(fact.Question) && !fact.Confirmed);
        var fact = command.Choice < 6 && waiting is not null ? waiting : at.Model.Facts[^1];
        var user = users[command.Who];
        var allowed =
            !fact.Revoked && !fact.Confirmed && ModelLead.AsksForFourEyes(fact.Question) && fact.By != user.Id;
        var result = at.Lead.Confirm(firm.Plan, fact.Id, firm.By(user));
        fact.Confirmed |= result is EvidenceReviewResult.Confirmed;
        return (allowed, result is not EvidenceReviewResult.Confirmed, "confirm");
    }

    (bool, bool, string) Revoke((Lead Lead, ModelLead Model) at, Command command)
    {
        var (lead, model) = at;
        var fact = model.Facts[command.Choice % model.Facts.Count];
        var next = command.Days > 10 ? Next(command) : null;
        var lastOrder =
            fact.Question == ModelLead.OrderQuestion
            && !fact.Revoked
            && !model.Facts.Any(other =>
                other != fact && other is { Question: ModelLead.OrderQuestion, Revoked: false }
            );
        var goesOn = lastOrder && model.LostOn is null && !(model.ExpiresOn <= Today);
        var reopens = goesOn && model.Owner is not null && !Banned(model);
        var allowed = !fact.Revoked && (!reopens || (next is not null && StepAllowed(model, command)));
        var result = lead.Revoke(firm.Plan, fact.Id, "Irrtum", next, Bans, firm.By(firm.Head));
        if (result is EvidenceReviewResult.Revoked)
        {
            fact.Revoked = true;
            if (reopens)
                model.Due = next!.DueOn;
            else if (goesOn && Banned(model))
                model.LostOn = Today;
        }
        return (allowed, result is not EvidenceReviewResult.Revoked, "revoke");
    }

    (bool, bool, string) Defer((Lead Lead, ModelLead Model) at, Command command)
    {
        var (lead, model) = at;
        var most = model.Deferrals == 0 ? 30 : 14;
        var allowed =
            model.Active(Today) && model.Deferrals < 2 && StepAllowed(model, command) && command.Days - 3 <= most;
        var result = lead.Defer(firm.Escalation, Next(command), "Später.", Bans, firm.By(users[command.Who]));
        if (result is FollowUpResult.Deferred)
            (model.Deferrals, model.Due) = (model.Deferrals + 1, Next(command).DueOn);
        return (allowed, result is FollowUpResult.Refused, "defer");
    }

    (bool, bool, string) NotReached((Lead Lead, ModelLead Model) at, Command command)
    {
        var (lead, model) = at;
        var allowed = model.Active(Today) && model.NotReached < 4 && StepAllowed(model, command);
        var result = lead.NotReached(firm.Escalation, Next(command), Bans, firm.By(users[command.Who]));
        if (result is FollowUpResult.NotReached)
            (model.NotReached, model.Due) = (model.NotReached + 1, Next(command).DueOn);
        return (allowed, result is FollowUpResult.Refused, "not reached");
    }

    (bool, bool, string) Postpone((Lead Lead, ModelLead Model) at, Command command)
    {
        var (lead, model) = at;
        var allowed = model.Active(Today) && model.Postponed < 2 && StepAllowed(model, command);
        var result = lead.Postpone(firm.Escalation, Next(command), "Messe", Bans, firm.By(users[command.Who]));
        if (result is FollowUpResult.PostponedByUs)
            (model.Postponed, model.Due) = (model.Postponed + 1, Next(command).DueOn);
        return (allowed, result is FollowUpResult.Refused, "postpone");
    }

    (bool, bool, string) Move((Lead Lead, ModelLead Model) at, Command command)
    {
        var (lead, model) = at;
        var fact = Fact(command);
        var orders = command.Choice == ModelLead.OrderQuestion;
        var allowed =
            model.Active(Today)
            && FactAllowed(at, command)
            && !model.Answered(command.Choice)
            && !model.Moved.Contains(command.Choice)
            && (orders || StepAllowed(model, command));
        var result = lead.Move(firm.Plan, fact, Next(command), Bans, firm.By(users[command.Who]));
        if (result is FollowUpResult.Moved or FollowUpResult.Won)
        {
            Keep(model, fact, lead.Evidence[^1], command);
            if (result is FollowUpResult.Moved)
                model.Moved.Add(command.Choice);
            model.Due = result is FollowUpResult.Moved ? Next(command).DueOn : null;
        }
        return (allowed, result is FollowUpResult.Refused, "move");
    }

    (bool, bool, string) Lose((Lead Lead, ModelLead Model) at, Command command)
    {
        var allowed = !at.Model.Over(Today);
        var reason = LostReasons.Selectable[command.Choice % LostReasons.Selectable.Count];
        var result = at.Lead.Lose(reason, null, firm.By(users[command.Who]));
        if (result is EndResult.Lost)
            at.Model.LostOn = Today;
        return (allowed, result is not EndResult.Lost, "lose");
    }

    (bool, bool, string) Return((Lead Lead, ModelLead Model) at, Command command)
    {
        var (lead, model) = at;
        var question = command.Choice % 2;
        var allowed = !model.Over(Today) && model.Owner is not null && question == 0;
        var result = lead.Return(firm.Plan, questions[question].Id, "Stimmt nicht.", firm.By(users[command.Who]));
        if (result is HandOverResult.Returned)
            (model.Owner, model.Due, model.Returned) = (null, null, (question, model.Facts.Count));
        return (allowed, result is HandOverResult.Refused, "return");
    }

    (bool, bool, string) Reassign((Lead Lead, ModelLead Model) at, Command command)
    {
        var (lead, model) = at;
        var rep = users[command.Who];
        var allowed = model.Active(Today) && model.Owner != rep.Id && !Full(rep);
        var result = lead.Reassign(rep, ActiveLeadsOf(rep), firm.By(firm.Head));
        if (result is HandOverResult.Reassigned)
            model.Owner = rep.Id;
        return (allowed, result is HandOverResult.Refused, "reassign");
    }

    (bool, bool, string) Keep((Lead Lead, ModelLead Model) at, Command command)
    {
        var (lead, model) = at;
        var step = Next(command) with { Criterion = questions[command.Choice].Id };
        var later = step.DueOn > model.Due;
        var allowed =
            model.Active(Today)
            && !model.Answered(command.Choice)
            && StepAllowed(model, command)
            && (!later || model.Postponed < 2);
        var result = lead.KeepWith(firm.Plan, firm.Escalation, step, Bans, firm.By(users[command.Who]));
        if (result is TriageResult.Kept)
            (model.Due, model.Postponed) = (step.DueOn, model.Postponed + (later ? 1 : 0));
        return (allowed, result is not TriageResult.Kept, "keep");
    }

    (bool, bool, string) WriteDown((Lead Lead, ModelLead Model) at)
    {
        var (lead, model) = at;
        var allowed = !model.Won && model.LostOn is null && !model.WrittenOff && model.ExpiresOn <= Today;
        var done = lead.WriteDownExpiry(firm.Now);
        model.WrittenOff |= done;
        return (allowed, !done, "write down");
    }
}
