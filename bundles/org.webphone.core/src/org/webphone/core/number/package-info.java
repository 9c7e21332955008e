/** The one number-identity engine: what was typed, dialled or received, and whether two notations are one number. */
package org.webphone.core.number;
