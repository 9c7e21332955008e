package org.webphone.preferences.internal;

import java.util.List;

import org.webphone.preferences.MachineSettings;
import org.webphone.preferences.MachineSettings.LogDetail;
import org.webphone.preferences.MachineSettings.TrustedCertificate;

import com.google.gson.JsonObject;

/** The settings of the machine as they stand in the settings file. */
final class MachineJson {

	private MachineJson() {
	}

	/** @param refused receives a sentence for what cannot be used */
	static MachineSettings read(Fields f, List<String> refused) {
		List<TrustedCertificate> trusted = SettingsJson.list(f.json.get("trusted"), "trusted certificate", MachineJson::trusted,
				refused);
		MachineSettings base = new MachineSettings(f.path("recordings"), 0, 0,
				f.choice("log", LogDetail.INFO), trusted);
		try {
			return base.withPorts(f.number("firstPort", 0, 0, 65_535), f.number("lastPort", 0, 0, 65_535));
		} catch (IllegalArgumentException e) {
			refused.add(e.getMessage());
			return base;
		}
	}

	static JsonObject write(MachineSettings m) {
		var o = new JsonObject();
		m.recordings().ifPresent(p -> o.addProperty("recordings", p.toString()));
		o.addProperty("firstPort", m.firstPort());
		o.addProperty("lastPort", m.lastPort());
		o.addProperty("log", Fields.word(m.log()));
		o.add("trusted", SettingsJson.array(m.trusted().stream().map(MachineJson::write).toList()));
		return o;
	}

	private static TrustedCertificate trusted(Fields f) {
		if (!f.text("fingerprint", "").matches("[0-9a-fA-F:]{32,}")) {
			throw new IllegalArgumentException("It has no fingerprint.");
		}
		return new TrustedCertificate(f.text("host", ""), f.text("fingerprint", ""));
	}

	private static JsonObject write(TrustedCertificate t) {
		var o = new JsonObject();
		o.addProperty("host", t.host());
		o.addProperty("fingerprint", t.fingerprint());
		return o;
	}
}
