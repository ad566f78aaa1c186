using Leadwerk.Storage.Guards;

namespace Leadwerk.Storage.Bans;

/// <summary>Somebody was to be written down whose ban outlived the erasure of their data. Nothing was saved.</summary>
sealed class ErasedBanHoldsException()
    : Exception($"{GuardTrigger.Said}{BansOutliveErasure.Guard.Name}: {BansOutliveErasure.StillHolds}");
