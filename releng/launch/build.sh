# Builds the product. Sourced by ./webphone.

case $(uname -s) in
Darwin) HOST_OS=macosx HOST_WS=cocoa ;;
*) HOST_OS=linux HOST_WS=gtk ;;
esac
case $(uname -m) in
arm64 | aarch64) HOST_ARCH=aarch64 ;;
*) HOST_ARCH=x86_64 ;;
esac

PRODUCTS=$ROOT/releng/org.webphone.product/target/products
PRODUCT=$PRODUCTS/org.webphone.product/$HOST_OS/$HOST_WS/$HOST_ARCH/webphone
[ $HOST_OS = macosx ] && PRODUCT=$PRODUCT.app/Contents/Eclipse
WORK=$ROOT/.webphone
STAMP=$WORK/built

# One line that changes whenever a file changes that reaches the product.
sources_stamp() {
    (cd "$ROOT" && find bundles features releng target-platform .mvn pom.xml \
        \( -name target -o -name bin -o -name '*.tests' -o -name '*.testbench' -o -name benchmarks -o -path '*/test' -o -name launch -path 'releng/*' \) -prune \
        -o -type f ! -name '.polyglot*' ! -name '.tycho-consumer-pom.xml' -exec cksum {} + | LC_ALL=C sort -k 3 | cksum)
}

# Runs Maven with the given words and its output in $WORK/build.log; shows the errors where it fails.
maven() {
    mkdir -p "$WORK"
    if ! "$MAVEN" -B -ntp -f "$ROOT/pom.xml" "$@" </dev/null >"$WORK/build.log" 2>&1; then
        say "the build failed; the whole log is $WORK/build.log"
        grep -E '^\[ERROR\]' "$WORK/build.log" | grep -v '^\[ERROR\] *$' | head -n 30 >&2
        return 1
    fi
}

# Modules that only tests need, as Maven wants to hear that they are left out.
without_tests() {
    local list= module
    for module in "$ROOT"/bundles/*.tests "$ROOT"/bundles/*.testbench; do
        [ -d "$module" ] && list=$list,!:${module##*/}
    done
    printf '%s' "${list#,}"
}

# One build at a time in one tree; the others wait.
lock_build() {
    mkdir -p "$WORK"
    exec 9>"$WORK/lock"
    ! command -v flock >/dev/null 2>&1 || flock 9
}

build_if_changed() {
    local stamp
    stamp=$(sources_stamp)
    [ -x "$PRODUCT/webphone" ] && [ "$(cat "$STAMP" 2>/dev/null)" = "$stamp" ] && return
    need_java jdk
    need_maven
    lock_build
    [ -x "$PRODUCT/webphone" ] && [ "$(cat "$STAMP" 2>/dev/null)" = "$stamp" ] && exec 9>&- && return
    say "building; the first time this fetches the platform and takes some minutes"
    rm -f "$STAMP"
    maven clean verify -Pquick -Dmaven.test.skip=true -Dhost.os=$HOST_OS -Dhost.ws=$HOST_WS -Dhost.arch=$HOST_ARCH -pl "$(without_tests)" || return
    echo "$stamp" >"$STAMP"
    exec 9>&-
}

build_archives() {
    local stamp archive
    need_java jdk
    need_maven
    lock_build
    stamp=$(sources_stamp)
    say "building the products of all systems"
    rm -f "$STAMP"
    maven clean verify -Dmaven.test.skip=true -pl "$(without_tests)" || return
    echo "$stamp" >"$STAMP"
    for archive in "$PRODUCTS"/*.tar.gz "$PRODUCTS"/*.zip; do
        echo "$archive"
    done
    echo "$ROOT/releng/org.webphone.product/target/repository"
}
