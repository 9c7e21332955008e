package org.webphone.app.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.RowSource;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Typography;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/** Version of the program, of its parts and of what others wrote, with their licences. */
final class About extends SideWindow {

	private Words name;
	private Words version;
	private Words licence;
	private PushButton copy;
	private CanvasList list;

	/**
	 * A part of the program.
	 *
	 * @param name    its symbolic name
	 * @param version its version
	 * @param licence under what it may be used, as it says itself
	 */
	record Part(String name, String version, String licence) {

		String line() {
			return name + ' ' + version + (licence.isEmpty() ? "" : "  (" + licence + ')');
		}
	}

	About(UiKit kit) {
		super(kit, 640, 600);
	}

	/** Every bundle that runs, ours first. */
	static List<Part> parts() {
		Bundle own = FrameworkUtil.getBundle(About.class);
		return Arrays.stream(own.getBundleContext().getBundles())
				.map(b -> new Part(b.getSymbolicName(), b.getVersion().toString(), Licences.of(b)))
				.sorted(Comparator.comparing((Part p) -> !p.name.startsWith("org.webphone.")).thenComparing(Part::name)).toList();
	}

	@Override
	String title() {
		return say("About_title");
	}

	@Override
	void fill(Composite body) {
		var head = new Panel(body, kit(), Token.SURFACE, Flex.row(16));
		head.setLayoutData(Flex.Item.fixed(56));
		new Mark(head, kit(), 56, 28, 14).setLayoutData(Flex.Item.fixed(56));
		var lines = new Panel(head, kit(), Token.SURFACE, Flex.column(0));
		lines.setLayoutData(Flex.Item.growing());
		name = new Words(lines, kit(), TextStyle.TIMER, Token.INK);
		version = new Words(lines, kit(), TextStyle.BODY, Token.INK_2);
		licence = new Words(body, kit(), TextStyle.BODY, Token.INK_2).wrapped();
		list = new CanvasList(body, kit(), Rows.of(parts(), kit().type()), Rows.HEIGHT);
		list.setLayoutData(Flex.Item.growing());
	}

	@Override
	void buttons(Composite row) {
		copy = new PushButton(row, kit(), PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.COPY);
		copy.onPress(this::copy);
	}

	@Override
	void speak() {
		name.text("Webphone");
		list.named(title());
		version.text(say("About_version", FrameworkUtil.getBundle(About.class).getVersion().toString(),
				System.getProperty("java.version"), System.getProperty("os.name").toLowerCase(Locale.ROOT)));
		licence.text(say("About_licences"));
		copy.text(say("About_copy"));
		buttonsChanged();
	}

	private void copy() {
		var clipboard = new Clipboard(kit().display());
		clipboard.setContents(new Object[] { version.text() + '\n' + String.join("\n", parts().stream().map(Part::line).toList()) },
				new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	/** @param version width of the longest version: half a version is none */
	private record Rows(List<Part> parts, int version) implements RowSource {

		private static final int HEIGHT = 28;
		private static final int NAME = 250;

		static Rows of(List<Part> parts, Typography type) {
			return new Rows(parts, parts.stream().mapToInt(p -> type.width(p.version, TextStyle.CAPTION)).max().orElse(0));
		}

		@Override
		public int count() {
			return parts.size();
		}

		@Override
		public Object key(int row) {
			return parts.get(row).name;
		}

		@Override
		public boolean selectable(int row) {
			return true;
		}

		@Override
		public void paint(Painter painter, int row, Rectangle r) {
			Part part = parts.get(row);
			painter.text(part.name, TextStyle.CAPTION, Token.INK, new Rectangle(r.x + 8, r.y, NAME, r.height), Painter.Align.LEFT);
			int x = r.x + 8 + NAME + 8;
			painter.text(part.version, TextStyle.CAPTION, Token.INK_2, new Rectangle(x, r.y, version, r.height), Painter.Align.LEFT);
			x += version + 8;
			painter.text(part.licence, TextStyle.CAPTION, Token.INK_2, new Rectangle(x, r.y, r.x + r.width - 8 - x, r.height),
					Painter.Align.LEFT);
		}

		@Override
		public String name(int row) {
			return parts.get(row).line();
		}
	}
}
