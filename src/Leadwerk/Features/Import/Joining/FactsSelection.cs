namespace Leadwerk.Features.Import.Joining;

static class FactsSelection
{
    /// <summary>The facts of some leads only, in their order.</summary>
    public static Facts Only(this Facts facts, int[] leads)
    {
        var gathering = new Gathering([facts], [leads]);
        return gathering.Into(gathering.Texts(part => part.Ids), (field, lead) => facts.Place(field, leads[lead]));
    }
}
