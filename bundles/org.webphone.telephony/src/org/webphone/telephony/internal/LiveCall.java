package org.webphone.telephony.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.CallId;
import org.webphone.core.Text;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.telephony.CallTransitions;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.Ending;
import org.webphone.telephony.MediaStats;
import org.webphone.telephony.spi.Leg;

/**
 * A call of the model. The {@link Call} methods are for every thread and hand their work, a verb class each, to the
 * {@code calls} thread; everything else is for that thread alone.
 */
final class LiveCall extends CallOrders {

	private static final Logger LOG = LoggerFactory.getLogger(LiveCall.class);
	private static final int LONGEST_DETAIL = 300;

	private final Switchboard board;
	private final Trunk trunk;
	private final Pending pending = new Pending();
	private volatile CallSnapshot snapshot;
	private volatile MediaStats media = MediaStats.NONE;
	private Leg leg;
	/** Both halves of hold as the provider told them last. */
	private boolean heldByUs;
	private boolean heldByRemote;
	/** What the user, or the model, wanted last; the other side may not have confirmed it yet. */
	private boolean holdWanted;
	/** Why it ends, where this side decided it; the provider's reason counts otherwise. */
	private Optional<EndReason> decided = Optional.empty();

	private final RecordingOrder recording = new RecordingOrder();
	private String tonesOnceConnected = "";

	LiveCall(Switchboard board, Trunk trunk, CallSnapshot first) {
		this.board = board;
		this.trunk = trunk;
		this.snapshot = first;
	}

	// For every thread

	@Override
	Switchboard board() {
		return board;
	}

	@Override
	LiveCall self() {
		return this;
	}

	@Override
	public CallId id() {
		return snapshot.id();
	}

	@Override
	public CallSnapshot snapshot() {
		return snapshot;
	}

	@Override
	public MediaStats media() {
		return media;
	}

	// For the calls thread

	Trunk trunk() {
		return trunk;
	}

	Leg leg() {
		return leg;
	}

	void leg(Leg is) {
		leg = is;
	}

	Pending pending() {
		return pending;
	}

	RecordingOrder recording() {
		return recording;
	}

	CallState state() {
		return snapshot.state();
	}

	boolean over() {
		return snapshot.state().ended();
	}

	/** Whether the user hears and is heard in it now. */
	boolean talking() {
		return state() instanceof CallState.Active || state() instanceof CallState.RemoteHeld
				|| state() instanceof CallState.Conference;
	}

	/** Talking, or about to: it was resumed, and the other side has not confirmed it yet. */
	boolean inUse() {
		return talking() || state() instanceof CallState.Held && !holdWanted;
	}

	boolean heldByUs() {
		return heldByUs;
	}

	/** Held, or about to be. */
	boolean holdWanted() {
		return holdWanted;
	}

	/** The other side did not agree to a change: what was is still what is. */
	void holdStays() {
		holdWanted = heldByUs;
	}

	void orderHold() {
		holdWanted = true;
		leg.hold();
	}

	void orderResume() {
		holdWanted = false;
		leg.resume();
	}

	String tonesOnceConnected() {
		return tonesOnceConnected;
	}

	void tonesOnceConnected(String tones) {
		tonesOnceConnected = tones;
	}

	/** Changes anything but the state and tells it. */
	void change(Consumer<SnapshotEdit> what) {
		var edit = new SnapshotEdit(snapshot);
		what.accept(edit);
		CallSnapshot next = edit.done();
		if (!next.equals(snapshot)) {
			snapshot = next;
			tellChange();
		}
	}

	/** Enters {@code next} where the table of transitions allows it; false, and a line in the log, where it does not. */
	boolean enter(CallState next) {
		return enter(next, edit -> { });
	}

	boolean enter(CallState next, Consumer<SnapshotEdit> also) {
		if (!CallTransitions.legal(state(), next)) {
			LOG.warn("{} cannot go from {} to {}; ignored", id(), state().word(), next.word());
			return false;
		}
		Instant now = board.now();
		change(edit -> {
			if (!edit.state.equals(next)) {
				edit.state = next;
				edit.stateSince = now;
			}
			also.accept(edit);
		});
		return true;
	}

	void hold(boolean byUs, boolean byRemote) {
		heldByUs = byUs;
		heldByRemote = byRemote;
		if (!pending.awaits(Pending.HOLD) && !pending.awaits(Pending.RESUME)) {
			holdWanted = byUs;
		}
		settle();
	}

	/** Enters the state that hold and conference make of an established call. */
	void settle() {
		if (state().established() && !(state() instanceof CallState.Transferring)) {
			enter(settled());
		}
	}

	private CallState settled() {
		if (heldByUs) {
			return new CallState.Held(heldByRemote);
		}
		if (board.conference.has(this)) {
			return new CallState.Conference();
		}
		return heldByRemote ? new CallState.RemoteHeld() : new CallState.Active();
	}

	/** A transfer has not come about: the call is what hold makes of it again. */
	void backFromTransfer(String notice) {
		if (state() instanceof CallState.Transferring) {
			enter(settled(), edit -> {
				edit.notice = notice;
				edit.passedTo = "";
			});
		}
	}

	/** Rings here, and nobody has decided anything about it. */
	boolean undecided() {
		return state() instanceof CallState.Incoming && decided.isEmpty();
	}

	void decide(EndReason reason) {
		decided = Optional.of(reason);
	}

	void end(EndReason told, int code, String detail) {
		if (over()) {
			return;
		}
		Ending ending = ending(decided.orElse(told), code, detail);
		enter(new CallState.Ended(ending), edit -> edit.recording = false);
		board.calls.ended();
		board.conference.leave(this);
		letGo();
		pending.over("The call has ended.");
	}

	/** Ends a call before anybody has heard of it: beginning and end are one fact. */
	void refused(EndReason reason, int code, String detail) {
		enter(new CallState.Ended(ending(reason, code, detail)));
		letGo();
	}

	/** The call is remembered, what it took is not. */
	private void letGo() {
		leg = new GoneLeg(snapshot.protocolId());
	}

	/** How it ends, if it ends now. */
	private Ending ending(EndReason reason, int code, String detail) {
		Instant now = board.now();
		Instant answered = snapshot.answered().orElse(null);
		Duration ring = between(snapshot.started(), answered == null ? now : answered);
		Duration talk = answered == null ? Duration.ZERO : between(answered, now);
		return new Ending(reason, code, Text.printable(detail, LONGEST_DETAIL), ring, talk, pending.awaits(Pending.END));
	}

	/** Never negative, though the clock of a machine may be set back. */
	private static Duration between(Instant from, Instant to) {
		Duration d = Duration.between(from, to);
		return d.isNegative() ? Duration.ZERO : d;
	}

	void media(MediaStats now) {
		media = now;
		tell(l -> l.mediaChanged(id(), now));
	}

	void tell(Consumer<CallListener> fact) {
		board.callListeners.tell(fact);
	}

	void tellChange() {
		CallSnapshot now = snapshot;
		tell(l -> l.callChanged(now));
	}

	/** Completes the name from the contacts. */
	void findParty() {
		new FindParty(board, this).start();
	}
}
