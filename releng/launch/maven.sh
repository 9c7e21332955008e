# Finds a Maven 3.9 or newer, or fetches one through an older Maven of this machine. Sourced by ./webphone.

MAVEN_VERSION=3.9.16
MAVEN_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/webphone/maven

# Does $1 name a Maven that can run this build?
maven_is_new_enough() {
    [ -x "$1" ] || return 1
    local version
    version=$("$1" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    case $version in
    '' | [0-2].* | 3.[0-8]) return 1 ;;
    esac
}

# Sets MAVEN or ends the script with what is missing.
need_maven() {
    local old candidate
    old=$(command -v mvn || true)
    for candidate in "${MAVEN_HOME:-}/bin/mvn" "$old" "$MAVEN_CACHE/apache-maven-$MAVEN_VERSION/bin/mvn"; do
        if maven_is_new_enough "$candidate"; then
            MAVEN=$candidate
            return
        fi
    done
    if [ -z "$old" ]; then
        say "Maven 3.9 or newer is needed and no Maven was found. Install one (for example the package maven; an older one is enough to fetch the right one)."
        exit 3
    fi
    say "fetching Maven $MAVEN_VERSION; the one on this machine is too old for this build"
    local fetched=$MAVEN_CACHE/new-$$
    # The old Maven may not know the new Java: it is started with its own first.
    if ! (cd / && env -u JAVA_HOME "$old" -B -q -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
            -Dartifact="org.apache.maven:apache-maven:$MAVEN_VERSION:zip:bin" -DoutputDirectory="$fetched" >&2 \
        || "$old" -B -q -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
            -Dartifact="org.apache.maven:apache-maven:$MAVEN_VERSION:zip:bin" -DoutputDirectory="$fetched" >&2); then
        rm -rf "$fetched"
        say "Maven $MAVEN_VERSION could not be fetched; install a Maven 3.9 or newer by hand and set MAVEN_HOME."
        exit 3
    fi
    mv "$fetched/apache-maven-$MAVEN_VERSION" "$MAVEN_CACHE/" 2>/dev/null
    rm -rf "$fetched"
    MAVEN=$MAVEN_CACHE/apache-maven-$MAVEN_VERSION/bin/mvn
    chmod +x "$MAVEN"
}
