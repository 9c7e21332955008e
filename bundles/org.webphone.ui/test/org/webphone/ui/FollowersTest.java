package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.webphone.core.Subscription;

class FollowersTest {

	@Test
	void whoIsClosedByAnotherFollowerIsNotTold() {
		var followers = new Followers();
		var told = new ArrayList<String>();
		var second = new ArrayList<Subscription>();
		followers.add(() -> {
			told.add("first");
			second.forEach(Subscription::close);
		});
		second.add(followers.add(() -> told.add("second")));
		followers.add(() -> told.add("third"));
		followers.tell();
		assertEquals(List.of("first", "third"), told);
	}
}
