package rubezh.report.manual;

import module java.base;

import rubezh.report.manual.BookFonts.Face;

/**
 * Line of text.
 *
 * @param spans from left to right
 * @param width in points
 */
record TextLine(List<Span> spans, float width) {
    TextLine {
        spans = List.copyOf(spans);
    }

    /**
     * Text in one font.
     *
     * @param width in points
     * @param code whether it is typed, and shown on a ground of its own
     */
    record Span(String text, Face face, float size, float width, boolean code) {
        boolean continues(Span before) {
            return face == before.face && size == before.size && code == before.code;
        }

        Span joined(Span behind) {
            return new Span(text + behind.text, face, size, width + behind.width, code);
        }
    }

    /** Returns a line of spans, those in one font joined. */
    static TextLine of(List<Span> spans) {
        var joined = new ArrayList<Span>();
        for (Span span : spans) {
            if (!joined.isEmpty() && span.continues(joined.getLast())) {
                joined.set(joined.size() - 1, joined.getLast().joined(span));
            } else {
                joined.add(span);
            }
        }
        return new TextLine(joined, width(joined));
    }

    static float width(List<Span> spans) {
        float width = 0;
        for (Span span : spans) {
            width += span.width;
        }
        return width;
    }
}
