package org.webphone.ui.tests;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import javax.management.JMException;
import javax.management.ObjectName;

import org.junit.jupiter.api.Assertions;

/** How many objects of each class of the toolkit and of the window live once everything that nobody holds is collected. */
record Living(Map<String, Integer> objects) {

	private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(org\\.(?:eclipse\\.swt|webphone\\.(?:ui|app|notifications))\\.[\\w.$]+).*");

	static Living now() {
		try {
			var told = (String) ManagementFactory.getPlatformMBeanServer().invoke(
					new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram", new Object[] { new String[0] },
					new String[] { String[].class.getName() });
			Map<String, Integer> objects = new HashMap<>();
			told.lines().map(LINE::matcher).filter(m -> m.matches() && !m.group(2).contains("$$Lambda"))
					.forEach(m -> objects.merge(m.group(2), Integer.parseInt(m.group(1)), Integer::sum));
			Assertions.assertFalse(objects.isEmpty(), told);
			return new Living(objects);
		} catch (JMException e) {
			throw new AssertionError("The machine does not count its objects", e);
		}
	}

	/** By how many a class has more than before. */
	int more(Living before, String type) {
		return objects.getOrDefault(type, 0) - before.objects.getOrDefault(type, 0);
	}
}
