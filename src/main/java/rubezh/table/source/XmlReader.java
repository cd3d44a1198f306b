package rubezh.table.source;

import module java.base;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Elements of a part of a workbook, one after the other. Names are compared without their
 * namespace, of which there are several for the same thing. Knows no document types and no external
 * entities.
 */
final class XmlReader implements Closeable {
    private final PackedPart part;
    private final XMLStreamReader xml;
    private final SourceFaults faults;
    private String name = "";
    private long row;

    XmlReader(PackedPart part, SourceFaults faults) throws IOException {
        this.part = part;
        this.faults = faults;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            // Decoded here: the parser would print what is no UTF-8.
            var text = new InputStreamReader(part, StandardCharsets.UTF_8.newDecoder());
            xml = factory.createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    /** Says which row faults are of. */
    void atRow(long number) {
        row = number;
    }

    /** Goes on to the next beginning or end of an element; false at the end of the part. */
    boolean next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        || event == XMLStreamConstants.END_ELEMENT) {
                    name = xml.getLocalName();
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    /**
     * Goes on as {@link #next}, and appends the text on the way; what is longer than a cell may be
     * is cut after one character more.
     */
    boolean nextWithin(StringBuilder text) throws IOException {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE ->
                            append(text);
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                        name = xml.getLocalName();
                        return true;
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw defect();
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    boolean begins(String element) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT && name.equals(element);
    }

    private boolean begins() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean ends(String element) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT && name.equals(element);
    }

    String name() {
        return name;
    }

    /** Returns an attribute of the element that begins here; null if it has none of the name. */
    @Nullable String attribute(String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Returns an attribute that has to be there. */
    String required(String attribute) {
        String value = attribute(attribute);
        if (value == null) {
            throw defect();
        }
        return value;
    }

    /**
     * Appends the text within the element that begins here, without elements in it, and goes to its
     * end. What is longer than a cell may be is cut after one character more.
     */
    void appendText(StringBuilder text) throws IOException {
        int depth = 1;
        while (depth > 0 && nextWithin(depth == 1 ? text : new StringBuilder())) {
            depth += begins() ? 1 : -1;
        }
    }

    private void append(StringBuilder text) {
        int count = Math.min(xml.getTextLength(), TableLimits.CELL + 1 - text.length());
        if (count > 0) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), count);
        }
    }

    /** Goes to the end of the element that begins here. */
    void skip() throws IOException {
        appendText(new StringBuilder());
    }

    /** Reads the rest without parsing it and compares the checksum. */
    void finish() throws IOException {
        part.finish();
    }

    /** Returns the fault of a part that is not as it must be. */
    Fault defect() {
        return faults.invalidWorkbook(null, row);
    }

    private Fault fault(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof CharacterCodingException
                || !(e.getNestedException() instanceof IOException failure)) {
            return faults.invalidWorkbook(e, row);
        }
        throw failure;
    }

    long bytesRead() {
        return part.bytesRead();
    }

    long size() {
        return part.size();
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
