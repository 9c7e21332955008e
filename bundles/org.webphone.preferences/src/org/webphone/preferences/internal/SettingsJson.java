package org.webphone.preferences.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.webphone.preferences.DirectorySettings;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.GeneralSettings.Appearance;
import org.webphone.preferences.GeneralSettings.DuringCall;
import org.webphone.preferences.SoundSettings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The settings file's content and back. Keys of a newer program are carried along. */
final class SettingsJson {

	private SettingsJson() {
	}

	/** @param refused receives a sentence for every entry that cannot be used */
	static SettingsState read(JsonObject o, List<String> refused) {
		return new SettingsState(list(o.get("accounts"), "account", AccountJson::read, refused),
				sound(Fields.of(o.get("sound"))), general(Fields.of(o.get("general"))),
				list(o.get("directories"), "directory", SettingsJson::directory, refused),
				MachineJson.read(Fields.of(o.get("machine")), refused));
	}

	static JsonObject write(SettingsState state, JsonObject before) {
		JsonObject o = before.deepCopy();
		o.addProperty("version", 1);
		o.add("accounts", array(state.accounts().stream().map(AccountJson::write).toList()));
		o.add("sound", write(state.sound()));
		o.add("general", write(state.general()));
		o.add("machine", MachineJson.write(state.machine()));
		o.add("directories", array(state.directories().stream().map(SettingsJson::write).toList()));
		return o;
	}

	static <T> List<T> list(JsonElement e, String what, Function<Fields, T> read, List<String> refused) {
		var out = new ArrayList<T>();
		if (e instanceof JsonArray array) {
			for (int i = 0; i < array.size(); i++) {
				try {
					out.add(read.apply(Fields.of(array.get(i))));
				} catch (IllegalArgumentException ex) {
					refused.add("The stored " + what + ' ' + (i + 1) + " was left out: " + ex.getMessage());
				}
			}
		}
		return List.copyOf(out);
	}

	private static SoundSettings sound(Fields f) {
		SoundSettings d = SoundSettings.DEFAULT;
		return new SoundSettings(f.text("speaker", d.speaker()), f.text("microphone", d.microphone()),
				f.text("ringDevice", d.ringDevice()), f.text("ringtone", d.ringtone()),
				f.number("ringVolume", d.ringVolume(), 0, 100), f.flag("automaticGain", d.automaticGain()),
				f.flag("echoSuppression", d.echoSuppression()), f.flag("noiseSuppression", d.noiseSuppression()),
				f.choice("recordCalls", d.recordCalls()), f.text("holdMusic", d.holdMusic()));
	}

	private static JsonObject write(SoundSettings s) {
		var o = new JsonObject();
		o.addProperty("speaker", s.speaker());
		o.addProperty("microphone", s.microphone());
		o.addProperty("ringDevice", s.ringDevice());
		o.addProperty("ringtone", s.ringtone());
		o.addProperty("ringVolume", s.ringVolume());
		o.addProperty("automaticGain", s.automaticGain());
		o.addProperty("echoSuppression", s.echoSuppression());
		o.addProperty("noiseSuppression", s.noiseSuppression());
		o.addProperty("recordCalls", Fields.word(s.recordCalls()));
		o.addProperty("holdMusic", s.holdMusic());
		return o;
	}

	static GeneralSettings general(Fields f) {
		GeneralSettings d = GeneralSettings.DEFAULT;
		return new GeneralSettings(f.text("language", d.language()), f.choice("appearance", d.appearance()),
				f.choice("duringCall", DuringCall.CONTACTS), f.number("popUpSeconds", d.popUpSeconds(), 0, 3600),
				f.flag("doNotDisturb", d.doNotDisturb()), f.number("historyDays", d.historyDays(), 0, 36_500));
	}

	static JsonObject write(GeneralSettings g) {
		var o = new JsonObject();
		o.addProperty("language", g.language());
		o.addProperty("appearance", Fields.word(g.appearance()));
		o.addProperty("duringCall", Fields.word(g.duringCall()));
		o.addProperty("popUpSeconds", g.popUpSeconds());
		o.addProperty("doNotDisturb", g.doNotDisturb());
		o.addProperty("historyDays", g.historyDays());
		return o;
	}

	private static DirectorySettings directory(Fields f) {
		String id = f.text("id", "");
		if (id.isBlank() || f.text("url", "").isBlank()) {
			throw new IllegalArgumentException("It has no name or no address.");
		}
		return new DirectorySettings(id, f.text("label", id), f.choice("kind", DirectorySettings.Kind.JSON), f.text("url", ""),
				f.text("user", ""), f.text("base", ""), f.flag("startTls", false), f.path("caFile"), f.map("attributes"));
	}

	private static JsonObject write(DirectorySettings d) {
		var o = new JsonObject();
		o.addProperty("id", d.id());
		o.addProperty("label", d.label());
		o.addProperty("kind", Fields.word(d.kind()));
		o.addProperty("url", d.url());
		o.addProperty("user", d.user());
		o.addProperty("base", d.base());
		o.addProperty("startTls", d.startTls());
		d.caFile().ifPresent(p -> o.addProperty("caFile", p.toString()));
		var attributes = new JsonObject();
		d.attributes().forEach(attributes::addProperty);
		o.add("attributes", attributes);
		return o;
	}

	static JsonArray array(List<JsonObject> objects) {
		var out = new JsonArray();
		objects.forEach(out::add);
		return out;
	}
}
