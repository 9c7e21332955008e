package org.webphone.telephony.sip.internal;

import java.nio.file.Path;

import org.webphone.core.Address;
import org.webphone.sip.SipHeaders;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.spi.Leg;

/** What the call model orders of a leg: handed to the loop, where each order is a verb class of its own or a single message. */
abstract class LegOrders implements Leg {

	abstract SipLeg self();

	abstract SipLineDesk desk();

	private void onLoop(Runnable order) {
		desk().onLoop(order);
	}

	@Override
	public void ring() {
		onLoop(() -> new RingLeg(self()).start());
	}

	@Override
	public void answer() {
		onLoop(() -> new AnswerLeg(self()).start());
	}

	@Override
	public void reject(int code, String phrase) {
		onLoop(() -> refuse(code, phrase, SipHeaders.NONE));
	}

	@Override
	public void forward(Address target) {
		onLoop(() -> refuse(302, "", SipHeaders.of("Contact", '<' + target.uri() + '>')));
	}

	private void refuse(int code, String phrase, SipHeaders headers) {
		if (!self().over()) {
			self().call().reject(code, phrase, headers);
		}
	}

	@Override
	public void hangUp() {
		onLoop(() -> {
			SipLeg leg = self();
			leg.unwant();
			if (leg.call() == null) {
				leg.end(EndReason.CANCELLED, 0, "");
			} else if (!leg.over() && leg.call().incoming() && !leg.established() && !leg.answerSent()) {
				leg.call().reject(603);
			} else if (!leg.over()) {
				leg.call().end();
			}
		});
	}

	@Override
	public void hold() {
		onLoop(() -> new HoldLeg(self(), true).start());
	}

	@Override
	public void resume() {
		onLoop(() -> new HoldLeg(self(), false).start());
	}

	@Override
	public void mute(boolean on) {
		onLoop(() -> self().cutOff(on));
	}

	@Override
	public void sendDtmf(String digits) {
		onLoop(() -> new SendDigits(self(), desk().account().dtmf()).send(digits));
	}

	@Override
	public void transfer(Address target) {
		onLoop(() -> new ReferLeg(self()).to(target));
	}

	@Override
	public void transferTo(Leg other) {
		onLoop(() -> new ReferLeg(self()).joining(other));
	}

	@Override
	public void cancelTransfer() {
		onLoop(self()::noReferral);
	}

	@Override
	public void record(Path file) {
		onLoop(() -> self().recorder().start(file));
	}

	@Override
	public void pauseRecording(boolean on) {
		onLoop(() -> self().recorder().pause(on));
	}

	@Override
	public void stopRecording() {
		onLoop(self().recorder()::stop);
	}
}
