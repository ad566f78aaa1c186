using Leadwerk.Domain;
using Leadwerk.Domain.Phases;
using Leadwerk.Features.Takeover.Rows;
using Leadwerk.Tests.Import;

namespace Leadwerk.Tests.Takeover;

public class StageMappingTests
{
    [Theory]
    [InlineData("B", "B")]
    [InlineData(" b ", "B")]
    [InlineData("B mündlich bestellt", "B")]
    [InlineData("B: bestellt", "B")]
    [InlineData("B. bestellt", "B")]
    [InlineData("Auftrag mündlich erteilt", "B")]
    [InlineData("order given orally", "B")]
    [InlineData("NUTZEN GEKLAERT", "E")]
    [InlineData("E-Mail geschickt", null)]
    [InlineData("e mail", null)]
    [InlineData("Beratung", null)]
    [InlineData("D2C", null)]
    [InlineData("A", null)]
    [InlineData("A Auftrag", null)]
    [InlineData("Auftrag erhalten", null)]
    [InlineData("", null)]
    public void A_stage_that_names_its_phase_is_this_phase_and_an_order_is_never_read_from_a_name(
        string stage,
        string? phase
    ) => Assert.Equal(phase, StageName.PhaseOf(stage, Plan)?.Code.Value);

    [Fact]
    public void What_names_its_phase_is_this_phase_whatever_the_others_are_called()
    {
        var clear = Mapped(
            "F Bedarf vermutet",
            "E Nutzen geklärt",
            "D Entscheider will",
            "C Verhandlung",
            "B bestellt"
        );
        Assert.Equal("F,E,D,C,B", Codes(Assert.IsType<StageMapping.Clear>(clear)));
        // The list jumps over a phase: nothing moves up.
        Assert.Equal("F,D,B", Codes(Assert.IsType<StageMapping.Clear>(Mapped("F neu", "D Entscheider", "B bestellt"))));
    }

    [Fact]
    public void Only_what_is_not_recognised_is_guessed_by_its_place_and_somebody_looks_at_it()
    {
        Assert.Equal("F,E,D,B", Guessed("F neu", "Beratung", "D Entscheider", "B bestellt"));
        Assert.Equal("F,E,E,D", Guessed("Rot", "Gelb", "Blau", "D Entscheider"));
        // A guess goes on where the list stands, and never beyond the offer.
        Assert.Equal("D,C,C", Guessed("D Entscheider", "Angebot", "Nachfassen"));
    }

    [Fact]
    public void Stages_of_which_none_is_recognised_follow_the_ladder()
    {
        Assert.Equal("F,E,D", Codes(Assert.IsType<StageMapping.Clear>(Mapped("Rot", "Gelb", "Blau"))));
        Assert.Equal("F,E,D,C,C", Guessed("Rot", "Gelb", "Blau", "Grün", "Grau"));
    }

    static PhasePlan Plan { get; } =
        Assert
            .IsType<PlanResult.Made>(
                PhasePlan.Create(
                    DefaultPhasePlan.Draft(),
                    new Stamp(UserId.New(), new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), TimeZoneInfo.Utc)
                )
            )
            .Plan;

    static string Guessed(params string[] stages) =>
        Codes(Assert.IsType<StageMapping.Unclear>(Mapped(stages)).Proposal);

    static string Codes(StageMapping.Clear mapping) => string.Join(',', mapping.Phases);

    /// <summary>A list in which a lead went up these stages, one each week.</summary>
    static StageMapping Mapped(params string[] stages)
    {
        var entries = string.Join(';', stages.Select(stage => $"Eintritt in {stage}"));
        var days = string.Join(';', stages.Select((_, place) => $"{2 + (7 * place):00}.01.2026"));
        var csv = $"Nr.;Titel;Phase;Angelegt am;{entries}\n1;Anlage;{stages[^1]};02.01.2026;{days}\n";
        var list = Exported.Read(csv);
        Assert.Equal(stages, list.Phases.Select(phase => phase.Name));
        return StageMapping.Of(list, Plan);
    }
}
