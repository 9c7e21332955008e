package org.webphone.history.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.webphone.core.CallId;
import org.webphone.history.CallDetail;
import org.webphone.history.CallRecord;
import org.webphone.history.CallRecord.Result;
import org.webphone.history.HistoryFilter.Kind;
import org.webphone.history.TimelineEntry;
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.CallState;
import org.webphone.telephony.Direction;
import org.webphone.telephony.DeviceChange;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.Ending;

class CallHistoryTest extends HistoryFixture {

	@Test
	void remembersAnAnsweredCallWithTimelineAndQuality() {
		Script call = Script.incoming(history, clock, "c1", "0485244947").named("Anna Example", "Sales");
		clock.advance(Duration.ofSeconds(4));
		call.answered().talk(12).state(new CallState.Held(false)).talk(3).state(new CallState.Active());
		history.trouble(new CallId("c1"), AudioTrouble.NO_RX, false);
		call.ended(EndReason.NORMAL);

		CallRecord row = only(Kind.ALL);
		assertEquals(Result.ANSWERED, row.result());
		assertEquals("Anna Example", row.name());
		assertEquals("Sales", row.department());
		assertEquals(Duration.ofSeconds(4), row.ringTime());
		assertEquals(Duration.ofSeconds(15), row.talkTime());
		assertEquals("PCMA", row.codec());
		assertEquals(4.2, row.mos(), 0.001);
		CallDetail detail = await(history.detail(row.id())).orElseThrow();
		assertEquals(List.of("started", "incoming", "answered", "held", "resumed", "trouble", "ended"),
				detail.timeline().stream().map(TimelineEntry::what).toList());
		assertEquals("hung-up-there", detail.timeline().getLast().arg());
		assertEquals(15, detail.quality().size());
		assertEquals(1.5, detail.quality().get(3).stats().jitterMs(), 0.001);
		assertEquals(-25, detail.quality().get(3).stats().rxLevel(), 0.001);
	}

	@Test
	void theTimelineSaysWhichDeviceWentAndThatItCameBack() {
		Script call = Script.incoming(history, clock, "c1", "442").answered().talk(2);
		history.deviceChanged(new CallId("c1"), new DeviceChange(DeviceChange.What.LOST, false, "USB headset"));
		history.deviceChanged(new CallId("c1"), new DeviceChange(DeviceChange.What.REPLACED, false, "Built-in speakers"));
		history.deviceChanged(new CallId("c1"), new DeviceChange(DeviceChange.What.RETURNED, false, "USB headset"));
		call.ended(EndReason.NORMAL);
		assertEquals(List.of("speaker-lost USB headset", "speaker-replaced Built-in speakers", "speaker-returned USB headset"),
				await(history.detail(only(Kind.ALL).id())).orElseThrow().timeline().stream()
						.filter(e -> e.what().startsWith("speaker")).map(e -> e.what() + ' ' + e.arg()).toList());
	}

	@Test
	void remembersTheFilesOfRecordingsEachOnce() {
		Script call = Script.incoming(history, clock, "c1", "442").answered().talk(2);
		Path first = folder.resolve("first.wav");
		Path second = folder.resolve("second.wav");
		history.recorded(new CallId("c1"), second);
		history.recorded(new CallId("c1"), first);
		history.recorded(new CallId("c1"), second);
		call.talk(2).ended(EndReason.NORMAL);
		history.recorded(new CallId("c1"), folder.resolve("too-late.wav"));
		assertEquals(List.of(second, first), await(history.detail(only(Kind.ALL).id())).orElseThrow().recordings());
	}

	@Test
	void remembersWhoHandedACallToTheUserAndToWhomHeHandedIt() {
		Script.incoming(history, clock, "c1", "0485244947").passed("438", "").answered()
				.state(new CallState.Transferring("442")).passed("438", "442").ended(EndReason.TRANSFERRED);
		CallRecord row = only(Kind.ALL);
		assertEquals("438", row.passedBy());
		assertEquals("442", row.passedTo());
		assertEquals(Result.ANSWERED, row.result());
	}

	@Test
	void remembersWhatTheProtocolCallsItThoughThatIsKnownLater() {
		Script call = Script.unnamed(history, clock, "c1", "442");
		settle();
		call.identified("late@example.org").pickup().answered().ended(EndReason.NORMAL);
		assertEquals("late@example.org", only(Kind.ALL).protocolId());
		clock.advance(Duration.ofMinutes(1));
		Script.outgoing(history, clock, "c2", "443").identified("").ended(EndReason.CANCELLED);
		assertEquals("sip-c2", page(Kind.ALL, "443").getFirst().protocolId(), "a name is not taken away again");
	}

	@Test
	void aCallThatLastsIsNotInTheListYet() {
		Script call = Script.outgoing(history, clock, "c1", "600");
		assertEquals(List.of(), page(Kind.ALL, ""));
		call.ended(EndReason.CANCELLED);
		assertEquals(Result.CANCELLED, only(Kind.ALL).result());
	}

	@Test
	void aCallRefusedByDoNotDisturbIsAMissedOneThatSaysSo() {
		var ending = new Ending(EndReason.DO_NOT_DISTURB, 480, "", Duration.ZERO, Duration.ZERO);
		history.callChanged(Script.first(clock.instant(), "c1", Direction.IN, "438", new CallState.Ended(ending)));
		CallRecord row = only(Kind.MISSED);
		assertEquals(Optional.of(EndReason.DO_NOT_DISTURB), row.reason());
		assertEquals(List.of("started", "ended"),
				await(history.detail(row.id())).orElseThrow().timeline().stream().map(TimelineEntry::what).toList());
	}

	@Test
	void tellsListenersWhenARowIsCompleted() throws InterruptedException {
		var told = new CountDownLatch(1);
		history.addListener(told::countDown, Runnable::run);
		Script.incoming(history, clock, "c1", "438").ended(EndReason.CANCELLED);
		assertTrue(told.await(10, TimeUnit.SECONDS));
	}

	@Test
	void aStrangersTextIsMadePrintable() {
		Script.incoming(history, clock, "c1", "438").named("Evil\r\n\u202eName", "").ended(EndReason.CANCELLED);
		assertEquals("Evil   Name", only(Kind.ALL).name());
	}
}
