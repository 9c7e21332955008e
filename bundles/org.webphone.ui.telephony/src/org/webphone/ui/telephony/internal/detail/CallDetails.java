package org.webphone.ui.telephony.internal.detail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.history.CallDetail;
import org.webphone.history.CallRecord;
import org.webphone.history.HistoryService;
import org.webphone.history.QualityPoint;
import org.webphone.history.TimelineEntry;
import org.webphone.media.RecordingPlayer;
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.MediaStats;
import org.webphone.ui.Messages;
import org.webphone.ui.Rehearsal;
import org.webphone.ui.Extensions.Extension;
import org.webphone.ui.UiKit;
import org.webphone.ui.telephony.spi.CallDetailSection;

/** Opens the details of a call, once for each call. UI thread. */
public final class CallDetails {

	private static final Logger LOG = LoggerFactory.getLogger(CallDetails.class);

	private final UiKit kit;
	private final HistoryService history;
	private final DetailWords words;
	private final Consumer<String> dial;
	private final Function<Path, Optional<CompletionStage<RecordingPlayer>>> listen;
	private final List<Extension<CallDetailSection>> sections;
	private final Map<Long, DetailDialog> open = new HashMap<>();

	/**
	 * @param display  groups the digits of a number
	 * @param reasons  says why a call ended
	 * @param troubles says what is wrong with the sound
	 * @param dial     calls a number
	 * @param listen   opens a recording; empty in a product without sound
	 * @param sections what other bundles tell of a call
	 */
	public CallDetails(UiKit kit, HistoryService history, UnaryOperator<String> display,
			Function<EndReason, String> reasons, Function<AudioTrouble, String> troubles, Consumer<String> dial,
			Function<Path, Optional<CompletionStage<RecordingPlayer>>> listen,
			List<Extension<CallDetailSection>> sections) {
		this.listen = listen;
		this.sections = sections;
		this.kit = kit;
		this.history = history;
		this.dial = dial;
		this.words = new DetailWords(new Messages(CallDetails.class, kit.language()), ZoneId.systemDefault(), display,
				reasons, troubles);
	}

	/** Shows the call in a window of its own. */
	public void open(long id) {
		DetailDialog there = open.get(id);
		if (there != null) {
			if (there.shell().isVisible()) {
				there.shell().setActive();
			}
			return;
		}
		history.detail(id).thenAcceptAsync(found -> found.ifPresent(this::show), kit.executor())
				.whenComplete((nothing, failure) -> {
					if (failure != null) {
						LOG.error("The details of a call cannot be shown", failure);
					}
				});
	}

	/** Plays the window before it is needed, with a call that never was. */
	public void rehearse(Rehearsal rehearsal) {
		rehearsal.add(() -> {
			Instant began = Instant.EPOCH;
			var call = new CallRecord(-1, "rehearsal", "", Direction.OUT, CallRecord.Result.ANSWERED, "0", "Webphone", "Webphone", "0", began,
					Optional.of(began), Optional.of(began.plusSeconds(60)), Duration.ZERO, Duration.ofSeconds(60), Optional.of(EndReason.NORMAL),
					0, "", "opus", false, 4.4, false, "", true);
			List<QualityPoint> quality = IntStream.range(0, 60).mapToObj(i -> new QualityPoint(i, MediaStats.NONE)).toList();
			var detail = new CallDetail(call, List.of(new TimelineEntry(began, "started", ""), new TimelineEntry(began, "answered", "")), quality,
					List.of());
			var dialog = new DetailDialog(new Shell(kit.display()), kit, words, detail, new Doors(-1));
			dialog.pieces().forEach(piece -> rehearsal.add(() -> ifThere(dialog, piece)));
			rehearsal.add(() -> ifThere(dialog, () -> {
				try {
					rehearsal.paint(dialog.shell());
				} finally {
					dialog.shell().getParent().dispose();
				}
			}));
		});
	}

	private void show(CallDetail detail) {
		Shell active = kit.display().getActiveShell();
		Shell parent = active != null ? active
				: Arrays.stream(kit.display().getShells()).filter(Shell::isVisible).findFirst().orElse(null);
		if (parent == null) {
			return;
		}
		long id = detail.call().id();
		var dialog = new DetailDialog(parent, kit, words, detail, new Doors(id));
		open.put(id, dialog);
		dialog.shell().addDisposeListener(e -> open.remove(id));
		fill(dialog, dialog.pieces().iterator());
	}

	/** Each piece is a task of its own, behind what else waits by then: keys, clicks and meters come in between. */
	private void fill(DetailDialog dialog, Iterator<Runnable> pieces) {
		kit.executor().execute(() -> ifThere(dialog, () -> {
			if (pieces.hasNext()) {
				pieces.next().run();
				fill(dialog, pieces);
			} else {
				dialog.shell().open();
			}
		}));
	}

	private static void ifThere(DetailDialog dialog, Runnable piece) {
		if (!dialog.shell().isDisposed()) {
			piece.run();
		}
	}

	/** What the window of one call asks for. */
	private final class Doors implements DetailDialog.Doors {

		private final long id;

		Doors(long id) {
			this.id = id;
		}

		@Override
		public void dial(String number) {
			dial.accept(number);
		}

		@Override
		public void flag(boolean on) {
			keep(history.flag(id, on));
		}

		@Override
		public void note(String text) {
			keep(history.note(id, text));
		}

		@Override
		public Optional<CompletionStage<RecordingPlayer>> listen(Path file) {
			return listen.apply(file);
		}

		@Override
		public List<Extension<CallDetailSection>> sections() {
			return sections;
		}

		private void keep(CompletionStage<Void> written) {
			written.whenComplete((nothing, failure) -> {
				if (failure != null) {
					LOG.warn("Flag or note of a call cannot be kept", failure);
				}
			});
		}
	}
}
