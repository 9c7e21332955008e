package org.webphone.demo.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.webphone.core.concurrent.NamedExecutors;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Serves the company's directory as JSON over HTTP on the loopback interface, with an entity tag. */
final class DirectoryServer implements AutoCloseable {

	private static final String PATH = "/directory.json";

	private final HttpServer server;
	private final byte[] body;
	private final String tag;

	DirectoryServer(List<Colleague> colleagues) throws IOException {
		body = new Gson().toJson(colleagues.stream().map(DirectoryServer::entry).toList())
				.getBytes(StandardCharsets.UTF_8);
		tag = '"' + HexFormat.of().toHexDigits(new String(body, StandardCharsets.UTF_8).hashCode()) + '"';
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
		server.setExecutor(NamedExecutors.virtual("demo-directory"));
		server.createContext(PATH, this::answer);
		server.start();
	}

	URI uri() {
		return URI.create("http://" + Exchange.HOST + ':' + server.getAddress().getPort() + PATH);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			exchange.getResponseHeaders().set("ETag", tag);
			if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
				exchange.sendResponseHeaders(304, -1);
				return;
			}
			exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
		}
	}

	private static Map<String, Object> entry(Colleague c) {
		var numbers = new ArrayList<Map<String, String>>();
		numbers.add(Map.of("value", c.extension(), "kind", "internal"));
		if (!c.mobile().isEmpty()) {
			numbers.add(Map.of("value", c.mobile(), "kind", "mobile"));
		}
		return Map.of("id", c.extension(), "name", c.name(), "department", c.department(), "company", Exchange.COMPANY,
				"mail", "", "extension", c.extension(), "numbers", numbers);
	}

	@Override
	public void close() {
		server.stop(0);
	}
}
