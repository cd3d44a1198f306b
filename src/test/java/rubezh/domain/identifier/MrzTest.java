package rubezh.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.identifier.MrzCheck.CheckState;
import rubezh.domain.identifier.MrzCheck.MrzPart;

class MrzTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String PASSPORT =
            """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10\
            """;
    private static final String MISREAD =
            """
            P<UT0ERIK55ON<<ANNA<MAR1A<<<<<<<<<<<<<<<<<<<
            L898902C36UTO740BIZZF12041S9ZE184226B<<<<<1O\
            """;
    private static final String AT_HOME =
            """
            PNRUSIM8REK<<EVGENIQ<ALEKSANDROVI3<<<<<<<<<<
            3923534982RUS7207233M<<<<<<<4151218910003<52\
            """;

    /** Reads a text that contains a zone. */
    static Mrz sound(String text, LocalDate today) {
        return switch (Mrz.read(text, today)) {
            case MrzParseResult.Read(Mrz mrz) -> mrz;
            case MrzParseResult.Refused refused ->
                    throw new AssertionError(refused + " of " + text);
        };
    }

    /** Returns the text that the same keys type in the Russian layout. */
    static String russianLayout(String text) {
        String latin = "QWERTYUIOPASDFGHJKLZXCVBNM<";
        String cyrillic = "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬБ";
        var typed = new StringBuilder();
        for (char c : text.toCharArray()) {
            int key = latin.indexOf(c);
            typed.append(key < 0 ? c : cyrillic.charAt(key));
        }
        return typed.toString();
    }

    @Test
    void theRussianLayoutIsUndone() {
        assertThat(russianLayout("P<UTO")).isEqualTo("ЗБГЕЩ");
        assertThat(sound(russianLayout(PASSPORT).toLowerCase(Locale.ROOT), TODAY))
                .isEqualTo(sound(PASSPORT, TODAY));
    }

    @Test
    void quotesThatOpticalReadingMakesOfFillersAreFillers() {
        assertThat(sound(PASSPORT.replace("<<", "«"), TODAY)).isEqualTo(sound(PASSPORT, TODAY));
    }

    /** ICAO Doc 9303 part 5: issuers count the filler after the ninth character or leave it out. */
    @Test
    void theCheckDigitOfALongNumberCountsItsFillerOrNot() {
        for (char digit : new char[] {'6', '2'}) {
            String card =
                    "I<UTOD23145890<7349"
                            + digit
                            + "<<<<<<<<<<\n"
                            + "7408122F1204159UTO<<<<<<<<<<<0\n"
                            + "ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
            Mrz mrz = sound(card, TODAY);
            assertThat(mrz.number()).isEqualTo("D231458907349");
            assertThat(mrz.checks().getFirst().state()).as("%s", digit).isEqualTo(CheckState.OK);
        }
    }

    @Test
    void textAroundTheZoneIsIgnored() {
        assertThat(sound("Name: Eriksson\n" + PASSPORT + "\nseen 24.11.2026", TODAY).number())
                .isEqualTo("L898902C3");
    }

    @Test
    void aTruncatedOrEditedLineIsReported() {
        assertThat(read(PASSPORT.replace("<<10", "<10")))
                .isEqualTo(new MrzParseResult.WrongLength(2, 43, 44));
        assertThat(read(PASSPORT.replace("P<UTO", "P<UTOX")))
                .isEqualTo(new MrzParseResult.WrongLength(1, 45, 44));
        assertThat(read(PASSPORT.replace("\n", "").substring(1)))
                .isEqualTo(new MrzParseResult.WrongLength(0, 87, 88));
        assertThat(read(PASSPORT.replace("ANNA", "AN*A")))
                .isEqualTo(new MrzParseResult.WrongSign(1, 18, '*'));
        assertThat(read(PASSPORT.replace("P<UTO", "7<UTO"))).isEqualTo(new MrzParseResult.NoZone());
        assertThat(read("")).isEqualTo(new MrzParseResult.NoZone());
        assertThat(read("KG 0048213")).isEqualTo(new MrzParseResult.NoZone());
        assertThat(read("<".repeat(44))).isEqualTo(new MrzParseResult.NoZone());
        assertThat(read(("<".repeat(38) + "\n").repeat(4)))
                .isEqualTo(new MrzParseResult.WrongLines(4));
    }

    /** A character moved to the other line keeps the total length, but is not a zone. */
    @Test
    void linesOfWrongLengthAreNotJoined() {
        assertThat(read(PASSPORT.replace("<\nL", "\n<L")))
                .isEqualTo(new MrzParseResult.WrongLength(1, 43, 44));
    }

    @Test
    void theCenturyFollowsFromTheDayOfReading() {
        assertThat(birth("261124", TODAY)).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(birth("261125", TODAY)).isEqualTo(LocalDate.of(1926, 11, 25));
        assertThat(birth("850412", TODAY)).isEqualTo(LocalDate.of(1985, 4, 12));
        assertThat(birth("850412", LocalDate.of(2090, 1, 1))).isEqualTo(LocalDate.of(2085, 4, 12));
        assertThat(expiry("120415", TODAY)).isEqualTo(LocalDate.of(2012, 4, 15));
        assertThat(expiry("751231", TODAY)).isEqualTo(LocalDate.of(2075, 12, 31));
        assertThat(expiry("760101", TODAY)).isEqualTo(LocalDate.of(1976, 1, 1));
    }

    @Test
    void unknownPartsOfADateStayUnknown() {
        assertThat(MrzDate.birth("85<<<<", TODAY))
                .isEqualTo(new MrzDate.OnlyYear("85<<<<", Year.of(1985)));
        assertThat(MrzDate.birth("8504<<", TODAY))
                .isEqualTo(new MrzDate.Month("8504<<", YearMonth.of(1985, 4)));
        assertThat(MrzDate.birth("850400", TODAY))
                .isEqualTo(new MrzDate.Month("850400", YearMonth.of(1985, 4)));
        assertThat(MrzDate.birth("2612<<", TODAY))
                .isEqualTo(new MrzDate.Month("2612<<", YearMonth.of(1926, 12)));
        assertThat(MrzDate.birth("<<<<<<", TODAY)).isEqualTo(new MrzDate.Unknown("<<<<<<"));
        assertThat(MrzDate.birth("850230", TODAY)).isEqualTo(new MrzDate.Unreadable("850230"));
        assertThat(MrzDate.birth("85<<12", TODAY)).isEqualTo(new MrzDate.Unreadable("85<<12"));
        assertThat(MrzDate.birth("74OB12", TODAY)).isEqualTo(new MrzDate.Unreadable("74OB12"));
    }

    @Test
    void confusedLettersAndDigitsAreCorrectedIfTheCheckDigitsThenAgree() {
        assertThat(sound(MISREAD, TODAY).repaired(TODAY)).contains(sound(PASSPORT, TODAY));
        assertThat(sound(PASSPORT, TODAY).repaired(TODAY)).isEmpty();
        assertThat(sound(MISREAD.replace("L898902C3", "L898902C4"), TODAY).repaired(TODAY))
                .isEmpty();
    }

    @Test
    void anInternalPassportIsReadInCyrillic() {
        Mrz mrz = sound(AT_HOME, TODAY);
        assertThat(mrz.checksAgree()).isTrue();
        assertThat(mrz.surname()).isEqualTo("ИМЯРЕК");
        assertThat(mrz.givenNames()).isEqualTo("ЕВГЕНИЙ АЛЕКСАНДРОВИЧ");
        assertThat(mrz.number()).isEqualTo("3924353498");
        assertThat(mrz.checks().get(MrzPart.EXPIRY.ordinal()).state()).isEqualTo(CheckState.ABSENT);
        assertThat(mrz.russianPassport(TODAY))
                .contains(
                        new RussianPassport(
                                "3924",
                                "353498",
                                LocalDate.of(2015, 12, 18),
                                "910-003",
                                "ЕВГЕНИЙ",
                                "АЛЕКСАНДРОВИЧ"));
        assertThat(sound(PASSPORT, TODAY).russianPassport(TODAY)).isEmpty();
    }

    @Test
    void everyLetterOfAnInternalPassportHasItsCode() {
        assertThat(RussianPassport.toCyrillic("Q2WUKIN 398")).isEqualTo("ЙЁЩУКИН ЧЬЯ");
        assertThat(RussianPassport.toCyrillic("ABVGDE2JZIQKLMNOPRSTUFHC34WXY9678"))
                .isEqualTo("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ");
    }

    @Test
    void namesThatFillTheirFieldMayBeTruncated() {
        assertThat(sound(PASSPORT, TODAY).mayHaveTruncatedNames()).isFalse();
        String full = "P<UTOERIKSSON<<ANNA<MARIA<LONGNAMEABCDEFGHIJ";
        assertThat(sound(full + PASSPORT.substring(44), TODAY).mayHaveTruncatedNames()).isTrue();
    }

    private static MrzParseResult read(String text) {
        return Mrz.read(text, TODAY);
    }

    private static LocalDate birth(String read, LocalDate today) {
        return MrzDate.birth(read, today).exact().orElseThrow();
    }

    private static LocalDate expiry(String read, LocalDate today) {
        return MrzDate.expiry(read, today).exact().orElseThrow();
    }
}
