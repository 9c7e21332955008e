package org.webphone.media;

/**
 * A speaker or a microphone.
 *
 * @param id        stable identity, the same after a restart and after being plugged in again
 * @param name      as the operating system calls it
 * @param input     microphone, else speaker
 * @param headset   whether it looks like a headset
 * @param isDefault whether the operating system prefers it
 */
public record AudioDevice(String id, String name, boolean input, boolean headset, boolean isDefault) {
}
