package org.webphone.history.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.history.QualityPoint;
import org.webphone.telephony.MediaStats;

/** A quality series as stored: a version byte, then deflated points. */
final class QualityBlob {

	private static final Logger LOG = LoggerFactory.getLogger(QualityBlob.class);
	private static final int VERSION = 1;

	private QualityBlob() {
	}

	static byte[] write(List<QualityPoint> points) {
		var bytes = new ByteArrayOutputStream();
		bytes.write(VERSION);
		try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
			out.writeInt(points.size());
			for (QualityPoint p : points) {
				write(out, p);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	private static void write(DataOutputStream out, QualityPoint p) throws IOException {
		MediaStats s = p.stats();
		out.writeInt(p.second());
		out.writeUTF(s.codec());
		out.writeInt(s.clockRate());
		out.writeLong(s.txPackets());
		out.writeLong(s.rxPackets());
		out.writeLong(s.lost());
		for (double d : new double[] { s.txKbps(), s.rxKbps(), s.lossPct(), s.jitterMs(), s.delayMs(), s.rttMs(), s.mos(),
				s.txLevel(), s.rxLevel() }) {
			out.writeFloat((float) d);
		}
	}

	/** What can be read of it: a blob that is damaged or of a newer program costs the chart, not the call. */
	static List<QualityPoint> read(byte[] blob) {
		var points = new ArrayList<QualityPoint>();
		if (blob == null || blob.length == 0 || blob[0] != VERSION) {
			return points;
		}
		try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(blob, 1, blob.length - 1)))) {
			int count = Math.min(in.readInt(), QualitySeries.MOST);
			for (int i = 0; i < count; i++) {
				points.add(read(in));
			}
		} catch (IOException e) {
			LOG.warn("The quality of a call cannot be read beyond second {}", points.size(), e);
		}
		return points;
	}

	private static QualityPoint read(DataInputStream in) throws IOException {
		int second = in.readInt();
		String codec = in.readUTF();
		int clockRate = in.readInt();
		long tx = in.readLong();
		long rx = in.readLong();
		long lost = in.readLong();
		double txKbps = in.readFloat();
		double rxKbps = in.readFloat();
		double loss = in.readFloat();
		double jitter = in.readFloat();
		double delay = in.readFloat();
		double rtt = in.readFloat();
		double mos = in.readFloat();
		double txLevel = in.readFloat();
		double rxLevel = in.readFloat();
		return new QualityPoint(second, new MediaStats(codec, clockRate, tx, rx, txKbps, rxKbps, lost, loss, jitter, delay, rtt,
				mos, txLevel, rxLevel));
	}
}
