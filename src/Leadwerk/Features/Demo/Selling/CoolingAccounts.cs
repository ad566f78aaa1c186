namespace Leadwerk.Features.Demo.Selling;

/// <summary>The companies that said no most recently.</summary>
sealed class CoolingAccounts
{
    const int Remembered = 30;

    readonly List<Account> accounts = [];

    public IReadOnlyList<Account> Accounts => accounts;

    public void Add(Account account, DateOnly today)
    {
        account.Expect();
        accounts.Add(account);
        if (accounts.Count <= Remembered)
            return;
        var oldest = accounts[0];
        accounts.RemoveAt(0);
        oldest.Came();
        oldest.CloseIfDone(today);
    }
}
