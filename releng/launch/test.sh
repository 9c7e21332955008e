# Runs all tests. Sourced by ./webphone.
# Environment: WEBPHONE_ASSETS = folder of test data from elsewhere; CI=true = a test skipped for a missing program, device or display fails.

# "program=package" (Debian, Ubuntu) of what the tests start.
TEST_PROGRAMS="slapd=slapd kamailio=kamailio,kamailio-presence-modules,kamailio-tls-modules sipp=sip-tester baresip=baresip-core linphonec=linphone-cli ip=iproute2 dnsmasq=dnsmasq-base openssl=openssl
    pulseaudio=pulseaudio pactl=pulseaudio-utils parec=pulseaudio-utils Xvfb=xvfb openbox=openbox dbus-daemon=dbus xwininfo=x11-utils
    xdotool=xdotool python3=python3 prlimit=util-linux"
TEST_LIBRARIES="libasound_module_pcm_pulse.so=libasound2-plugins"

missing_test_packages() {
    local pair
    for pair in $TEST_PROGRAMS; do
        PATH=$PATH:/usr/sbin:/sbin:/usr/local/sbin command -v "${pair%%=*}" >/dev/null 2>&1 || printf '%s ' "$(echo "${pair#*=}" | tr ',' ' ')"
    done
    for pair in $TEST_LIBRARIES; do
        [ -n "$(find /usr/lib*/*/alsa-lib /usr/lib*/alsa-lib -name "${pair%%=*}" 2>/dev/null)" ] || printf '%s ' "${pair#*=}"
    done
    # The accessibility bus and its library for the system's Python are no programs of the search path.
    [ -x /usr/libexec/at-spi-bus-launcher ] || [ -x /usr/lib/at-spi2-core/at-spi-bus-launcher ] || printf 'at-spi2-core '
    /usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null || printf 'python3-gi gir1.2-atspi-2.0 '
    # shellcheck disable=SC2086 # lists of words
    missing_packages $WINDOW_LIBRARIES $SOUND_LIBRARIES
}

CHILDREN=()

# Ends what this script started, by number.
end_children() {
    local child
    for child in "${CHILDREN[@]+"${CHILDREN[@]}"}"; do
        kill "$child" 2>/dev/null
    done
    for child in "${CHILDREN[@]+"${CHILDREN[@]}"}"; do
        wait "$child" 2>/dev/null
    done
    [ -z "${PRIVATE:-}" ] || rm -rf "$PRIVATE"
}

# Waits up to 10 s until the command $2... succeeds.
wait_for() {
    local what=$1 turn
    shift
    for turn in $(seq 100); do
        "$@" && return
        sleep 0.1
    done
    say "$what did not start; the tests that need it will say so"
    return 1
}

# A display, a window manager and a sound server of our own: the tests disturb nobody's screen and loudspeaker, and find the same
# devices everywhere.
start_private_desk() {
    PRIVATE=$(mktemp -d /tmp/wpt.XXXXXX)
    trap end_children EXIT
    trap 'exit 130' INT TERM
    export XDG_RUNTIME_DIR=$PRIVATE
    unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
    if command -v Xvfb >/dev/null; then
        Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$PRIVATE/display" >"$PRIVATE/xvfb.log" 2>&1 </dev/null &
        CHILDREN+=($!)
        if wait_for "Xvfb" test -s "$PRIVATE/display"; then
            export DISPLAY=:$(tr -d '[:space:]' <"$PRIVATE/display")
            if command -v openbox >/dev/null; then
                HOME=$PRIVATE openbox --sm-disable >"$PRIVATE/openbox.log" 2>&1 </dev/null &
                CHILDREN+=($!)
            fi
        fi
    fi
    if command -v pulseaudio >/dev/null; then
        cat >"$PRIVATE/start.pa" <<END
load-module module-native-protocol-unix auth-anonymous=1 socket=$PRIVATE/native
load-module module-null-sink sink_name=loudspeaker sink_properties=device.description=loudspeaker
load-module module-null-sink sink_name=microphone_in sink_properties=device.description=microphone_in
load-module module-remap-source source_name=microphone master=microphone_in.monitor source_properties=device.description=microphone
set-default-sink loudspeaker
set-default-source microphone
END
        # Without a bus: only one sound server can be named on the bus of a display.
        HOME=$PRIVATE DBUS_SESSION_BUS_ADDRESS=disabled: pulseaudio -n --daemonize=no --use-pid-file=no --exit-idle-time=-1 --disable-shm=yes -F "$PRIVATE/start.pa" \
            >"$PRIVATE/pulse.log" 2>&1 </dev/null &
        CHILDREN+=($!)
        wait_for "PulseAudio" test -S "$PRIVATE/native" && export PULSE_SERVER=unix:$PRIVATE/native
    fi
}

# The window's typeface as the product's launcher offers it; the tests in the window run without that launcher.
offer_test_fonts() {
    local version
    version=$(sed -n 's/.*flatlaf-fonts-inter<.*<version>\([^<]*\)<.*/\1/p' "$ROOT/target-platform/webphone.target")
    FONTS=$PRODUCT/plugins/com.formdev.flatlaf.fonts.inter_$version.0/com/formdev/flatlaf/fonts/inter
    CACHE=$PRIVATE
    write_fonts_conf
}

# Adds up the reports of all modules; returns 1 where a test failed, a module ran nothing, or (strict) a test was skipped for
# anything but absent test data.
count_tests() {
    local strict=$1 bad=0 module report reports passed=0 failed=0 skipped=0 tests wrong
    for module in "$ROOT"/bundles/*; do
        case $module in
        *.tests) ;;
        *) [ -n "$(find "$module/test" -name '*Test.java' -print -quit 2>/dev/null)" ] || continue ;;
        esac
        tests=0
        reports=("$module"/target/surefire-reports/TEST-*.xml)
        for report in "${reports[@]}"; do
            [ -f "$report" ] || continue
            # The numbers stand in the first element of each report.
            read -r t e s f < <(tr '\n' ' ' <"$report" | grep -o '<testsuite [^>]*' | head -n 1 | awk '{
                for (key = 1; key <= 4; key++) {
                    name = substr("tests   errors  skipped failures", key * 8 - 7, 8); gsub(/ /, "", name)
                    value = 0
                    if (match($0, " " name "=\"[0-9]+")) { value = substr($0, RSTART, RLENGTH); sub(/.*"/, "", value) }
                    printf "%d ", value
                }
                print ""
            }')
            tests=$((tests + t))
            failed=$((failed + e + f))
            skipped=$((skipped + s))
            passed=$((passed + t - e - f - s))
            if [ "$s" -gt 0 ]; then
                wrong=$(tr '\n' ' ' <"$report" | grep -o '<skipped[^>]*>' | grep -v 'test data absent:')
                if [ -n "$wrong" ]; then
                    say "skipped in ${report##*/TEST-}: $(echo "$wrong" | sort | uniq -c | head -n 5)"
                    [ "$strict" = false ] || bad=1
                fi
            fi
            if grep -qE '<flaky(Failure|Error)' "$report"; then
                say "passed at the second attempt only: $(tr '\n' ' ' <"$report" | sed 's/<testcase /\n&/g' | grep -E '<flaky(Failure|Error)' \
                    | sed 's/^<testcase name="\([^"]*\)" classname="\([^"]*\)".*/\2.\1/' | tr '\n' ' ')"
            fi
            [ $((e + f)) -eq 0 ] || say "failed: $(basename "${report#*TEST-}" .xml) (${module##*/})"
        done
        if [ "$tests" -eq 0 ]; then
            say "no test was executed in ${module##*/}"
            bad=1
        fi
    done
    echo "$passed passed, $failed failed, $skipped skipped"
    [ "$failed" -eq 0 ] && [ "$bad" -eq 0 ]
}

# $1... = further words for Maven.
run_tests() {
    local strict=false stamp missing built=0
    [ "${CI:-}" = true ] && strict=true
    need_java jdk
    need_maven
    missing=$(missing_test_packages)
    # shellcheck disable=SC2086 # a list of words
    install_packages "the test run" $(printf '%s\n' $missing | sort -u) || [ "$strict" = false ] || exit 3
    lock_build
    stamp=$(sources_stamp)
    rm -f "$STAMP"
    start_private_desk
    offer_test_fonts
    say "running all tests; the whole log is $WORK/test.log"
    # Failures are counted below, so that one of them does not hide the others. A lock of this script is no business of its children.
    "$MAVEN" -B -ntp -f "$ROOT/pom.xml" clean verify -Dmaven.test.failure.ignore=true -Dwebphone.strict=$strict \
        -Dwebphone.assets="${WEBPHONE_ASSETS:-}" "$@" </dev/null 9>&- 2>&1 | tee "$WORK/test.log" \
        | grep -E --line-buffered 'Building .*\[|Tests run:.*(FAILURE|ERROR)!|^\[ERROR\]|BUILD|Total time'
    built=${PIPESTATUS[0]}
    [ "$built" -ne 0 ] || echo "$stamp" >"$STAMP"
    count_tests $strict || built=1
    [ "$built" -eq 0 ] || say "the test run failed"
    exit "$built"
}
