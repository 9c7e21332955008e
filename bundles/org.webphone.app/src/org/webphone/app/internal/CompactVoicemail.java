package org.webphone.app.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.core.Subscription;
import org.webphone.ui.Accessibles;
import org.webphone.ui.Icon;
import org.webphone.ui.Messages;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.Pressable;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** The light of the voicemail in the compact window: how many messages are new; one press listens. Not shown where there is none. */
final class CompactVoicemail extends Pressable {

	private static final int SIDE = 40;
	/** How far the badge reaches over the corner. */
	static final int OVER = 8;
	private static final int BADGE = 20;

	private final Messages messages;
	private final VoicemailModel model;

	CompactVoicemail(Composite parent, UiKit kit, Messages messages, VoicemailModel model) {
		super(parent, kit);
		this.messages = messages;
		this.model = model;
		onPress(model::listen);
		Subscription changes = model.observe(this::refresh);
		addListener(SWT.Dispose, e -> changes.close());
		kit.language().speak(this, this::refresh);
	}

	@Override
	public String accessibleName() {
		return messages.get("Rail_voicemail") + ", " + messages.get("Rail_newMessages", model.fresh());
	}

	@Override
	protected Point preferred() {
		return new Point(SIDE + OVER, SIDE + 2 * OVER);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		var box = new Rectangle(0, OVER, SIDE, SIDE);
		painter.box(box, radius(), hovered() ? Token.HOVER : Token.SURFACE, 1, Token.BORDER);
		painter.icon(Icon.VOICEMAIL, 20, Token.INK, new Rectangle(box.x, box.y + (pressed() ? 1 : 0), SIDE, SIDE));
		if (!model.badge().isEmpty()) {
			var badge = new Rectangle(SIDE + OVER - BADGE, 0, BADGE, BADGE);
			painter.disc(badge.x, badge.y, BADGE, Token.RED);
			painter.text(model.badge(), TextStyle.CAPTION_STRONG, Token.ON_SOLID, badge, Align.CENTER);
		}
	}

	private void refresh() {
		boolean callable = model.number().isPresent();
		setEnabled(callable);
		String count = messages.get("Rail_newMessages", model.fresh());
		setToolTipText(!model.problem().isEmpty() ? model.problem()
				: callable ? messages.get("Rail_listen", count) : messages.get("Rail_noVoicemailNumber"));
		if (getVisible() != model.exists()) {
			setVisible(model.exists());
			getParent().layout();
		}
		Accessibles.renamed(this);
		redraw();
	}
}
