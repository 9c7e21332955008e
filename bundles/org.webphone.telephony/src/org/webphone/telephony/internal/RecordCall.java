package org.webphone.telephony.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.webphone.telephony.CallException;
import org.webphone.telephony.CallException.Reason;

/** Records both sides of a call. */
final class RecordCall {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss").withZone(ZoneId.systemDefault());

	private final Switchboard board;
	private final LiveCall call;

	RecordCall(Switchboard board, LiveCall call) {
		this.board = board;
		this.call = call;
	}

	CompletionStage<Void> start(Path file) {
		Refusal.unless(call.state().established(), call, "recorded");
		if (call.recording().rests()) {
			call.recording().rests(false);
			call.leg().pauseRecording(false);
			return CompletableFuture.completedFuture(null);
		}
		if (call.snapshot().recording()) {
			throw new CallException(Reason.RECORDED_ALREADY, "The call " + call.id() + " is being recorded already.");
		}
		Path target = file == null ? ownFile() : file;
		CompletionStage<Void> started = call.pending().expect(Pending.RECORD);
		call.recording().into(target);
		call.leg().record(target);
		return started;
	}

	CompletionStage<Void> pause() {
		checkRecording();
		call.recording().rests(true);
		call.leg().pauseRecording(true);
		return CompletableFuture.completedFuture(null);
	}

	CompletionStage<Void> stop() {
		checkRecording();
		call.recording().rests(false);
		call.leg().stopRecording();
		return CompletableFuture.completedFuture(null);
	}

	private void checkRecording() {
		if (!call.snapshot().recording()) {
			throw new CallException(Reason.NOT_RECORDED, "The call " + call.id() + " is not being recorded.");
		}
	}

	private Path ownFile() {
		Path folder = board.neighbours.settings.flatMap(s -> s.machine().recordings()).or(() -> board.neighbours.recordings)
				.orElseThrow(() -> new CallException(Reason.NO_RECORDING_FOLDER, "There is no folder for recordings; name a file."));
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			throw new CallException(Reason.RECORDING_FOLDER, "The folder for recordings cannot be made: " + e.getMessage(), e,
					folder.toString());
		}
		return folder.resolve(STAMP.format(board.now()) + '_' + call.id() + ".wav");
	}
}
