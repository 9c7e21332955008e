# Finds a Java 21 or newer; sourced by the launcher of the product and by the script of the source tree. POSIX sh.

# Sets "major" to the major version of the Java in folder $1, read from its "release" file so that no process has to be started;
# to 0 where there is none, or no compiler where $2 asks for a jdk.
java_major() {
    major=0
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
    [ "${2:-}" != jdk ] || [ -x "$1/bin/javac" ] || return 0
    while IFS='=' read -r key value; do
        if [ "$key" = JAVA_VERSION ]; then
            value=${value#\"}
            major=${value%%[!0-9]*}
            major=${major:-0}
        fi
    done <"$1/release"
}

# Sets JAVA_HOME to a Java 21 or newer: the one that is set, the one that came with the product, else the newest of those on the
# path and in the usual folders. Returns 1 where there is none.
find_java() {
    for home in "${JAVA_HOME:-}" "${HERE:-.}/jre"; do
        java_major "$home" "${1:-}"
        if [ "$major" -ge 21 ]; then
            JAVA_HOME=$home
            export JAVA_HOME
            return
        fi
    done
    on_path=$(readlink -f "$(command -v java 2>/dev/null)" 2>/dev/null) || on_path=
    best=
    best_major=20
    for home in "${on_path%/bin/java}" /usr/lib/jvm/* /usr/java/* /opt/java* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
            /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        java_major "$home" "${1:-}"
        if [ "$major" -gt "$best_major" ]; then
            best=$home
            best_major=$major
        fi
    done
    [ -n "$best" ] || return 1
    JAVA_HOME=$best
    export JAVA_HOME
}

need_java() {
    find_java "${1:-}" && return
    if [ "${1:-}" = jdk ]; then
        echo "webphone: a JDK 21 or newer is needed and none was found. Install one (for example Temurin 25, or the package openjdk-21-jdk-headless) or set JAVA_HOME to its folder." >&2
    else
        echo "webphone: Java 21 or newer is needed and none was found. Install one (for example Temurin 25, or the package openjdk-21-jre) or set JAVA_HOME to its folder." >&2
    fi
    exit 3
}
