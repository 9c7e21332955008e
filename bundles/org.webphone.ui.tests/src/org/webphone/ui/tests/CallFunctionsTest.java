package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.history.HistoryFilter;
import org.webphone.history.HistoryService;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.telephony.EndReason;
import org.webphone.ui.FunctionTile;
import org.webphone.ui.PushButton;

/** Transfer, conference, keypad, record and flag with the widgets of the running window; the others are of the demo exchange. */
class CallFunctionsTest {

	private final Window window = new Window();
	private final Desk desk = window.desk;

	@BeforeEach
	void ready() {
		window.ready();
		window.dial("601");
		window.awaitState(CallState.Active.class);
	}

	private CallSnapshot call(String number) {
		return window.calls.calls().stream().map(Call::snapshot).filter(c -> c.remote().number().equals(number)).findFirst()
				.orElseThrow();
	}

	@Test
	void transfersAtOnce() {
		Call call = window.calls.calls().getFirst();
		window.pick("Transfer", "Lena Fonteyn");
		desk.picture("04-transfer");
		desk.click(window.button("Transfer now"));
		desk.await("the call was handed on", () -> call.snapshot().ending()
				.filter(e -> e.reason() == EndReason.TRANSFERRED).isPresent());
		window.button("Call");
	}

	@Test
	void whoClosesTheWindowOrSignsOutInACallIsAskedFirst() {
		for (Runnable way : List.<Runnable>of(() -> desk.shell().close(), () -> desk.run("org.webphone.app.signOut"))) {
			desk.display().asyncExec(way);
			Shell question = desk.window("the question", PushButton.class, b -> b.text().equals("Cancel"));
			assertEquals("A call is going on.", desk.ui(question::getText));
			desk.change(question::close);
			assertTrue(window.calls.calls().getFirst().snapshot().state() instanceof CallState.Active, "it goes on");
		}
	}

	@Test
	void aTransferCanBeTakenBack() {
		window.pick("Transfer", "Lena Fonteyn");
		desk.click(window.button("Transfer now"));
		window.awaitState(CallState.Transferring.class);
		desk.click(desk.await("the button that takes back", org.webphone.ui.PushButton.class,
				b -> b.text().startsWith("Take back")));
		window.awaitState(CallState.Active.class);
	}

	@Test
	void aBusyTargetGivesTheCallerBackAndSaysWhy() {
		window.pick("Transfer", "Campaign desk 2");
		desk.click(window.button("Transfer now"));
		desk.await("the reason is told", org.webphone.ui.Words.class,
				w -> w.text().contains("Number is busy") && w.text().contains("with you again"));
		window.awaitState(CallState.Active.class);
	}

	@Test
	void talksFirstSwapsAndConnects() {
		Call first = window.calls.calls().getFirst();
		window.pick("Transfer", "Lena Fonteyn");
		desk.click(window.button("Talk first"));
		desk.await("Lena has answered", () -> window.calls.calls().stream()
				.anyMatch(c -> c.snapshot().remote().number().equals("602") && c.snapshot().state() instanceof CallState.Active));
		desk.await("what comes next has the focus", org.webphone.ui.PushButton.class, b -> "Connect".equals(b.text()) && b.usable() && b.isFocusControl());
		assertTrue(first.snapshot().state() instanceof CallState.Held, "the caller waits");
		desk.picture("04-talk-first");
		desk.click(window.button("Swap"));
		desk.await("the caller is heard again", () -> first.snapshot().state() instanceof CallState.Active
				&& call("602").state() instanceof CallState.Held);
		desk.click(window.button("Connect"));
		desk.await("both are together and the calls are over", () -> window.calls.calls().isEmpty());
		assertEquals(EndReason.TRANSFERRED, first.snapshot().ending().orElseThrow().reason());
	}

	@Test
	void aSecondCallThatIsGivenUpBringsTheCallerBack() {
		Call first = window.calls.calls().getFirst();
		window.pick("Transfer", "Lena Fonteyn");
		desk.click(window.button("Talk first"));
		desk.await("the caller waits", () -> first.snapshot().state() instanceof CallState.Held);
		desk.click(desk.await("Cancel", org.webphone.ui.PushButton.class,
				b -> "Cancel".equals(b.text()) && b.kind() == org.webphone.ui.PushButton.Kind.DANGER));
		desk.await("the caller is back", () -> first.snapshot().state() instanceof CallState.Active
				&& window.calls.calls().size() == 1);
	}

	@Test
	void bringsThreeTogetherAndSplits() {
		window.pick("Conference", "Lena Fonteyn");
		desk.click(window.button("Call and add"));
		desk.await("Lena has answered", () -> window.calls.calls().stream()
				.anyMatch(c -> c.snapshot().remote().number().equals("602") && c.snapshot().state() instanceof CallState.Active));
		desk.click(window.button("Bring together"));
		desk.await("a conference", () -> window.calls.calls().stream()
				.allMatch(c -> c.snapshot().state() instanceof CallState.Conference));
		desk.picture("conference");
		desk.click(desk.await("the button that splits", org.webphone.ui.IconButton.class,
				b -> b.accessibleName().equals("Talk alone with Lena Fonteyn later")));
		desk.await("Lena waits", () -> call("602").state() instanceof CallState.Held);
		window.awaitState(CallState.Active.class);
	}

	@Test
	void leavingTheConferenceEndsAllItsCalls() {
		window.pick("Conference", "Lena Fonteyn");
		desk.click(window.button("Call and add"));
		desk.await("Lena has answered", () -> window.calls.calls().stream()
				.anyMatch(c -> c.snapshot().remote().number().equals("602") && c.snapshot().state() instanceof CallState.Active));
		desk.click(window.button("Bring together"));
		desk.click(window.button("Leave the conference"));
		desk.await("all calls are over", () -> window.calls.calls().isEmpty());
	}

	@Test
	void recordsAndStops() {
		desk.click(window.tile("Record"));
		FunctionTile tile = window.tile("Recording");
		assertEquals(FunctionTile.Mode.RECORDING, desk.ui(tile::mode));
		assertTrue(call("601").recording());
		desk.click(window.button("Hang up"));
		HistoryService history = desk.service(HistoryService.class);
		desk.await("the recording is in the details", () -> {
			var last = history.page(HistoryFilter.ALL, 0, 1).toCompletableFuture().join();
			return !last.isEmpty() && history.detail(last.getFirst().id()).toCompletableFuture().join()
					.filter(d -> d.recordings().size() == 1).isPresent();
		});
	}

	@Test
	void flagsTheCallForTheHistory() {
		desk.click(window.tile("Flag"));
		desk.await("flagged", () -> window.tile("Flag").mode() == FunctionTile.Mode.ON);
		desk.click(window.button("Hang up"));
		HistoryService history = desk.service(HistoryService.class);
		desk.await("the row is flagged", () -> {
			var last = history.page(HistoryFilter.ALL, 0, 1).toCompletableFuture().join();
			return !last.isEmpty() && last.getFirst().flagged() && last.getFirst().number().equals("601");
		});
	}
}
