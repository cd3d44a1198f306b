package rubezh.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "1250 GRM, 3, 416670000", // 416.67 g, not 416.66
        "1 KGM, 3, 333330000",
        "2 KGM, 3, 666670000",
        "0.005 MGM, 2, 3",
        "0.007 MGM, 3, 2",
        "999999 MGM, 10, 100000000",
        "-5 KGM, 3, -1666700000",
        "999999 KGM, 2, 500000000000000"
    })
    void theMeanIsRoundedHalfUpToFiveDigits(String amount, int parts, long base) {
        assertThat(Amount.of(amount).quantity().mean(parts).base()).isEqualTo(base);
    }

    @Test
    void theMeanOfTheLargestQuantitySaturates() {
        var most = new Quantity(Dimension.MASS, Long.MAX_VALUE);
        assertThat(most.mean(1).base()).isEqualTo(Long.MAX_VALUE);
    }
}
