package org.webphone.telephony.sip.internal;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A stranger's document: no entities, no outside world, not without end, bottom or sides. */
final class StrangersXml {

	private static final int LONGEST_DOCUMENT = 100_000;
	private static final String DEEPEST = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

	private StrangersXml() {
	}

	static Element parse(String document) throws SAXException, IOException, ParserConfigurationException {
		if (document.length() > LONGEST_DOCUMENT) {
			throw new SAXException("longer than " + LONGEST_DOCUMENT + " characters");
		}
		var factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		factory.setAttribute(DEEPEST, "50");
		factory.setAttribute("jdk.xml.elementAttributeLimit", "50");
		factory.setAttribute("jdk.xml.maxXMLNameLimit", "500");
		factory.setXIncludeAware(false);
		factory.setExpandEntityReferences(false);
		var builder = factory.newDocumentBuilder();
		builder.setErrorHandler(null);
		// A mark of the encoding may stand before a document (XML 1.0, appendix F); text that was decoded already needs none.
		String text = document.startsWith("\ufeff") ? document.substring(1) : document;
		return builder.parse(new InputSource(new StringReader(text.strip()))).getDocumentElement();
	}
}
