package rubezh.text;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Formats patterns that choose a word form by number, or words by a name: {@code plural} and {@code
 * select} of the patterns of ICU, with their quoting, and the plural rules of CLDR for the two
 * languages. Numbers are written by {@link NumberFormatter}, dates by {@link DateFormatter}.
 *
 * <pre>{@code
 * {0, plural, =0 {No record} one {# record of {1}} other {# records of {1}}}
 * }</pre>
 */
final class Plurals {
    private static final Pattern COUNTS = Pattern.compile("\\{\\d, *(plural|select) *,");
    private static final String OTHER = "other";

    private final Language language;

    Plurals(Language language) {
        this.language = language;
    }

    static boolean hasPlural(String pattern) {
        return pattern.indexOf(',') >= 0 && COUNTS.matcher(pattern).find();
    }

    /**
     * @throws IllegalArgumentException if the pattern is malformed, or counts what is no number
     */
    String format(String pattern, @Nullable Object... arguments) {
        return new PatternReader(pattern, arguments).message(false, null);
    }

    private String shown(@Nullable Object argument) {
        return switch (argument) {
            case LocalDate day -> DateFormatter.in(language).date(day);
            case Number number -> NumberFormatter.in(language).decimal(digits(number));
            case null, default -> Objects.toString(argument);
        };
    }

    private static String digits(Number number) {
        return isWhole(number) ? Long.toString(number.longValue()) : number.toString();
    }

    private static boolean isWhole(Number number) {
        return number.doubleValue() == Math.rint(number.doubleValue());
    }

    /** Returns the plural category of a number (CLDR, "Language Plural Rules"). */
    private String category(Number number) {
        long count = Math.abs(number.longValue());
        if (!isWhole(number)) {
            return OTHER;
        }
        return language == Language.RU ? russian(count) : count == 1 ? "one" : OTHER;
    }

    private static String russian(long count) {
        long last = count % 10;
        if (last == 0 || last > 4 || count % 100 / 10 == 1) {
            return "many";
        }
        return last == 1 ? "one" : "few";
    }

    /** Reads a pattern once; every form is written, and one of them is taken. */
    private final class PatternReader {
        private final String pattern;
        private final @Nullable Object[] arguments;
        private int at;

        PatternReader(String pattern, @Nullable Object[] arguments) {
            this.pattern = pattern;
            this.arguments = arguments;
        }

        /**
         * Reads up to the end of the pattern, or of the form that is being read.
         *
         * @param count what {@code #} stands for; null where it stands for itself
         */
        String message(boolean isForm, @Nullable Object count) {
            var text = new StringBuilder();
            while (at < pattern.length()) {
                char sign = pattern.charAt(at++);
                if (sign == '}' && isForm) {
                    return text.toString();
                } else if (sign == '{') {
                    text.append(argument());
                } else if (sign == '#' && count != null) {
                    text.append(shown(count));
                } else if (sign == '\'') {
                    text.append(quoted(count != null));
                } else {
                    text.append(sign);
                }
            }
            if (isForm) {
                throw malformed();
            }
            return text.toString();
        }

        /** An apostrophe quotes only what begins with a sign that would mean something. */
        private String quoted(boolean counts) {
            if (pattern.startsWith("'", at)) {
                at++;
                return "'";
            }
            if (at == pattern.length() || (counts ? "{}#" : "{}").indexOf(pattern.charAt(at)) < 0) {
                return "'";
            }
            var text = new StringBuilder();
            while (at < pattern.length()) {
                char sign = pattern.charAt(at++);
                if (sign == '\'' && !pattern.startsWith("'", at)) {
                    break;
                }
                at += sign == '\'' ? 1 : 0;
                text.append(sign);
            }
            return text.toString();
        }

        private String argument() {
            String name = word();
            int index = Integer.parseInt(name);
            boolean given = index < arguments.length;
            Object argument = given ? arguments[index] : null;
            if (next('}')) {
                return given ? shown(argument) : "{" + name + "}";
            }
            expect(',');
            String type = word();
            expect(',');
            return switch (type) {
                case "select" -> form(forms(null), Objects.toString(argument));
                case "plural" -> counted(argument);
                default -> throw malformed();
            };
        }

        private String counted(@Nullable Object argument) {
            if (!(argument instanceof Number number)) {
                throw new IllegalArgumentException(argument + " is no number: " + pattern);
            }
            Map<String, String> forms = forms(number);
            String exact = forms.get("=" + digits(number));
            return exact == null ? form(forms, category(number)) : exact;
        }

        private String form(Map<String, String> forms, String name) {
            String other = forms.get(OTHER);
            if (other == null) {
                throw malformed();
            }
            return forms.getOrDefault(name, other);
        }

        /** Reads {@code name {message} …} and the brace after it. */
        private Map<String, String> forms(@Nullable Object count) {
            var forms = new HashMap<String, String>();
            while (!next('}')) {
                String name = word();
                expect('{');
                forms.putIfAbsent(name, message(true, count));
            }
            return forms;
        }

        private String word() {
            skipSpaces();
            int begin = at;
            while (at < pattern.length() && " ,{}".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            return pattern.substring(begin, at);
        }

        private boolean next(char sign) {
            skipSpaces();
            boolean found = at < pattern.length() && pattern.charAt(at) == sign;
            at += found ? 1 : 0;
            return found;
        }

        private void expect(char sign) {
            if (!next(sign)) {
                throw malformed();
            }
        }

        private void skipSpaces() {
            while (at < pattern.length() && pattern.charAt(at) == ' ') {
                at++;
            }
        }

        private IllegalArgumentException malformed() {
            return new IllegalArgumentException("malformed at " + at + ": " + pattern);
        }
    }
}
