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
