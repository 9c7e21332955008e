package org.webphone.agent.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.webphone.history.CallRecord;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.Direction;
import org.webphone.telephony.Ending;
import org.webphone.telephony.MediaStats;

import com.google.gson.JsonObject;

/** The fields of calls and statistics, the same wherever they stand. */
final class Fields {

	private Fields() {
	}

	static JsonObject of(CallSnapshot call) {
		var json = new JsonObject();
		json.addProperty("call", call.id().value());
		json.addProperty("account", call.account().value());
		json.addProperty("direction", direction(call.direction()));
		json.addProperty("state", call.state().word());
		json.addProperty("remote", call.remote().number());
		json.addProperty("uri", call.remote().address().uri());
		json.addProperty("name", call.remote().name());
		json.addProperty("line", call.line());
		json.addProperty("sipCallId", call.protocolId());
		json.addProperty("codec", call.codec());
		json.addProperty("encrypted", call.encrypted());
		json.addProperty("muted", call.muted());
		json.addProperty("recording", call.recording());
		if (!call.notice().isEmpty()) {
			json.addProperty("notice", call.notice());
		}
		call.ending().ifPresent(end -> ending(json, end));
		return json;
	}

	private static void ending(JsonObject json, Ending end) {
		json.addProperty("reason", end.reason().word());
		json.addProperty("code", end.code());
		json.addProperty("detail", end.detail());
		json.addProperty("ringMs", end.ringTime().toMillis());
		json.addProperty("talkMs", end.talkTime().toMillis());
	}

	/** @param call what the call is called in this run; empty for one of an earlier run */
	static JsonObject of(CallRecord row, String call) {
		var json = new JsonObject();
		json.addProperty("call", call);
		json.addProperty("row", row.id());
		json.addProperty("account", row.account());
		json.addProperty("direction", direction(row.direction()));
		json.addProperty("state", row.end().isPresent() ? "ended" : "live");
		json.addProperty("remote", row.number());
		json.addProperty("name", row.name());
		json.addProperty("line", row.line());
		json.addProperty("sipCallId", row.protocolId());
		json.addProperty("codec", row.codec());
		json.addProperty("encrypted", row.encrypted());
		row.reason().ifPresent(r -> json.addProperty("reason", r.word()));
		json.addProperty("code", row.code());
		json.addProperty("detail", row.detail());
		json.addProperty("ringMs", row.ringTime().toMillis());
		json.addProperty("talkMs", row.talkTime().toMillis());
		json.addProperty("start", row.start().toString());
		time(json, "answered", row.answered());
		time(json, "end", row.end());
		json.addProperty("result", row.result().word());
		return json;
	}

	private static void time(JsonObject json, String name, Optional<Instant> time) {
		time.ifPresent(t -> json.addProperty(name, t.toString()));
	}

	private static String direction(Direction direction) {
		return direction.name().toLowerCase(Locale.ROOT);
	}

	static JsonObject of(MediaStats s) {
		var json = new JsonObject();
		json.addProperty("codec", s.codec());
		json.addProperty("txPackets", s.txPackets());
		json.addProperty("rxPackets", s.rxPackets());
		number(json, "txKbps", s.txKbps());
		number(json, "rxKbps", s.rxKbps());
		json.addProperty("lost", s.lost());
		number(json, "lossPct", s.lossPct());
		number(json, "jitterMs", s.jitterMs());
		number(json, "delayMs", s.delayMs());
		number(json, "rttMs", s.rttMs());
		number(json, "mos", s.mos());
		number(json, "txLevel", s.txLevel());
		number(json, "rxLevel", s.rxLevel());
		if (s.remoteMos() > 0) {
			number(json, "remoteMos", s.remoteMos());
		}
		return json;
	}

	private static void number(JsonObject json, String name, double value) {
		double finite = Double.isFinite(value) ? value : 0;
		json.addProperty(name, BigDecimal.valueOf(finite).setScale(2, RoundingMode.HALF_UP));
	}
}
