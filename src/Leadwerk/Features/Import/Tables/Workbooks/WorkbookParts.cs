using System.Xml;

namespace Leadwerk.Features.Import.Tables.Workbooks;

/// <summary>What the workbook part says: where its sheets are and how it counts days.</summary>
/// <param name="Sheets">The visible sheets, in their order.</param>
/// <param name="Counts1904">Day 0 is 1 January 1904.</param>
/// <param name="SharedStrings">Null when the workbook has none.</param>
/// <param name="Styles">Null when the workbook has none.</param>
sealed record WorkbookParts(IReadOnlyList<WorkbookSheet> Sheets, bool Counts1904, string? SharedStrings, string? Styles)
{
    const string Usual = "xl/workbook.xml";
    const int MostBytes = 16 << 20;

    /// <exception cref="InvalidDataException">No workbook, or one without a sheet.</exception>
    public static WorkbookParts Read(WorkbookArchive archive)
    {
        var workbook = Relations(archive, "").Find(relation => relation.Is("officeDocument"))?.Part ?? Usual;
        var relations = Relations(archive, workbook);
        var sheets = new List<WorkbookSheet>();
        var counts1904 = false;
        using var xml = archive.Read(workbook, MostBytes).Xml();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                counts1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet" && IsVisible(xml))
                AddSheet(sheets, archive, relations, xml);
        }
        return sheets.Count == 0
            ? throw new InvalidDataException()
            : new(sheets, counts1904, PartOf("sharedStrings"), PartOf("styles"));

        string? PartOf(string type) =>
            relations.Find(relation => relation.Is(type) && archive.Has(relation.Part))?.Part;
    }

    static bool IsVisible(XmlReader sheet) => sheet.GetAttribute("state") is null or "visible";

    static void AddSheet(List<WorkbookSheet> sheets, WorkbookArchive archive, List<Relation> relations, XmlReader xml)
    {
        var id = RelationId(xml);
        // Chart sheets are sheets as well, but hold no cells.
        var sheet = relations.Find(relation => relation.Id == id && relation.Is("worksheet"));
        if (sheet != null && archive.Has(sheet.Part))
            sheets.Add(new(xml.GetAttribute("name") ?? "", sheet.Part));
    }

    /// <summary>The id stands in a namespace of its own, of which there are two versions.</summary>
    static string? RelationId(XmlReader sheet)
    {
        for (var has = sheet.MoveToFirstAttribute(); has; has = sheet.MoveToNextAttribute())
        {
            if (sheet is { LocalName: "id", NamespaceURI.Length: > 0 })
            {
                var id = sheet.Value;
                sheet.MoveToElement();
                return id;
            }
        }
        sheet.MoveToElement();
        return null;
    }

    static List<Relation> Relations(WorkbookArchive archive, string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var path = $"{part[..slash]}_rels/{part[slash..]}.rels";
        var relations = new List<Relation>();
        if (!archive.Has(path))
            return relations;
        using var xml = archive.Read(path, MostBytes).Xml();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship")
                continue;
            if (xml.GetAttribute("TargetMode") == "External" || xml.GetAttribute("Target") is not { } target)
                continue;
            var type = xml.GetAttribute("Type") ?? "";
            relations.Add(new(xml.GetAttribute("Id") ?? "", type, Resolved(part[..slash], target)));
        }
        return relations;
    }

    /// <summary>A path inside the archive: from its root, or from the folder of the part that names it.</summary>
    static string Resolved(string folder, string target)
    {
        var steps = new List<string>();
        var path = target.StartsWith('/') ? target : folder + target;
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or ".."))
                steps.Add(step);
        }
        return string.Join('/', steps);
    }

    sealed record Relation(string Id, string Type, string Part)
    {
        public bool Is(string type) => Type.EndsWith("/" + type, StringComparison.Ordinal);
    }
}

/// <param name="Name">As its tab shows it.</param>
/// <param name="Part">Where its cells are.</param>
sealed record WorkbookSheet(string Name, string Part);
