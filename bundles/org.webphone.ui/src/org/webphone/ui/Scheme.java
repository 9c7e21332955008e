package org.webphone.ui;

/** A set of colours for the whole window. */
public enum Scheme {
	LIGHT, DARK
}
