package org.webphone.ui.telephony.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Composite;
import org.webphone.core.AccountId;
import org.webphone.core.Address;
import org.webphone.core.CallId;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.Ending;
import org.webphone.telephony.MediaStats;
import org.webphone.telephony.Party;
import org.webphone.ui.Flex;
import org.webphone.ui.Rehearsal;

/** Cards, popovers and the window of details as they will be in the first call, played before it with nobody on the line. */
final class RehearsedCalls {

	private static final Instant BEGAN = Instant.EPOCH;

	private final Desk desk;
	private final CallPanel panel;

	RehearsedCalls(Desk desk, CallPanel panel) {
		this.desk = desk;
		this.panel = panel;
	}

	void offer() {
		Rehearsal rehearsal = desk.kit().rehearsal();
		rehearsal.scene(stage -> put(new MainCard(stage, desk, line(Direction.OUT, new CallState.Active()))));
		rehearsal.scene(stage -> put(new IncomingCard(stage, desk, line(Direction.IN, new CallState.Incoming()), panel.popovers())));
		rehearsal.scene(stage -> small(stage, new CallState.Held(false), new CallState.Dialing()));
		rehearsal.scene(stage -> small(stage, ended(EndReason.NORMAL), ended(EndReason.BUSY)));
		rehearsal.add(() -> rehearsal.paint(panel.active()));
		Line talking = line(Direction.OUT, new CallState.Active());
		popover(rehearsal, () -> new KeypadPopover(desk, panel, panel, talking));
		popover(rehearsal, () -> new TransferPopover(desk, panel, panel, talking));
		popover(rehearsal, () -> new ConferencePopover(desk, panel, panel, talking));
		if (desk.tools().audio().isPresent()) {
			popover(rehearsal, () -> new AudioPopover(desk, panel, panel, talking));
		}
		desk.details().rehearse(rehearsal);
	}

	private void small(Composite stage, CallState one, CallState other) {
		put(new LineCard(stage, desk, line(Direction.OUT, one)));
		put(new LineCard(stage, desk, line(Direction.OUT, other)));
	}

	private static void put(CardCanvas card) {
		card.setLayoutData(Flex.Item.fixed(-1));
	}

	private void popover(Rehearsal rehearsal, Supplier<CallPopover> made) {
		rehearsal.add(() -> {
			var popover = made.get().popover();
			try {
				popover.resize();
				rehearsal.paint(popover.shell());
			} finally {
				popover.shell().dispose();
			}
		});
	}

	private static CallState ended(EndReason reason) {
		return new CallState.Ended(new Ending(reason, 0, "", Duration.ZERO, Duration.ofSeconds(65)));
	}

	private static Line line(Direction direction, CallState state) {
		return new Line(new CallSnapshot(new CallId("rehearsal"), new AccountId("nobody@invalid"), direction, state,
				new Party(Address.sip("0", "invalid"), "Webphone", "Webphone", ""), "0", "", false, false, false, false, "opus", BEGAN,
				Optional.of(BEGAN), BEGAN, ""), MediaStats.NONE, Set.of());
	}
}
