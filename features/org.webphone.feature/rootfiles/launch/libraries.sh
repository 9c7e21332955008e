# System libraries on Linux: names what is missing and installs it where the script may. POSIX sh, sourced.

# Package (Debian, Ubuntu) of each library that the window and the sound need.
WINDOW_LIBRARIES="libgtk-3.so.0=libgtk-3-0"
SOUND_LIBRARIES="libpulse.so.0=libpulse0 libudev.so.1=libudev1 libX11.so.6=libx11-6 libXfixes.so.3=libxfixes3
    libXrandr.so.2=libxrandr2 libXcomposite.so.1=libxcomposite1 libdbus-1.so.3=libdbus-1-3"

# Packages among the given "library=package" pairs whose library is not on this machine.
missing_packages() {
    known=$({ ldconfig -p || /sbin/ldconfig -p; } 2>/dev/null) && [ -n "$known" ] || return 0
    for pair in "$@"; do
        case "$known" in *"${pair%%=*}"*) ;; *) printf '%s ' "${pair#*=}" ;; esac
    done
}

# Installs packages $2... when root on Debian or Ubuntu, else prints the one line that does; $1 says what they are for.
# Returns 1 where they are still missing.
install_packages() {
    purpose=$1
    shift
    [ $# -gt 0 ] || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "webphone: $purpose needs libraries that are missing. On Debian or Ubuntu they are the packages: $*" >&2
        return 1
    fi
    if [ "$(id -u)" != 0 ]; then
        echo "webphone: $purpose needs packages that are missing. This line installs them:" >&2
        echo "    sudo apt-get install -y --no-install-recommends $*" >&2
        return 1
    fi
    echo "webphone: installing what $purpose needs: $*" >&2
    apt_log=$(mktemp)
    if DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >"$apt_log" 2>&1 </dev/null \
        || { apt-get update -q >>"$apt_log" 2>&1 </dev/null \
            && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >>"$apt_log" 2>&1 </dev/null; }; then
        rm -f "$apt_log"
        return 0
    fi
    echo "webphone: the packages could not be installed; the last words of apt-get were:" >&2
    tail -n 5 "$apt_log" >&2
    rm -f "$apt_log"
    return 1
}

need_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    # shellcheck disable=SC2086 # pairs and packages are lists of words
    case $1 in
    window) install_packages "the window" $(missing_packages $WINDOW_LIBRARIES) || exit 3
            install_packages "sound through the devices" $(missing_packages $SOUND_LIBRARIES) || true ;;
    sound) install_packages "sound through the devices" $(missing_packages $SOUND_LIBRARIES) || true ;;
    esac
}
