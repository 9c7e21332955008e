package org.webphone.preferences;

import java.util.List;

/** Choices that an administrator can make for everybody on the machine, by their part and their names in the settings file. */
public enum Lockable {
	LANGUAGE("general", "language"), APPEARANCE("general", "appearance"), DURING_CALL("general", "duringCall"),
	POP_UPS("general", "popUpSeconds"), MEMORY("general", "historyDays"),
	SPEAKER("sound", "speaker"), MICROPHONE("sound", "microphone"), RING_DEVICE("sound", "ringDevice"),
	RINGTONE("sound", "ringtone"), RING_VOLUME("sound", "ringVolume"), GAIN("sound", "automaticGain"),
	ECHO("sound", "echoSuppression"), NOISE("sound", "noiseSuppression"), RECORDED_CALLS("sound", "recordCalls"),
	HOLD_MUSIC("sound", "holdMusic"),
	RECORDINGS("machine", "recordings"), PORTS("machine", "firstPort", "lastPort"), LOG("machine", "log"),
	SERVER(Lockable.ACCOUNT, "registrar"), PROXY(Lockable.ACCOUNT, "outboundProxy"), TRANSPORT(Lockable.ACCOUNT, "transport"),
	RECEIVING(Lockable.ACCOUNT, "register"), RENEWAL(Lockable.ACCOUNT, "expires"), ENCRYPTION(Lockable.ACCOUNT, "srtp"),
	KEY_TONES(Lockable.ACCOUNT, "dtmf"), CODECS(Lockable.ACCOUNT, "codecs"), AUTO_ANSWER(Lockable.ACCOUNT, "autoAnswerMs"),
	LINE_LIMIT(Lockable.ACCOUNT, "lineLimit"), PICKUP_CODE(Lockable.ACCOUNT, "pickupCode"), VOICEMAIL(Lockable.ACCOUNT, "voicemail"),
	COLLEAGUE_VOICEMAIL(Lockable.ACCOUNT, "colleagueVoicemail"), OUTGOING_NUMBER(Lockable.ACCOUNT, "outgoingNumber"),
	WITHHELD(Lockable.ACCOUNT, "withheld"), DIALLING(Lockable.ACCOUNT, "dialling"), AUTHORITIES(Lockable.ACCOUNT, "caFile"),
	CERTIFICATE(Lockable.ACCOUNT, "clientCertificate");

	/** The part whose choices count for every account, those of the demo apart. */
	private static final String ACCOUNT = "account";

	private final String part;
	private final List<String> keys;

	Lockable(String part, String... keys) {
		this.part = part;
		this.keys = List.of(keys);
	}

	/** The object of the file in which it stands. */
	public String part() {
		return part;
	}

	/** Its names in there; it is made where one of them is. */
	public List<String> keys() {
		return keys;
	}
}
