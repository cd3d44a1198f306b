package rubezh.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TotalsTest {
    @Test
    void massVolumeAndEveryCountedUnitHaveTheirOwnSum() {
        var totals =
                sum("1.5 KGM", "500 GRM", "10 MLT", "6400 U2", "12 U2", "3 STK", "1 PR", "2 C62");
        assertThat(totals.base(Dimension.MASS)).isEqualTo(2_000_000_000);
        assertThat(totals.base(Dimension.VOLUME)).isEqualTo(10_000);
        assertThat(totals.base(Unit.U2.dimension())).isEqualTo(6_412_000);
        assertThat(totals.base(Unit.STK.dimension())).isEqualTo(3_000);
        assertThat(totals.base(Unit.H87.dimension())).isEqualTo(4_000);
        assertThat(totals.byDimension()).hasSize(5);
    }

    @Test
    void totalsOfTotalsAreTheTotalsOfAllQuantities() {
        assertThat(sum("1 KGM", "2 U2").plus(sum("3 LTR", "4 U2")))
                .isEqualTo(sum("4 U2", "1 KGM", "2 U2", "3 LTR"));
    }

    @Test
    void addingAnotherDimensionFails() {
        Quantity mass = Amount.of("1 KGM").quantity();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mass.plus(Amount.of("1 U2").quantity()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of("1 U2").quantity().plus(Amount.of("1 E27").quantity()));
    }

    @Test
    void sumsSaturateAndNeverOverflow() {
        var most = Totals.NONE.plus(mass(Long.MAX_VALUE));
        assertThat(most.plus(mass(1))).isEqualTo(most);
        assertThat(most.plus(most)).isEqualTo(most);
        assertThat(mass(Long.MAX_VALUE).plus(mass(1))).isEqualTo(mass(Long.MAX_VALUE));
        assertThat(mass(-Long.MAX_VALUE).plus(mass(-2))).isEqualTo(mass(-Long.MAX_VALUE));
    }

    @Test
    void aBarCodeTypedAsAWeightIsSummedUp() {
        assertThat(sum("4620000000000 KGM", "4620000000000 KGM").base(Dimension.MASS))
                .isEqualTo(Long.MAX_VALUE);
    }

    private static Totals sum(String... amounts) {
        var totals = Totals.NONE;
        for (var amount : amounts) {
            totals = totals.plus(Amount.of(amount).quantity());
        }
        return totals;
    }

    private static Quantity mass(long micrograms) {
        return new Quantity(Dimension.MASS, micrograms);
    }
}
