package org.webphone.testbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a {@link Baresip} is to be. Copies with one value changed come from the methods named like the values.
 *
 * @param user     the part before the {@code @}
 * @param domain   {@code host[:port]} of the account; empty: its own address, without registrar
 * @param password empty for none
 * @param host     the loopback address it uses, {@code 127.0.0.1} or {@code ::1}
 * @param tcp      whether it speaks to its registrar over TCP
 * @param codecs   in order of preference
 * @param toneHz   what it says: a tone, or 0 for silence
 * @param answers  whether it answers by itself
 * @param config   further configuration lines; they come first and so win
 * @param sound    {@code null}, or the environment of a PulseAudio server whose devices it uses instead of files
 * @param outbound {@code host:port} through which all its requests go; empty: the domain itself
 * @param encryption {@code srtp} offers it, {@code srtp-mand} takes nothing else; empty for none
 */
public record BaresipSetup(String user, String domain, String password, String host, boolean tcp, List<String> codecs,
		int toneHz, boolean answers, List<String> config, Map<String, String> sound,
		String outbound, String encryption) {

	/** A phone without registrar on 127.0.0.1 that answers by itself and says a tone. */
	public static BaresipSetup named(String user) {
		return new BaresipSetup(user, "", "", "127.0.0.1", false, List.of("PCMA", "PCMU"), 440, true, List.of(), null, "", "");
	}

	/** Registered at a registrar. */
	public BaresipSetup at(String hostPort, String secret) {
		return new BaresipSetup(user, hostPort, secret, host, tcp, codecs, toneHz, answers, config, sound, outbound, encryption);
	}

	/** Registered at a Kamailio, at the domain of its realm. */
	public BaresipSetup at(Kamailio kamailio) {
		return new BaresipSetup(user, kamailio.realm(), kamailio.password(user), host, tcp, codecs, toneHz, answers, config,
				sound, kamailio.address(), encryption);
	}

	/** On the IPv6 loopback address. */
	public BaresipSetup ipv6() {
		return new BaresipSetup(user, domain, password, "::1", tcp, codecs, toneHz, answers, config, sound, outbound, encryption);
	}

	/** Over TCP. */
	public BaresipSetup overTcp() {
		return new BaresipSetup(user, domain, password, host, true, codecs, toneHz, answers, config, sound, outbound, encryption);
	}

	/** With these codecs only. */
	public BaresipSetup codecs(String... names) {
		return new BaresipSetup(user, domain, password, host, tcp, List.of(names), toneHz, answers, config, sound, outbound, encryption);
	}

	/** Says this tone; 0 for silence. */
	public BaresipSetup tone(int hz) {
		return new BaresipSetup(user, domain, password, host, tcp, codecs, hz, answers, config, sound, outbound, encryption);
	}

	/** Rings until it is told to answer. */
	public BaresipSetup manual() {
		return new BaresipSetup(user, domain, password, host, tcp, codecs, toneHz, false, config, sound, outbound, encryption);
	}

	/** With one more configuration line. */
	public BaresipSetup config(String line) {
		List<String> more = new ArrayList<>(config);
		more.add(line);
		return new BaresipSetup(user, domain, password, host, tcp, codecs, toneHz, answers, List.copyOf(more), sound,
				outbound, encryption);
	}

	/** With SRTP; with {@code must} it takes nothing else. */
	public BaresipSetup srtp(boolean must) {
		return new BaresipSetup(user, domain, password, host, tcp, codecs, toneHz, answers, config, sound, outbound,
				must ? "srtp-mand" : "srtp");
	}

	/** With the devices of a PulseAudio server as microphone and loudspeaker: {@code device} is an ALSA name. */
	public BaresipSetup devices(Map<String, String> environment) {
		return new BaresipSetup(user, domain, password, host, tcp, codecs, toneHz, answers, config,
				Map.copyOf(environment), outbound, encryption);
	}

	/** Starts it and waits until it takes commands. */
	public Baresip start() {
		return Baresip.start(this);
	}
}
