package org.webphone.telephony.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.webphone.core.Address;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.spi.Leg;
import org.webphone.telephony.spi.LegEvents;

/** A leg that writes down its commands; obeys those a well-behaved far end would, unless told to wait. */
final class FakeLeg implements Leg {

	final String id;
	final List<String> commands = new CopyOnWriteArrayList<>();
	/** Where the facts go; known a moment after the leg, as with any provider. */
	final CompletableFuture<LegEvents> told = new CompletableFuture<>();
	volatile boolean obedient = true;

	FakeLeg(String id) {
		this.id = id;
	}

	LegEvents events() {
		return told.join();
	}

	private void note(String command) {
		commands.add(command);
	}

	@Override
	public String protocolId() {
		return id;
	}

	@Override
	public void ring() {
		note("ring");
	}

	@Override
	public void answer() {
		note("answer");
		if (obedient) {
			events().established("PCMA", false);
		}
	}

	@Override
	public void reject(int code, String phrase) {
		note("reject " + code);
		events().ended(EndReason.DECLINED, code, phrase);
	}

	@Override
	public void forward(Address target) {
		note("forward " + target.uri());
		events().ended(EndReason.NORMAL, 302, "");
	}

	@Override
	public void hangUp() {
		note("hangUp");
		events().ended(EndReason.NORMAL, 0, "");
	}

	@Override
	public void hold() {
		note("hold");
		if (obedient) {
			events().holdChanged(true, false);
		}
	}

	@Override
	public void resume() {
		note("resume");
		if (obedient) {
			events().holdChanged(false, false);
		}
	}

	@Override
	public void mute(boolean on) {
		note("mute " + on);
	}

	@Override
	public void sendDtmf(String digits) {
		note("dtmf " + digits);
	}

	@Override
	public void transfer(Address target) {
		note("transfer " + target.uri());
	}

	@Override
	public void transferTo(Leg other) {
		note("transferTo " + other.protocolId());
	}

	@Override
	public void cancelTransfer() {
		note("cancelTransfer");
	}

	@Override
	public void record(Path file) {
		note("record " + file.getFileName());
		events().recording(true);
	}

	@Override
	public void pauseRecording(boolean on) {
		note("pauseRecording " + on);
	}

	@Override
	public void stopRecording() {
		note("stopRecording");
		events().recording(false);
	}
}
