package org.webphone.agent.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.webphone.core.Address;
import org.webphone.preferences.AccountSettings;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.MediaStats;
import org.webphone.telephony.RegistrationState;
import org.webphone.telephony.Tone;
import org.webphone.telephony.spi.IncomingLeg;
import org.webphone.telephony.spi.Leg;
import org.webphone.telephony.spi.LegEvents;
import org.webphone.telephony.spi.Line;
import org.webphone.telephony.spi.LineEvents;
import org.webphone.telephony.spi.LineProvider;

/** An exchange where everybody answers at once and echoes digits. */
final class FakeLines implements LineProvider {

	volatile LineEvents events;

	@Override
	public Line open(AccountSettings settings, char[] password, LineEvents told) {
		events = told;
		return new OneLine(told);
	}

	/** Somebody calls. */
	void callIn(Address remote) {
		var leg = new EchoLeg();
		leg.told.complete(events.incoming(new IncomingLeg(leg, remote, "405", "in@test", Optional.empty(), "", false)));
	}

	private record OneLine(LineEvents events) implements Line {

		@Override
		public void register() {
			events.registration(RegistrationState.REGISTERING);
			events.registration(RegistrationState.registered(600));
		}

		@Override
		public void unregister() {
			events.registration(RegistrationState.UNREGISTERED);
		}

		@Override
		public Leg dial(Address target, LegEvents told) {
			var leg = new EchoLeg();
			leg.told.complete(told);
			told.ringing(false);
			told.established("PCMA", false);
			return leg;
		}

		@Override
		public Leg pickUp(String extension, Address fallback, LegEvents told) {
			return dial(fallback, told);
		}

		@Override
		public void watch(String target) {
			events.presence(new org.webphone.telephony.Presence(target, org.webphone.telephony.Presence.State.BUSY, "600"));
		}

		@Override
		public void unwatch(String target) {
			// nobody is told of it
		}

		@Override
		public void trust(String fingerprint) {
			events.registration(RegistrationState.registered(60));
		}

		@Override
		public void conference(List<Leg> legs) {
			// the sound is not heard here
		}

		@Override
		public CompletionStage<Void> close() {
			return CompletableFuture.completedFuture(null);
		}
	}

	private static final class EchoLeg implements Leg {

		final CompletableFuture<LegEvents> told = new CompletableFuture<>();

		@Override
		public String protocolId() {
			return "call@test";
		}

		@Override
		public void ring() {
			// the caller does not mind
		}

		@Override
		public void answer() {
			told.join().established("PCMU", false);
		}

		@Override
		public void reject(int code, String phrase) {
			told.join().ended(EndReason.DECLINED, code, phrase);
		}

		@Override
		public void forward(Address target) {
			told.join().ended(EndReason.FORWARDED, 302, "");
		}

		@Override
		public void hangUp() {
			told.join().media(new MediaStats("PCMA", 8000, 50, 49, 64, 64, 1, 2, Double.NaN, 40, 0, 4.3, -12.345, -96));
			told.join().ended(EndReason.NORMAL, 200, "");
		}

		@Override
		public void hold() {
			told.join().holdChanged(true, false);
		}

		@Override
		public void resume() {
			told.join().holdChanged(false, false);
		}

		@Override
		public void mute(boolean on) {
			// nobody listens
		}

		@Override
		public void sendDtmf(String digits) {
			digits.chars().forEach(c -> told.join().tone(new Tone((char) c, 100, "rtp")));
		}

		@Override
		public void transfer(Address target) {
			told.join().ended(EndReason.TRANSFERRED, 0, "");
		}

		@Override
		public void transferTo(Leg other) {
			told.join().ended(EndReason.TRANSFERRED, 0, "");
		}

		@Override
		public void cancelTransfer() {
			// too late here
		}

		@Override
		public void record(Path file) {
			told.join().recording(true);
		}

		@Override
		public void pauseRecording(boolean on) {
			// not heard here
		}

		@Override
		public void stopRecording() {
			told.join().recording(false);
		}
	}
}
