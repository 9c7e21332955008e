package org.webphone.sip.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.sip.SipTransport;

/** Asks the machine's name servers through the DNS provider of the JDK (RFC 3263 section 4, RFC 2782). */
final class DnsRecords implements ServiceRecords {

	private static final Logger LOG = LoggerFactory.getLogger(DnsRecords.class);

	private record Srv(int priority, int weight, Service service) {
	}

	@Override
	public List<Service> find(String domain, SipTransport transport, boolean fixed) {
		if (domain.indexOf('.') < 0 || domain.endsWith(".localhost") || domain.endsWith(".invalid")) {
			return List.of();
		}
		var env = new Hashtable<String, String>();
		env.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
		env.put(Context.PROVIDER_URL, "dns:");
		env.put("com.sun.jndi.dns.timeout.initial", "1000");
		env.put("com.sun.jndi.dns.timeout.retries", "2");
		try {
			DirContext dns = new InitialDirContext(env);
			try {
				return services(dns, domain, transport);
			} finally {
				dns.close();
			}
		} catch (NamingException e) {
			LOG.debug("No service records of {}: {}", domain, e.getMessage());
			return List.of();
		}
	}

	/** The user chose the transport, so NAPTR has nothing left to choose; SRV gives servers and their order. */
	private static List<Service> services(DirContext dns, String domain, SipTransport transport) throws NamingException {
		String prefix = transport == SipTransport.TLS ? "_sips._tcp." : "_sip._" + transport.token() + '.';
		Attribute found = dns.getAttributes(prefix + domain, new String[] { "SRV" }).get("SRV");
		var all = new ArrayList<Srv>();
		for (int i = 0; found != null && i < found.size(); i++) {
			String[] w = found.get(i).toString().strip().split("\\s+");
			if (w.length == 4 && !w[3].equals(".")) {
				String target = w[3].endsWith(".") ? w[3].substring(0, w[3].length() - 1) : w[3];
				all.add(new Srv(HeaderText.number(w[0], 0), HeaderText.number(w[1], 0),
						new Service(target, HeaderText.number(w[2], transport.defaultPort()), transport)));
			}
		}
		return ordered(all);
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
