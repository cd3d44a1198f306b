package rubezh.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Messages of one file, read where one is asked for: of some thousands a start needs a few, and
 * {@link java.util.Properties} would make two strings of every line. The file is in a simple form
 * of such a file, in UTF-8: one line {@code key=value} for each message, with a key of ASCII
 * letters, digits, dots, dashes and underscores; blanks before the value do not count; a backslash
 * stands before another one, or before {@code n} for the end of a line; lines that begin with
 * {@code #} are comments. Immutable and thread-safe.
 */
final class MessageTable {
    private final byte[] file;

    /** Where lines begin, each at the first free place from the hash of its key on; else -1. */
    private final int[] lines;

    MessageTable(byte[] file) {
        this.file = file.clone();
        int count = 1;
        for (byte each : file) {
            count += each == '\n' ? 1 : 0;
        }
        lines = new int[Integer.highestOneBit(count) * 4];
        Arrays.fill(lines, -1);
        for (int line = 0; line < file.length; line = next(line)) {
            enter(line);
        }
    }

    private void enter(int line) {
        int hash = 0;
        int at = line;
        while (at < file.length && file[at] != '=' && file[at] != '\n') {
            hash = 31 * hash + file[at++];
        }
        if (file[line] != '#' && at < file.length && file[at] == '=') {
            int place = place(hash);
            while (lines[place] >= 0) {
                place = place(place + 1);
            }
            lines[place] = line;
        }
    }

    private int place(int hash) {
        return hash & lines.length - 1;
    }

    private int next(int line) {
        int at = line;
        while (at < file.length && file[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    /** Returns the message of a key, or null. */
    @Nullable String find(String key) {
        // The hash of a string of ASCII letters is that of its bytes.
        for (int place = place(key.hashCode()); lines[place] >= 0; place = place(place + 1)) {
            if (hasKey(lines[place], key)) {
                return value(lines[place] + key.length() + 1);
            }
        }
        return null;
    }

    private boolean hasKey(int line, String key) {
        int end = line + key.length();
        if (end >= file.length || file[end] != '=') {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (file[line + i] != key.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String value(int from) {
        int start = from;
        while (start < file.length && (file[start] == ' ' || file[start] == '\t')) {
            start++;
        }
        int end = next(start) - 1;
        String value = new String(file, start, end - start, UTF_8);
        return value.indexOf('\\') < 0 ? value : unescaped(value);
    }

    private static String unescaped(String value) {
        var text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            if (sign == '\\' && i + 1 < value.length()) {
                sign = value.charAt(++i);
                sign = sign == 'n' ? '\n' : sign;
            }
            text.append(sign);
        }
        return text.toString();
    }

    /** Returns the keys that begin with a text. */
    Set<String> keys(String prefix) {
        var keys = new HashSet<String>();
        byte[] wanted = prefix.getBytes(UTF_8);
        for (int line : lines) {
            if (line >= 0 && startsWith(line, wanted)) {
                keys.add(key(line));
            }
        }
        return keys;
    }

    private boolean startsWith(int line, byte[] prefix) {
        return line + prefix.length <= file.length
                && Arrays.equals(file, line, line + prefix.length, prefix, 0, prefix.length);
    }

    private String key(int line) {
        int end = line;
        while (file[end] != '=') {
            end++;
        }
        return new String(file, line, end - line, UTF_8);
    }
}
