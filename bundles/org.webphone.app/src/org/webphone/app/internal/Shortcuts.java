package org.webphone.app.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Flex;
import org.webphone.ui.Painter;
import org.webphone.ui.RowSource;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** Lists which keys do what, as they are now. */
final class Shortcuts extends SideWindow {

	private final IBindingService bindings;
	private final ICommandService commands;
	private final Predicate<String> leads;
	/** By command, as they were in the main window when this one opened. */
	private final Map<String, String> keys = new HashMap<>();
	private CanvasList list;

	/**
	 * A line of the list.
	 *
	 * @param name what happens
	 * @param keys which keys do it
	 */
	record Line(String name, String keys) {
	}

	/** @param leads whether a command does something in this window */
	Shortcuts(UiKit kit, IBindingService bindings, ICommandService commands, Predicate<String> leads) {
		super(kit, 480, 640);
		this.bindings = bindings;
		this.commands = commands;
		this.leads = leads;
	}

	/** Every command of ours that keys lead to, by its name. */
	List<Line> lines() {
		return java.util.Arrays.stream(commands.getDefinedCommands()).filter(c -> !c.getId().startsWith("org.eclipse.") && leads.test(c.getId()))
				.map(c -> new Line(name(c), keys.getOrDefault(c.getId(), ""))).filter(l -> !l.keys.isEmpty())
				.sorted(java.util.Comparator.comparing(Line::name, String.CASE_INSENSITIVE_ORDER)).toList();
	}

	@Override
	String title() {
		return say("Shortcuts_title");
	}

	@Override
	void fill(Composite body) {
		// Which keys are active depends on the window in front: that is still the main one.
		keys.clear();
		for (var command : commands.getDefinedCommands()) {
			TriggerSequence best = bindings.getBestActiveBindingFor(command.getId());
			if (best != null) {
				keys.put(command.getId(), best.format());
			}
		}
		list = new CanvasList(body, kit(), new Rows(List.of()), Rows.HEIGHT);
		list.setLayoutData(Flex.Item.growing());
	}

	@Override
	void speak() {
		list.named(title());
		list.show(new Rows(lines()));
	}

	private static String name(org.eclipse.core.commands.Command command) {
		try {
			return command.getName();
		} catch (org.eclipse.core.commands.common.NotDefinedException e) {
			return command.getId();
		}
	}

	private record Rows(List<Line> all) implements RowSource {

		private static final int HEIGHT = 32;

		@Override
		public int count() {
			return all.size();
		}

		@Override
		public Object key(int row) {
			return all.get(row);
		}

		@Override
		public boolean selectable(int row) {
			return true;
		}

		@Override
		public void paint(Painter painter, int row, Rectangle r) {
			painter.text(all.get(row).name, TextStyle.BODY, Token.INK, new Rectangle(r.x + 8, r.y, r.width - 160, r.height),
					Painter.Align.LEFT);
			painter.text(all.get(row).keys, TextStyle.BODY_STRONG, Token.INK_2, new Rectangle(r.x + r.width - 150, r.y, 138, r.height),
					Painter.Align.RIGHT);
		}

		@Override
		public String name(int row) {
			return all.get(row).name + ", " + all.get(row).keys;
		}
	}
}
