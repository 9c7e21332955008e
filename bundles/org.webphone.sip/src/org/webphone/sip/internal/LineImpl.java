package org.webphone.sip.internal;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import org.webphone.core.Address;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipCallListener;
import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipInvite;
import org.webphone.sip.SipLine;
import org.webphone.sip.SipLineConfig;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipRegistration;
import org.webphone.sip.SipRegistrationListener;
import org.webphone.sip.SipResponse;
import org.webphone.sip.SipSubscription;
import org.webphone.sip.SipSubscriptionListener;
import org.webphone.sip.SipTransport;
import org.webphone.sip.SipWatch;

/** A line. Its changing state belongs to the loop. */
final class LineImpl implements SipLine {

	/** RFC 3323 section 4.1.1.3. */
	private static final String ANONYMOUS = "\"Anonymous\" <sip:anonymous@anonymous.invalid>";
	private static final int MAX_PORT = 65_535;

	private final StackCore core;
	private final SipLineConfig config;
	private final String token = ViaText.random(4);
	private final TrustDomain trust;
	private final DigestClient digest = new DigestClient();
	private final Set<SubscriptionImpl> subscriptions = new LinkedHashSet<>();
	private final Turns turns = new Turns(System::nanoTime);
	private volatile SipEndpoint seenAs;
	private volatile RegistrationImpl registration;

	LineImpl(StackCore core, SipLineConfig config) {
		this.core = core;
		this.config = config;
		this.trust = new TrustDomain(config);
	}

	@Override
	public SipLineConfig config() {
		return config;
	}

	TransactionLayer layer() {
		return core.layer();
	}

	/** Stands in our Contact and brings calls back to this line. */
	String token() {
		return token;
	}

	@Override
	public String contact() {
		SipEndpoint local = core.transports().ports().stream().filter(p -> p.transport() == config.transport())
				.findFirst().map(p -> new SipEndpoint(p.transport(), LocalAddress.text(LocalAddress.towards(
						p.bound().getAddress(), new InetSocketAddress(trust.host(), 5060))), p.bound().getPort()))
				.orElse(new SipEndpoint(config.transport(), "0.0.0.0", 0));
		return HeaderText.uri(contactValue(local));
	}

	/** Our Contact as a peer on this way reaches it; behind a NAT the address that the server saw. */
	String contactValue(SipEndpoint local) {
		SipEndpoint seen = seenAs;
		SipEndpoint at = seen != null && seen.transport() == local.transport() ? seen : local;
		Address a = new Address(Address.Scheme.SIP, config.aor().user(), at.host(), at.port(),
				(at.transport() == SipTransport.UDP ? "" : "transport=" + at.transport().token() + ';') + "line=" + token,
				"");
		return '<' + a.uri() + '>';
	}

	/** Notes from the Via of a response how the world sees us (RFC 3581), and where our server is. */
	void learn(SipResponse r, Channel channel, String method) {
		if (!method.equals("REGISTER") || r.provisional()) {
			return;
		}
		String via = r.headers().first("Via").orElse("");
		Optional<String> host = SipMessage.parameter(via, "received");
		int port = SipMessage.parameter(via, "rport").map(p -> HeaderText.number(p, -1)).filter(p -> p <= MAX_PORT).orElse(-1);
		SipEndpoint local = channel.local();
		boolean udp = channel.transport() == SipTransport.UDP;
		boolean moved = host.isPresent() && !host.get().equals(local.host()) || udp && port > 0 && port != local.port();
		seenAs = moved ? new SipEndpoint(local.transport(), host.orElse(local.host()), port > 0 ? port : local.port())
				: null;
	}

	TrustDomain trust() {
		return trust;
	}

	/** An account that neither registers nor has a proxy speaks with everybody directly. */
	boolean hasServer() {
		return config.outboundProxy().isPresent() || registration != null;
	}

	/** A request outside any dialog. */
	Draft draft(String method, Address target, SipHeaders headers, Optional<SipBody> body, String callId, String tag,
			LongSupplier cseq, boolean contact) {
		return draft(method, target, target, headers, body, callId, tag, cseq, contact);
	}

	/** @param called whom To names; it stays the same where a redirection leads to another target (RFC 3261 section 8.1.3.4) */
	Draft draft(String method, Address called, Address target, SipHeaders headers, Optional<SipBody> body, String callId,
			String tag, LongSupplier cseq, boolean contact) {
		Address to = serverAddress(dialable(target.withDisplayName("")));
		boolean hidden = headers.first("Privacy").filter(p -> !p.strip().equalsIgnoreCase("none")).isPresent();
		SipHeaders fields = SipHeaders.of("From", (hidden ? ANONYMOUS : nameAddr(config.aor())) + ";tag=" + tag)
				.with("To", nameAddr(serverAddress(dialable(called)).withDisplayName(called.displayName())))
				.with("Call-ID", callId).with(headers);
		List<String> routes = config.outboundProxy().map(p -> List.of(route(p))).orElse(List.of());
		String hop = config.outboundProxy().map(p -> HeaderText.uri(route(p)))
				.orElseGet(() -> atOurDomain(dialable(target)) ? "sip:" + config.registrar() : to.uri());
		return new Draft(method, to.uri(), fields, routes, hop, config.transport(), cseq,
				contact ? Optional.of("") : Optional.empty(), body);
	}

	/** A bare number is for our server to reach (RFC 3261 section 19.1.6). */
	private Address dialable(Address a) {
		return a.scheme() == Address.Scheme.TEL ? new Address(Address.Scheme.SIP, a.user(), config.aor().host(),
				config.aor().port(), "user=phone", a.displayName()) : a;
	}

	/** Our server knows the way to everybody at our domain; another port of the same host is another domain. */
	private boolean atOurDomain(Address a) {
		return a.host().equals(config.aor().host()) && (a.port() < 0 || a.port() == config.aor().port());
	}

	/** REGISTER goes to the domain itself (RFC 3261 section 10.2). */
	String registrarUri() {
		return serverAddress(Address.sip("", config.aor().host(), config.aor().port())).uri();
	}

	/** An address at our domain gets the port of its server, where only the registrar setting names one. */
	private Address serverAddress(Address a) {
		Optional<UriParts> registrar = UriParts.of("sip:" + config.registrar());
		boolean ours = a.port() < 0 && a.scheme() != Address.Scheme.TEL && a.host().equals(config.aor().host());
		if (ours && registrar.isPresent() && registrar.get().host().equals(a.host()) && registrar.get().port() > 0) {
			return new Address(a.scheme(), a.user(), a.host(), registrar.get().port(), a.parameters(), "");
		}
		return a;
	}

	private static String route(Address proxy) {
		boolean loose = UriParts.parameter(proxy.parameters(), "lr").isPresent();
		return '<' + proxy.withDisplayName("").uri() + (loose ? ">" : ";lr>");
	}

	static String nameAddr(Address a) {
		return (a.displayName().isEmpty() ? "" : HeaderText.quote(a.displayName()) + ' ') + '<' + a.uri() + '>';
	}

	@Override
	public SipRegistration register(SipRegistrationListener listener) {
		var fresh = new RegistrationImpl(core, this, listener);
		core.loop().run(() -> {
			if (registration != null) {
				registration.abandon();
			}
			registration = fresh;
			fresh.refresh();
		});
		return fresh;
	}

	Optional<RegistrationImpl> registration() {
		return Optional.ofNullable(registration);
	}

	@Override
	public SipCall call(SipInvite invite, SipCallListener listener) {
		var call = new CallImpl(core, this, listener);
		core.registry().add(call);
		core.loop().run(() -> call.startOutgoing(invite));
		return call;
	}

	@Override
	public SipSubscription subscribe(SipWatch watch, SipSubscriptionListener listener) {
		var s = new SubscriptionImpl(core, this, watch, listener);
		core.loop().run(() -> {
			subscriptions.add(s);
			s.begin();
		});
		return s;
	}

	void forget(SubscriptionImpl s) {
		subscriptions.remove(s);
	}

	/** A line that registers watches again once it has done so: servers refuse those they do not know. */
	void networkChanged() {
		// What the server saw of us was another network.
		seenAs = null;
		registration().ifPresentOrElse(RegistrationImpl::networkChanged, this::watchAnew);
	}

	/** Asks for everything that is watched again, a few at a time: with a thousand colleagues the server is not flooded. */
	void watchAnew() {
		subscriptions.forEach(s -> core.loop().after(turn(), s::refresh));
	}

	/** How long a subscription waits that wants to be asked for now, so that all together do not flood the server. */
	Duration turn() {
		return turns.next();
	}

	DigestClient digest() {
		return digest;
	}

	@Override
	public CompletionStage<SipOutcome> request(String method, String uri, SipHeaders headers, Optional<SipBody> body) {
		var result = new CompletableFuture<SipOutcome>();
		core.loop().run(() -> {
			Optional<Address> target = Address.tryParse(uri);
			if (target.isEmpty()) {
				result.complete(SipOutcome.none(SipFailure.PROTOCOL, "The address cannot be reached by SIP."));
				return;
			}
			var counter = new AtomicLong();
			Draft d = draft(method, target.get(), headers, body, newCallId(), Tags.fresh(), counter::incrementAndGet,
					!method.equals("MESSAGE"));
			new Exchange(core, this, d, digest, (outcome, in, exchange) -> result.complete(outcome)).start();
		});
		return result;
	}

	static String newCallId() {
		return ViaText.random(12);
	}

	@Override
	public void close() {
		core.registry().remove(this);
		core.loop().run(() -> {
			if (registration != null) {
				registration.abandon();
			}
			List.copyOf(subscriptions).forEach(SubscriptionImpl::close);
			core.registry().calls().stream().filter(c -> c.lineImpl() == this).forEach(CallImpl::end);
		});
	}
}
