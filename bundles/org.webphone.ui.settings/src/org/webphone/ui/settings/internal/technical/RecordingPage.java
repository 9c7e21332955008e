package org.webphone.ui.settings.internal.technical;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.Lockable;
import org.webphone.preferences.SoundSettings.RecordCalls;
import org.webphone.ui.Field;
import org.webphone.ui.Select;

/** Where recordings go, which calls are recorded, how long calls are remembered, and what a held party hears. */
public final class RecordingPage extends TechnicalPage {

	private static final List<Integer> DAYS = List.of(0, 365, 90, 30);

	private Field folder;
	private Select<RecordCalls> which;
	private Select<Integer> days;
	private Field music;

	@Override
	String name() {
		return desk().say("Recording_title");
	}

	@Override
	void fill(Form form) {
		folder = form.folder("Recording_folder");
		form.lock(Lockable.RECORDINGS, folder);
		which = form.select("Recording_which", RecordCalls.class);
		form.lock(Lockable.RECORDED_CALLS, which);
		form.note("Recording_law");
		form.section("Recording_retention");
		int kept = desk().settings().general().historyDays();
		days = form.select("Recording_days", Stream.concat(DAYS.stream(), Stream.of(kept)).distinct().toList(), this::days);
		form.lock(Lockable.MEMORY, days);
		form.note("Recording_daysNote");
		form.section("Recording_hold");
		music = form.file("Recording_holdMusic");
		form.lock(Lockable.HOLD_MUSIC, music);
		form.note("Recording_holdMusicNote");
		music.text(desk().settings().sound().holdMusic());
		folder.text(desk().settings().machine().recordings().map(Path::toString).orElse(""));
		which.choose(desk().settings().sound().recordCalls());
		days.choose(kept);
	}

	@Override
	boolean store() {
		Optional<Path> path = form().pathOf(folder, true);
		String song = form().pathOf(music, false).map(Path::toString).orElse("");
		if (form().complains()) {
			return false;
		}
		desk().settings().changeMachine(m -> m.withRecordings(path));
		RecordCalls rule = which.chosen();
		desk().settings().changeSound(s -> s.withRecordCalls(rule).withHoldMusic(song));
		int kept = days.chosen();
		if (kept != desk().settings().general().historyDays()) {
			desk().settings().changeGeneral(g -> new GeneralSettings(g.language(), g.appearance(), g.duringCall(), g.popUpSeconds(),
					g.doNotDisturb(), kept));
		}
		return true;
	}

	private String days(int count) {
		return count == 0 ? desk().say("Recording_forEver") : desk().say("Recording_forDays", count);
	}
}
