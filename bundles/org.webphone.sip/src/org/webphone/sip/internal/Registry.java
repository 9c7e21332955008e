package org.webphone.sip.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import org.webphone.core.Address;
import org.webphone.sip.SipReplaces;
import org.webphone.sip.SipRequest;

/** Lines, calls and dialogs of one stack. The tables of dialogs belong to the loop; lines may be added from anywhere. */
final class Registry {

	private final List<LineImpl> lines = new CopyOnWriteArrayList<>();
	private final Map<String, List<DialogUser>> users = new HashMap<>();
	private final List<CallImpl> calls = new CopyOnWriteArrayList<>();
	private volatile BooleanSupplier offline = () -> false;

	/** Who knows whether the machine has no network; asked on the loop. */
	void offline(BooleanSupplier now) {
		offline = now;
	}

	boolean offline() {
		return offline.getAsBoolean();
	}

	void add(LineImpl line) {
		lines.add(line);
	}

	void remove(LineImpl line) {
		lines.remove(line);
	}

	List<LineImpl> lines() {
		return lines;
	}

	/**
	 * Whether what comes on this way may say who calls and how a call is to be treated: our server's word counts, and
	 * everybody's where no line has a server.
	 */
	boolean believes(Channel way) {
		return lines.stream().noneMatch(LineImpl::hasServer) || lines.stream().anyMatch(l -> l.trust().speaksOver(way));
	}

	void add(CallImpl call) {
		calls.add(call);
	}

	void remove(CallImpl call) {
		calls.remove(call);
	}

	List<CallImpl> calls() {
		return calls;
	}

	void add(String callId, DialogUser user) {
		users.computeIfAbsent(callId, k -> new ArrayList<>()).add(user);
	}

	void remove(String callId, DialogUser user) {
		List<DialogUser> of = users.get(callId);
		if (of != null) {
			of.remove(user);
			if (of.isEmpty()) {
				users.remove(callId);
			}
		}
	}

	/** The owner of the dialog that a request belongs to. */
	Optional<DialogUser> user(SipRequest r) {
		return user(r.callId(), r.toTag().orElse(""), r.fromTag().orElse(""));
	}

	Optional<DialogUser> user(String callId, String localTag, String remoteTag) {
		return List.copyOf(users.getOrDefault(callId, List.of())).stream().filter(u -> u.owns(localTag, remoteTag))
				.findFirst();
	}

	/** The call that a Replaces header names (RFC 3891 section 3). */
	Optional<CallImpl> call(SipReplaces r) {
		return user(r.callId(), r.toTag(), r.fromTag()).filter(CallImpl.class::isInstance).map(CallImpl.class::cast);
	}

	/** The line that a Request-URI means: by the token of our Contact, else by user and host, else by user alone. */
	Optional<LineImpl> line(String uri, Optional<Address> to) {
		Optional<Address> target = Address.tryParse(uri);
		if (target.isEmpty()) {
			return Optional.empty();
		}
		Optional<String> token = UriParts.parameter(target.get().parameters(), "line");
		return token.flatMap(t -> lines.stream().filter(l -> l.token().equals(t)).findFirst())
				.or(() -> to.flatMap(a -> lines.stream().filter(l -> same(l, a)).findFirst()))
				.or(() -> lines.stream().filter(l -> l.config().aor().user().equals(target.get().user())).findFirst());
	}

	private static boolean same(LineImpl line, Address a) {
		return line.config().aor().user().equals(a.user()) && line.config().aor().host().equals(a.host());
	}
}
