package org.webphone.core.number;

import org.webphone.core.number.PhoneNumber.Kind;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;

/**
 * Understands numbers: typed, pasted, received, stored. One engine serves dialling, caller matching, search and the
 * placeholders of automation, so that they never disagree. Immutable and safe from any thread; the first use loads the
 * country's numbering plan, so keep it off the UI thread.
 */
public final class NumberEngine {

	private static final int LONGEST_EXTENSION = 5;
	/** No country has a longer number for help; looking for one takes a third of the time that a number takes. */
	private static final int LONGEST_HELP = 8;

	private final DialRules rules;

	public NumberEngine(DialRules rules) {
		this.rules = rules;
	}

	public DialRules rules() {
		return rules;
	}

	/** What {@code text} is. Never fails: what cannot be a number is an {@code ADDRESS}, nothing at all is {@code NONE}. */
	public PhoneNumber read(String text) {
		NumberText t = NumberText.of(text);
		String d = t.digits();
		if (t.address()) {
			return new PhoneNumber(Kind.ADDRESS, d, "", "");
		}
		if (d.isEmpty() || d.equals("+")) {
			return new PhoneNumber(Kind.NONE, "", "", t.afterwards());
		}
		if (d.indexOf('*') >= 0 || d.indexOf('#') >= 0) {
			return new PhoneNumber(Kind.CODE, d, "", t.afterwards());
		}
		String help = emergency(d);
		if (!help.isEmpty()) {
			return new PhoneNumber(Kind.EMERGENCY, help, "", t.afterwards());
		}
		if (extension(d)) {
			return new PhoneNumber(Kind.EXTENSION, d, "", t.afterwards());
		}
		return new PhoneNumber(Kind.EXTERNAL, d, international(d), t.afterwards());
	}

	/** What to send to the exchange for {@code text}, tones that follow not included; empty where it cannot be dialled. */
	public String dial(String text) {
		PhoneNumber n = read(text);
		if (n.kind() != Kind.EXTERNAL) {
			return n.digits();
		}
		if (rules.outsidePrefix().isEmpty()) {
			// "+32 0485...": the zero that is dialled at home only would lead nowhere.
			return n.digits().startsWith("+") && !n.e164().isEmpty() ? n.e164() : n.digits();
		}
		String p = rules.outsidePrefix();
		String d = n.digits();
		if (d.startsWith("+")) {
			return p + internationalPrefix() + (n.e164().isEmpty() ? d.substring(1) : n.e164Digits());
		}
		// Typed with the prefix already: "0" + "0485..." is a number of the country only without its first digit.
		boolean prefixed = d.startsWith(p) && valid(d.substring(p.length())) && !valid(d);
		return prefixed ? d : p + d;
	}

	/** True when both texts reach the same party. */
	public boolean same(String a, String b) {
		String key = key(a);
		return !key.isEmpty() && key.equals(key(b));
	}

	/**
	 * The identity of a number for storing and looking up: digits of the international form, else the bare digits; for an
	 * address its lower-case text; empty where there is nothing.
	 */
	public String key(String text) {
		PhoneNumber n = read(text);
		return switch (n.kind()) {
			case EXTERNAL -> n.e164().isEmpty() ? withoutPlus(n.digits()) : n.e164Digits();
			case ADDRESS -> n.digits().toLowerCase(java.util.Locale.ROOT);
			default -> n.digits();
		};
	}

	/**
	 * For searching while a number is being typed: the digits that occur in the {@link #key} of every number the text
	 * may begin or be part of; empty where the text is no number.
	 */
	public String searchKey(String text) {
		NumberText t = NumberText.of(text);
		String d = t.digits();
		if (t.address() || d.isEmpty()) {
			return "";
		}
		if (d.startsWith("+")) {
			return d.substring(1);
		}
		if (d.startsWith("00")) {
			return d.substring(2);
		}
		return !trunk().isEmpty() && d.length() > 1 && d.startsWith(trunk()) ? d.substring(trunk().length()) : d;
	}

	/** The digit in front of national numbers; empty where the country has none. */
	private String trunk() {
		String trunk = PhoneNumberUtil.getInstance().getNddPrefixForRegion(rules.country(), true);
		return trunk == null ? "" : trunk;
	}

	/** For reading: {@code 0496 24 45 47} at home, {@code +33 1 99 00 12 34} abroad, anything else as it is. */
	public String display(String text) {
		PhoneNumber n = read(text);
		if (n.kind() != Kind.EXTERNAL) {
			return n.kind() == Kind.ADDRESS || n.kind() == Kind.NONE ? text == null ? "" : text.strip() : n.digits();
		}
		Phonenumber.PhoneNumber parsed = parse(n.e164().isEmpty() ? n.digits() : n.e164());
		PhoneNumberUtil util = PhoneNumberUtil.getInstance();
		if (parsed == null || !util.isPossibleNumber(parsed)) {
			return n.digits();
		}
		boolean home = parsed.getCountryCode() == util.getCountryCodeForRegion(rules.country());
		String grouped = util.format(parsed, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
		// The numbering plan groups only what it knows; what it does not know is grouped as most of the country's are.
		boolean ungrouped = home && grouped.chars().allMatch(Character::isDigit);
		String atHome = trunk() + grouped;
		return ungrouped && atHome.length() == 10 ? pairs(atHome) : grouped;
	}

	/** The number of help that {@code d} is, also where somebody fetched an outside line for it; empty for none. */
	private String emergency(String d) {
		if (helps(d)) {
			return d;
		}
		String p = rules.outsidePrefix();
		boolean behindPrefix = !p.isEmpty() && d.startsWith(p) && !rules.extensionLengths().contains(d.length());
		return behindPrefix && helps(d.substring(p.length())) ? d.substring(p.length()) : "";
	}

	private boolean helps(String d) {
		return rules.emergencyNumbers().contains(d)
				|| d.length() <= LONGEST_HELP && ShortNumberInfo.getInstance().isEmergencyNumber(d, rules.country());
	}

	private boolean extension(String d) {
		if (d.startsWith("+")) {
			return false;
		}
		return rules.extensionLengths().isEmpty() ? d.length() <= LONGEST_EXTENSION
				: rules.extensionLengths().contains(d.length()) && !d.startsWith("00");
	}

	private String international(String d) {
		Phonenumber.PhoneNumber n = parse(d);
		PhoneNumberUtil util = PhoneNumberUtil.getInstance();
		String prefix = rules.outsidePrefix();
		if (!prefix.isEmpty() && d.startsWith(prefix) && (n == null || !util.isValidNumber(n))) {
			Phonenumber.PhoneNumber behind = parse(d.substring(prefix.length()));
			if (behind != null && util.isValidNumber(behind)) {
				n = behind;
			}
		}
		return n != null && util.isPossibleNumber(n) ? util.format(n, PhoneNumberFormat.E164) : "";
	}

	private boolean valid(String d) {
		Phonenumber.PhoneNumber n = parse(d);
		return n != null && PhoneNumberUtil.getInstance().isValidNumber(n);
	}

	private Phonenumber.PhoneNumber parse(String d) {
		try {
			return PhoneNumberUtil.getInstance().parse(d, rules.country());
		} catch (NumberParseException e) {
			// Expected for what is no public number; the caller goes on with the digits.
			return null;
		}
	}

	/** What stands for {@code +} where an exchange wants digits: 011 in North America (country code 1), 00 elsewhere. */
	private String internationalPrefix() {
		return PhoneNumberUtil.getInstance().getCountryCodeForRegion(rules.country()) == 1 ? "011" : "00";
	}

	private static String withoutPlus(String d) {
		return d.startsWith("+") ? d.substring(1) : d;
	}

	private static String pairs(String d) {
		return d.substring(0, 4) + ' ' + d.substring(4, 6) + ' ' + d.substring(6, 8) + ' ' + d.substring(8);
	}
}
