package org.webphone.agent.internal;

import java.util.HashMap;
import java.util.Map;

import org.webphone.core.AccountId;
import org.webphone.core.CallId;
import org.webphone.telephony.Account;
import org.webphone.telephony.AccountListener;
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.DeviceChange;
import org.webphone.telephony.MediaStats;
import org.webphone.telephony.MessageWaiting;
import org.webphone.telephony.Presence;
import org.webphone.telephony.RegistrationState;
import org.webphone.telephony.RegistrationState.Phase;
import org.webphone.telephony.Tone;
import org.webphone.telephony.TransferProgress;
import org.webphone.telephony.UntrustedCertificate;

import com.google.gson.JsonObject;

/** Turns facts into events. Called on one queue, one fact after the other. */
final class Reports implements CallListener, AccountListener {

	private final Output out;
	private final AgentTrust trust;
	private final Map<AccountId, RegistrationState> registrations = new HashMap<>();
	private final Map<AccountId, MessageWaiting> messages = new HashMap<>();
	private final Map<CallId, JsonObject> told = new HashMap<>();

	Reports(Output out, AgentTrust trust) {
		this.out = out;
		this.trust = trust;
	}

	/** A change that no field shows is not told again. */
	@Override
	public void callChanged(CallSnapshot call) {
		JsonObject fields = Fields.of(call);
		if (!fields.equals(told.put(call.id(), fields))) {
			out.event("call", fields);
		}
		if (call.state().ended()) {
			told.remove(call.id());
		}
	}

	@Override
	public void mediaChanged(CallId call, MediaStats stats) {
		var fields = new JsonObject();
		fields.addProperty("call", call.value());
		Fields.of(stats).entrySet().forEach(e -> fields.add(e.getKey(), e.getValue()));
		out.event("media", fields);
	}

	@Override
	public void toneReceived(CallId call, Tone tone) {
		var fields = new JsonObject();
		fields.addProperty("call", call.value());
		fields.addProperty("digit", String.valueOf(tone.digit()));
		fields.addProperty("ms", tone.millis());
		fields.addProperty("method", tone.method());
		out.event("dtmf", fields);
	}

	@Override
	public void trouble(CallId call, AudioTrouble trouble, boolean over) {
		var fields = new JsonObject();
		fields.addProperty("call", call.value());
		fields.addProperty("code", trouble.code());
		if (over) {
			fields.addProperty("over", true);
		}
		out.event("trouble", fields);
	}

	@Override
	public void deviceChanged(CallId call, DeviceChange change) {
		var fields = new JsonObject();
		fields.addProperty("call", call.value());
		fields.addProperty("what", change.code());
		fields.addProperty("name", change.device());
		out.event("device", fields);
	}

	@Override
	public void transferChanged(CallId call, TransferProgress progress) {
		var fields = new JsonObject();
		fields.addProperty("call", call.value());
		fields.addProperty("state", progress.state().name().toLowerCase(java.util.Locale.ROOT));
		fields.addProperty("code", progress.code());
		if (!progress.detail().isEmpty()) {
			fields.addProperty("detail", progress.detail());
		}
		out.event("transfer", fields);
	}

	@Override
	public void accountChanged(Account account) {
		RegistrationState now = account.registration();
		RegistrationState before = registrations.put(account.id(), now);
		if (!now.equals(before == null ? RegistrationState.UNREGISTERED : before)) {
			out.event("registration", registration(account.id(), now));
		}
		MessageWaiting waiting = account.messageWaiting();
		MessageWaiting known = messages.put(account.id(), waiting);
		if (!waiting.equals(known == null ? MessageWaiting.NONE : known)) {
			var fields = new JsonObject();
			fields.addProperty("account", account.id().value());
			fields.addProperty("waiting", waiting.waiting());
			fields.addProperty("new", waiting.fresh());
			fields.addProperty("old", waiting.old());
			out.event("mwi", fields);
		}
	}

	private static JsonObject registration(AccountId id, RegistrationState now) {
		var fields = new JsonObject();
		fields.addProperty("account", id.value());
		fields.addProperty("state", now.phase().word());
		if (now.registered()) {
			fields.addProperty("expires", now.expires());
		}
		if (now.phase() == Phase.FAILED) {
			fields.addProperty("reason", now.problem().word());
			fields.addProperty("code", now.code());
			fields.addProperty("message", now.detail());
			fields.addProperty("retryIn", now.retryIn());
		}
		return fields;
	}

	@Override
	public void presenceChanged(Presence presence) {
		var fields = new JsonObject();
		fields.addProperty("uri", presence.target());
		fields.addProperty("state", presence.state().word());
		if (!presence.remote().isEmpty()) {
			fields.addProperty("remote", presence.remote());
		}
		out.event("presence", fields);
	}

	/** Nobody is asked twice. */
	@Override
	public void certificateRefused(UntrustedCertificate certificate) {
		if (trust.remembered(certificate)) {
			return;
		}
		var fields = new JsonObject();
		fields.addProperty("host", certificate.host());
		fields.addProperty("fingerprint", certificate.fingerprint());
		fields.addProperty("subject", certificate.subject());
		fields.addProperty("reason", certificate.reason());
		out.event("certificate", fields);
	}
}
