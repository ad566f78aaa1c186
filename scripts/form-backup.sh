#!/usr/bin/env bash
# Keeps a small company in the present form of the database as a backup named after the migration that leads to it:
# scripts/form-backup.sh NAME. Backups of forms that were released stay as they are for ever.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ $# -eq 1 ] || {
    echo "Usage: scripts/form-backup.sh NAME" >&2
    exit 2
}
dotnet build src/Leadwerk -c Release --nologo -v quiet
backup="$PWD/tests/Leadwerk.Tests/Storage/Backups/$1.leadwerk"
program="$PWD/artifacts/bin/Leadwerk/release/leadwerk"
data="$(mktemp -d)"
trap 'rm -rf "$data"' EXIT
mkdir -p "$(dirname "$backup")"
rm -f "$backup"
"$program" demo --data "$data" --seed 1 --leads 10 --months 6 --lang en
"$program" backup "$backup" --data "$data" --lang en
chmod 644 "$backup"
