package org.webphone.media.internal.device;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.webphone.media.AudioDevice;
import org.webphone.preferences.SoundSettings;

/** Which device a stored identity, a typed name or "auto" means among those that are there. */
public final class DeviceChoice {

	private DeviceChoice() {
	}

	/** The named device, or another one when it is not there; empty when there is none at all. */
	static Optional<AudioDevice> choose(List<AudioDevice> all, String request, boolean input) {
		return exact(all, request, input).or(() -> automatic(all, input));
	}

	/** The device that was asked for and no other. */
	static Optional<AudioDevice> exact(List<AudioDevice> all, String request, boolean input) {
		if (request.isEmpty() || request.equals(SoundSettings.AUTOMATIC)) {
			return automatic(all, input);
		}
		String lower = request.toLowerCase(Locale.ROOT);
		return first(all, input, d -> d.id().equals(request)).or(() -> first(all, input, d -> d.name().equals(request)))
				.or(() -> first(all, input, d -> d.name().toLowerCase(Locale.ROOT).contains(lower)));
	}

	/** Whether the request is for this very device. */
	static boolean names(String request, AudioDevice device) {
		return !request.equals(SoundSettings.AUTOMATIC) && exact(List.of(device), request, device.input()).isPresent();
	}

	private static Optional<AudioDevice> automatic(List<AudioDevice> all, boolean input) {
		return of(all, input).max(Comparator.comparing(AudioDevice::headset).thenComparing(AudioDevice::isDefault));
	}

	private static Optional<AudioDevice> first(List<AudioDevice> all, boolean input, Predicate<AudioDevice> which) {
		return of(all, input).filter(which).findFirst();
	}

	private static Stream<AudioDevice> of(List<AudioDevice> all, boolean input) {
		return all.stream().filter(d -> d.input() == input);
	}

	/** Whether a name is one of a thing worn on the head. */
	public static boolean looksLikeHeadset(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return Stream.of("headset", "headphone", "hands-free", "handsfree", "earbuds", "casque", "jabra", "plantronics",
				"poly ", "airpods", "sennheiser", "epos ").anyMatch(lower::contains);
	}
}
