#!/usr/bin/env bash
# A private PostgreSQL for tests: prints the folder of its socket and its user once it answers, and lives exactly as
# long as its standard input stays open. So it ends with whoever started it, however that one ends.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/postgres.sh"

programs="$(postgres_programs)" || {
    echo "PostgreSQL is not installed; ./test installs it." >&2
    exit 1
}

# PostgreSQL refuses to run as root.
if [ "$(id -u)" -eq 0 ]; then
    as_server=(setpriv --reuid=postgres --regid=postgres --init-groups --reset-env)
    user=postgres
else
    as_server=()
    user="$(id -un)"
fi
cd /
folder="$("${as_server[@]}" mktemp -d "${TMPDIR:-/tmp}/leadwerk-pg.XXXXXX")"
server=""
stop() {
    trap - EXIT
    if [ -n "$server" ]; then
        kill -INT "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' INT TERM HUP

# German names sort by ICU in the queries; the cluster itself compares bytes, like many servers do.
"${as_server[@]}" "$programs/initdb" --pgdata="$folder/data" --username="$user" --auth=trust --encoding=UTF8 \
    --locale=C.UTF-8 --no-sync >"$folder.log" 2>&1 || {
    cat "$folder.log" >&2
    rm -f "$folder.log"
    exit 1
}
rm -f "$folder.log"

# Nothing here has to survive a power cut. Options of the caller come last and win.
start() {
    "${as_server[@]}" "$programs/postgres" -D "$folder/data" -k "$folder" -h "" -p 5432 \
        -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 \
        -c autovacuum=off -c deadlock_timeout=200ms -c timezone=UTC -c log_min_messages=fatal "$@" \
        </dev/null >/dev/null 2>&1 &
    server=$!
    for _ in $(seq 1 600); do
        "$programs/pg_isready" -q -h "$folder" -p 5432 && return
        kill -0 "$server" 2>/dev/null || break
        sleep 0.05
    done
    kill -9 "$server" 2>/dev/null || true
    server=""
    echo "PostgreSQL did not start." >&2
    exit 1
}

# The server does not start again while a process of the killed one still lives.
crash() {
    local processes
    processes="$server $(ps -o pid= --ppid "$server" | tr '\n' ' ')"
    # shellcheck disable=SC2086
    kill -9 $processes 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    # shellcheck disable=SC2086
    while kill -0 $processes 2>/dev/null; do sleep 0.01; done
}

start "$@"
echo "$folder $user"
# "crash" kills the server at once and starts it again. The end of input, also of a killed caller, ends everything.
while read -r order; do
    [ "$order" = crash ] || continue
    crash
    start "$@"
    echo "back"
done
