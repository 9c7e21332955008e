package org.webphone.telephony.internal;

import java.nio.file.Path;

import org.webphone.core.Address;
import org.webphone.telephony.spi.Leg;

/**
 * Stands where the leg of a call was that has ended, and does nothing. Ended calls are remembered for a while; their legs, with
 * sockets' and codecs' buffers behind them, are not.
 */
record GoneLeg(String protocolId) implements Leg {

	@Override
	public void ring() {
		// it is over
	}

	@Override
	public void answer() {
		// it is over
	}

	@Override
	public void reject(int code, String phrase) {
		// it is over
	}

	@Override
	public void forward(Address target) {
		// it is over
	}

	@Override
	public void hangUp() {
		// it is over
	}

	@Override
	public void hold() {
		// it is over
	}

	@Override
	public void resume() {
		// it is over
	}

	@Override
	public void mute(boolean on) {
		// it is over
	}

	@Override
	public void sendDtmf(String digits) {
		// it is over
	}

	@Override
	public void transfer(Address target) {
		// it is over
	}

	@Override
	public void transferTo(Leg other) {
		// it is over
	}

	@Override
	public void cancelTransfer() {
		// it is over
	}

	@Override
	public void record(Path file) {
		// it is over
	}

	@Override
	public void pauseRecording(boolean on) {
		// it is over
	}

	@Override
	public void stopRecording() {
		// it is over
	}
}
