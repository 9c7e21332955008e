package org.webphone.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Rules about what others may add to the window: described, used as described, and shown by samples that compile. */
final class ExtensionRules {

    private static final String PAGE = "docs/extending.md";
    private static final String CODEC = "bundles/org.webphone.interop.tests/test/org/webphone/interop";
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(?:java|xml)\\n(.*?)^```");

    private ExtensionRules() {
    }

    /** An attribute of a schema: whether it must be there. */
    private record Schema(Map<String, Map<String, Boolean>> elements) {
    }

    /** Every point of ours has a schema in which every attribute is explained, and a line in the page for others. */
    static List<String> schemasAreComplete(SourceTree tree) {
        List<String> found = new ArrayList<>();
        Path page = tree.root().resolve(PAGE);
        String told = Files.exists(page) ? String.join("\n", SourceTree.lines(page)) : "";
        for (Bundle bundle : tree.allBundles()) {
            for (Element point : elements(bundle, "extension-point")) {
                String name = bundle.manifest().name() + '.' + point.getAttribute("id");
                Path file = bundle.folder().resolve(point.getAttribute("schema"));
                if (point.getAttribute("schema").isEmpty() || !Files.exists(file)) {
                    found.add(name + " has no schema");
                    continue;
                }
                Element root = parse(file);
                if (!documented(root)) {
                    found.add(tree.name(file) + " does not say what the point is for");
                }
                for (Element attribute : list(root.getElementsByTagName("attribute"))) {
                    if (!documented(attribute)) {
                        found.add(tree.name(file) + " does not explain " + attribute.getAttribute("name"));
                    }
                }
                if (!told.contains('`' + name + '`')) {
                    found.add(PAGE + " does not name " + name);
                }
            }
        }
        return found;
    }

    /** What plugin.xml files contribute to our points is what the schemas allow. */
    static List<String> contributionsFit(SourceTree tree) {
        Map<String, Schema> schemas = new HashMap<>();
        for (Bundle bundle : tree.allBundles()) {
            for (Element point : elements(bundle, "extension-point")) {
                Path file = bundle.folder().resolve(point.getAttribute("schema"));
                if (Files.isRegularFile(file)) {
                    schemas.put(bundle.manifest().name() + '.' + point.getAttribute("id"), schema(parse(file)));
                }
            }
        }
        List<String> found = new ArrayList<>();
        for (Bundle bundle : tree.allBundles()) {
            for (Element extension : elements(bundle, "extension")) {
                String point = extension.getAttribute("point");
                if (point.startsWith(Bundle.PREFIX) && !schemas.containsKey(point)) {
                    found.add(bundle.shortName() + " adds to " + point + ", which does not exist");
                } else if (point.startsWith(Bundle.PREFIX)) {
                    children(extension).forEach(child -> check(bundle, point, child, schemas.get(point), found));
                }
            }
        }
        return found;
    }

    private static void check(Bundle bundle, String point, Element child, Schema schema, List<String> found) {
        Map<String, Boolean> allowed = schema.elements.get(child.getTagName());
        String where = bundle.shortName() + ": <" + child.getTagName() + "> of " + point;
        if (allowed == null) {
            found.add(where + " is not in the schema");
            return;
        }
        for (int i = 0; i < child.getAttributes().getLength(); i++) {
            String name = child.getAttributes().item(i).getNodeName();
            if (!allowed.containsKey(name)) {
                found.add(where + " has the attribute " + name + ", which is not in the schema");
            }
        }
        allowed.forEach((name, required) -> {
            if (required && child.getAttribute(name).isEmpty()) {
                found.add(where + " lacks " + name);
            }
        });
    }

    /** The examples of the page for others stand in the sample bundle or in the codec of a test, which are compiled and run. */
    static List<String> examplesAreCompiled(SourceTree tree) {
        Path page = tree.root().resolve(PAGE);
        if (!Files.exists(page)) {
            return List.of();
        }
        Stream<Path> codec = SourceTree.files(tree.root().resolve(CODEC)).stream()
                .filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).startsWith("linear"));
        String sample = Stream.concat(SourceTree.files(tree.root().resolve("bundles/org.webphone.sample")).stream(), codec)
                .map(file -> plain(String.join("\n", SourceTree.lines(file)))).collect(Collectors.joining("\n"));
        Matcher block = BLOCK.matcher(String.join("\n", SourceTree.lines(page)) + '\n');
        List<String> found = new ArrayList<>();
        while (block.find()) {
            if (!sample.contains(plain(block.group(1)))) {
                found.add(PAGE + ": this stands in no file of the sample: " + block.group(1).lines().findFirst().orElse(""));
            }
        }
        return found;
    }

    private static String plain(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static Schema schema(Element root) {
        Map<String, Map<String, Boolean>> elements = new HashMap<>();
        for (Element element : list(root.getElementsByTagName("element"))) {
            if (!element.getAttribute("name").isEmpty()) {
                Map<String, Boolean> attributes = new LinkedHashMap<>();
                list(element.getElementsByTagName("attribute"))
                        .forEach(a -> attributes.put(a.getAttribute("name"), a.getAttribute("use").equals("required")));
                elements.put(element.getAttribute("name"), attributes);
            }
        }
        return new Schema(elements);
    }

    private static boolean documented(Element element) {
        return children(element).stream().filter(c -> c.getTagName().equals("annotation")).flatMap(c -> children(c).stream())
                .anyMatch(c -> c.getTagName().equals("documentation") && !c.getTextContent().isBlank());
    }

    private static List<Element> elements(Bundle bundle, String tag) {
        Path file = bundle.folder().resolve("plugin.xml");
        return Files.exists(file) ? list(parse(file).getElementsByTagName(tag)) : List.of();
    }

    private static List<Element> children(Element parent) {
        return list(parent.getChildNodes());
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    private static Element parse(Path file) {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
