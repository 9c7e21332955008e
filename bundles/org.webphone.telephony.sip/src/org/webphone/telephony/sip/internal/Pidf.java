package org.webphone.telephony.sip.internal;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.xml.parsers.ParserConfigurationException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.webphone.core.Text;
import org.webphone.telephony.Presence;
import org.xml.sax.SAXException;

/**
 * What an {@code application/pidf+xml} document says of somebody (RFC 3863), with the activities of RFC 4480. Exchanges that
 * can say no more write "Ringing" or "Do not disturb" as a note.
 */
final class Pidf {

	private static final Logger LOG = LoggerFactory.getLogger(Pidf.class);
	private static final Set<String> NOT_TO_BE_DISTURBED = Set.of("do-not-disturb", "dnd");
	private static final Set<String> OCCUPIED = Set.of("on-the-phone", "busy", "meeting", "appointment", "presentation", "in-transit");

	private Pidf() {
	}

	/** The state; empty where the document cannot be read or is of another kind. */
	static Optional<Presence.State> read(String document) {
		try {
			Element root = StrangersXml.parse(document);
			if (!"presence".equals(root.getLocalName())) {
				return Optional.empty();
			}
			Set<String> activities = activities(root);
			if (activities.stream().anyMatch(NOT_TO_BE_DISTURBED::contains)) {
				return Optional.of(Presence.State.DND);
			}
			boolean open = open(root);
			if (open && activities.contains("ringing")) {
				return Optional.of(Presence.State.RINGING);
			}
			if (open && activities.stream().anyMatch(OCCUPIED::contains)) {
				return Optional.of(Presence.State.BUSY);
			}
			return Optional.of(open ? Presence.State.AVAILABLE : Presence.State.UNAVAILABLE);
		} catch (SAXException | IOException | ParserConfigurationException e) {
			LOG.info("A presence document cannot be read: {}", Text.printable(e.getMessage(), 200));
			return Optional.empty();
		}
	}

	/** One way by which somebody can be reached is enough. A document without any tells of nobody who can be (section 4.1.1). */
	private static boolean open(Element root) {
		NodeList all = root.getElementsByTagNameNS("*", "basic");
		for (int i = 0; i < all.getLength(); i++) {
			if (all.item(i).getTextContent().strip().equalsIgnoreCase("open")) {
				return true;
			}
		}
		return false;
	}

	private static Set<String> activities(Element root) {
		Set<String> found = new HashSet<>();
		NodeList all = root.getElementsByTagNameNS("*", "activities");
		for (int i = 0; i < all.getLength(); i++) {
			for (Node n = all.item(i).getFirstChild(); n != null; n = n.getNextSibling()) {
				if (n instanceof Element e) {
					found.add("other".equals(e.getLocalName()) ? word(e) : e.getLocalName());
				}
			}
		}
		NodeList notes = root.getElementsByTagNameNS("*", "note");
		for (int i = 0; i < notes.getLength(); i++) {
			found.add(word(notes.item(i)));
		}
		return found;
	}

	/** In the spelling of the activities: lower case, hyphens for spaces. */
	private static String word(Node e) {
		return e.getTextContent().strip().toLowerCase(Locale.ROOT).replace(' ', '-');
	}
}
