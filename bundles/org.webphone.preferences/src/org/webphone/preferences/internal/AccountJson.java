package org.webphone.preferences.internal;

import java.time.Duration;

import org.webphone.core.AccountId;
import org.webphone.core.Address;
import org.webphone.core.number.DialRules;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.DtmfMode;
import org.webphone.preferences.SrtpPolicy;
import org.webphone.preferences.Transport;

import com.google.gson.JsonObject;

/** An account as it stands in the settings file. */
final class AccountJson {

	private AccountJson() {
	}

	/** @throws IllegalArgumentException with a sentence, when what is there cannot be an account */
	static AccountSettings read(Fields f) {
		Address aor = Address.parse(f.text("aor", "")).withDisplayName(f.text("name", ""));
		AccountSettings.Builder b = AccountSettings.builder(aor);
		String id = f.text("id", "");
		if (!id.isBlank()) {
			b.id(new AccountId(id));
		}
		int autoAnswer = f.number("autoAnswerMs", -1, 0, 3_600_000);
		return b.label(f.text("label", "")).user(f.text("user", "")).registrar(f.text("registrar", ""))
				.outboundProxy(f.text("outboundProxy", "")).transport(f.choice("transport", Transport.UDP))
				.local(f.text("localHost", ""), f.number("localPort", 0, 0, 65535)).register(f.flag("register", true))
				.expires(Duration.ofSeconds(f.number("expires", 600, 10, 86_400))).srtp(f.choice("srtp", SrtpPolicy.OFF))
				.dtmf(f.choice("dtmf", DtmfMode.AUTO)).codecs(f.texts("codecs"))
				.autoAnswer(autoAnswer < 0 ? null : Duration.ofMillis(autoAnswer))
				.lineLimit(f.number("lineLimit", 0, 0, 1000)).pickupCode(f.text("pickupCode", "**{extension}"))
				.voicemail(f.text("voicemail", "")).colleagueVoicemail(f.text("colleagueVoicemail", "")).caFile(f.path("caFile").orElse(null))
				.clientCertificate(f.path("clientCertificate").orElse(null)).outgoingNumber(f.text("outgoingNumber", ""))
				.withheld(f.flag("withheld", false)).dialRules(rules(Fields.of(f.json.get("dialling"))))
				.build();
	}

	private static DialRules rules(Fields f) {
		try {
			return new DialRules(f.text("country", DialRules.DEFAULT.country()), f.text("outsidePrefix", ""),
					f.texts("extensionLengths").stream().map(Integer::valueOf).toList(), f.texts("emergencyNumbers"));
		} catch (IllegalArgumentException e) {
			return DialRules.DEFAULT;
		}
	}

	static JsonObject write(AccountSettings a) {
		var o = new JsonObject();
		o.addProperty("id", a.id().value());
		o.addProperty("aor", a.aor().uri());
		o.addProperty("name", a.aor().displayName());
		o.addProperty("label", a.label());
		o.addProperty("user", a.user());
		o.addProperty("registrar", a.registrar());
		o.addProperty("outboundProxy", a.outboundProxy());
		o.addProperty("transport", Fields.word(a.transport()));
		o.addProperty("localHost", a.localHost());
		o.addProperty("localPort", a.localPort());
		o.addProperty("register", a.register());
		o.addProperty("expires", a.expires().toSeconds());
		o.addProperty("srtp", Fields.word(a.srtp()));
		o.addProperty("dtmf", Fields.word(a.dtmf()));
		o.add("codecs", Fields.array(a.codecs()));
		a.autoAnswer().ifPresent(t -> o.addProperty("autoAnswerMs", t.toMillis()));
		o.addProperty("lineLimit", a.lineLimit());
		o.addProperty("pickupCode", a.pickupCode());
		o.addProperty("voicemail", a.voicemail());
		o.addProperty("colleagueVoicemail", a.colleagueVoicemail());
		a.caFile().ifPresent(p -> o.addProperty("caFile", p.toString()));
		a.clientCertificate().ifPresent(p -> o.addProperty("clientCertificate", p.toString()));
		o.addProperty("outgoingNumber", a.outgoingNumber());
		o.addProperty("withheld", a.withheld());
		o.add("dialling", write(a.dialRules()));
		return o;
	}

	private static JsonObject write(DialRules r) {
		var o = new JsonObject();
		o.addProperty("country", r.country());
		o.addProperty("outsidePrefix", r.outsidePrefix());
		o.add("extensionLengths", Fields.array(r.extensionLengths().stream().map(String::valueOf).toList()));
		o.add("emergencyNumbers", Fields.array(r.emergencyNumbers()));
		return o;
	}
}
