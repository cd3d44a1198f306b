package rubezh.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.identifier.Doubt.CHECK_DIGIT;
import static rubezh.domain.identifier.Doubt.LENGTH;
import static rubezh.domain.identifier.Doubt.SIGN;

import module java.base;

import org.junit.jupiter.api.Test;

class IdentifierNumbersTest {
    @Test
    void theCheckDigitOfAVinCountsForNorthAmericaOnly() {
        assertThat(Vin.read("1M8GDM9AXKP042788").doubts()).isEmpty();
        assertThat(Vin.read("1m8gdm9a-xkp 042788").folded()).isEqualTo("1M8GDM9AXKP042788");
        assertThat(Vin.read("1М8GDМ9АХКР042788").doubts()).as("Cyrillic look-alikes").isEmpty();
        assertThat(Vin.read("1M8GDM9A1KP042788").doubts()).containsExactly(CHECK_DIGIT);
        assertThat(Vin.read("XTA210930Y2696785").doubts()).as("European").isEmpty();
        assertThat(Vin.read("11111111111111111").doubts()).isEmpty();
        assertThat(Vin.read("XTA21093OY2696785").doubts()).containsExactly(SIGN);
        assertThat(Vin.read("XTA2109").doubts()).containsExactly(LENGTH);
        assertThat(Vin.read("").doubts()).containsExactly(LENGTH);
    }

    @Test
    void theCheckDigitOfAContainerNumberIsChecked() {
        assertThat(ContainerNumber.read("CSQU3054383").doubts()).isEmpty();
        assertThat(ContainerNumber.read("csqu 305438-3").folded()).isEqualTo("CSQU3054383");
        assertThat(ContainerNumber.read("MSKU9070323").doubts()).isEmpty();
        assertThat(ContainerNumber.read("CSQU3054384").doubts()).containsExactly(CHECK_DIGIT);
        assertThat(ContainerNumber.read("CSQX3054383").doubts()).containsExactly(SIGN);
        assertThat(ContainerNumber.read("CSQU305438").doubts()).containsExactly(LENGTH);
    }

    @Test
    void theCheckDigitOfAWagonNumberIsChecked() {
        assertThat(WagonNumber.read("52365772").doubts()).as("the others make 28").isEmpty();
        assertThat(WagonNumber.read("5236 5772").folded()).isEqualTo("52365772");
        assertThat(WagonNumber.read("52365773").doubts()).containsExactly(CHECK_DIGIT);
        assertThat(WagonNumber.read("5236577O").doubts()).containsExactly(SIGN);
        assertThat(WagonNumber.read("5236577").doubts()).containsExactly(LENGTH);
    }

    @Test
    void theCheckDigitOfACasNumberIsChecked() {
        assertThat(CasNumber.read("108-24-7").doubts()).as("acetic anhydride").isEmpty();
        assertThat(CasNumber.read("561\u201127\u20113").doubts()).as("heroin").isEmpty();
        assertThat(CasNumber.read("67641").doubts()).isEmpty();
        assertThat(CasNumber.read("108-24-8").doubts()).containsExactly(CHECK_DIGIT);
        assertThat(CasNumber.read("108-2").doubts()).containsExactly(LENGTH);
        assertThat(CasNumber.read("уксус").doubts()).contains(SIGN);
    }

    /** Check digits must detect a single wrong digit. */
    @Test
    void oneWrongDigitIsDetected() {
        assertThat(countDetected("1M8GDM9AXKP042788", 11, t -> Vin.read(t).doubts()))
                .isEqualTo(6 * 9);
        assertThat(countDetected("MSKU9070323", 4, t -> ContainerNumber.read(t).doubts()))
                .isEqualTo(7 * 9);
        assertThat(countDetected("52365772", 0, t -> WagonNumber.read(t).doubts()))
                .isEqualTo(8 * 9);
        assertThat(countDetected("108247", 0, t -> CasNumber.read(t).doubts()))
                .isGreaterThan(6 * 7);
    }

    private static int countDetected(String number, int from, Function<String, Set<Doubt>> doubts) {
        int seen = 0;
        for (int at = from; at < number.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = number.substring(0, at) + digit + number.substring(at + 1);
                seen += doubts.apply(wrong).contains(CHECK_DIGIT) ? 1 : 0;
            }
        }
        return seen;
    }

    @Test
    void noTextCausesAnException() {
        var random = new Random(3);
        for (int i = 0; i < 5000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(20), 0x20, 0x460).forEach(c -> text.append((char) c));
            String typed = text.toString();
            assertThat(Vin.read(typed).typed()).isEqualTo(typed);
            assertThat(ContainerNumber.read(typed).typed()).isEqualTo(typed);
            assertThat(WagonNumber.read(typed).typed()).isEqualTo(typed);
            assertThat(CasNumber.read(typed).typed()).isEqualTo(typed);
            assertThat(Plate.of(typed).typed()).isEqualTo(typed);
        }
    }

    @Test
    void marksAreComparedByShapeAndKeptAsTyped() {
        Plate cyrillic = Plate.of("01 kg-123 авс");
        assertThat(cyrillic).isEqualTo(Plate.of("01KG123ABC")).hasSameHashCodeAs("01KG123ABC");
        assertThat(cyrillic.typed()).isEqualTo("01 kg-123 авс");
        assertThat(Plate.of("А 123 ВС 777").folded()).isEqualTo("A123BC777");
        assertThat(Plate.of("Б-12")).isNotEqualTo(Plate.of("B12"));
    }

    @Test
    void documentNumbersAreFoldedTheSameWay() {
        assertThat(Homoglyphs.fold("№ АВ-12 34/ё")).isEqualTo("AB1234E");
        assertThat(Homoglyphs.fold("авекмнорстух")).isEqualTo("ABEKMHOPCTYX");
        assertThat(Homoglyphs.fold(Homoglyphs.fold("жЁ 1"))).isEqualTo("ЖE1");
    }
}
