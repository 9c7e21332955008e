package org.webphone.ui.settings.internal;

import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Flex;
import org.webphone.ui.Heading;
import org.webphone.ui.Icon;
import org.webphone.ui.Messages;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.settings.spi.PreferenceCard;

import jakarta.inject.Inject;

/** The way from the Preferences page to what administrators set. */
public final class TechnicalCard implements PreferenceCard {

	private final ECommandService commands;
	private final EHandlerService handlers;

	@Inject
	public TechnicalCard(ECommandService commands, EHandlerService handlers) {
		this.commands = commands;
		this.handlers = handlers;
	}

	@Override
	public void fill(Composite card, UiKit kit) {
		var messages = new Messages(TechnicalCard.class, kit.language());
		var heading = new Heading(card, kit, Icon.SLIDERS);
		var row = new Panel(card, kit, Token.SURFACE, Flex.row(0).padding(3, 3));
		row.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).outset(3));
		var open = new PushButton(row, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM);
		open.onPress(() -> handlers.executeHandler(commands.createCommand("org.webphone.ui.settings.technical", null)));
		kit.language().speak(card, () -> {
			heading.say(messages.get("Technical_title"), messages.get("Technical_more"));
			open.text(messages.get("Technical_open"));
		});
	}
}
