package org.webphone.ui.telephony.internal.popup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.preferences.Settings;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallService;
import org.webphone.ui.Messages;
import org.webphone.ui.UiKit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Shows calls in the lower right corner of the screen while the user looks at something else. UI thread. */
@Creatable
@Singleton
public final class PopUps {

	private static final Logger LOG = LoggerFactory.getLogger(PopUps.class);
	private static final int MARGIN = 16;
	private static final int GAP = 8;

	private final UiKit kit;
	private final CallService calls;
	private final Messages messages;
	private final UnaryOperator<String> display;
	private final PopUpModel model;
	private final Map<CallId, PopUpShell> shells = new HashMap<>();
	/** Newest first. */
	private final Deque<Shell> windows = new ArrayDeque<>();

	@Inject
	public PopUps(UiKit kit, CallService calls, Settings settings,
			@org.eclipse.e4.core.di.annotations.Optional PopUpDoor door) {
		this.kit = kit;
		this.calls = calls;
		this.messages = new Messages(PopUps.class, kit.language());
		this.display = n -> settings.numbers().display(n);
		this.model = new PopUpModel(kit.executor(), () -> settings.general().popUpSeconds(), kit.display()::timerExec);
		model.observe(this::refresh);
		if (door == null) {
			LOG.info("Without the bundle notifications calls neither ring nor pop up");
			return;
		}
		Subscription announcements = door.open(new PopUpDoor.Screen() {

			@Override
			public void show(PopUp popUp) {
				model.show(popUp);
			}

			@Override
			public void withdraw(CallId call) {
				model.withdraw(call);
			}
		});
		kit.display().disposeExec(announcements::close);
	}

	/** The window to bring to the front when a call is answered; pop-ups are not needed while the user works in it. */
	public void besides(Shell main) {
		windows.addFirst(main);
		main.addListener(SWT.Dispose, e -> windows.remove(main));
		for (int event : new int[] { SWT.Activate, SWT.Deactivate, SWT.Iconify, SWT.Deiconify }) {
			// Which shell is active is known only after the event.
			main.addListener(event, e -> kit.executor().execute(this::refresh));
		}
	}

	List<PopUpShell> shells() {
		return List.copyOf(shells.values());
	}

	UiKit kit() {
		return kit;
	}

	String say(String key, Object... values) {
		return messages.get(key, values);
	}

	String number(String number) {
		return display.apply(number);
	}

	void close(CallId id) {
		model.close(id);
	}

	void answer(CallId id) {
		model.close(id);
		calls.call(id).map(Call::answer).ifPresent(this::watch);
		raise();
	}

	/** The window has more to show than the pop-up. */
	void look(CallId id) {
		model.close(id);
		raise();
	}

	/** Calls whoever has called in vain. */
	void callBack(PopUp missed) {
		model.close(missed.call());
		calls.dial(missed.remote().number(), Optional.empty()).whenComplete((call, failure) -> {
			if (failure != null) {
				LOG.info("The caller of a pop-up could not be called back: {}", failure.getMessage());
			}
		});
		raise();
	}

	private void raise() {
		Shell window = window();
		if (window != null) {
			window.setMinimized(false);
			window.setVisible(true);
			window.forceActive();
		}
	}

	void decline(CallId id) {
		model.close(id);
		calls.call(id).map(call -> call.reject(486)).ifPresent(this::watch);
	}

	/** The window that is shown, the small one before the large one; null for none. */
	private Shell window() {
		return windows.stream().filter(Shell::getVisible).findFirst().orElse(windows.peekLast());
	}

	private boolean looking() {
		Shell window = window();
		Shell active = kit.display().getActiveShell();
		return window != null && window.isVisible() && !window.getMinimized() && active != null
				&& (active == window || active.getParent() == window);
	}

	private void watch(java.util.concurrent.CompletionStage<Void> command) {
		command.whenComplete((nothing, failure) -> {
			if (failure != null) {
				LOG.info("The call of a pop-up was over already: {}", failure.getMessage());
			}
		});
	}

	private void refresh() {
		List<PopUp> wanted = model.shown();
		boolean looking = looking();
		new ArrayList<>(shells.keySet()).stream()
				.filter(id -> looking || wanted.stream().noneMatch(p -> p.call().equals(id)))
				.forEach(id -> shells.remove(id).close());
		for (PopUp popUp : wanted) {
			PopUpShell shell = shells.get(popUp.call());
			if (shell != null) {
				shell.show(popUp);
			} else if (!looking) {
				shells.put(popUp.call(), new PopUpShell(this, popUp));
			}
		}
		Shell window = window();
		Rectangle area = (window == null ? kit.display().getPrimaryMonitor() : window.getMonitor())
				.getClientArea();
		int y = area.y + area.height - MARGIN;
		for (PopUp popUp : wanted) {
			PopUpShell shell = shells.get(popUp.call());
			if (shell != null) {
				y -= shell.shell().getSize().y;
				shell.place(area.x + area.width - MARGIN - shell.shell().getSize().x, y);
				y -= GAP;
			}
		}
	}
}
