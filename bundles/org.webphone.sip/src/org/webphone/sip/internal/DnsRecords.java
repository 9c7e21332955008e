package org.webphone.sip.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Text;
import org.webphone.sip.SipTransport;

/**
 * Asks the machine's name servers through the DNS provider of the JDK (RFC 3263 section 4, RFC 2782, RFC 3403). Nothing is
 * kept: the name server itself knows how long a record may be used.
 */
final class DnsRecords implements ServiceRecords {

	private static final Logger LOG = LoggerFactory.getLogger(DnsRecords.class);
	/** A domain that lists more is trying to keep us busy. */
	private static final int MOST = 20;
	private static final Map<String, SipTransport> SERVICES = Map.of("sip+d2u", SipTransport.UDP, "sip+d2t", SipTransport.TCP,
			"sips+d2t", SipTransport.TLS);

	private record Srv(int priority, int weight, Service service) {
	}

	/** Where the domain wants a transport to be looked for. */
	private record Naptr(int order, int preference, SipTransport transport, String name) {
	}

	private final Supplier<String> servers;

	DnsRecords() {
		this(NameServers::url);
	}

	/** @param servers as a URL of the DNS provider, {@code dns://host:port} */
	DnsRecords(Supplier<String> servers) {
		this.servers = servers;
	}

	@Override
	public List<Service> find(String domain, SipTransport transport, boolean fixed) {
		Set<SipTransport> able = EnumSet.of(transport);
		if (!fixed && transport == SipTransport.UDP) {
			// Who chose UDP has chosen nothing; the domain may prefer TCP. TCP and TLS are a choice.
			able.add(SipTransport.TCP);
		}
		return find(domain, transport, able);
	}

	/** By any of these transports; where the domain prefers none, {@code first} comes first. Blocks. */
	List<Service> find(String domain, SipTransport first, Set<SipTransport> able) {
		if (domain.indexOf('.') < 0 || domain.endsWith(".localhost") || domain.endsWith(".invalid")) {
			return List.of();
		}
		var env = new Hashtable<String, String>();
		env.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
		env.put(Context.PROVIDER_URL, servers.get());
		env.put("com.sun.jndi.dns.timeout.initial", "1000");
		env.put("com.sun.jndi.dns.timeout.retries", "2");
		try {
			DirContext dns = new InitialDirContext(env);
			try {
				return services(dns, domain, first, able);
			} finally {
				dns.close();
			}
		} catch (NamingException e) {
			LOG.debug("No service records of {}: {}", Text.printable(domain, 100), Text.printable(e.getMessage(), 200));
			return List.of();
		}
	}

	private static List<Service> services(DirContext dns, String domain, SipTransport first, Set<SipTransport> able)
			throws NamingException {
		List<Naptr> preferred = naptr(dns, domain);
		var out = new ArrayList<Service>();
		for (Naptr n : preferred) {
			if (able.contains(n.transport())) {
				out.addAll(srv(dns, n.name(), n.transport()));
			}
		}
		if (!preferred.isEmpty() && !out.isEmpty()) {
			return out;
		}
		var transports = new ArrayList<SipTransport>(List.of(first));
		able.stream().filter(t -> t != first).forEach(transports::add);
		for (SipTransport t : transports) {
			out.addAll(srv(dns, (t == SipTransport.TLS ? "_sips._tcp." : "_sip._" + t.token().toLowerCase(Locale.ROOT) + '.') + domain, t));
		}
		return out;
	}

	private static List<String> values(DirContext dns, String name, String type) throws NamingException {
		try {
			Attribute found = dns.getAttributes(name, new String[] { type }).get(type);
			var out = new ArrayList<String>();
			for (int i = 0; found != null && i < Math.min(found.size(), MOST); i++) {
				out.add(found.get(i).toString().strip());
			}
			return out;
		} catch (NameNotFoundException none) {
			return List.of();
		}
	}

	/** Those of SIP that lead to service records, in the order of the domain. */
	private static List<Naptr> naptr(DirContext dns, String domain) throws NamingException {
		var out = new ArrayList<Naptr>();
		for (String value : values(dns, domain, "NAPTR")) {
			// order preference flags services regexp replacement
			String[] w = value.replace("\"", "").split("\\s+");
			String name = host(w[w.length - 1]);
			Optional<SipTransport> transport = w.length < 5 || !w[2].equalsIgnoreCase("s") ? Optional.empty()
					: Optional.ofNullable(SERVICES.get(w[3].toLowerCase(Locale.ROOT)));
			if (transport.isPresent() && !name.isEmpty()) {
				out.add(new Naptr(HeaderText.number(w[0], 0), HeaderText.number(w[1], 0), transport.get(), name));
			}
		}
		out.sort(Comparator.comparingInt(Naptr::order).thenComparingInt(Naptr::preference));
		return out;
	}

	private static List<Service> srv(DirContext dns, String name, SipTransport transport) throws NamingException {
		var all = new ArrayList<Srv>();
		for (String value : values(dns, name, "SRV")) {
			String[] w = value.split("\\s+");
			if (w.length == 4 && !w[3].equals(".")) {
				all.add(new Srv(HeaderText.number(w[0], 0), HeaderText.number(w[1], 0),
						new Service(host(w[3]), HeaderText.number(w[2], transport.defaultPort()), transport)));
			}
		}
		return ordered(all);
	}

	private static String host(String name) {
		return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
	}

	/** Lower priority first; among equals a chance in proportion to the weight. */
	private static List<Service> ordered(List<Srv> all) {
		record Drawn(int priority, double draw, Service service) {
		}
		return all.stream()
				.map(s -> new Drawn(s.priority(), Math.log(1 - ThreadLocalRandom.current().nextDouble()) / (s.weight() + 0.01),
						s.service()))
				.sorted(Comparator.comparingInt(Drawn::priority).thenComparing(Comparator.comparingDouble(Drawn::draw).reversed()))
				.map(Drawn::service).toList();
	}
}
