package org.webphone.history.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.webphone.core.Text;
import org.webphone.core.number.NumberEngine;
import org.webphone.history.CallRecord.Result;
import org.webphone.history.QualityPoint;
import org.webphone.history.TimelineEntry;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.Ending;

/** The statements that write calls. Each runs inside a transaction of the store. */
final class CallWriter {

	private static final String INSERT = """
			insert into call(protocol_id, account, direction, result, number, number_key, name, department, line, day, started,
			  touched) values(?, ?, ?, 'LIVE', ?, ?, ?, ?, ?, ?, ?, ?)""";
	private static final String UPDATE = """
			update call set result = ?, number = ?, number_key = ?, name = ?, department = ?, line = ?, answered = ?, ended = ?,
			  touched = ?, ring_ms = ?, talk_ms = ?, reason = ?, code = ?, detail = ?, codec = ?, encrypted = ?, mos = ?,
			  passed_by = ?, passed_to = ?, protocol_id = coalesce(nullif(?, ''), protocol_id)
			where id = ?""";

	private CallWriter() {
	}

	/** @return identity of the new row */
	static long begin(Connection c, CallSnapshot call, NumberEngine numbers, ZoneId zone) throws SQLException {
		try (PreparedStatement s = c.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
			String number = text(call.remote().number());
			bind(s, text(call.protocolId()), call.account().value(), call.direction().name(), number, numbers.key(number),
					text(call.remote().name()), text(call.remote().department()), text(call.line()),
					call.started().atZone(zone).toLocalDate().toEpochDay(), call.started().toEpochMilli(),
					call.started().toEpochMilli());
			s.executeUpdate();
			try (ResultSet keys = s.getGeneratedKeys()) {
				keys.next();
				return keys.getLong(1);
			}
		}
	}

	/** Writes the row as it stands now, live or finished. What the protocol calls it may be known only after its beginning. */
	static void update(Connection c, long id, CallSnapshot call, double mos, Instant now, NumberEngine numbers)
			throws SQLException {
		Result result = Outcome.of(call);
		Ending e = call.ending().orElse(null);
		String number = text(call.remote().number());
		try (PreparedStatement s = c.prepareStatement(UPDATE)) {
			bind(s, result.name(), number, numbers.key(number), text(call.remote().name()), text(call.remote().department()),
					text(call.line()), call.answered().map(Instant::toEpochMilli).orElse(null),
					e == null ? null : call.stateSince().toEpochMilli(), now.toEpochMilli(),
					e == null ? 0L : e.ringTime().toMillis(), e == null ? 0L : e.talkTime().toMillis(),
					e == null ? null : e.reason().name(), e == null ? 0 : e.code(), e == null ? "" : text(e.detail()),
					text(call.codec()), call.encrypted() ? 1 : 0, mos, text(call.passedBy()), text(call.passedTo()),
					text(call.protocolId()), id);
			s.executeUpdate();
		}
	}

	static void timeline(Connection c, long id, List<TimelineEntry> entries) throws SQLException {
		try (PreparedStatement s = c.prepareStatement("insert into timeline(call, at, what, arg) values(?, ?, ?, ?)")) {
			for (TimelineEntry t : entries) {
				bind(s, id, t.at().toEpochMilli(), t.what(), t.arg());
				s.addBatch();
			}
			s.executeBatch();
		}
	}

	static void quality(Connection c, long id, List<QualityPoint> points) throws SQLException {
		if (points.isEmpty()) {
			return;
		}
		try (PreparedStatement s = c.prepareStatement("insert or replace into quality(call, series) values(?, ?)")) {
			bind(s, id, QualityBlob.write(points));
			s.executeUpdate();
		}
	}

	/** Notes the files of recordings; one that is known already is not noted twice. */
	static void recordings(Connection c, long id, List<Path> files) throws SQLException {
		for (Path file : files) {
			run(c, "insert into recording(call, path) select ?, ? where not exists(select 1 from recording where call = ? and path = ?)",
					id, file.toString(), id, file.toString());
		}
	}

	/** Notes that the call still lasts: a crash later than this ends it at this time. */
	static void touch(Connection c, long id, Instant now) throws SQLException {
		run(c, "update call set touched = ? where id = ?", now.toEpochMilli(), id);
	}

	/** Closes the rows that a crash left open. */
	static int closeInterrupted(Connection c) throws SQLException {
		run(c, """
				insert into timeline(call, at, what, arg) select id, touched, 'ended', 'interrupted' from call
				where result = 'LIVE'""");
		return run(c, """
				update call set result = 'INTERRUPTED', reason = ?, ended = touched,
				  ring_ms = max(0, coalesce(answered, touched) - started),
				  talk_ms = max(0, touched - coalesce(answered, touched)) where result = 'LIVE'""",
				EndReason.INTERRUPTED.name());
	}

	static int run(Connection c, String sql, Object... values) throws SQLException {
		try (PreparedStatement s = c.prepareStatement(sql)) {
			bind(s, values);
			return s.executeUpdate();
		}
	}

	static void bind(PreparedStatement s, Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			s.setObject(i + 1, values[i]);
		}
	}

	private static String text(String stranger) {
		return Text.printable(stranger, 500);
	}
}
