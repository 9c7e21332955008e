package org.webphone.ui;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A window that comes by itself and never has the keys. A window manager may give them to it all the same, when the user puts the
 * others away; when it then closes, SWT brings another window of the program to the front, out of the task bar if need be. SWT has
 * no public way to refuse the keys, so GTK's is reached by name: its absence costs no more than that. UI thread.
 */
public final class Bystander {

	private static final Logger LOG = LoggerFactory.getLogger(Bystander.class);

	private Bystander() {
	}

	/** To be called before the window is shown. */
	public static void make(Shell shell) {
		if (!"gtk".equals(SWT.getPlatform())) {
			return;
		}
		try {
			Field handle = Shell.class.getDeclaredField("shellHandle");
			handle.setAccessible(true);
			byte[] name = "accept-focus\0".getBytes(StandardCharsets.US_ASCII);
			Class.forName("org.eclipse.swt.internal.gtk.OS").getMethod("g_object_set", long.class, byte[].class, boolean.class, long.class)
					.invoke(null, handle.getLong(shell), name, false, 0L);
		} catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
			LOG.info("Pop-ups may be given the keys: {}", e.toString());
		}
	}
}
