package rubezh.narrative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.format.DomainFormat;

/**
 * Puts phrases together. What is absent is an empty text, and an empty text vanishes wherever it is
 * used: no clause is left without its content.
 */
final class PhraseBuilder {
    /** Beyond so many a list is cut short: a text has 8,000 characters. */
    private static final int MOST = 20;

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{C}\\s&&[^\\p{Co}\\p{Cn}]]+");
    private static final Pattern LAST_SIGNS = Pattern.compile("[\\s.,;:!?\\u2026]+$");
    private static final Pattern PLAIN_WORD = Pattern.compile("^\\p{Lu}\\p{Ll}+(?!\\p{L}).*");

    private final DomainFormat wording;

    PhraseBuilder(DomainFormat format) {
        this.wording = format;
    }

    DomainFormat wording() {
        return wording;
    }

    String text(String key, Object... arguments) {
        return wording.messages().text(key, arguments);
    }

    /** Fills one content into a phrase; nothing where there is none. */
    String phrase(String key, String content) {
        return content.isEmpty() ? "" : text(key, content);
    }

    /** Puts a heading, which depends on how many there are, before a list. */
    String list(String key, List<String> contents) {
        List<String> said = nonEmpty(contents.stream());
        return said.isEmpty()
                ? ""
                : text(key, said.size()) + ": " + String.join(", ", shorten(said));
    }

    /** As {@link #list}, for contents with commas of their own: numbered from two on. */
    String numberedList(String key, List<String> contents) {
        List<String> said = nonEmpty(contents.stream());
        if (said.size() < 2) {
            return list(key, said);
        }
        var numbered = new ArrayList<String>();
        for (String content : shorten(said)) {
            boolean rest = numbered.size() == MOST;
            numbered.add(rest ? content : (numbered.size() + 1) + ") " + content);
        }
        return text(key, said.size()) + ": " + String.join("; ", numbered);
    }

    private List<String> shorten(List<String> contents) {
        if (contents.size() <= MOST) {
            return contents;
        }
        String rest = text("composer.more", contents.size() - MOST);
        return Stream.concat(contents.stream().limit(MOST), Stream.of(rest)).toList();
    }

    /** Adds details in brackets. */
    static String withDetails(String what, String... details) {
        String inside = joined("; ", details);
        return what.isEmpty() || inside.isEmpty() ? what : what + " (" + inside + ")";
    }

    /** Returns the label of a code; nothing for one unknown here: a code is no word. */
    String label(@Nullable Code code) {
        if (code == null) {
            return "";
        }
        String label = wording.label(code);
        return label.equals(code.code()) ? "" : label;
    }

    String labels(List<? extends Code> codes) {
        return nonEmpty(codes.stream().map(this::label)).stream().collect(Collectors.joining(", "));
    }

    /** Returns what a person typed as a piece of a sentence: one line, no signs at its end. */
    static String freeText(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        return LAST_SIGNS.matcher(line).replaceAll("");
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

    /** Makes a sentence of clauses; nothing of none. */
    static String sentence(String... clauses) {
        String joined = joined("; ", clauses);
        if (joined.isEmpty()) {
            return "";
        }
        int first = joined.offsetByCodePoints(0, 1);
        String capital = joined.substring(0, first).toUpperCase(Locale.ROOT);
        return capital + joined.substring(first) + (joined.endsWith(".") ? "" : ".");
    }

    /** Begins a label with a small letter, unless its first word is a name or an abbreviation. */
    static String uncapitalize(String label) {
        return PLAIN_WORD.matcher(label).matches()
                ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
                : label;
    }
}
