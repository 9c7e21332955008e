package org.webphone.app.internal;

import org.webphone.ui.Messages;
import org.webphone.ui.UiKit;

/** What explains the program: the news with their badge in the header, and the guided tour. UI thread. */
final class Guide {

	private final UiKit kit;
	private final Messages messages;
	private final Header header;
	private final TourStops stops;
	private final News news = new News();
	private final NewsBalloon balloon;
	private final Runnable firstPage;
	private Tour tour;

	/** @param firstPage shows the page the tour speaks of */
	Guide(UiKit kit, Messages messages, Header header, TourStops stops, Runnable firstPage) {
		this.kit = kit;
		this.messages = messages;
		this.header = header;
		this.stops = stops;
		this.firstPage = firstPage;
		balloon = new NewsBalloon(kit, messages, news, this::tour);
		header.news().onPress(this::whatsNew);
		header.tour().onPress(this::tour);
		badge();
	}

	void whatsNew() {
		balloon.open(header.news(), this::badge);
	}

	/** Takes the tour away: it would stand over whatever comes next. */
	void leave() {
		if (tour != null && tour.isOpen()) {
			tour.close();
		}
	}

	void tour() {
		leave();
		firstPage.run();
		tour = new Tour(header, kit, messages, stops.steps()).open();
	}

	private void badge() {
		header.fresh(news.fresh());
	}
}
