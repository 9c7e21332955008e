package org.webphone.sip.internal;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.sip.SipCounters;
import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipException;
import org.webphone.sip.SipInbox;
import org.webphone.sip.SipLine;
import org.webphone.sip.SipLineConfig;
import org.webphone.sip.SipStack;
import org.webphone.sip.SipStackConfig;

/** Puts the parts of a stack together and takes them apart. */
final class StackImpl implements SipStack {

	private static final Logger LOG = LoggerFactory.getLogger(StackImpl.class);

	private final StackCore core;
	private final List<SipEndpoint> listening;
	private final NetworkWatch watch;
	private volatile boolean closed;

	static StackImpl open(SipStackConfig config, SipInbox inbox, Timers timers, ServiceRecords services)
			throws SipException {
		Loop loop = new Loop("sip-loop-" + config.name());
		var layer = new TransactionLayer(loop, timers, config.userAgent());
		var transports = new Transports(config.name(), config.tls(), layer);
		var dispatcher = new Dispatcher();
		var core = new StackCore(config, inbox, loop, timers, transports, layer,
				new Resolver(config.name(), loop, services), new Registry(),
				new LargeRequests(loop, transports));
		dispatcher.connect(core);
		layer.connect(transports, dispatcher);
		transports.onClosed(channel -> loop.run(() -> core.registry().lines()
				.forEach(l -> l.registration().ifPresent(r -> r.connectionLost(channel)))));
		try {
			transports.listen(config.listen());
		} catch (SipException e) {
			transports.close();
			loop.close();
			throw e;
		}
		var stack = new StackImpl(core);
		stack.watch.start();
		return stack;
	}

	private StackImpl(StackCore core) {
		this.core = core;
		this.listening = core.transports().ports().stream().map(p -> new SipEndpoint(p.transport(),
				LocalAddress.text(p.bound().getAddress()), p.bound().getPort())).toList();
		this.watch = new NetworkWatch(core.loop(), core.resolver()::background, this::networkChanged,
				() -> core.registry().lines().forEach(l -> l.registration().ifPresent(RegistrationImpl::networkLost)));
		core.registry().offline(watch::nothing);
	}

	@Override
	public String name() {
		return core.config().name();
	}

	@Override
	public ScheduledExecutorService loop() {
		return core.loop().executor();
	}

	@Override
	public List<SipEndpoint> listening() {
		return listening;
	}

	@Override
	public SipLine line(SipLineConfig config) {
		var line = new LineImpl(core, config);
		core.registry().add(line);
		return line;
	}

	@Override
	public void networkChanged() {
		core.loop().run(() -> {
			LOG.info("The network has changed; registering anew");
			core.transports().dropConnections();
			core.registry().lines().forEach(LineImpl::networkChanged);
			core.inbox().networkChanged();
		});
	}

	@Override
	public SipCounters counters() {
		long[] c = core.layer().counts();
		return new SipCounters(c[0], c[1], c[2], c[3], core.registry().calls().size(), core.registry().lines().size());
	}

	@Override
	public void close() {
		if (closed) {
			return;
		}
		closed = true;
		core.registry().calls().forEach(CallImpl::end);
		farewell();
		core.loop().close();
		core.transports().close();
		core.resolver().close();
	}

	/** Gives BYE and CANCEL twice T1 (a second) to be answered, so that nobody is left in a dead call. */
	private void farewell() {
		long end = System.nanoTime() + core.timers().t1().multipliedBy(2).toNanos();
		try {
			while (System.nanoTime() < end) {
				var idle = new boolean[1];
				var asked = new CountDownLatch(1);
				core.loop().run(() -> {
					idle[0] = core.layer().idle();
					asked.countDown();
				});
				if (!asked.await(200, TimeUnit.MILLISECONDS) || idle[0]) {
					return;
				}
				TimeUnit.MILLISECONDS.sleep(10);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
