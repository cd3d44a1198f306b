package rubezh.report.manual;

import module java.base;

import rubezh.manual.ManualBlock.Run;
import rubezh.manual.ManualBlock.Style;
import rubezh.report.manual.BookFonts.Face;
import rubezh.report.manual.TextLine.Span;

/**
 * Breaks text into lines at its spaces. A word that is wider than a line is broken where the line
 * ends; a dash stays with the word before it.
 */
final class LineBreaker {
    private static final Set<String> DASHES = Set.of("—", "–");

    private final BookFonts fonts;

    LineBreaker(BookFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * What is not broken.
     *
     * @param space before it in a line; empty if it begins the text
     */
    private record Word(List<Span> space, List<Span> spans) {
        float width() {
            return TextLine.width(spans);
        }

        boolean isDash() {
            return spans.size() == 1 && DASHES.contains(spans.getFirst().text());
        }
    }

    /** Returns the lines of a text that is not wider than a width in points. */
    List<TextLine> lines(List<Run> runs, BookText text, float width) {
        var lines = new ArrayList<TextLine>();
        var line = new ArrayList<Span>();
        for (Word word : words(runs, text, width)) {
            float needed = TextLine.width(word.space) + word.width();
            if (!line.isEmpty() && TextLine.width(line) + needed > width) {
                line.addAll(word.space); // so that the words are apart when they are copied
                lines.add(TextLine.of(line));
                line.clear();
            } else if (!line.isEmpty()) {
                line.addAll(word.space);
            }
            line.addAll(word.spans);
        }
        if (!line.isEmpty()) {
            lines.add(TextLine.of(line));
        }
        return lines;
    }

    private List<Word> words(List<Run> runs, BookText text, float width) {
        var words = new ArrayList<Word>();
        for (Word word : apart(runs, text)) {
            if (word.isDash() && !words.isEmpty()) {
                var spans = new ArrayList<Span>(words.getLast().spans);
                spans.addAll(word.space);
                spans.addAll(word.spans);
                words.set(words.size() - 1, new Word(words.getLast().space, spans));
            } else if (word.width() > width) {
                words.addAll(broken(word, width));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    /** Returns the words between the spaces. */
    private List<Word> apart(List<Run> runs, BookText text) {
        var words = new ArrayList<Word>();
        List<Span> space = List.of();
        var spans = new ArrayList<Span>();
        for (Run run : runs) {
            String[] parts = run.text().split(" ", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    if (!spans.isEmpty()) {
                        words.add(new Word(space, List.copyOf(spans)));
                        spans.clear();
                    }
                    space = words.isEmpty() ? List.of() : spans(" ", run.style(), text);
                }
                spans.addAll(spans(parts[i], run.style(), text));
            }
        }
        if (!spans.isEmpty()) {
            words.add(new Word(space, spans));
        }
        return words;
    }

    private List<Span> spans(String part, Style style, BookText text) {
        Face wanted =
                switch (style) {
                    case PLAIN -> text.face;
                    case STRONG -> text.face == Face.SERIF ? Face.STRONG : text.face;
                    case CODE -> Face.CODE;
                };
        var spans = new ArrayList<Span>();
        part.codePoints()
                .forEach(character -> {
                    Face face = fonts.faceOf(character, wanted);
                    String letter = Character.toString(character);
                    float size = text.size(face);
                    float width = fonts.width(face, size, letter);
                    spans.add(new Span(letter, face, size, width, style == Style.CODE));
                });
        return TextLine.of(spans).spans();
    }

    /** Breaks a word that is too wide for a line. */
    private List<Word> broken(Word word, float width) {
        var words = new ArrayList<Word>();
        var spans = new ArrayList<Span>();
        List<Span> space = word.space;
        for (Span span : word.spans) {
            for (int character : span.text().codePoints().toArray()) {
                String letter = Character.toString(character);
                float own = fonts.width(span.face(), span.size(), letter);
                if (TextLine.width(spans) + own > width) {
                    words.add(new Word(space, List.copyOf(spans)));
                    spans.clear();
                    space = List.of();
                }
                spans.add(new Span(letter, span.face(), span.size(), own, span.code()));
            }
        }
        words.add(new Word(space, spans));
        return words;
    }
}
