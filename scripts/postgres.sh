# Sourced by test: makes sure that a PostgreSQL server can be started, or says in one sentence how to get it.

# The newest server that is installed; prints its folder of programs.
postgres_programs() {
    local initdb
    initdb="$(ls -1 /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -t/ -k5 -n | tail -n 1)"
    [ -n "$initdb" ] || initdb="$(command -v initdb 2>/dev/null || true)"
    [ -n "$initdb" ] && dirname "$initdb"
}

require_postgres() {
    ! postgres_programs >/dev/null || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "The storage tests need PostgreSQL 15 or newer: install it so that 'initdb' is on the path, and run this again." >&2
        exit 1
    fi
    local as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    echo "Installing PostgreSQL for the storage tests ..."
    # The tests bring a private cluster; the package shall not create and start one for the whole machine.
    "${as_root[@]}" mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] ||
        echo "create_main_cluster = false" | "${as_root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends -o Dpkg::Options::=--force-confold postgresql >/dev/null
}
