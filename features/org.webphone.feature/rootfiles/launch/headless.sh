# Starts the applications that need no window. POSIX sh, sourced by the launcher; HERE is the folder of the product.

# Bundles that only a window or an update needs: the framework starts sooner without them.
NOT_HEADLESS='^(org\.eclipse\.(ui|e4|swt|jface|help|emf|ecf|urischeme|core\.(commands|databinding|expressions|net)|equinox\.(p2|frameworkadmin|simpleconfigurator|concurrent|launcher|event)|osgi(\.compatibility.*)?,)|org\.webphone\.(app|ui|notifications)([.,])|com\.(ibm\.icu|sun\.jna|github\.weisj|formdev)|jakarta\.|org\.apache\.(batik|xmlgraphics)|org\.w3c|org\.sat4j|org\.tukaani|bc(pg|prov|util),)'

# Writes the configuration of the headless applications once for each set of bundles. Several agents may start at the same time: each
# writes a folder of its own and the first one to finish gives it the final name.
headless_configuration() {
    stamp=$(product_stamp | cut -d ' ' -f 1)
    CONFIGURATION=$CACHE/headless-$stamp
    [ -f "$CONFIGURATION/config.ini" ] && return
    private_folder "$CACHE"
    for old in "$CACHE"/headless-*; do
        [ -d "$old" ] && [ -n "$(find "$old" -maxdepth 0 -mmin +60 2>/dev/null)" ] && rm -rf "$old"
    done
    fresh=$CACHE/new-$$
    mkdir -p "$fresh"
    {
        echo "eclipse.ignoreApp=false"
        echo "osgi.bundles.defaultStartLevel=4"
        echo "osgi.configuration.cascaded=false"
        printf 'osgi.bundles='
        grep -v '^#' "$BUNDLES" | grep -Ev "$NOT_HEADLESS" | awk -F, -v here="$HERE" '{
            start = $5 == "true" ? ":start" : ""
            # A bundle of somebody else may lie outside the product: p2 writes its whole address.
            path = $3 ~ /^file:/ ? $3 : here "/" $3
            sub(/^file:\/*/, "/", path)
            printf "%sreference\\:file\\:%s@%s%s", (NR > 1 ? "," : ""), path, $4, start
        }'
        echo
    } >"$fresh/config.ini"
    mv "$fresh" "$CONFIGURATION" 2>/dev/null || rm -rf "$fresh"
    rm -rf "$CONFIGURATION/new-$$"
}

# $1 = application, the rest are its arguments.
start_headless() {
    application=$1
    shift
    headless_configuration
    # Without --data an agent has a store of its own, which the application removes; one that was killed leaves it behind for a day.
    find "$CACHE" -maxdepth 1 -name 'store-*' -mmin +1440 -exec rm -rf {} + 2>/dev/null
    data=$CACHE/store-$$
    temporary=true
    logs=
    previous=
    for word in "$@"; do
        case $previous in
        --data) data=$word temporary=false ;;
        --log) logs=$word ;;
        esac
        previous=$word
    done
    for framework in "$HERE"/plugins/org.eclipse.osgi_*.jar; do break; done
    for launcher in "$HERE"/plugins/org.eclipse.equinox.launcher_*.jar; do break; done
    # A small nursery: a call with Opus took 177 MiB without it and takes 84 with it, and collections are short.
    # The selector of the platform boxes the number of its socket at every packet: numbers below 1024 are ready made with the cache.
    keep_classes "$CONFIGURATION/classes.jsa"
    # Standard output belongs to the application, so what Java has to say goes to standard error; of the file of classes it says nothing.
    # The framework is on the class path, so that no class loader of its own has to be made for it.
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xshare:auto --enable-native-access=ALL-UNNAMED \
        ${KEEP_CLASSES:+$KEEP_CLASSES "-XX:SharedArchiveFile=$CONFIGURATION/classes.jsa"} \
        -Xlog:disable -Xlog:all=warning:stderr -Xlog:cds*=off:stderr \
        -Xms32m -Xmn16m -Djava.lang.Integer.IntegerCache.high=1023 -Djava.awt.headless=true -Dosgi.install.area="$HERE" -Dosgi.framework="file:$framework" -Dosgi.frameworkParentClassloader=app \
        -Dosgi.instance.area=@none -Dosgi.user.area=@none -Dosgi.configuration.area="$CONFIGURATION" \
        -Dwebphone.data="$data" -Dwebphone.data.temporary=$temporary ${logs:+"-Dwebphone.log.dir=$logs"} ${WEBPHONE_JAVA_OPTIONS:-} \
        -cp "$launcher:$framework" org.eclipse.equinox.launcher.Main -nosplash -application "$application" "$@"
}
