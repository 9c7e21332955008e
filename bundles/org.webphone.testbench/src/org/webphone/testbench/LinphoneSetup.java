package org.webphone.testbench;

import java.util.List;

/**
 * What a {@link Linphone} is to be. Copies with one value changed come from the methods named like the values.
 *
 * @param user       the part before the {@code @}
 * @param domain     of the account, also the realm of its password; empty: its own address, without registrar
 * @param password   empty for none
 * @param route      {@code host:port} of its server
 * @param transport  {@code udp}, {@code tcp} or {@code tls}: how it speaks to its registrar
 * @param codecs     those it offers and takes, such as {@code PCMA/8000}
 * @param toneHz     what it says
 * @param musicHz    what it plays to those it holds; 0 for nothing
 * @param answers    whether it answers by itself
 * @param encryption {@code none} or {@code srtp}
 * @param mandatory  whether calls without encryption are refused
 * @param config     further lines of its configuration file, sections included
 */
public record LinphoneSetup(String user, String domain, String password, String route, String transport, List<String> codecs,
		int toneHz, int musicHz, boolean answers, String encryption, boolean mandatory, List<String> config) {

	/** A phone without registrar on 127.0.0.1 that answers by itself and says a tone. */
	public static LinphoneSetup named(String user) {
		return new LinphoneSetup(user, "", "", "", "udp", List.of("PCMA/8000", "PCMU/8000"), 620, 0, true, "none", false,
				List.of());
	}

	/** Registered at a Kamailio, at the domain of its realm. */
	public LinphoneSetup at(Kamailio kamailio) {
		return new LinphoneSetup(user, kamailio.realm(), kamailio.password(user), kamailio.address(), transport, codecs, toneHz,
				musicHz, answers, encryption, mandatory, config);
	}

	/** Over TCP or TLS. */
	public LinphoneSetup over(String way) {
		return new LinphoneSetup(user, domain, password, route, way, codecs, toneHz, musicHz, answers, encryption, mandatory,
				config);
	}

	/** With these codecs only, such as {@code opus/48000}. */
	public LinphoneSetup codecs(String... names) {
		return new LinphoneSetup(user, domain, password, route, transport, List.of(names), toneHz, musicHz, answers, encryption,
				mandatory, config);
	}

	/** Says this tone. */
	public LinphoneSetup tone(int hz) {
		return new LinphoneSetup(user, domain, password, route, transport, codecs, hz, musicHz, answers, encryption, mandatory,
				config);
	}

	/** Plays this tone to those it holds. */
	public LinphoneSetup music(int hz) {
		return new LinphoneSetup(user, domain, password, route, transport, codecs, toneHz, hz, answers, encryption, mandatory,
				config);
	}

	/** Rings until it is told to answer. */
	public LinphoneSetup manual() {
		return new LinphoneSetup(user, domain, password, route, transport, codecs, toneHz, musicHz, false, encryption, mandatory,
				config);
	}

	/** Offers SRTP; with {@code must} it takes nothing else. */
	public LinphoneSetup srtp(boolean must) {
		return new LinphoneSetup(user, domain, password, route, transport, codecs, toneHz, musicHz, answers, "srtp", must,
				config);
	}

	/** With further configuration lines. */
	public LinphoneSetup config(String... lines) {
		return new LinphoneSetup(user, domain, password, route, transport, codecs, toneHz, musicHz, answers, encryption,
				mandatory, List.of(lines));
	}

	/** Starts it and waits until it takes commands. */
	public Linphone start() {
		return Linphone.start(this);
	}
}
