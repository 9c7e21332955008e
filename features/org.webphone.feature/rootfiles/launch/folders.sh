# Folders of this user. POSIX sh, sourced; HERE is the folder of the product.

case $(uname -s) in
Darwin)
    DATA=$HOME/Library/Application\ Support/Webphone
    CACHE=$HOME/Library/Caches/Webphone
    ;;
*)
    DATA=${XDG_DATA_HOME:-$HOME/.local/share}/webphone
    CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/webphone
    ;;
esac

# One cache folder for each place where the product is installed.
CACHE=$CACHE/$(printf '%s' "$HERE" | cksum | tr ' ' '-')
BUNDLES=$HERE/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info

# What makes a cached configuration stale: another set of bundles, or bundles built again under the same names.
product_stamp() {
    { cat "$BUNDLES"; ls -l "$HERE/plugins"; } | cksum
}

private_folder() {
    [ -d "$1" ] || (umask 077 && mkdir -p "$1")
}

# Sets KEEP_CLASSES to what makes Java keep the classes it has read in the file $1, checked and in the form it has them in memory; it
# writes the file at the end of a first program, and anew where another Java made it. Of several that start together one writes.
keep_classes() {
    KEEP_CLASSES=
    if [ ! -f "$1" ]; then
        # The one that was to write may have been killed.
        [ -z "$(find "$1.first" -maxdepth 0 -mmin +10 2>/dev/null)" ] || rmdir "$1.first" 2>/dev/null
        mkdir "$1.first" 2>/dev/null || return 0
    fi
    KEEP_CLASSES=-XX:+AutoCreateSharedArchive
}
