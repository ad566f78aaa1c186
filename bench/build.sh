# Sourced by the commands beside it: builds the benchmarks and runs one of them.
run_benchmark() {
    local root log
    root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
    . "$root/scripts/sdk.sh"
    require_sdk
    log="$(mktemp)"
    if ! dotnet build "$root/bench/Leadwerk.Benchmarks" -c Release --nologo -v quiet >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
    "$root/artifacts/bin/Leadwerk.Benchmarks/release/Leadwerk.Benchmarks" "$@"
}
