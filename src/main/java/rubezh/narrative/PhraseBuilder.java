package rubezh.narrative;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.format.DomainFormat;

/**
 * Builds phrases and sentences. An absent value is an empty text, and an empty text is left out of
 * every phrase, list and sentence.
 */
record PhraseBuilder(DomainFormat format) {
    /** Most items of a list; a longer one is cut, as a text has at most 8,000 characters. */
    private static final int MAX_ITEMS = 20;

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{C}\\s&&[^\\p{Co}\\p{Cn}]]+");
    private static final Pattern END_PUNCTUATION = Pattern.compile("[\\s.,;:!?\\u2026]+$");
    private static final Pattern PLAIN_WORD = Pattern.compile("^\\p{Lu}\\p{Ll}+(?!\\p{L}).*");

    String text(String key, Object... arguments) {
        return format.messages().text(key, arguments);
    }

    /** Returns a phrase with a content; empty without content. */
    String phrase(String key, String content) {
        return content.isEmpty() ? "" : text(key, content);
    }

    /** Returns a phrase with the label of a code. */
    String phrase(String key, @Nullable Code code) {
        return phrase(key, label(code));
    }

    /** Returns a phrase with a typed text. */
    String typed(String key, @Nullable String text) {
        return phrase(key, freeText(text));
    }

    /** Returns a list after a heading that depends on the number of items. */
    String list(String key, List<String> contents) {
        List<String> items = nonEmpty(contents.stream());
        return items.isEmpty()
                ? ""
                : text(key, items.size()) + ": " + String.join(", ", shorten(items));
    }

    /** As {@link #list}, for contents with commas; two or more items are numbered. */
    String numberedList(String key, List<String> contents) {
        List<String> items = nonEmpty(contents.stream());
        if (items.size() < 2) {
            return list(key, items);
        }
        var numbered = new ArrayList<String>();
        for (String content : shorten(items)) {
            boolean rest = numbered.size() == MAX_ITEMS;
            numbered.add(rest ? content : (numbered.size() + 1) + ") " + content);
        }
        return text(key, items.size()) + ": " + String.join("; ", numbered);
    }

    private List<String> shorten(List<String> contents) {
        if (contents.size() <= MAX_ITEMS) {
            return contents;
        }
        String rest = text("composer.more", contents.size() - MAX_ITEMS);
        return Stream.concat(contents.stream().limit(MAX_ITEMS), Stream.of(rest)).toList();
    }

    /** Returns a text with details in brackets. */
    static String withDetails(String text, String... details) {
        String joined = joined("; ", details);
        return text.isEmpty() || joined.isEmpty() ? text : text + " (" + joined + ")";
    }

    /** Returns the label of a code; empty for an unknown code, which has no label. */
    String label(@Nullable Code code) {
        if (code == null) {
            return "";
        }
        String label = format.label(code);
        return label.equals(code.code()) ? "" : label;
    }

    String labels(List<? extends Code> codes) {
        return nonEmpty(codes.stream().map(this::label)).stream().collect(Collectors.joining(", "));
    }

    /** Returns a typed text as a part of a sentence: one line, without punctuation at its end. */
    static String freeText(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        return END_PUNCTUATION.matcher(line).replaceAll("");
    }

    static List<String> freeText(List<String> texts) {
        return texts.stream().map(PhraseBuilder::freeText).toList();
    }

    static String joined(String separator, String... parts) {
        return String.join(separator, nonEmpty(Arrays.stream(parts)));
    }

    private static List<String> nonEmpty(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).toList();
    }

    /** Returns a sentence of clauses; empty without clauses. */
    static String sentence(String... clauses) {
        String joined = joined("; ", clauses);
        if (joined.isEmpty()) {
            return "";
        }
        int first = joined.offsetByCodePoints(0, 1);
        String capital = joined.substring(0, first).toUpperCase(Locale.ROOT);
        return capital + joined.substring(first) + (joined.endsWith(".") ? "" : ".");
    }

    /**
     * Returns a label with a small first letter, unless its first word is a name or an
     * abbreviation.
     */
    static String uncapitalize(String label) {
        return PLAIN_WORD.matcher(label).matches()
                ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
                : label;
    }
}
