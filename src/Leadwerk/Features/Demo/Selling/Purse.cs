using Leadwerk.Domain.Marketing;
using Leadwerk.Features.Demo.Vocabulary;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>What marketing spends, month after month, and writes down: without it no order has a cost.</summary>
sealed class Purse(World world)
{
    bool contentIsPaid;

    /// <summary>What the content cost is known from the first day on; other bills come on the first working day of a month.</summary>
    public void Pay()
    {
        var today = world.Today;
        if (!contentIsPaid)
            PayForContent();
        if (WorkingDays.From(new DateOnly(today.Year, today.Month, 1)) != today)
            return;
        foreach (var bill in MarketingWords.Bills.Where(bill => bill.Months.Contains(today.Month)))
            Record(by => Spending.OnCampaign(bill.Campaign, Euro.Of(bill.Euros), by));
        foreach (var bill in MarketingWords.Fees.Where(bill => bill.Months.Contains(today.Month)))
            Record(by => Spending.OnSource(bill.Source, Euro.Of(bill.Euros), by));
        Save();
    }

    void PayForContent()
    {
        contentIsPaid = true;
        foreach (var piece in Truth.ContentPiece.All)
            Record(by => Spending.OnPiece(world.Editorial.Page(piece).Id, Euro.Of(piece.Cost), by));
        Save();
    }

    void Record(Func<Domain.Stamp, MarketingResult<Spending>> spend) =>
        world.Books.Own.Add(((MarketingResult<Spending>.Kept)spend(world.By(world.Vendor.Marketing[0]))).Value);

    void Save() => Books.Save(world.Books.Own, world.Vendor.Marketing[0], "record-spending");
}
