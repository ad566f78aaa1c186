namespace Leadwerk.Domain.Marketing;

/// <summary>A follower's way through a sequence, once in a lifetime: waiting for their turn, on the way, at its end.</summary>
public sealed class Enrolment
{
    Enrolment() { }

    /// <summary>Names the way.</summary>
    public EnrolmentId Id { get; private set; }

    /// <summary>The sequence.</summary>
    public SequenceId Sequence { get; private set; }

    /// <summary>The mails that they get, fixed when they begin; null while they wait for their turn.</summary>
    public Guid? Wording { get; private set; }

    /// <summary>Who.</summary>
    public PersonId Person { get; private set; }

    /// <summary>When they did what the sequence follows upon, UTC. What they do from then on can end it.</summary>
    public DateTime Since { get; private set; }

    /// <summary>The day on which they began; null while they wait for their turn.</summary>
    public DateOnly? StartedOn { get; private set; }

    /// <summary>Place of the next mail, from 0.</summary>
    public int NextStep { get; private set; }

    /// <summary>The first day on which the next mail can leave; null while it waits for something that they do.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The day on which waiting for what they do is in vain.</summary>
    public DateOnly? GivesUpOn { get; private set; }

    /// <summary>When it ended, UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why it ended.</summary>
    public EnrolmentEnd? End { get; private set; }

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }

    /// <summary>Somebody did what a sequence follows upon, and waits for their turn.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="person">Who.</param>
    /// <param name="since"><inheritdoc cref="Since" path="/summary"/></param>
    /// <returns>Their way through it.</returns>
    public static Enrolment Wait(SequenceId sequence, PersonId person, DateTime since) =>
        new()
        {
            Id = EnrolmentId.New(),
            Sequence = sequence,
            Person = person,
            Since = since,
        };

    /// <summary>It is their turn; whoever has begun or ended stays as they are.</summary>
    /// <param name="version">The mails that they get, whatever is edited later.</param>
    /// <param name="today">The company's day.</param>
    /// <returns>Whether they begin now.</returns>
    public bool Start(SequenceVersion version, DateOnly today)
    {
        if (StartedOn is not null || EndedAt is not null)
            return false;
        (StartedOn, Wording) = (today, version.Id);
        Await(version, today);
        return true;
    }

    /// <summary>They did what the next mail waits for.</summary>
    /// <param name="version">The mails that they get.</param>
    /// <param name="on">The company's day on which they did.</param>
    public void Happened(SequenceVersion version, DateOnly on)
    {
        if (EndedAt is null && DueOn is null && StartedOn is not null)
            (DueOn, GivesUpOn) = (on.AddDays(version.Steps[NextStep].Days), null);
    }

    /// <summary>The next mail has to wait: they asked for a pause, or got enough for now.</summary>
    /// <param name="until">The first day on which it can leave.</param>
    public void PutOff(DateOnly until)
    {
        if (EndedAt is null && DueOn < until)
            DueOn = until;
    }

    /// <summary>The next mail was written, and will leave at once.</summary>
    /// <param name="version">The mails that they get.</param>
    /// <param name="stamp">When.</param>
    public void Wrote(SequenceVersion version, Stamp stamp)
    {
        NextStep++;
        if (NextStep < version.Steps.Count)
            Await(version, stamp.Today);
        else
            Stop(EnrolmentEnd.Finished, stamp);
    }

    /// <summary>It ends, for ever.</summary>
    /// <param name="why">Why.</param>
    /// <param name="stamp">When.</param>
    public void Stop(EnrolmentEnd why, Stamp stamp)
    {
        if (EndedAt is not null)
            return;
        (EndedAt, End, DueOn, GivesUpOn) = (stamp.At, why, null, null);
    }

    void Await(SequenceVersion version, DateOnly today)
    {
        var step = version.Steps[NextStep];
        DueOn = step.AfterKind is null ? today.AddDays(step.Days) : null;
        GivesUpOn = DueOn is null ? today.AddDays(Marketing.Sequence.PatienceDays) : null;
    }
}
