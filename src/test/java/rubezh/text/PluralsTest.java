package rubezh.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import module java.base;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reference is ICU, but for its group separators: every number is grouped by a narrow space.
 */
class PluralsTest {
    private static final Pattern GROUP =
            Pattern.compile("(?<=[0-9])[\\u00A0,](?=[0-9]{3}(?![0-9]))");

    private static final long[] COUNTS =
            LongStream.concat(
                            LongStream.rangeClosed(0, 130),
                            LongStream.of(
                                    200,
                                    999,
                                    1000,
                                    1001,
                                    1002,
                                    1005,
                                    1011,
                                    1012,
                                    1021,
                                    1111,
                                    1284,
                                    10_000,
                                    99_999,
                                    100_001,
                                    999_999,
                                    1_000_000,
                                    1_234_567,
                                    4_294_967_296L,
                                    Long.MAX_VALUE))
                    .toArray();

    private static final List<Object> TEXTS =
            List.of("Ош", "it's {0} '{1}' # |", "", "none", 7, 1284, 25L);

    /** Pieces of patterns of any depth; {@code %} stands for a message. */
    private static final List<String> PIECES =
            List.of(
                    "{1, plural, one {%} few {% # %} many {# %} other {%}}",
                    "{0,plural,=0{%}=21{#}one{%}other{#;%}}",
                    "{2, select, a {%} Ош {# %} other {%}}",
                    "{1, plural, other {}}",
                    "{0};",
                    "{1};",
                    "{2}",
                    "{3}",
                    " #; ",
                    "'",
                    "''",
                    "'{'",
                    "'{0}'",
                    "'#'",
                    "'''",
                    "it''s ",
                    "'{ it''s }' ",
                    "|",
                    "слово ",
                    " ,",
                    "%%",
                    "%");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextReadsAsIcuWritesIt(Language language) {
        var messages = Messages.in(language);
        List<String> counting =
                messages.keys("").stream().map(messages::text).filter(Plurals::hasPlural).toList();
        assertThat(counting).hasSizeGreaterThan(100);
        for (String pattern : counting) {
            for (int i = 0; i < COUNTS.length; i++) {
                assertSame(language, pattern, arguments(pattern, i));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anyPatternReadsAsIcuWritesIt(Language language) {
        var random = new Random(33);
        for (int i = 0; i < 5_000; i++) {
            String pattern = pattern(random, 3);
            var arguments =
                    new Object[] {
                        COUNTS[random.nextInt(COUNTS.length)],
                        random.nextInt(200),
                        List.of("a", "Ош", "it's #").get(random.nextInt(3))
                    };
            if (isAccepted(pattern)) {
                assertSame(language, pattern, arguments);
            } else {
                assertThatIllegalArgumentException()
                        .as(pattern)
                        .isThrownBy(() -> new Plurals(language).format(pattern, arguments));
            }
        }
    }

    private static boolean isAccepted(String pattern) {
        try {
            return new MessagePattern(pattern).countParts() > 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String pattern(Random random, int depth) {
        var text = new StringBuilder("%");
        for (int at = text.indexOf("%"); at >= 0; at = text.indexOf("%")) {
            boolean deep = text.length() > 150 * depth;
            text.replace(at, at + 1, deep ? "" : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static void assertSame(Language language, String pattern, Object... arguments) {
        assertThat(new Plurals(language).format(pattern, arguments))
                .as("%s of %s", pattern, List.of(arguments))
                .isEqualTo(reference(language, pattern, arguments));
    }

    private static String reference(Language language, String pattern, Object... arguments) {
        String text = new MessageFormat(pattern, language.locale()).format(arguments);
        return language == Language.RU
                ? GROUP.matcher(text).replaceAll(m -> m.group().equals(",") ? "," : "\u202F")
                : GROUP.matcher(text).replaceAll("\u202F");
    }

    /** Returns a count for what is counted, one of the names for what is selected, or any text. */
    private static Object[] arguments(String text, int round) {
        var pattern = new MessagePattern(text);
        var arguments = new ArrayList<Object>();
        for (int argument = 0; argument < 10; argument++) {
            arguments.add(argument(pattern, argument, round));
        }
        return arguments.toArray();
    }

    private static Object argument(MessagePattern pattern, int argument, int round) {
        var names = new TreeSet<String>(List.of("?"));
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            boolean begins = part.getType() == Part.Type.ARG_START;
            if (begins && pattern.getPart(i + 1).getValue() == argument) {
                if (part.getArgType() == ArgType.PLURAL) {
                    return COUNTS[(round + argument) % COUNTS.length];
                }
                selectors(pattern, i).forEach(names::add);
            }
        }
        List<Object> texts = new ArrayList<>(TEXTS);
        texts.addAll(names);
        return texts.get((round + argument) % texts.size());
    }

    private static Stream<String> selectors(MessagePattern pattern, int start) {
        return IntStream.range(start, pattern.getLimitPartIndex(start))
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == Part.Type.ARG_SELECTOR)
                .map(pattern::getSubstring);
    }

    @Test
    void aDateBesideACountIsADateWithoutATimeOfDay() {
        String pattern = "{0}: {1, plural, one {# record} other {# records}}";
        assertThat(new Plurals(Language.EN).format(pattern, LocalDate.of(2026, 11, 24), 1))
                .isEqualTo("24 Nov 2026: 1 record");
    }

    @Test
    void aTextWithACommaStaysAsItIs() {
        String pattern = "{0}: {1, plural, one {# record} other {# records}}";
        assertThat(new Plurals(Language.EN).format(pattern, "list 1,284.csv", 1284))
                .isEqualTo("list 1,284.csv: 1\u202F284 records");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{0, plural, one {#}}",
                "{0, plural, other {#}",
                "{0, plural, other #}",
                "{0, plural other {#}}",
                "{0, plural, other {{0, plural}}}"
            })
    void aMalformedPatternIsRefused(String pattern) {
        var plurals = new Plurals(Language.EN);
        assertThatIllegalArgumentException().isThrownBy(() -> plurals.format(pattern, 2));
        assertThat(isAccepted(pattern)).isFalse();
    }

    @Test
    void whatIsNoNumberIsNotCounted() {
        var plurals = new Plurals(Language.EN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plurals.format("{0, plural, other {#}}", "two"));
    }
}
