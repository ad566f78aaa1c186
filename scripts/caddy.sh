# Sourced by test: the web server of the office example, unpacked beside the build; installed it would start on the machine's own port 80.

caddy_folder() {
    echo "$1/artifacts/caddy"
}

require_caddy() {
    ! command -v caddy >/dev/null 2>&1 || return 0
    local folder
    folder="$(caddy_folder "$1")"
    [ ! -x "$folder/usr/bin/caddy" ] || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "The test of the office example needs Caddy: install it so that 'caddy' is on the path, and run this again." >&2
        exit 1
    fi
    local as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    echo "Fetching Caddy for the test of the office example ..."
    "${as_root[@]}" apt-get update -qq
    mkdir -p "$folder"
    (cd "$folder" && apt-get download -qq caddy >/dev/null && dpkg-deb -x caddy_*.deb . && rm caddy_*.deb)
}
