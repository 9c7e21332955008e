package org.webphone.architecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules about which room may enter which. */
final class RoomRules {

    /** Rooms beside the table: no code of ours imports them and they import none of ours. */
    private static final Set<String> BESIDE = Set.of("logging");
    private static final Set<String> REMOVABLE = Set.of("exchange", "automation", "assistant", "notifications", "demo");

    private RoomRules() {
    }

    /** Manifests import only what the table allows. */
    static List<String> imports(SourceTree tree) {
        List<String> found = new ArrayList<>();
        Table table = Table.read(tree.root().resolve("docs/architecture.md"));
        Map<String, String> owners = owners(tree);
        for (Bundle bundle : tree.bundles()) {
            Table.Row row = table.rows().get(bundle.shortName());
            if (row == null && !BESIDE.contains(bundle.shortName())) {
                found.add(bundle.shortName() + " has no row in docs/architecture.md");
                continue;
            }
            for (String wanted : bundle.manifest().imports().keySet()) {
                String owner = owners.get(wanted);
                if (wanted.startsWith(Bundle.PREFIX) && owner == null) {
                    found.add(bundle.shortName() + " imports " + wanted + ", which nobody exports");
                } else if (owner != null && !owner.equals(bundle.shortName()) && (row == null || !row.mayImport().contains(owner))) {
                    found.add(bundle.shortName() + " must not import " + wanted + " of " + owner);
                }
            }
        }
        return found;
    }

    /** Manifests export only what the table says; everything else is internal. */
    static List<String> exports(SourceTree tree) {
        List<String> found = new ArrayList<>();
        Table table = Table.read(tree.root().resolve("docs/architecture.md"));
        for (Bundle bundle : tree.bundles()) {
            Table.Row row = table.rows().get(bundle.shortName());
            for (String exported : bundle.manifest().exports().keySet()) {
                if (row != null && !row.exports().contains(exported.substring(Bundle.PREFIX.length()))) {
                    found.add(bundle.shortName() + " exports " + exported + ", which docs/architecture.md does not list");
                }
                if (!bundle.manifest().exports().get(exported).contains("version=")) {
                    found.add(bundle.shortName() + " exports " + exported + " without a version");
                }
            }
        }
        return found;
    }

    /** What can be removed from the product is imported optionally by windows and by the agent. */
    static List<String> optionalImports(SourceTree tree) {
        List<String> found = new ArrayList<>();
        Map<String, String> owners = owners(tree);
        for (Bundle bundle : tree.bundles()) {
            if (!bundle.needsDisplay() && !bundle.shortName().equals("agent")) {
                continue;
            }
            for (String wanted : bundle.manifest().imports().keySet()) {
                if (REMOVABLE.contains(owners.getOrDefault(wanted, "")) && !bundle.manifest().imports(wanted, "resolution:=optional")) {
                    found.add(bundle.shortName() + " must import " + wanted + " with resolution:=optional");
                }
            }
        }
        return found;
    }

    /** Only bundles with a window know widgets. */
    static List<String> noWidgetsBelowTheWindow(SourceTree tree) {
        List<String> found = new ArrayList<>();
        for (Bundle bundle : tree.bundles()) {
            if (bundle.needsDisplay()) {
                continue;
            }
            for (var file : bundle.sources()) {
                for (String line : SourceTree.lines(file)) {
                    if (line.matches("import (static )?org\\.eclipse\\.(swt|jface|ui)\\..*")) {
                        found.add(tree.name(file) + ": " + line);
                    }
                }
            }
        }
        return found;
    }

    /** Only the bundle {@code sip} knows JAIN SIP. */
    static List<String> jainOnlyInSip(SourceTree tree) {
        List<String> found = new ArrayList<>();
        for (Bundle bundle : tree.bundles()) {
            if (bundle.shortName().equals("sip")) {
                continue;
            }
            bundle.manifest().imports().keySet().stream().filter(name -> name.startsWith("javax.sip") || name.startsWith("gov.nist"))
                    .forEach(name -> found.add(bundle.shortName() + " imports " + name));
            for (var file : bundle.sources()) {
                for (String line : SourceTree.lines(file)) {
                    if (line.matches("import (static )?(javax\\.sip|gov\\.nist)\\..*")) {
                        found.add(tree.name(file) + ": " + line);
                    }
                }
            }
        }
        return found;
    }

    private static Map<String, String> owners(SourceTree tree) {
        Map<String, String> owners = new HashMap<>();
        for (Bundle bundle : tree.allBundles()) {
            bundle.manifest().exports().keySet().forEach(name -> owners.put(name, bundle.shortName()));
        }
        return owners;
    }
}
