package org.webphone.ui;

import java.util.stream.IntStream;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Tells assistive technology of the rows in sight; more of them would block the reader for seconds. */
final class ListAccessibles {

	private ListAccessibles() {
	}

	static void describe(CanvasList list) {
		list.getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent e) {
				if (e.childID == ACC.CHILDID_SELF) {
					e.result = list.name();
				} else if (known(list, e.childID)) {
					e.result = list.rows().name(e.childID);
				}
			}
		});
		list.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {

			@Override
			public void getChildCount(AccessibleControlEvent e) {
				int[] range = list.inSight();
				e.detail = range[1] - range[0];
			}

			@Override
			public void getChildren(AccessibleControlEvent e) {
				int[] range = list.inSight();
				e.children = IntStream.range(range[0], range[1]).boxed().toArray();
			}

			@Override
			public void getRole(AccessibleControlEvent e) {
				e.detail = e.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
			}

			@Override
			public void getState(AccessibleControlEvent e) {
				if (e.childID == ACC.CHILDID_SELF) {
					e.detail = Accessibles.state(list);
				} else if (known(list, e.childID)) {
					boolean chosen = e.childID == list.selected();
					e.detail = ACC.STATE_SELECTABLE | (chosen ? ACC.STATE_SELECTED : 0);
				}
			}

			@Override
			public void getSelection(AccessibleControlEvent e) {
				e.childID = list.selected() < 0 ? ACC.CHILDID_NONE : list.selected();
			}

			@Override
			public void getFocus(AccessibleControlEvent e) {
				e.childID = list.selected() < 0 ? ACC.CHILDID_SELF : list.selected();
			}

			@Override
			public void getLocation(AccessibleControlEvent e) {
				if (known(list, e.childID)) {
					Rectangle r = list.rowBounds(e.childID);
					Point p = list.toDisplay(r.x, r.y);
					e.x = p.x;
					e.y = p.y;
					e.width = r.width;
					e.height = r.height;
				}
			}
		});
	}

	private static boolean known(CanvasList list, int row) {
		return row >= 0 && row < list.rows().count();
	}
}
