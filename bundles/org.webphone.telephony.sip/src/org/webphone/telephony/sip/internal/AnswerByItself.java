package org.webphone.telephony.sip.internal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipMessage;

/**
 * Whether the caller asks to be answered at once. RFC 5373 has Answer-Mode and, with more right, Priv-Answer-Mode; exchanges and
 * phones write {@code Call-Info: <...>;answer-after=0}, or one of several words into Alert-Info. It opens a microphone, so it must
 * be asked for by somebody who may: see {@link org.webphone.sip.SipCall#trusted}.
 */
final class AnswerByItself {

	private static final List<String> MODES = List.of("Priv-Answer-Mode", "Answer-Mode");
	private static final List<String> ALERTS = List.of("info=alert-autoanswer", "info=auto-answer", "info=alert-intercom", "auto answer",
			"autoanswer", "auto-answer", "ring answer", "ring-answer");

	private AnswerByItself() {
	}

	/** After which time; empty where it is not asked for, or asked not to be done. */
	static Optional<Duration> wanted(SipHeaders headers) {
		List<String> modes = MODES.stream().flatMap(m -> headers.first(m).stream()).map(AnswerByItself::mode).toList();
		if (modes.contains("manual")) {
			return Optional.empty();
		}
		Optional<Duration> after = seconds(headers.elements("Call-Info"), "answer-after");
		if (after.isPresent()) {
			return after;
		}
		List<String> alerts = headers.elements("Alert-Info").stream()
				.filter(v -> ALERTS.stream().anyMatch(v.toLowerCase(Locale.ROOT)::contains)).toList();
		if (!alerts.isEmpty()) {
			return seconds(alerts, "delay").or(() -> Optional.of(Duration.ZERO));
		}
		return modes.contains("auto") ? Optional.of(Duration.ZERO) : Optional.empty();
	}

	/** Whether the caller wants to be refused rather than to ring (RFC 5373 section 4.1). */
	static boolean insists(SipHeaders headers) {
		return MODES.stream().flatMap(m -> headers.first(m).stream())
				.anyMatch(v -> mode(v).equals("auto") && SipMessage.parameter(v, "require").isPresent());
	}

	private static String mode(String value) {
		return value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
	}

	private static Optional<Duration> seconds(List<String> values, String name) {
		return values.stream().flatMap(v -> SipMessage.parameter(v, name).stream()).flatMap(AnswerByItself::seconds).findFirst();
	}

	private static Stream<Duration> seconds(String text) {
		return text.matches("[0-9]{1,3}") ? Stream.of(Duration.ofSeconds(Integer.parseInt(text))) : Stream.empty();
	}
}
