package org.webphone.ui.telephony.internal.detail;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.DoubleStream;

import org.webphone.history.QualityPoint;
import org.webphone.telephony.MediaStats;

/**
 * Values over the time of a call.
 *
 * @param values one for each point, oldest first
 */
record Series(double[] values) {

	/** One value of the statistics. */
	static Series of(List<QualityPoint> points, ToDoubleFunction<MediaStats> value) {
		return new Series(points.stream().mapToDouble(p -> value.applyAsDouble(p.stats())).toArray());
	}

	/** What a count grows by in a second. */
	static Series rate(List<QualityPoint> points, ToLongFunction<MediaStats> count) {
		double[] rates = new double[Math.max(0, points.size() - 1)];
		for (int i = 0; i < rates.length; i++) {
			int seconds = Math.max(1, points.get(i + 1).second() - points.get(i).second());
			long grown = count.applyAsLong(points.get(i + 1).stats()) - count.applyAsLong(points.get(i).stats());
			rates[i] = Math.max(0, (double) grown / seconds);
		}
		return new Series(rates);
	}

	/** A level in dBFS as a height from 0 (-60 and below) to 60 (the loudest there is). */
	static double height(double dbfs) {
		return Math.clamp(dbfs + 60, 0, 60);
	}

	boolean empty() {
		return values.length == 0;
	}

	double average() {
		return DoubleStream.of(values).average().orElse(0);
	}

	double highest() {
		return DoubleStream.of(values).max().orElse(0);
	}
}
