package org.webphone.telephony;

import org.webphone.core.Address;

/**
 * The other side of a call as it is known now: what the exchange told, completed by the contacts.
 *
 * @param address    address of the party; its display name is what the network said
 * @param name       name from the contacts, else from the network; empty where neither knows
 * @param department department or company from the contacts; empty where unknown
 * @param contactId  identity of the contact in {@code contacts}; empty where unknown
 */
public record Party(Address address, String name, String department, String contactId) {

	public static Party of(Address address) {
		return new Party(address, address.displayName(), "", "");
	}

	/** The number to show and to call back. */
	public String number() {
		return address.number();
	}
}
