package org.webphone.ui.settings.internal.technical;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.webphone.core.Address;
import org.webphone.core.number.DialRules;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.DtmfMode;
import org.webphone.preferences.Lockable;
import org.webphone.preferences.SrtpPolicy;
import org.webphone.preferences.Transport;
import org.webphone.ui.Field;
import org.webphone.ui.Select;
import org.webphone.ui.Toggle;

/** The rows of one account. */
final class AccountForm {

	private final TechnicalDesk desk;
	private final Form form;
	private final Field address;
	private final Field name;
	private final Field label;
	private final Field user;
	private final Field password;
	private final Field server;
	private final Field proxy;
	private final Select<Transport> transport;
	private final Toggle register;
	private final Field expires;
	private final Field localHost;
	private final Field localPort;
	private final Select<SrtpPolicy> srtp;
	private final Select<DtmfMode> dtmf;
	private final Field autoAnswer;
	private final Field lineLimit;
	private final Field pickupCode;
	private final Field voicemail;
	private final Field colleagueVoicemail;
	private final Field outgoingNumber;
	private final Toggle withheld;
	private final Field country;
	private final Field outside;
	private final Field extensions;
	private final Field emergency;
	private final Field caFile;
	private final Field certificate;

	AccountForm(Form form, TechnicalDesk desk) {
		this.form = form;
		this.desk = desk;
		address = form.text("Account_address");
		password = form.password("Account_password");
		name = form.text("Account_name");
		label = form.text("Account_label");
		form.section("Account_server");
		server = form.text("Account_registrar");
		form.lock(Lockable.SERVER, server);
		user = form.text("Account_user");
		proxy = form.text("Account_proxy");
		form.lock(Lockable.PROXY, proxy);
		transport = form.select("Account_transport", Transport.class);
		form.lock(Lockable.TRANSPORT, transport);
		register = form.toggle("Account_register");
		form.lock(Lockable.RECEIVING, register);
		expires = form.text("Account_expires");
		form.lock(Lockable.RENEWAL, expires);
		localHost = form.text("Account_localHost");
		localPort = form.text("Account_localPort");
		form.section("Account_calls");
		srtp = form.select("Account_srtp", SrtpPolicy.class);
		form.lock(Lockable.ENCRYPTION, srtp);
		dtmf = form.select("Account_dtmf", DtmfMode.class);
		form.lock(Lockable.KEY_TONES, dtmf);
		autoAnswer = form.text("Account_autoAnswer");
		form.lock(Lockable.AUTO_ANSWER, autoAnswer);
		lineLimit = form.text("Account_lineLimit");
		form.lock(Lockable.LINE_LIMIT, lineLimit);
		pickupCode = form.text("Account_pickupCode");
		form.lock(Lockable.PICKUP_CODE, pickupCode);
		voicemail = form.text("Account_voicemail");
		form.lock(Lockable.VOICEMAIL, voicemail);
		colleagueVoicemail = form.text("Account_colleagueVoicemail");
		form.lock(Lockable.COLLEAGUE_VOICEMAIL, colleagueVoicemail);
		outgoingNumber = form.text("Account_outgoingNumber");
		form.lock(Lockable.OUTGOING_NUMBER, outgoingNumber);
		withheld = form.toggle("Account_withheld");
		form.lock(Lockable.WITHHELD, withheld);
		form.section("Account_dialling");
		country = form.text("Account_country");
		outside = form.text("Account_outside");
		extensions = form.text("Account_extensions");
		emergency = form.text("Account_emergency");
		form.lock(Lockable.DIALLING, country, outside, extensions, emergency);
		form.section("Account_certificates");
		caFile = form.file("Account_caFile");
		form.lock(Lockable.AUTHORITIES, caFile);
		certificate = form.file("Account_certificate");
		form.lock(Lockable.CERTIFICATE, certificate);
	}

	void show(AccountSettings a, boolean fresh) {
		address.text(fresh ? "" : a.aor().user() + '@' + a.aor().hostPort());
		// What an account is called at its exchange is its identity; another one is another account.
		address.setEnabled(fresh);
		password.text("");
		name.text(a.aor().displayName());
		label.text(a.label());
		server.text(a.registrar());
		user.text(a.user());
		proxy.text(a.outboundProxy());
		transport.choose(a.transport());
		register.on(a.register());
		expires.text(String.valueOf(a.expires().toSeconds()));
		localHost.text(a.localHost());
		localPort.text(a.localPort() == 0 ? "" : String.valueOf(a.localPort()));
		srtp.choose(a.srtp());
		dtmf.choose(a.dtmf());
		autoAnswer.text(a.autoAnswer().map(d -> String.valueOf(d.toSeconds())).orElse(""));
		lineLimit.text(a.lineLimit() == 0 ? "" : String.valueOf(a.lineLimit()));
		pickupCode.text(a.pickupCode());
		voicemail.text(a.voicemail());
		colleagueVoicemail.text(a.colleagueVoicemail());
		outgoingNumber.text(a.outgoingNumber());
		withheld.on(a.withheld());
		country.text(a.dialRules().country());
		outside.text(a.dialRules().outsidePrefix());
		extensions.text(String.join(", ", a.dialRules().extensionLengths().stream().map(String::valueOf).toList()));
		emergency.text(String.join(", ", a.dialRules().emergencyNumbers()));
		caFile.text(a.caFile().map(Path::toString).orElse(""));
		certificate.text(a.clientCertificate().map(Path::toString).orElse(""));
		form.content();
		address.control().getParent().redraw();
	}

	/** The password typed; empty for the one known already. */
	Optional<char[]> password() {
		return password.text().isEmpty() ? Optional.empty() : Optional.of(password.text().toCharArray());
	}

	void focus() {
		(address.isEnabled() ? address : password).setFocus();
	}

	/** The address typed is that of an account that is kept already. */
	void complainOfTwin() {
		form.complain(address, desk.say("Account_addressTwice"));
	}

	/** The account as it stands in the rows; empty, with complaints, where something cannot be used. */
	Optional<AccountSettings> read(AccountSettings before, boolean fresh) {
		form.content();
		Address aor = fresh ? newAddress() : before.aor();
		String host = localHost.text().strip();
		String hop = proxy.text().strip();
		if (!hop.isEmpty() && Address.tryParse(hop.matches("(?i)sips?:.*") ? hop : "sip:" + hop).isEmpty()) {
			form.complain(proxy, desk.say("Account_proxyBad"));
		}
		if (!server.text().isBlank() && Address.tryParse("sip:" + server.text().strip()).isEmpty()) {
			form.complain(server, desk.say("Account_registrarBad"));
		}
		int port = number(localPort, 0, 1, 65_535);
		int life = number(expires, 600, 10, 86_400);
		int limit = number(lineLimit, 0, 1, 1000);
		int wait = number(autoAnswer, -1, 0, 3600);
		DialRules rules = rules();
		Optional<Path> ca = form.pathOf(caFile, false);
		Optional<Path> client = form.pathOf(certificate, false);
		if (ca != null && ca.isPresent() && !PemFile.hasCertificate(ca.get())) {
			form.complain(caFile, desk.say("Account_caFileBad"));
		}
		if (client != null && client.isPresent() && !PemFile.hasCertificateAndKey(client.get())) {
			form.complain(certificate, desk.say("Account_certificateBad"));
		}
		if (!host.isEmpty() && !Numbers.isAddressOfThisComputer(host)) {
			form.complain(localHost, desk.say("Account_localHostBad"));
		}
		for (Field code : List.of(pickupCode, colleagueVoicemail)) {
			if (!code.text().isBlank() && !code.text().contains("{extension}")) {
				form.complain(code, desk.say("Account_pickupCodeBad"));
			}
		}
		if (!outgoingNumber.text().isBlank() && !outgoingNumber.text().strip().matches("\\+?[\\d ./()-]{2,40}")) {
			form.complain(outgoingNumber, desk.say("Account_outgoingNumberBad"));
		}
		if (form.complains() || aor == null) {
			return Optional.empty();
		}
		AccountSettings.Builder b = fresh ? AccountSettings.builder(aor) : before.toBuilder();
		return Optional.of(b.aor(aor.withDisplayName(name.text().strip())).label(label.text().strip()).user(user.text().strip())
				.registrar(server.text().strip()).outboundProxy(hop).transport(transport.chosen()).register(register.on())
				.expires(Duration.ofSeconds(life)).local(host, port).srtp(srtp.chosen()).dtmf(dtmf.chosen())
				.autoAnswer(wait < 0 ? null : Duration.ofSeconds(wait)).lineLimit(limit).pickupCode(pickupCode.text().strip())
				.voicemail(voicemail.text().strip())
				.colleagueVoicemail(colleagueVoicemail.text().strip()).outgoingNumber(outgoingNumber.text().strip())
				.withheld(withheld.on()).dialRules(rules).caFile(ca.orElse(null)).clientCertificate(client.orElse(null))
				.build());
	}

	private Address newAddress() {
		String text = address.text().strip();
		Optional<Address> aor = Address.tryParse(text.startsWith("sip:") ? text : "sip:" + text)
				.filter(a -> !a.user().isEmpty() && !a.host().isEmpty());
		if (aor.isEmpty()) {
			form.complain(address, desk.say("Account_addressBad"));
		}
		return aor.orElse(null);
	}

	private DialRules rules() {
		String land = country.text().strip();
		if (!Set.of(Locale.getISOCountries()).contains(land.toUpperCase(Locale.ROOT))) {
			form.complain(country, desk.say("Account_countryBad"));
		}
		if (!outside.text().strip().matches("\\d*")) {
			form.complain(outside, desk.say("Account_digitsBad"));
		}
		List<Integer> lengths = list(extensions, "\\d{1,2}", Integer::valueOf);
		List<String> numbers = list(emergency, "[\\d*#]{2,15}", Function.identity());
		return form.complains() ? DialRules.DEFAULT : new DialRules(land, outside.text(), lengths, numbers);
	}

	private <T> List<T> list(Field field, String pattern, Function<String, T> read) {
		List<String> words = Arrays.stream(field.text().split("[,;\\s]+")).filter(w -> !w.isEmpty()).toList();
		if (words.stream().allMatch(w -> w.matches(pattern))) {
			return words.stream().map(read).toList();
		}
		form.complain(field, desk.say("Account_listBad"));
		return List.of();
	}

	/** A whole number between bounds; {@code none} for an empty field. */
	private int number(Field field, int none, int least, int most) {
		return Numbers.read(form, desk, field, none, least, most);
	}
}
