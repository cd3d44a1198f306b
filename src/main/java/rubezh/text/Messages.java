package rubezh.text;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Messages of one language. A missing key is a defect that stops every test which comes across it,
 * by an assertion; at run time the key itself is shown.
 *
 * <pre>{@code
 * Messages.in(Language.EN).text("cli.list.count", 20, 105)
 * }</pre>
 *
 * <p>A pattern names its arguments {@code {0}}, {@code {1}}; nothing needs escaping: apostrophes
 * and other braces stand for themselves, and arguments are never read as patterns. A pattern with
 * plurals, {@code {0, plural, one {# запись} …}}, is a message pattern of ICU and follows its
 * quoting. Arguments are texts, or whole numbers to count by; quantities and dates are passed
 * formatted. Immutable and thread-safe.
 */
public final class Messages {
    private static final Map<Language, Messages> LOADED = new ConcurrentHashMap<>();

    private final Language language;
    private final MessageTable table;
    private final Map<String, String> patterns = new ConcurrentHashMap<>();
    private final Plurals plurals;

    private Messages(Language language, MessageTable table) {
        this.language = language;
        this.table = table;
        this.plurals = new Plurals(language);
    }

    /** Returns the messages of a language; they are loaded once. */
    public static Messages in(Language language) {
        return LOADED.computeIfAbsent(language, Messages::read);
    }

    private static Messages read(Language language) {
        String name = "/rubezh/i18n/messages_" + language.code() + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new Messages(language, new MessageTable(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return pattern(key) != null;
    }

    /**
     * Returns the keys that begin with a text.
     *
     * @param prefix empty for all keys
     */
    public Set<String> keys(String prefix) {
        return table.keys(prefix);
    }

    private @Nullable String pattern(String key) {
        return patterns.computeIfAbsent(key, table::find);
    }

    /** Returns the message of a key with its arguments filled in. */
    public String text(String key, Object... arguments) {
        String found = pattern(key);
        assert found != null : "no message " + key;
        String pattern = found == null ? key : found;
        if (arguments.length == 0) {
            return pattern;
        }
        return Plurals.hasPlural(pattern)
                ? plurals.format(pattern, arguments)
                : fill(pattern, arguments);
    }

    static String fill(String pattern, Object... arguments) {
        var text = new StringBuilder(pattern.length() + 32);
        int i = 0;
        while (i < pattern.length()) {
            int index = placeholder(pattern, i, arguments.length);
            if (index < 0) {
                text.append(pattern.charAt(i++));
            } else {
                text.append(arguments[index]);
                i = pattern.indexOf('}', i) + 1;
            }
        }
        return text.toString();
    }

    /** Returns the argument index of the placeholder at a position, or -1 if there is none. */
    private static int placeholder(String pattern, int at, int count) {
        if (pattern.charAt(at) != '{'
                || at + 2 >= pattern.length()
                || pattern.charAt(at + 2) != '}') {
            return -1;
        }
        int index = pattern.charAt(at + 1) - '0';
        return index >= 0 && index < Math.min(count, 10) ? index : -1;
    }
}
