package org.webphone.history.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.webphone.history.CallDetail;
import org.webphone.history.CallRecord;
import org.webphone.history.CallRecord.Result;
import org.webphone.history.DayCount;
import org.webphone.history.QualityPoint;
import org.webphone.history.TimelineEntry;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;

/** The statements that read calls. */
final class CallReader {

	private static final int MOST_FOUND = 2000;

	private CallReader() {
	}

	static List<CallRecord> page(Connection c, FilterSql filter, int offset, int limit) throws SQLException {
		if (filter.whole()) {
			int after = count(c, filter) - offset;
			if (after < offset) {
				// The way from the oldest call is shorter: rows before a page are all stepped over.
				return page(c, filter, "asc", Math.max(0, after - limit), Math.clamp(after, 0, limit));
			}
		}
		return page(c, filter, "desc", offset, limit);
	}

	private static List<CallRecord> page(Connection c, FilterSql filter, String direction, int offset, int limit) throws SQLException {
		String sql = "select * from call where id in (select c.id " + filter.rows() + " order by " + filter.order() + ' ' + direction
				+ " limit ? offset ?) order by id desc";
		return list(c, sql, CallReader::call, filter.values(limit, offset));
	}

	static int count(Connection c, FilterSql filter) throws SQLException {
		String sql = filter.whole() ? "select coalesce(sum(" + filter.counted() + "), 0) from day_count"
				: "select count(*) " + filter.rows();
		return list(c, sql, r -> r.getInt(1), filter.values()).get(0);
	}

	/**
	 * Days with their calls, newest first. Those of a search are counted in its newest finds only, so that it does not take
	 * longer the more it finds.
	 */
	static List<DayCount> days(Connection c, FilterSql filter) throws SQLException {
		String sql = filter.whole()
				? "select day, " + filter.counted() + ", " + filter.missed() + " from day_count where " + filter.counted()
						+ " > 0 order by day desc"
				: "select day, count(*), sum(result = 'MISSED') from (select c.day, c.result " + filter.rows() + " order by "
						+ filter.order() + " desc limit " + MOST_FOUND + ") group by day order by day desc";
		return list(c, sql, r -> new DayCount(LocalDate.ofEpochDay(r.getLong(1)), r.getInt(2), r.getInt(3)), filter.values());
	}

	static Optional<CallDetail> detail(Connection c, long id) throws SQLException {
		List<CallRecord> calls = list(c, "select * from call where id = ?", CallReader::call, id);
		if (calls.isEmpty()) {
			return Optional.empty();
		}
		List<TimelineEntry> timeline = list(c, "select at, what, arg from timeline where call = ? order by at, rowid",
				r -> new TimelineEntry(Instant.ofEpochMilli(r.getLong(1)), r.getString(2), r.getString(3)), id);
		List<List<QualityPoint>> quality = list(c, "select series from quality where call = ?", r -> QualityBlob.read(r.getBytes(1)), id);
		List<Path> recordings = list(c, "select path from recording where call = ? order by rowid", r -> Path.of(r.getString(1)), id);
		return Optional.of(new CallDetail(calls.get(0), timeline, quality.isEmpty() ? List.of() : quality.get(0), recordings));
	}

	static int unseenMissed(Connection c) throws SQLException {
		return list(c, "select count(*) from call where result = 'MISSED' and seen = 0", r -> r.getInt(1)).get(0);
	}

	static Optional<String> lastDialled(Connection c) throws SQLException {
		return list(c, "select number from call where direction = 'OUT' and number <> '' order by id desc limit 1",
				r -> r.getString(1)).stream().findFirst();
	}

	private static CallRecord call(ResultSet r) throws SQLException {
		return new CallRecord(r.getLong("id"), r.getString("protocol_id"), r.getString("account"),
				Direction.valueOf(r.getString("direction")), word(Result.class, r.getString("result"), Result.FAILED),
				r.getString("number"), r.getString("name"), r.getString("department"), r.getString("line"),
				Instant.ofEpochMilli(r.getLong("started")), instant(r, "answered"), instant(r, "ended"),
				Duration.ofMillis(r.getLong("ring_ms")), Duration.ofMillis(r.getLong("talk_ms")),
				Optional.ofNullable(r.getString("reason")).map(w -> word(EndReason.class, w, EndReason.NORMAL)), r.getInt("code"),
				r.getString("detail"), r.getString("codec"), r.getInt("encrypted") != 0, r.getDouble("mos"),
				r.getInt("flagged") != 0, r.getString("note"), r.getInt("seen") != 0, r.getString("passed_by"),
				r.getString("passed_to"));
	}

	/** A word of a newer program is no reason to lose the page. */
	private static <E extends Enum<E>> E word(Class<E> type, String word, E otherwise) {
		for (E constant : type.getEnumConstants()) {
			if (constant.name().equals(word)) {
				return constant;
			}
		}
		return otherwise;
	}

	private static Optional<Instant> instant(ResultSet r, String column) throws SQLException {
		long millis = r.getLong(column);
		return r.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
	}

	/** Makes a value of one row. */
	interface Row<T> {
		T read(ResultSet r) throws SQLException;
	}

	static <T> List<T> list(Connection c, String sql, Row<T> row, Object... values) throws SQLException {
		var out = new ArrayList<T>();
		try (PreparedStatement s = c.prepareStatement(sql)) {
			CallWriter.bind(s, values);
			try (ResultSet r = s.executeQuery()) {
				while (r.next()) {
					out.add(row.read(r));
				}
			}
		}
		return out;
	}
}
