package org.webphone.history.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.core.concurrent.Listeners;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.history.CallDetail;
import org.webphone.history.CallRecord;
import org.webphone.history.DayCount;
import org.webphone.history.HistoryFilter;
import org.webphone.history.HistoryService;
import org.webphone.preferences.DataFolder;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SettingsListener;
import org.webphone.store.Schema;
import org.webphone.store.Store;
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.DeviceChange;
import org.webphone.telephony.MediaStats;
import org.webphone.telephony.TransferProgress;

/** The history in {@code history.db} of the data folder, and the listener that writes it. */
@Component(service = { HistoryService.class, CallListener.class })
public final class CallHistory implements HistoryService, CallListener {

	static final Schema SCHEMA = Schema.of(CallHistory.class, "history-1.sql", "history-2.sql", "history-3.sql", "history-4.sql");
	private static final Logger LOG = LoggerFactory.getLogger(CallHistory.class);
	private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

	private final Store store;
	private final Settings settings;
	private final Clock clock;
	private final Path recordings;
	private final CallRecorder recorder;
	private final Listeners<Runnable> listeners = new Listeners<>("history-listener");
	private final ScheduledExecutorService housekeeping = NamedExecutors.sequential("history-care");
	private final Subscription settingsSubscription;

	@Activate
	public CallHistory(@Reference DataFolder folder, @Reference Settings settings) {
		this(folder.path().resolve("history.db"), settings, Clock.systemDefaultZone());
	}

	public CallHistory(Path file, Settings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
		recordings = file.resolveSibling("recordings");
		store = Store.open(file, SCHEMA);
		recorder = new CallRecorder(store, settings::numbers, clock, this::changed);
		store.write(CallWriter::closeInterrupted).whenComplete(this::interrupted);
		housekeeping.scheduleWithFixedDelay(this::retire, 1, 6 * 60, TimeUnit.MINUTES);
		housekeeping.scheduleWithFixedDelay(recorder::retry, 30, 30, TimeUnit.SECONDS);
		settingsSubscription = settings.addListener(new SettingsListener() {
			@Override
			public void generalChanged(GeneralSettings now) {
				retire();
			}
		});
	}

	private void interrupted(Integer rows, Throwable failure) {
		if (failure != null) {
			LOG.warn("Calls left open by the last run could not be closed: {}", failure.getMessage());
		} else if (rows > 0) {
			LOG.info("{} calls were cut off when the program ended last time", rows);
			changed();
		}
	}

	/** Completes what is queued and closes the file. */
	@Deactivate
	public void close() {
		settingsSubscription.close();
		housekeeping.shutdownNow();
		store.close();
		listeners.close();
	}

	private void changed() {
		listeners.tell(Runnable::run);
	}

	/** Deletes calls older than the user wants to keep. */
	CompletionStage<Integer> retire() {
		int days = settings.general().historyDays();
		if (days <= 0) {
			return java.util.concurrent.CompletableFuture.completedFuture(0);
		}
		long before = clock.millis() - days * DAY_MILLIS;
		return forget(before).whenComplete((deleted, failure) -> {
					if (failure != null) {
						LOG.warn("Old calls could not be deleted: {}", failure.getMessage());
					} else if (deleted > 0) {
						changed();
					}
				});
	}

	private CompletionStage<Integer> forget(long before) {
		var forget = new ForgetCalls(recordings, before);
		return store.write(forget::rows).thenApply(gone -> {
			forget.files(gone.files());
			return gone.calls();
		});
	}

	@Override
	public CompletionStage<List<CallRecord>> page(HistoryFilter filter, int offset, int limit) {
		return store.read(c -> CallReader.page(c, sql(filter), offset, limit));
	}

	@Override
	public CompletionStage<Integer> count(HistoryFilter filter) {
		return store.read(c -> CallReader.count(c, sql(filter)));
	}

	@Override
	public CompletionStage<List<DayCount>> days(HistoryFilter filter) {
		return store.read(c -> CallReader.days(c, sql(filter)));
	}

	private FilterSql sql(HistoryFilter filter) {
		return new FilterSql(filter, settings.numbers());
	}

	@Override
	public CompletionStage<Optional<CallDetail>> detail(long id) {
		return store.read(c -> CallReader.detail(c, id));
	}

	@Override
	public CompletionStage<Integer> unseenMissed() {
		return store.read(CallReader::unseenMissed);
	}

	@Override
	public CompletionStage<Void> markSeen() {
		return change("update call set seen = 1 where result = 'MISSED' and seen = 0");
	}

	@Override
	public CompletionStage<Optional<Long>> row(CallId call) {
		return recorder.row(call);
	}

	@Override
	public CompletionStage<Void> flag(long id, boolean on) {
		return change("update call set flagged = ? where id = ?", on ? 1 : 0, id);
	}

	@Override
	public CompletionStage<Void> note(long id, String text) {
		return change("update call set note = ? where id = ?", text, id);
	}

	@Override
	public CompletionStage<Void> deleteAll() {
		return forget(Long.MAX_VALUE).thenRun(this::changed).thenCompose(done -> store.compact());
	}

	private CompletionStage<Void> change(String sql, Object... values) {
		return store.write(c -> {
			CallWriter.run(c, sql, values);
			return (Void) null;
		}).thenRun(this::changed);
	}

	@Override
	public CompletionStage<Optional<String>> lastDialled() {
		return store.read(CallReader::lastDialled);
	}

	@Override
	public String problem() {
		return store.problem();
	}

	@Override
	public Subscription addListener(Runnable changed, Executor executor) {
		return listeners.add(changed, executor);
	}

	@Override
	public void callChanged(CallSnapshot call) {
		recorder.callChanged(call);
	}

	@Override
	public void mediaChanged(CallId call, MediaStats stats) {
		recorder.mediaChanged(call, stats);
	}

	@Override
	public void trouble(CallId call, AudioTrouble trouble, boolean over) {
		recorder.trouble(call, trouble, over);
	}

	@Override
	public void deviceChanged(CallId call, DeviceChange change) {
		recorder.deviceChanged(call, change);
	}

	@Override
	public void recorded(CallId call, Path file) {
		recorder.recorded(call, file);
	}

	@Override
	public void transferChanged(CallId call, TransferProgress progress) {
		recorder.transferChanged(call, progress);
	}
}
