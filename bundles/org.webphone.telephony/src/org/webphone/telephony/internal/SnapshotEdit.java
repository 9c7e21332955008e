package org.webphone.telephony.internal;

import java.time.Instant;
import java.util.Optional;

import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.telephony.Party;

/** A snapshot taken apart so that some of it can be changed. */
final class SnapshotEdit {

	private final CallSnapshot from;
	CallState state;
	Party remote;
	String protocolId;
	boolean encrypted;
	boolean muted;
	boolean recording;
	String codec;
	Optional<Instant> answered;
	Instant stateSince;
	String notice;
	String passedBy;
	String passedTo;

	SnapshotEdit(CallSnapshot from) {
		this.from = from;
		state = from.state();
		remote = from.remote();
		protocolId = from.protocolId();
		encrypted = from.encrypted();
		muted = from.muted();
		recording = from.recording();
		codec = from.codec();
		answered = from.answered();
		stateSince = from.stateSince();
		notice = from.notice();
		passedBy = from.passedBy();
		passedTo = from.passedTo();
	}

	CallSnapshot done() {
		return new CallSnapshot(from.id(), from.account(), from.direction(), state, remote, from.line(), protocolId,
				encrypted, muted, recording, from.pickup(), codec, from.started(), answered, stateSince, notice,
				passedBy, passedTo);
	}
}
