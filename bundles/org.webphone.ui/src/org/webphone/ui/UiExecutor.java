package org.webphone.ui;

import java.util.concurrent.Executor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs tasks on the UI thread, later and in order, without making the caller wait. Once the display is gone they are dropped. */
public final class UiExecutor implements Executor {

	private static final Logger LOG = LoggerFactory.getLogger(UiExecutor.class);

	private final Display display;

	public UiExecutor(Display display) {
		this.display = display;
	}

	@Override
	public void execute(Runnable task) {
		try {
			display.asyncExec(() -> {
				if (!display.isDisposed()) {
					task.run();
				}
			});
		} catch (SWTException e) {
			if (e.code != SWT.ERROR_DEVICE_DISPOSED) {
				throw e;
			}
			LOG.debug("The window is closed; a task for it is dropped");
		}
	}
}
