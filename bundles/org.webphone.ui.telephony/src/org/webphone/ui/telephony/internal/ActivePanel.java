package org.webphone.ui.telephony.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.telephony.CallState;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.ScrollPage;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** The panel during a call: card, functions, hang up, other lines. */
final class ActivePanel extends Panel {

	private final Desk desk;
	private final CallPopovers popovers;
	private final TalkPart talk;
	private final ConferencePart conference;
	private final PushButton takeBack;
	private final FunctionTiles tiles;
	private final PushButton hangUp;
	private final Words trouble;
	private final OtherLines others;
	private MainCard card;
	private Line line;

	ActivePanel(Composite parent, Desk desk, CallPopovers popovers) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(0));
		this.desk = desk;
		this.popovers = popovers;
		var kit = desk.kit();
		talk = new TalkPart(this, desk);
		talk.setLayoutData(new Flex.Item(SWT.DEFAULT, false, 4, false));
		conference = new ConferencePart(inset(8), desk);
		takeBack = new PushButton(inset(12), kit, PushButton.Kind.SECONDARY, PushButton.Size.LARGE).icon(Icon.REFRESH);
		takeBack.onPress(() -> desk.tools().transfers().takeBack(id()));
		tiles = new FunctionTiles(inset(12), desk, popovers);
		hangUp = new PushButton(inset(16), kit, PushButton.Kind.END, PushButton.Size.LARGE).icon(Icon.PHONE_HANGUP);
		hangUp.onPress(this::end);
		// Below what is pressed: a sentence that comes or goes moves no button from under the hand.
		trouble = new Words(inset(12), kit, TextStyle.CAPTION_MEDIUM, Token.ORANGE_TEXT).icon(Icon.WARNING).wrapped();
		others = new OtherLines(this, desk);
		others.setLayoutData(Flex.Item.growing().before(16));
		Subscription statistics = desk.calls().observeStatistics(this::showStatistics);
		Subscription transfers = desk.tools().transfers().observe(this::again);
		addListener(SWT.Dispose, e -> {
			statistics.close();
			transfers.close();
		});
		kit.language().speak(this, () -> {
			conference.speak();
			speak();
			// A sentence may need another number of lines in another language.
			ScrollPage.fitAround(this);
		});
	}

	MainCard card() {
		return card;
	}

	FunctionTiles tiles() {
		return tiles;
	}

	PushButton hangUp() {
		return hangUp;
	}

	OtherLines others() {
		return others;
	}

	/** Shows the lines; what has just ended stands at the end. */
	void show(List<Line> live, List<Line> over) {
		List<CallId> asked = desk.tools().transfers().talk().map(t -> List.of(t.first(), t.second())).orElse(List.of());
		// The two between whom the user goes to and fro stand together, whichever of them is active.
		Line first = live.stream().filter(l -> l.look() != Line.Look.INCOMING)
				.min(java.util.Comparator.<Line>comparingInt(l -> l.rank())
						.thenComparingInt(l -> asked.contains(l.id()) ? 0 : 1)).orElseThrow();
		if (line != null && !line.id().equals(first.id())) {
			popovers.close();
		}
		line = first;
		List<Line> members = members(live);
		if (card == null || card.isDisposed() || !card.id().equals(first.id())) {
			if (card != null) {
				card.dispose();
			}
			card = new MainCard(this, desk, first);
			card.moveAbove(null);
			card.setLayoutData(new Flex.Item(SWT.DEFAULT, false, -CardCanvas.HALO, false));
		}
		card.members(members);
		card.show(first);
		conference.show(members);
		talk.show(first);
		boolean asking = talk.getVisible();
		others.show(Stream.concat(live.stream(), over.stream())
				.filter(l -> !l.id().equals(first.id()) && !members.contains(l) && !(asking && asked.contains(l.id())))
				.toList());
		tiles.show(first);
		speak();
	}

	void clear() {
		line = null;
		tiles.clear();
		if (card != null) {
			card.dispose();
			card = null;
		}
		talk.clear();
		others.show(List.of());
	}

	private List<Line> members(List<Line> live) {
		return line.conference() ? live.stream().filter(Line::conference).toList() : List.of();
	}

	/** The call of the large card; null for none. */
	CallId id() {
		return line == null ? null : line.id();
	}

	private void end() {
		List<CallId> all = new ArrayList<>(desk.calls().conference(id()));
		if (all.isEmpty()) {
			all.add(id());
		}
		all.forEach(desk.calls()::hangUp);
	}

	private Panel inset(int before) {
		var box = new Panel(this, desk.kit(), Token.SURFACE, Flex.column(0).padding(0, CardCanvas.HALO));
		box.setLayoutData(new Flex.Item(SWT.DEFAULT, false, before, false));
		return box;
	}

	private void showStatistics() {
		if (card != null && line != null) {
			desk.calls().line(line.id()).ifPresent(card::show);
		}
	}

	/** A transfer goes on: its button counts down, or the caller is back. */
	private void again() {
		if (line != null && !isDisposed()) {
			desk.calls().line(line.id()).ifPresent(now -> talk.show(line));
			tiles.speak();
			speak();
			ScrollPage.fitAround(this);
		}
	}

	private void speak() {
		if (line == null) {
			return;
		}
		tiles.speak();
		boolean working = holdsFocus(tiles) || holdsFocus(takeBack);
		tiles.getParent().setVisible(tiles.useful());
		conference.getParent().setVisible(conference.getVisible());
		int left = desk.tools().transfers().secondsLeft(line.id());
		takeBack.text(desk.say("Transfer_takeBack", left));
		takeBack.getParent().setVisible(left > 0);
		if (working) {
			desk.kit().executor().execute(this::keepFocus);
		}
		String sentence = sentence();
		boolean goes = line.call().state() instanceof CallState.Transferring;
		trouble.icon(goes ? Icon.TRANSFER : Icon.WARNING).colour(goes ? Token.INK_2 : Token.ORANGE_TEXT).text(sentence);
		trouble.getParent().setVisible(!sentence.isEmpty());
		boolean together = line.conference();
		hangUp.text(desk.say(together ? "Conference_leave"
				: line.look() == Line.Look.DIALLING ? "Call_cancel" : "Call_hangUp"));
		hangUp.getParent().setVisible(!(line.look() == Line.Look.DIALLING && talk.getVisible()));
	}

	private static boolean holdsFocus(Control part) {
		Control at = part.getDisplay().getFocusControl();
		while (at != null && at != part) {
			at = at.getParent();
		}
		return at != null;
	}

	/** The toolkit hands the focus of what goes on to the next control, which would hang up at a second Enter. */
	private void keepFocus() {
		if (!isDisposed() && hangUp.isFocusControl()) {
			(takeBack.isVisible() ? takeBack : tiles).setFocus();
		}
	}

	private String target(String number) {
		return desk.tools().transfers().targetName(line.id()).map(Shown::brief).orElseGet(() -> desk.shown().number(number));
	}

	/** What the user should know about the line now: a transfer on its way or failed, hold by the other side, bad sound. */
	private String sentence() {
		if (line.call().state() instanceof CallState.Transferring t) {
			return desk.say("Transfer_goes", target(t.target()));
		}
		var failure = desk.tools().transfers().failure(line.id());
		if (failure.isPresent()) {
			return desk.say("Transfer_failed", target(failure.get().target()),
					desk.words().ending(failure.get().reason()), desk.shown().title(line.call().remote()));
		}
		return line.call().state() instanceof CallState.RemoteHeld ? desk.say("Call_heldByOther")
				: desk.words().trouble(line.troubles(), line.call().muted()).orElse("");
	}
}
