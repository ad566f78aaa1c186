namespace Leadwerk.Domain.Tests;

/// <summary>Ids are in the order of their creation: lists go on after the last row by them.</summary>
public class TypedIdTests
{
    static readonly Guid Early = new("01980000-0000-7000-8000-000000000001");
    static readonly Guid Late = new("01980000-0000-7000-8000-000000000002");

    [Fact]
    public void Leads_are_in_the_order_in_which_they_began()
    {
        var (one, same, other) = (new LeadId(Early), LeadId.From(Early), new LeadId(Late));
        Assert.True(one < other && one <= other && one <= same && one >= same && other > one && other >= one);
        Assert.False(one > other || one >= other || one < same || one > same || other < one || other <= one);
    }

    [Fact]
    public void Followers_are_in_the_order_in_which_they_came()
    {
        var (one, same, other) = (new FollowerId(Early), FollowerId.From(Early), new FollowerId(Late));
        Assert.True(one < other && one <= other && one <= same && one >= same && other > one && other >= one);
        Assert.False(one > other || one >= other || one < same || one > same || other < one || other <= one);
    }
}
