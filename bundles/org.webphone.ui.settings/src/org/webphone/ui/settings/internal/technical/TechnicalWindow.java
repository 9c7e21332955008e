package org.webphone.ui.settings.internal.technical;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.IPreferencePageContainer;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Flex;
import org.webphone.ui.Messages;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * The dialog of the workbench's preference pages. Our own instead of the platform's, which keeps the language and the colours it
 * was started with. Calls go on beside it. UI thread.
 */
@Creatable
@Singleton
public final class TechnicalWindow implements IPreferencePageContainer {

	private static final Logger LOG = LoggerFactory.getLogger(TechnicalWindow.class);
	private static final int WIDTH = 860;
	private static final int HEIGHT = 640;

	private final UiKit kit;
	private final Messages messages;
	private final PreferenceManager manager;
	private final List<Entry> entries = new ArrayList<>();
	private Shell shell;
	private Panel stack;
	private CanvasList list;
	private Words title;
	private Words sentence;
	private Entry shown;

	/** A page of the manager; it is made when it is first looked at. */
	static final class Entry {

		private final IPreferenceNode node;
		private boolean failed;

		Entry(IPreferenceNode node) {
			this.node = node;
		}

		IPreferencePage page() {
			return node.getPage();
		}

		String name() {
			return page() instanceof TechnicalPage own ? own.name() : node.getLabelText();
		}
	}

	@Inject
	public TechnicalWindow(UiKit kit, IWorkbench workbench) {
		this.kit = kit;
		this.messages = new Messages(TechnicalWindow.class, kit.language());
		this.manager = workbench.getPreferenceManager();
	}

	/** Opens the dialog, or brings it to the front. */
	public void open(Shell parent) {
		if (shell != null && !shell.isDisposed()) {
			shell.setActive();
			return;
		}
		entries.clear();
		// The platform's own pages are about editors and themes that this program does not have.
		manager.getElements(PreferenceManager.PRE_ORDER).stream().filter(n -> !n.getId().startsWith("org.eclipse."))
				.map(Entry::new).filter(this::make).forEach(entries::add);
		shell = new Shell(parent, SWT.DIALOG_TRIM | SWT.RESIZE);
		shell.setLayout(Flex.column(0));
		shell.setMinimumSize(640, 420);
		build();
		kit.language().speak(stack, this::speak);
		Rectangle trim = shell.computeTrim(0, 0, Math.min(kit.type().scaled(WIDTH), parent.getMonitor().getClientArea().width), HEIGHT);
		Rectangle behind = parent.getBounds();
		Rectangle screen = parent.getMonitor().getClientArea();
		int height = Math.min(trim.height, screen.height);
		shell.setBounds(behind.x + Math.max(0, (behind.width - trim.width) / 2),
				Math.max(screen.y, behind.y + (behind.height - height) / 2), trim.width, height);
		shell.addListener(SWT.Dispose, e -> dispose());
		shell.open();
		list.select(0);
		list.setFocus();
	}

	private void build() {
		var body = new Panel(shell, kit, Token.SURFACE, Flex.row(0));
		body.setLayoutData(Flex.Item.growing());
		list = new CanvasList(body, kit, new PageRows(entries, kit), PageRows.HEIGHT);
		list.setLayoutData(Flex.Item.fixed(kit.type().scaled(220)).filling());
		list.onSelect(i -> show(entries.get(i)));
		var right = new Panel(body, kit, Token.SURFACE, Flex.column(0));
		right.setLayoutData(Flex.Item.growing().filling());
		var head = new Panel(right, kit, Token.SURFACE, Flex.column(0).padding(12, 24));
		title = new Words(head, kit, TextStyle.TITLE, Token.INK);
		stack = new Panel(right, kit, Token.SURFACE, new StackLayout());
		stack.setLayoutData(Flex.Item.growing());
		var foot = new Panel(shell, kit, Token.SUNKEN, Flex.row(12).padding(12, 24));
		sentence = new Words(foot, kit, TextStyle.CAPTION_MEDIUM, Token.RED_TEXT).wrapped();
		sentence.setLayoutData(Flex.Item.growing());
		var cancel = new PushButton(foot, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM);
		cancel.onPress(shell::close);
		var save = new PushButton(foot, kit, PushButton.Kind.PRIMARY, PushButton.Size.MEDIUM);
		save.onPress(this::save);
		kit.language().speak(foot, () -> {
			cancel.text(messages.get("Window_cancel"));
			save.text(messages.get("Window_save"));
			foot.layout();
		});
	}

	private boolean make(Entry entry) {
		try {
			if (entry.page() == null) {
				entry.node.createPage();
				entry.page().setContainer(this);
			}
			return entry.page() != null;
		} catch (RuntimeException | LinkageError | AssertionError e) {
			LOG.error("The preference page {} failed and is left out", entry.node.getId(), e);
			return false;
		}
	}

	private void show(Entry entry) {
		if (shown != null && shown != entry && shown.page() != null && !shown.failed && !shown.page().okToLeave()) {
			list.select(entries.indexOf(shown));
			return;
		}
		try {
			if (entry.page().getControl() == null) {
				entry.page().createControl(stack);
			}
			((StackLayout) stack.getLayout()).topControl = entry.page().getControl();
		} catch (RuntimeException | LinkageError | AssertionError e) {
			LOG.error("The preference page {} failed", entry.node.getId(), e);
			entry.failed = true;
			((StackLayout) stack.getLayout()).topControl = null;
		}
		shown = entry;
		title.text(entry.name());
		sentence.text(entry.failed ? messages.get("Window_failed") : "");
		shell.layout(true, true);
	}

	private void save() {
		for (Entry entry : entries) {
			if (entry.page().getControl() == null || entry.failed) {
				continue;
			}
			try {
				if (!entry.page().performOk()) {
					list.select(entries.indexOf(entry));
					sentence.text(messages.get("Window_notSaved"));
					shell.layout(true, true);
					return;
				}
			} catch (RuntimeException | LinkageError | AssertionError e) {
				LOG.error("The preference page {} could not store its values", entry.node.getId(), e);
				sentence.text(messages.get("Window_failed"));
				return;
			}
		}
		shell.close();
	}

	private void speak() {
		shell.setText(messages.get("Window_title"));
		list.named(messages.get("Window_title"));
		list.redraw();
		if (shown != null) {
			title.text(shown.name());
		}
	}

	private void dispose() {
		for (Entry entry : entries) {
			entry.node.disposeResources();
		}
		shown = null;
		shell = null;
	}

	@Override
	public IPreferenceStore getPreferenceStore() {
		return PlatformUI.getPreferenceStore();
	}

	@Override
	public void updateButtons() {
		// Saving is always possible; what cannot be stored is said in the form.
	}

	@Override
	public void updateMessage() {
		if (shown != null && shown.page() instanceof org.eclipse.jface.dialogs.IDialogPage page && sentence != null) {
			String error = page.getErrorMessage();
			sentence.text(error == null ? "" : error);
		}
	}

	@Override
	public void updateTitle() {
		if (shown != null && title != null) {
			title.text(shown.name());
		}
	}
}
