package org.webphone.ui;

/** Sets of colours. In high contrast the colours are the system's, lines are 2 px wide and nothing is filled softly. */
public enum Scheme {
	LIGHT, DARK, HIGH_CONTRAST
}
