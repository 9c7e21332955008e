package org.webphone.app.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Subscription;

/**
 * Brings what the platform writes down into our log, where the user finds it: a view that could not be made, a command or a listener
 * that threw. The bundle whose code threw is named.
 */
final class PlatformLog implements ILogListener {

	private static final Logger LOG = LoggerFactory.getLogger(PlatformLog.class);

	private PlatformLog() {
	}

	static Subscription follow() {
		var log = new PlatformLog();
		Platform.addLogListener(log);
		return () -> Platform.removeLogListener(log);
	}

	@Override
	public void logging(IStatus status, String plugin) {
		Throwable failure = status.getException();
		String who = blamed(failure).orElse(status.getPlugin());
		if (status.matches(IStatus.ERROR)) {
			LOG.error("{}: {}", who, status.getMessage(), failure);
		} else if (status.matches(IStatus.WARNING)) {
			LOG.warn("{}: {}", who, status.getMessage(), failure);
		} else {
			LOG.info("{}: {}", who, status.getMessage());
		}
	}

	/** The bundle in whose code it began, as far as that is none of the platform. */
	private static Optional<String> blamed(Throwable failure) {
		if (failure == null) {
			return Optional.empty();
		}
		Throwable root = failure;
		while (root.getCause() != null && root.getCause() != root) {
			root = root.getCause();
		}
		return Arrays.stream(root.getStackTrace()).map(StackTraceElement::getClassName)
				.filter(name -> !name.startsWith("java.") && !name.startsWith("jdk.")).findFirst().flatMap(PlatformLog::bundleOf);
	}

	private static Optional<String> bundleOf(String className) {
		return Arrays.stream(FrameworkUtil.getBundle(PlatformLog.class).getBundleContext().getBundles()).map(Bundle::getSymbolicName)
				.filter(name -> name != null && className.startsWith(name + '.')).max(Comparator.comparingInt(String::length));
	}
}
