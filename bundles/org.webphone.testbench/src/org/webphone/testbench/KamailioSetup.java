package org.webphone.testbench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a {@link Kamailio} is to be.
 *
 * @param realm           of the digest challenge
 * @param users           name to password
 * @param expires         longest registration, in seconds: what a phone gets that asks for more
 * @param nonceLife       seconds until a nonce is stale
 * @param severalContacts whether several phones of one user ring; otherwise the last one registered counts
 * @param port            of UDP and TCP, 0 for a free one
 * @param exchange        what it does beyond registering and passing on
 */
public record KamailioSetup(String realm, Map<String, String> users, int expires, int nonceLife,
		boolean severalContacts, int port, ExchangeSetup exchange) {

	/** No users yet, registrations up to an hour, one phone a user. */
	public static KamailioSetup standard() {
		return new KamailioSetup("exchange.example", Map.of(), 3600, 300, false, 0, ExchangeSetup.PLAIN);
	}

	/** With one more user. */
	public KamailioSetup user(String name, String password) {
		Map<String, String> more = new LinkedHashMap<>(users);
		more.put(name, password);
		return new KamailioSetup(realm, Map.copyOf(more), expires, nonceLife, severalContacts, port, exchange);
	}

	/** With users of these names, whose password is {@code secret-} and the name. */
	public KamailioSetup users(String... names) {
		KamailioSetup all = this;
		for (String name : names) {
			all = all.user(name, "secret-" + name);
		}
		return all;
	}

	/** With another longest registration, in seconds. */
	public KamailioSetup expires(int seconds) {
		return new KamailioSetup(realm, users, seconds, nonceLife, severalContacts, port, exchange);
	}

	/** With nonces that are stale after so many seconds. */
	public KamailioSetup nonceLife(int seconds) {
		return new KamailioSetup(realm, users, expires, seconds, severalContacts, port, exchange);
	}

	/** All phones of a user ring. */
	public KamailioSetup forking() {
		return new KamailioSetup(realm, users, expires, nonceLife, true, port, exchange);
	}

	/** On this port. */
	public KamailioSetup port(int fixed) {
		return new KamailioSetup(realm, users, expires, nonceLife, severalContacts, fixed, exchange);
	}

	/** That does more. */
	public KamailioSetup with(ExchangeSetup more) {
		return new KamailioSetup(realm, users, expires, nonceLife, severalContacts, port, more);
	}

	/** Starts it and waits until it answers. */
	public Kamailio start() {
		return Kamailio.start(this);
	}
}
