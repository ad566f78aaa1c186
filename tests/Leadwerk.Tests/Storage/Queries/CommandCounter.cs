using System.Diagnostics;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Leadwerk.Tests.Storage.Queries;

/// <summary>Counts the commands that one context sends.</summary>
sealed class CommandCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    readonly LeadwerkDb db;
    readonly List<IDisposable> subscriptions = [];
    int commands;

    public CommandCounter(LeadwerkDb db)
    {
        this.db = db;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Commands => commands;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData done && ReferenceEquals(done.Context, db))
            commands++;
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
}
