package org.webphone.agent.internal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.webphone.demo.DemoExchange;
import org.webphone.telephony.spi.SoundRoute;

/** {@code webphone demo --headless}: a scripted tour of the demo exchange, exit code 0 only if sound was heard. */
public final class DemoApplication implements IApplication {

	private static final int WRONG_USE = 2;
	private static final int SILENT = 1;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		PrintStream report = StandardStreams.reserveOutput();
		Duration callIn;
		try {
			callIn = callIn(AgentApplication.arguments(context));
		} catch (OptionException e) {
			System.err.println(e.getMessage());
			return WRONG_USE;
		}
		AgentData data = AgentData.claim(new AgentOptions(List.of(), Optional.empty(), Optional.empty()));
		BundleContext bundles = FrameworkUtil.getBundle(DemoApplication.class).getBundleContext();
		var route = new DemoRoute();
		bundles.registerService(SoundRoute.class, route, null);
		Services services = Osgi.service(bundles, AgentServices.class).services();
		DemoExchange exchange = Osgi.service(bundles, DemoExchange.class);
		var script = new DemoScript(exchange, services, route, data.folder(), report);
		return script.run(callIn) ? IApplication.EXIT_OK : (Object) SILENT;
	}

	/** When the outside caller calls: {@code --call-in SECONDS}; at once unless told otherwise. */
	static Duration callIn(List<String> words) throws OptionException {
		Duration callIn = Duration.ZERO;
		for (int i = 0; i < words.size(); i++) {
			switch (words.get(i)) {
				case "--headless" -> {
					// what we are
				}
				case "--call-in" -> {
					String seconds = i + 1 < words.size() ? words.get(++i) : "";
					if (!seconds.matches("[0-9]{1,4}")) {
						throw new OptionException("--call-in needs a number of seconds.");
					}
					callIn = Duration.ofSeconds(Integer.parseInt(seconds));
				}
				default -> throw new OptionException(words.get(i) + " is not an option of the demo.");
			}
		}
		return callIn;
	}

	@Override
	public void stop() {
		// the script ends by itself
	}
}
