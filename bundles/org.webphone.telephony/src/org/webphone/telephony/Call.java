package org.webphone.telephony;

import java.util.concurrent.CompletionStage;

import org.webphone.core.CallId;

/**
 * A call and what can be done with it. Every command may be given on any thread and returns at once; its stage completes
 * when the other side or the device has confirmed, or exceptionally with a {@link CallException} when the command does
 * not fit the state of the call (then nothing has changed).
 */
public interface Call {

	CallId id();

	/** The call as it stands now. */
	CallSnapshot snapshot();

	CompletionStage<Void> answer();

	/** Refuses an incoming call. {@code code} is the protocol's code to send, 486 (busy) or 603 (decline) usually. */
	CompletionStage<Void> reject(int code);

	/** Refuses an incoming call and tells the caller to try {@code target} instead. */
	CompletionStage<Void> forward(String target);

	/** Ends the call in any state: cancels, declines or hangs up. */
	CompletionStage<Void> hangUp();

	CompletionStage<Void> hold();

	/** Makes the call active; another active one is held first. */
	CompletionStage<Void> resume();

	CompletionStage<Void> mute(boolean on);

	/** Sends tones: digits, {@code *}, {@code #}, {@code A} to {@code D}; a comma waits. */
	CompletionStage<Void> sendDtmf(String digits);

	/** Hands the call to {@code target} without talking first (RFC 5589 blind transfer). */
	CompletionStage<Void> transfer(String target);

	/** Joins this call's party with that of {@code other} and leaves (attended transfer). */
	CompletionStage<Void> transferTo(CallId other);

	/** Takes back a transfer that has not succeeded yet. */
	CompletionStage<Void> cancelTransfer();

	/**
	 * Records both sides into the WAV file {@code file}, or into one of the data folder when it is null. A recording that
	 * was paused goes on in its own file.
	 */
	CompletionStage<Void> record(java.nio.file.Path file);

	CompletionStage<Void> pauseRecording();

	CompletionStage<Void> stopRecording();

	/** Last statistics of the sound; all zero before any flowed. */
	MediaStats media();
}
