using Leadwerk.Domain.Users;
using Leadwerk.Features.Users;
using Leadwerk.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Storage;

public class AccountTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static Accounts Of(TestStore store) => new(store.Store, store.Clock);

    static async Task<UserOutcome.Added> Added(TestStore store, string name, string mail, Role? role = null) =>
        Assert.IsType<UserOutcome.Added>(await Of(store).Add(name, mail, role, null, Cancel));

    static async Task<bool> Opens(TestStore store, User user, string password)
    {
        await using var db = store.Open();
        return Passwords.IsRight(user, await db.SignIns.SingleAsync(known => known.User == user.Id, Cancel), password);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_first_one_manages_the_others_and_nobody_is_there_before(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        Assert.Empty(await Of(store).All(Cancel));

        var first = await Added(store, "Anna Schäfer", "Anna@Firma.example");
        var second = await Added(store, "Özlem Kaya", "oezlem@firma.example");

        Assert.Equal((Role.Administrator, Role.Rep), (first.User.Role, second.User.Role));
        Assert.Equal("anna@firma.example", first.User.Mail);
        Assert.True(await Opens(store, first.User, first.Password!));
        Assert.False(await Opens(store, first.User, second.Password!));
        Assert.Equal(["Anna Schäfer", "Özlem Kaya"], (await Of(store).All(Cancel)).Select(user => user.Name));
    }

    [Fact]
    public async Task A_new_password_shuts_the_old_one_out_and_is_noted_without_its_words()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        var added = await Added(store, "Anna Schäfer", "anna@firma.example");
        var set = Assert.IsType<UserOutcome.PasswordSet>(await Of(store).Reset(" ANNA@firma.example", null, Cancel));

        Assert.False(await Opens(store, added.User, added.Password!));
        Assert.True(await Opens(store, added.User, set.Password!));
        await using var db = store.Open();
        var journal = await db.Journal.OrderBy(entry => entry.Seq).ToListAsync(Cancel);
        Assert.Equal(["add-user", "reset-password"], journal.Select(entry => entry.Action));
        var hash = (await db.SignIns.SingleAsync(Cancel)).PasswordHash;
        Assert.All(
            journal,
            entry =>
            {
                Assert.DoesNotContain(hash, entry.Payload!);
                Assert.DoesNotContain(set.Password!, entry.Payload!);
            }
        );
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_nothing_is_saved()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await Added(store, "Anna Schäfer", "anna@firma.example");
        var accounts = Of(store);

        Assert.IsType<UserOutcome.MailTaken>(await accounts.Add("Zwei", "ANNA@firma.example", null, null, Cancel));
        Assert.IsType<UserOutcome.Refused>(await accounts.Add("", "b@firma.example", null, null, Cancel));
        Assert.IsType<UserOutcome.Refused>(await accounts.Add("Ben", "keine Adresse", null, null, Cancel));
        Assert.IsType<UserOutcome.PasswordTooShort>(
            await accounts.Add("Ben", "ben@firma.example", null, "geheim", Cancel)
        );
        Assert.Equal(
            "anna@firma.example",
            Assert.IsType<UserOutcome.NoSuchUser>(await accounts.Reset("ana@firma.example", null, Cancel)).Nearest
        );
        Assert.Single(await accounts.All(Cancel));
    }
}
