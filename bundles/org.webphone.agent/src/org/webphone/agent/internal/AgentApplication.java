package org.webphone.agent.internal;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.media.AudioEngine;
import org.webphone.telephony.TrustQuestion;
import org.webphone.telephony.spi.SoundRoute;

/** {@code webphone agent}: commands on standard input, events on standard output. */
public final class AgentApplication implements IApplication {

	private static final int WRONG_USE = 2;
	private volatile AgentSession session;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		PrintStream stdout = StandardStreams.reserveOutput();
		var out = new Output(stdout, System::nanoTime, startOfProgram());
		AgentOptions options;
		try {
			options = new OptionReader(System.getenv(), AgentApplication::codecs).read(arguments(context));
		} catch (OptionException e) {
			System.err.println(e.getMessage());
			return WRONG_USE;
		}
		options.log().ifPresent(folder -> System.setProperty("webphone.log.dir", folder.toString()));
		AgentData.claim(options);
		run(options, out);
		return IApplication.EXIT_OK;
	}

	private void run(AgentOptions options, Output out) {
		BundleContext bundles = FrameworkUtil.getBundle(AgentApplication.class).getBundleContext();
		Services services = Osgi.service(bundles, AgentServices.class).services();
		var trust = new AgentTrust(services.settings());
		bundles.registerService(SoundRoute.class, new AgentRoute(options), null);
		bundles.registerService(TrustQuestion.class, trust, null);
		session = new AgentSession(options, services, trust, out);
		session.start();
		Runtime.getRuntime().addShutdownHook(NamedExecutors.thread("agent-end", session::leave));
		session.obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
	}

	private static List<String> codecs() {
		return Osgi.service(FrameworkUtil.getBundle(AgentApplication.class).getBundleContext(), AudioEngine.class).codecs();
	}

	static List<String> arguments(IApplicationContext context) {
		return context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] words
				? List.of(words) : List.of();
	}

	/** The reading of the monotonic clock when the process began. */
	private static long startOfProgram() {
		long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
		return System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(uptime);
	}

	@Override
	public void stop() {
		AgentSession running = session;
		if (running != null) {
			running.leave();
		}
	}
}
