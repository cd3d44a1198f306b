package rubezh.domain.seizure.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.seizure.SeizureScript;

/** The mean content of a package. */
final class SeizedItemTest {
    @ParameterizedTest
    @CsvSource({
        "10.000 KGM, 4, 2500000000",
        "1.000 KGM, 3, 333330000",
        "1.250 KGM, 3, 416670000",
        "5.000 KGM, 3, 1666700000",
        "12.500 KGM, 1,",
        "12.500 KGM, ,",
        ", 4,",
        "40 H87, 4,"
    })
    void theMeanIsRoundedToFiveDigits(
            @Nullable String amount, @Nullable Integer packages, @Nullable Long base) {
        SeizedItem item = item(amount == null ? null : Amount.of(amount), packages);
        assertThat(item.meanPerPackage().map(Quantity::base)).isEqualTo(Optional.ofNullable(base));
    }

    private static SeizedItem item(@Nullable Amount amount, @Nullable Integer packages) {
        SeizedItem some = SeizureScript.valid().items().getFirst();
        return new SeizedItem(
                some.id(),
                some.pos(),
                some.substance(),
                some.form(),
                amount,
                packages,
                some.stage(),
                some.category(),
                some.taking(),
                some.weighing(),
                some.appearance(),
                some.valuation());
    }
}
