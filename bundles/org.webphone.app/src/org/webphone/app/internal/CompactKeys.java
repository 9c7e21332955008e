package org.webphone.app.internal;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.SWTKeySupport;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of our commands in a window that the workbench does not know; they mean the same as in the large one. */
final class CompactKeys {

	private static final Logger LOG = LoggerFactory.getLogger(CompactKeys.class);
	private static final String OURS = "org.webphone.";

	private final IWorkbenchWindow window;

	CompactKeys(IWorkbenchWindow window) {
		this.window = window;
	}

	void listen(Shell shell) {
		Listener keys = e -> pressed(shell, e);
		shell.getDisplay().addFilter(SWT.KeyDown, keys);
		// The workbench would take the keys, and find no handler while its own window is hidden.
		shell.addListener(SWT.Activate, e -> workbenchListens(false));
		shell.addListener(SWT.Deactivate, e -> workbenchListens(true));
		shell.addListener(SWT.Dispose, e -> {
			e.display.removeFilter(SWT.KeyDown, keys);
			workbenchListens(true);
		});
	}

	private void workbenchListens(boolean on) {
		if (window.getShell() != null && !window.getShell().isDisposed()) {
			window.getService(IBindingService.class).setKeyFilterEnabled(on);
		}
	}

	private void pressed(Shell shell, Event e) {
		boolean here = e.widget instanceof Control control && !control.isDisposed() && control.getShell() == shell;
		boolean ofAWindow = (e.stateMask & (SWT.MOD1 | SWT.MOD3)) != 0 || (e.keyCode & SWT.KEYCODE_BIT) != 0;
		if (!here || !ofAWindow) {
			return;
		}
		KeyStroke stroke = SWTKeySupport
				.convertAcceleratorToKeyStroke(SWTKeySupport.convertEventToUnmodifiedAccelerator(e));
		KeySequence sequence = KeySequence.getInstance(stroke);
		for (Binding binding : window.getService(IBindingService.class).getBindings()) {
			if (binding.getParameterizedCommand() != null && sequence.equals(binding.getTriggerSequence())
					&& binding.getParameterizedCommand().getId().startsWith(OURS)) {
				// Nobody else hears it, as in the large window: a list would open its row besides.
				e.doit = false;
				e.type = SWT.None;
				run(binding);
				return;
			}
		}
	}

	private void run(Binding binding) {
		try {
			window.getService(IHandlerService.class).executeCommand(binding.getParameterizedCommand(), null);
		} catch (CommandException e) {
			LOG.debug("The key for {} has no meaning now", binding.getParameterizedCommand().getId(), e);
		}
	}
}
