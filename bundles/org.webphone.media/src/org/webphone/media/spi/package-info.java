/** What other bundles may add to the engine: codecs, kinds of devices, and sound made or taken by their own code. */
package org.webphone.media.spi;
