#!/usr/bin/env bash
# Writes the migration NAME for both databases from what changed in the model, and a backup of the form that it leads to,
# which every later program has to restore: scripts/migration.sh NAME
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ $# -eq 1 ] || {
    echo "Usage: scripts/migration.sh NAME" >&2
    exit 2
}
dotnet build tests/Leadwerk.Tests -c Release --nologo -v quiet
for database in Sqlite Postgres; do
    dotnet ef migrations add "$1" --no-build --configuration Release \
        --project src/Leadwerk --startup-project tests/Leadwerk.Tests \
        --context "${database}LeadwerkDb" --output-dir "Storage/$database/Migrations"
    # The tool silences warnings of obsolete members for everybody; nothing of ours is obsolete.
    sed -i '/^ *#pragma warning \(disable\|restore\) 612, 618/d' "src/Leadwerk/Storage/$database/Migrations/"*.cs
done
scripts/form-backup.sh "$1"
