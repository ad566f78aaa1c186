namespace Leadwerk.Crash.PowerCuts;

/// <summary>
/// Files as a power cut can leave them: what was synced is there; of what was written since, each write may be there,
/// be torn at a sector, or be missing.
/// </summary>
/// <param name="durable">The files at the beginning.</param>
sealed class TornDisk(Dictionary<string, FileBytes> durable)
{
    const int Sector = 512;
    const double Survives = 0.45;
    const double IsTorn = 0.25;

    List<DiskCall> pending = [];

    public void Do(DiskCall call)
    {
        switch (call)
        {
            case DiskCall.Sync(var file):
                foreach (var kept in pending.Where(kept => kept.File == file))
                    Apply(durable, kept);
                pending = [.. pending.Where(left => left.File != file)];
                break;
            case DiskCall.Remove:
                pending.ForEach(kept => Apply(durable, kept));
                pending = [];
                Apply(durable, call);
                break;
            default:
                pending.Add(call);
                break;
        }
    }

    /// <summary>Cuts the power now.</summary>
    /// <param name="chance">Decides what became of the writes that were not synced.</param>
    /// <returns>The files that are found afterwards.</returns>
    public Dictionary<string, FileBytes> CutPower(Random chance)
    {
        var left = durable.ToDictionary(
            file => file.Key,
            file => new FileBytes(file.Value.Content),
            StringComparer.Ordinal
        );
        foreach (var call in pending)
        {
            switch (chance.NextDouble())
            {
                case < Survives:
                    Apply(left, call);
                    break;
                case < Survives + IsTorn when call is DiskCall.Write write:
                    var sectors = chance.Next(write.Bytes.Length / Sector + 1);
                    Apply(left, write with { Bytes = write.Bytes[..(sectors * Sector)] });
                    break;
            }
        }
        return left;
    }

    static void Apply(Dictionary<string, FileBytes> files, DiskCall call)
    {
        if (call is DiskCall.Remove)
        {
            files.Remove(call.File);
            return;
        }
        if (!files.TryGetValue(call.File, out var file))
            files[call.File] = file = new FileBytes([]);
        if (call is DiskCall.Write write)
            file.Write(write.Offset, write.Bytes);
        else if (call is DiskCall.Truncate truncate)
            file.Truncate(truncate.Length);
    }
}
