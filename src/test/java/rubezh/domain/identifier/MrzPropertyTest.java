package rubezh.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Properties of any zone, tested with random zones of fixed seeds. */
class MrzPropertyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String SIGNS = "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @ParameterizedTest
    @EnumSource
    void everyFieldIsReadAsGenerated(MrzFormat format) {
        var random = new Random(20261124);
        for (int i = 0; i < 500; i++) {
            RandomMrz made = RandomMrz.of(format, random);
            Mrz mrz = MrzTest.sound(made.text(), TODAY);
            assertThat(mrz.checksAgree()).as(made.text()).isTrue();
            assertThat(mrz.format()).isEqualTo(format);
            assertThat(mrz.surname()).isEqualTo(made.surname());
            assertThat(mrz.givenNames()).isEqualTo(made.given());
            assertThat(mrz.number()).as(made.text()).isEqualTo(made.number());
            assertThat(mrz.birth().read()).isEqualTo(made.birth());
            assertThat(mrz.birth().exact())
                    .hasValueSatisfying(day ->
                            assertThat(day)
                                    .isBeforeOrEqualTo(TODAY)
                                    .isAfter(TODAY.minusYears(101)));
        }
    }

    /**
     * Weights 7, 3 and 1 have no common factor with ten, so one wrong character is detected
     * wherever a check digit covers it, unless its value differs by a multiple of ten (0 and A, K,
     * U, the filler).
     */
    @ParameterizedTest
    @EnumSource
    void oneWrongCharacterIsDetectedWhereverACheckDigitCoversIt(MrzFormat format) {
        var random = new Random(42);
        var tried = new HashSet<Integer>();
        for (int i = 0; i < 4000; i++) {
            RandomMrz made = RandomMrz.of(format, random);
            int at = random.nextInt(made.text().length());
            char wrong = SIGNS.charAt(random.nextInt(SIGNS.length()));
            char right = made.text().charAt(at);
            if (right == '\n' || value(wrong) % 10 == value(right) % 10 || !isCovered(format, at)) {
                continue;
            }
            tried.add(at);
            String text = made.text().substring(0, at) + wrong + made.text().substring(at + 1);
            assertThat(MrzTest.sound(text, TODAY).checksAgree())
                    .as("%s with %s at %d", made.text(), wrong, at)
                    .isFalse();
        }
        assertThat(tried).hasSizeGreaterThan(20);
    }

    /** Any text has a result. */
    @ParameterizedTest
    @EnumSource
    void noDamageCausesAnException(MrzFormat format) {
        var random = new Random(7);
        var kinds = new HashSet<Class<?>>();
        for (int i = 0; i < 3000; i++) {
            var text = new StringBuilder(RandomMrz.of(format, random).text());
            for (int damage = random.nextInt(12); damage >= 0; damage--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, (char) random.nextInt(0x500));
                    case 2 -> text.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                    default -> text.setLength(Math.max(1, text.length() - random.nextInt(3)));
                }
            }
            MrzParseResult reading = Mrz.read(text.toString(), TODAY);
            kinds.add(reading.getClass());
            if (reading instanceof MrzParseResult.Read(Mrz mrz)) {
                mrz.repaired(TODAY);
                mrz.russianPassport(TODAY);
            }
        }
        assertThat(kinds).hasSizeGreaterThan(2);
    }

    private static int value(char c) {
        return c == '<' ? 0 : Character.digit(c, 36);
    }

    /** Columns of the text that a check digit covers, by the tables of the standard. */
    private static boolean isCovered(MrzFormat format, int at) {
        int width = format.width() + 1;
        int line = at / width;
        int column = at % width;
        return switch (format) {
            case TD1 ->
                    line == 0 && column >= 5
                            || line == 1 && column != 7 && !Set.of(15, 16, 17).contains(column);
            case TD2, TD3 -> line == 1 && column != 20 && !Set.of(10, 11, 12).contains(column);
            case MRV_A, MRV_B ->
                    line == 1
                            && column < 28
                            && column != 20
                            && !Set.of(10, 11, 12).contains(column);
        };
    }
}
