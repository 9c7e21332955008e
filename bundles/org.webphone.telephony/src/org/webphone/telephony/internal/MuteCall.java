package org.webphone.telephony.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Cuts off the microphone of a call, or lets it in again. */
final class MuteCall {

	private final LiveCall call;

	MuteCall(LiveCall call) {
		this.call = call;
	}

	CompletionStage<Void> set(boolean on) {
		Refusal.unless(!call.over(), call, "muted");
		call.leg().mute(on);
		call.change(edit -> edit.muted = on);
		return CompletableFuture.completedFuture(null);
	}
}
