package org.webphone.ui.settings.internal.technical;

import org.webphone.preferences.Lockable;
import org.webphone.preferences.MachineSettings;
import org.webphone.ui.Field;

/** Which ports the sound of calls uses. */
public final class NetworkPage extends TechnicalPage {

	private Field first;
	private Field last;

	@Override
	String name() {
		return desk().say("Network_title");
	}

	@Override
	void fill(Form form) {
		form.note("Network_note");
		first = form.text("Network_first");
		last = form.text("Network_last");
		form.lock(Lockable.PORTS, first, last);
		form.note("Network_priority");
		MachineSettings now = desk().settings().machine();
		first.text(now.firstPort() == 0 ? "" : String.valueOf(now.firstPort()));
		last.text(now.firstPort() == 0 ? "" : String.valueOf(now.lastPort()));
	}

	@Override
	boolean store() {
		int from = Numbers.read(form(), desk(), first, 0, 1024, 65_534);
		int to = Numbers.read(form(), desk(), last, 0, 1025, 65_534);
		if (!form().complains() && (from == 0) != (to == 0)) {
			form().complain(from == 0 ? first : last, desk().say("Network_both"));
		} else if (!form().complains() && from != 0 && to < from + 3) {
			form().complain(last, desk().say("Network_narrow"));
		}
		if (form().complains()) {
			return false;
		}
		desk().settings().changeMachine(m -> m.withPorts(from, to));
		return true;
	}
}
