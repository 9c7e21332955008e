package org.webphone.telephony.sip.internal;

import java.time.Duration;
import java.util.Optional;

import org.webphone.core.Text;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipRegistrationListener;
import org.webphone.telephony.RegistrationState;
import org.webphone.telephony.RegistrationState.Phase;
import org.webphone.telephony.RegistrationState.Problem;
import org.webphone.telephony.spi.LineEvents;

/** Tells the call model how a registration goes, with a sentence that says what to do. */
final class RegistrationFacts implements SipRegistrationListener {

	private final LineEvents events;
	private final String server;
	private final Runnable onRegistered;

	RegistrationFacts(LineEvents events, String server, Runnable onRegistered) {
		this.events = events;
		this.server = server;
		this.onRegistered = onRegistered;
	}

	@Override
	public void registering() {
		events.registration(RegistrationState.REGISTERING);
	}

	@Override
	public void registered(Duration expires) {
		events.registration(RegistrationState.registered((int) expires.toSeconds()));
		onRegistered.run();
	}

	@Override
	public void failed(SipOutcome outcome, Optional<Duration> retryIn) {
		int retry = (int) retryIn.map(Duration::toSeconds).orElse(0L).longValue();
		Problem problem = problem(outcome);
		// Without an answer the code is one we made up (RFC 3261 section 8.1.3.1); the model says 0 for "none".
		int code = outcome.response().isPresent() ? outcome.code() : 0;
		events.registration(new RegistrationState(Phase.FAILED, 0, problem, code, sentence(problem, outcome), retry));
	}

	@Override
	public void unregistered() {
		events.registration(RegistrationState.UNREGISTERED);
	}

	private static Problem problem(SipOutcome outcome) {
		return switch (outcome.failure().orElse(SipFailure.REFUSED)) {
			case UNKNOWN_HOST -> Problem.UNKNOWN_SERVER;
			case UNREACHABLE, TIMEOUT -> Problem.NO_ANSWER;
			case CERTIFICATE -> Problem.UNTRUSTED_CERTIFICATE;
			case CREDENTIALS -> Problem.WRONG_PASSWORD;
			case FOREIGN_CHALLENGE -> Problem.REFUSED;
			case PROTOCOL -> Problem.SERVER_ERROR;
			case NO_NETWORK, CLOSED -> Problem.NO_NETWORK;
			case REFUSED -> outcome.code() == 401 || outcome.code() == 407 ? Problem.WRONG_PASSWORD
					: outcome.code() >= 500 ? Problem.SERVER_ERROR : Problem.REFUSED;
		};
	}

	private String sentence(Problem problem, SipOutcome outcome) {
		String said = outcome.code() + " " + Text.printable(outcome.reason(), 120);
		return switch (problem) {
			case WRONG_PASSWORD -> "The exchange does not accept the user name or the password; check both.";
			case UNKNOWN_SERVER -> "The name service does not know " + server + "; check the server's name.";
			case NO_ANSWER -> "There is no answer from " + server + "; check the server's name and the network.";
			case UNTRUSTED_CERTIFICATE -> "The certificate of " + server + " is not trusted: "
					+ Text.printable(outcome.reason(), 200);
			case REFUSED -> server + " refused to register this account (" + said + ").";
			case SERVER_ERROR -> server + " reports an error (" + said + ").";
			case NO_NETWORK -> "There is no network; the account registers again as soon as it is back.";
			case PORT_IN_USE, NONE -> outcome.reason();
		};
	}
}
