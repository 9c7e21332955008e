package org.webphone.ui.settings.internal.technical;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.SWTKeySupport;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.ui.Flex;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** The keys of every command: press the button, then the keys wanted. */
public final class KeysPage extends TechnicalPage {

	private static final Logger LOG = LoggerFactory.getLogger(KeysPage.class);

	private final IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
	private final Map<String, PushButton> buttons = new HashMap<>();
	private KeyTable table;
	private Words told;
	private Listener listening;
	private String waiting = "";

	@Override
	String name() {
		return desk().say("Keys_title");
	}

	@Override
	void fill(Form form) {
		table = new KeyTable(PlatformUI.getWorkbench().getService(ICommandService.class), bindings);
		var kit = desk().kit();
		form.note("Keys_note");
		told = new Words(form, kit, TextStyle.CAPTION_MEDIUM, Token.ORANGE_TEXT).wrapped();
		var rows = new Panel(form, kit, Token.SURFACE, Flex.column(0));
		for (String command : table.commands()) {
			var line = new Panel(rows, kit, Token.SURFACE, Flex.row(8).padding(3, 3));
			var name = new Words(line, kit, TextStyle.BODY, Token.INK);
			name.setLayoutData(Flex.Item.growing());
			var button = new PushButton(line, kit, PushButton.Kind.SECONDARY, PushButton.Size.SMALL);
			button.setLayoutData(Flex.Item.fixed(kit.type().scaled(160)));
			button.onPress(() -> listen(command));
			buttons.put(command, button);
			kit.language().speak(line, () -> name.text(table.name(command)));
		}
		var reset = new PushButton(form, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM);
		reset.onPress(() -> {
			table.reset();
			told.text("");
			refresh();
		});
		kit.language().speak(rows, () -> {
			reset.text(desk().say("Keys_reset"));
			refresh();
		});
		rows.addListener(SWT.Dispose, e -> stop());
	}

	@Override
	boolean store() {
		try {
			table.store();
			return true;
		} catch (IOException e) {
			LOG.error("The keys could not be stored", e);
			told.text(desk().say("Keys_notStored"));
			return false;
		}
	}

	/** The button that shows and changes the keys of a command. */
	PushButton button(String command) {
		return buttons.get(command);
	}

	private void refresh() {
		buttons.forEach((command, button) -> {
			String keys = command.equals(waiting) ? desk().say("Keys_press") : table.words(command);
			button.text(keys.isEmpty() ? "–" : keys);
			button.named(table.name(command) + ", " + (keys.isEmpty() ? desk().say("Keys_none") : keys));
		});
	}

	private void listen(String command) {
		stop();
		waiting = command;
		// The keys pressed now are meant for this page and must not run what they run otherwise.
		bindings.setKeyFilterEnabled(false);
		listening = this::pressed;
		desk().kit().display().addFilter(SWT.KeyDown, listening);
		refresh();
	}

	private void stop() {
		if (listening != null) {
			desk().kit().display().removeFilter(SWT.KeyDown, listening);
			bindings.setKeyFilterEnabled(true);
			listening = null;
			waiting = "";
		}
	}

	private void pressed(Event e) {
		if ((e.keyCode & SWT.MODIFIER_MASK) != 0) {
			return;
		}
		e.doit = false;
		e.type = SWT.None;
		String command = waiting;
		stop();
		boolean plain = (e.stateMask & SWT.MODIFIER_MASK) == 0;
		if (e.keyCode == SWT.DEL || e.keyCode == SWT.BS && plain) {
			table.set(command, null);
		} else if (e.keyCode != SWT.ESC) {
			KeyStroke stroke = SWTKeySupport.convertAcceleratorToKeyStroke(SWTKeySupport.convertEventToUnmodifiedAccelerator(e));
			boolean usable = !plain || e.keyCode >= SWT.F1 && e.keyCode <= SWT.F20;
			Optional<String> loser = usable ? table.set(command, KeySequence.getInstance(stroke)) : Optional.empty();
			told.text(!usable ? desk().say("Keys_needModifier") : loser.map(l -> desk().say("Keys_taken", table.name(l))).orElse(""));
		}
		refresh();
		fit();
	}
}
