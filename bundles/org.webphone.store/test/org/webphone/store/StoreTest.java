package org.webphone.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.store.StoreException.Kind;

class StoreTest {

	private static final Schema SCHEMA = new Schema(List.of("create table word(id integer primary key, text text not null)",
			"alter table word add column seen integer not null default 0; create index word_seen on word(seen)"));

	@TempDir
	Path folder;

	@Test
	void keepsWhatWasWrittenUntilTheNextOpening() {
		try (Store store = Store.open(file(), SCHEMA)) {
			await(store.write(c -> add(c, "one")));
			assertEquals(List.of("one"), await(store.read(StoreTest::words)));
		}
		try (Store store = Store.open(file(), SCHEMA)) {
			assertEquals(List.of("one"), await(store.read(StoreTest::words)));
			assertEquals("", store.problem());
		}
	}

	@Test
	void finishesWhatWasGivenBeforeClosing() {
		Store store = Store.open(file(), SCHEMA);
		for (int i = 0; i < 50; i++) {
			store.write(c -> add(c, "x"));
		}
		store.close();
		try (Store again = Store.open(file(), SCHEMA)) {
			assertEquals(50, await(again.read(StoreTest::words)).size());
		}
	}

	@Test
	void undoesATransactionThatFails() {
		try (Store store = Store.open(file(), SCHEMA)) {
			StoreException failure = failure(store.write(c -> {
				add(c, "half");
				throw new SQLException("no");
			}));
			assertEquals(Kind.FAILED, failure.kind());
			assertEquals(List.of(), await(store.read(StoreTest::words)));
			await(store.write(c -> add(c, "whole")));
			assertEquals(List.of("whole"), await(store.read(StoreTest::words)));
		}
	}

	@Test
	void migratesAFileOfAnEarlierVersion() {
		try (Store old = Store.open(file(), SCHEMA.at(1))) {
			await(old.write(c -> add(c, "old")));
		}
		try (Store store = Store.open(file(), SCHEMA)) {
			assertEquals(Integer.valueOf(1), await(store.read(c -> number(c, "select count(*) from word where seen = 0"))));
			assertEquals(Integer.valueOf(2), await(store.read(c -> number(c, "pragma user_version"))));
		}
	}

	@Test
	void leavesTheFileAtItsVersionWhenAMigrationFails() throws IOException {
		try (Store old = Store.open(file(), SCHEMA.at(1))) {
			await(old.write(c -> add(c, "old")));
		}
		var broken = new Schema(List.of(SCHEMA.scripts().get(0), "alter table word add column b; insert into nowhere values(1)"));
		try (Store store = Store.open(file(), broken)) {
			failure(store.read(StoreTest::words));
			assertTrue(store.problem().contains("words.db"), store.problem());
		}
		try (Store store = Store.open(file(), SCHEMA)) {
			assertEquals(List.of("old"), await(store.read(StoreTest::words)));
		}
	}

	@Test
	void setsAFileAsideThatIsNoDatabase() throws IOException {
		Files.writeString(file(), "this was never a database, but it is long enough to look like one. ".repeat(50));
		try (Store store = Store.open(file(), SCHEMA)) {
			await(store.write(c -> add(c, "new")));
			assertTrue(store.problem().contains("damaged"), store.problem());
		}
		assertEquals(1, setAside("damaged"));
	}

	@Test
	void setsAFileAsideWhosePagesWereOverwritten() throws IOException {
		fill();
		try (var raw = new RandomAccessFile(file().toFile(), "rw")) {
			raw.seek(4096);
			raw.write(new byte[8192]);
		}
		try (Store store = Store.open(file(), SCHEMA)) {
			assertEquals(List.of(), await(store.read(StoreTest::words)));
			assertTrue(store.problem().contains("damaged"), store.problem());
		}
		assertEquals(1, setAside("damaged"));
	}

	@Test
	void beginsAnewWhenDamageIsMetInUse() throws IOException {
		fill();
		try (Store store = Store.open(file(), SCHEMA)) {
			await(store.write(c -> {
				try (Statement s = c.createStatement()) {
					return s.executeUpdate("pragma cache_size = 0");
				}
			}));
			try (var raw = new RandomAccessFile(file().toFile(), "rw")) {
				raw.seek(4096);
				raw.write(new byte[(int) raw.length() - 4096]);
			}
			StoreException met = failure(store.read(StoreTest::words));
			assertEquals(Kind.DAMAGED, met.kind());
			await(store.write(c -> add(c, "new")));
			assertEquals(List.of("new"), await(store.read(StoreTest::words)));
			assertTrue(store.problem().contains("damaged"), store.problem());
		}
	}

	@Test
	void keepsAFileOfANewerProgram() throws IOException {
		try (Store store = Store.open(file(), SCHEMA)) {
			await(store.write(c -> add(c, "new")));
		}
		try (Store older = Store.open(file(), SCHEMA.at(1))) {
			assertEquals(List.of(), await(older.read(StoreTest::words)));
			assertTrue(older.problem().contains("newer version"), older.problem());
		}
		assertEquals(1, setAside("newer"));
	}

	@Test
	void goesOnInMemoryWhenTheFileCannotBeOpened() throws IOException {
		Path blocked = Files.writeString(folder.resolve("a-file"), "").resolve("words.db");
		try (Store store = Store.open(blocked, SCHEMA)) {
			await(store.write(c -> add(c, "kept")));
			assertEquals(List.of("kept"), await(store.read(StoreTest::words)));
			assertTrue(store.problem().contains("cannot be written"), store.problem());
		}
	}

	@Test
	void saysThatTheDiskIsFullAndRecovers() {
		try (Store store = Store.open(file(), SCHEMA)) {
			await(store.write(c -> number(c, "pragma max_page_count = 8")));
			StoreException full = failure(store.write(c -> add(c, "x".repeat(100_000))));
			assertEquals(Kind.DISK_FULL, full.kind());
			assertTrue(store.problem().contains("disk is full"), store.problem());
			await(store.write(c -> add(c, "small")));
			assertEquals("", store.problem());
		}
	}

	@Test
	void leavesNoTraceOfDeletedRowsAfterCompacting() throws IOException {
		try (Store store = Store.open(file(), SCHEMA)) {
			await(store.write(c -> add(c, "very private words")));
			await(store.write(c -> number(c, "delete from word returning 0")));
			await(store.compact());
		}
		assertTrue(!new String(Files.readAllBytes(file()), java.nio.charset.StandardCharsets.ISO_8859_1).contains("very private"));
	}

	@Test
	void refusesWorkAfterClosing() {
		Store store = Store.open(file(), SCHEMA);
		store.close();
		assertEquals(Kind.CLOSED, failure(store.write(c -> 1)).kind());
	}

	@Test
	void twoProgramsMayUseTheSameFile() {
		try (Store one = Store.open(file(), SCHEMA); Store two = Store.open(file(), SCHEMA)) {
			await(one.write(c -> add(c, "one")));
			await(two.write(c -> add(c, "two")));
			assertEquals(List.of("one", "two"), await(one.read(StoreTest::words)));
		}
	}

	/** Two programs that start together create and migrate the file in the same moment; neither may go without it. */
	@Test
	void twoProgramsMayCreateTheSameFileAtOnce() {
		for (int i = 0; i < 60; i++) {
			Path fresh = folder.resolve("fresh" + i + ".db");
			try (Store one = Store.open(fresh, SCHEMA); Store two = Store.open(fresh, SCHEMA)) {
				await(one.write(c -> add(c, "one")));
				await(two.write(c -> add(c, "two")));
				assertEquals("", one.problem() + two.problem());
				assertEquals(2, await(one.read(StoreTest::words)).size());
			}
		}
	}

	private void fill() {
		try (Store store = Store.open(file(), SCHEMA)) {
			await(store.write(c -> {
				for (int i = 0; i < 2000; i++) {
					add(c, "a word that fills the pages " + i);
				}
				return null;
			}));
		}
	}

	private Path file() {
		return folder.resolve("words.db");
	}

	private long setAside(String why) throws IOException {
		try (var files = Files.list(folder)) {
			return files.filter(f -> f.getFileName().toString().matches("words\\.db\\." + why + "-\\d+-\\d+")).count();
		}
	}

	private static int add(Connection c, String text) throws SQLException {
		try (PreparedStatement s = c.prepareStatement("insert into word(text) values(?)")) {
			s.setString(1, text);
			return s.executeUpdate();
		}
	}

	private static List<String> words(Connection c) throws SQLException {
		var words = new java.util.ArrayList<String>();
		try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("select text from word order by id")) {
			while (r.next()) {
				words.add(r.getString(1));
			}
		}
		return words;
	}

	private static int number(Connection c, String sql) throws SQLException {
		try (Statement s = c.createStatement(); ResultSet r = s.executeQuery(sql)) {
			return r.next() ? r.getInt(1) : -1;
		}
	}

	private static <T> T await(CompletionStage<T> stage) {
		return stage.toCompletableFuture().orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
	}

	private static StoreException failure(CompletionStage<?> stage) {
		return (StoreException) assertThrows(CompletionException.class, () -> await(stage)).getCause();
	}
}
