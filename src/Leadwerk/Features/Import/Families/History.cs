namespace Leadwerk.Features.Import.Families;

/// <summary>Rows of "this lead entered that stage then".</summary>
static class History
{
    public static readonly HeaderFamily Rows = new(
        "history",
        needs: 3,
        """
        id: OpportunityId ! | Opportunity ID ! | Opportunity-ID ! | lead id ! | deal id ! | lead ! | Record ID ! | id ! | Deal - ID !
        stage: To Stage ! | Nach Phase ! ? | In Phase ! ? | Neue Phase ! ? | StageName ! | stage ! | phase ! | new stage ! | new value !
        changedField: Field ! | Feld ! ? | Field Name ! | Feldname ! ?
        entered: Last Modified ! | Letzte Änderung ! ? | Zuletzt geändert ! ? | entered ! | entered on ! | entered at ! | eingetreten am ! | eingetreten ! | changed ! | changed on ! | changed at ! | geändert am ! | CreatedDate ! | date ! | datum ! | timestamp ! | Edit Date !
        """
    );
}
