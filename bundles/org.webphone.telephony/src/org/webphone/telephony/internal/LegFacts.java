package org.webphone.telephony.internal;

import org.webphone.core.Address;
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.CallState;
import org.webphone.telephony.DeviceChange;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.MediaStats;
import org.webphone.telephony.Party;
import org.webphone.telephony.Tone;
import org.webphone.telephony.TransferProgress;
import org.webphone.telephony.spi.Leg;
import org.webphone.telephony.spi.LegEvents;

/** Brings the facts of a leg to its call, on the {@code calls} thread. */
final class LegFacts implements LegEvents {

	private final Switchboard board;
	private final LiveCall call;

	LegFacts(Switchboard board, LiveCall call) {
		this.board = board;
		this.call = call;
	}

	private void post(Runnable fact) {
		board.post(fact);
	}

	@Override
	public void identified(String protocolId) {
		post(() -> call.change(edit -> edit.protocolId = protocolId));
	}

	@Override
	public void ringing(boolean earlyMedia) {
		post(() -> {
			if (!call.state().established() && !call.over()) {
				call.enter(earlyMedia ? new CallState.Early() : new CallState.Ringing());
			}
		});
	}

	@Override
	public void established(String codec, boolean encrypted) {
		post(() -> new CallEstablished(board, call).with(codec, encrypted));
	}

	@Override
	public void mediaChanged(String codec, boolean encrypted) {
		post(() -> call.change(edit -> {
			edit.codec = codec;
			edit.encrypted = encrypted;
		}));
	}

	@Override
	public void holdChanged(boolean byUs, boolean byRemote) {
		post(() -> {
			call.hold(byUs, byRemote);
			call.pending().done(byUs ? Pending.HOLD : Pending.RESUME);
			overtaken();
		});
	}

	@Override
	public void commandFailed(String what, String why) {
		post(() -> {
			if (!call.over()) {
				call.change(edit -> edit.notice = what + "-failed");
			}
			call.holdStays();
			call.pending().failed(what, why);
			overtaken();
		});
	}

	/** Of orders that came faster than the other side could follow, the last one counts; those before it wait for nothing any more. */
	private void overtaken() {
		if (call.heldByUs() == call.holdWanted()) {
			call.pending().done(Pending.HOLD);
			call.pending().done(Pending.RESUME);
		}
	}

	@Override
	public void remoteChanged(Address remote) {
		post(() -> {
			if (!call.over() && !call.snapshot().remote().address().equals(remote)) {
				call.change(edit -> {
					// Before the answer the exchange only says more exactly who it is; afterwards it is somebody else.
					if (call.state().established() && !edit.remote.number().equals(remote.number())) {
						edit.passedBy = edit.remote.number();
					}
					edit.remote = Party.of(remote);
				});
				call.findParty();
			}
		});
	}

	@Override
	public void diverted(Address target) {
		post(() -> {
			if (!call.over()) {
				call.change(edit -> {
					edit.passedBy = edit.remote.number();
					edit.remote = Party.of(target);
					edit.notice = "diverted";
				});
				call.findParty();
			}
		});
	}

	@Override
	public void media(MediaStats stats) {
		post(() -> call.media(stats));
	}

	@Override
	public void tone(Tone tone) {
		post(() -> call.tell(l -> l.toneReceived(call.id(), tone)));
	}

	@Override
	public void trouble(AudioTrouble trouble, boolean over) {
		post(() -> call.tell(l -> l.trouble(call.id(), trouble, over)));
	}

	@Override
	public void device(DeviceChange change) {
		post(() -> call.tell(l -> l.deviceChanged(call.id(), change)));
	}

	@Override
	public void transfer(TransferProgress progress) {
		post(() -> new TransferCall(board, call).progress(progress));
	}

	@Override
	public LegEvents transferRequested(Leg replacement, Address target) {
		LiveCall next = new NewCall(board, call.trunk()).referred(target, call.snapshot().remote().number());
		post(() -> {
			next.leg(replacement);
			board.calls.add(next);
			next.tellChange();
			next.findParty();
		});
		return new LegFacts(board, next);
	}

	@Override
	public void recording(boolean on) {
		post(() -> {
			if (!call.over()) {
				call.change(edit -> edit.recording = on);
				if (on) {
					call.recording().into().ifPresent(file -> call.tell(l -> l.recorded(call.id(), file)));
				}
			}
			call.pending().done(Pending.RECORD);
		});
	}

	@Override
	public void ended(EndReason reason, int code, String detail) {
		post(() -> call.end(reason, code, detail));
	}
}
