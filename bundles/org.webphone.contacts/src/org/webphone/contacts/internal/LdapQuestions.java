package org.webphone.contacts.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.Contact;
import org.webphone.preferences.DirectorySettings;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;

/** What an open connection is asked; blocks, within the time limit that the server is told. */
record LdapQuestions(DirectorySettings settings, LdapNames names) {

	private static final Logger LOG = LoggerFactory.getLogger(LdapQuestions.class);
	private static final int TIME_LIMIT_SECONDS = 5;
	private static final int PAGE = 500;
	private static final int MOST_LISTED = 10_000;
	/** The server gave some of what it has. */
	private static final Set<ResultCode> CUT = Set.of(ResultCode.SIZE_LIMIT_EXCEEDED, ResultCode.TIME_LIMIT_EXCEEDED,
			ResultCode.ADMIN_LIMIT_EXCEEDED);

	/**
	 * Everybody by name.
	 *
	 * @param whole false where the directory has more than it gives
	 */
	record Listed(List<Contact> contacts, boolean whole) {
	}

	private SearchRequest request(Filter filter, int limit) {
		var request = new SearchRequest(settings.base(), SearchScope.SUB, filter, names.attributes());
		request.setSizeLimit(limit);
		request.setTimeLimitSeconds(TIME_LIMIT_SECONDS);
		return request;
	}

	/** No more than {@code limit} who fit; more of them are no failure. */
	List<Contact> some(LDAPConnection c, Filter filter, int limit) throws LDAPException {
		try {
			return contacts(c.search(request(filter, limit)).getSearchEntries());
		} catch (LDAPSearchException e) {
			// More people fit than were asked for: the first ones are an answer.
			if (CUT.contains(e.getResultCode()) && e.getSearchEntries() != null && !e.getSearchEntries().isEmpty()) {
				return contacts(e.getSearchEntries());
			}
			throw e;
		}
	}

	/** Everybody, in pages (RFC 2696), because servers give no more than some hundred entries at once. */
	Listed all(LDAPConnection c) throws LDAPException {
		var entries = new ArrayList<SearchResultEntry>();
		ASN1OctetString cookie = null;
		boolean cut = false;
		do {
			SearchRequest request = request(names.everybody(), 0);
			request.setControls(new SimplePagedResultsControl(PAGE, cookie));
			try {
				SearchResult page = c.search(request);
				entries.addAll(page.getSearchEntries());
				SimplePagedResultsControl answer = SimplePagedResultsControl.get(page);
				cookie = answer != null && answer.moreResultsToReturn() ? answer.getCookie() : null;
			} catch (LDAPSearchException e) {
				if (!CUT.contains(e.getResultCode()) || e.getSearchEntries() == null || e.getSearchEntries().isEmpty() && entries.isEmpty()) {
					throw e;
				}
				entries.addAll(e.getSearchEntries());
				cookie = null;
				cut = true;
			}
		} while (cookie != null && entries.size() < MOST_LISTED);
		return new Listed(contacts(entries).stream().sorted(Comparator.comparing(contact -> Folded.of(contact.name()))).toList(),
				!cut && cookie == null);
	}

	private List<Contact> contacts(List<SearchResultEntry> entries) {
		Map<String, Contact> found = new LinkedHashMap<>();
		for (SearchResultEntry entry : entries) {
			try {
				Contact contact = names.contact(entry, settings.id());
				found.put(contact.id(), contact);
			} catch (IllegalArgumentException e) {
				LOG.debug("The entry {} of {} was left out: {}", entry.getDN(), settings.id(), e.getMessage());
			}
		}
		return List.copyOf(found.values());
	}
}
