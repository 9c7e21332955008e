package org.webphone.telephony.internal;

import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import org.webphone.core.CallId;
import org.webphone.telephony.Call;

/** What may be ordered of a call, from any thread; each order is a verb class that works on the {@code calls} thread. */
abstract class CallOrders implements Call {

	abstract Switchboard board();

	abstract LiveCall self();

	@Override
	public CompletionStage<Void> answer() {
		return run(() -> new AnswerCall(board(), self()).start());
	}

	@Override
	public CompletionStage<Void> reject(int code) {
		return run(() -> new RefuseCall(self()).withCode(code));
	}

	@Override
	public CompletionStage<Void> forward(String target) {
		return run(() -> new RefuseCall(self()).sendTo(target));
	}

	@Override
	public CompletionStage<Void> hangUp() {
		return run(() -> new HangUp(self()).start());
	}

	@Override
	public CompletionStage<Void> hold() {
		return run(() -> new HoldCall(board(), self()).hold());
	}

	@Override
	public CompletionStage<Void> resume() {
		return run(() -> new HoldCall(board(), self()).resume());
	}

	@Override
	public CompletionStage<Void> mute(boolean on) {
		return run(() -> new MuteCall(self()).set(on));
	}

	@Override
	public CompletionStage<Void> sendDtmf(String digits) {
		return run(() -> new SendTones(board(), self()).send(digits));
	}

	@Override
	public CompletionStage<Void> transfer(String target) {
		return run(() -> new TransferCall(board(), self()).to(target));
	}

	@Override
	public CompletionStage<Void> transferTo(CallId other) {
		return run(() -> new TransferCall(board(), self()).with(board().calls.get(other)));
	}

	@Override
	public CompletionStage<Void> cancelTransfer() {
		return run(() -> new TransferCall(board(), self()).takeBack());
	}

	@Override
	public CompletionStage<Void> record(Path file) {
		return run(() -> new RecordCall(board(), self()).start(file));
	}

	@Override
	public CompletionStage<Void> pauseRecording() {
		return run(() -> new RecordCall(board(), self()).pause());
	}

	@Override
	public CompletionStage<Void> stopRecording() {
		return run(() -> new RecordCall(board(), self()).stop());
	}

	private CompletionStage<Void> run(Supplier<CompletionStage<Void>> verb) {
		return board().command(verb);
	}
}
