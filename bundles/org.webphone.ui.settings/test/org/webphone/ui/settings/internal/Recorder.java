package org.webphone.ui.settings.internal;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.webphone.core.Subscription;

/** Services of any kind that write down what they are asked and answer with what the test has laid ready. */
final class Recorder {

	final List<String> asked = new ArrayList<>();
	final Map<String, Object> answers = new HashMap<>();

	<T> T service(Class<T> type) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, args) -> {
			Class<?> wanted = method.getReturnType();
			if (wanted == Subscription.class) {
				return (Subscription) () -> asked.add("closed");
			}
			asked.add(method.getName() + (args == null ? "" : Arrays.toString(args)));
			Object answer = answers.get(method.getName());
			if (wanted == void.class || wanted.isInstance(answer) || wanted == boolean.class) {
				return wanted == boolean.class ? Boolean.TRUE.equals(answer) : answer;
			}
			return answer instanceof Throwable failure ? CompletableFuture.failedStage(failure)
					: CompletableFuture.completedStage(answer);
		}));
	}
}
