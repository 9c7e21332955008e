package org.webphone.history.internal;

import java.util.ArrayList;
import java.util.List;

import org.webphone.history.QualityPoint;
import org.webphone.telephony.MediaStats;

/** Collects a call's statistics; a long call keeps every second, fourth, eighth ... second instead of growing for ever. */
final class QualitySeries {

	static final int MOST = 1200;

	private final List<QualityPoint> points = new ArrayList<>();
	private int step = 1;
	private double mosSum;
	private int mosCount;

	void add(int second, MediaStats stats) {
		if (stats.mos() > 0) {
			mosSum += stats.mos();
			mosCount++;
		}
		if (!points.isEmpty() && second < points.getLast().second() + step) {
			return;
		}
		points.add(new QualityPoint(second, stats));
		if (points.size() >= MOST) {
			thin();
		}
	}

	private void thin() {
		var kept = new ArrayList<QualityPoint>();
		for (int i = 0; i < points.size(); i += 2) {
			kept.add(points.get(i));
		}
		points.clear();
		points.addAll(kept);
		step *= 2;
	}

	List<QualityPoint> points() {
		return List.copyOf(points);
	}

	/** Average over all seconds, 0 where nothing is known. */
	double mos() {
		return mosCount == 0 ? 0 : mosSum / mosCount;
	}
}
