package org.webphone.telephony.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.MessageWaiting;
import org.webphone.telephony.Presence;
import org.webphone.telephony.RegistrationState;
import org.webphone.telephony.TrustQuestion;
import org.webphone.telephony.UntrustedCertificate;
import org.webphone.telephony.spi.IncomingLeg;
import org.webphone.telephony.spi.LegEvents;
import org.webphone.telephony.spi.LineEvents;

/** Brings the facts of a line to the model, on the {@code calls} thread. */
final class LineFacts implements LineEvents {

	private static final Logger LOG = LoggerFactory.getLogger(LineFacts.class);

	private final Switchboard board;
	private final Trunk trunk;

	LineFacts(Switchboard board, Trunk trunk) {
		this.board = board;
		this.trunk = trunk;
	}

	@Override
	public void registration(RegistrationState state) {
		board.post(() -> trunk.registration(state));
	}

	@Override
	public LegEvents incoming(IncomingLeg leg) {
		LiveCall call = new NewCall(board, trunk).incoming(leg);
		board.post(() -> new AdmitCall(board, call, leg).decide());
		return new LegFacts(board, call);
	}

	@Override
	public void refused(IncomingLeg leg, EndReason reason, int code, String detail) {
		LiveCall call = new NewCall(board, trunk).incoming(leg);
		board.post(() -> {
			call.refused(reason, code, detail);
			board.calls.add(call);
		});
	}

	@Override
	public void messageWaiting(MessageWaiting now) {
		board.post(() -> trunk.messages(now));
	}

	@Override
	public void presence(Presence presence) {
		board.post(() -> board.accountListeners.tell(l -> l.presenceChanged(presence)));
	}

	/** Without anybody who can be asked the answer is no. */
	@Override
	public void certificate(UntrustedCertificate certificate) {
		board.post(() -> {
			board.accountListeners.tell(l -> l.certificateRefused(certificate));
			for (TrustQuestion question : board.neighbours.questions) {
				question.trust(certificate).whenComplete((yes, failure) -> {
					if (failure != null) {
						LOG.warn("The question about the certificate of {} was not answered", certificate.host(), failure);
					} else if (yes) {
						board.post(() -> trunk.line().trust(certificate.fingerprint()));
					}
				});
			}
		});
	}
}
