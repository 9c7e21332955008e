package org.webphone.agent.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.webphone.core.Address;
import org.webphone.core.number.DialRules;
import org.webphone.media.SoundSink;
import org.webphone.media.SoundSource;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.DtmfMode;
import org.webphone.preferences.SrtpPolicy;
import org.webphone.preferences.Transport;

/** Reads the options that describe an account, from the command line or from a file; each is checked as it comes. */
final class AccountWords {

	private static final Pattern CERTIFICATE = Pattern.compile("(?s)-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----");
	/** Those that every product has; asked first, because the others are known only when all bundles have come. */
	static final List<String> CODECS = List.of("opus", "G722", "PCMA", "PCMU");

	private static final List<String> NAMES = List.of("aor", "user", "password-file", "registrar", "outbound-proxy",
			"transport", "local", "no-register", "ca-file", "client-cert", "srtp", "codecs", "audio-in", "audio-out",
			"hold-music", "auto-answer", "dtmf", "processing", "expires", "line-limit", "pickup",
			"outgoing-number", "withheld", "country", "outside-prefix", "extension-lengths");

	private AccountSettings.Builder builder = AccountSettings.builder(Address.sip("nobody", "localhost"));
	private Address aor;
	private char[] password;
	private String input = "silence";
	private String output = "null";
	private String holdMusic = "";
	private boolean processing;
	private DialRules rules = DialRules.DEFAULT;
	private boolean touched;
	private final Supplier<List<String>> codecs;

	/** @param codecs names of all codecs, also of those that other bundles bring */
	AccountWords(Supplier<List<String>> codecs) {
		this.codecs = codecs;
	}

	/** Whether an option of this kind was given. */
	boolean touched() {
		return touched;
	}

	static boolean known(String name) {
		return NAMES.contains(name);
	}

	/** The password itself, from a file that holds the whole account. */
	void password(String secret) {
		password = secret.toCharArray();
	}

	/** Whether the option exists and takes no value. */
	static boolean flag(String name) {
		return name.equals("no-register");
	}

	/** A flag as a file has it. */
	void flag(String name, String value) throws OptionException {
		touched = true;
		try {
			builder.register(!yes(value));
		} catch (IllegalArgumentException e) {
			throw new OptionException("--" + name + ": " + e.getMessage());
		}
	}

	/** @throws OptionException when the name or the value is wrong */
	void set(String name, String value) throws OptionException {
		touched = true;
		try {
			take(name, value);
		} catch (IllegalArgumentException e) {
			throw new OptionException("--" + name + ": " + e.getMessage());
		}
	}

	private void take(String name, String value) throws OptionException {
		switch (name) {
			case "aor" -> aor = aor(value);
			case "user" -> builder.user(value);
			case "password-file" -> password = password(name, value);
			case "registrar" -> builder.registrar(hostPort(value).hostPort());
			case "outbound-proxy" -> builder.outboundProxy(proxy(value));
			case "transport" -> builder.transport(word(Transport.class, value));
			case "local" -> local(value);
			case "no-register" -> builder.register(false);
			case "ca-file" -> builder.caFile(certificates(name, value));
			case "client-cert" -> builder.clientCertificate(certificates(name, value));
			case "srtp" -> builder.srtp(word(SrtpPolicy.class, value));
			case "codecs" -> builder.codecs(codecs(value));
			case "audio-in" -> input = input(value);
			case "audio-out" -> output = output(value);
			case "hold-music" -> holdMusic = input(value);
			case "auto-answer" -> builder.autoAnswer(Duration.ofMillis(number(value)));
			case "dtmf" -> builder.dtmf(word(DtmfMode.class, value));
			case "processing" -> processing = yes(value);
			case "expires" -> builder.expires(Duration.ofSeconds(seconds(value)));
			case "line-limit" -> builder.lineLimit((int) number(value));
			case "pickup" -> builder.pickupCode(pickup(value));
			case "outgoing-number" -> builder.outgoingNumber(value);
			case "withheld" -> builder.withheld(yes(value));
			case "country" -> rules = new DialRules(country(value), rules.outsidePrefix(), rules.extensionLengths(), rules.emergencyNumbers());
			case "outside-prefix" -> rules = new DialRules(rules.country(), value, rules.extensionLengths(), rules.emergencyNumbers());
			case "extension-lengths" -> rules = new DialRules(rules.country(), rules.outsidePrefix(),
					Arrays.stream(value.split(",")).map(String::strip).map(n -> (int) number(n)).toList(), rules.emergencyNumbers());
			default -> throw new OptionException("--" + name + " is not an option of the agent.");
		}
	}

	/** @param environment where {@code WEBPHONE_PASSWORD} may stand */
	AgentAccount account(Map<String, String> environment) throws OptionException {
		if (aor == null) {
			throw new OptionException("--aor is missing: the address of the account, such as sip:442@example.org.");
		}
		AccountSettings named = AccountSettings.builder(aor).build();
		AccountSettings settings = builder.aor(aor).id(named.id()).dialRules(rules).build();
		String inherited = environment.get("WEBPHONE_PASSWORD");
		char[] secret = password != null || inherited == null ? password : inherited.toCharArray();
		return new AgentAccount(settings, secret, input, output, processing, holdMusic);
	}

	private static Address aor(String value) {
		if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace) || value.matches("(?i)(tel|https?|mailto|callto):.*")) {
			throw new IllegalArgumentException("\"" + value + "\" is no SIP address; it looks like sip:442@example.org.");
		}
		Address address = Address.parse(value.matches("(?i)sips?:.*") ? value : "sip:" + value);
		if (address.user().isEmpty()) {
			throw new IllegalArgumentException("The address " + value + " has no user part before an @.");
		}
		return address;
	}

	private static Address hostPort(String value) {
		return Address.parse("sip:" + value);
	}

	private static String proxy(String value) {
		return Address.parse(value.matches("(?i)sips?:.*") ? value : "sip:" + value).uri();
	}

	private void local(String value) {
		Address local = hostPort(value);
		builder.local(local.host(), Math.max(0, local.port()));
	}

	private static char[] password(String name, String value) throws OptionException {
		try {
			String text = Files.readString(readable(name, value));
			return text.lines().findFirst().orElse("").toCharArray();
		} catch (IOException e) {
			throw new OptionException("--" + name + ": the file " + value + " cannot be read.");
		}
	}

	private static Path readable(String name, String value) throws OptionException {
		Path file;
		try {
			file = Path.of(value);
		} catch (InvalidPathException e) {
			throw new OptionException("--" + name + ": " + value + " is no name of a file.");
		}
		if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
			throw new OptionException("--" + name + ": the file " + value + " does not exist or cannot be read.");
		}
		return file.toAbsolutePath();
	}

	/** A PEM file with a certificate, and perhaps a key, which is read when the account is opened. */
	private static Path certificates(String name, String value) throws OptionException {
		Path file = readable(name, value);
		try {
			Matcher first = CERTIFICATE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
			if (!first.find()) {
				throw new CertificateException("There is none.");
			}
			CertificateFactory.getInstance("X.509")
					.generateCertificate(new ByteArrayInputStream(first.group().getBytes(StandardCharsets.ISO_8859_1)));
			return file;
		} catch (IOException | CertificateException e) {
			throw new OptionException("--" + name + ": the file " + value + " holds no certificate in PEM.");
		}
	}

	private List<String> codecs(String value) {
		if (value.replace(",", "").isBlank()) {
			throw new IllegalArgumentException("no codec is named; choose among " + String.join(", ", CODECS) + ".");
		}
		return Arrays.stream(value.split(",")).map(String::strip).map(this::codec).toList();
	}

	private String codec(String wanted) {
		return find(CODECS, wanted).orElseGet(() -> {
			List<String> all = codecs.get();
			return find(all, wanted).orElseThrow(() -> new IllegalArgumentException(
					"there is no codec " + wanted + "; choose among " + String.join(", ", all) + "."));
		});
	}

	private static Optional<String> find(List<String> names, String wanted) {
		return names.stream().filter(c -> c.equalsIgnoreCase(wanted)).findFirst();
	}

	private static String input(String value) {
		if (SoundSource.parse(value) instanceof SoundSource.Wav wav && !soundFile(wav.file())) {
			throw new IllegalArgumentException("The sound file " + value + " is not a WAV file.");
		}
		return value;
	}

	private static boolean soundFile(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			String begin = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
			return begin.matches("(?s)RIFF....WAVE");
		} catch (IOException e) {
			return false;
		}
	}

	private static String output(String value) {
		SoundSink.parse(value);
		return value;
	}

	private static long number(String value) {
		if (!value.matches("[0-9]{1,9}")) {
			throw new IllegalArgumentException("\"" + value + "\" is not a number.");
		}
		return Long.parseLong(value);
	}

	private static long seconds(String value) {
		long seconds = number(value);
		if (seconds == 0) {
			throw new IllegalArgumentException("a registration lasts at least one second; --no-register makes none.");
		}
		return seconds;
	}

	private static String pickup(String value) {
		if (!value.contains("{extension}")) {
			throw new IllegalArgumentException("\"" + value + "\" does not say where the colleague's number stands: {extension}.");
		}
		return value;
	}

	private static String country(String value) {
		String country = value.toUpperCase(Locale.ROOT);
		if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
			throw new IllegalArgumentException("\"" + value + "\" is no country, such as BE.");
		}
		return country;
	}

	private static boolean yes(String value) {
		return switch (value) {
			case "on", "true" -> true;
			case "off", "false" -> false;
			default -> throw new IllegalArgumentException("\"" + value + "\" is neither on nor off.");
		};
	}

	private static <E extends Enum<E>> E word(Class<E> type, String value) {
		for (E constant : type.getEnumConstants()) {
			if (constant.name().equalsIgnoreCase(value)) {
				return constant;
			}
		}
		String choices = String.join(", ", Arrays.stream(type.getEnumConstants()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList());
		throw new IllegalArgumentException("\"" + value + "\" is none of " + choices + ".");
	}
}
