# Starts the window. POSIX sh, sourced by the launcher; HERE is the folder of the product, "$@" the application's arguments.

display_here() {
    [ "$(uname -s)" != Linux ] && return
    [ -n "${WAYLAND_DISPLAY:-}" ] && return
    case ${DISPLAY:-} in
    '') return 1 ;;
    # A local display that nobody serves any more is none.
    :*) number=${DISPLAY#:} && [ -S "/tmp/.X11-unix/X${number%%.*}" ] ;;
    esac
}

xml_text() {
    printf '%s' "$1" | sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g'
}

# Writes a fontconfig file into the folder CACHE that adds the fonts of the folder FONTS, with figures of equal width, and makes it
# the one in use. A file of our own that includes the system's, because the text engine of GTK does not notice fonts that are added
# after the display was opened.
write_fonts_conf() {
    cat >"$CACHE/fonts.conf.$$" <<END
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">$(xml_text "${FONTCONFIG_FILE:-/etc/fonts/fonts.conf}")</include>
  <dir>$(xml_text "$FONTS")</dir>
  <match target="font">
    <test name="family" compare="contains"><string>Inter</string></test>
    <edit name="fontfeatures" mode="append"><string>tnum=1</string></edit>
  </match>
</fontconfig>
END
    mv "$CACHE/fonts.conf.$$" "$CACHE/fonts.conf"
    FONTCONFIG_FILE=$CACHE/fonts.conf
    export FONTCONFIG_FILE
}

offer_fonts() {
    for FONTS in "$HERE"/plugins/com.formdev.flatlaf.fonts.inter_*/com/formdev/flatlaf/fonts/inter; do break; done
    [ -d "$FONTS" ] && [ "$(uname -s)" = Linux ] || return 0
    private_folder "$CACHE"
    write_fonts_conf
}

# A configuration of an earlier build under the same folder is thrown away; what p2 knows stays.
fresh_configuration() {
    private_folder "$CONFIGURATION"
    stamp=$(product_stamp)
    [ "$(cat "$CONFIGURATION/stamp" 2>/dev/null)" = "$stamp" ] && return
    for old in "$CONFIGURATION"/org.eclipse.*; do
        [ -d "$old" ] && rm -rf "$old"
    done
    rm -rf "$CLASSES" "$CLASSES.first"
    echo "$stamp" >"$CONFIGURATION/stamp"
}

# Left alone, Java takes a share of the machine's memory and fills it with what is long forgotten: 110 MiB more in a call. What a
# collection leaves free beyond a fifth goes back to the system at once.
# That new classes or compiled code ask for a collection of everything while the window starts is of no use. A Java without one of these does without.
HEAP='-XX:+IgnoreUnrecognizedVMOptions -Xms32m -Xmn16m -Xmx1g -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:-ShrinkHeapInSteps -XX:MetaspaceSize=64m -XX:SweeperThreshold=50'

start_desktop() {
    need_libraries window
    offer_fonts
    # The window draws without OpenGL, whose drivers GTK would load all the same: 15 MiB where they are software.
    GDK_GL=${GDK_GL:-disable}
    export GDK_GL
    CONFIGURATION=$CACHE/configuration
    # A quarter of the start is saved.
    CLASSES=$CACHE/classes.jsa
    fresh_configuration
    keep_classes "$CLASSES"
    private_folder "$DATA"
    for launcher in "$HERE"/plugins/org.eclipse.equinox.launcher_*.jar; do break; done
    first_thread=
    [ "$(uname -s)" = Darwin ] && first_thread=-XstartOnFirstThread
    # What the toolkit has freed goes back to the system now and then too; it takes a few ms.
    trim=
    [ "$(uname -s)" = Linux ] && trim='-XX:+UnlockExperimentalVMOptions -XX:TrimNativeHeapInterval=120000'
    code=23
    # 23 and 24 are Equinox' wish to be started again, after an update for instance.
    while [ $code = 23 ] || [ $code = 24 ]; do
        # shellcheck disable=SC2086 # options are words
        "$JAVA_HOME/bin/java" $first_thread -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xshare:auto --enable-native-access=ALL-UNNAMED \
            ${KEEP_CLASSES:+$KEEP_CLASSES "-XX:SharedArchiveFile=$CLASSES"} -Xlog:disable -Xlog:all=warning:stderr -Xlog:cds*=off:stderr \
            $HEAP $trim -Djava.lang.Integer.IntegerCache.high=1023 -Djava.awt.headless=true -Dosgi.instance.area="$DATA/workspace" -Dosgi.configuration.area="$CONFIGURATION" \
            -Dwebphone.launcher="$HERE/webphone" -Dwebphone.data="$DATA" -Dwebphone.log.dir="$DATA/logs" -Dwebphone.log.console=WARN -Dwebphone.fonts="${FONTS:-}" \
            ${WEBPHONE_JAVA_OPTIONS:-} -jar "$launcher" -nosplash "$@" <&0 &
        child=$!
        trap 'kill -TERM $child 2>/dev/null' TERM INT HUP
        wait $child
        code=$?
        # A signal ends the first wait before the child has ended.
        while kill -0 $child 2>/dev/null; do
            wait $child
            code=$?
        done
        trap - TERM INT HUP
    done
    exit $code
}
