package org.webphone.telephony.sip.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import javax.xml.parsers.ParserConfigurationException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.webphone.core.Address;
import org.webphone.core.Text;
import org.webphone.sip.SipReplaces;
import org.webphone.telephony.Presence;
import org.xml.sax.SAXException;

/**
 * The dialogs of a colleague as {@code application/dialog-info+xml} documents tell them (RFC 4235); immutable.
 *
 * @param gap whether changes before the last one were not heard of: only a full document tells all again (section 4.1)
 */
record DialogInfo(boolean known, long version, boolean gap, Map<String, Dialog> dialogs) {

	private static final Logger LOG = LoggerFactory.getLogger(DialogInfo.class);

	/** Nobody is on so many telephones at once. */
	private static final int MOST_DIALOGS = 200;

	static final DialogInfo UNKNOWN = new DialogInfo(false, -1, false, Map.of());
	/** It is known that there is no dialog. */
	static final DialogInfo NONE = new DialogInfo(true, -1, false, Map.of());

	/**
	 * One dialog. Tags are those of the colleague (local) and of who calls or is called (remote); {@code target} is where that
	 * one is reached, empty where it is not told.
	 */
	record Dialog(String state, boolean incoming, String callId, String localTag, String remoteTag, String remote,
			Optional<Address> target) {

		boolean ringing() {
			return incoming && state.equals("early");
		}
	}

	/** An INVITE that takes a ringing call over: to whom, and what it replaces there. */
	record Takeover(Address target, SipReplaces dialog) {
	}

	DialogInfo {
		dialogs = Map.copyOf(dialogs);
	}

	/** After this document; a document that cannot be read changes nothing. */
	DialogInfo with(String document) {
		try {
			Element root = StrangersXml.parse(document);
			if (!"dialog-info".equals(root.getLocalName())) {
				throw new SAXException("it is no dialog-info document");
			}
			boolean partial = root.getAttribute("state").equals("partial");
			long number = number(root.getAttribute("version"));
			if (known && number >= 0 && number < version && (partial || number > 0)) {
				LOG.debug("A dialog document was overtaken by a newer one");
				return this;
			}
			Map<String, Dialog> next = new LinkedHashMap<>(partial ? dialogs : Map.of());
			NodeList found = root.getElementsByTagNameNS("*", "dialog");
			for (int i = 0; i < found.getLength(); i++) {
				Element element = (Element) found.item(i);
				Dialog dialog = read(element);
				if (dialog.state.equals("terminated")) {
					next.remove(element.getAttribute("id"));
				} else if (next.size() < MOST_DIALOGS || next.containsKey(element.getAttribute("id"))) {
					next.put(element.getAttribute("id"), dialog);
				}
			}
			// The first document of a subscription tells all (section 4.3); where it is a change, that one was lost.
			boolean missed = known ? version >= 0 && number > version + 1 : partial;
			return new DialogInfo(true, number, partial && (gap || missed), next);
		} catch (SAXException | IOException | ParserConfigurationException e) {
			LOG.info("A dialog document cannot be read: {}", Text.printable(e.getMessage(), 200));
			return this;
		}
	}

	/** RFC 4235 section 4.1: grows with each document of a subscription; a server that has restarted begins anew with 0. */
	private static long number(String text) {
		return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
	}

	Presence.State state() {
		if (!known) {
			return Presence.State.UNKNOWN;
		}
		if (dialogs.values().stream().anyMatch(d -> d.state.equals("confirmed"))) {
			return Presence.State.BUSY;
		}
		if (ringingDialog().isPresent()) {
			return Presence.State.RINGING;
		}
		return dialogs.isEmpty() ? Presence.State.AVAILABLE : Presence.State.BUSY;
	}

	/** With whom; empty where the exchange does not say. */
	String remote() {
		return ringingDialog().or(() -> dialogs.values().stream().findFirst()).map(Dialog::remote).orElse("");
	}

	/** What else there is, without those that {@code own} knows by their Call-ID and the number of their other side. */
	DialogInfo without(BiPredicate<String, String> own) {
		var others = new LinkedHashMap<>(dialogs);
		others.values().removeIf(d -> own.test(d.callId, d.remote));
		return new DialogInfo(known, version, gap, others);
	}

	/**
	 * How the ringing call can be taken over, likeliest first. An early dialog is replaced at the one who started it (RFC 3891
	 * section 3, RFC 5359 section 2.16); some exchanges want the request at the colleague's own address.
	 */
	List<Takeover> takeovers(Address colleague) {
		return ringingDialog().filter(d -> !d.callId.isEmpty() && !d.localTag.isEmpty() && !d.remoteTag.isEmpty())
				.map(d -> Stream.concat(
						d.target.map(t -> new Takeover(t, new SipReplaces(d.callId, d.remoteTag, d.localTag, true))).stream(),
						Stream.of(new Takeover(colleague, new SipReplaces(d.callId, d.localTag, d.remoteTag, true)))).toList())
				.orElse(List.of());
	}

	private Optional<Dialog> ringingDialog() {
		return dialogs.values().stream().filter(Dialog::ringing).findFirst();
	}

	private static Dialog read(Element dialog) {
		String state = child(dialog, "state").map(e -> e.getTextContent().strip()).orElse("");
		String remote = child(dialog, "remote").flatMap(r -> child(r, "identity").or(() -> child(r, "target")))
				.map(e -> e.hasAttribute("uri") ? e.getAttribute("uri") : e.getTextContent().strip())
				.flatMap(Address::tryParse).map(Address::number).orElse("");
		return new Dialog(state, !dialog.getAttribute("direction").equals("initiator"), dialog.getAttribute("call-id"),
				dialog.getAttribute("local-tag"), dialog.getAttribute("remote-tag"), Text.printable(remote, 100),
				child(dialog, "remote").flatMap(DialogInfo::target));
	}

	private static Optional<Address> target(Element remote) {
		return child(remote, "target").map(e -> e.getAttribute("uri")).or(() -> child(remote, "identity")
				.map(e -> e.getTextContent().strip())).flatMap(Address::tryParse).filter(a -> !a.host().isEmpty());
	}

	static Optional<Element> child(Element parent, String name) {
		for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
			if (n instanceof Element e && name.equals(e.getLocalName())) {
				return Optional.of(e);
			}
		}
		return Optional.empty();
	}
}
