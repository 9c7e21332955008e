/**
 * The audio engine: sessions that carry the sound of a call, devices, tones, conferences and recordings. Begin with
 * {@link org.webphone.media.AudioEngine}.
 */
package org.webphone.media;
