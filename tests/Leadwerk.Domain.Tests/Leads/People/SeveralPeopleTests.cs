using CsCheck;

namespace Leadwerk.Domain.Tests.Leads.People;

/// <summary>
/// Reps, head of sales and marketing work for years on the leads of two companies, in any order. A model that is told
/// apart from the domain says of every act whether it is allowed and what is then true.
/// </summary>
public class SeveralPeopleTests
{
    [Fact]
    public void Whatever_several_people_do_the_rules_say_the_same_as_a_simple_model() =>
        Command
            .Any.Array[20, 90]
            .Sample(
                commands =>
                {
                    var office = new Office();
                    foreach (var command in commands)
                    {
                        var disagreement = office.Do(command);
                        Assert.True(disagreement is null, disagreement);
                        office.AssertAgrees();
                    }
                },
                iter: Cases.Of(2_000)
            );
}
