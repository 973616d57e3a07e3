package io.kontuar.demo.simulator;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads what a webhook answered. */
final class Twiml {
    private Twiml() {}

    /** The document's root; one without verbs when the text is no TwiML. */
    static Element parse(String xml) {
        try {
            return read(xml);
        } catch (SAXException notTwiml) {
            return empty();
        }
    }

    private static Element empty() {
        try {
            return read("<Response/>");
        } catch (SAXException e) {
            throw new IllegalStateException("an empty document can be read", e);
        }
    }

    private static Element read(String xml) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("every Java platform reads XML out of memory", e);
        }
    }

    static int number(Element verb, String attribute, int otherwise) {
        String value = verb.getAttribute(attribute);
        return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : otherwise;
    }

    /** The verbs within a verb. */
    static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
