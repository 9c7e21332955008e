package org.webphone.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.contributions.IContributionFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what bundles contribute to an extension point, with injection. One that cannot be made is named in the log and left out;
 * one that throws later hurts only itself. UI thread.
 */
public final class Extensions {

	private static final Logger LOG = LoggerFactory.getLogger(Extensions.class);

	private final IExtensionRegistry registry;
	private final IContributionFactory factory;

	/**
	 * A contribution.
	 *
	 * @param bundle  symbolic name of the bundle it comes from
	 * @param element how it is declared
	 * @param order   its place; smaller numbers come first
	 * @param object  what was made
	 */
	public record Extension<T>(String bundle, IConfigurationElement element, int order, T object) {

		/** Lets it act. What it throws goes to the log with the name of its bundle; false then. */
		public boolean run(Consumer<? super T> what) {
			return ask(t -> {
				what.accept(t);
				return true;
			}, false);
		}

		/** Asks it. Where it throws, the log names its bundle; then, and where it answers nothing, {@code otherwise} is the answer. */
		public <R> R ask(Function<? super T, R> what, R otherwise) {
			try {
				R answer = what.apply(object);
				return answer == null ? otherwise : answer;
			} catch (RuntimeException | LinkageError | AssertionError e) {
				LOG.error("A contribution of {} failed: {}", bundle, object.getClass().getName(), e);
				return otherwise;
			}
		}

		/** Lets it put controls into a place. What it throws, now or when the place goes, hurts nobody else; false where it threw now. */
		public boolean fill(Composite place, Consumer<? super T> what) {
			place.addListener(SWT.Dispose, e -> clear(bundle, place));
			return run(what);
		}
	}

	/** Lets go of what was put into a place, one by one: what one throws does not keep the others. */
	private static void clear(String bundle, Composite place) {
		for (Control child : place.getChildren()) {
			try {
				child.dispose();
			} catch (RuntimeException | LinkageError | AssertionError e) {
				LOG.error("A control of {} failed when it was disposed", bundle, e);
				// What has been told of its end is not told again, and goes now.
				child.dispose();
			}
		}
	}

	public Extensions(IExtensionRegistry registry, IContributionFactory factory) {
		this.registry = registry;
		this.factory = factory;
	}

	/**
	 * All contributions, in the order of their attribute {@code order}.
	 *
	 * @param point   whole name of the extension point
	 * @param type    what the class of a contribution must be
	 * @param context where injected objects come from
	 */
	public <T> List<Extension<T>> of(String point, Class<T> type, IEclipseContext context) {
		return each(point, type, context).toList();
	}

	/** The first contribution that can be made; the others are not made at all. */
	public <T> Optional<Extension<T>> first(String point, Class<T> type, IEclipseContext context) {
		return each(point, type, context).findFirst();
	}

	private <T> Stream<Extension<T>> each(String point, Class<T> type, IEclipseContext context) {
		return Arrays.stream(registry.getConfigurationElementsFor(point)).sorted(Comparator.comparingInt(Extensions::order))
				.flatMap(element -> make(element, point, type, context).stream());
	}

	/** The place a contribution wishes; last where it names none. */
	public static int order(IConfigurationElement element) {
		String text = element.getAttribute("order");
		try {
			return text == null ? Integer.MAX_VALUE : Integer.parseInt(text.strip());
		} catch (NumberFormatException e) {
			LOG.warn("A contribution of {} has no number for its order; it comes last", element.getContributor().getName());
			return Integer.MAX_VALUE;
		}
	}

	private <T> Optional<Extension<T>> make(IConfigurationElement element, String point, Class<T> type, IEclipseContext context) {
		String bundle = element.getContributor().getName();
		String uri = "bundleclass://" + bundle + '/' + element.getAttribute("class");
		try {
			Object made = factory.create(uri, context);
			if (type.isInstance(made)) {
				return Optional.of(new Extension<>(bundle, element, order(element), type.cast(made)));
			}
			if (made == null) {
				LOG.error("The contribution {} of {} to {} is left out: its class is missing or its constructor failed", uri, bundle, point);
			} else {
				LOG.error("The contribution {} to {} is left out: it is no {}", uri, point, type.getName());
			}
		} catch (RuntimeException | LinkageError | AssertionError e) {
			LOG.error("The contribution {} failed and is left out", uri, e);
		}
		return Optional.empty();
	}
}
