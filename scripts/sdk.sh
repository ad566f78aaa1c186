# Sourced by run and test: makes sure that a .NET 10 SDK is there, or says in one sentence how to get it.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
require_sdk() {
    # From the repository's folder, global.json would answer for an SDK that is not there.
    if ! command -v dotnet >/dev/null 2>&1 || ! (cd / && dotnet --list-sdks 2>/dev/null) | grep -q '^10\.'; then
        echo "Leadwerk needs the .NET 10 SDK: install it from https://dotnet.microsoft.com/download/dotnet/10.0 (or with your package manager: dotnet-sdk-10.0) and run this again." >&2
        exit 1
    fi
}

# The built program looks for .NET in the usual places only; wherever dotnet is on the path is right too.
find_runtime() {
    [ -z "${DOTNET_ROOT:-}" ] || return 0
    local dotnet
    dotnet="$(command -v dotnet 2>/dev/null)" || require_sdk
    export DOTNET_ROOT
    DOTNET_ROOT="$(dirname "$(readlink -f "$dotnet")")"
}
