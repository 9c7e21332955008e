package org.webphone.ui.settings.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.GeneralSettings.Appearance;
import org.webphone.preferences.GeneralSettings.DuringCall;
import org.webphone.telephony.CallService;

class PreferencesModelTest {

	private final Recorder recorder = new Recorder();
	private final FakeSettings settings = new FakeSettings();
	private final PreferencesModel model = new PreferencesModel(settings, recorder.service(CallService.class),
			Runnable::run);

	@Test
	void everyChoiceChangesOnlyItself() {
		model.language("nl");
		model.appearance(Appearance.DARK);
		model.popUpSeconds(5);
		assertTrue(model.forgets(90), "from for ever");
		model.historyDays(90);
		assertTrue(model.forgets(30));
		assertFalse(model.forgets(90));
		assertFalse(model.forgets(365));
		assertFalse(model.forgets(0));
		assertEquals(new GeneralSettings("nl", Appearance.DARK, DuringCall.CONTACTS, 5, false, 90), settings.general);
	}

	@Test
	void disturbingIsAMatterOfTheCalls() {
		model.doNotDisturb(true);
		assertEquals(List.of("doNotDisturb[true]"), recorder.asked);
	}

	@Test
	void followsWhatIsChangedElsewhere() {
		var told = new int[1];
		model.observe(() -> told[0]++);
		settings.changeGeneral(g -> GeneralSettings.DEFAULT);
		assertEquals(1, told[0]);
		model.close();
		settings.changeGeneral(g -> GeneralSettings.DEFAULT);
		assertEquals(1, told[0]);
	}
}
