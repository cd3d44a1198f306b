package rubezh.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.security.RecoveryCode.TypedGroups;
import rubezh.text.Fault;

/** The code of a recovery sheet as it is printed and typed. */
final class RecoveryCodeTest {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final long SEED = 2026;

    private final RecoveryCode code = RecoveryCode.random(new SecureRandom());

    @Test
    void aCodeHasSevenGroupsOfFiveSymbols() {
        assertThat(code.text()).matches("([" + SYMBOLS + "]{5}-){6}[" + SYMBOLS + "]{5}");
    }

    @Test
    void whatIsPrintedIsRead() {
        for (int i = 0; i < 1_000; i++) {
            String text = RecoveryCode.random(new SecureRandom()).text();
            assertThat(RecoveryCode.parse(text).text()).isEqualTo(text);
        }
        assertThat(new RecoveryCode(new byte[16]).text()).startsWith("00000-00000-");
        assertThat(RecoveryCode.parse(new RecoveryCode(new byte[16]).text()).derive())
                .isEqualTo(new RecoveryCode(new byte[16]).derive());
    }

    @Test
    void blanksHyphensAndCaseDoNotCount() {
        String typed = code.text().toLowerCase(Locale.ROOT).replace("-", " – ");
        assertThat(RecoveryCode.parse("  " + typed + "\n").text()).isEqualTo(code.text());
    }

    /** O and I are no symbols, and Russian letters look like Latin ones. */
    @Test
    void whatLooksLikeASymbolIsRead() {
        String typed =
                code.text()
                        .replace('0', 'O')
                        .replace('1', 'l')
                        .replace('A', 'А')
                        .replace('H', 'Н')
                        .replace('X', 'Х');
        assertThat(RecoveryCode.parse(typed).text()).isEqualTo(code.text());
    }

    @Test
    void everyWrongSymbolIsFoundInItsGroup() {
        String symbols = code.text().replace("-", "");
        for (int i = 0; i < symbols.length(); i++) {
            for (char other : SYMBOLS.toCharArray()) {
                if (other != symbols.charAt(i)) {
                    String typed = symbols.substring(0, i) + other + symbols.substring(i + 1);
                    assertSlip(typed, i / 5 + 1);
                }
            }
        }
    }

    @Test
    void everySwapOfTwoNeighboursInAGroupIsFound() {
        String symbols = code.text().replace("-", "");
        for (int i = 0; i + 1 < symbols.length(); i++) {
            char first = symbols.charAt(i);
            char second = symbols.charAt(i + 1);
            if (i % 5 != 4 && first != second) {
                assertSlip(
                        symbols.substring(0, i) + second + first + symbols.substring(i + 2),
                        i / 5 + 1);
            }
        }
    }

    @Test
    void groupsAreCheckedWhileTheyAreTyped() {
        String text = code.text();
        assertThat(RecoveryCode.check("")).isEqualTo(new TypedGroups(0, 0));
        assertThat(RecoveryCode.check(text.substring(0, 4))).isEqualTo(new TypedGroups(0, 0));
        assertThat(RecoveryCode.check(text.substring(0, 5))).isEqualTo(new TypedGroups(1, 0));
        assertThat(RecoveryCode.check(text + " 7")).isEqualTo(new TypedGroups(7, 0));
        char slip = text.charAt(7) == '7' ? '8' : '7';
        String wrong = text.substring(0, 7) + slip + text.substring(8, 17);
        assertThat(RecoveryCode.check(wrong)).isEqualTo(new TypedGroups(3, 2));
        assertThat(RecoveryCode.check("UUUUU")).isEqualTo(new TypedGroups(1, 1));
    }

    private static void assertSlip(String typed, int group) {
        assertThatThrownBy(() -> RecoveryCode.parse(typed))
                .as(typed)
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("SEC-024");
                            assertThat(fault.arguments().getFirst()).isEqualTo(group);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K3Q1", "7K3Q1-M2P8R-7K3Q1-M2P8R-7K3Q1-M2P8R-7K3Q1-M2P8R"})
    void anotherLengthIsNoCode(String typed) {
        assertFault(() -> RecoveryCode.parse(typed), "SEC-025");
    }

    @Test
    void noRandomTextIsACode() {
        var random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            var typed = new StringBuilder();
            random.ints(35, 0, 32).forEach(s -> typed.append(SYMBOLS.charAt(s)));
            assertThatThrownBy(() -> RecoveryCode.parse(typed.toString()))
                    .as("%s, seed %d", typed, SEED)
                    .isInstanceOf(Fault.class);
        }
    }

    @Test
    void theSlotOfASheetOpensWithItsCodeAlone() {
        var random = new SecureRandom();
        try (DataKey key = DataKey.random(random)) {
            RecoverySlot slot = RecoverySlot.wrap(key, 3, code, random);
            assertThat(slot.open(code).orElseThrow().secret()).isEqualTo(key.secret());
            assertThat(slot.open(RecoveryCode.random(random))).isEmpty();
            assertThat(new RecoverySlot(4, slot.wrapped()).open(code)).isEmpty();
            assertThat(RecoverySlot.used(4).open(code)).isEmpty();
        }
    }
}
