using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Rows;

namespace Leadwerk.Features.Import.Joining;

/// <summary>What tells two leads with the same id apart: company, title, start.</summary>
sealed class LeadTraits(FileRows rows)
{
    readonly CodedColumn? companies = rows.Coded(Field.Company);
    readonly TextColumn? titles = rows.Cells<TextCells>(Field.Title)?.Column;
    readonly DateCells? starts = rows.Cells<DateCells>(Field.Created);

    /// <summary>True when anything that both rows say is the same, false when all of it differs; null when they share nothing.</summary>
    public bool? IsSame(int row, LeadTraits other, int otherRow)
    {
        var company = IsSameCompany(row, other, otherRow);
        var title = IsSameTitle(row, other, otherRow);
        var start = starts is null || other.starts is null ? null : starts.IsSameDay(row, other.starts, otherRow);
        if (company == true || title == true || start == true)
            return true;
        return company is null && title is null && start is null ? null : false;
    }

    bool? IsSameCompany(int row, LeadTraits other, int otherRow)
    {
        if (companies?[row] is not { } own || other.companies?[otherRow] is not { } theirs)
            return null;
        return own.Equals(theirs, StringComparison.OrdinalIgnoreCase);
    }

    bool? IsSameTitle(int row, LeadTraits other, int otherRow)
    {
        if (titles is null || other.titles is null)
            return null;
        var own = titles.Utf8(row);
        var theirs = other.titles.Utf8(otherRow);
        return own.IsEmpty || theirs.IsEmpty ? null : own.SequenceEqual(theirs);
    }
}
