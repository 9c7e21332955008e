package org.webphone.demo.internal;

import org.webphone.sip.SipBody;

/** Writes dialog-info documents (RFC 4235), full state each time. */
final class DialogInfo {

	private DialogInfo() {
	}

	static SipBody body(String extension, DialogState state, int version) {
		var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
				.append("<dialog-info xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"").append(version)
				.append("\" state=\"full\" entity=\"").append(uri(extension)).append("\">\n");
		if (state.phase() != DialogState.Phase.IDLE) {
			xml.append("<dialog id=\"").append(extension).append("\" direction=\"recipient\"><state>")
					.append(state.phase().word).append("</state><remote><identity>").append(uri(state.remote()))
					.append("</identity></remote><local><identity>").append(uri(extension))
					.append("</identity></local></dialog>\n");
		}
		return SipBody.of("application/dialog-info+xml", xml.append("</dialog-info>\n").toString());
	}

	private static String uri(String number) {
		return "sip:" + number + '@' + Exchange.HOST;
	}
}
